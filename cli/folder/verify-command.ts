/**
 * `whistlelab verify DIR`: whether a run says what its program makes. Replications are made again from the manifest and compared bit by bit with
 * the blocks; the result files are compared with what the blocks give.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { runBatch } from '../../sim/run/batch.ts'
import type { BlockStore } from '../../sim/run/batch.ts'
import { blocksOf, layoutsOf } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { partOfRow } from '../../sim/run/result-row.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { Block, BlockResult } from '../../sim/run/replication-task.ts'
import { blockName } from '../../sim/store/block-file.ts'
import { RESULTS_FILE } from '../../sim/store/run-store-results.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { checkMemory, memoryShare } from '../work/enough-memory.ts'
import { DONE, FAILED, INCOMPLETE, INTERRUPTED } from '../terminal/exit-code.ts'
import { text, whole } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { FOLDER, WORKERS } from '../terminal/shared-options.ts'
import type { Machinery } from '../work/machinery.ts'
import { openedRun } from '../work/opened-run.ts'
import type { OpenedRun } from '../work/opened-run.ts'
import { RESULT_FILES, writeResults } from '../work/published-results.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { command } from '../work/command.ts'
import type { World } from '../work/command.ts'
import { workersFor } from '../work/work-off.ts'

const OPTIONS = {
  sample: whole(1, 1_000_000_000, { does: 'replications to make again, spread evenly over all', otherwise: 'all' }),
  scenario: text({ sample: 'NAME', does: 'with --replication: one replication alone' }),
  replication: whole(0, 1_000_000, { does: 'number of the replication, from 0' }),
  workers: WORKERS,
}

export const verifyCommand = command({
  name: 'verify',
  does: 'make replications of a run again and compare them, and its result files, bit by bit',
  words: { folder: FOLDER },
  options: OPTIONS,
  run: verify,
})

type VerifyOptions = Given<typeof OPTIONS> & { readonly folder: string }

const SAME = DONE
const DIFFERENT = FAILED

/** @returns the exit code: 0 all the same; 1 a difference, which is named; 3 blocks are missing; 130 interrupted */
async function verify(options: VerifyOptions, { terminal, interruption, ...world }: World): Promise<number> {
  const alone = aloneOf(options)
  const machinery = await world.machinery()
  const run = openedRun(options.folder, machinery.files)
  const { blocks } = run.folder
  const missing = blocks.missing()
  for (const { file, damage } of blocks.damaged) terminal.tell(`whistlelab: ${join(options.folder, file)} is ${damage}`)
  if (run.manifest.engine !== machinery.engine) {
    terminal.tell(
      `This is another build of the program than the one that made the run (version ${run.manifest.version}).`,
    )
  }
  const chosen = chosenReplications(run, alone, options.sample, missing)
  const end = await madeAgain(run, chosen, options.workers, machinery, interruption)
  if (end.first !== undefined) {
    terminal.print(end.first)
    return DIFFERENT
  }
  if (end.interrupted) return INTERRUPTED
  terminal.print(alone === undefined ? sameText(run, chosen.length) : sameAlone(alone))
  if (alone !== undefined) return SAME
  if (missing.length > 0) {
    const what = missing.length === 1 ? '1 block is' : `${missing.length} blocks are`
    const remedy = `whistlelab resume ${quoted(options.folder)} makes them`
    terminal.tell(`${what} missing, so the result files cannot be checked yet; ${remedy}`)
    return INCOMPLETE
  }
  try {
    return await compareFiles(run, machinery.files, terminal, interruption)
  } catch (error) {
    if (interruption.aborted) return INTERRUPTED
    throw error
  }
}

/** One replication, to be made again alone. */
interface Alone {
  readonly scenario: string
  readonly replication: number
}

/** @throws InputError where one is given without the other */
function aloneOf({ scenario, replication }: VerifyOptions): Alone | undefined {
  if (scenario === undefined && replication === undefined) return undefined
  if (scenario === undefined || replication === undefined) {
    throw new InputError('--scenario and --replication belong together; give both, or neither')
  }
  return { scenario, replication }
}

interface Chosen {
  readonly block: Block
  /** The block of the run in which it lies. */
  readonly from: Block
}

/** Replications one by one, in their order. @throws InputError when there is none to compare with */
function chosenReplications(
  { plan, folder }: OpenedRun,
  alone: Alone | undefined,
  sample: number | undefined,
  missing: readonly Block[],
): Chosen[] {
  const absent = new Set(missing.map(blockName))
  const there = blocksOf(plan).filter((block) => !absent.has(blockName(block)))
  if (alone !== undefined) {
    const { scenario, replication } = alone
    const whole = there.find(({ scenario: at, from, to }) => {
      return plan.scenarios[at].name === scenario && from <= replication && replication < to
    })
    if (whole !== undefined) return [single(whole, replication)]
    const names = plan.scenarios.map(({ name }) => name).join(', ')
    throw new InputError(
      `the run in ${folder.path} has no replication ${replication} of ${scenario}; it has ${names}, of each those below ` +
        `${plan.replications} whose blocks are there`,
    )
  }
  if (there.length === 0) throw new InputError(`the run in ${folder.path} has no block yet; there is nothing to verify`)
  const chosen = [...spread(there, sample)]
  return chosen.sort((a, b) => a.block.from - b.block.from || a.block.scenario - b.block.scenario)
}

