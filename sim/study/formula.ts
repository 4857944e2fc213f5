/**
 * Formulas: measures that a user defines over others, such as `cost / (residents * satisfactionRate)`. mathjs parses the text and does
 * nothing else: from its tree only numbers, known names, + - * / and four functions are taken, and become a function of our own. So a
 * formula can read nothing but the values it is given, change nothing, and has the same bits everywhere.
 */
import type { FunctionNode, MathNode, OperatorNode } from 'mathjs'
import { dimensionOf, dimensionText } from './formula-dimension.ts'
import type { Dimension } from './formula-dimension.ts'
import { nearest } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { named, shown, where } from '../text/place.ts'
import type { Message, Part } from '../text/message.ts'
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

const ALLOWED = say`write numbers, measures, residents, streets, posts, + - * / ( ), ${FORMULA_FUNCTIONS.join(', ')}`

/** One text on its way to a formula. */
interface Reading {
  readonly what: Part
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
  given: { readonly what: Part; readonly text: string; readonly place: Place },
  names: ReadonlyMap<string, Dimension>,
  parse: FormulaParser,
): Formula {
  const places = new Map([...names.keys()].map((name, index) => [name, index]))
  const reading: Reading = { ...given, names: places, uses: new Set() }
  if (given.text.length > LONGEST) {
    throw refused(reading, say`${given.text.length} characters`, say`give at most ${LONGEST}`)
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
    say`${dimensionText(left)} and ${dimensionText(right)} in one ${operation}`,
    say`add and compare what has one unit, or divide first`,
  )
}

function refused(reading: Reading, has: Part, remedy: Message): InputError {
  return new InputError(
    say`${reading.what} is ${shown(reading.text)}${where(reading.place)}, which has ${has}; ${remedy}`,
  )
}

function treeOf(reading: Reading, parse: FormulaParser): MathNode {
  try {
    return parse(reading.text)
  } catch (error) {
    const reason = error instanceof SyntaxError ? say`: ${error.message.slice(0, 80)}` : ''
    throw new InputError(
      say`${reading.what} is ${shown(reading.text)}${where(reading.place)}, which is not readable${reason}; ${ALLOWED}`,
    )
  }
}

/** How a message calls what is not allowed. */
const IN_WORDS: Readonly<Record<string, Message>> = {
  AccessorNode: say`a part of something`,
  ArrayNode: say`a list`,
  AssignmentNode: say`an assignment`,
  BlockNode: say`several statements`,
  ConditionalNode: say`a condition`,
  FunctionAssignmentNode: say`a definition of a function`,
  ObjectNode: say`an object`,
  RangeNode: say`a range`,
  RelationalNode: say`a comparison`,
}

function termOf(node: MathNode, reading: Reading, depth: number): Term {
  if (depth > DEEPEST) throw refused(reading, say`more than ${DEEPEST} levels`, say`write it shorter`)
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
      throw refused(reading, IN_WORDS[node.type] ?? named(node.type), ALLOWED)
  }
}

function constant(value: unknown, reading: Reading): Term {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw refused(reading, value === undefined ? say`nothing in it` : shown(value), ALLOWED)
  return () => value
}

function valueOf(name: string, reading: Reading): Term {
  const index = reading.names.get(name)
  if (index === undefined)
    throw refused(reading, say`${named(name)}, no measure`, meantBy(name, [...reading.names.keys()]))
  reading.uses.add(index)
  return (values) => values[index]
}

function meantBy(name: string, known: readonly string[]): Message {
  const best = nearest(name, known)
  return best === undefined ? say`docs/GLOSSARY.md lists the measures` : say`did you mean ${best}?`
}

function operation(node: OperatorNode, reading: Reading, depth: number): Term {
  const operator = OPERATORS.get(`${node.args.length}${node.op}`)
  if (node.implicit) throw refused(reading, say`two things side by side`, say`write * between them`)
  if (operator === undefined) throw refused(reading, say`the operator ${node.op}`, ALLOWED)
  return operator.of(node.args.map((each) => termOf(each, reading, depth + 1)))
}

function call(node: FunctionNode, reading: Reading, depth: number): Term {
  const { type, name = '' } = node.fn as unknown as { type: string; name?: string }
  const found = type === 'SymbolNode' ? FUNCTIONS.get(name) : undefined
  if (found === undefined) throw refused(reading, say`the function ${named(name)}`, ALLOWED)
  const count = node.args.length
  if (count < found.least || count > found.most) {
    const wanted = found.least === found.most ? found.least : say`${found.least} to ${found.most}`
    throw refused(reading, say`${name} of ${count} values`, say`give ${name} ${wanted}`)
  }
  return found.of(node.args.map((each) => termOf(each, reading, depth + 1)))
}
