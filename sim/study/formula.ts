/**
 * Formulas: measures that a user defines over others, such as `cost / (residents * satisfactionRate)`. mathjs parses the text and does
 * nothing else: from its tree only numbers, known names, + - * / and four functions are taken, and become a function of our own. So a
 * formula can read nothing but the values it is given, change nothing, and has the same bits everywhere.
 */
import type { FunctionNode, MathNode, OperatorNode } from 'mathjs'
import { dimensionOf, dimensionText } from './formula-dimension.ts'
import type { Dimension } from './formula-dimension.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { named, printable, shown, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'

export interface Formula {
  readonly text: string
  /** Positions, among the known names, of those that the formula uses. */
  readonly uses: ReadonlySet<number>
  /** Null: of bare numbers alone. */
  readonly dimension: Dimension | null
  /**
   * @param values one for each known name, in their order; NaN = missing
   * @returns NaN where a value that is used is missing, for a division by zero, a root of less than zero, and beyond all bounds
   */
  readonly evaluate: (values: ArrayLike<number>) => number
}

/** Turns text into a tree of mathjs. */
export type FormulaParser = (text: string) => MathNode

type Term = (values: ArrayLike<number>) => number

/** Loads mathjs (about a second), so only where there is a formula to read. */
export async function formulaParser(): Promise<FormulaParser> {
  const { create, parseDependencies } = await import('mathjs/number')
  return create(parseDependencies).parse
}

/** Characters and levels: what nobody writes by hand is refused before it costs anything. */
const LONGEST = 200
const DEEPEST = 60

interface Operation {
  readonly least: number
  readonly most: number
  readonly of: (terms: readonly Term[]) => Term
}

function one(compute: (a: number) => number): Operation {
  return {
    least: 1,
    most: 1,
    of:
      ([a]) =>
      (values) =>
        compute(a(values)),
  }
}

function two(compute: (a: number, b: number) => number): Operation {
  return {
    least: 2,
    most: 2,
    of:
      ([a, b]) =>
      (values) =>
        compute(a(values), b(values)),
  }
}

function several(compute: (a: number, b: number) => number): Operation {
  const all = (terms: readonly Term[]): Term => {
    return (values) => terms.map((term) => term(values)).reduce(compute)
  }
  return { least: 2, most: 20, of: all }
}

/** By number of operands: `-a`, `a - b`. All are exact to the last bit by IEEE 754. */
const OPERATORS: ReadonlyMap<string, Operation> = new Map([
  ['1+', one((a) => a)],
  ['1-', one((a) => -a)],
  ['2+', two((a, b) => a + b)],
  ['2-', two((a, b) => a - b)],
  ['2*', two((a, b) => a * b)],
  ['2/', two((a, b) => (b === 0 ? NaN : a / b))],
])

const FUNCTIONS: ReadonlyMap<string, Operation> = new Map([
  ['min', several((a, b) => Math.min(a, b))],
  ['max', several((a, b) => Math.max(a, b))],
  ['sqrt', one((a) => Math.sqrt(a))],
  ['abs', one((a) => Math.abs(a))],
])

/** Names of the functions that a formula may call. */
export const FORMULA_FUNCTIONS: readonly string[] = [...FUNCTIONS.keys()]

const ALLOWED = `numbers, measures, residents, streets, posts, + - * / ( ), ${FORMULA_FUNCTIONS.join(', ')}`

/** One text on its way to a formula. */
interface Reading {
  readonly what: string
  readonly text: string
  readonly place: Place
  readonly names: ReadonlyMap<string, number>
  readonly uses: Set<number>
}

/**
 * Reads a formula.
 * @param names what it may use with what that measures, in the order of the values
 * @throws InputError with place, for whatever is not on the list above, and for money added to time and the like
 */
export function readFormula(
  given: { readonly what: string; readonly text: string; readonly place: Place },
  names: ReadonlyMap<string, Dimension>,
  parse: FormulaParser,
): Formula {
  const places = new Map([...names.keys()].map((name, index) => [name, index]))
  const reading: Reading = { ...given, names: places, uses: new Set() }
  if (given.text.length > LONGEST) {
    throw refused(reading, `${given.text.length} characters`, `give at most ${LONGEST}`)
  }
  const tree = treeOf(reading, parse)
  const term = termOf(tree, reading, 0)
  const evaluate: Term = (values) => {
    const result = term(values)
    return Number.isFinite(result) ? result + 0 : NaN
  }
  return { text: given.text, uses: reading.uses, dimension: checkedDimension(tree, names, reading), evaluate }
}

