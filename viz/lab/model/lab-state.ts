/** All that a link tells of the lab: which city, which levers in which world, whose luck, which moment, what is looked at, in which language. */
import { variantPoint } from '../../../sim/scenario/assignment.ts'
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import { valuesOf } from '../../../sim/scenario/point.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import type { Language } from '../../words/language.ts'

export interface LabState {
  readonly language: Language
  readonly scenario: string
  readonly seed: string
  /** Hours from the start that are shown. */
  readonly hour: number
  /** The street looked at closely, from 0; null: all. */
  readonly street: number | null
  readonly a: PointValues
  /** Null: there is one world. */
  readonly b: PointValues | null
  readonly days: number
  readonly warmUp: number
  /** Replications declared. */
  readonly runs: number
  readonly lesson: string | null
  readonly step: number
}

export const USUAL: LabState = {
  ...{ language: 'en', scenario: 'haigang-before', seed: 'lab', hour: 0, street: null, a: {}, b: null },
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
  if (state.street !== null) parts.set('street', String(state.street + 1))
  for (const [name, value] of Object.entries(state.a)) parts.append('a', `${name}=${writtenValue(value)}`)
  if (state.b !== null) parts.set('worlds', '2')
  for (const [name, value] of Object.entries(state.b ?? {})) parts.append('b', `${name}=${writtenValue(value)}`)
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
  return {
    state: {
      language: languageIn(parts.get('lang'), usual.language),
      ...{ scenario, seed: parts.get('seed')?.slice(0, 60) || usual.seed },
      ...{ days: whole('days', 1, 730, usual.days), warmUp: whole('warmUp', 0, 730, usual.warmUp) },
      ...{ runs: whole('runs', 2, 500, usual.runs), hour: whole('hour', 0, 50_000, usual.hour) },
      street: street === 0 ? null : street - 1,
      a: leversIn(parts.getAll('a'), base, ignored),
      b: two ? leversIn(parts.getAll('b'), base, ignored) : null,
      lesson: /^[a-z0-9-]{1,60}$/.exec(parts.get('lesson') ?? '')?.[0] ?? null,
      step: whole('step', 0, 100, 0),
    },
    ignored,
  }
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
