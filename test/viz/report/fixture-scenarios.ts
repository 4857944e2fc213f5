/** What the made-up run is about: four Haigang scenarios and variants of them, with levers from the real table. */
import type { Setting } from '../../../sim/city/model/setting.ts'
import type { RunScenario } from '../../../sim/analysis/summary.ts'
import { compileSetting } from '../../../sim/scenario/compile-setting.ts'
import { LEVERS } from '../../../sim/levers/levers.ts'
import type { Bilingual } from '../../../sim/text/bilingual.ts'
import type { LeverValue } from '../../../sim/levers/lever.ts'
import type { Authority, LeverSetting } from '../../../sim/scenario/scenario.ts'

export interface Recipe {
  readonly name: string
  readonly title: Bilingual
  readonly summary: Bilingual
  /** Share truly solved within 90 days: most of the other numbers follow from it. */
  readonly solved: number
  /** Yuan a year. */
  readonly cost: number
  readonly whistles: boolean
  readonly levers: readonly LeverSetting[]
}

/** A lever at its default. */
function defaultOf(name: string): LeverSetting {
  const { unit, source, default: value, why, whyZh, range } = LEVERS.find((one) => one.name === name)!
  const reason = { ...(why === undefined ? {} : { why, whyZh }), ...(range === undefined ? {} : { range }) }
  return { name, value, unit, source, ...reason, setBy: 'default' }
}

/** A lever that a scenario sets. */
function set(name: string, value: LeverValue, source: string, rest: Partial<LeverSetting> = {}): LeverSetting {
  return { name, value, unit: defaultOf(name).unit, source, setBy: 'haigang-after', ...rest }
}

const BEFORE: readonly LeverSetting[] = withLevers(
  LEVERS.map(({ name }) => defaultOf(name)),
  [
    set('city.streets', 10, 'I02'),
    set('city.residentsPerStreet', [...Array<number>(9).fill(81000), 300000], 'E084'),
    set('street.staff', 11, 'E082'),
    set('platform.networks', 5, 'E092'),
  ],
)

const POSTS = [
  set('street.staff', 50, 'E088'),
  set('street.vacancyFill', 30, 'assumption', {
    range: [10, 90],
    why: 'a pool of posts keeps the post (E096)',
    whyZh: '人走编留（E096）',
  }),
]
const POWERS = [
  set('whistle.enabled', true, 'E090'),
  set('departments.delegatedShare', 0.3, 'assumption', {
    range: [0.1, 0.5],
    why: 'the share is not stated (E086)',
    whyZh: '比例未说明（E086）',
  }),
  set('appraisal.weight', 0.3, 'assumption', {
    range: [0.1, 0.5],
    why: 'the weight is not stated (E086)',
    whyZh: '权重未说明（E086）',
  }),
  set('appraisal.perMatter', true, 'E087'),
]
const CHANNELS = [set('platform.networks', 1, 'E092'), set('participation.channelReach', 0.95, 'E095')]

function withLevers(base: readonly LeverSetting[], changes: readonly LeverSetting[]): LeverSetting[] {
  return base.map((setting) => changes.find(({ name }) => name === setting.name) ?? setting)
}

const HAIGANG: readonly Recipe[] = [
  {
    name: 'haigang-before',
    title: { en: 'Haigang before the reform', zh: '海港区（改革前）' },
    summary: {
      en: 'Eleven posts a street for a hundred thousand residents, no power to call departments.',
      zh: '每街道十一个编制，管理十万居民，无权调度部门。',
    },
    solved: 0.312,
    cost: 54.2e6,
    whistles: false,
    levers: BEFORE,
  },
  {
    name: 'haigang-staff-only',
    title: { en: 'Haigang, staff only', zh: '海港区（只增编制）' },
    summary: { en: 'Fifty posts a street; no new powers.', zh: '每街道五十个编制，不赋权。' },
    solved: 0.684,
    cost: 163.5e6,
    whistles: false,
    levers: withLevers(BEFORE, POSTS),
  },
  {
    name: 'haigang-power-only',
    title: { en: 'Haigang, powers only', zh: '海港区（只赋权）' },
    summary: {
      en: 'Streets whistle and appraise departments; still eleven posts.',
      zh: '街道可吹哨、可考核部门，编制仍为十一个。',
    },
    solved: 0.318,
    cost: 55.1e6,
    whistles: true,
    levers: withLevers(BEFORE, POWERS),
  },
  {
    name: 'haigang-after',
    title: { en: 'Haigang after the reform', zh: '海港区（改革后）' },
    summary: {
      en: 'Posts, powers, chat groups and one platform together.',
      zh: '增编制、赋权、建群、并网同步推进。',
    },
    solved: 0.913,
    cost: 168.9e6,
    whistles: true,
    levers: withLevers(BEFORE, [...POSTS, ...POWERS, ...CHANNELS]),
  },
]

/** Beyond the four of Haigang, variants of the last one with fewer posts. */
export function recipe(index: number, hostile: string | undefined): Recipe {
  const known = HAIGANG[Math.min(index, HAIGANG.length - 1)]
  if (hostile !== undefined && index === HAIGANG.length - 1) {
    return { ...known, title: { en: hostile, zh: hostile }, summary: { en: hostile, zh: hostile } }
  }
  if (index < HAIGANG.length) return known
  const posts = 50 - 4 * (index - 3)
  return {
    ...known,
    name: `posts-${posts}`,
    title: { en: `${posts} posts a street`, zh: `每街道${posts}个编制` },
    solved: 0.35 + 0.0105 * posts,
    cost: 30e6 + posts * 2.7e6,
  }
}

export function runScenario(one: Recipe, index: number): RunScenario {
  return {
    name: one.name,
    title: one.title,
    summary: one.summary,
    parent: index === 0 ? null : 'haigang-before',
    hash: `${index}`.padStart(2, '0').repeat(32),
    levers: one.levers,
    coefficients: [],
    authority: AUTHORITY,
    switches: [],
    setting: settingOf(one.levers),
    anchor: { issuesPerCase: 2, officersAtLoadOne: [], assistShares: [], deskHeadsPerMillion: 1 },
  }
}

/** Departments and domains, fewer than a real city has. */
const AUTHORITY: Authority = {
  departments: Array.from({ length: 4 }, (_, index) => ({ en: `Department ${index}`, zh: `部门${index}` })),
  domains: [{ name: { en: 'City management', zh: '城市管理' }, share: 1, weights: [3, 2, 1, 1] }],
  source: 'assumption',
  setBy: 'haigang-before',
  file: 'fixture',
  line: 1,
}

function settingOf(levers: readonly LeverSetting[]): Setting {
  return compileSetting(new Map(levers.map((one) => [one.name, one])), new Map(), AUTHORITY)
}
