/**
 * The merge: the blocks of a run become its tables and figures, replication by replication. Neither the order in which the blocks were made nor
 * their sizes show in the outcome, and the memory it takes does not grow with the number of replications.
 */
import type { Replication } from '../city/model/replication.ts'
import type { Judge } from '../compare/judge.ts'
import type { BlockStore } from '../run/batch.ts'
import { writeCodebook } from '../run/codebook.ts'
import { FAILURE_COLUMNS, failureRow } from '../run/failures-table.ts'
import type { FailureRecord } from '../run/failures-table.ts'
import { groupsTable } from '../run/groups-table.ts'
import { leverColumns } from '../run/lever-columns.ts'
import type { LeverColumns } from '../run/lever-columns.ts'
import type { ExperimentQuestion } from '../design/question.ts'
import { experimentAnswer } from '../experiment/experiment.ts'
import { MeasuredPoints } from '../experiment/measured-points.ts'
import { settingOf } from '../run/plan.ts'
import type { Plan } from '../run/plan.ts'
import type { TableFacts, parquetTable } from '../run/parquet-table.ts'
import { replicationsTable } from '../run/replications-table.ts'
import type { ReplicationTable } from '../run/replications-table.ts'
import { scenariosTable } from '../run/scenarios-table.ts'
import type { Sink } from '../run/sink.ts'
import { studyColumns } from '../run/study-columns.ts'
import { csvTable } from '../run/table.ts'
import type { TableColumn, TableRow, TableWriter } from '../run/table.ts'
import { weeklyTable } from '../run/weekly-table.ts'
import { comparedPlaces } from './compared-scenarios.ts'
import { COMPARISON_COLUMNS, writeComparisons } from './joint/comparisons-table.ts'
import { pooledColumns } from './pooled-columns.ts'
import { RunAccumulator } from './run-accumulator.ts'
import { storedReplications } from './stored-replications.ts'
import type { StoredReplication } from './stored-replications.ts'
import { marginsOf } from './study-accumulator.ts'
import type { StudyQuestion } from './study-accumulator.ts'
import type { RunResults } from './summary.ts'

/** What is merged, and where its tables go. */
export interface MergeOrder {
  readonly plan: Plan
  readonly store: Pick<BlockStore, 'read'>
  /** Replications of every scenario to merge: all of them, or `completeReplications` of what there is. */
  readonly replications: number
  /** What asks for the scenarios; null where nothing does. */
  readonly study: StudyQuestion | null
  /** How differences are made to hold together; absent: each by itself. */
  readonly judge?: Judge
  /** What an experiment asks of the points; absent where there is none. */
  readonly experiment?: ExperimentQuestion
  /** Whether the table of weeks is written; the curves have their weekly series in any case. */
  readonly weekly: boolean
  /** Where a table goes, by the name of its file in a run folder; each is asked for once. */
  readonly sink: (file: TableFile) => Sink
  /** What the Parquet files say of themselves beside their units: of which run they are. */
  readonly facts: TableFacts
  /** A line that makes one replication alone. */
  readonly commandOf: (scenario: string, replication: number) => string
  /** Ends the merge early; what is in the sinks is then not whole. */
  readonly signal?: AbortSignal
  /** Told how many replications are merged, now and then. */
  readonly onProgress?: (merged: number) => void
}

/** The tables of a run; those with rows for every replication as CSV and as Parquet. */
const TABLE_FILES = [
  'replications.csv',
  'replications.parquet',
  'groups.csv',
  'groups.parquet',
  'scenarios.csv',
  'failures.csv',
  'codebook.csv',
] as const
/** Hundreds of rows a replication: a large design may do without. */
const WEEKLY_FILES = ['weekly.csv', 'weekly.parquet'] as const
/** Only where differences hold together. */
const COMPARISONS_FILE = 'comparisons.csv' as const

/** The file name of a table in a run folder. */
export type TableFile = (typeof TABLE_FILES | typeof WEEKLY_FILES)[number] | typeof COMPARISONS_FILE

/** The files that a merge writes. */
export function tableFiles({ weekly, judge }: Pick<MergeOrder, 'weekly' | 'judge'>): readonly TableFile[] {
  return [...TABLE_FILES, ...(judge ? ([COMPARISONS_FILE] as const) : []), ...(weekly ? WEEKLY_FILES : [])]
}

/** Rows between two turns of the event loop. */
const TURN = 1000

/**
 * Makes tables and figures of the blocks of a run, replication by replication.
 * @returns summary, curves and groups; the tables are in the sinks
 * @throws BlockError for a block that is missing or not what it should be; what a sink throws; the reason of the signal
 */
