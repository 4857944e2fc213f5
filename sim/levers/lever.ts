/**
 * What a lever is: something that a city or a reform can set, with its unit, hard bounds, default and the evidence behind them.
 * The table of all levers is `levers.ts`; this file gives its rows a short way to be written.
 */
import type { Setting } from '../city/model/setting.ts'
import type { Bilingual } from '../text/bilingual.ts'

/** A plain lever value, as a scenario file writes it: `{lead, joint, assist}`, lists, yes/no and words included. */
export type LeverValue = number | boolean | string | readonly unknown[] | Readonly<Record<string, unknown>>

export type LeverKind = 'number' | 'count' | 'flag' | 'choice' | 'date' | 'record' | 'table' | 'officers'

/** One named number of a lever that holds several. */
export interface Field {
  readonly name: string
  readonly unit: string
  readonly low: number
  readonly high: number
}

export interface Lever {
  /** Group and word, as in `street.staff`. */
  readonly name: string
  readonly title: Bilingual
  /** Unit of a plain number in a scenario file; see `unit.ts`. */
  readonly unit: string
  readonly kind: LeverKind
  /** Hard bounds, both included, of a number or count, or of each number of a list. */
  readonly low?: number
  readonly high?: number
  /** The lever that says how many values a list must have; absent: one value only. */
  readonly listAs?: 'city.streets' | 'departments.count'
  /** The parts of a record, or of each row of a table. */
  readonly fields?: readonly Field[]
  readonly choices?: readonly string[]
  /** Holds for the whole run: no switch may change it. */
  readonly wholeRun?: true
  readonly default: LeverValue
  /** On what the default rests: E001-E150, T1-T15, I01-I22, P00-P33, or 'assumption'. */
  readonly source: string
  /** Why the default is so, where it is an assumption. */
  readonly why?: string
  /** Plausible range of a default that is an assumption. */
  readonly range?: readonly [number, number]
  /** Value after the reform, with its source, in words. */
  readonly afterReform?: string
  /** Name in the evidence tables, where it has another. */
  readonly oldName?: string
}

/** A lever as its table writes it: the name comes from the place in the table. */
export type LeverRow = Omit<Lever, 'name'>

/** The groups of a setting that hold levers; the compiler sees to it that table and setting name the same ones. */
export type LeverGroup = Exclude<keyof Setting, 'domains' | 'behaviour' | 'switches'>
export type GroupTable<G extends LeverGroup> = {
  readonly [Group in G]: { readonly [Word in keyof Setting[Group]]-?: LeverRow }
}

type Extras = Partial<Omit<Lever, 'name' | 'title' | 'unit' | 'kind' | 'low' | 'high' | 'default' | 'source' | 'range'>>

/** Evidence id of a default, or, where the default is an assumption, its plausible range. */
type Ground = string | readonly [number, number]

function ground(given: Ground): Pick<Lever, 'source' | 'range' | 'why'> {
  if (typeof given === 'string') return { source: given }
  return { source: 'assumption', range: given, why: 'default of the model' }
}

/** A measured quantity: unit, bounds, default, what the default rests on, title. */
export function number(
  unit: string,
  low: number,
  high: number,
  value: number,
  on: Ground,
  en: string,
  zh: string,
  extras: Extras = {},
): LeverRow {
  return { kind: 'number', unit, low, high, default: value, ...ground(on), title: { en, zh }, ...extras }
}

/** A whole number of things. */
export function count(
  unit: string,
  low: number,
  high: number,
  value: number,
  on: Ground,
  en: string,
  zh: string,
  extras: Extras = {},
): LeverRow {
  return { ...number(unit, low, high, value, on, en, zh, extras), kind: 'count' }
}

/** Yes or no. */
export function flag(value: boolean, source: string, en: string, zh: string, extras: Extras = {}): LeverRow {
  return { kind: 'flag', unit: 'yes/no', default: value, source, title: { en, zh }, ...extras }
}

/** One word out of several; the first is the default. */
export function choice(
  choices: readonly string[],
  source: string,
  en: string,
  zh: string,
  extras: Extras = {},
): LeverRow {
  return { kind: 'choice', unit: 'choice', choices, default: choices[0], source, title: { en, zh }, ...extras }
}
