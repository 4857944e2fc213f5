/** By what a study judges: measures of the model, and formulas over them, each with the margin inside which a difference does not matter. */
import { MEASURES } from '../city/model/measures.ts'
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Direction, Margin, MeasureUnit } from '../city/model/measure.ts'
import type { Setting } from '../city/model/setting.ts'
import { perStreet } from '../city/model/setting.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { asBilingual, asMapping, asText, onlyKeys } from '../text/fields.ts'
import { FORMULA_FUNCTIONS, formulaParser, readFormula } from './formula.ts'
import type { Formula } from './formula.ts'
import { MONEY, NUMBER, TIME, dimensionText, isSame } from './formula-dimension.ts'
import type { Dimension } from './formula-dimension.ts'
import { readAll, readParts } from '../text/faults.ts'
import type { Faults } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import { readMargin } from './margin.ts'
import { at, named, shown, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Entry, Mapping, Tree } from '../text/yaml-tree.ts'

/** A measure of the model with the study's own margin. */
export interface JudgedMeasure {
  readonly id: string
  readonly margin: Margin
}

/** A measure that a study defines. */
export interface DerivedMeasure {
  readonly id: string
  readonly title: Bilingual
  /** In words, such as `yuan / resident / year`; `share`, `h` and `yuan` are shown as those of the model are. */
  readonly unit: string
  readonly direction: Direction
  readonly margin: Margin
  readonly formula: Formula
}

/** A formula as it stands in the file. */
export interface WrittenFormula extends Omit<DerivedMeasure, 'formula'> {
  readonly text: string
  readonly place: Place
}

/** What measures of a unit measure. */
export function dimensionOfUnit(unit: MeasureUnit): Dimension {
  return unit === 'yuan' ? MONEY : unit === 'hour' ? TIME : NUMBER
}

/** What a formula may use of the scenario, beside its measures: sums over all streets, at the start of the run. */
const FACTS = ['residents', 'streets', 'posts'] as const

/** Names that a formula may use and what they measure, in the order of the values of `formulaValues`. */
const FORMULA_TERMS: ReadonlyMap<string, Dimension> = new Map([
  ...MEASURES.map(({ id, unit }) => [id, dimensionOfUnit(unit)] as const),
  ...FACTS.map((fact) => [fact, NUMBER] as const),
])
export const FORMULA_NAMES: readonly string[] = [...FORMULA_TERMS.keys()]

/** What formulas may use of a scenario. */
export function formulaFacts({ city, street }: Setting): number[] {
  const total = (each: number | readonly number[]): number =>
    perStreet(each, city.streets).reduce((sum, value) => sum + value, 0)
  return [total(city.residentsPerStreet), city.streets, total(street.staff)]
}

/** The values of one replication for its formulas. */
export function formulaValues(measures: ArrayLike<number>, facts: readonly number[]): number[] {
  return [...Array.from(measures), ...facts]
}

const MARGIN_FORM = '{margin: 1 pp}'

function marginEntry(what: string, map: Mapping): Tree {
  const entry = map.entries.get('margin')
  if (!entry) throw new InputError(say`${what} has no margin in ${at(map.place)}; write ${MARGIN_FORM}`)
  return entry.tree
}

/** `measures: {onTimeRate: {margin: 1 pp}}`. */
export function readMeasures(tree: Tree): JudgedMeasure[] {
  const map = asMapping('measures', tree, say`a mapping of measure: ${MARGIN_FORM}`)
  return readAll(map.entries, ([id, { tree: given, place }]) => {
    const known = MEASURES.find((one) => one.id === id)
    const ids = MEASURES.map((one) => one.id)
    if (!known) {
      const hint = didYouMean(id, ids, say`docs/GLOSSARY.md lists the measures`)
      throw new InputError(say`${named(id)}${where(place)} is not a measure${hint}`)
    }
    const fields = asMapping(id, given, `${id}: ${MARGIN_FORM}`)
    const { margin } = readParts(
      { margin: () => readMargin(id, MEASURE_UNITS[known.unit].written, marginEntry(id, fields)) },
      () => onlyKeys(id, fields, ['margin']),
    )
    return { id, margin }
  })
}

