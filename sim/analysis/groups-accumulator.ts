/** From replications, one after another, to what a run folder says of groups: whom each scenario serves how well, and how unequally. */
import { inequalityOf } from '../city/readout/equity.ts'
import { GROUP_MEASURES } from '../city/readout/group-measures.ts'
import { groupsOf } from '../city/state/groups.ts'
import type { Dimension, Group } from '../city/state/groups.ts'
import type { Replication } from '../city/model/replication.ts'
import type { Setting } from '../city/model/setting.ts'
import { Tally } from '../stats/tally.ts'
import { PairedTally, judged } from './compare.ts'
import type { Margins } from './compare.ts'
import { addPresent, estimateOf } from './estimate.ts'
import type { Estimate, GroupDifference, GroupSummary, Groups, InequalityEstimate } from './summary.ts'

const WIDTH = GROUP_MEASURES.length
const RESOLUTION_TIME = GROUP_MEASURES.findIndex(({ id }) => id === 'resolutionTimeMean')

/** A scenario whose results are compared with those of others. */
export interface ComparedScenario {
  readonly name: string
  readonly setting: Setting
}

/**
 * Means with half-widths for every scenario, group and measure, and the paired differences from the same group of the first scenario. Equal
 * streets of two scenarios are the same group; a street that the baseline has not is compared with nothing.
 */
export class GroupsAccumulator {
  private readonly scenarios: readonly ScenarioGroups[]

  /** @param margins where a study has its own */
  constructor(scenarios: readonly ComparedScenario[], margins: Margins = new Map()) {
    const groups = scenarios.map(({ setting }) => groupsOf(setting))
    this.scenarios = scenarios.map(({ name }, scenario) => {
      return new ScenarioGroups(name, groups[scenario], scenario === 0 ? null : groups[0], margins)
    })
  }

  /** @param results of one replication, by scenario; undefined where a scenario has none */
  add(results: readonly (Replication | undefined)[]): void {
    results.forEach((one, scenario) => {
      if (one !== undefined) this.scenarios[scenario].add(one.groups, results[0]?.groups)
    })
  }

  finish(): Groups {
    const scenarios = this.scenarios.map((one) => one.finish())
    return { baseline: scenarios[0].name, scenarios }
  }
}

/** One scenario; its groups lie in its replications in this order. */
class ScenarioGroups {
  private readonly name: string
  private readonly groups: readonly GroupTallies[]
  private readonly gap: ReportingGap
  private readonly propensity: InequalityTallies
  private readonly street: InequalityTallies

  constructor(name: string, groups: readonly Group[], baseline: readonly Group[] | null, margins: Margins) {
    this.name = name
    this.groups = groups.map((group, at) => new GroupTallies(group, at, twinOf(group, baseline), margins))
    this.gap = new ReportingGap(indicesOf(groups, 'propensity'))
    this.propensity = new InequalityTallies(indicesOf(groups, 'propensity'))
    this.street = new InequalityTallies(indicesOf(groups, 'street'))
  }

  /** @param baseline undefined: it has no such replication to compare with */
  add(values: Float64Array, baseline: Float64Array | undefined): void {
    for (const group of this.groups) group.add(values, baseline)
    this.gap.add(values)
    this.propensity.add(values)
    this.street.add(values)
  }

  finish(): Groups['scenarios'][number] {
    return {
      name: this.name,
      groups: this.groups.map((group) => group.finish()),
      reportingGap: this.gap.finish(),
      inequality: { propensity: this.propensity.finish(), street: this.street.finish() },
    }
  }
}

/** The place of the same group in the baseline; -1 where there is none. */
function twinOf(group: Group, baseline: readonly Group[] | null): number {
  return baseline?.findIndex(({ dimension, key }) => dimension === group.dimension && key === group.key) ?? -1
}

function indicesOf(groups: readonly Group[], dimension: Dimension): number[] {
  return groups.flatMap((group, at) => (group.dimension === dimension ? [at] : []))
}

class GroupTallies {
  private readonly group: Group
  private readonly at: number
  private readonly twin: number
  private readonly margins: Margins
  private readonly tallies = GROUP_MEASURES.map(() => new Tally())
  private readonly pairs: readonly PairedTally[] | null

  constructor(group: Group, at: number, twin: number, margins: Margins) {
    this.group = group
    this.at = at
    this.twin = twin
    this.margins = margins
    this.pairs = twin === -1 ? null : GROUP_MEASURES.map(() => new PairedTally())
  }

  add(values: Float64Array, baseline: Float64Array | undefined): void {
    const [mine, theirs] = [this.at * WIDTH, this.twin * WIDTH]
    this.tallies.forEach((tally, column) => addPresent(tally, values[mine + column]))
    if (baseline === undefined) return
    this.pairs?.forEach((pair, column) => pair.add(values[mine + column], baseline[theirs + column]))
  }

  finish(): GroupSummary {
    const { dimension, key, title } = this.group
    return { dimension, key, title, measures: byMeasure(this.tallies), differences: this.differences }
  }

  private get differences(): Record<string, GroupDifference> | null {
    if (this.pairs === null) return null
    return Object.fromEntries(
      this.pairs.map((pair, column) => {
        const measure = GROUP_MEASURES[column]
        const { mean, halfWidth, verdict } = pair.compare(judged(measure, this.margins))
        return [measure.id, { mean, halfWidth, verdict }]
      }),
    )
  }
}

/** The least ready to report minus the most ready, replication by replication. */
class ReportingGap {
  private readonly tallies = GROUP_MEASURES.map(() => new Tally())
  private readonly least: number
  private readonly most: number

  constructor(quartiles: readonly number[]) {
    this.least = quartiles[0] * WIDTH
    this.most = quartiles.at(-1)! * WIDTH
  }

  add(values: Float64Array): void {
    this.tallies.forEach((tally, column) => addPresent(tally, values[this.least + column] - values[this.most + column]))
  }

  finish(): Record<string, Estimate | null> {
    return byMeasure(this.tallies)
  }
}

/** Of the mean resolution time over the groups of a dimension. */
class InequalityTallies {
  private readonly gini = new Tally()
  private readonly p90p10 = new Tally()
  private readonly groups: readonly number[]

  constructor(groups: readonly number[]) {
    this.groups = groups
  }

  add(values: Float64Array): void {
    const { gini, p90p10 } = inequalityOf(this.groups.map((at) => values[at * WIDTH + RESOLUTION_TIME]))
    addPresent(this.gini, gini)
    addPresent(this.p90p10, p90p10)
  }

  finish(): InequalityEstimate {
    return { gini: estimateOf(this.gini), p90p10: estimateOf(this.p90p10) }
  }
}

function byMeasure(tallies: readonly Tally[]): Record<string, Estimate | null> {
  return Object.fromEntries(GROUP_MEASURES.map(({ id }, column) => [id, estimateOf(tallies[column])]))
}
