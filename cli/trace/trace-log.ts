/** The life of one case as a story, or the whole log of a run, for people, programs and process mining. */
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { traceJsonLine } from '../../sim/trace/trace-json.ts'
import { traceNames } from '../../sim/trace/trace-names.ts'
import { followSteps } from '../../sim/trace/trace-run.ts'
import { xesWriter } from '../../sim/trace/trace-xes.ts'
import type { Step } from '../../sim/city/story/steps.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { USUAL_SEED } from '../terminal/shared-options.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { DONE, INTERRUPTED } from '../terminal/exit-code.ts'
import type { World } from '../work/command.ts'
import type { CaseChoice, CasePicker } from './trace-case.ts'
import { casePicker, checkChoice } from './trace-case.ts'
import { openTraceOutput } from './trace-output.ts'
import { drive } from '../work/drive.ts'
import { DAY } from '../../sim/arithmetic/units.ts'
import { horizonOf, taskOf, windowOf } from './followed-run.ts'
import type { Window } from './followed-run.ts'
import type { TraceOptions } from './trace-options.ts'
import { traceTeller } from './trace-text.ts'

/**
 * @returns 0, or 130 when interrupted: what had been told of the whole log by then is kept; of one case nothing is told
 * @throws InputError, StorageError
 */
export async function tellTrace(given: TraceOptions, world: World): Promise<number> {
  const { terminal, interruption } = world
  const machinery = await world.machinery()
  const options = withUsual(given)
  const scenario = chosen(options.scenario, options.set, world.scenarios)
  const horizon = horizonOf(options)
  const window = windowOf(options, horizon)
  if (options.case !== undefined) checkChoice(options.case, scenario)
  const task = taskOf(scenario, options.seed, horizon, machinery)
  const output = openTraceOutput('out', options.out, machinery.files, terminal)
  try {
    const writer = writerFor(options, scenario, window, (text) => output.write(text))
    const run = followSteps(task, options.replication, (step) => writer.add(step))
    const whole = await drive(run, window.to, interruption, () => writer.hasEnough())
    if (!whole && options.case !== undefined) {
      output.discard()
      return INTERRUPTED
    }
    writer.end(run.cases)
    output.finish()
    return whole ? DONE : INTERRUPTED
  } catch (error) {
    output.discard()
    throw error
  }
}

type Told = ReturnType<typeof withUsual>

function withUsual(given: TraceOptions) {
  return {
    ...given,
    seed: given.seed ?? USUAL_SEED,
    replication: given.replication ?? 0,
    format: given.format ?? 'text',
  }
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

function writerFor(options: Told, scenario: Scenario, window: Window, write: (text: string) => void): Writer {
  const { case: choice, format } = options
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

function formatterFor(options: Told, scenario: Scenario, window: Window, write: (text: string) => void): Formatter {
  const names = traceNames(scenario)
  if (options.format === 'xes') {
    const name = `${scenario.name}, seed ${options.seed}, replication ${options.replication}`
    return xesWriter({ name, start: scenario.setting.city.start, names, ...window, write })
  }
  const teller = traceTeller({ ...options, ...horizonOf(options), scenario }, names, options.lang)
  const line = options.format === 'json' ? (step: Step) => traceJsonLine(step, names) : teller.line
  return {
    add: (step) => {
      if (isIn(step, window)) write(line(step))
    },
    end: () => {},
  }
}

function storyOf(picker: CasePicker, options: Told, scenario: Scenario, window: Window): string {
  const teller = traceTeller({ ...options, ...horizonOf(options), scenario }, traceNames(scenario), options.lang)
  const shown = picker.steps.filter((step) => isIn(step, window))
  return teller.story(picker.life!, picker.steps, shown, window.to)
}

function noSuchCase(choice: CaseChoice, cases: number, { to }: Window): InputError {
  const days = say`the first ${to / DAY} days`
  if (typeof choice === 'string') {
    return new InputError(
      say`--case is ${choice}, but no case is so in ${days} (${cases} cases); give another word, or a number`,
    )
  }
  const remedy = cases === 0 ? say`there are none` : say`give 1 to ${cases}`
  return new InputError(say`--case is ${choice}, but ${days} have ${cases} cases; ${remedy}`)
}
