/** What may be given to `whistlelab queue` of the station and of its waits, and how it is read. */
import { faultOf } from '../../sim/station/station-setting.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { flag, needed, numberIn, onTheLine, usually, value } from '../terminal/option-kinds.ts'
import type { Given, Option, Wording } from '../terminal/option-kinds.ts'

/** By the names of the fields of a setting. */
export const STATION = {
  arrivalRate: needed(number({ does: 'arrivals an hour (Poisson)' }), say`a number an hour, such as 9`),
  serviceRate: needed(number({ does: 'services an hour of one busy server' }), say`a number an hour, such as 9`),
  servers: usually(number({ does: 'servers' }), '1'),
  serviceCv: usually(number({ does: 'coefficient of variation of the service time: 0 constant, 1 exponential' }), '1'),
  patienceRate: number({ does: 'ends of patience an hour of one who waits', otherwise: 'nobody gives up' }),
  capacity: number({ does: 'places, those in service included', otherwise: 'room for all' }),
  priorityShares: value(
    {
      sample: 'LIST',
      does: 'shares of the arrivals by class, most urgent first, such as .3,.7',
      otherwise: 'one class',
    },
    (given, name) =>
      listIn(given).map((share) => plainNumber(share, name, say`numbers with commas between, such as .3,.7`)),
  ),
  preemptive: flag('each class interrupts those less urgent'),
} satisfies Record<keyof StationSetting, unknown>

const MOST_PERCENTILES = 20

export const WAITS = {
  serviceLevel: value(
    { sample: 'TIME', does: 'also the share of arrivals whose service begins within this time, such as 30s' },
    hoursIn,
  ),
  percentiles: value(
    { sample: 'LIST', does: 'also these percentiles of the wait, such as 50,90,99' },
    (given, name) => {
      const percents = listIn(given).map((one) =>
        plainNumber(one, name, say`numbers with commas between, such as 50,90,99`),
      )
      if (percents.length <= MOST_PERCENTILES && percents.every((percent) => percent > 0 && percent < 100))
        return percents.map((percent) => +(percent / 100).toPrecision(12))
      throw new InputError(
        say`--${name} is ${shown(given)}; give at most ${MOST_PERCENTILES} numbers between 0 and 100`,
      )
    },
  ),
}

function number(wording: Wording): Option<number | undefined> {
  return value({ sample: 'X', ...wording }, (given, name) => plainNumber(given, name, say`a number, such as 9 or 0.5`))
}

function plainNumber(text: string, name: string, remedy: Message): number {
  const number = numberIn(text)
  if (number !== undefined) return number
  throw new InputError(say`--${name} is ${shown(text)}; give ${remedy}`)
}

function hoursIn(text: string, name: string): number {
  // A plain number might be seconds or hours.
  const hours = numberIn(text) === undefined ? numberIn(text, 'h') : undefined
  if (hours !== undefined && hours >= 0) return hours
  throw new InputError(say`--${name} is ${shown(text)}; give a time with its unit, such as 30s, 2min or 0.5h`)
}

/** What stands between commas, full-width ones too. */
function listIn(text: string): string[] {
  return text.split(/[,，、]/)
}

/** @throws InputError that names the option, the value and the remedy */
export function settingOf(given: Given<typeof STATION>): StationSetting {
  const known = Object.entries(given).filter(([, value]) => value !== undefined)
  const setting = Object.fromEntries(known) as unknown as StationSetting
  const fault = faultOf(setting)
  if (fault === null) return setting
  throw new InputError(say`--${onTheLine(fault.field)} ${fault.why}`)
}
