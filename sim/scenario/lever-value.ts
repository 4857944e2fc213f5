/** The value of one lever: read from a tree, turned into the lever's own unit, held against its bounds. */
import { Faults, readAll } from '../text/faults.ts'
import { kindOf, onlyKeys } from '../text/fields.ts'
import { plainWord } from '../text/narrow.ts'
import { readQuantity as readWritten } from '../text/quantity.ts'
import { convert, spoken } from '../text/unit.ts'
import { InputError } from '../text/input-error.ts'
import { Message, listed, say } from '../text/message.ts'
import { calendarDay, mondayNear } from '../arithmetic/calendar-date.ts'
import { shown, where } from '../text/place.ts'
import type { Field, LeverValue, Settable } from '../levers/lever.ts'
import type { Part } from '../text/message.ts'
import type { Leaf, Listing, Mapping, Tree } from '../text/yaml-tree.ts'

/** What a number must be: who asks (for messages), its unit and bounds, whether it must be whole. */
interface Quantity {
  readonly name: Part
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly whole: boolean
}

function allowed({ unit, low, high }: Quantity): Message {
  return spoken(unit) === '' ? say`${low} to ${high}` : say`${low} to ${high} ${{ unit }}`
}

function quantityOf(lever: Settable, name = lever.name): Quantity {
  const whole = lever.kind === 'count' || lever.kind === 'officers'
  return { name, unit: lever.unit, low: lever.low!, high: lever.high!, whole }
}

function quantityOfField(lever: Settable, field: Field, row = ''): Quantity {
  return { name: `${lever.name}${row}.${field.name}`, unit: field.unit, low: field.low, high: field.high, whole: false }
}

/** In words what a lever takes: `1 to 300 posts`, `yes or no`, `one of street, grid`. */
export function allowance(lever: Settable): Message {
  switch (lever.kind) {
    case 'flag':
      return say`yes or no`
    case 'choice':
      return say`one of ${listed(lever.choices!)}`
    case 'date':
      return say`a Monday such as 2018-01-01`
    case 'record':
      return say`{${listed(lever.fields!.map((field) => say`${field.name}: ${allowed(quantityOfField(lever, field))}`))}}`
    case 'table':
      return say`a list of {${lever.fields!.map((field) => field.name).join(', ')}}`
    case 'officers':
      return say`${allowed(quantityOf(lever))}, a list, or {load: ${lever.fields![0].low} to ${lever.fields![0].high}}`
    default:
      return allowed(quantityOf(lever))
  }
}

/** What stands there: a value, or words for what is more than one. */
function valueIn(tree: Tree): unknown {
  return tree.kind === 'leaf' ? tree.value : kindOf(tree)
}

function refuse(name: Part, value: unknown, tree: Tree, remedy: Message): never {
  const what = value instanceof Message ? value : shown(value)
  throw new InputError(say`${name} is ${what}${where(tree.place)}; ${remedy}`)
}

/** Words that count whatever it is. */
const COUNTING = ['个', '名', '位', '人', '项', '次', '件', '级', '条', '张']

/** Number and unit of a leaf: `30`, or `30 day`. */
function numberAndUnit(it: Quantity, leaf: Leaf, unit: string | null): { value: number; unit: string } {
  if (typeof leaf.value === 'number') return { value: leaf.value, unit: unit ?? it.unit }
  const given = typeof leaf.value === 'string' ? readWritten(leaf.value) : undefined
  if (given === undefined) refuse(it.name, leaf.value, leaf, say`give ${allowed(it)}`)
  if ('remedy' in given) refuse(it.name, leaf.value, leaf, say`${given.remedy}; give ${allowed(it)}`)
  if (given.toOne && !/^ratio$|^[^/]+ \/ [^/]+$/.test(it.unit))
    refuse(it.name, leaf.value, leaf, say`give ${allowed(it)}`)
  const own = it.whole && COUNTING.includes(given.unit) ? it.unit : given.unit
  if (own === '') return { value: given.number, unit: unit ?? it.unit }
  if (unit !== null && convert(1, own, unit) !== 1)
    refuse(it.name, leaf.value, leaf, say`it also says unit: ${unit}; give the unit once`)
  return { value: given.number, unit: own }
}

function readQuantity(it: Quantity, tree: Tree, unit: string | null): number {
  if (tree.kind !== 'leaf') refuse(it.name, kindOf(tree), tree, say`give one number, ${allowed(it)}`)
  const given = numberAndUnit(it, tree, unit)
  const value = convert(given.value, given.unit, it.unit)
  if (value === undefined)
    refuse(
      it.name,
      `${given.value} ${given.unit}`,
      tree,
      say`its unit is ${it.unit}, which ${shown(given.unit)} is not: give ${allowed(it)}`,
    )
  const written = given.unit === it.unit ? value : `${given.value} ${given.unit}`
  if (!(value >= it.low && value <= it.high)) refuse(it.name, written, tree, say`give ${allowed(it)}`)
  if (it.whole && !Number.isInteger(value)) refuse(it.name, written, tree, say`give a whole number, ${allowed(it)}`)
  return value + 0 // no negative zero
}

/** A quantity that is no lever, such as the day of a switch. */
export function quantityIn(it: Quantity, tree: Tree): number {
  return readQuantity(it, tree, null)
}

