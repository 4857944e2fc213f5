/**
 * `whistlelab submit DIR`: hands the missing blocks of a run over to Slurm, or to GNU parallel on this machine and others. What becomes of
 * them is read from the blocks (`whistlelab status DIR`), never from a queue.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { blocksOf } from '../../sim/run/plan.ts'
import { InputError, ToldError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { removeQuietly, replaceFile } from '../../sim/store/run-store-disk.ts'
import { memoryToAsk } from '../work/enough-memory.ts'
import { INTERRUPTED } from '../terminal/exit-code.ts'
import type { Machinery } from '../work/machinery.ts'
import { openedRun, refuseOtherEngine } from '../work/opened-run.ts'
import { machinePrograms } from './outside-programs.ts'
import type { OutsidePrograms } from './outside-programs.ts'
import { WORKER_FILE, parallelScripts, slurmScripts } from './submission-scripts.ts'
import type { Handover } from './submission-scripts.ts'
import { choice, flag, needed, textLike, value, whole } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { FOLDER } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** The scheduler refused, and says why. */
export class SubmissionError extends ToldError {
  override readonly name = 'SubmissionError'
}

/** Slurm counts array tasks below four million, whatever a cluster allows. */
const MOST_TASKS = 4_000_000
/** Options of each engine, as lists of them in the help; the others would mean nothing to it. */
const OF_SLURM = {
  partition: textLike(/^[\w.,-]+$/, say`the name of a partition (sinfo lists them)`, {
    sample: 'NAME',
    does: 'Slurm: partition',
    otherwise: 'that of the cluster',
  }),
  time: textLike(/^(\d+-)?\d+(:\d+){0,2}$/, say`minutes, h:mm:ss or d-hh:mm:ss`, {
    sample: 'TIME',
    does: 'Slurm: limit of a task, as 30 (minutes), 2:00:00 or 1-12:00:00',
    otherwise: 'that of the partition',
  }),
  memory: textLike(/^[1-9]\d*[MG]$/, say`a number with M or G, such as 1200M or 4G`, {
    sample: 'SIZE',
    does: 'Slurm: memory of a task, as 1200M or 4G',
    otherwise: 'by estimate',
  }),
}
const OF_PARALLEL = {
  hosts: value(
    {
      sample: 'LIST',
      does: 'parallel: user@host or 16/user@host (16 tasks at once), with commas between',
      otherwise: 'this machine',
    },
    readHosts,
  ),
}
const OPTIONS = {
  tasks: needed(
    whole(1, MOST_TASKS, { does: 'into how many tasks the blocks are divided' }),
    say`a whole number, such as 8`,
  ),
  engine: needed(choice(['slurm', 'parallel'], { does: 'who is to do the work' }), say`slurm or parallel`),
  ...OF_SLURM,
  ...OF_PARALLEL,
  dryRun: flag('shows scripts and commands; writes and submits nothing'),
}
export type SubmitOptions = Given<typeof OPTIONS> & { readonly folder: string }

export const submitCommand = command({
  name: 'submit',
  does: 'hand the missing blocks of a planned run over to Slurm, or to GNU parallel here or over SSH',
  words: { folder: FOLDER },
  options: OPTIONS,
  run: async (given, { terminal, interruption, ...world }) => {
    const own = { programs: machinePrograms(), program: programFolder(), node: process.execPath }
    return submit(given, { ...(await world.machinery()), ...own }, terminal, interruption)
  },
})

