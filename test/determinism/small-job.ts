/**
 * A small job that touches all on which results rest: arithmetic, variates, scenario files, the city. It is portable, so that
 * one text runs in every engine; what it returns are hashes of exact bits.
 */
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { replicateCity } from '../../sim/run/city-replication.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { runTask, taskOf } from '../../sim/run/replication-task.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { samples } from './arithmetic-samples.ts'
import { hashOfBits } from './bits.ts'

const NAMES = ['haigang-before', 'haigang-after']

/** Both scenarios in a city of two streets; the texts are parsed where the job runs. */
function smallCity(name: string): string {
  return [
    `extends: ${name}`,
    'levers:',
    '  city.streets: {value: 2, source: assumption, why: small}',
    '  city.residentsPerStreet: {value: 2000, unit: resident, source: assumption, why: small}',
  ].join('\n')
}

/** Two replications of two scenarios, 30 days after 10. @param files texts of the scenarios of this repository, by path */
export function smallPlan(files: Record<string, string>): Plan {
  const small = Object.fromEntries(NAMES.map((name) => [`small/${name}-small.yaml`, smallCity(name)]))
  const library = memoryLibrary({ ...files, ...small })
  const scenarios = NAMES.map((name) => loadScenario(`small/${name}-small.yaml`, library))
  const run = { horizon: { warmUpDays: 10, days: 30 }, replications: 2, seed: '决定' }
  return planFor(asTheyAre(scenarios), run, { anchorOf, replicationSeconds: () => 1 })
}

/** All rows of the plan one after another, made in this thread. */
function rowsOf(plan: Plan): number[] {
  return blocksOf(plan).flatMap((block) => [...runTask(taskOf(plan, block), replicateCity).rows])
}

/** The two hashes, one a line: of 1,000 points of each function and variate, and of the rows of the city. */
export function smallJob(files: Record<string, string>): string {
  return `arithmetic and variates ${hashOfBits(samples())}\n${lineOf(rowsOf(smallPlan(files)))}`
}

/** The line of the rows, wherever they were made. */
export function lineOf(rows: Iterable<number>): string {
  return `rows of a small city ${hashOfBits(rows)}\n`
}
