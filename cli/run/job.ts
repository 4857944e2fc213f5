/** A job: a question to several scenarios becomes a plan and a run folder, which is then worked off. What `whistlelab run` and `whistlelab study` share. */
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { join } from 'node:path'
import { manifestOf, manifestText, planOf } from '../../sim/analysis/manifest.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { option, quoted } from '../../sim/text/shell-quote.ts'
import type { Point } from '../../sim/scenario/point.ts'
import type { Study } from '../../sim/study/study.ts'
import { createRunFolder } from '../../sim/store/run-store.ts'
import { checkMemory } from '../work/enough-memory.ts'
import type { World } from '../work/command.ts'
import { durationText } from '../terminal/number-text.ts'
import { choice, flag, onTheLine, text, usually } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { DAYS, LANG, REPLICATIONS, SEED, SET, WARM_UP, WORKERS } from '../terminal/shared-options.ts'
import { textsIn } from '../terminal/texts.ts'
import { SHOWING, secondsOf, tellAliases, workOff, workersFor } from '../work/work-off.ts'

/** What decides the results, and so stands in the line that makes a run again. */
export const QUESTION = {
  set: SET,
  replications: usually(REPLICATIONS, '10'),
  days: usually(DAYS, '365'),
  warmUp: usually(WARM_UP, String(USUAL_WARM_UP_DAYS)),
  seed: SEED,
  lang: LANG,
}

/** Ways to the results, on which they do not depend. */
export const WAY = {
  workers: WORKERS,
  out: text({
    sample: 'DIR',
    does: 'the run folder; one that holds another run is refused',
    otherwise: 'runs/NAME-SEED-HASH',
  }),
  weekly: usually(
    choice(['yes', 'no'], { does: 'whether the results have a table of weeks, which large designs may do without' }),
    'yes',
  ),
  force: flag('takes the folder of another run that is finished, or has no block yet'),
  planOnly: flag('writes the folder with its plan and stops, for resume, submit or worker'),
  ...SHOWING,
}

export type JobOptions = Given<typeof QUESTION & typeof WAY>

export interface Job {
  /** Of the folder below `runs/`. */
  readonly name: string
  /** The first is the baseline. */
  readonly points: readonly Point[]
  /** What asks for the scenarios; null where the user named them. */
  readonly study: Study | null
  readonly options: JobOptions
  /** The command that asked for it, and the scenarios or the study as they were given to it. */
  readonly asked: { readonly by: 'run' | 'study'; readonly named: readonly string[] }
}

/**
 * @returns the exit code: 0; 1 when replications failed; 130 when interrupted: what is complete is kept
 * @throws InputError, StorageError, PoolError
 */
export async function doJob(job: Job, world: World): Promise<number> {
  const { options, points, asked } = job
  const { terminal, interruption } = world
  const machinery = await world.machinery()
  const horizon = { warmUpDays: options.warmUp, days: options.days }
  const { replications, seed } = options
  const planned = planFor(points, { horizon, replications, seed }, machinery)
  // Before anything is written; what is only planned is for other machines.
  if (!options.planOnly) {
    const workers = workersFor(planned, blocksOf(planned), options.workers, machinery)
    checkMemory(planned.scenarios, workers, machinery)
  }
  const { version, node, engine } = machinery
  const weekly = options.weekly === 'yes'
  const command = jobLine(asked.by, asked.named, options) + (weekly ? '' : ' --weekly no')
  const facts = { version, node, engine, command, study: job.study?.file ?? null, weekly }
  const manifest = manifestOf(planned, points, facts)
  // As whoever resumes reads it, so that nothing depends on who began.
  const plan = planOf(manifest)
  const { run } = manifest
  const out = options.out ?? join('runs', `${fileName(job.name)}-${fileName(seed)}-${run.slice(0, 8)}`)
  const folder = createRunFolder(out, { run, plan }, manifestText(manifest), machinery.files, options.force)
  if (!options.planOnly) return workOff({ manifest, plan, folder }, options, machinery, terminal, interruption)
  const texts = textsIn(options.lang)
  tellAliases(plan, texts, terminal)
  const missing = folder.blocks.missing()
  terminal.print(
    texts.planned(folder.path, missing.length, durationText(secondsOf(plan, missing)), quoted(folder.path)),
  )
  return 0
}

/** The line that makes a job again. @param named scenarios, or a study, as they were given */
export function jobLine(command: 'run' | 'study', named: readonly string[], given: Given<typeof QUESTION>): string {
  const options = Object.keys(QUESTION).flatMap((name) => {
    const values = [given[name as keyof typeof QUESTION]].flat()
    return values.map((value) => option(onTheLine(name), value))
  })
  return [`whistlelab ${command}`, ...named.map(quoted), ...options].join(' ')
}

function fileName(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'run'
}
