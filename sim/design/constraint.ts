/**
 * What the points of a design must keep: `street.units <= street.staff`, sums of levers and numbers, each times a number. A point that does not is
 * drawn again or left out, never moved. As plain data, so that a plan can be read without the scenario it came from.
 */
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import { shown } from '../text/place.ts'
import type { LeverValue } from '../levers/lever.ts'

/** The sum of factors times the values on axes, plus a constant, is at most 0 (below 0 where strict). */
export interface Constraint {
  /** As written. */
  readonly text: string
  readonly terms: readonly { readonly axis: number; readonly factor: number }[]
  readonly constant: number
  readonly strict: boolean
}

/** What a constraint may name. */
export interface ConstraintWords {
  /** Names of the axes, in their order. */
  readonly axes: readonly string[]
  /** The value of a lever that is not varied. @throws InputError for what is no lever */
  valueOf(name: string): LeverValue
}

const FORM = say`write such as street.units <= street.staff, or 2 * street.staff + 3 <= 90`
const TERM = /^(?:(\d+(?:\.\d+)?)\s*\*\s*)?([a-z]\w*\.\w+)$|^(\d+(?:\.\d+)?)$/i

/** @throws InputError for what cannot be read, or is no number */
export function readConstraint(text: string, words: ConstraintWords): Constraint {
  const [, left, sign, right] = /^(.+?)(<=|>=|<|>)(.+)$/.exec(text) ?? []
  if (left === undefined) throw new InputError(say`the constraint ${shown(text)} compares nothing; ${FORM}`)
  const turn = sign.startsWith('>') ? -1 : 1
  const factors = new Map<number, number>()
  let constant = 0
  for (const [side, times] of [
    [left, turn],
    [right, -turn],
  ] as const) {
    for (const { minus, term } of termsIn(side)) {
      const factor = minus ? -times : times
      const one = readTerm(term, text, words)
      if ('axis' in one) factors.set(one.axis, (factors.get(one.axis) ?? 0) + factor * one.factor)
      else constant += factor * one.number
    }
  }
  if (factors.size === 0)
    throw new InputError(
      say`the constraint ${shown(text)} speaks of no lever that is varied; vary one of its levers, or leave it out`,
    )
  const terms = [...factors].map(([axis, factor]) => ({ axis, factor }))
  return { text: text.trim(), terms, constant, strict: !sign.endsWith('=') }
}

/** Constraints as they are written, in a row: `A <= B and C <= D`. */
export function allOf([first = '', ...more]: readonly string[]): Message {
  return more.reduce((before, text) => say`${before} and ${text}`, say`${first}`)
}

function termsIn(side: string): { readonly minus: boolean; readonly term: string }[] {
  return side
    .trim()
    .split(/(?=[+-])/)
    .map((piece) => ({ minus: piece.startsWith('-'), term: piece.replace(/^[+-]/, '').trim() }))
}

function readTerm(
  term: string,
  text: string,
  { axes, valueOf }: ConstraintWords,
): { readonly axis: number; readonly factor: number } | { readonly number: number } {
  const [, factor = '1', name, number] = TERM.exec(term) ?? []
  if (number !== undefined) return { number: Number(number) }
  if (name === undefined)
    throw new InputError(say`${shown(term)} in the constraint ${shown(text)} is no lever and no number; ${FORM}`)
  const axis = axes.indexOf(name)
  if (axis >= 0) return { axis, factor: Number(factor) }
  const value = valueOf(name)
  if (typeof value === 'number') return { number: Number(factor) * value }
  throw new InputError(
    say`${name} in the constraint ${shown(text)} is ${shown(value)}; a constraint compares numbers alone`,
  )
}

/** Whether values on the axes keep it; a value that is no number never does. */
export function keeps({ terms, constant, strict }: Constraint, values: readonly LeverValue[]): boolean {
  const sum = terms.reduce((total, { axis, factor }) => {
    const value = values[axis]
    return total + factor * (typeof value === 'number' ? value : NaN)
  }, constant)
  return strict ? sum < 0 : sum <= 0
}
