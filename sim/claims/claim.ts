/**
 * Claims of the sources: which way a measure is told to go in a scenario, held against another one. They stand under `claims:` in the file of
 * the scenario, change nothing of it, and are shown beside what the model finds.
 */
import { FORMULA_FUNCTIONS, readFormula } from '../study/formula.ts'
import type { Formula, FormulaParser } from '../study/formula.ts'
import { measureUnitOf, readMargin } from '../study/margin.ts'
import { dimensionOfUnit } from '../study/study-measures.ts'
import { didYouMean, thoseThereAre } from '../text/did-you-mean.ts'
import { asMapping, asText, kindOf, onlyKeys, textOf } from '../text/fields.ts'
import { readAll, readParts } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import { at, named, shown, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import { isEvidence } from '../evidence/provenance.ts'
import { GROUP_MEASURES } from '../city/readout/group-measures.ts'
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Margin, Measure } from '../city/model/measure.ts'
import { MEASURES } from '../city/model/measures.ts'
import { TOLD_DIRECTIONS } from '../scenario/layer.ts'
import type { Layer, ToldDirection } from '../scenario/layer.ts'
import type { Mapping, Tree } from '../text/yaml-tree.ts'

/** Name of the scenario itself in a formula, and of the one that it is held against. */
const HERE = 'here'
const THERE = 'there'

export interface Claim {
  /** Name of the scenario whose file makes the claim. */
  readonly scenario: string
  readonly measure: Measure
  /** Dimension and key of the group that it is read for, as in `duty:joint`; null for all cases. */
  readonly group: string | null
  readonly direction: ToldDirection
  /** What is told of: the measure in several scenarios, by the names that `terms` gives them; `here - there` for a plain comparison. */
  readonly formula: string
  readonly terms: Readonly<Record<string, string>>
  /** Differences within it do not matter. Relative ones are shares of the measure in the scenario that is called `there`. */
  readonly margin: Margin
  /** Ids of the evidence, or words on a source from outside it. */
  readonly told: readonly string[]
  /** Where it is written. */
  readonly place: Place
}

const FORM = '{measure: ..., direction: up, against: SCENARIO, told: E044}'
const OUTSIDE = 'outside: '

/** The formula of a claim, over the values of its terms in their order. @throws InputError with file and line */
export function formulaOf({ formula, measure, place, scenario, terms }: Claim, parse: FormulaParser): Formula {
  const names = new Map(Object.keys(terms).map((name) => [name, dimensionOfUnit(measure.unit)]))
  return readFormula({ what: say`formula of a claim of ${scenario}`, text: formula, place }, names, parse)
}

/** The claims of a scenario's own file. @throws InputError with file and line */
export function claimsOf({ claims, name }: Pick<Layer, 'claims' | 'name'>): Claim[] {
  if (claims === null) return []
  if (claims.kind !== 'list') throw new InputError(say`claims${where(claims.place)} is not a list; write - ${FORM}`)
  return readAll(claims.items, (tree) => readClaim(tree, name))
}

function readClaim(tree: Tree, scenario: string): Claim {
  const map = asMapping(say`a claim`, tree, FORM)
  const { comparison, ...parts } = readParts(
    {
      group: () => readGroup(map),
      measure: () => readMeasure(map),
      direction: () => readDirection(map),
      comparison: () => readComparison(map, scenario),
      margin: () => marginOf(map, readMeasure(map)),
      told: () => readTold(map),
    },
    () => onlyKeys(say`a claim`, map, PARTS),
  )
  return { scenario, ...parts, ...comparison, place: map.place }
}

const PARTS = ['measure', 'group', 'direction', 'against', 'formula', 'with', 'margin', 'told']

function marginOf(map: Mapping, { id, unit, margin }: Measure): Margin {
  const given = map.entries.get('margin')
  const written = MEASURE_UNITS[unit].written
  const own = measureUnitOf(written) === undefined ? '' : written
  return absoluteFor(map, given ? readMargin(id, own, given.tree) : margin)
}

