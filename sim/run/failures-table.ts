/** The replications that failed: where, in what, why, and a command that makes each of them alone. */
import type { TableColumn, TableRow } from './table.ts'
import type { ReplicationFailure } from './replication-task.ts'

/** A replication that failed and what it failed of; all figures are without it. */
export interface FailureRecord extends Omit<ReplicationFailure, 'scenario'> {
  /** Name of the scenario. */
  readonly scenario: string
  /** A line that makes this replication alone. */
  readonly command: string
}

const text = (id: string, definition: string): TableColumn => ({ id, kind: 'text', unit: '', definition })

export const FAILURE_COLUMNS: readonly TableColumn[] = [
  text('scenario', 'name of the scenario'),
  { id: 'replication', kind: 'whole', unit: '', definition: 'number of the replication, from 0' },
  text('stage', 'what failed: the simulation, or the worker thread that was at it'),
  text('message', 'why it failed'),
  text('command', 'a line that makes this replication alone, given in the folder of the run'),
]

export function failureRow({ scenario, replication, stage, message, command }: FailureRecord): TableRow {
  return [scenario, replication, stage, message, command]
}