const FORMULA_PARTS = ['title', 'formula', 'unit', 'direction', 'margin']
const FORMULA_FORM = '{title: {en: ..., zh: ...}, formula: cost / residents, unit: ..., direction: less, margin: 5 %}'
const DIRECTIONS: readonly Direction[] = ['more', 'less', 'neither']
const MOST_FORMULAS = 20

/** Columns of the tables of results that are no measures. */
const COLUMNS = ['scenario', 'replication']

function checkName(id: string, place: Place): void {
  if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(id))
    throw new InputError(
      say`${named(id)}${where(place)} is no name for a formula; use up to 40 letters and digits, a small letter first`,
    )
  if (FORMULA_NAMES.includes(id) || FORMULA_FUNCTIONS.includes(id))
    throw new InputError(say`${named(id)}${where(place)} is a name that formulas use already; give it another`)
  if (COLUMNS.includes(id))
    throw new InputError(say`${named(id)}${where(place)} is a column of the tables of results already; give it another`)
}

function readDirection(id: string, tree: Tree): Direction {
  const word = asText(say`direction of ${id}`, tree)
  const found = DIRECTIONS.find((one) => one === word)
  if (!found)
    throw new InputError(say`direction of ${id} is ${named(word)}${where(tree.place)}; give ${listed(DIRECTIONS)}`)
  return found
}

function readOne(id: string, { tree, place }: Entry): WrittenFormula {
  const map = asMapping(id, tree, FORMULA_FORM)
  const part = (key: string): Tree => {
    const entry = map.entries.get(key)
    if (!entry) throw new InputError(say`formula ${id} lacks ${key} in ${at(map.place)}; write ${id}: ${FORMULA_FORM}`)
    return entry.tree
  }
  const unit = (): string => asText(say`unit of ${id}`, part('unit'))
  const read = readParts(
    {
      title: () => asBilingual(say`title of ${id}`, part('title')),
      unit,
      direction: () => readDirection(id, part('direction')),
      margin: () => readMargin(id, unit(), part('margin')),
      text: () => asText(say`formula of ${id}`, part('formula')),
    },
    () => checkName(id, place),
    () => onlyKeys(say`a formula`, map, FORMULA_PARTS),
  )
  return { id, ...read, place: part('formula').place }
}

/** `formulas: {costPerResident: {title, formula, unit, direction, margin}}`; the texts are checked by `compileFormulas`. */
export function readFormulas(tree: Tree, faults: Faults): WrittenFormula[] {
  const map = asMapping('formulas', tree, say`a mapping of name: ${FORMULA_FORM}`)
  if (map.entries.size > MOST_FORMULAS)
    throw new InputError(say`there are ${map.entries.size} formulas in ${at(map.place)}; give at most ${MOST_FORMULAS}`)
  return faults.each(map.entries, ([id, entry]) => readOne(id, entry))
}

/** Units that are shown as those of the model are, so what they say must be so. */
const SHOWN_UNITS: Readonly<Record<string, Dimension>> = { h: TIME, yuan: MONEY, share: NUMBER }

function checkUnit({ id, unit, place }: Omit<WrittenFormula, 'text'>, { dimension, text }: Formula): void {
  const told = SHOWN_UNITS[unit]
  if (told === undefined || dimension === null || isSame(told, dimension)) return
  throw new InputError(
    say`formula of ${id} is ${shown(text)}${where(place)}, which is in ${dimensionText(dimension)}, but its unit is ${unit}; correct the formula or the unit`,
  )
}

/** Checks the formulas and makes functions of them; mathjs is loaded only where there are some. Throws InputError with place. */
export async function compileFormulas(written: readonly WrittenFormula[]): Promise<DerivedMeasure[]> {
  if (written.length === 0) return []
  const parse = await formulaParser()
  return readAll(written, ({ text, place, ...rest }) => {
    const formula = readFormula({ what: say`formula of ${rest.id}`, text, place }, FORMULA_TERMS, parse)
    if (![...formula.uses].some((index) => index < MEASURES.length))
      throw new InputError(say`formula of ${rest.id} in ${at(place)} uses no measure; write such as cost / residents`)
    checkUnit({ ...rest, place }, formula)
    return { ...rest, formula }
  })
}
