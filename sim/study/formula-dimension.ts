/**
 * What a formula measures: money and time to some power. Sums, differences, the smaller and the larger of two make sense only for what is of
 * one kind; a bare number is of any kind, as in `1 - onTimeRate` or `cost - 100000`.
 */
import { say } from '../text/message.ts'
import type { Part } from '../text/message.ts'
import type { FunctionNode, MathNode, OperatorNode } from 'mathjs'

/** Powers of the yuan and of the hour; both 0 for shares, ratios and counts. */
export interface Dimension {
  readonly yuan: number
  readonly hours: number
}

export const NUMBER: Dimension = { yuan: 0, hours: 0 }
export const MONEY: Dimension = { yuan: 1, hours: 0 }
export const TIME: Dimension = { yuan: 0, hours: 1 }

/** Null: a bare number, which goes with everything. */
type Kind = Dimension | null

/** What cannot be added or compared, in words. */
export interface Clash {
  readonly operation: string
  readonly left: Dimension
  readonly right: Dimension
}

/** @param dimensions of the names that the formula may use. @returns its dimension (null: a bare number), or what does not go together */
export function dimensionOf(
  node: MathNode,
  dimensions: ReadonlyMap<string, Dimension>,
): { readonly dimension: Kind } | { readonly clash: Clash } {
  const clashes: Clash[] = []
  const dimension = kindOf(node, dimensions, clashes)
  return clashes.length > 0 ? { clash: clashes[0] } : { dimension }
}

/** In words, for messages. */
export function dimensionText({ yuan, hours }: Dimension): Part {
  const parts = [power('yuan', yuan), power('h', hours)].filter((part) => part !== '')
  return parts.length === 0 ? say`a number` : parts.join(' ')
}

function power(unit: string, exponent: number): string {
  if (exponent === 0) return ''
  return exponent === 1 ? unit : `${unit}^${exponent}`
}

export function isSame(a: Dimension, b: Dimension): boolean {
  return a.yuan === b.yuan && a.hours === b.hours
}

/** Of a tree that `readFormula` has let through: it has no other nodes. */
function kindOf(node: MathNode, dimensions: ReadonlyMap<string, Dimension>, clashes: Clash[]): Kind {
  const of = (each: MathNode): Kind => kindOf(each, dimensions, clashes)
  switch (node.type) {
    case 'SymbolNode':
      return dimensions.get((node as unknown as { name: string }).name) ?? NUMBER
    case 'ParenthesisNode':
      return of((node as unknown as { content: MathNode }).content)
    case 'OperatorNode': {
      const { op, args } = node as unknown as OperatorNode
      return ofOperation(op, args.map(of), clashes)
    }
    case 'FunctionNode': {
      const { fn, args } = node as unknown as FunctionNode
      return ofOperation((fn as unknown as { name: string }).name, args.map(of), clashes)
    }
    default:
      return null
  }
}

function ofOperation(operation: string, kinds: readonly Kind[], clashes: Clash[]): Kind {
  const [first, second] = kinds
  if (operation === 'sqrt') return first && { yuan: first.yuan / 2, hours: first.hours / 2 }
  if (kinds.length === 2 && operation === '*') return combined(first, second, 1)
  if (kinds.length === 2 && operation === '/') return combined(first, second, -1)
  return kinds.reduce((left, right) => {
    if (left && right && !isSame(left, right)) clashes.push({ operation, left, right })
    return left ?? right
  })
}

function combined(first: Kind, second: Kind, sign: 1 | -1): Kind {
  if (first === null && second === null) return null
  const [a, b] = [first ?? NUMBER, second ?? NUMBER]
  return { yuan: a.yuan + sign * b.yuan, hours: a.hours + sign * b.hours }
}
