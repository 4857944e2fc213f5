/** Groups of cases: for whom, where and for what kind of matter measures are told apart. A case is in exactly one group of each dimension that a city has. */
import type { DUTY, URGENCY } from './cases.ts'
import type { Setting } from '../model/setting.ts'
import { treatedStreets } from '../model/treated.ts'
import type { StreetsApart } from '../model/treated.ts'

/** What cases are told apart by; groups stand in this order, those of one dimension together. Entries last: only a reform in some streets has them. */
export const DIMENSIONS = ['duty', 'urgency', 'propensity', 'domain', 'street', 'entries'] as const

/** What cases are told apart by. */
export type Dimension = (typeof DIMENSIONS)[number]

/** Residents in four equal parts by their readiness to report, which is drawn once for life. */
export const QUARTILES = 4

/** Cases of one kind, place, matter or readiness to report. */
export interface Group {
  readonly dimension: Dimension
  /** Its name in tables; no two of a dimension are alike. */
  readonly key: string
  readonly title: { readonly en: string; readonly zh: string }
}

/** What of a setting decides its groups. */
export interface GroupedCity extends StreetsApart {
  readonly domains: Setting['domains']
}

type Entry = Omit<Group, 'dimension'>

const entry = (key: string, en: string, zh: string): Entry => ({ key, title: { en, zh } })

const DUTIES: Readonly<Record<keyof typeof DUTY, Entry>> = {
  lead: entry('lead', 'Lead: the street alone', '主责：街道独办'),
  joint: entry('joint', 'Joint: street and departments', '统筹：街道与部门共办'),
  assist: entry('assist', 'Assist: a department', '配合：部门主办'),
}

const URGENCIES: Readonly<Record<keyof typeof URGENCY, Entry>> = {
  life: entry('life', 'Danger to life', '危及生命'),
  utility: entry('utility', 'Water, power, gas, heat', '水电气热'),
  ordinary: entry('ordinary', 'Ordinary', '一般'),
  hard: entry('hard', 'Hard: several departments', '疑难：涉及多部门'),
}

const READINESS: readonly Entry[] = [
  entry('1', 'Least ready to report', '最不愿反映'),
  entry('2', 'Less ready', '较不愿反映'),
  entry('3', 'More ready', '较愿反映'),
  entry('4', 'Most ready to report', '最愿反映'),
]

/** Streets where something else holds than in the others, at some time of the run, and those others. */
const ENTRIES = [
  entry('treated', 'Treated streets', '试点街道'),
  entry('untreated', 'Untreated streets', '非试点街道'),
] as const

/** Every group of a setting in the order of its results: the same for all its replications, other streets or domains for another setting. */
export function groupsOf(setting: GroupedCity): Group[] {
  const entries: Readonly<Record<Dimension, readonly Entry[]>> = {
    duty: Object.values(DUTIES),
    urgency: Object.values(URGENCIES),
    propensity: READINESS,
    domain: domainEntries(setting),
    street: Array.from({ length: setting.city.streets }, (_, index) => {
      return entry(String(index + 1), `Street ${index + 1}`, `街道${index + 1}`)
    }),
    entries: treatedStreets(setting) === null ? [] : ENTRIES,
  }
  return DIMENSIONS.flatMap((dimension) => entries[dimension].map((one) => ({ dimension, ...one })))
}

/** Domains go by their English names; one that has the name of another gets its number beside it. */
function domainEntries({ domains }: GroupedCity): Entry[] {
  const names = domains.map(({ name }) => name.en)
  return domains.map(({ name: { en, zh } }, index) => {
    const number = names.indexOf(en) === names.lastIndexOf(en) ? '' : ` (${index + 1})`
    return entry(en + number, en + number, zh + number)
  })
}

/** How many groups each dimension has. @param treated which streets are, where those of some district alone are meant */
export function groupCounts(
  setting: GroupedCity,
  treated = treatedStreets(setting),
): Readonly<Record<Dimension, number>> {
  return {
    duty: Object.keys(DUTIES).length,
    urgency: Object.keys(URGENCIES).length,
    propensity: QUARTILES,
    domain: setting.domains.length,
    street: setting.city.streets,
    entries: treated === null ? 0 : ENTRIES.length,
  }
}

/** The number of the first group of each dimension in the order of `groupsOf`. */
export function firstGroups(setting: GroupedCity, counts = groupCounts(setting)): Readonly<Record<Dimension, number>> {
  const first = { duty: 0, urgency: 0, propensity: 0, domain: 0, street: 0, entries: 0 }
  let next = 0
  for (const dimension of DIMENSIONS) {
    first[dimension] = next
    next += counts[dimension]
  }
  return first
}
