/**
 * What a study asks beside the comparison of its options: `select:`, `budget:`, `failsIf:`, `target:`. Each is what an option of a command would be, which
 * goes before it; it is checked here, where its place is known, and kept as it is written.
 */
import type { Measure } from '../city/model/measure.ts'
import { asMapping, asText, onlyKeys } from '../text/fields.ts'
import type { Faults } from '../text/faults.ts'
import { readParts } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import type { Part } from '../text/message.ts'
import { at, named, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import type { Mapping, Tree } from '../text/yaml-tree.ts'
import { quantityIn } from '../scenario/lever-value.ts'
import { measureNamed, readBudget, readFailure, readTarget, readZone } from './comparison.ts'
import type { Standing } from './comparison.ts'
import { checkRising, variedIn } from './varied.ts'
import type { VariedBehind } from './varied.ts'

/** How a selection is decided. */
export const SELECTION_METHODS = ['kn', 'ocba'] as const

export interface AskedSelection {
  readonly by?: string | undefined
  readonly method?: (typeof SELECTION_METHODS)[number] | undefined
  readonly zone?: string | undefined
  readonly confidence?: number | undefined
  readonly runs?: number | undefined
  readonly cap?: number | undefined
  /** Where `runs` stands. */
  readonly runsPlace?: Place | undefined
}

export interface AskedTarget {
  /** Its name, or its name with values: `street.staff=11:75:8`. */
  readonly lever: string
  readonly leverPlace: Place
  readonly measure: string
  readonly tolerance?: string | undefined
  readonly confidence?: number | undefined
}

/** Absent: the file does not say. */
export interface StudyAsks {
  readonly select?: AskedSelection
  readonly budget?: string
  readonly failsIf?: string
  readonly target?: AskedTarget
}

/** Their keys. */
export const ASKED_PARTS = ['select', 'budget', 'failsIf', 'target'] as const

const SELECT_FORM = 'select: {by: onTimeRate, zone: 1 pp}'
const TARGET_FORM = 'target: {lever: street.staff, measure: onTimeRate >= 0.9}'

/** @param map the whole study @param first the measure that its measures begin with */
export function readAsks(map: Mapping, first: string | undefined, faults: Faults): StudyAsks {
  const read = <Value>(key: (typeof ASKED_PARTS)[number], reader: (tree: Tree) => Value): Record<string, Value> => {
    const tree = map.entries.get(key)?.tree
    const value = tree && faults.or(undefined, () => reader(tree))
    return value === undefined ? {} : { [key]: value }
  }
  return {
    ...read('select', (tree) => selectionIn(tree, first)),
    ...read('budget', (tree) => checked('budget', tree, readBudget)),
    ...read('failsIf', (tree) => checked('failsIf', tree, readFailure)),
    ...read('target', targetIn),
  }
}

function standing(what: Part, tree: Tree): Standing {
  return { what, where: where(tree.place) }
}

/** The text, once it can be read. */
function checked(what: Part, tree: Tree, read: (text: string, standing: Standing) => unknown): string {
  const text = asText(what, tree)
  read(text, standing(what, tree))
  return text
}

/** What stands under the keys of a mapping that has them. */
function fieldsOf(map: Mapping) {
  return <Value>(key: string, read: (tree: Tree) => Value): (() => Value | undefined) => {
    const tree = map.entries.get(key)?.tree
    return () => tree && read(tree)
  }
}

function selectionIn(tree: Tree, first: string | undefined): AskedSelection {
  const map = asMapping('select', tree, SELECT_FORM)
  const field = fieldsOf(map)
  const known = readParts(
    {
      by: field('by', (given) => checked('by', given, (text, place) => decidingMeasure(text, place))),
      method: field('method', methodIn),
      confidence: field('confidence', confidenceIn),
      runs: field('runs', (given) => whole('runs', 20, given)),
      cap: field('cap', (given) => whole('cap', 15, given)),
    },
    () => onlyKeys('select', map, ['by', 'method', 'zone', 'confidence', 'runs', 'cap']),
  )
  const { by = first, method = 'kn', runs } = known
  const zone = map.entries.get('zone')?.tree
  if (runs === undefined && method === 'ocba')
    throw new InputError(
      say`select in ${at(tree.place)} shares out a number of replications and does not say how many; write select: {method: ocba, runs: 400}`,
    )
  if (runs !== undefined && method === 'kn')
    throw new InputError(
      say`runs${where(map.entries.get('runs')!.place)} says nothing to the method kn; leave it out, or write method: ocba`,
    )
  if (zone !== undefined && by === undefined)
    throw new InputError(say`select in ${at(tree.place)} has a zone and no measure; write ${SELECT_FORM}`)
  return {
    ...known,
    ...(runs !== undefined && { runsPlace: map.entries.get('runs')!.tree.place }),
    zone: zone && checked('zone', zone, (text, place) => readZone(text, measureNamed(by!, place), place)),
  }
}

function decidingMeasure(id: string, place: Standing): Measure {
  const measure = measureNamed(id, place)
  if (measure.direction !== 'neither') return measure
  throw new InputError(
    say`${id}${place.where} is neither better nor worse when it rises, so nothing is the best by it; give another`,
  )
}

function methodIn(tree: Tree): (typeof SELECTION_METHODS)[number] {
  const given = asText('method', tree)
  const method = SELECTION_METHODS.find((one) => one === given)
  if (method !== undefined) return method
  throw new InputError(say`method is ${named(given)}${where(tree.place)}; give ${listed(SELECTION_METHODS)}`)
}

function confidenceIn(tree: Tree): number {
  const share = quantityIn({ name: 'confidence', unit: 'share', low: 0, high: 1, whole: false }, tree)
  if (share >= 0.5 && share <= 0.999) return share
  throw new InputError(say`confidence is ${share}${where(tree.place)}; give 0.5 to 0.999, such as 0.95`)
}

function whole(name: string, low: number, tree: Tree): number {
  return quantityIn({ name, unit: '', low, high: 1_000_000, whole: true }, tree)
}

function targetIn(tree: Tree): AskedTarget {
  const map = asMapping('target', tree, TARGET_FORM)
  const field = fieldsOf(map)
  const { lever, measure, tolerance, confidence } = readParts(
    {
      lever: field('lever', (given) => ({ text: leverIn(given), place: given.place })),
      measure: field('measure', (given) =>
        checked('measure', given, (text, place) => readTarget(text, undefined, place)),
      ),
      tolerance: field('tolerance', (given) => asText('tolerance', given)),
      confidence: field('confidence', confidenceIn),
    },
    () => onlyKeys('target', map, ['lever', 'measure', 'tolerance', 'confidence']),
  )
  if (lever === undefined || measure === undefined)
    throw new InputError(
      say`target in ${at(tree.place)} has no ${lever === undefined ? 'lever' : 'measure'}; write ${TARGET_FORM}`,
    )
  if (tolerance !== undefined) {
    const place = standing('tolerance', map.entries.get('tolerance')!.tree)
    readZone(tolerance, readTarget(measure, undefined).measure, place)
  }
  return { lever: lever.text, leverPlace: lever.place, measure, tolerance, confidence }
}

/** How a lever to be sized is named in a study. */
export function sizedAt(place: Place): VariedBehind {
  return { option: 'lever:', place }
}

/** The text, once it can be read: one lever, and values that rise where they are written. */
function leverIn(tree: Tree): string {
  const text = asText('lever', tree)
  const varied = variedIn(text, sizedAt(tree.place))
  if ('all' in varied)
    throw new InputError(say`one lever is sized at a time, and ${text}${where(tree.place)} is many; name one`)
  if (varied.spread?.kind === 'values') checkRising(varied.lever, varied.spread.values, tree.place)
  return text
}
