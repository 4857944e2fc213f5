/** Every event of a run on file (`--record`), and the same run compared with it event by event (`--verify`). */
import { codeOf, reasonOf } from '../../sim/store/disk-errors.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Part } from '../../sim/text/message.ts'
import {
  eventWords,
  parseHeader,
  parseLine,
  recordFooter,
  recordHeader,
  recordLine,
} from '../../sim/trace/trace-record.ts'
import type { RecordHeader, RecordedEvent } from '../../sim/trace/trace-record.ts'
import { followEvents } from '../../sim/trace/trace-run.ts'
import type { LoggedEvent } from '../../sim/city/story/event-log.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { DONE, FAILED, INTERRUPTED } from '../terminal/exit-code.ts'
import { openLines } from '../terminal/line-reader.ts'
import type { LineReader } from '../terminal/line-reader.ts'
import type { Machinery } from '../work/machinery.ts'
import { recordWordsIn } from './record-words.ts'
import type { RecordWords } from './record-words.ts'
import { USUAL_SEED } from '../terminal/shared-options.ts'
import type { World } from '../work/command.ts'
import { DAY } from '../../sim/arithmetic/units.ts'
import { horizonOf, taskOf, windowOf } from './followed-run.ts'
import type { TraceOptions } from './trace-options.ts'
import { drive } from '../work/drive.ts'
import { openTraceOutput } from './trace-output.ts'

const DIFFERENT = FAILED

/** @returns 0, or 130 when interrupted: then nothing is put in place */
export async function recordTrace(options: TraceOptions, file: string, world: World): Promise<number> {
  const { terminal, interruption } = world
  const machinery = await world.machinery()
  const scenario = chosen(options.scenario, options.set, world.scenarios)
  const horizon = horizonOf(options)
  const until = windowOf(options, horizon).to
  const header = headerOf(scenario, { ...options, horizon, until }, machinery)
  const output = openTraceOutput('record', file, machinery.files, terminal)
  let events = 0
  try {
    output.write(recordHeader(header))
    const run = followEvents(taskOf(scenario, header.seed, horizon, machinery), header.replication, (event) => {
      events++
      output.write(recordLine(event))
    })
    if (!(await drive(run, until, interruption, () => false))) {
      output.discard()
      return INTERRUPTED
    }
    output.write(recordFooter(events))
    output.finish()
  } catch (error) {
    output.discard()
    throw error
  }
  terminal.print(recordWordsIn(options.lang).recorded(events, until / DAY, file))
  return DONE
}

function headerOf(
  { name, hash }: Scenario,
  given: Pick<RecordHeader, 'horizon' | 'until'> & Pick<TraceOptions, 'seed' | 'replication'>,
  { version, engine }: Machinery,
): RecordHeader {
  const { horizon, until, seed = USUAL_SEED, replication = 0 } = given
  return { scenario: name, hash, seed, replication, horizon, until, version, engine }
}

/** Where a record and a run part. A missing event is one that the other does not have. */
interface Difference {
  readonly line: number
  readonly recorded: RecordedEvent | undefined
  readonly now: RecordedEvent | undefined
}

/**
 * What is asked for must be what the record says.
 * @returns 0 when every event is the same, 1 when one differs, 130 when interrupted
 */
export async function verifyTrace(options: TraceOptions, file: string, world: World): Promise<number> {
  const { terminal, interruption } = world
  const machinery = await world.machinery()
  const scenario = chosen(options.scenario, options.set, world.scenarios)
  const lines = opened(file)
  try {
    const header = headerIn(lines, file, options, scenario)
    const { seed, horizon, replication, until } = header
    const comparison = compareWith(lines, file)
    const task = taskOf(scenario, seed, horizon, machinery)
    const run = followEvents(task, replication, (event) => comparison.add(event))
    const whole = await drive(run, until, interruption, () => comparison.difference !== undefined)
    if (!whole) return INTERRUPTED
    const difference = comparison.difference ?? comparison.end()
    const words = recordWordsIn(options.lang)
    if (difference === undefined) {
      terminal.print(words.same(comparison.events, until / DAY, file, header.version))
      return DONE
    }
    terminal.print(differenceText(difference, file, words, header, headerOf(scenario, header, machinery)))
    return DIFFERENT
  } finally {
    lines.close()
  }
}