function readGroup(map: Mapping): string | null {
  const group = textOf(say`a claim`, map, 'group') ?? null
  if (group === null || /^(duty|urgency|propensity|domain|street):.+$/.test(group)) return group
  const { place } = map.entries.get('group')!.tree
  throw new InputError(say`group of a claim is ${shown(group)}${where(place)}; give dimension:key, such as duty:joint`)
}

/** A share of what? A formula has no one scenario that it is held against. */
function absoluteFor(map: Mapping, margin: Margin): Margin {
  if (margin.kind === 'absolute' || !map.entries.has('formula')) return margin
  throw new InputError(
    say`a claim with a formula in ${at(map.place)} has a margin that is a share; give margin: in the unit of the measure, such as 6 h`,
  )
}

function required(map: Mapping, key: string): Tree {
  const entry = map.entries.get(key)
  if (entry) return entry.tree
  throw new InputError(say`a claim lacks ${key} in ${at(map.place)}; write ${FORM}`)
}

function readMeasure(map: Mapping): Measure {
  const tree = required(map, 'measure')
  const id = asText(say`measure of a claim`, tree)
  const grouped = map.entries.has('group')
  const known: readonly Measure[] = grouped ? GROUP_MEASURES : MEASURES
  const found = known.find((measure) => measure.id === id)
  if (found) return found
  const names = known.map((measure) => measure.id)
  const what = grouped ? say`a measure of groups` : say`a measure`
  const hint = didYouMean(id, names, thoseThereAre(names, say`there is none`, 'docs/GLOSSARY.md'))
  throw new InputError(say`${named(id)}${where(tree.place)} is not ${what}${hint}`)
}

function readDirection(map: Mapping): ToldDirection {
  const tree = required(map, 'direction')
  const found = TOLD_DIRECTIONS.find((word) => tree.kind === 'leaf' && word === tree.value)
  if (found) return found
  throw new InputError(
    say`direction of a claim is ${tree.kind === 'leaf' ? shown(tree.value) : kindOf(tree)}${where(tree.place)}; give one of ${listed(TOLD_DIRECTIONS)}`,
  )
}

function readComparison(map: Mapping, scenario: string): Pick<Claim, 'formula' | 'terms'> {
  const formula = textOf(say`a claim`, map, 'formula')
  const others = map.entries.get('with')
  if (formula === undefined && !others) {
    const tree = required(map, 'against')
    const against = asText(say`against of a claim`, tree)
    if (against === scenario)
      throw new InputError(
        say`a claim of ${scenario}${where(tree.place)} is held against itself; name another scenario`,
      )
    return { formula: `${HERE} - ${THERE}`, terms: { [HERE]: scenario, [THERE]: against } }
  }
  if (formula === undefined || !others || map.entries.has('against'))
    throw new InputError(
      say`a claim in ${at(map.place)} has half a formula; give against: SCENARIO, or formula: and with: {name: SCENARIO}`,
    )
  const names = asMapping('with', others.tree, '{name: SCENARIO}')
  for (const [name, { place }] of names.entries)
    if (!/^[a-z]\w*$/i.test(name) || [HERE, THERE, ...FORMULA_FUNCTIONS].includes(name))
      throw new InputError(
        say`${named(name)}${where(place)} cannot stand for a scenario in a formula; give a word of its own, such as before`,
      )
  const terms = [...names.entries].map(([name, { tree }]) => [name, asText(say`scenario of ${name}`, tree)])
  return { formula, terms: { [HERE]: scenario, ...(Object.fromEntries(terms) as Record<string, string>) } }
}

function readTold(map: Mapping): string[] {
  const tree = required(map, 'told')
  const items = tree.kind === 'list' ? tree.items : [tree]
  if (items.length === 0) throw new InputError(say`told is an empty list${where(tree.place)}; give an id such as E044`)
  return readAll(items, (item) => {
    const text = asText('told', item)
    if (isEvidence(text) || (text.startsWith(OUTSIDE) && text.length > OUTSIDE.length)) return text
    throw new InputError(
      say`told is ${shown(text)}${where(item.place)}, which is in no table; give an id such as E044, or '${OUTSIDE}' and where it is told`,
    )
  })
}
