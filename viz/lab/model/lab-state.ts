/** All that a link tells of the lab: which city, which levers in which world, whose luck, which moment, what is looked at, in which language. */
import { lever } from '../../../sim/levers/levers.ts'
import { leverOf } from '../../../sim/levers/lever-name.ts'
import { variantPoint } from '../../../sim/scenario/assignment.ts'
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import { valuesOf } from '../../../sim/scenario/point.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import type { Language } from '../../words/language.ts'
import type { Later } from '../engine/later.ts'
import type { LabPlace } from '../engine/messages.ts'

export interface LabState {
  readonly language: Language
  readonly scenario: string
  readonly seed: string
  /** Hours from the start that are shown. */
  readonly hour: number
  /** The district that is shown, from 0; null: all of them, without their matters. */
  readonly district: number | null
  /** The street looked at closely, from 0 in the whole city; null: all. */
  readonly street: number | null
  /** The queue that is looked at, as `unit-3` (of that street) or `department-2`. */
  readonly place: string | null
  readonly a: PointValues
  /** Null: there is one world. */
  readonly b: PointValues | null
  /** What changes inside the run in each of them, by day of the observed period and in order of time. */
  readonly aLater: readonly Later[]
  readonly bLater: readonly Later[]
  readonly days: number
  readonly warmUp: number
  /** Replications declared. */
  readonly runs: number
  readonly lesson: string | null
  readonly step: number
}

export const USUAL: LabState = {
  ...{
    language: 'en',
    scenario: 'haigang-before',
    seed: 'lab',
    hour: 0,
    district: 0,
    street: null,
    place: null,
    a: {},
    b: null,
  },
  ...{ aLater: [], bLater: [] },
  ...{ days: 180, warmUp: 90, runs: 20, lesson: null, step: 0 },
}

/** Of a link more is never read: no state is nearly as long. */
const LONGEST = 4000
const VERSION = '1'

/** Without what is usual. */
export function linkOf(state: LabState): string {
  const parts = new URLSearchParams({ v: VERSION })
  const keys = ['scenario', 'seed', 'hour', 'days', 'warmUp', 'runs', 'lesson', 'step'] as const
  for (const key of keys) if (state[key] !== USUAL[key] && state[key] !== null) parts.set(key, String(state[key]))
  if (state.district !== 0) parts.set('district', state.district === null ? 'all' : String(state.district + 1))
  if (state.street !== null) parts.set('street', String(state.street + 1))
  if (state.place !== null) parts.set('place', state.place)
  for (const [name, value] of Object.entries(state.a)) parts.append('a', `${name}=${writtenValue(value)}`)
  if (state.b !== null) parts.set('worlds', '2')
  for (const [name, value] of Object.entries(state.b ?? {})) parts.append('b', `${name}=${writtenValue(value)}`)
  for (const [key, changes] of [
    ['al', state.aLater],
    ['bl', state.b === null ? [] : state.bLater],
  ] as const)
    for (const { from, set } of changes)
      for (const [name, value] of Object.entries(set)) parts.append(key, `${from}:${name}=${writtenValue(value)}`)
  parts.set('lang', state.language)
  return `#${parts.toString()}`
}

export interface ReadLink {
  readonly state: LabState
  /** What was left out, as it stood there. */
  readonly ignored: readonly string[]
}

/**
 * Reads a link; whatever in it is not known, out of bounds or no value is left out and told. @param load a scenario by name; throws InputError
 */
