/**
 * From replications, one after another, to what options are worth beside each other. Any two of them may turn out to be neighbours in the order
 * of what they cost, so four numbers are kept of each replication.
 */
import { DAY, DAYS_PER_YEAR, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { demandCourse } from '../../city/demand/demand-course.ts'
import { MEASURES, measureIndex } from '../../city/model/measures.ts'
import type { Measure } from '../../city/model/measure.ts'
import type { Anchor, Horizon, Replication } from '../../city/model/replication.ts'
import { phasesOf } from '../../city/model/setting.ts'
import type { Setting } from '../../city/model/setting.ts'
import { otherCities, otherIssues, residentsOf } from '../../scenario/other-city.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { judged } from '../compare.ts'
import type { Margins } from '../compare.ts'
import type { Difference } from '../summary.ts'
import { worthOf } from './worth.ts'
import type { Worth } from './worth-summary.ts'

/** A scenario with what decides which problems its residents meet. */
export interface WorthScenario {
  readonly name: string
  readonly setting: Setting
  readonly anchor: Anchor
}

const KEPT = ['cost', 'trueResolutionRate', 'demand', 'issueResolutionRate'] as const
type Kept = (typeof KEPT)[number]

/** The rate whose difference says whether an option brings more. */
const RATE = { case: 'trueResolutionRate', problem: 'issueResolutionRate' } as const satisfies Record<string, Kept>

export class WorthAccumulator {
  private readonly scenarios: readonly WorthScenario[]
  private readonly horizon: Horizon
  private readonly margins: Margins
  private readonly rows: readonly Readonly<Record<Kept, number[]>>[]

  /** @param scenarios today first */
  constructor(scenarios: readonly WorthScenario[], horizon: Horizon, margins: Margins) {
    this.scenarios = scenarios
    this.horizon = horizon
    this.margins = margins
    this.rows = scenarios.map(() => ({ cost: [], trueResolutionRate: [], demand: [], issueResolutionRate: [] }))
  }

  /** @param results of one replication, by scenario; undefined where a scenario has none */
  add(results: readonly (Replication | undefined)[]): void {
    this.rows.forEach((row, place) => {
      for (const id of KEPT) row[id].push(results[place]?.measures[measureIndex(id)] ?? NaN)
    })
  }

  /** @param differences from today, judged by the margins that hold */
  finish(differences: readonly Difference[]): Worth {
    const { scenarios, rows } = this
    const effect = scenarios.some(({ setting }) => finding(setting) !== finding(scenarios[0].setting))
      ? 'problem'
      : 'case'
    const unlike = new Set([...otherCities(scenarios), ...otherIssues(scenarios)])
    const problems = effect === 'problem' ? problemsAYear(scenarios[0], this.horizon) : NaN
    const effects = rows.map((row) =>
      effect === 'problem'
        ? row.issueResolutionRate.map((rate) => rate * problems)
        : row.trueResolutionRate.map((rate, r) => rate * casesAYear(scenarios[0].setting, row.demand[r])),
    )
    const verdictOf = (scenario: string, measure: string) =>
      differences.find((one) => one.scenario === scenario && one.measure === measure)!.verdict
    const options = scenarios.map((one, place) => ({
      name: one.name,
      cost: rows[place].cost,
      effect: effects[place],
      clean: !unlike.has(one),
      against: place === 0 ? null : { cost: verdictOf(one.name, 'cost'), effect: verdictOf(one.name, RATE[effect]) },
    }))
    const all = effect === 'problem' ? problems : casesAYear(scenarios[0].setting, meanOf(rows[0].demand))
    return worthOf(effect, options, this.leastShare(RATE[effect]) * all)
  }

  /** What makes no difference to a decision, as a share of all that could be solved. */
  private leastShare(id: Kept): number {
    const { margin } = judged<Measure>(MEASURES[measureIndex(id)], this.margins)
    return margin.kind === 'absolute' ? margin.value : margin.value * meanOf(this.rows[0][id])
  }
}

/** What decides which problems come to be cases: where options differ in it, shares of cases are shares of unlike things. */
function finding(setting: Setting): string {
  return canonicalJson(phasesOf(setting).map(({ demand, grid, participation }) => ({ demand, grid, participation })))
}

function casesAYear({ city }: Setting, perDay: number): number {
  return (perDay * DAYS_PER_YEAR * residentsOf(city)) / TEN_THOUSAND
}

/** By expectation: those in scope that do not vanish by themselves, which are what `issueResolutionRate` is a share of. */
function problemsAYear({ setting, anchor }: WorthScenario, { warmUpDays, days }: Horizon): number {
  const [from, to] = [warmUpDays * DAY, (warmUpDays + days) * DAY]
  const { stretches, season } = demandCourse(setting, anchor, from, to)
  let perResident = 0
  for (let hour = from; hour < to; hour += DAY)
    perResident += stretches.findLast((one) => one.from <= hour)!.level * DAY * season[hour / DAY]
  const { outOfScopeShare, selfHealingShare } = setting.behaviour
  const counted = (1 - outOfScopeShare) * (1 - selfHealingShare)
  return (perResident * residentsOf(setting.city) * counted * DAYS_PER_YEAR) / days
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((one) => !Number.isNaN(one))
  return known.reduce((sum, one) => sum + one, 0) / known.length
}
