/** The manifest of a run: all that is needed to make it, anywhere. No time, no place and no count of workers: none of them matters. */
import { FOLLOW_UP_DAYS } from '../city/model/replication.ts'
import { runHash } from '../run/plan.ts'
import type { Plan } from '../run/plan.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { StudyFile } from '../study/study-file.ts'
import { compileFormulas } from '../study/study-measures.ts'
import type { StudyQuestion } from './study-accumulator.ts'
import type { Manifest } from './summary.ts'

export interface RunFacts {
  readonly version: string
  /** Version of Node. */
  readonly node: string
  /** A line that makes the run again. */
  readonly command: string
  /** Fingerprint of the program: blocks of two programs are not mixed. */
  readonly engine: string
  /** What asks for the scenarios; null where the user named them. */
  readonly study: StudyFile | null
}

/** @param scenarios those of the plan, in its order */
export function manifestOf(plan: Plan, scenarios: readonly Scenario[], facts: RunFacts): Manifest {
  return {
    format: 'whistlelab-run-2',
    run: runHash(plan, facts.engine),
    engine: facts.engine,
    version: facts.version,
    node: facts.node,
    command: facts.command,
    seed: plan.seed,
    days: plan.horizon.days,
    warmUpDays: plan.horizon.warmUpDays,
    followUpDays: FOLLOW_UP_DAYS,
    replications: plan.replications,
    baseline: plan.scenarios[0].name,
    study: facts.study && questionOf(facts.study),
    scenarios: scenarios.map((scenario, index) => ({
      name: scenario.name,
      title: scenario.title,
      summary: scenario.summary,
      parent: scenario.parent,
      hash: scenario.hash,
      levers: [...scenario.levers.values()],
      coefficients: [...scenario.coefficients.values()],
      authority: scenario.authority,
      switches: scenario.switches,
      setting: scenario.setting,
      anchor: plan.scenarios[index].anchor,
      seconds: plan.scenarios[index].seconds,
      blockSize: plan.scenarios[index].blockSize,
    })),
  }
}

function questionOf({ name, question, why, measures, formulas }: StudyFile): NonNullable<Manifest['study']> {
  return { name, question, why, measures, formulas }
}

/** The plan that a manifest was written of. */
export function planOf({ scenarios, warmUpDays, days, replications, seed }: Manifest): Plan {
  const planned = scenarios.map(({ name, hash, setting, anchor, seconds, blockSize }) => {
    return { name, hash, setting, anchor, seconds, blockSize }
  })
  return { scenarios: planned, horizon: { warmUpDays, days }, replications, seed }
}

/** The study of a manifest with its formulas ready to be worked out; null where there is none. @throws InputError */
export async function studyOf({ study }: Manifest): Promise<StudyQuestion | null> {
  return study && { ...study, formulas: await compileFormulas(study.formulas) }
}
