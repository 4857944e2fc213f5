/** Whether a warm-up of 270 days is enough: the first observed year beside the second of the very same runs, in every scenario that does not switch. */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { MeasureId } from '../../../sim/city/model/measures.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { table } from '../../generate/markdown.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import type { Reading } from './finding-reading.ts'
import type { Finding } from './finding.ts'
import { column, contrast } from './finding.ts'
import type { FindingRun } from './finding-run.ts'
import { YEAR, library } from './finding-run.ts'
import { differenceIn, levelIn } from './reading-words.ts'

const REPLICATIONS = 4
/** A multiple of a year, so that both years have the same season but for the weekday. */
const SECOND_YEAR = { warmUpDays: YEAR.warmUpDays + YEAR.days, days: YEAR.days }
const MAIN = [
  'demand',
  'issueResolutionRate',
  'trueResolutionRate',
  'jointResolutionRate',
  'verifiedResolutionRate',
  'satisfactionRate',
  'onTimeRate',
  'handlingTimeMean',
  'reportInRate',
  'backlog',
  'latentStock',
  'streetUtilisation',
  'departmentUtilisation',
  'ownOrderDelayMean',
] as const satisfies readonly MeasureId[]

/** At most two streets; of Haigang's one small and the large one. */
function fewStreets(name: string): readonly string[] {
  const { streets, residentsPerStreet } = loadScenario(name, library).setting.city
  const differ = typeof residentsPerStreet !== 'number'
  return [
    ...(streets > 2 ? ['city.streets=2'] : []),
    ...(differ ? [`city.residentsPerStreet=[${residentsPerStreet[0]}, ${residentsPerStreet.at(-1)}]`] : []),
  ]
}

const STEADY = [...library.names()].sort().filter((name) => loadScenario(name, library).setting.switches.length === 0)

const YEARS = STEADY.map((scenario) => {
  const one = { scenario, set: fewStreets(scenario), replications: REPLICATIONS }
  return { scenario, first: { ...one, horizon: YEAR }, second: { ...one, horizon: SECOND_YEAR } } satisfies {
    first: FindingRun
    second: FindingRun
    scenario: string
  }
})

interface Drift {
  readonly scenario: string
  readonly measure: MeasureId
  readonly first: MeanInterval
  readonly change: MeanInterval
  readonly margin: number
}

interface DriftFigures {
  readonly scenarios: number
  readonly compared: number
  /** The interval lies beyond the margin. */
  readonly drifting: readonly Drift[]
}

export const drift: Finding<DriftFigures> = {
  name: 'drift',
  title: 'The warm-up of 270 days',
  runs: YEARS.flatMap(({ first, second }) => [first, second]),
  figures: (read) => {
    const all = YEARS.flatMap(({ scenario, first, second }) =>
      MAIN.map((measure) => driftOf(scenario, measure, read(first), read(second))),
    )
    return { scenarios: STEADY.length, compared: all.length, drifting: all.filter(isBeyond) }
  },
  tables: ({ drifting }) =>
    table(
      ['scenario', 'measure', 'first year', 'second less first', 'margin'],
      drifting.map(({ scenario, measure, first, change, margin }) => [
        `\`${scenario}\``,
        measure,
        levelIn(measure, first),
        differenceIn(measure, change),
        levelIn(measure, { mean: margin, halfWidth: null, n: 1 }),
      ]),
    ),
}

function driftOf(scenario: string, measure: MeasureId, first: readonly Reading[], second: readonly Reading[]): Drift {
  const level = meanInterval(column(first, measure))
  const change = contrast(measure, [1, second], [-1, first])
  return { scenario, measure, first: level, change, margin: marginOf(measure, level.mean) }
}

function marginOf(measure: MeasureId, level: number): number {
  const { margin } = MEASURES.find(({ id }) => id === measure)!
  return margin.kind === 'absolute' ? margin.value : Math.max(margin.value * Math.abs(level), margin.atLeast ?? 0)
}

/** Also false where a measure is missing. */
export function isBeyond({ change: { mean, halfWidth }, margin }: Pick<Drift, 'change' | 'margin'>): boolean {
  return Math.abs(mean) - (halfWidth ?? Infinity) > margin
}
