/** The words of `whistlelab queue`: reads them, and calls the command. */
import type { Argv } from 'yargs'
import { InputError, faultOf } from '../../sim/index.ts'
import type { StationSetting } from '../../sim/index.ts'
import { once } from '../terminal/given-once.ts'
import { MOST_ARRIVALS } from './most-arrivals.ts'
import type { QueueOptions } from './queue-command.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { wholeNumber } from '../terminal/whole-number.ts'

/** Option and field of the setting. */
const NUMBERS = {
  'arrival-rate': 'arrivalRate',
  'service-rate': 'serviceRate',
  servers: 'servers',
  'service-cv': 'serviceCv',
  'patience-rate': 'patienceRate',
  capacity: 'capacity',
} as const

/** Options that only this command has, for whoever misspells one. */
export const QUEUE_OPTIONS = [...Object.keys(NUMBERS), 'priority-shares', 'preemptive', 'arrivals']

/** @param world the interruption ends the command early */
export function withQueue(
  parser: Argv,
  world: { readonly terminal: Terminal; readonly interruption: AbortSignal },
  answer: (code: number) => void,
): void {
  parser.command(
    'queue',
    'simulate one station with a waiting line, beside what queueing theory says of it',
    (command) => queueArguments(command),
    async (given) => {
      const options: QueueOptions = {
        setting: settingOf(given),
        arrivals: wholeNumber('arrivals', once('arrivals', given.arrivals), 100, MOST_ARRIVALS),
        replications: wholeNumber('replications', once('replications', given.replications), 1, 10_000),
        seed: once('seed', given.seed),
        json: given.json,
      }
      const { queue } = await import('./queue-command.ts')
      answer(await queue(options, world.terminal, world.interruption))
    },
  )
}

function queueArguments<T>(command: Argv<T>) {
  const text = (describe: string) => ({ type: 'string' as const, requiresArg: true, describe })
  return command
    .option('arrival-rate', text('arrivals an hour (Poisson)'))
    .option('service-rate', text('services an hour of one busy server'))
    .option('servers', { ...text('servers'), default: '1' })
    .option('service-cv', {
      ...text('coefficient of variation of the service time: 0 constant, 1 exponential'),
      default: '1',
    })
    .option('patience-rate', text('ends of patience an hour of one who waits; without it nobody gives up'))
    .option('capacity', text('places, those in service included; without it there is room for all'))
    .option('priority-shares', text('shares of the arrivals by class, most urgent first, such as .3,.7'))
    .option('preemptive', { type: 'boolean', default: false, describe: 'the urgent class interrupts the other' })
    .option('arrivals', { ...text('arrivals counted in a replication'), default: '100000' })
    .option('replications', { ...text('replications'), default: '20' })
    .option('seed', { ...text('any text; the same text, the same results'), default: 'whistle' })
    .option('json', { type: 'boolean', default: false, describe: 'JSON on standard output' })
}

type Given = Readonly<Partial<Record<string, unknown>>>

/** @throws InputError that names the option, the value and the remedy */
function settingOf(given: Given): StationSetting {
  for (const name of ['arrival-rate', 'service-rate']) {
    if (given[name] === undefined) throw new InputError(`--${name} is missing; give it a number an hour, such as 9`)
  }
  const setting: Record<string, unknown> = { preemptive: given['preemptive'] === true }
  for (const [name, field] of Object.entries(NUMBERS)) {
    if (given[name] !== undefined) setting[field] = number(name, once(name, given[name] as string | string[]))
  }
  const shares = given['priority-shares'] as string | string[] | undefined
  if (shares !== undefined) {
    setting['priorityShares'] = once('priority-shares', shares)
      .split(',')
      .map((share) => number('priority-shares', share))
  }
  return checked(setting as unknown as StationSetting)
}

function checked(setting: StationSetting): StationSetting {
  const fault = faultOf(setting)
  if (fault === null) return setting
  throw new InputError(`--${fault.field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${fault.why}`)
}

function number(name: string, text: string): number {
  if (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return Number(text)
  throw new InputError(
    `--${name} is ${JSON.stringify(text)}; give ${name === 'priority-shares' ? 'numbers with commas between, such as .3,.7' : 'a number, such as 9 or 0.5'}`,
  )
}
