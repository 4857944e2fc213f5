/**
 * `whistlelab verify DIR`: whether a run says what its program makes. Replications are made again from the manifest and compared bit by bit with
 * the blocks; the result files are compared with what the blocks give.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { runBatch } from '../../sim/run/batch.ts'
import type { BlockStore } from '../../sim/run/batch.ts'
import { allReplications, blockOf, blocksOf, cellsOf, layoutAt, mostReplications, placeOf } from '../../sim/run/plan.ts'
import type { Block, Cell, Plan } from '../../sim/run/plan.ts'
import { partOfRow, rowLength } from '../../sim/run/result-row.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { printable } from '../../sim/text/printable.ts'
import { listed, say } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { BlockResult } from '../../sim/run/replication-task.ts'
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
import { resultFiles, writeResults } from '../work/published-results.ts'
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
  const run = openedRun(options.folder, machinery.files, machinery.engine)
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
    throw new InputError(say`--scenario and --replication belong together; give both, or neither`)
  }
  return { scenario, replication }
}

/** A replication to make again, the block of the run in which it lies, and where its row begins there. */
interface Chosen extends Cell {
  readonly whole: Block
  readonly start: number
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
  if (alone !== undefined) return [theOne(plan, alone, there, folder.path)]
  if (there.length === 0)
    throw new InputError(say`the run in ${folder.path} has no block yet; there is nothing to verify`)
  return spread(cellsIn(plan, there), sample).sort((a, b) => a.replication - b.replication || a.scenario - b.scenario)
}

function cellsIn(plan: Plan, blocks: readonly Block[]): Chosen[] {
  return blocks.flatMap((whole) => {
    let end = 0
    return cellsOf(plan, whole).map((cell) => {
      const start = end
      end += rowLength(layoutAt(plan, cell.scenario))
      return { ...cell, whole, start }
    })
  })
}

const MOST_NAMES = 20

/** @throws InputError where there is no such replication */
function theOne(plan: Plan, { scenario, replication }: Alone, there: readonly Block[], folder: string): Chosen {
  const place = placeOf(plan, scenario)
  const found = cellsIn(plan, there).find((one) => one.scenario === place && one.replication === replication)
  if (found !== undefined) return found
  const names = listed(plan.scenarios.slice(0, MOST_NAMES).map(({ name }) => name))
  const more = plan.scenarios.length - MOST_NAMES
  const all = more > 0 ? say`${names} and ${more} more` : names
  throw new InputError(
    say`the run in ${folder} has no replication ${replication} of ${scenario}; it has ${all}, of each those below ${mostReplications(plan)} whose blocks are there`,
  )
}

/** So many replications, evenly over each scenario after the other, so that none is left out because the numbers happen to divide. */
function spread(cells: Chosen[], sample: number | undefined): Chosen[] {
  const inOrder = cells.sort((a, b) => a.scenario - b.scenario || a.replication - b.replication)
  const count = Math.min(sample ?? inOrder.length, inOrder.length)
  return Array.from({ length: count }, (_, index) => inOrder[Math.floor((index * inOrder.length) / count)])
}

async function madeAgain(
  run: OpenedRun,
  chosen: readonly Chosen[],
  asked: number | undefined,
  machinery: Machinery,
  signal: AbortSignal,
): Promise<{ readonly interrupted: boolean; readonly first?: string }> {
  // Each replication is a block of its own, whatever shares a block in the run.
  const plan = { ...run.plan, scenariosPerBlock: 1 }
  const workers = workersFor(plan, chosen.map(blockOf), asked, machinery)
  checkMemory(plan.scenarios, workers, machinery)
  const pool = machinery.openPool(workers, memoryShare(workers, machinery.machine))
  const differences: { readonly block: Block; readonly text: string }[] = []
  const origin = new Map(chosen.map((one) => [`${one.scenario} ${one.replication}`, one]))
  const kept = keptBlocks(run)
  const compared: BlockStore = {
    has: () => false,
    read: () => undefined,
    write: (block, again) => {
      const one = origin.get(`${block.scenario} ${block.from}`)!
      const text = differenceIn(run.plan, one, kept(one.whole), again)
      if (text !== undefined) differences.push({ block, text })
    },
  }
  try {
    // Blocks are begun in their order and those in hand are finished, so the first difference is among what was done.
    const untilDifferent = function* (): Generator<Block> {
      for (const one of chosen) {
        if (differences.length > 0) return
        yield blockOf(one)
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
function differenceIn(plan: Plan, one: Chosen, kept: BlockResult, again: BlockResult): string | undefined {
  const which = `replication ${one.replication} of ${plan.scenarios[one.scenario].name}`
  const failed = kept.failures.find(({ scenario, replication }) => {
    return scenario === one.scenario && replication === one.replication
  })?.message
  const fails = again.failures[0]?.message
  if (failed !== fails) {
    const said = (message: string | undefined): string =>
      message === undefined ? 'did not fail' : `failed: ${printable(message)}`
    return `${which} ${said(failed)}; made again, it ${said(fails)}`
  }
  const row = kept.rows.subarray(one.start, one.start + again.rows.length)
  const at = row.findIndex((value, index) => !Object.is(value, again.rows[index]))
  if (at < 0) return undefined
  const part = partOfRow(at, layoutAt(plan, one.scenario))
  return `${which} differs first in ${part}: ${row[at]} in the block, ${again.rows[at]} made again`
}

function sameAlone({ scenario, replication }: Alone): string {
  return `Replication ${replication} of ${scenario}, made again, is the same to the last bit, or fails in the same way.`
}

function sameText({ plan, folder }: OpenedRun, count: number): string {
  const all = allReplications(plan)
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
  const problem = folder.wrongResults()
  if (problem !== undefined) {
    terminal.print(`${problem}; put it back, or whistlelab merge ${quoted(folder.path)} makes the results anew`)
    return DIFFERENT
  }
  const results = folder.results()
  if (results === undefined) {
    terminal.print(`No results are written yet: whistlelab merge ${quoted(folder.path)}`)
    return SAME
  }
  const hashes = new Map(resultFiles(run.manifest).map((name) => [name, createHash('sha256')]))
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
