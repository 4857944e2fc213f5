/** Works a run off: the blocks that its folder has not, in worker threads; then the results, the tables, and how it ended. */
import { join } from 'node:path'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { comparedPlaces } from '../../sim/analysis/compared-scenarios.ts'
import { completeReplications } from '../../sim/analysis/stored-replications.ts'
import { runBatch } from '../../sim/run/batch.ts'
import type { BatchEnd } from '../../sim/run/batch.ts'
import { allReplications, blocksOf, cellsOf, layoutAt, mostReplications, settingOf } from '../../sim/run/plan.ts'
import type { Block, Plan } from '../../sim/run/plan.ts'
import { partTasks } from '../../sim/run/replication-parts.ts'
import { taskOf } from '../../sim/run/replication-task.ts'
import { rowLength } from '../../sim/run/result-row.ts'
import { otherCities, otherIssues } from '../../sim/scenario/other-city.ts'
import { printable } from '../../sim/text/printable.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { RunFiles, Summary } from '../../sim/analysis/summary.ts'
import { StorageError } from '../../sim/store/disk-errors.ts'
import { experimentText } from './answers/experiment-answer.ts'
import { checkMemory, memoryShare } from './enough-memory.ts'
import { DONE, FAILED, INTERRUPTED } from '../terminal/exit-code.ts'
import type { Machinery } from './machinery.ts'
import type { OpenedRun } from './opened-run.ts'
import { startProgress } from '../terminal/progress.ts'
import { REPORT_FILE, publishResults } from './published-results.ts'
import { resultTables } from './answers/result-tables.ts'
import { decide, nextStage, tellEnd } from './stages.ts'
import type { StagesFound } from '../../sim/analysis/joint/stage-log.ts'
import { PRECISION_WORDS } from '../../viz/words/compare/precision-words.ts'
import { studyAnswer } from './answers/study-answer.ts'
import { verdictLines } from './answers/verdict-lines.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { ALL_MEASURES, JSON_OUTPUT, LANG, QUIET, WORKERS } from '../terminal/shared-options.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { textsIn } from '../terminal/texts.ts'
import type { Texts } from '../terminal/texts.ts'
import type { Language } from '../../viz/words/language.ts'

/** How results are shown. */
export const SHOWING = { lang: LANG, all: ALL_MEASURES, json: JSON_OUTPUT, quiet: QUIET }
/** How a run is worked off, and its results are shown. */
export const WORKING = { workers: WORKERS, ...SHOWING }

type ShowOptions = Given<typeof SHOWING>
export type WorkOptions = Given<typeof WORKING>

/**
 * @param interruption ends the run early; what is complete is kept
 * @returns the exit code: 0; 1 when replications failed; 130 when interrupted
 * @throws InputError, StorageError, PoolError
 */
export async function workOff(
  run: OpenedRun,
  options: WorkOptions,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const { end, found, ...done } = await throughStages(run, options, machinery, terminal, interruption)
  // With a full disk nothing more can be written; the blocks are safe, and the message says so.
  if (end.failure instanceof StorageError) throw end.failure
  const completed = completeReplications(done.run.plan, done.run.folder.blocks)
  // What was published of more replications stays: an interruption while a damaged block was made again takes nothing away.
  const more = completed > (done.run.folder.results()?.completed ?? 0) || !end.interrupted
  const summary = completed === 0 || !more ? null : await conclude(done.run, completed, options, machinery, terminal)
  const code = farewell(done.run, end, summary, options, terminal)
  if (code !== DONE || found === undefined) return code
  return tellEnd(done.run, found, options.lang, terminal)
}