export async function mergeRows(order: MergeOrder): Promise<RunResults> {
  const { plan, store, replications, signal, onProgress } = order
  const comparison = comparisonOf(order)
  const { parquetTable: parquet } = await import('../run/parquet-table.ts')
  const tables = openTables(order, parquet)
  const measured = order.experiment && new MeasuredPoints(plan, order.experiment.measures)
  let rows = 0
  for (const stored of storedReplications(plan, store, replications)) {
    if (rows++ % TURN === 0) {
      onProgress?.(stored.replication)
      await new Promise((resolve) => setTimeout(resolve, 0))
      signal?.throwIfAborted()
    }
    comparison.add(stored)
    tables.add(stored)
    measured?.add(stored)
    if (stored.failure === undefined) continue
    const { scenario, ...failure } = stored.failure
    const { name } = plan.scenarios[scenario]
    const record = { ...failure, scenario: name, command: order.commandOf(name, stored.replication) }
    comparison.addFailure(record)
    tables.addFailure(record)
  }
  const experiment = measured && experimentAnswer(order.experiment, plan, measured)
  tables.end(Object.fromEntries((experiment?.tables ?? []).map(({ file, columns }) => [tableName(file), columns])))
  onProgress?.(replications)
  const results = comparison.finish()
  const { joint } = results.summary
  if (joint !== undefined) writeComparisons(joint, order.sink(COMPARISONS_FILE))
  return { ...results, ...(experiment && { experiment }) }
}

function tableName(file: string): string {
  return file.slice(0, file.lastIndexOf('.'))
}

/** Hands the scenarios that are compared on together, replication by replication. */
function comparisonOf({ plan, study, judge }: MergeOrder) {
  const places = comparedPlaces(plan)
  const compared = places.map((place) => ({
    ...{ name: plan.scenarios[place].name, setting: settingOf(plan, place) },
    anchor: plan.bases[plan.scenarios[place].base].anchor,
  }))
  const asked = judge ? { judge, seed: plan.seed } : null
  const accumulator = new RunAccumulator(compared, study, { scenarios: compared, horizon: plan.horizon }, asked)
  const columns = new Map(places.map((place, column) => [place, column]))
  let together: (Replication | undefined)[] = []
  let at = -1
  const pass = (): void => {
    if (at >= 0) accumulator.add(together)
  }
  return {
    add: ({ scenario, replication, result }: StoredReplication): void => {
      if (replication !== at) {
        pass()
        together = places.map(() => undefined)
        at = replication
      }
      const column = columns.get(scenario)
      if (column !== undefined) together[column] = result
    },
    addFailure: (record: FailureRecord): void => accumulator.addFailure(record),
    finish: (): RunResults => {
      pass()
      const { summary, ...rest } = accumulator.finish()
      return { summary: { ...summary, points: plan.scenarios.length, aliases: plan.aliases }, ...rest }
    },
  }
}

function openTables(order: MergeOrder, parquet: typeof parquetTable) {
  const { plan, sink } = order
  const levers = leverColumns(plan)
  const tables = tablesOf(order, levers, parquet)
  const failures = csvTable(FAILURE_COLUMNS, sink('failures.csv'))
  const codebook = {
    ...Object.fromEntries(tables.map(({ name, table }) => [name, table.columns])),
    ...(order.judge && { comparisons: COMPARISON_COLUMNS }),
  }
  const pooled = pooledColumns(plan)
  const scenarios = scenariosTable(plan, levers, order.replications, pooled)
  return {
    add: ({ scenario, replication, result }: StoredReplication): void => {
      pooled.add(scenario, result)
      for (const { table, writers } of tables) {
        for (const row of table.rowsOf(scenario, replication, result)) for (const writer of writers) writer.add(row)
      }
    },
    addFailure: (record: FailureRecord): void => failures.add(failureRow(record)),
    /** @param more columns of other tables of the run, for the codebook */
    end: (more: Readonly<Record<string, readonly TableColumn[]>>): void => {
      for (const { writers } of tables) for (const writer of writers) writer.end()
      failures.end()
      writeAll(csvTable(scenarios.columns, sink('scenarios.csv')), scenarios.rows())
      writeCodebook(
        { ...codebook, scenarios: scenarios.columns, failures: FAILURE_COLUMNS, ...more },
        sink('codebook.csv'),
        marginsOf(order.study),
      )
    },
  }
}

/** Tables with rows for every replication. */
function tablesOf(
  { plan, study, weekly, sink, facts }: MergeOrder,
  levers: LeverColumns,
  parquet: typeof parquetTable,
): { readonly name: string; readonly table: ReplicationTable; readonly writers: readonly TableWriter[] }[] {
  const added = study && studyColumns(study.formulas, (place) => settingOf(plan, place))
  const open = (name: 'replications' | 'groups' | 'weekly', table: ReplicationTable) => {
    const csv = csvTable(table.columns, sink(`${name}.csv`))
    return { name, table, writers: [csv, parquet(table.columns, facts, sink(`${name}.parquet`))] }
  }
  return [
    open('replications', replicationsTable(plan, levers, added)),
    open('groups', groupsTable(plan, levers)),
    ...(weekly ? [open('weekly', weeklyTable(plan))] : []),
  ]
}

function writeAll(table: TableWriter, rows: Iterable<TableRow>): void {
  for (const row of rows) table.add(row)
  table.end()
}