function checkedDimension(tree: MathNode, names: ReadonlyMap<string, Dimension>, reading: Reading): Dimension | null {
  const found = dimensionOf(tree, names)
  if ('dimension' in found) return found.dimension
  const { operation, left, right } = found.clash
  throw refused(
    reading,
    `${dimensionText(left)} and ${dimensionText(right)} in one ${operation}`,
    'add and compare what has one unit, or divide first',
  )
}

function refused(reading: Reading, has: string, remedy: string): InputError {
  return new InputError(`${reading.what} is ${shown(reading.text)}${where(reading.place)}, which has ${has}; ${remedy}`)
}

function treeOf(reading: Reading, parse: FormulaParser): MathNode {
  try {
    return parse(reading.text)
  } catch (error) {
    const reason = error instanceof SyntaxError ? `: ${printable(error.message.slice(0, 80))}` : ''
    throw new InputError(
      `${reading.what} is ${shown(reading.text)}${where(reading.place)}, which is not readable${reason}; write ${ALLOWED}`,
    )
  }
}

/** How a message calls what is not allowed. */
const IN_WORDS: Readonly<Record<string, string>> = {
  AccessorNode: 'a part of something',
  ArrayNode: 'a list',
  AssignmentNode: 'an assignment',
  BlockNode: 'several statements',
  ConditionalNode: 'a condition',
  FunctionAssignmentNode: 'a definition of a function',
  ObjectNode: 'an object',
  RangeNode: 'a range',
  RelationalNode: 'a comparison',
}

function termOf(node: MathNode, reading: Reading, depth: number): Term {
  if (depth > DEEPEST) throw refused(reading, `more than ${DEEPEST} levels`, 'write it shorter')
  switch (node.type) {
    case 'ConstantNode':
      return constant((node as unknown as { value: unknown }).value, reading)
    case 'ParenthesisNode':
      return termOf((node as unknown as { content: MathNode }).content, reading, depth + 1)
    case 'SymbolNode':
      return valueOf((node as unknown as { name: string }).name, reading)
    case 'OperatorNode':
      return operation(node as unknown as OperatorNode, reading, depth)
    case 'FunctionNode':
      return call(node as unknown as FunctionNode, reading, depth)
    default:
      throw refused(reading, IN_WORDS[node.type] ?? named(node.type), `write ${ALLOWED}`)
  }
}

function constant(value: unknown, reading: Reading): Term {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw refused(reading, value === undefined ? 'nothing in it' : shown(value), `write ${ALLOWED}`)
  return () => value
}

function valueOf(name: string, reading: Reading): Term {
  const index = reading.names.get(name)
  if (index === undefined)
    throw refused(
      reading,
      `${named(name)}, no measure`,
      didYouMean(name, [...reading.names.keys()], 'docs/GLOSSARY.md lists the measures').slice(2),
    )
  reading.uses.add(index)
  return (values) => values[index]
}

function operation(node: OperatorNode, reading: Reading, depth: number): Term {
  const operator = OPERATORS.get(`${node.args.length}${node.op}`)
  if (node.implicit) throw refused(reading, 'two things side by side', 'write * between them')
  if (operator === undefined) throw refused(reading, `the operator ${node.op}`, `write ${ALLOWED}`)
  return operator.of(node.args.map((each) => termOf(each, reading, depth + 1)))
}

function call(node: FunctionNode, reading: Reading, depth: number): Term {
  const { type, name = '' } = node.fn as unknown as { type: string; name?: string }
  const found = type === 'SymbolNode' ? FUNCTIONS.get(name) : undefined
  if (found === undefined) throw refused(reading, `the function ${named(name)}`, `write ${ALLOWED}`)
  const count = node.args.length
  if (count < found.least || count > found.most) {
    const wanted = found.least === found.most ? `${found.least}` : `${found.least} to ${found.most}`
    throw refused(reading, `${name} of ${count}`, `give ${name} ${wanted}`)
  }
  return found.of(node.args.map((each) => termOf(each, reading, depth + 1)))
}