/** Goes on from stage to stage until all is known as well as asked; a run of a number of replications has one stage. */
async function throughStages(
  begun: OpenedRun,
  options: WorkOptions,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<{ readonly run: OpenedRun; readonly end: BatchEnd; readonly found?: StagesFound }> {
  for (let run = begun; ;) {
    const end = await simulate(run, options, machinery, terminal, interruption)
    if (end.interrupted || end.failure !== undefined) return { run, end }
    const found = await decide(run, machinery.files)
    if (found === undefined) return { run, end }
    if (found.end.kind !== 'more') return { run, end, found }
    const [done, next] = [mostReplications(run.plan), found.end.replications]
    const words = PRECISION_WORDS[options.lang]
    const met = found.stages.at(-1)?.decision === 'look ahead'
    if (!options.quiet) terminal.tell((met ? words.lookingAhead : words.goingOn)(done, next))
    run = nextStage(run, next, machinery.files)
  }
}

/** Makes the blocks that are missing, in worker threads. */
export async function simulate(
  { plan, folder }: OpenedRun,
  options: WorkOptions,
  machinery: Machinery,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<BatchEnd> {
  const texts = textsIn(options.lang)
  const { blocks } = folder
  const missing = blocks.missing()
  const all = blocksOf(plan)
  const total = allReplications(plan)
  const known = total - replicationsIn(plan, missing)
  if (!options.quiet) {
    const { days, warmUpDays } = plan.horizon
    terminal.tell(texts.running(plan.scenarios.length, mostReplications(plan), days, warmUpDays, printable(plan.seed)))
    tellUnlike(plan, texts, terminal)
    tellLatePulses(plan, texts, terminal)
    tellAliases(plan, texts, terminal)
    for (const { file, damage } of blocks.damaged) terminal.tell(texts.doneAgain(file, texts.damages[damage]))
    if (known > 0) terminal.tell(texts.goingOn(known, total))
    if (warmUpDays < USUAL_WARM_UP_DAYS)
      terminal.tell(texts.shortWarmUp(warmUpDays, USUAL_WARM_UP_DAYS, plan.bases[0].name))
  }
  if (missing.length === 0) return { interrupted: false }
  const workers = workersFor(plan, missing, options.workers, machinery)
  checkMemory(plan.scenarios, workers, machinery)
  const pool = machinery.openPool(workers, memoryShare(workers, machinery.machine))
  const seconds = secondsOf(plan, all)
  const work = { total, known, seconds, knownSeconds: seconds - secondsOf(plan, missing) }
  const progress = options.quiet ? null : await startProgress(terminal, texts, work)
  // Of a replication that is done in parts, what has been told of it already.
  const told = new Map<Block, number>()
  let left = missing.length
  try {
    return await runBatch(plan, pool, blocks, {
      blocks: missing,
      signal,
      onShare: (block, share) => {
        told.set(block, (told.get(block) ?? 0) + share)
        progress?.add(share, share * secondsOf(plan, [block]), 0)
      },
      onBlock: (block, { rows }) => {
        // A thread has no more to do: its core may load the report meanwhile.
        if (--left < workers) machinery.loadReport?.()
        const rest = 1 - (told.get(block) ?? 0)
        told.delete(block)
        progress?.add(rest * cellsOf(plan, block).length, rest * secondsOf(plan, [block]), casesIn(plan, block, rows))
      },
    })
  } finally {
    progress?.stop()
    await pool.close()
  }
}

const MOST_ALIASES = 20

/** Says which scenarios are computed under another name. */
export function tellAliases({ aliases }: Plan, texts: Texts, terminal: Terminal): void {
  for (const { name, of } of aliases.slice(0, MOST_ALIASES)) terminal.tell(texts.alias(name, of))
  if (aliases.length > MOST_ALIASES) terminal.tell(texts.moreAliases(aliases.length - MOST_ALIASES))
}

/**
 * Threads that have something to do: a task a block, or a district where a block is one replication of several.
 * @param asked undefined = as many as the machine runs at once
 */
export function workersFor(
  plan: Plan,
  blocks: readonly Block[],
  asked: number | undefined,
  { machine }: Pick<Machinery, 'machine'>,
): number {
  const most = asked ?? machine.cores
  if (blocks.length >= most) return most
  return Math.min(
    most,
    blocks.reduce((sum, block) => sum + partTasks(taskOf(plan, block)).length, 0),
  )
}

/** Processor seconds that blocks are expected to take. */
export function secondsOf(plan: Plan, blocks: readonly Block[]): number {
  let seconds = 0
  for (const block of blocks)
    for (const { scenario } of cellsOf(plan, block)) seconds += plan.scenarios[scenario].seconds
  return seconds
}

function replicationsIn(plan: Plan, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + cellsOf(plan, block).length, 0)
}

/** The last number of each row counts its cases; a failed replication has none. */
function casesIn(plan: Plan, block: Block, rows: Float64Array): number {
  let cases = 0
  let end = 0
  for (const { scenario } of cellsOf(plan, block)) cases += rows[(end += rowLength(layoutAt(plan, scenario))) - 1] || 0
  return cases
}

/** Says which scenarios differ from the baseline in more than their reform. */
function tellUnlike(plan: Plan, texts: Texts, terminal: Terminal): void {
  const compared = comparedPlaces(plan).map((place) => {
    const { name, base } = plan.scenarios[place]
    return { name, setting: settingOf(plan, place), anchor: plan.bases[base].anchor }
  })
  const named = (some: typeof compared): string => some.map(({ name }) => name).join(', ')
  const [elsewhere, asked] = [named(otherCities(compared)), named(otherIssues(compared))]
  if (elsewhere !== '') terminal.tell(texts.otherCity(elsewhere, plan.scenarios[0].name))
  if (asked !== '') terminal.tell(texts.otherIssues(asked, plan.scenarios[0].name))
}

/** Says which scenarios have a pulse of demand that begins when nothing is observed any more. */
function tellLatePulses({ bases, horizon }: Plan, texts: Texts, terminal: Terminal): void {
  for (const { name, setting } of bases) {
    const late = setting.demand.pulse.find(({ from }) => from >= horizon.days)
    if (late !== undefined) terminal.tell(texts.latePulse(name, late.from, horizon.days))
  }
}

/** Writes the results of what is complete, and prints them. */
export async function conclude(
  run: OpenedRun,
  completed: number,
  options: ShowOptions,
  machinery: Machinery,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<Summary> {
  const { lang: language } = options
  const report = (files: RunFiles): Promise<string> => machinery.report(files, language)
  const { summary, experiment } = await publishResults(run, { completed, report, ...(signal && { signal }) })
  if (completed === mostReplications(run.plan)) run.folder.sweep()
  const where = textsIn(language).written(run.folder.path, join(run.folder.path, REPORT_FILE))
  if (options.json) {
    terminal.print(JSON.stringify(experiment?.analysis ?? summary, null, 2))
    if (!options.quiet) terminal.tell(where)
    return summary
  }
  // Whoever asks whether an order holds has compared the options before; --all does it again.
  const isOrder = experiment?.analysis.method === 'order' && !options.all
  const isAlone = isOrder || (experiment !== undefined && summary.scenarios.length === 1)
  const shown = { replications: completed, language, colours: terminal.colours, columns: terminal.columns }
  const verdict = verdictLines(run, summary, shown)
  const isStudy = summary.study !== undefined && !options.all
  const tables = isStudy
    ? studyAnswer(summary, shown, verdict)
    : `${verdict}\n\n${resultTables(summary, shown, options.all)}`
  if (!isAlone) terminal.print(tables)
  if (experiment !== undefined) terminal.print(experimentText(experiment.analysis, language))
  const others = summary.points - summary.scenarios.length
  if (others > 0) terminal.print(`\n${textsIn(language).inTablesAlone(others)}`)
  terminal.print(`\n${where}`)
  return summary
}

function farewell(
  { plan, folder }: OpenedRun,
  end: BatchEnd,
  summary: Summary | null,
  { lang: language }: WorkOptions,
  terminal: Terminal,
): number {
  const texts = textsIn(language)
  if (end.interrupted || end.failure !== undefined) {
    terminal.tell(summary === null ? texts.stoppedEmpty : texts.stopped(summary.completed, mostReplications(plan)))
    terminal.tell(`${texts.goOn}\n  whistlelab resume ${quoted(folder.path)}`)
  }
  if (end.failure !== undefined) throw end.failure
  if (end.interrupted) return INTERRUPTED
  return summary === null ? DONE : tellFailures(summary, plan, language, terminal)
}

/** Replications that failed are no reason to stop, but no success either. */
export function tellFailures(
  { failed, completed, failures }: Summary,
  { scenarios }: Plan,
  language: Language,
  terminal: Terminal,
): number {
  if (failed === 0) return DONE
  const { scenario, replication, message } = failures[0]
  const texts = textsIn(language)
  const all = scenarios.reduce((sum, { replications }) => sum + Math.min(completed, replications), 0)
  terminal.tell(texts.failed(failed, all, `${scenario} ${replication}: ${printable(message)}`))
  return FAILED
}
