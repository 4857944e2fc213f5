/**
 * What is varied, as it is written under `vary:` and behind `--vary`: values one by one, low:high:step, a range, a factor for a whole list, or a lever by
 * name alone, whose range its scenario says.
 */
import { readAll } from '../text/faults.ts'
import { asMapping, asText, onlyKeys } from '../text/fields.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message, Part } from '../text/message.ts'
import { narrow } from '../text/narrow.ts'
import { COMMAND_LINE, at, shown, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import { readYamlAt } from '../text/yaml-tree.ts'
import type { Entry, Leaf, Mapping, Tree } from '../text/yaml-tree.ts'
import { knownLever, sameValue, writtenValue } from '../scenario/lever-setting.ts'
import { allowance, readValue } from '../scenario/lever-value.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import type { Scale } from '../design/axis.ts'

/** Values, or all between two. */
export type Spread =
  | {
      readonly kind: 'values'
      readonly values: readonly LeverValue[]
      /** Where each is written, in a list. */
      readonly places?: readonly Place[]
    }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly scale: Scale | null }

/** A lever and what is written of it. */
export interface Varied {
  readonly lever: Settable
  readonly place: Place
  /** Null: its name alone. */
  readonly spread: Spread | null
  /** Whether the spread is of a factor of the value that there is. */
  readonly times: boolean
}

/** Many levers by one word. */
export interface VariedTogether {
  readonly all: 'assumptions' | 'behaviour.*'
  readonly place: Place
}

/** Values of one lever that low:high:step makes at most. */
const MOST_VALUES = 100_000

/** Where it is written: what messages call it, and how it is written there. */
interface Written {
  readonly called: Part
  readonly form: (name: string) => Message
}

function inFile(place: Place): Written {
  return {
    called: say`vary (${at(place)})`,
    form: (name) => say`write ${name}: [..., ...], low:high:step, or {range: [low, high]}`,
  }
}

function formBehind(option: string): Written['form'] {
  return (name) => say`write ${option} ${name}=low:high:step, or ${name}=[..., ...]`
}

/** `vary: {street.staff: [11, 20, 30]}`. @throws InputError with all that is wrong */
export function readVaried(tree: Tree): (Varied | VariedTogether)[] {
  const map = asMapping('vary', tree, say`a mapping of lever: [values]`)
  return readAll(map.entries, ([word, entry]) => readOne(word, entry, inFile(entry.place)))
}

/** `--vary street.staff=11:75:8`, `--vary assumptions`. @param option as it stands on the line @throws InputError */
export function variedOnLine(given: readonly string[], option = '--vary'): (Varied | VariedTogether)[] {
  const all = given.map((written) => variedIn(written, { option, place: COMMAND_LINE }))
  const names = all.map(nameOf)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) throw new InputError(say`${twice} is varied twice on the command line; vary it once`)
  return all
}

/** What a text names is varied: an option of the line, or a key of a file with its colon, before which it stands; and where that is. */
export interface VariedBehind {
  readonly option: string
  readonly place: Place
}

/** `street.staff=11:75:8` in one text. @throws InputError */
export function variedIn(given: string, { option, place }: VariedBehind): Varied | VariedTogether {
  const text = narrow(given)
  const equals = text.indexOf('=')
  const word = (equals < 0 ? text : text.slice(0, equals)).trim()
  const called = place.file === null ? option : say`${option} (${at(place)})`
  if (word === '')
    throw new InputError(say`${called} ${shown(text)} names no lever; write ${option} street.staff=11:75:8`)
  if (equals >= 0 && text.slice(equals + 1).trim() === '')
    throw new InputError(
      say`${called} ${shown(text)} has nothing behind its sign; write ${word}=low:high:step, or ${word} alone`,
    )
  const value = equals < 0 ? 'null' : text.slice(equals + 1).trim()
  return readOne(word, { tree: readYamlAt(value, place), place }, { called, form: formBehind(option) })
}

