/** A job: a question to several scenarios becomes a plan and a run folder, which is then worked off. What `whistlelab run` and `whistlelab study` share. */
import { join } from 'node:path'
import { blocksOf, manifestOf, planFor, quoted, runHash } from '../../sim/index.ts'
import type { Scenario, Study } from '../../sim/index.ts'
import { createRunFolder } from '../../sim/node.ts'
import { checkMemory } from '../work/enough-memory.ts'
import type { Machinery } from '../work/machinery.ts'
import { durationText } from '../terminal/number-text.ts'
import { indented } from '../work/published-results.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { textsIn } from '../terminal/texts.ts'
import { secondsOf, workOff, workersFor } from '../work/work-off.ts'
import type { WorkOptions } from '../work/work-off.ts'

export interface JobOptions extends WorkOptions {
  readonly replications: number
  readonly days: number
  readonly warmUpDays: number
  readonly seed: string
  /** Undefined: below `runs/`, named after the job, the seed, and what decides the rows, so that another question has another folder. */
  readonly out: string | undefined
  /** Writes the plan and stops: others work it off. */
  readonly planOnly: boolean
  /** Writes over a finished run of other levers in the folder. */
  readonly force: boolean
}

export interface Job {
  /** Of the folder below `runs/`. */
  readonly name: string
  /** The first is the baseline. */
  readonly scenarios: readonly Scenario[]
  /** What asks for the scenarios; null where the user named them. */
  readonly study: Study | null
  readonly options: JobOptions
  /** A line that makes the run again; the results depend neither on workers nor on the folder, so it leaves them out. */
  readonly command: string
}

/**
 * @param interruption ends the run early; what is complete is kept
 * @returns the exit code: 0; 1 when replications failed; 130 when interrupted
 * @throws InputError, StorageError, PoolError
 */
export async function doJob(
  job: Job,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const { options, scenarios } = job
  const horizon = { warmUpDays: options.warmUpDays, days: options.days }
  const { replications, seed } = options
  const plan = planFor(
    scenarios,
    { horizon, replications, seed },
    (root) => machinery.anchorOf(root),
    machinery.replicationSeconds,
  )
  // Before anything is written; what is only planned is for other machines.
  if (!options.planOnly) {
    const workers = workersFor(blocksOf(plan).length, options.workers, machinery)
    checkMemory(plan.scenarios, horizon, workers, machinery)
  }
  const { version, node, engine } = machinery
  const facts = { version, node, engine, command: job.command, study: job.study?.file ?? null }
  const manifest = manifestOf(plan, scenarios, facts)
  const run = runHash(plan, engine)
  const out = options.out ?? join('runs', `${fileName(job.name)}-${fileName(seed)}-${run.slice(0, 8)}`)
  const folder = createRunFolder(out, { run, plan }, indented(manifest), machinery.files, options.force)
  if (!options.planOnly) return workOff({ manifest, plan, folder }, options, machinery, terminal, interruption)
  const { planned } = textsIn(options.language)
  const missing = folder.blocks.missing()
  terminal.print(planned(folder.path, missing.length, durationText(secondsOf(plan, missing)), quoted(folder.path)))
  return 0
}

function fileName(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'run'
}
