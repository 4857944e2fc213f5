/** The replications that failed as CSV, written as they come: where, in what, why, and a command that makes each of them alone. */
import { csvLine } from '../text/csv-line.ts'
import type { ReplicationFailure } from './replication-task.ts'
import type { Sink } from './sink.ts'

/** A replication that failed and what it failed of; all figures are without it. */
export interface FailureRecord extends ReplicationFailure {
  /** Name of the scenario. */
  readonly scenario: string
  /** A line that makes this replication alone. */
  readonly command: string
}

export class FailuresCsv {
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
    sink.write(csvLine(['scenario', 'replication', 'stage', 'message', 'command']))
  }

  add({ scenario, replication, stage, message, command }: FailureRecord): void {
    this.sink.write(csvLine([scenario, replication, stage, message, command]))
  }
}
