/** From the results of a batch to what a run folder says of groups: whom each scenario serves how well, and how unequally. */
import { inequalityOf } from '../city/equity.ts'
import type { Inequality } from '../city/equity.ts'
import { GROUP_MEASURES } from '../city/group-measures.ts'
import type { GroupMeasureId } from '../city/group-measures.ts'
import type { Dimension, Group } from '../city/groups.ts'
import type { Replication } from '../city/replication.ts'
import { compare, judged } from './compare.ts'
import type { Margins } from './compare.ts'
import { estimateOf } from './estimate.ts'
import type { Results } from './summarise.ts'
import type { Estimate, GroupDifference, GroupSummary, Groups, InequalityEstimate } from './summary.ts'

/** One scenario with its groups, which lie in its replications in this order. */
interface Grouped {
  readonly groups: readonly Group[]
  readonly replications: readonly Replication[]
}

/**
 * Means with half-widths for every scenario, group and measure, and the paired differences from the same group of the first scenario.
 * @param groups by scenario, those of its setting (`groupsOf`)
 * @param margins where a study has its own
 */
export function summariseGroups(
  { scenarios, results }: Results,
  groups: readonly (readonly Group[])[],
  margins: Margins = new Map(),
): Groups {
  const grouped = results.map((replications, scenario) => ({ groups: groups[scenario]!, replications }))
  return {
    baseline: scenarios[0]!,
    scenarios: grouped.map((one, scenario) => ({
      name: scenarios[scenario]!,
      groups: one.groups.map((group, at) => groupSummary(one, group, at, scenario === 0 ? null : grouped[0]!, margins)),
      reportingGap: reportingGap(one),
      inequality: { propensity: inequality(one, 'propensity'), street: inequality(one, 'street') },
    })),
  }
}

function groupSummary(
  one: Grouped,
  group: Group,
  at: number,
  baseline: Grouped | null,
  margins: Margins,
): GroupSummary {
  const twin = baseline?.groups.findIndex(({ dimension, key }) => dimension === group.dimension && key === group.key)
  return {
    dimension: group.dimension,
    key: group.key,
    title: group.title,
    measures: byMeasure((id) => estimateOf(valuesOf(one, at, id))),
    differences: baseline === null || twin === -1 ? null : differences([one, at], [baseline, twin!], margins),
  }
}

function differences(
  one: readonly [Grouped, number],
  twin: readonly [Grouped, number],
  margins: Margins,
): Record<string, GroupDifference> {
  return Object.fromEntries(
    GROUP_MEASURES.map((measure) => {
      const pair = [valuesOf(...one, measure.id), valuesOf(...twin, measure.id)] as const
      const { mean, halfWidth, verdict } = compare(judged(measure, margins), ...pair)
      return [measure.id, { mean, halfWidth, verdict }]
    }),
  )
}

/** The least ready to report minus the most ready, replication by replication. */
function reportingGap(one: Grouped): Record<string, Estimate | null> {
  const quartiles = indicesOf(one, 'propensity')
  return byMeasure((id) => {
    const [least, most] = [quartiles[0]!, quartiles.at(-1)!].map((at) => valuesOf(one, at, id)) as [number[], number[]]
    return estimateOf(least.map((value, replication) => value - most[replication]!))
  })
}

/** Of the mean resolution time over the groups of a dimension. */
function inequality(one: Grouped, dimension: Dimension): InequalityEstimate {
  const times = indicesOf(one, dimension).map((at) => valuesOf(one, at, 'resolutionTimeMean'))
  const each: Inequality[] = one.replications.map((_, replication) =>
    inequalityOf(times.map((values) => values[replication]!)),
  )
  return { gini: estimateOf(each.map(({ gini }) => gini)), p90p10: estimateOf(each.map(({ p90p10 }) => p90p10)) }
}

function indicesOf({ groups }: Grouped, dimension: Dimension): number[] {
  return groups.flatMap((group, at) => (group.dimension === dimension ? [at] : []))
}

function byMeasure(value: (id: GroupMeasureId) => Estimate | null): Record<string, Estimate | null> {
  return Object.fromEntries(GROUP_MEASURES.map(({ id }) => [id, value(id)]))
}

/** A measure of the group at a place, one value a replication. */
function valuesOf({ replications }: Grouped, at: number, id: GroupMeasureId): number[] {
  const column = at * GROUP_MEASURES.length + GROUP_MEASURES.findIndex((measure) => measure.id === id)
  return replications.map(({ groups }) => groups[column]!)
}