/** Values to choose from, one after the other. @throws InputError where they do not rise */
export function checkRising({ name }: Settable, values: readonly LeverValue[], place: Place): void {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length < values.length || !numbers.some((value, index) => index > 0 && value <= numbers[index - 1]))
    return
  throw new InputError(
    say`the values of ${name}${place.file === null ? '' : where(place)} do not rise; give the lowest first`,
  )
}

function nameOf(one: Varied | VariedTogether): string {
  return 'all' in one ? one.all : one.lever.name
}

function readOne(word: string, { tree, place }: Entry, written: Written): Varied | VariedTogether {
  const alone = tree.kind === 'leaf' && tree.value === null
  if (word === 'assumptions' || word === 'behaviour.*') {
    if (alone) return { all: word, place }
    throw new InputError(
      say`${word} in ${written.called} has values; its levers go through their own ranges: leave the values out`,
    )
  }
  const lever = knownLever(word, place)
  if (alone) return { lever, place, spread: null, times: false }
  if (tree.kind === 'map' && tree.entries.has('times'))
    return { lever, place, spread: readTimes(lever, tree), times: true }
  return { lever, place, spread: readSpread(lever, tree, written), times: false }
}

function readSpread(lever: Settable, tree: Tree, written: Written): Spread {
  if (tree.kind === 'list' && tree.items.length > 0) return readList(lever, tree.items)
  const steps = tree.kind === 'leaf' ? stepsIn(tree) : undefined
  if (steps !== undefined) return readSteps(lever.name, steps, tree.place, (leaf) => numberOf(lever, leaf))
  if (tree.kind === 'map' && (lever.kind === 'number' || lever.kind === 'count' || lever.kind === 'officers'))
    return readRanged(lever, tree, written)
  throw new InputError(say`${lever.name} in ${written.called} has no list of values; ${written.form(lever.name)}`)
}

function readList(lever: Settable, items: readonly Tree[]): Spread {
  const values = readAll(items, (item) => readValue(lever, item, null))
  readAll(values, (value, index) => {
    if (values.slice(0, index).some((before) => sameValue(before, value)))
      throw new InputError(say`${lever.name} takes ${writtenValue(value)} twice${where(items[index].place)}; keep one`)
  })
  return { kind: 'values', values, places: items.map((item) => item.place) }
}

/** `{range: [0, 96], scale: log}`. */
function readRanged(lever: Settable, map: Mapping, { form }: Written): Spread {
  onlyKeys(lever.name, map, ['range', 'scale', 'times'])
  const range = map.entries.get('range')
  if (range === undefined) throw new InputError(say`${lever.name}${where(map.place)} has no range; ${form(lever.name)}`)
  const [low, high] = pairOf(lever.name, range.tree, (tree) => numberOf(lever, tree))
  return rangeOf(lever.name, low, high, scaleIn(lever.name, map, low), range.place)
}

/** `{times: [0.5, 1, 2]}`, `{times: 0.5:2}`. */
function readTimes(lever: Settable, map: Mapping): Spread {
  onlyKeys(lever.name, map, ['times', 'scale'])
  const { tree, place } = map.entries.get('times')!
  const name = say`times of ${lever.name}`
  if (!(['number', 'count', 'officers', 'record'] as const).some((kind) => kind === lever.kind))
    throw new InputError(say`${name}${where(place)} multiplies what is no number; give a list of values instead`)
  if (tree.kind === 'list') {
    const factors = tree.items.map((item) => factorOf(name, item))
    const twice = factors.find((factor, index) => factors.indexOf(factor) < index)
    if (factors.length === 0 || twice !== undefined) {
      const fault = twice === undefined ? say`is empty` : say`has ${twice} twice`
      throw new InputError(say`${name}${where(place)} ${fault}; give factors such as [0.5, 1, 2]`)
    }
    return { kind: 'values', values: factors }
  }
  const steps = tree.kind === 'leaf' ? stepsIn(tree) : undefined
  if (steps === undefined)
    throw new InputError(say`${name}${where(place)} is no list; give factors such as [0.5, 1, 2], or 0.5:2`)
  const spread = readSteps(name, steps, place, (leaf) => factorOf(name, leaf))
  return spread.kind === 'values' ? spread : { ...spread, scale: scaleIn(name, map, spread.low) }
}

