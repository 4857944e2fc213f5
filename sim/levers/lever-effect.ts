/**
 * What a lever does: the rule of behaviour that it belongs to, the coefficients that carry its effect, the figure of a result
 * that moves first, and which way. The table of all levers is `lever-effects.ts`; this file gives its rows a short way to be written.
 */
import type { BehaviourName } from '../city/model/behaviour.ts'
import type { MeasureId } from '../city/model/measures.ts'
import type { WeeklySeries } from '../city/model/replication.ts'
import type { Setting } from '../city/model/setting.ts'
import type { LeverGroup } from './lever.ts'

/** Group and word of every lever, as in `street.staff`. */
export type LeverName = { [Group in LeverGroup]: `${Group}.${keyof Setting[Group] & string}` }[LeverGroup]

/** Numbers of the rules of behaviour (docs/ODD.md, section 7). */
export const RULE_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21] as const
export type RuleNumber = (typeof RULE_NUMBERS)[number]

/** A measure of the whole, or how much a weekly series varies (standard deviation over its mean) where no measure moves. */
export type Figure = MeasureId | `spread of weekly ${WeeklySeries}`

/** Which way a figure goes when the lever goes up, or from no to yes; `differs`: words and records have no up. */
export type Sign = 'up' | 'down' | 'differs'

export interface Move {
  readonly figure: Figure
  readonly sign: Sign
  /** The mechanism, and where the sign holds only under a condition, that condition. */
  readonly why: string
}

export interface LeverEffect {
  /** `own`: no rule of the model speaks of it, and `does` is all there is to say. */
  readonly rule: RuleNumber | 'own'
  readonly does: string
  /** Coefficients of behaviour that carry the effect; empty where the lever acts by itself. */
  readonly coefficients: readonly BehaviourName[]
  /** The figure that moves first comes first. */
  readonly moves: readonly Move[]
}

/** A row for each lever of these groups: one missing or one too many does not compile. */
export type EffectTable<G extends LeverGroup> = {
  readonly [Group in G]: { readonly [Word in keyof Setting[Group]]-?: LeverEffect }
}

/** One row. */
export function effect(
  rule: RuleNumber | 'own',
  does: string,
  coefficients: readonly BehaviourName[],
  first: Move,
  ...others: readonly Move[]
): LeverEffect {
  return { rule, does, coefficients, moves: [first, ...others] }
}

/** The figure rises with the lever. */
export function up(figure: Figure, why: string): Move {
  return { figure, sign: 'up', why }
}

/** The figure falls when the lever rises. */
export function down(figure: Figure, why: string): Move {
  return { figure, sign: 'down', why }
}

/** The figure is another one for another word or record. */
export function differs(figure: Figure, why: string): Move {
  return { figure, sign: 'differs', why }
}
