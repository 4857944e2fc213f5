/** A job: a question to several scenarios becomes a plan and a run folder, which is then worked off. What `whistlelab run` and `whistlelab study` share. */
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { join } from 'node:path'
import { AGAINST, USUAL_JUDGE } from '../../sim/compare/judge.ts'
import type { Judge } from '../../sim/compare/judge.ts'
import { ADJUSTMENTS } from '../../sim/compare/simultaneous.ts'
import { toldIn } from '../../sim/claims/told-claim.ts'
import { manifestOf, manifestText, planOf } from '../../sim/analysis/manifest.ts'
import { STAGE_GRID } from '../../sim/compare/precision.ts'
import type { ExperimentQuestion } from '../../sim/design/question.ts'
import { allReplications, blocksOf, mostReplications, runHash } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { option, quoted } from '../../sim/text/shell-quote.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { USUAL_CAP, precisionFromText } from '../../sim/study/precision-wish.ts'
import type { AskedPrecision } from '../../sim/study/precision-wish.ts'
import type { Study } from '../../sim/study/study.ts'
import { createRunFolder, replicationsIn } from '../../sim/store/run-store.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { named } from '../../sim/text/place.ts'
import type { Machinery } from '../work/machinery.ts'
import { checkMemory } from '../work/enough-memory.ts'
import { folderName } from '../work/folder-name.ts'
import type { World } from '../work/command.ts'
import { durationText } from '../terminal/number-text.ts'
import { choice, flag, onTheLine, text, usually, whole } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { PRECISION_WORDS } from '../../viz/words/compare/precision-words.ts'
import { experimentWords } from '../../viz/words/experiment/experiment-words.ts'
import type { Language } from '../../viz/words/language.ts'
import { DAYS, LANG, PROJECT, REPLICATIONS, SEED, SET, WARM_UP, WORKERS } from '../terminal/shared-options.ts'
import { textsIn } from '../terminal/texts.ts'
import { SHOWING, secondsOf, tellAliases, workOff, workersFor } from '../work/work-off.ts'

/** What decides the results, and so stands in the line that makes a run again. */
export const QUESTION = {
  set: SET,
  replications: usually(REPLICATIONS, '10'),
  days: usually(DAYS, '365'),
  warmUp: usually(WARM_UP, String(USUAL_WARM_UP_DAYS)),
  seed: SEED,
  judge: choice(AGAINST, {
    does: 'with what options are compared: the baseline; besides, the best of the others; or each with each',
    otherwise: 'baseline',
  }),
  adjust: choice(ADJUSTMENTS, {
    does: 'makes the differences of a measure hold together; none: each by itself',
    otherwise: 'none',
  }),
  precision: text({
    sample: 'TEXT',
    does:
      'half-widths that are wanted, as in "onTimeRate 1 pp, resolutionTimeMean 5 %", of means, or "differences: ..."; replications are added in ' +
      'stages until all are met and stay so, and --replications says of how many the first stage is, at least 10',
    otherwise: 'as many replications as --replications says',
  }),
  cap: whole(10, 1_000_000, { does: 'the most replications that --precision may take', otherwise: String(USUAL_CAP) }),
  exact: flag('with --precision: two stages (Stein), whose intervals hold their level exactly for normal values'),
  lang: LANG,
}

/** The same of an experiment, which is judged by its own figures. */
export const ASKED_OF_EXPERIMENT = {
  set: SET,
  replications: QUESTION.replications,
  days: QUESTION.days,
  warmUp: QUESTION.warmUp,
  seed: SEED,
  lang: LANG,
}

/** What an experiment does not ask. */
export const NOT_ASKED = { judge: undefined, adjust: undefined, precision: undefined, cap: undefined, exact: false }