function readList(lever: Settable, list: Listing, unit: string | null): number[] {
  if (list.items.length === 0) refuse(lever.name, [], list, say`give ${allowance(lever)}`)
  return readAll(list.items, (item, i) => readQuantity(quantityOf(lever, `${lever.name}[${i + 1}]`), item, unit))
}

function readNumber(lever: Settable, tree: Tree, unit: string | null): number | number[] {
  if (tree.kind === 'list' && lever.listAs) return readList(lever, tree, unit)
  return readQuantity(quantityOf(lever), tree, unit)
}

function readFields(lever: Settable, map: Mapping, unit: string | null, row = ''): Record<string, number> {
  const names = lever.fields!.map((field) => field.name)
  const faults = new Faults()
  faults.or(null, () => onlyKeys(`${lever.name}${row}`, map, names))
  const read = faults.each(lever.fields!, (field): [string, number] => {
    const entry = map.entries.get(field.name)
    if (!entry)
      throw new InputError(say`${lever.name}${row} lacks ${field.name}${where(map.place)}; give ${listed(names)}`)
    return [field.name, readQuantity(quantityOfField(lever, field, row), entry.tree, unit)]
  })
  faults.end()
  return Object.fromEntries(read)
}

function readRecord(lever: Settable, tree: Tree, unit: string | null): Record<string, number> {
  if (tree.kind !== 'map') refuse(lever.name, valueIn(tree), tree, say`give ${allowance(lever)}`)
  return readFields(lever, tree, unit)
}

function readTable(lever: Settable, tree: Tree): Record<string, number>[] {
  if (tree.kind !== 'list') refuse(lever.name, valueIn(tree), tree, say`give ${allowance(lever)}`)
  return readAll(tree.items, (item, i) => {
    if (item.kind !== 'map') refuse(`${lever.name}[${i + 1}]`, valueIn(item), item, say`give ${allowance(lever)}`)
    return readFields(lever, item, null, `[${i + 1}]`)
  })
}

function readFlag(lever: Settable, leaf: Leaf): boolean {
  const word = plainWord(String(leaf.value)).toLowerCase()
  if (['yes', 'true', '是'].includes(word)) return true
  if (['no', 'false', '否'].includes(word)) return false
  return refuse(lever.name, leaf.value, leaf, say`give ${allowance(lever)}`)
}

function readChoice(lever: Settable, leaf: Leaf): string {
  const word = plainWord(String(leaf.value))
  if (!lever.choices!.includes(word)) refuse(lever.name, leaf.value, leaf, say`give ${allowance(lever)}`)
  return word
}

/** `2018/1/1` and `2018年1月1日` as 2018-01-01. */
function plainDate(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plainWord(text)) ?? []
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function readDate(lever: Settable, leaf: Leaf): string {
  const text = plainDate(String(leaf.value))
  const day = calendarDay(text)
  if (day === undefined)
    refuse(lever.name, leaf.value, leaf, say`give a date between 1900 and 2199, ${allowance(lever)}`)
  const monday = mondayNear(day)
  if (monday !== text) refuse(lever.name, leaf.value, leaf, say`the clock starts on a Monday: the nearest is ${monday}`)
  return text
}

function readWord(lever: Settable, tree: Tree, unit: string | null): LeverValue {
  if (tree.kind !== 'leaf') refuse(lever.name, kindOf(tree), tree, say`give ${allowance(lever)}`)
  if (unit !== null && unit !== lever.unit)
    refuse(lever.name, `${String(tree.value)} ${unit}`, tree, say`it has no unit: give ${allowance(lever)}`)
  if (lever.kind === 'flag') return readFlag(lever, tree)
  return lever.kind === 'choice' ? readChoice(lever, tree) : readDate(lever, tree)
}

/**
 * The value of a lever in the lever's own unit. `unit` is what the file says beside the value, null if nothing.
 * Throws InputError with place, value and remedy for another kind of value, a wrong unit, or a number out of bounds.
 */
export function readValue(lever: Settable, tree: Tree, unit: string | null): LeverValue {
  switch (lever.kind) {
    case 'flag':
    case 'choice':
    case 'date':
      return readWord(lever, tree, unit)
    case 'record':
      return readRecord(lever, tree, unit)
    case 'table':
      return readTable(lever, tree)
    case 'officers':
      return tree.kind === 'map' ? readFields(lever, tree, null) : readNumber(lever, tree, unit)
    default:
      return readNumber(lever, tree, unit)
  }
}

/** The plausible range of a numeric lever, in its own unit: two numbers within the bounds, in order. */
export function readRange(lever: Settable, tree: Tree, unit: string | null): [number, number] {
  const name = say`range of ${lever.name}`
  const remedy = say`give [low, high] with ${allowance(lever)}`
  if (lever.low === undefined)
    throw new InputError(say`${name} is given${where(tree.place)}; only numbers have one; say why instead`)
  if (tree.kind !== 'list' || tree.items.length !== 2)
    refuse(name, tree.kind === 'leaf' ? tree.value : say`no pair`, tree, remedy)
  const it = { ...quantityOf(lever), name, whole: false }
  const [low, high] = tree.items.map((item) => readQuantity(it, item, unit)) as [number, number]
  if (low > high) refuse(name, [low, high], tree, say`give the lower one first`)
  return [low, high]
}
