/** A study: scenarios with a question. The scenarios that it names are looked up, its variants are made, its formulas compiled. */
import { withAssignments } from '../scenario/assignment.ts'
import { overlay, settle } from '../scenario/assembly.ts'
import { hashOf } from '../scenario/scenario-hash.ts'
import { didYouMean, thoseThereAre } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { writtenValue } from '../scenario/lever-setting.ts'
import { named, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { LeverSetting, Scenario } from '../scenario/scenario.ts'
import { loadScenario } from '../scenario/scenario-file.ts'
import type { ScenarioLibrary } from '../scenario/scenario-library.ts'
import { folderOf, isAbsolute, isBelow, isPath, nameOf, tidy } from '../scenario/scenario-path.ts'
import { readStudyFile } from './study-file.ts'
import type { Choice, StudyFile } from './study-file.ts'
import { compileFormulas } from './study-measures.ts'
import type { DerivedMeasure } from './study-measures.ts'
import { pointsOf } from './study-points.ts'
import { spoken } from '../text/unit.ts'

export interface Study {
  readonly file: StudyFile
  /** The baseline, the options, the points of the factorial. A point that is the same as one before it is not run again. */
  readonly scenarios: readonly Scenario[]
  readonly formulas: readonly DerivedMeasure[]
}

/** Where studies and scenarios come from, and the levers set for all of them on the command line. */
export interface StudySources {
  readonly studies: ScenarioLibrary
  readonly scenarios: ScenarioLibrary
  readonly sets?: readonly string[]
}

/** Reads a study without its scenarios, by name or path. Throws InputError. */
export function readStudy(reference: string, studies: ScenarioLibrary): StudyFile {
  const found = studies.read(reference)
  if (found) return readStudyFile(found.path, found.text)
  const names = studies.names()
  const otherwise = thoseThereAre(names, 'there are none', 'whistlelab list')
  const what = isPath(reference) ? 'file' : 'study'
  throw new InputError(`no ${what} ${named(reference)}${didYouMean(nameOf(reference), names, otherwise)}`)
}

/** Loads a study with all its scenarios. Throws InputError, and nothing else, for whatever is wrong in its files. */
export async function loadStudy(reference: string, sources: StudySources): Promise<Study> {
  const file = readStudy(reference, sources.studies)
  return { file, scenarios: scenariosOf(file, sources), formulas: await compileFormulas(file.formulas) }
}

/** The scenarios of a study, the baseline first. Throws InputError. */
export function scenariosOf(study: StudyFile, sources: StudySources): Scenario[] {
  const chosen = [study.baseline, ...study.options].map((choice) => chosenOf(choice, study, sources))
  refuseTwice(chosen, study)
  const over = study.over === null ? chosen[0] : overOf(study.over, chosen, study, sources)
  const scenarios = [...chosen]
  for (const { name, title, settings } of pointsOf(study.vary, study.name)) {
    const point = variantOf(over, settings, { name, title })
    if (scenarios.some(({ hash }) => hash === point.hash)) continue
    if (scenarios.some((other) => other.name === name))
      throw new InputError(`${study.file} has an option ${name}, as a point of vary is called; give it another name`)
    scenarios.push(point)
  }
  return scenarios
}

function refuseTwice(chosen: readonly Scenario[], study: StudyFile): void {
  chosen.forEach(({ name }, index) => {
    if (chosen.findIndex((other) => other.name === name) === index) return
    const place = study.options[index - 1].place
    throw new InputError(`${name}${where(place)} is in the study already; name it once, or give a variant another name`)
  })
}

function overOf(
  { reference, place }: NonNullable<StudyFile['over']>,
  chosen: readonly Scenario[],
  study: StudyFile,
  sources: StudySources,
): Scenario {
  return chosen.find(({ name }) => name === reference) ?? baseOf(reference, place, study, sources)
}

function chosenOf({ reference, place, variant }: Choice, study: StudyFile, sources: StudySources): Scenario {
  const base = baseOf(reference, place, study, sources)
  if (variant === null) return base
  const { name, title, settings } = variant
  return variantOf(base, settings, { name, title: title ?? { en: name, zh: name } })
}

/** A scenario that the study names, with what the command line sets. */
function baseOf(reference: string, place: Place, study: StudyFile, { scenarios, sets = [] }: StudySources): Scenario {
  const target = isPath(reference) ? pathBeside(reference, place, study) : reference
  const found = target === reference ? scenarios.read(reference) : scenarios.read(reference, study.file)
  if (found === undefined) {
    const names = scenarios.names()
    const hint = didYouMean(nameOf(reference), names, thoseThereAre(names, 'the library is empty', 'whistlelab list'))
    throw new InputError(`no scenario ${named(reference)}${where(place)}${hint}`)
  }
  const scenario = loadScenario(target, scenarios)
  return sets.length === 0 ? scenario : withAssignments(scenario, sets)
}

/** A path in a study stays below the folder of its file, so that a study from elsewhere reads nothing else. */
function pathBeside(reference: string, place: Place, { file }: StudyFile): string {
  const target = tidy(folderOf(file) + reference)
  if (!isAbsolute(reference) && isBelow(target, folderOf(file))) return isPath(target) ? target : `./${target}`
  throw new InputError(
    `${named(reference)}${where(place)} leaves the folder of the study; name a scenario of the library, or a file below the folder`,
  )
}

/** A scenario with other levers under a name of its own; the root setting stays, so that variants differ in their levers alone. */
function variantOf(
  scenario: Scenario,
  settings: readonly LeverSetting[],
  words: { readonly name: string; readonly title: Bilingual },
): Scenario {
  const whole = overlay(scenario, settings)
  const setting = settle(whole, scenario.authority, scenario.switches)
  const list = settings.map((it) => `${it.name} = ${writtenValue(it.value)} ${spoken(it.unit)}`.trim())
  const summary = {
    en: `${scenario.title.en}${list.length > 0 ? `, with ${list.join('; ')}` : ''}.`,
    zh: `${scenario.title.zh}${list.length > 0 ? `，其中 ${list.join('；')}` : ''}。`,
  }
  const { rootSetting } = scenario
  const own = { file: null, parent: scenario.name, setting, hash: hashOf(setting, rootSetting) }
  return { ...scenario, ...words, summary, ...whole, ...own }
}