function opened(file: string): LineReader {
  try {
    return openLines(file)
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT'
    const problem = missing ? say`there is no file ${file}` : say`cannot read ${file}: ${reasonOf(error)}`
    throw new InputError(say`${problem}; give --verify a file that --record wrote`)
  }
}

/** @throws InputError when the file is no record, or one of another run than the one asked for */
function headerIn(lines: LineReader, file: string, options: TraceOptions, scenario: Scenario): RecordHeader {
  let first: string | undefined
  try {
    first = lines.next()
  } catch (error) {
    throw new InputError(say`cannot read ${file}: ${reasonOf(error)}; give --verify a file that --record wrote`)
  }
  const header = parseHeader(first ?? '')
  if (header === undefined) {
    throw new InputError(say`${file}:1 is not the first line of a record; give --verify a file that --record wrote`)
  }
  const asked: [Part, string | number, string | number | undefined][] = [
    [say`the scenario`, header.scenario, scenario.name],
    ['--seed', header.seed, options.seed],
    ['--replication', header.replication, options.replication],
    ['--days', header.horizon.days, options.days],
    ['--warm-up', header.horizon.warmUpDays, options.warmUp],
    ['--to', header.until / DAY, options.to],
  ]
  for (const [what, recorded, wanted] of asked) {
    if (wanted === undefined || wanted === recorded) continue
    throw new InputError(
      say`${file}:1 records a run of which ${what} is ${JSON.stringify(recorded)}, not ${JSON.stringify(wanted)}; give ${JSON.stringify(recorded)}, or another file`,
    )
  }
  return header
}

/** Holds each event of a run against the next line of a record, up to the first difference. */
function compareWith(lines: LineReader, file: string) {
  let events = 0
  let difference: Difference | undefined
  const next = (): ReturnType<typeof parseLine> => {
    const line = lines.next()
    const parsed = line === undefined ? undefined : parseLine(line)
    if (parsed !== undefined && lines.whole) return parsed
    const place =
      line === undefined ? say`${file} ends after line ${lines.number}` : say`${file}:${lines.number} is torn`
    throw new InputError(say`${place}: it is not a whole record; record it again`)
  }
  const checkFooter = (count: number): void => {
    if (count === lines.number - 2) return
    throw new InputError(
      say`${file}:${lines.number} counts ${count} events, but ${lines.number - 2} stand above it; record it again`,
    )
  }
  return {
    get events() {
      return events
    },
    get difference() {
      return difference
    },
    add: (event: LoggedEvent): void => {
      if (difference !== undefined) return
      const now = JSON.parse(recordLine(event)) as RecordedEvent
      const recorded = next()!
      if ('events' in recorded) {
        checkFooter(recorded.events)
        difference = { line: lines.number, recorded: undefined, now }
      } else if (JSON.stringify(recorded) !== JSON.stringify(now)) {
        difference = { line: lines.number, recorded, now }
      } else {
        events++
      }
    },
    /** The run has no more events: neither may the record. */
    end: (): Difference | undefined => {
      const recorded = next()!
      if (!('events' in recorded)) return { line: lines.number, recorded, now: undefined }
      checkFooter(recorded.events)
      return undefined
    },
  }
}

function differenceText(
  { line, recorded, now }: Difference,
  file: string,
  words: RecordWords,
  before: RecordHeader,
  after: RecordHeader,
): string {
  const shown = (event: RecordedEvent | undefined): string =>
    event === undefined ? words.nothing : `${words.moment(event[0])}  ${eventWords(event)}`
  return [
    words.different(file, line, line - 2),
    `  ${words.recordedEvent}  ${shown(recorded)}`,
    `  ${words.eventNow}  ${shown(now)}`,
    ...(before.hash === after.hash ? [] : [words.otherLevers]),
    ...(before.engine === after.engine ? [] : [words.otherEngine(before.version, after.version)]),
  ].join('\n')
}