/** Ways to the results, on which they do not depend. */
export const WAY = {
  project: PROJECT,
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

/** The same for what is done in stages, which have no tables of weeks. */
export const STAGED_WAY = {
  project: WAY.project,
  workers: WAY.workers,
  out: WAY.out,
  force: WAY.force,
  planOnly: WAY.planOnly,
  ...SHOWING,
}

export type JobOptions = Given<typeof QUESTION & typeof WAY>

/** Replications of the first stage, at least: fewer do not tell how much a measure varies. */
const FIRST_STAGE = 10

export interface Job {
  /** Of the folder below `runs/`. */
  readonly name: string
  /** The first is the baseline. */
  readonly points: readonly Point[]
  /** What asks for the scenarios; null where the user named them. */
  readonly study: Study | null
  readonly options: JobOptions
  /** The command that asked for it, and the scenarios or the study as they were given to it. */
  readonly asked: {
    readonly by: string
    readonly named: readonly string[]
    /** Options that other commands have not, as they stand on the line. */
    readonly own?: readonly (readonly [name: string, value: string])[]
    /** Those without a value. */
    readonly flags?: readonly string[]
  }
  /** Told where the run lies. */
  readonly begun?: (folder: string) => void
  /** What counts as failing, where the study does not say it. */
  readonly failsIf?: string
  /** What the points are asked for; absent where scenarios are compared and nothing else. */
  readonly experiment?: JobExperiment
}

export interface JobExperiment {
  readonly question: ExperimentQuestion
  /** Points to be computed, and those of the design, the ones against a constraint included. */
  readonly points: number
  readonly tried: number
  /** Whether nothing is compared beside it. */
  readonly apart: boolean
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
  const { experiment } = job
  const wish = precisionOf(job)
  const stage = wish === undefined ? { replications } : { replications: wish.first, grid: STAGE_GRID }
  const begun = planFor(points, { horizon, seed, ...stage, apart: experiment?.apart ?? false }, machinery)
  if (wish?.of === 'differences' && begun.scenarios.length < 2)
    throw new InputError(
      say`precision asks for differences, but there is one scenario alone, ${named(begun.scenarios[0].name)}; name one that differs from it as well, or ask for the half-widths of means`,
    )
  const planned = wish === undefined ? begun : reached(begun, job, machinery)
  const precision = wish && withReached(wish, mostReplications(planned), options, terminal)
  if (experiment !== undefined && !options.quiet)
    tellExperiment(experiment, planned, replications, options.lang, terminal)
  // Before anything is written; what is only planned is for other machines.
  if (!options.planOnly) {
    const workers = workersFor(planned, blocksOf(planned), options.workers, machinery)
    checkMemory(planned.scenarios, workers, machinery)
  }
  const { version, node, engine } = machinery
  const judge = judgeOf(job)
  const weekly = options.weekly === 'yes'
  const within = options.project === undefined ? '' : ` ${option('project', options.project)}`
  const line = jobLine(asked.by, asked.named, options, asked.own, asked.flags)
  const command = line + (weekly ? '' : ' --weekly no') + within
  const facts = {
    version,
    node,
    engine,
    command,
    study: job.study?.file ?? null,
    failsIf: job.failsIf ?? job.study?.file.asks.failsIf,
    weekly,
    judge,
    claims: experiment === undefined ? toldIn(points, world.scenarios) : [],
    ...(precision && { precision }),
    ...(experiment && { experiment: experiment.question }),
  }
  const manifest = manifestOf(planned, points, facts)
  // As whoever resumes reads it, so that nothing depends on who began.
  const plan = planOf(manifest)
  const { run } = manifest
  const out = folderOf(job, run)
  job.begun?.(out)
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
export function jobLine(
  command: string,
  named: readonly string[],
  given: Given<typeof QUESTION>,
  own: readonly (readonly [name: string, value: string])[] = [],
  flags: readonly string[] = [],
): string {
  const options = Object.keys(QUESTION).flatMap((name) => {
    const values = [given[name as keyof typeof QUESTION] ?? []].flat()
    if (values[0] === true || values[0] === false) return values[0] ? [`--${onTheLine(name)}`] : []
    return values.map((value) => option(onTheLine(name), value as string | number))
  })
  const first = [...own.map(([name, value]) => option(name, value)), ...flags.map((name) => `--${name}`)]
  return [`whistlelab ${command}`, ...named.map(quoted), ...first, ...options].join(' ')
}

/** The first line of an experiment: how much it asks for. */
function tellExperiment(
  { points, tried }: JobExperiment,
  plan: Plan,
  replications: number,
  language: Language,
  terminal: Terminal,
): void {
  const words = experimentWords(language)
  if (points < tried) terminal.tell(words.infeasible(points, tried))
  const hours = secondsOf(plan, blocksOf(plan)) / 3600
  terminal.tell(words.size(points, replications, allReplications(plan), Number(hours.toPrecision(2)).toString()))
}

function folderOf({ name, options }: Job, run: string): string {
  return options.out ?? join('runs', `${folderName(name)}-${folderName(options.seed)}-${run.slice(0, 8)}`)
}

/** The command line beats the study. @throws InputError */
function precisionOf({ options, study }: Job): AskedPrecision | undefined {
  const { precision, cap = study?.file.cap ?? USUAL_CAP, exact } = options
  const formulas = study?.file.formulas ?? []
  const wish = precision === undefined ? study?.file.precision : precisionFromText(precision, formulas)
  if (wish) return { ...wish, first: firstStage(options, cap), cap, exact }
  const alone = exact ? '--exact' : options.cap === undefined ? undefined : '--cap'
  if (alone === undefined) return undefined
  throw new InputError(say`${alone} says nothing without --precision; give --precision "onTimeRate 1 pp" as well`)
}

/** The plan with as many replications as a folder of the same run has come to, where it was begun before. */
function reached(plan: Plan, job: Job, { engine, files }: Machinery): Plan {
  const run = runHash(plan, engine)
  const folder = folderOf(job, run)
  const found = replicationsIn(folder, run, files)
  const replications = Math.max(mostReplications(plan), found)
  return { ...plan, scenarios: plan.scenarios.map((one) => ({ ...one, replications })) }
}

/** Replications that a folder has count, though a smaller cap is given: it bounds what is made, not what is known. */
function withReached(wish: AskedPrecision, there: number, options: JobOptions, terminal: Terminal): AskedPrecision {
  if (there <= wish.cap) return wish
  if (!options.quiet) terminal.tell(PRECISION_WORDS[options.lang].overCap(there, wish.cap))
  return { ...wish, first: firstStage(options, there), cap: there }
}

function firstStage({ replications }: JobOptions, cap: number): number {
  return Math.min(cap, STAGE_GRID * Math.ceil(Math.max(FIRST_STAGE, replications) / STAGE_GRID))
}

/** The command line beats the study. */
function judgeOf({ options, study }: Job): Judge {
  const { against, adjust } = study?.file.judge ?? USUAL_JUDGE
  return { against: options.judge ?? against, adjust: options.adjust ?? adjust }
}
