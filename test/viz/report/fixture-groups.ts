/** What the made-up run says of groups: of ten streets and the other groups that every city has. */
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { groupsOf } from '../../../sim/city/state/groups.ts'
import type { Group } from '../../../sim/city/state/groups.ts'
import type { Estimate, Groups, RunScenario } from '../../../sim/analysis/summary.ts'
import type { Recipe } from './fixture-scenarios.ts'

/** @param completed replications; a half-width needs two, and nothing is known without one */
export function groupsOfRun(scenarios: readonly RunScenario[], recipes: readonly Recipe[], completed: number): Groups {
  const known = (mean: number | null, halfWidth: number): Estimate | null =>
    completed === 0 || mean === null ? null : { mean, halfWidth: completed > 1 ? halfWidth : null, n: completed }
  return {
    baseline: scenarios[0].name,
    scenarios: recipes.map((one, index) => ({
      name: one.name,
      groups: groupsOf(scenarios[index].setting).map((group, at) => ({
        ...group,
        measures: Object.fromEntries(
          GROUP_MEASURES.map(({ id, unit }) => [id, known(meanOf(id, group, one), unit === 'rate' ? 0.01 : 4)]),
        ),
        differences: index === 0 ? null : { cases: { mean: at, halfWidth: 1, verdict: 'undecided' as const } },
      })),
      reportingGap: { resolutionTimeMean: known(60 - 30 * one.solved, 5) },
      inequality: {
        propensity: { gini: known(0.05, 0.01), p90p10: known(1.2, 0.1) },
        street: { gini: known(0.1, 0.01), p90p10: known(1.5, 0.1) },
      },
    })),
  }
}

/** Nobody is in danger of life before the reform. */
function meanOf(id: string, { dimension, key }: Group, { solved, name }: Recipe): number | null {
  if (key === 'life' && name === 'haigang-before') return null
  const worse = dimension === 'propensity' ? 4 - Number(key) : dimension === 'street' ? Number(key) % 7 : key.length % 5
  if (id === 'resolutionTimeMean') return (90 - 76 * solved + worse) * 24
  return id === 'trueResolutionRate' ? Math.max(0, solved - 0.02 * worse) : 1 + worse
}
