/** A run folder made up for the tests: plausible numbers for four Haigang scenarios, the same on every call. */
import { MEASURES } from '../../sim/city/measures.ts'
import { WEEKLY_SERIES } from '../../sim/city/replication.ts'
import type { WeeklySeries } from '../../sim/city/replication.ts'
import type { Setting } from '../../sim/city/setting.ts'
import type {
  Band,
  Curves,
  Difference,
  Estimate,
  Manifest,
  ManifestScenario,
  Summary,
  Verdict,
} from '../../sim/analysis/summary.ts'
import { compileSetting } from '../../sim/experiment/compile-setting.ts'
import { LEVERS } from '../../sim/experiment/levers.ts'
import type { Authority, Bilingual, LeverSetting, LeverValue } from '../../sim/experiment/scenario.ts'

export interface RunFolder {
  readonly manifest: Manifest
  readonly summary: Summary
  readonly curves: Curves
}

interface Recipe {
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

export interface FixtureOptions {
  readonly scenarios?: number
  readonly replications?: number
  readonly completed?: number
  readonly days?: number
  readonly hostile?: string
}

/** A lever at its default. */
function defaultOf(name: string): LeverSetting {
  const { unit, source, default: value, why, range } = LEVERS.find((one) => one.name === name)!
  const reason = { ...(why === undefined ? {} : { why }), ...(range === undefined ? {} : { range }) }
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
  set('street.vacancyFill', 30, 'assumption', { range: [10, 90], why: 'a pool of posts keeps the post (E096)' }),
]
const POWERS = [
  set('whistle.enabled', true, 'E090'),
  set('departments.delegatedShare', 0.3, 'assumption', { range: [0.1, 0.5], why: 'the share is not stated (E086)' }),
  set('appraisal.weight', 0.3, 'assumption', { range: [0.1, 0.5], why: 'the weight is not stated (E086)' }),
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

/** The folder of a finished run; see FixtureOptions for what can be made different. */
export function runFolder(options: FixtureOptions = {}): RunFolder {
  const { scenarios = 4, replications = 10, completed = replications, days = 365, hostile } = options
  const recipes = Array.from({ length: scenarios }, (_, index) => recipe(index, hostile))
  const spread = completed > 1 ? 1 : null
  const manifest: Manifest = {
    format: 'whistlelab-run-1',
    version: '0.1.0',
    node: '20.20.0',
    command: `whistle run ${recipes.map(({ name }) => name).join(' ')} --days ${days} --replications ${replications} --seed haigang`,
    seed: 'haigang',
    days,
    warmUpDays: 90,
    followUpDays: 90,
    replications,
    completed,
    baseline: recipes[0].name,
    scenarios: recipes.map(manifestScenario),
  }
  const estimates = recipes.map((one, index) => ({
    name: one.name,
    measures: measuresOf(one, index, completed, spread),
  }))
  const curves = { scenarios: recipes.map((one, index) => curvesOf(one, index, days, spread)) }
  const differences = estimates.slice(1).flatMap((one) => differencesOf(one, estimates[0], spread))
  return { manifest, summary: { baseline: recipes[0].name, scenarios: estimates, differences }, curves }
}

/** Beyond the four of Haigang, variants of the last one with fewer posts. */
function recipe(index: number, hostile: string | undefined): Recipe {
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

function manifestScenario(one: Recipe, index: number): ManifestScenario {
  return {
    name: one.name,
    title: one.title,
    summary: one.summary,
    parent: index === 0 ? null : 'haigang-before',
    hash: `${index}`.padStart(2, '0').repeat(32),
    levers: one.levers,
    coefficients: [],
    setting: settingOf(one.levers),
    anchor: { issuesPerCase: 1.3, officersAtLoadOne: [], deskHeadsPerMillion: 30 },
  }
}

/** Noise in [-1, 1] that depends only on its address. */
function noise(...address: readonly number[]): number {
  let state = 2166136261
  for (const part of address) state = Math.imul(state ^ (part + 1), 16777619)
  state = Math.imul(state ^ (state >>> 15), 2246822507)
  return ((state >>> 0) / 4294967295) * 2 - 1
}

function measuresOf(one: Recipe, index: number, n: number, spread: number | null): Record<string, Estimate | null> {
  return Object.fromEntries(
    MEASURES.map(({ id, unit }, column) => {
      const mean = meanOf(id, one)
      if (mean === null) return [id, null]
      const shaken = mean * (1 + 0.004 * noise(index, column))
      const width = unit === 'rate' ? 0.004 + 0.003 * Math.abs(noise(column)) : shaken * 0.008
      return [id, { mean: shaken, halfWidth: spread === null ? null : width, n }]
    }),
  )
}

const WHISTLE_MEASURES = ['reportInRate', 'assemblyRate', 'needlessShare']

function meanOf(id: string, { solved, cost, whistles }: Recipe): number | null {
  if (WHISTLE_MEASURES.includes(id) && !whistles) return null
  if (id === 'resolutionTimeMedian' && solved < 0.5) return null
  if (id === 'resolutionTimeP90' && solved < 0.9) return null
  const days = (value: number) => value * 24
  const known: Readonly<Record<string, number>> = {
    trueResolutionRate: solved,
    trueResolutionRate30: solved * solved,
    onTimeRate: Math.max(0.021, solved * 1.15 - 0.35),
    satisfactionRate: 0.26 + 0.7 * solved,
    claimedResolutionRate: Math.min(0.97, solved + 0.12),
    gamingGap: 0.09 * (1 - solved),
    resolutionTimeMedian: days(34 - 30 * solved),
    resolutionTimeP90: days(96 - 60 * solved),
    resolutionTimeMean: days(90 - 76 * solved),
    handlingTimeMedian: days(22 - 20 * solved),
    handlingTimeP90: days(90 - 55 * solved),
    handlingTimeMean: days(80 - 70 * solved),
    resolutionTimeCompletedOnly: days(24 - 14 * solved),
    chaserRate: 0.031,
    whistlesPerStreetMonth: whistles ? 214 : 0,
    hops: 1.62 - 0.4 * solved,
    discoveryDelayMedian: 92 - 30 * solved,
    discoveryDelayP90: 410 - 90 * solved,
    latentStock: 41.5 - 12 * solved,
    backlog: 310 * (1 - solved) * (1 - solved) + 2,
    ownOrderDelayMean: whistles ? 31.4 : 26.2,
    cost,
    costPerSolvedCase: cost / (210_000 * solved),
    equityGini: 0.21 - 0.12 * solved,
    equityP90P10: 2.9 - 1.4 * solved,
    demand: 5.6 + 0.6 * solved,
    streetUtilisation: Math.min(0.99, 1.4 - 0.6 * solved),
  }
  return known[id] ?? 0.2 + 0.5 * solved
}

function differencesOf(
  one: Summary['scenarios'][number],
  base: Summary['scenarios'][number],
  spread: number | null,
): Difference[] {
  return MEASURES.map(({ id, direction, margin }, column) => {
    const [mine, theirs] = [one.measures[id], base.measures[id]]
    const blank = { scenario: one.name, measure: id, varianceReduction: null }
    if (mine === null || theirs === null) return { ...blank, mean: null, halfWidth: null, verdict: 'undecided' }
    const mean = mine.mean - theirs.mean
    if (mean === 0) return { ...blank, mean, halfWidth: spread === null ? null : 0, verdict: 'none' }
    const halfWidth = spread === null ? null : mine.halfWidth! * 0.8
    const allowed = margin.kind === 'absolute' ? margin.value : margin.value * Math.abs(theirs.mean)
    const verdict = verdictOf(mean, halfWidth, allowed, direction)
    return { ...blank, mean, halfWidth, verdict, varianceReduction: spread === null ? null : 3 + noise(column) }
  })
}

function verdictOf(mean: number, halfWidth: number | null, margin: number, direction: string): Verdict {
  if (halfWidth === null || direction === 'neither') return 'undecided'
  if (Math.abs(mean) + halfWidth <= margin) return 'same'
  if (Math.abs(mean) - halfWidth <= 0) return 'undecided'
  return mean > 0 === (direction === 'more') ? 'better' : 'worse'
}

function curvesOf(one: Recipe, index: number, days: number, spread: number | null): Curves['scenarios'][number] {
  const rate = -Math.log(1 - Math.min(one.solved, 0.99))
  const survival = Array.from({ length: 91 }, (_, day) => Math.exp(-rate * (day / 90) ** 0.6))
  const weeks = Math.floor(days / 7)
  const weekly = Object.fromEntries(
    WEEKLY_SERIES.map((series, at) => [
      series,
      weeklyBand(one, series, weeks, (week) => noise(index, at, week), spread),
    ]),
  ) as Record<WeeklySeries, Band>
  return {
    name: one.name,
    survival: { mean: survival, halfWidth: survival.map(() => (spread === null ? null : 0.009)) },
    weekly,
  }
}

function weeklyBand(
  one: Recipe,
  series: WeeklySeries,
  weeks: number,
  shake: (week: number) => number,
  spread: number | null,
): Band {
  const levels: Readonly<Record<WeeklySeries, (week: number) => number | null>> = {
    demand: () => 5.6,
    backlog: (week) => 400 + (1 - one.solved) * (1 - one.solved) * week * 2600,
    onTimeRate: (week) => meanOf('onTimeRate', one)! * (1 + 0.3 / (1 + week)),
    satisfactionRate: (week) => meanOf('satisfactionRate', one)! * (1 + 0.1 / (1 + week)),
    reportInRate: () => meanOf('reportInRate', one),
    whistles: () => (one.whistles ? 50 : 0),
  }
  const mean = Array.from({ length: weeks }, (_, week) => {
    const level = levels[series](week)
    return level === null ? null : level * (1 + 0.04 * shake(week))
  })
  return { mean, halfWidth: mean.map((value) => (spread === null || value === null ? null : value * 0.03)) }
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
