/**
 * Domains of duties and how their matters fall on lead, joint and assist duties, guessed from the name of a category: a first proposal that the
 * table `categories.csv` of an import shows for correction. Exact names come before parts of names, earlier rows before later ones.
 */

export const DUTY_KINDS = ['lead', 'joint', 'assist'] as const
export type DutyKind = (typeof DUTY_KINDS)[number]
export type DutyMix = Readonly<Record<DutyKind, number>>

export interface Domain {
  readonly domain: string
  /** The kind that most of its matters are of. */
  readonly kind: DutyKind
}

/** Shares of the three kinds among matters of a category that is mostly of one: an assumption. */
export const MIX_OF_KIND: Readonly<Record<DutyKind, DutyMix>> = {
  lead: { lead: 0.8, joint: 0.05, assist: 0.15 },
  joint: { lead: 0.2, joint: 0.6, assist: 0.2 },
  assist: { lead: 0.1, joint: 0.05, assist: 0.85 },
}

const TABLE: readonly (readonly [domain: string, kind: DutyKind, pattern: RegExp])[] = [
  ['safety', 'joint', /群租|危房|dangerous building/],
  [
    'city',
    'joint',
    /illegal construction|vacant|nuisance|违法建设|违建|拆迁|扬尘|噪声|噪音|油烟|环保|规土|noise|property \//,
  ],
  [
    'city',
    'assist',
    /light|signal|pothole|street|water|sewer|storm|tree|sidewalk|sign|park|vehicle|traffic|capital project|public works/,
  ],
  ['city', 'assist', /市政|公用部件|公共设施|路灯|道路|排水|供水|供电|供热|燃气|交通|停车/],
  ['city', 'lead', /trash|dump|clean|graffiti|weed|litter|recycl|sanitation|market|市容|环卫|垃圾|占道|绿化/],
  ['safety', 'assist', /fire|hazard|police|abandoned|safety|crime|安全|消防|治安/],
  ['livelihood', 'assist', /health|rodent|food|school|wage|housing|劳动|社保|欠薪|教育|卫生|食药|消费|民政|住房|旅游/],
  ['community', 'lead', /animal|pets?\b|neighbou?r|物业|社区|邻里|文体/],
  ['party', 'lead', /党建|党纪|组织|统一战线/],
  ['general', 'assist', /government|administration|customer service|行政效能|专业事件/],
]

/** The first row that fits; undefined for a category that no row knows. */
export function domainOf(category: string): Domain | undefined {
  const name = category.normalize('NFKC').toLowerCase()
  const row = TABLE.find(([, , pattern]) => pattern.test(name))
  return row && { domain: row[0], kind: row[1] }
}
