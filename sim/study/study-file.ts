/**
 * A study file: a question, the scenario that answers are compared with, options, levers to vary, and the measures to judge by. This
 * reads one file by itself; `study.ts` looks up the scenarios it names.
 */
import { USUAL_WARM_UP_DAYS } from '../city/model/replication.ts'
import { AGAINST, USUAL_JUDGE } from '../compare/judge.ts'
import type { Judge } from '../compare/judge.ts'
import { ADJUSTMENTS } from '../compare/simultaneous.ts'
import { asBilingual, asMapping, asText, onlyKeys } from '../text/fields.ts'
import { setByStudy } from '../text/own-reasons.ts'
import { Faults, readAll, readParts } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { knownLever } from '../scenario/lever-setting.ts'
import { quantityIn, readValue } from '../scenario/lever-value.ts'
import { checkFileName, isVariantName } from '../text/name.ts'
import { at, named, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import type { Part } from '../text/message.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { LeverSetting } from '../scenario/scenario.ts'
import { nameOf } from '../scenario/scenario-path.ts'
import { readFormulas, readMeasures } from './study-measures.ts'
import type { JudgedMeasure, WrittenFormula } from './study-measures.ts'
import { readDesign } from './study-design.ts'
import type { StudyDesign } from './study-design.ts'
import { ASKED_PARTS, readAsks } from './study-asks.ts'
import type { StudyAsks } from './study-asks.ts'
import { MOST_POINTS } from './sweep.ts'
import { readVaried } from './varied.ts'
import type { Varied, VariedTogether } from './varied.ts'
import { USUAL_CAP, precisionFromStudy } from './precision-wish.ts'
import type { PrecisionWish } from './precision-wish.ts'
import { readYaml } from '../text/yaml-tree.ts'
import type { Mapping, Tree } from '../text/yaml-tree.ts'

/** A scenario of the library, or a variant of one with a name of its own. */
export interface Choice {
  /** Name or path of the scenario. */
  readonly reference: string
  readonly place: Place
  readonly variant: {
    readonly name: string
    readonly title: Bilingual | null
    readonly settings: readonly LeverSetting[]
  } | null
}

/** What a study file says: a question, what is compared with what, and by which measures. */
export interface StudyFile {
  readonly name: string
  readonly file: string
  readonly question: Bilingual
  /** Why it is asked, and how to read the answer; null if the file does not say. */
  readonly why: Bilingual | null
  /** What its author answers, above what the runs find; absent if the file does not say. */
  readonly answer?: Bilingual
  readonly baseline: Choice
  readonly options: readonly Choice[]
  /** Levers that are varied over the scenario `over`, the baseline if null. */
  readonly vary: readonly (Varied | VariedTogether)[]
  /** Which combinations of them; null: all, and nothing is said of effects. */
  readonly design: StudyDesign | null
  /** What points must keep, as `street.units <= street.staff`. */
  readonly constraints: readonly string[]
  readonly over: { readonly reference: string; readonly place: Place } | null
  readonly measures: readonly JudgedMeasure[]
  readonly formulas: readonly WrittenFormula[]
  /** With what options are compared; null if the file does not say. */
  readonly judge: Judge | null
  /** How well measures are to be known, in at most `cap` replications; null: as many as `replications` says. */
  readonly precision: PrecisionWish | null
  readonly cap: number
  /** What commands beside `study` are to ask of it. */
  readonly asks: StudyAsks
  readonly days: number
  readonly warmUpDays: number
  readonly replications: number
}

const PARTS = [
  'question',
  'why',
  'answer',
  'baseline',
  'options',
  'vary',
  'design',
  'constraints',
  'over',
  'measures',
  'formulas',
  'judge',
  'precision',
  ...ASKED_PARTS,
]
const NUMBERS = ['days', 'warmUp', 'replications', 'cap']

/** Scenarios that a study names one by one, the baseline included: beyond that the question is too wide for one answer. */
export const MOST_SCENARIOS = 200

const CHOICE_FORM = say`a scenario, or name: {scenario: ..., set: {lever: value}}`

function readVariant(name: string, tree: Tree, place: Place, study: string): Choice {
  if (!isVariantName(name))
    throw new InputError(
      say`${named(name)}${where(place)} is no name for a variant; use up to 60 letters, digits, _ . -`,
    )
  const map = asMapping(name, tree, `${name}: {scenario: ..., set: {lever: value}}`)
  const scenario = map.entries.get('scenario')
  const title = map.entries.get('title')
  const { reference, ...words } = readParts(
    {
      reference: () => baseOf(name, scenario?.tree, place),
      title: () => (title ? asBilingual(say`title of ${name}`, title.tree) : null),
      settings: () => readSet(map, study),
    },
    () => onlyKeys(say`variant ${name}`, map, ['scenario', 'set', 'title']),
  )
  return { reference, place: scenario!.tree.place, variant: { name, ...words } }
}

function baseOf(name: string, scenario: Tree | undefined, place: Place): string {
  if (scenario) return asText(say`scenario of ${name}`, scenario)
  throw new InputError(
    say`variant ${name} names no scenario in ${at(place)}; write ${name}: {scenario: ..., set: {...}}`,
  )
}

/** `set: {street.staff: 30}`: the levers of a variant. What a study tries out is its own assumption. */
function readSet(map: Mapping, study: string): LeverSetting[] {
  const entry = map.entries.get('set')
  if (!entry) return []
  const levers = asMapping('set', entry.tree, 'set: {lever: value}')
  return readAll(levers.entries, ([word, { tree, place }]) => {
    const lever = knownLever(word, place)
    return {
      ...{ name: lever.name, value: readValue(lever, tree, null), unit: lever.unit, source: 'assumption' },
      ...{ why: setByStudy(study), setBy: study },
      ...{ file: place.file!, line: place.line!, column: place.column! },
    }
  })
}

function readChoice(what: Part, tree: Tree, study: string): Choice {
  if (tree.kind === 'leaf') return { reference: asText(what, tree), place: tree.place, variant: null }
  const [first, ...more] = tree.kind === 'map' ? tree.entries : []
  if (first === undefined || more.length > 0)
    throw new InputError(
      say`${what}${where(tree.place)} is ${tree.kind === 'list' ? say`a list` : say`several`}; write ${CHOICE_FORM}`,
    )
  return readVariant(first[0], first[1].tree, first[1].place, study)
}

function readOptions(tree: Tree | undefined, study: string, faults: Faults): Choice[] {
  if (tree === undefined) return []
  if (tree.kind !== 'list')
    throw new InputError(say`options${where(tree.place)} is not a list; write - ${CHOICE_FORM} on a line each`)
  return faults.each(tree.items, (item) => readChoice(say`an option`, item, study))
}

function readWhole(map: Mapping, key: string, unit: string, low: number, otherwise: number): number {
  const entry = map.entries.get(key)
  const high = unit === 'day' ? 36_500 : 1_000_000
  return entry ? quantityIn({ name: key, unit, low, high, whole: true }, entry.tree) : otherwise
}

/** Values that are written of a lever; 1 of a range, which a full factorial refuses later. */
function valueCount(one: Varied | VariedTogether): number {
  return 'all' in one || one.spread?.kind !== 'values' ? 1 : one.spread.values.length
}

function checkSize({ options, vary, design }: Pick<StudyFile, 'options' | 'vary' | 'design'>, map: Mapping): void {
  if (options.length === 0 && vary.length === 0)
    throw new InputError(
      say`${at({ file: map.place.file, line: null })} compares nothing; give options, or levers to vary`,
    )
  const counts = vary.map(valueCount)
  const points = vary.length === 0 ? 0 : counts.reduce((product, count) => product * count, 1)
  const named = 1 + options.length
  if (named > MOST_SCENARIOS)
    throw new InputError(
      say`${at(map.entries.get('options')?.place ?? map.place)} names ${named} scenarios; have at most ${MOST_SCENARIOS}, or vary levers`,
    )
  if (points <= MOST_POINTS || (design !== null && design.kind !== 'full')) return
  const factors = counts.join(' x ')
  throw new InputError(
    say`${at(map.entries.get('vary')?.place ?? map.place)} makes ${points} points (${factors}); have at most ${MOST_POINTS}: fewer values, or one study for each lever`,
  )
}

function readOver(map: Mapping): StudyFile['over'] {
  const entry = map.entries.get('over')
  if (!entry) return null
  if (!map.entries.has('vary'))
    throw new InputError(say`over in ${at(entry.place)} has nothing to vary; give vary as well`)
  return { reference: asText('over', entry.tree), place: entry.tree.place }
}

function readJudged(map: Mapping, faults: Faults): Pick<StudyFile, 'measures' | 'formulas'> {
  const [measures, formulas] = [map.entries.get('measures'), map.entries.get('formulas')]
  const judged = {
    measures: measures ? faults.or(null, () => readMeasures(measures.tree)) : [],
    formulas: formulas ? faults.or(null, () => readFormulas(formulas.tree, faults)) : [],
  }
  if (judged.measures?.length === 0 && judged.formulas?.length === 0)
    throw new InputError(
      say`${at({ file: map.place.file, line: null })} judges by nothing; give measures: {trueResolutionRate: {margin: 1 pp}}`,
    )
  return { measures: judged.measures ?? [], formulas: judged.formulas ?? [] }
}

/** `judge: {against: best, adjust: holm}`. */
function readJudge(tree: Tree | undefined): Judge | null {
  if (tree === undefined) return null
  const form = `{against: ${AGAINST.join('|')}, adjust: ${ADJUSTMENTS.join('|')}}`
  const map = asMapping('judge', tree, `judge: ${form}`)
  const choose = <Word extends string>(key: string, words: readonly Word[], otherwise: Word): Word => {
    const entry = map.entries.get(key)
    if (entry === undefined) return otherwise
    const given = asText(say`${key} of ${'judge'}`, entry.tree)
    const found = words.find((one) => one === given)
    if (found !== undefined) return found
    throw new InputError(say`${key} of judge is ${named(given)}${where(entry.tree.place)}; give ${form}`)
  }
  return readParts(
    {
      against: () => choose('against', AGAINST, USUAL_JUDGE.against),
      adjust: () => choose('adjust', ADJUSTMENTS, USUAL_JUDGE.adjust),
    },
    () => onlyKeys('judge', map, ['against', 'adjust']),
  )
}

/** Reads the text of a study file. Throws InputError with all that is wrong in it, and nothing else. */
export function readStudyFile(path: string, text: string): StudyFile {
  const faults = new Faults()
  const study = studyIn(path, text, faults)
  faults.end()
  return study as StudyFile
}

/** As far as it can be read. */
export type ReadStudy = Omit<StudyFile, 'question' | 'baseline'> & {
  readonly question: Bilingual | null
  readonly baseline: Choice | null
}

/** The same of what can be read, nothing in the place of what cannot; what is wrong is noted. @throws InputError where it is no study at all */
export function studyIn(path: string, text: string, faults: Faults): ReadStudy {
  const name = nameOf(path)
  checkFileName(path, name)
  const form = say`question, baseline, options and measures, each with its colon`
  const map = asMapping(path, readYaml(text, path, faults), form)
  if (!map.entries.has('question') && (map.entries.has('levers') || map.entries.has('extends')))
    throw new InputError(
      say`${at({ file: path, line: null })} asks no question, so it is a scenario; run whistlelab run ${path}`,
    )
  faults.or(null, () => onlyKeys(say`a study`, map, [...PARTS, ...NUMBERS]))
  const tree = (key: string): Tree | undefined => map.entries.get(key)?.tree
  const [vary, why, answer] = [tree('vary'), tree('why'), tree('answer')]
  const precision = tree('precision')
  const number = (key: string, unit: string, low: number, otherwise: number): number =>
    faults.or(otherwise, () => readWhole(map, key, unit, low, otherwise))
  const judged = faults.or({ measures: [], formulas: [] }, () => readJudged(map, faults))
  const study = {
    ...{ name, file: path, question: faults.or(null, () => asBilingual('question', required(map, 'question'))) },
    why: why ? faults.or(null, () => asBilingual('why', why)) : null,
    ...(answer && { answer: faults.or({ en: '', zh: '' }, () => asBilingual('answer', answer)) }),
    baseline: faults.or(null, () => readChoice('baseline', required(map, 'baseline'), name)),
    options: faults.or([], () => readOptions(tree('options'), name, faults)),
    vary: vary ? faults.or([], () => readVaried(vary)) : [],
    over: faults.or(null, () => readOver(map)),
    ...faults.or({ design: null, constraints: [] }, () => readDesign(map)),
    ...judged,
    precision: precision ? faults.or(null, () => precisionFromStudy(precision, judged.formulas)) : null,
    cap: number('cap', '', 10, USUAL_CAP),
    asks: readAsks(map, judged.measures[0]?.id, faults),
    judge: faults.or(null, () => readJudge(tree('judge'))),
    days: number('days', 'day', 1, 365),
    warmUpDays: number('warmUp', 'day', 0, USUAL_WARM_UP_DAYS),
    replications: number('replications', '', 1, 10),
  }
  if (!faults.found) faults.or(null, () => checkSize(study, map))
  return study
}

function required({ entries, place: { file } }: Mapping, key: string): Tree {
  const given = entries.get(key)
  if (given) return given.tree
  throw new InputError(say`${at({ file, line: null })} has no ${key}; a study has question, baseline and measures`)
}