export function readLink(link: string, usual: LabState, load: (name: string) => Scenario): ReadLink {
  const parts = new URLSearchParams(link.slice(1, LONGEST))
  const ignored: string[] = []
  const whole = (key: string, low: number, high: number, otherwise: number): number => {
    const text = parts.get(key)
    if (text === null) return otherwise
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= low && value <= high) return value
    ignored.push(`${key}=${text}`)
    return otherwise
  }
  const scenario = scenarioIn(parts.get('scenario'), usual.scenario, load, ignored)
  const base = load(scenario)
  const street = whole('street', 1, base.setting.city.streets, 0)
  const two = parts.get('worlds') === '2'
  const days = whole('days', 1, 730, usual.days)
  const laterIn = (key: string): Later[] => changesIn(parts.getAll(key), base, days, ignored)
  return {
    state: {
      language: languageIn(parts.get('lang'), usual.language),
      ...{ scenario, seed: parts.get('seed')?.slice(0, 60) || usual.seed },
      ...{ days, warmUp: whole('warmUp', 0, 730, usual.warmUp) },
      ...{ runs: whole('runs', 2, 500, usual.runs), hour: whole('hour', 0, 50_000, usual.hour) },
      ...lookIn(parts.get('district'), whole, street),
      place: placeIn(parts.get('place'), street, ignored),
      a: leversIn(parts.getAll('a'), base, ignored),
      b: two ? leversIn(parts.getAll('b'), base, ignored) : null,
      ...{ aLater: laterIn('al'), bLater: two ? laterIn('bl') : [] },
      lesson: /^[a-z0-9-]{1,60}$/.exec(parts.get('lesson') ?? '')?.[0] ?? null,
      step: whole('step', 0, 100, 0),
    },
    ignored,
  }
}

/** A street stands in its district, whatever the link says; a district that the levers do not make is seen to later. */
function lookIn(
  district: string | null,
  whole: (key: string, low: number, high: number, otherwise: number) => number,
  street: number,
): Pick<LabState, 'district' | 'street'> {
  const all = district === 'all'
  const own = all ? null : whole('district', 1, 400, 1) - 1
  return street > 0 ? { district: own ?? 0, street: street - 1 } : { district: own, street: null }
}

const PLACE = /^(unit|desk|team|helpers|outside|embedded|department)-([1-9]\d{0,2})$/

/** Only departments stand in no street. @param street 0: none is looked at */
function placeIn(text: string | null, street: number, ignored: string[]): string | null {
  if (text === null) return null
  const kind = PLACE.exec(text)?.[1]
  if (kind !== undefined && (kind === 'department' || street > 0)) return text
  ignored.push(`place=${text}`)
  return null
}

/** What `unit-3` stands for in the street that is looked at. */
export function placeOf({ place, street }: Pick<LabState, 'place' | 'street'>): LabPlace | null {
  const [, kind, number] = PLACE.exec(place ?? '') ?? []
  if (kind === undefined) return null
  const own = kind === 'department' ? -1 : street
  return own === null ? null : { kind: kind as LabPlace['kind'], street: own, number: Number(number) - 1 }
}

export function placeName({ kind, number }: LabPlace): string {
  return `${kind}-${number + 1}`
}

function languageIn(word: string | null, otherwise: Language): Language {
  return word === 'zh' || word === 'en' ? word : otherwise
}

function scenarioIn(
  name: string | null,
  otherwise: string,
  load: (name: string) => Scenario,
  ignored: string[],
): string {
  if (name === null) return otherwise
  try {
    load(name)
    return name
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    ignored.push(`scenario=${name}`)
    return otherwise
  }
}

/** Read as the command line reads `--set`, one by one, so that one that is wrong spoils no other. */
function leversIn(assignments: readonly string[], base: Scenario, ignored: string[]): PointValues {
  const values: Record<string, PointValues[string]> = {}
  for (const assignment of assignments) {
    try {
      Object.assign(values, valuesOf(variantPoint(base, base.name, [assignment]).settings))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      ignored.push(assignment)
    }
  }
  return values
}

/** `43:street.staff=20`: from the start of that observed day on. What holds for the whole run cannot change inside it. */
function changesIn(texts: readonly string[], base: Scenario, days: number, ignored: string[]): Later[] {
  const byDay = new Map<number, PointValues>()
  for (const text of texts) {
    const [, day, assignment] = /^(\d{1,3}):(.+)$/s.exec(text) ?? []
    const set = assignment === undefined || Number(day) >= days ? {} : leversIn([assignment], base, [])
    if (Object.keys(set).length === 0 || !Object.keys(set).every(maySwitch)) ignored.push(text)
    else byDay.set(Number(day), { ...byDay.get(Number(day)), ...set })
  }
  return [...byDay].sort(([a], [b]) => a - b).map(([from, set]) => ({ from, set }))
}

/** Whether a lever may change inside a run; a coefficient may not. */
export function maySwitch(name: string): boolean {
  const known = lever(leverOf(name))
  return known !== undefined && known.wholeRun === undefined
}
