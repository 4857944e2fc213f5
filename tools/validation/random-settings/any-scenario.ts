/**
 * Random valid scenarios, written as files and read as files are: every lever keeps its default or lies
 * anywhere in its bounds, the ends more often; coefficients in their plausible ranges; up to two switches inside the run.
 */
import { BEHAVIOUR } from '../../../sim/city/model/behaviour.ts'
import type { Horizon } from '../../../sim/city/model/replication.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import type { Field, Lever } from '../../../sim/levers/levers.ts'
import { LEVERS } from '../../../sim/levers/levers.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { randomFromText } from '../../../sim/random/text-random.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'

const library = scenarioFolder()
const MONDAYS = ['2018-01-01', '2019-07-01', '2020-11-02', '2000-02-28']
/** Levers at odds with each other are refused, and the scenario is drawn again; so often at most. */
const MOST_DRAWS = 50
const USUAL_OFFICERS = 200

/** The city of a random scenario: streets and residents, not left to chance alone, for they decide what a run costs. */
export interface City {
  readonly streets: number
  readonly residents: number | readonly number[]
}

/** Draws one after another from a text: what is drawn depends on nothing else. */
export class Chance {
  private readonly next: () => number

  constructor(text: string) {
    this.next = randomFromText(text)
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  /** In the bounds, both included; each end in one of ten draws. */
  real(low: number, high: number): number {
    const u = this.next()
    return u < 0.1 ? low : u > 0.9 ? high : low + (high - low) * this.next()
  }

  whole(low: number, high: number): number {
    return Math.min(high, Math.floor(this.real(low, high + 1)))
  }

  oneOf<T>(all: readonly T[]): T {
    return all[this.whole(0, all.length - 1)]
  }
}

export interface AnyScenario {
  readonly scenario: Scenario
  readonly horizon: Horizon
}

/**
 * The scenario of that number.
 * @param cityOf draws the city, @param horizonOf how long it runs
 */
export function anyScenario(
  name: string,
  cityOf: (chance: Chance) => City,
  horizonOf: (chance: Chance) => Horizon,
): AnyScenario {
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const chance = new Chance(`${name}, draw ${draw}`)
    const horizon = horizonOf(chance)
    const city = cityOf(chance)
    try {
      return { scenario: load(textOf(chance, city, horizon)), horizon }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
  }
  throw new Error(`${name}: ${MOST_DRAWS} draws, and no valid scenario`)
}

function load(text: string): Scenario {
  return loadScenario('random.yaml', {
    names: () => library.names(),
    read: (reference, from) =>
      reference === 'random.yaml' ? { path: reference, text } : library.read(reference, from),
  })
}

type Assignments = Record<string, unknown>

function textOf(chance: Chance, city: City, horizon: Horizon): string {
  const levers: Assignments = {
    ...anyLevers(chance, city, 0.5),
    ...anyCoefficients(chance),
    'city.streets': city.streets,
    'city.residentsPerStreet': city.residents,
  }
  const switches = anySwitches(chance, city, horizon)
  // Every YAML reader takes JSON.
  return JSON.stringify({
    extends: 'prereform',
    levers: sourced(levers),
    ...(switches.length > 0 && { switch: switches }),
  })
}

function sourced(levers: Assignments): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(levers).map(([name, value]) => [name, { value, source: 'assumption', why: 'drawn' }]),
  )
}

function anyLevers(chance: Chance, city: City, share: number, switchable = false): Assignments {
  const departments = LEVERS.find(({ name }) => name === 'departments.count')!
  const count = !switchable && chance.happens(share) ? chance.whole(departments.low!, departments.high!) : undefined
  const lengths = { 'city.streets': city.streets, 'departments.count': count ?? (departments.default as number) }
  const levers: Assignments = count === undefined ? {} : { 'departments.count': count }
  for (const lever of LEVERS) {
    if (lever.name === 'departments.count' || (switchable && lever.wholeRun)) continue
    if (chance.happens(share)) levers[lever.name] = anyValue(chance, lever, lengths)
  }
  if ('city.districts' in levers) levers['city.districts'] = chance.whole(1, Math.min(40, city.streets))
  return levers
}

function anyCoefficients(chance: Chance): Assignments {
  const chosen = Object.entries(BEHAVIOUR).filter(() => chance.happens(0.25))
  return Object.fromEntries(chosen.map(([name, { low, high }]) => [`behaviour.${name}`, chance.real(low, high)]))
}

function anySwitches(chance: Chance, city: City, { days }: Horizon): unknown[] {
  if (!chance.happens(0.4)) return []
  const dates = [chance.whole(0, days), ...(chance.happens(0.3) ? [chance.whole(0, days)] : [])]
  return [...new Set(dates)]
    .sort((a, b) => a - b)
    .map((from) => ({ from, levers: sourced(anyLevers(chance, city, 0.3, true)) }))
}

function anyValue(chance: Chance, lever: Lever, lengths: Readonly<Record<string, number>>): unknown {
  switch (lever.kind) {
    case 'flag':
      return chance.happens(0.5)
    case 'choice':
      return chance.oneOf(lever.choices!)
    case 'date':
      return chance.oneOf(MONDAYS)
    case 'record':
      return lever.sumsToOne ? anyShares(chance, lever.fields!) : anyFields(chance, lever.fields!)
    case 'table':
      return Array.from({ length: chance.whole(0, 2) }, () => anyFields(chance, lever.fields!))
    case 'officers':
      return chance.happens(0.5) ? anyFields(chance, lever.fields!) : anyNumbers(chance, lever, lengths)
    default:
      return anyNumbers(chance, lever, lengths)
  }
}

/** One number, or a list of as many as there are streets or departments. */
function anyNumbers(chance: Chance, lever: Lever, lengths: Readonly<Record<string, number>>): number | number[] {
  const isWhole = lever.kind === 'count' || lever.kind === 'officers'
  // Thousands of officers for a few thousand residents say little and cost much: one draw in ten.
  const high = lever.kind === 'officers' && !chance.happens(0.1) ? USUAL_OFFICERS : lever.high!
  const one = (): number => (isWhole ? chance.whole(lever.low!, high) : chance.real(lever.low!, high))
  if (lever.listAs === undefined || chance.happens(0.5)) return one()
  return Array.from({ length: lengths[lever.listAs] }, one)
}

function anyFields(chance: Chance, fields: readonly Field[]): Record<string, number> {
  return Object.fromEntries(fields.map(({ name, low, high }) => [name, chance.real(low, high)]))
}

/** A whole, cut at random into as many shares as there are parts. */
function anyShares(chance: Chance, fields: readonly Field[]): Record<string, number> {
  const cuts = fields.slice(1).map(() => chance.real(0, 1))
  const ends = [...cuts.sort((x, y) => x - y), 1]
  return Object.fromEntries(fields.map(({ name }, i) => [name, ends[i] - (ends[i - 1] ?? 0)]))
}
