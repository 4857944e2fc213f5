/**
 * What a lever is: something that a city or a reform can set. Its row says all that there is to say of it: what it is, how far it goes, on what
 * its default rests, what it does by which rule, what it moves first, and when it does nothing. The rows stand in a file a group (`street.ts`);
 * `levers.ts` puts them together, and the type of a setting is derived from them. Measures and coefficients are named in plain words here,
 * for they come later in the order of rooms: test/levers/rows.test.ts looks them up.
 */
import type { Bilingual } from '../text/bilingual.ts'
import type { Idle } from './idle.ts'

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

/** What a scenario file can set: a lever, or a coefficient of behaviour (`behaviour.*`). */
export interface Settable {
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
  readonly default: LeverValue
  /** On what the default rests: E001-E150, T1-T15, I01-I22, P00-P33, or 'assumption'. */
  readonly source: string
  /** Why the default is so, where it is an assumption. */
  readonly why?: string
  /** The same in Chinese. */
  readonly whyZh?: string
  /** Plausible range of a default that is an assumption. */
  readonly range?: readonly [number, number]
}

/** Numbers of the rules of behaviour (docs/ODD.md, section 7). */
export const RULE_NUMBERS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
] as const
export type RuleNumber = (typeof RULE_NUMBERS)[number]

/** Which way a figure goes when the lever goes up, or from no to yes; `differs`: words and records have no up. */
export type Sign = 'up' | 'down' | 'differs'

export interface Move {
  /** A measure of the whole, or `spread of weekly SERIES` (standard deviation over its mean) where no measure moves. */
  readonly figure: string
  readonly sign: Sign
  /** The mechanism, and where the sign holds only under a condition, that condition. */
  readonly why: string
}

/** Something that a city or a reform can set: name, title, unit, bounds, default, and on what that rests. */
export interface Lever extends Settable {
  /** Its choices, or the names of its parts, in Chinese; in English they are what they are. */
  readonly chinese?: Readonly<Record<string, string>>
  /** The parts of the record are shares of one whole. */
  readonly sumsToOne?: true
  /** Holds for the whole run: no switch may change it. */
  readonly wholeRun?: true
  /** May be set for some streets only: a reform in some streets. */
  readonly byStreet?: true
  /** Value after the reform, with its source, in words. */
  readonly afterReform?: string
  /** The rule that it belongs to. `own`: no numbered rule speaks of it, and `does` is all there is to say. */
  readonly rule: RuleNumber | 'own'
  readonly does: string
  /** Coefficients of behaviour that carry the effect, without their `behaviour.`; empty where the lever acts by itself. */
  readonly coefficients: readonly string[]
  /** The figure that moves first comes first. */
  readonly moves: readonly [Move, ...Move[]]
  /** It speaks of the time after a switch, and does nothing in a scenario without one. */
  readonly onlyAfterSwitch?: true
  /** Each alone makes it do nothing. */
  readonly idle?: readonly Idle[]
}

/** What every row says; the name comes from its place in the table. */
type Said = Omit<Lever, 'name' | 'unit' | 'kind' | 'low' | 'high' | 'listAs' | 'fields' | 'choices' | 'default'>
type Row<Kind extends LeverKind, Own> = Said & { readonly kind: Kind } & Readonly<Own>
type Parts = Readonly<Record<string, number>>

/** A measured quantity, or a whole number of things. */
type NumberRow = Row<
  'number' | 'count',
  { unit: string; low: number; high: number; default: number } & Pick<Settable, 'listAs'>
>
/** Officers of a department: one number for all, one each, or a load to size them for. */
type OfficersRow = Row<
  'officers',
  { unit: string; low: number; high: number; fields: readonly Field[]; default: Parts } & Pick<Settable, 'listAs'>
>

/** A lever as its table writes it. */
export type LeverRow =
  | NumberRow
  | OfficersRow
  | Row<'flag', { default: boolean }>
  | Row<'choice', { choices: readonly string[]; default: string }>
  | Row<'date', { default: string }>
  | Row<'record', { unit: string; fields: readonly Field[]; default: Parts }>
  | Row<'table', { unit: string; fields: readonly Field[]; default: readonly Parts[] }>

export type LeverRows = Readonly<Record<string, LeverRow>>

type PartsOf<Fields extends readonly Field[]> = { readonly [Name in Fields[number]['name']]: number }

/** What a row makes of its word in a setting: a number, yes or no, one of its words, its parts by name. */
export type ValueOf<R extends LeverRow> = R extends { kind: 'flag' }
  ? boolean
  : R extends { kind: 'choice' }
    ? R['choices'][number]
    : R extends { kind: 'date' }
      ? string
      : R extends { kind: 'record' }
        ? PartsOf<R['fields']>
        : R extends { kind: 'table' }
          ? readonly PartsOf<R['fields']>[]
          : R extends { kind: 'officers' }
            ? number | readonly number[] | PartsOf<R['fields']>
            : R extends { listAs: string }
              ? number | readonly number[]
              : number

/** The figure rises with the lever. */
export function up(figure: string, why: string): Move {
  return { figure, sign: 'up', why }
}

/** The figure falls when the lever rises. */
export function down(figure: string, why: string): Move {
  return { figure, sign: 'down', why }
}

/** The figure is another one for another word or record. */
export function differs(figure: string, why: string): Move {
  return { figure, sign: 'differs', why }
}