/** The parts of `11:75` or `11:75:8`. */
function stepsIn({ value }: Leaf): string[] | undefined {
  if (typeof value !== 'string' || !value.includes(':')) return undefined
  return value.split(':').map((part) => part.trim())
}

function readSteps(name: Part, parts: readonly string[], place: Place, read: (leaf: Leaf) => number): Spread {
  if (parts.length > 3 || parts.includes(''))
    throw new InputError(
      say`${name} goes through ${shown(parts.join(':'))}${where(place)}; write low:high:step, such as 11:75:8`,
    )
  const [low, high] = parts.slice(0, 2).map((part) => read(leafOf(part, place)))
  if (parts.length === 2) return rangeOf(name, low, high, null, place)
  const step = Number(parts[2].split(' ')[0])
  if (!(step > 0) || !(low < high))
    throw new InputError(
      say`${name} goes through ${shown(parts.join(':'))}${where(place)}; give the lower end first, and a step above 0`,
    )
  const count = Math.floor((high - low) / step + 1e-9) + 1
  if (count > MOST_VALUES)
    throw new InputError(
      say`${name} goes through ${count} values${where(place)}; have at most ${MOST_VALUES}: a larger step`,
    )
  if (count < 2)
    throw new InputError(
      say`${name} goes through one value${where(place)}, for its step is wider than the way from ${low} to ${high}; give a smaller step`,
    )
  const values = Array.from({ length: count }, (_, index) => read(leafOf(tidy(low + index * step), place)))
  return { kind: 'values', values }
}

/** Without the dust of binary fractions: 0.3, not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

function leafOf(value: string | number, place: Place): Leaf {
  const number = typeof value === 'string' && value !== '' ? Number(value) : NaN
  return { kind: 'leaf', value: Number.isNaN(number) ? value : number, place }
}

function pairOf(name: string, tree: Tree, read: (tree: Tree) => number): [number, number] {
  if (tree.kind === 'list' && tree.items.length === 2) return [read(tree.items[0]), read(tree.items[1])]
  throw new InputError(say`range of ${name}${where(tree.place)} is no pair; give [low, high]`)
}

function rangeOf(name: Part, low: number, high: number, scale: Scale | null, place: Place): Spread {
  if (low < high) return { kind: 'range', low, high, scale }
  const problem = low === high ? say`one value` : say`from high to low`
  throw new InputError(
    say`${name} goes from ${low} to ${high}${where(place)}, which is ${problem}; give the lower end first and a higher one behind it`,
  )
}

function scaleIn(name: Part, map: Mapping, low: number): Scale | null {
  const entry = map.entries.get('scale')
  if (entry === undefined) return null
  const what = say`scale of ${name}`
  const word = asText(what, entry.tree)
  if (word === 'linear' || (word === 'log' && low > 0)) return word
  const remedy =
    word === 'log' ? say`the range begins at ${low}, and a log scale needs more than 0` : say`give linear or log`
  throw new InputError(say`${what} is ${shown(word)}${where(entry.place)}; ${remedy}`)
}

function numberOf(lever: Settable, tree: Tree): number {
  const value = lever.low === undefined ? undefined : readValue(lever, tree, null)
  if (typeof value === 'number') return value
  throw new InputError(
    say`${lever.name}${where(tree.place)} has no range, for it takes ${allowance(lever)}; give a list of values`,
  )
}

function factorOf(name: Part, tree: Tree): number {
  const value = tree.kind === 'leaf' ? Number(tree.value) : NaN
  if (value > 0 && value < Infinity) return value
  throw new InputError(say`${name}${where(tree.place)} is no factor above 0; give numbers such as 0.5`)
}
