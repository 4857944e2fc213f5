/** `whistlelab trace SCENARIO`: one replication followed step by step, or event by event. */
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { command } from '../work/command.ts'
import { TRACE_OPTIONS, TRACE_WORDS } from './trace-options.ts'
import type { TraceOptions } from './trace-options.ts'

export const traceCommand = command({
  name: 'trace',
  does: 'the life of one case as a story, or the log of all cases; --record and --verify compare two versions of a run',
  words: TRACE_WORDS,
  options: TRACE_OPTIONS,
  run: async (given, world) => {
    const { record, verify } = given
    if (record !== undefined && verify !== undefined) {
      throw new InputError(say`--record and --verify are given together; record first, then verify`)
    }
    // Loaded here, for the whole city comes with them, and most commands start without it.
    if (record === undefined && verify === undefined) return (await import('./trace-log.ts')).tellTrace(given, world)
    refuseStory(given, record === undefined ? 'verify' : 'record')
    const { recordTrace, verifyTrace } = await import('./trace-record.ts')
    return record === undefined ? verifyTrace(given, verify!, world) : recordTrace(given, record, world)
  },
})

/** @throws InputError for an option of the story, which a record has not */
function refuseStory(given: TraceOptions, name: 'record' | 'verify'): void {
  for (const other of ['case', 'from', 'format', 'out'] as const) {
    if (given[other] === undefined) continue
    throw new InputError(say`--${other} is given with --${name}, which holds every event from the start; leave one out`)
  }
}