/** @throws InputError for a host that GNU parallel would read as something else */
function readHosts(given: string, name: string): readonly string[] {
  const hosts = given.split(',')
  for (const host of hosts) {
    // A word that begins with a dash would be an option of ssh.
    if (/^(\d+\/)?(:|([\w.-]+@)?[A-Za-z0-9_[][\w.:[\]-]*)$/.test(host)) continue
    throw new InputError(say`--${name} has ${shown(host)}; give host, user@host or 16/user@host, with commas between`)
  }
  return hosts
}

/** @throws InputError for an option of the other engine */
function refuseOfOther(options: SubmitOptions): void {
  const others = options.engine === 'slurm' ? OF_PARALLEL : OF_SLURM
  const found = Object.keys(others).find((name) => options[name as keyof SubmitOptions] !== undefined)
  if (found === undefined) return
  throw new InputError(say`--${found} means nothing to --engine ${options.engine}; leave it out`)
}

export interface SubmitMeans extends Pick<Machinery, 'files' | 'engine'> {
  readonly programs: OutsidePrograms
  /** Folder of the program. */
  readonly program: string
  /** Path of Node. */
  readonly node: string
}

/** Bytes: a merge holds a block of every scenario, and what tables keep. */
const MERGE_MEMORY = 1e9
const WORKER = join('dist', WORKER_FILE)

/**
 * @returns the exit code: 0 when all is handed over (Slurm) or done (GNU parallel; else that of the merge), 130 interrupted
 * @throws InputError, StorageError, SubmissionError
 */
export async function submit(
  options: SubmitOptions,
  means: SubmitMeans,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  refuseOfOther(options)
  const run = openedRun(options.folder, means.files, means.engine)
  refuseOtherEngine(run, means.engine)
  const [total, missing] = [blocksOf(run.plan).length, run.folder.blocks.missing().length]
  if (missing === 0) {
    terminal.print(
      `All ${blocks(total)} of ${options.folder} are there. Now: whistlelab merge ${quoted(options.folder)}`,
    )
    return 0
  }
  const tasks = Math.min(options.tasks, total)
  if (tasks < options.tasks) terminal.tell(`there are only ${blocks(total)}: ${tasks} tasks`)
  const handover = { folder: resolve(options.folder), node: means.node, tasks }
  const order = { ...options, handover, total, missing, bytes: memoryToAsk(run.plan.scenarios) }
  if (options.engine === 'slurm') return withSlurm(order, means, terminal)
  return withParallel(order, means, terminal, interruption)
}

type Order = SubmitOptions & {
  readonly handover: Handover
  /** Blocks of the run, and how many of them are missing. */
  readonly total: number
  readonly missing: number
  /** Bytes of a task, by estimate. */
  readonly bytes: number
}

async function withSlurm(order: Order, means: SubmitMeans, terminal: Terminal): Promise<number> {
  const { handover, partition, time } = order
  const memory = order.memory ?? megabytes(order.bytes)
  const mergeMemory = order.memory ?? megabytes(Math.max(order.bytes, MERGE_MEMORY))
  const scripts = slurmScripts({ ...handover, memory, mergeMemory, partition, time }, templates(means.program))
  const here = join(handover.folder, order.engine)
  const files = { 'array.sbatch': scripts.array, 'merge.sbatch': scripts.merge }
  const common = ['--parsable', `--chdir=${join(here, 'log')}`]
  const arrayWords = [...common, join(here, 'array.sbatch')]
  const mergeWords = (array: string): string[] => {
    return [...common, `--dependency=afterok:${array}`, '--kill-on-invalid-dep=yes', join(here, 'merge.sbatch')]
  }
  if (order.dryRun) {
    show(
      here,
      files,
      [
        ['sbatch', ...arrayWords],
        ['sbatch', ...mergeWords('ARRAY')],
      ],
      terminal,
    )
    return 0
  }
  // Asked first, so that nothing is written where nothing can be submitted.
  if ((await means.programs.ask('sbatch', ['--version'])) === undefined) {
    throw new InputError(
      say`there is no sbatch on this machine; give this command on the login node of a Slurm cluster (on Debian: apt-get install slurm-client), or see with --dry-run what would be submitted`,
    )
  }
  writeAll(here, files, means)
  const array = await sbatch(arrayWords, means.programs, order)
  const merge = await sbatch(mergeWords(array), means.programs, order, array)
  terminal.print(
    [
      `Array job ${array}: ${order.handover.tasks} tasks for ${order.missing} of ${blocks(order.total)}, ${memory} each.`,
      `Merge job ${merge}: when all tasks are done.`,
      `Watch: whistlelab status ${quoted(order.folder)}`,
      `Queue: squeue -j ${array},${merge}   Logs: ${quoted(join(here, 'log'))}`,
    ].join('\n'),
  )
  return 0
}

async function withParallel(
  order: Order,
  means: SubmitMeans,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const hosts = order.hosts?.join(',') ?? ':'
  const scripts = parallelScripts({ ...order.handover, hosts }, templates(means.program))
  const here = join(order.handover.folder, order.engine)
  const files = { 'run.sh': scripts.run, 'task.sh': scripts.task }
  const words = ['bash', join(here, 'run.sh')]
  if (order.dryRun) {
    show(here, files, [words], terminal)
    return 0
  }
  if ((await means.programs.ask('parallel', ['--version'])) === undefined) {
    throw new InputError(
      say`there is no GNU parallel on this machine (on Debian: apt-get install parallel); see with --dry-run what would be run`,
    )
  }
  writeAll(here, files, means)
  // Blocks are missing, whatever an older log says of its tasks; it serves who starts run.sh again by hand.
  removeQuietly(join(here, `joblog-${order.handover.tasks}`), means.files)
  const code = await means.programs.watch(words[0], words.slice(1), interruption)
  if (interruption.aborted) {
    terminal.tell(
      `stopped; what is done is kept. To go on: whistlelab submit ${quoted(order.folder)} ... as before, or`,
    )
    terminal.tell(`  ${words.map(quoted).join(' ')}`)
    return INTERRUPTED
  }
  if (code === undefined) throw new SubmissionError(say`there is no bash on this machine; the script needs it`)
  return code
}

function templates(program: string): (name: string) => string {
  return (name) => readFileSync(join(program, 'deploy', name), 'utf8')
}

function show(
  folder: string,
  files: Readonly<Record<string, string>>,
  commands: readonly (readonly string[])[],
  terminal: Terminal,
): void {
  for (const [name, text] of Object.entries(files)) terminal.print(`# ${join(folder, name)}\n${text}`)
  terminal.print(commands.map((words) => words.map(quoted).join(' ')).join('\n'))
}

/** The scripts, a folder for logs, and a copy of the worker. @throws InputError, StorageError */
function writeAll(
  folder: string,
  scripts: Readonly<Record<string, string>>,
  { files, program, engine }: SubmitMeans,
): void {
  const worker = files.read(join(program, WORKER))
  if (worker === undefined) {
    throw new InputError(say`${join(program, WORKER)} is missing; give: npm run build`)
  }
  if (!worker.includes(engine)) {
    throw new InputError(say`${join(program, WORKER)} is of another build than this program; give: npm run build`)
  }
  files.makeFolder(join(folder, 'log'))
  for (const [name, text] of Object.entries({ ...scripts, [WORKER_FILE]: worker })) {
    replaceFile(join(folder, name), text, files)
  }
}

/** @param array submitted before. @returns the number of the job @throws SubmissionError with the scheduler's own words */
async function sbatch(
  line: readonly string[],
  programs: OutsidePrograms,
  { folder, handover }: Order,
  array?: string,
): Promise<string> {
  const answer = await programs.ask('sbatch', line)
  // With several clusters, the name of one stands after the number.
  const job = /^(\d+)(;.*)?$/.exec(answer?.printed.trim() ?? '')?.[1]
  if (answer?.code === 0 && job !== undefined) return job
  const said = (answer?.told.trim() || answer?.printed.trim()) ?? ''
  const own = said.split('\n').map((one) => say`${one}`)
  const words = own.reduce((before, next) => say`${before}\n${next}`)
  const refused =
    array === undefined ? say`Slurm refused the array job: ${words}` : say`Slurm refused the merge job: ${words}`
  const hint = /array specification/i.test(said)
    ? say`\nThe cluster may allow only smaller arrays (scontrol show config | grep MaxArraySize); give fewer than ${handover.tasks} --tasks.`
    : ''
  const left =
    array === undefined
      ? ''
      : say`\nArray job ${array} is submitted; when it is done, give: whistlelab merge ${quoted(folder)}`
  throw new SubmissionError(say`${refused}${hint}${left}`)
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)}M`
}

function blocks(count: number): string {
  return `${count} ${count === 1 ? 'block' : 'blocks'}`
}
