/** `whistlelab trace SCENARIO`: the life of one case as a story, or the whole log of a run, for people, programs and process mining. */
import { DAY, FOLLOW_UP_DAYS, InputError, followSteps, traceJsonLine, traceNames, xesWriter } from '../../sim/index.ts'
import type { FollowedTask, Horizon, Scenario, ScenarioLibrary, Step } from '../../sim/index.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { checkMemory } from '../work/enough-memory.ts'
import { INTERRUPTED } from '../terminal/exit-code.ts'
import type { Machinery } from '../work/machinery.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Language } from '../../viz/words/language.ts'
import type { CaseChoice, CasePicker } from './trace-case.ts'
import { casePicker, checkChoice } from './trace-case.ts'
import { openTraceOutput } from './trace-output.ts'
import { drive } from './trace-drive.ts'
import { traceTeller } from './trace-text.ts'

export type TraceFormat = 'text' | 'json' | 'xes'

export interface TraceOptions {
  readonly scenario: string
  readonly sets: readonly string[]
  readonly seed: string
  /** Counted from 0, as in the results of a run. */
  readonly replication: number
  /** Undefined: all cases. */
  readonly choice: CaseChoice | undefined
  /** Days since the start of the run; undefined: from the start, and as far as `windowOf` says. */
  readonly from: number | undefined
  readonly to: number | undefined
  readonly format: TraceFormat
  /** Undefined: as `whistlelab run`. */
  readonly days: number | undefined
  readonly warmUpDays: number | undefined
  /** Undefined: standard output. */
  readonly out: string | undefined
  readonly language: Language
}

/** Days of the whole log where nothing else is asked for. */
const USUAL_DAYS = 30
const USUAL_HORIZON: Horizon = { warmUpDays: 90, days: 365 }

/** Hours [from, to) that are told. */
export interface Window {
  readonly from: number
  readonly to: number
}

/**
 * @returns 0, or 130 when interrupted: what had been told of the whole log by then is kept; of one case nothing is told
 * @throws InputError, StorageError
 */
export async function trace(
  options: TraceOptions,
  library: ScenarioLibrary,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const scenario = chosen(options.scenario, options.sets, library)
  const horizon = horizonOf(options)
  const window = windowOf(options, horizon)
  if (options.choice !== undefined) checkChoice(options.choice, scenario)
  const task = taskOf(scenario, options.seed, horizon, machinery)
  const output = openTraceOutput('out', options.out, machinery.files, terminal)
  try {
    const writer = writerFor(options, scenario, window, (text) => output.write(text))
    const run = followSteps(task, options.replication, (step) => writer.add(step))
    const whole = await drive(run, window.to, interruption, () => writer.hasEnough())
    if (!whole && options.choice !== undefined) {
      output.discard()
      return INTERRUPTED
    }
    writer.end(run.cases)
    output.finish()
    return whole ? 0 : INTERRUPTED
  } catch (error) {
    output.discard()
    throw error
  }
}

export function horizonOf({ days, warmUpDays }: Pick<TraceOptions, 'days' | 'warmUpDays'>): Horizon {
  return { days: days ?? USUAL_HORIZON.days, warmUpDays: warmUpDays ?? USUAL_HORIZON.warmUpDays }
}

/** @throws InputError when the machine cannot hold it */
export function taskOf(scenario: Scenario, seed: string, horizon: Horizon, machinery: Machinery): FollowedTask {
  const { name, setting } = scenario
  const anchor = machinery.anchorOf(scenario.rootSetting)
  checkMemory([{ name, setting, anchor }], horizon, 1, machinery)
  return { setting, anchor, horizon, seed }
}

/**
 * What is told: to the end of the run if a case or days are asked for, else 30 days.
 * @throws InputError for days that the run does not have
 */
export function windowOf(options: Pick<TraceOptions, 'from' | 'to' | 'choice' | 'days'>, horizon: Horizon): Window {
  const end = horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS
  const from = options.from ?? 0
  const short = options.choice === undefined && options.days === undefined
  const to = options.to ?? (short ? Math.min(end, from + USUAL_DAYS) : end)
  const run = `the run has ${end} days (${horizon.warmUpDays} of warm-up, ${horizon.days} observed, ${FOLLOW_UP_DAYS} of follow-up)`
  if (to > end) throw new InputError(`--to is ${to}; ${run}: give at most ${end}, or more --days`)
  if (from >= to && options.to !== undefined)
    throw new InputError(`--from is ${from} and --to is ${to}; give a --to that is later`)
  if (from >= to) throw new InputError(`--from is ${from}; ${run}: give less than ${end}, or more --days`)
  return { from: from * DAY, to: to * DAY }
}

interface Writer {
  add(step: Step): void
  /** Whether the rest of the run need not be looked at. */
  hasEnough(): boolean
  /** @param cases accepted in the run so far */
  end(cases: number): void
}

/** Writes steps one by one. */
type Formatter = Pick<Writer, 'add'> & { end(): void }

function writerFor(options: TraceOptions, scenario: Scenario, window: Window, write: (text: string) => void): Writer {
  const { choice, format } = options
  if (choice === undefined) {
    const all = formatterFor(options, scenario, window, write)
    return { add: (step) => all.add(step), hasEnough: () => false, end: () => all.end() }
  }
  const picker = casePicker(choice)
  return {
    add: (step) => picker.add(step),
    hasEnough: () => picker.ended,
    end: (cases) => {
      if (picker.life === undefined) throw noSuchCase(choice, cases, window)
      if (format === 'text') return write(storyOf(picker, options, scenario, window))
      const one = formatterFor(options, scenario, window, write)
      for (const step of picker.steps) one.add(step)
      one.end()
    },
  }
}

function isIn(step: Step, { from, to }: Window): boolean {
  return step.time >= from && step.time < to
}

function formatterFor(
  options: TraceOptions,
  scenario: Scenario,
  window: Window,
  write: (text: string) => void,
): Formatter {
  const names = traceNames(scenario)
  if (options.format === 'xes') {
    const name = `${scenario.name}, seed ${options.seed}, replication ${options.replication}`
    return xesWriter({ name, start: scenario.setting.city.start, names, ...window, write })
  }
  const teller = traceTeller({ ...options, scenario }, names, options.language)
  const line = options.format === 'json' ? (step: Step) => traceJsonLine(step, names) : teller.line
  return {
    add: (step) => {
      if (isIn(step, window)) write(line(step))
    },
    end: () => {},
  }
}

function storyOf(picker: CasePicker, options: TraceOptions, scenario: Scenario, window: Window): string {
  const teller = traceTeller({ ...options, scenario }, traceNames(scenario), options.language)
  const shown = picker.steps.filter((step) => isIn(step, window))
  return teller.story(picker.life!, picker.steps, shown, window.to)
}

function noSuchCase(choice: CaseChoice, cases: number, { to }: Window): InputError {
  const days = `the first ${to / DAY} days`
  if (typeof choice === 'string') {
    return new InputError(
      `--case is ${choice}, but no case is so in ${days} (${cases} cases); give another word, or a number`,
    )
  }
  const remedy = cases === 0 ? 'there are none' : `give 1 to ${cases}`
  return new InputError(`--case is ${choice}, but ${days} have ${cases} cases; ${remedy}`)
}