/** So many replications, evenly over each scenario after the other, so that none is left out because the numbers happen to divide. */
function* spread(blocks: readonly Block[], sample: number | undefined): Generator<Chosen> {
  const inOrder = [...blocks].sort((a, b) => a.scenario - b.scenario || a.from - b.from)
  const total = inOrder.reduce((sum, { from, to }) => sum + to - from, 0)
  const count = Math.min(sample ?? total, total)
  let before = 0
  let index = 0
  for (const block of inOrder) {
    const after = before + block.to - block.from
    for (; index < count; index++) {
      const at = Math.floor((index * total) / count)
      if (at >= after) break
      yield single(block, block.from + at - before)
    }
    before = after
  }
}

function single(whole: Block, replication: number): Chosen {
  return { block: { scenario: whole.scenario, from: replication, to: replication + 1 }, from: whole }
}

async function madeAgain(
  run: OpenedRun,
  chosen: readonly Chosen[],
  asked: number | undefined,
  machinery: Machinery,
  signal: AbortSignal,
): Promise<{ readonly interrupted: boolean; readonly first?: string }> {
  const { plan } = run
  const workers = workersFor(chosen.length, asked, machinery)
  checkMemory(plan.scenarios, plan.horizon, workers, machinery)
  const pool = machinery.openPool(workers, memoryShare(workers, machinery.machine))
  const differences: { readonly block: Block; readonly text: string }[] = []
  const origin = new Map(chosen.map(({ block, from }) => [`${block.scenario} ${block.from}`, from]))
  const kept = keptBlocks(run)
  const compared: BlockStore = {
    has: () => false,
    read: () => undefined,
    write: (block, again) => {
      const whole = origin.get(`${block.scenario} ${block.from}`)!
      const text = differenceIn(run.plan, block, whole, kept(whole), again)
      if (text !== undefined) differences.push({ block, text })
    },
  }
  try {
    // Blocks are begun in their order and those in hand are finished, so the first difference is among what was done.
    const untilDifferent = function* (): Generator<Block> {
      for (const { block } of chosen) {
        if (differences.length > 0) return
        yield block
      }
    }
    const { interrupted, failure } = await runBatch(plan, pool, compared, { blocks: untilDifferent(), signal })
    if (failure !== undefined) throw failure
    const [first] = differences.sort((a, b) => a.block.from - b.block.from || a.block.scenario - b.block.scenario)
    return { interrupted, ...(first && { first: first.text }) }
  } finally {
    await pool.close()
  }
}

/** Reads blocks, and holds the last one of each scenario: a block of a thousand replications is asked for a thousand times. */
function keptBlocks({ folder }: OpenedRun): (block: Block) => BlockResult {
  const last = new Map<number, { readonly from: number; readonly result: BlockResult }>()
  return (block) => {
    const known = last.get(block.scenario)
    if (known?.from === block.from) return known.result
    const result = folder.blocks.read(block)
    if (result === undefined) throw new Error(`${blockName(block)} was there a moment ago`)
    last.set(block.scenario, { from: block.from, result })
    return result
  }
}

/** The first number, or the failure, by which a replication differs from that of its block; undefined where none does. */
function differenceIn(plan: Plan, one: Block, whole: Block, kept: BlockResult, again: BlockResult): string | undefined {
  const { name } = plan.scenarios[one.scenario]
  const which = `replication ${one.from} of ${name}`
  const failed = kept.failures.find(({ replication }) => replication === one.from)?.message
  const fails = again.failures[0]?.message
  if (failed !== fails) {
    const said = (message: string | undefined): string =>
      message === undefined ? 'did not fail' : `failed: ${message}`
    return `${which} ${said(failed)}; made again, it ${said(fails)}`
  }
  const length = again.rows.length
  const row = kept.rows.subarray((one.from - whole.from) * length, (one.from - whole.from + 1) * length)
  const at = row.findIndex((value, index) => !Object.is(value, again.rows[index]))
  if (at < 0) return undefined
  const part = partOfRow(at, layoutsOf(plan)[one.scenario])
  return `${which} differs first in ${part}: ${row[at]} in the block, ${again.rows[at]} made again`
}

function sameAlone({ scenario, replication }: Alone): string {
  return `Replication ${replication} of ${scenario}, made again, is the same to the last bit, or fails in the same way.`
}

function sameText({ plan, folder }: OpenedRun, count: number): string {
  const all = plan.scenarios.length * plan.replications
  const verb = count === 1 ? 'was' : 'were'
  return `${count} of ${all} replications in ${folder.path} ${verb} made again: the same to the last bit.`
}

/** The result files against what the blocks give, and against the list that vouches for them. */
async function compareFiles(
  run: OpenedRun,
  files: FileLayer,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { folder } = run
  const results = folder.results()
  if (results === undefined) {
    terminal.print(`No results are written yet: whistlelab merge ${quoted(folder.path)}`)
    return SAME
  }
  const hashes = new Map(RESULT_FILES.map((name) => [name, createHash('sha256')]))
  await writeResults(
    run,
    results.completed,
    (name) => ({ write: (piece) => void hashes.get(name)!.update(piece) }),
    signal,
  )
  for (const [name, hash] of hashes) {
    const made = hash.digest('hex')
    if (files.digest(join(folder.path, name)) === made && results.files[name] === made) continue
    const remedy = `whistlelab merge ${quoted(folder.path)} makes it anew`
    terminal.print(
      `${join(folder.path, name)} is not what the blocks give, or not what ${RESULTS_FILE} says; ${remedy}`,
    )
    return DIFFERENT
  }
  terminal.print(`${hashes.size} result files are what the blocks give; sha256 ${folder.resultsHash()}.`)
  return SAME
}
