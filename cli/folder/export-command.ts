/** `whistlelab export DIR --cases`: the cases of chosen replications, which are made again from the manifest, as a table. */
import { dirname, join } from 'node:path'
import { readyScenario } from '../../sim/run/replication-task.ts'
import type { Cell, Plan } from '../../sim/run/plan.ts'
import { csvTable } from '../../sim/run/table.ts'
import type { TableWriter } from '../../sim/run/table.ts'
import { StorageError, reasonOf } from '../../sim/store/disk-errors.ts'
import { removeQuietly, temporaryName } from '../../sim/store/run-store-disk.ts'
import type { FileLayer, FileSink } from '../../sim/store/run-store-disk.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { CASES_TABLE, caseRow } from '../../sim/trace/cases-table.ts'
import { DONE, INTERRUPTED } from '../terminal/exit-code.ts'
import { flag, repeated, text, usually, value } from '../terminal/option-kinds.ts'
import { FOLDER } from '../terminal/shared-options.ts'
import { drive } from '../work/drive.ts'
import { command } from '../work/command.ts'
import { checkMemory } from '../work/enough-memory.ts'
import { openedRun, refuseOtherEngine } from '../work/opened-run.ts'
import type { OpenedRun } from '../work/opened-run.ts'
import { chosenCells, replicationNumbers } from './chosen-cells.ts'

export const exportCommand = command({
  name: 'export',
  does: 'make chosen replications of a run again and write one row a case, with all its times in hours',
  words: { folder: FOLDER },
  options: {
    cases: flag('what is exported: cases; has to be given'),
    replications: usually(
      value({ sample: 'N,N-N', does: 'which replications, as in 0,3,7-9' }, replicationNumbers),
      '0',
    ),
    scenario: repeated({ sample: 'NAME', does: 'of which scenario; may be repeated', otherwise: 'all' }),
    out: text({ sample: 'FILE', does: 'ends in .csv or .parquet', otherwise: 'DIR/cases.csv' }),
  },
  run: async (given, { terminal, interruption, ...world }) => {
    if (!given.cases) throw new InputError(say`--cases is missing; give it: cases are what can be exported`)
    const machinery = await world.machinery()
    const run = openedRun(given.folder, machinery.files, machinery.engine)
    refuseOtherEngine(run, machinery.engine)
    const cells = chosenCells(run.plan, given.replications, given.scenario)
    checkMemory(
      [...new Set(cells.map(({ scenario }) => scenario))].map((place) => run.plan.scenarios[place]),
      1,
      machinery,
    )
    const output = await openTable(given.out ?? join(given.folder, 'cases.csv'), run, machinery.files)
    try {
      for (const cell of cells) {
        const cases = await writeCases(run.plan, cell, output.writer, interruption)
        if (cases === undefined) {
          output.discard()
          return INTERRUPTED
        }
        const { name } = run.plan.scenarios[cell.scenario]
        terminal.tell(`${name}, replication ${cell.replication}: ${cases.toLocaleString('en')} cases`)
      }
      output.finish()
    } catch (error) {
      output.discard()
      throw error
    }
    terminal.print(output.path)
    return DONE
  },
})

/** @returns how many cases there were; undefined when interrupted */
async function writeCases(
  plan: Plan,
  { scenario, replication }: Cell,
  writer: TableWriter,
  interruption: AbortSignal,
): Promise<number | undefined> {
  const ready = readyScenario(plan, scenario)
  // Loaded here, for the whole city comes with it, and most commands start without it.
  const { registerCases } = await import('../../sim/trace/trace-cases.ts')
  const run = registerCases(ready, replication, (one) => writer.add(caseRow(ready.name, replication, one)))
  if (!(await drive(run, run.end, interruption, () => false))) return undefined
  run.finish()
  return run.cases
}

interface TableOutput {
  readonly path: string
  readonly writer: TableWriter
  /** Puts the file in place. @throws StorageError */
  finish(): void
  /** Leaves what was there before. */
  discard(): void
}

/** @throws InputError for a path where no table can be written */
async function openTable(path: string, { manifest }: OpenedRun, files: FileLayer): Promise<TableOutput> {
  const end = /\.(csv|parquet)$/.exec(path)?.[1]
  if (end === undefined) throw new InputError(say`--out is ${path}; give a file that ends in .csv or .parquet`)
  if (files.kind(path) === 'folder') throw new InputError(say`--out is ${path}, which is a folder; give a file`)
  if (files.kind(dirname(path)) !== 'folder') {
    throw new InputError(say`--out is ${path}, but there is no folder ${dirname(path)}; make it, or give another file`)
  }
  const { run, seed, version } = manifest
  const temporary = temporaryName(path)
  let sink: FileSink | undefined
  const guarded = <Done>(action: () => Done): Done => {
    try {
      return action()
    } catch (error) {
      throw new StorageError(say`cannot write ${path}: ${reasonOf(error)}; nothing was put there`, { cause: error })
    }
  }
  const open = { write: (piece: Uint8Array | string) => guarded(() => (sink ??= files.create(temporary)).write(piece)) }
  const parquet = async () => (await import('../../sim/run/parquet-table.ts')).parquetTable
  const writer =
    end === 'csv' ? csvTable(CASES_TABLE, open) : (await parquet())(CASES_TABLE, { run, seed, version }, open)
  return {
    ...{ path, writer },
    finish: () => {
      writer.end()
      guarded(() => {
        sink?.close()
        files.rename(temporary, path)
      })
    },
    discard: () => {
      sink?.abandon()
      removeQuietly(temporary, files)
    },
  }
}
