/** A study: scenarios with a question. The scenarios that it names are looked up, its variants are made, its formulas compiled. */
import { withAssignments } from '../scenario/assignment.ts'
import { Faults, readAll } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { named, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import { asTheyAre, distinctPoints, scenarioAt } from '../scenario/point.ts'
import type { Point } from '../scenario/point.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { loadScenario } from '../scenario/scenario-file.ts'
import { notFound, projectOf } from '../scenario/scenario-library.ts'
import type { ScenarioLibrary } from '../scenario/scenario-library.ts'
import { folderOf, isPath, tidy } from '../scenario/scenario-path.ts'
import { studyIn } from './study-file.ts'
import type { Choice, ReadStudy, StudyFile } from './study-file.ts'
import { compileFormulas } from './study-measures.ts'
import type { DerivedMeasure } from './study-measures.ts'
import { MOST_POINTS, axesOver, sweepOver } from './sweep.ts'
import type { Sweep } from './sweep.ts'
import { variedByStudy } from '../text/own-reasons.ts'

/** A study with its scenarios looked up and its formulas ready to be worked out. */
export interface Study {
  readonly file: StudyFile
  /** The baseline, the options, the points of the design; what is the same as one before it stands here too, and is not run again. */
  readonly points: readonly Point[]
  /** The design that its file asks for by name; null where it asks for none. */
  readonly sweep: Sweep | null
  readonly formulas: readonly DerivedMeasure[]
}

/** Where studies and scenarios come from, and the levers set for all of them on the command line. */
export interface StudySources {
  readonly studies: ScenarioLibrary
  readonly scenarios: ScenarioLibrary
  readonly sets?: readonly string[]
  /** Key of the chance in its design: the seed of the run. */
  readonly key?: string
}

/** Reads a study without its scenarios, by name or path. Throws InputError. */
export function readStudy(reference: string, studies: ScenarioLibrary): StudyFile {
  const faults = new Faults()
  const study = studyNamed(reference, studies, faults)
  faults.end()
  return study as StudyFile
}

/** Reads a study with what its levers are varied over: `over`, else its baseline. Throws InputError. */
export function studyBase(
  reference: string,
  sources: StudySources,
): { readonly file: StudyFile; readonly base: Scenario } {
  const file = readStudy(reference, sources.studies)
  const baseOf = basesOf(file, sources)
  return {
    file,
    base: overOf(
      file,
      [file.baseline, ...file.options].map((choice) => chosenOf(choice, baseOf)),
      baseOf,
    ),
  }
}

/** Loads a study with the scenarios that it names. Throws InputError, and nothing else, with all that is wrong in its files; levers of its points that are at odds are found when these are put together. */
export async function loadStudy(reference: string, sources: StudySources): Promise<Study> {
  const faults = new Faults()
  const read = studyNamed(reference, sources.studies, faults)
  const baseOf = basesOf(read, sources)
  // Looked up whatever else is wrong in the file.
  faults.each([read.baseline, ...read.options], (choice) => choice && baseOf(choice.reference, choice.place))
  const formulas = await formulasOf(read, faults)
  faults.end()
  const file = read as StudyFile
  return { file, ...pointsOfStudy(file, baseOf, sources.key ?? ''), formulas }
}

function studyNamed(reference: string, studies: ScenarioLibrary, faults: Faults): ReadStudy {
  const found = studies.read(reference)
  if (found) return studyIn(found.path, found.text, faults)
  throw notFound({ reference, kind: isPath(reference) ? 'file' : 'study' }, studies)
}

async function formulasOf({ formulas }: ReadStudy, faults: Faults): Promise<DerivedMeasure[]> {
  try {
    return await compileFormulas(formulas)
  } catch (error) {
    faults.note(error)
    return []
  }
}

/** Each is read once. */
function basesOf(study: ReadStudy, sources: StudySources): BaseOf {
  const known = new Map<string, Scenario>()
  return (reference, place) => {
    const found = known.get(reference) ?? baseIn(reference, place, study, sources)
    known.set(reference, found)
    return found
  }
}

/** The points of a study, the baseline first. Throws InputError. */
function pointsOfStudy(study: StudyFile, baseOf: BaseOf, key: string): Pick<Study, 'points' | 'sweep'> {
  const named = [study.baseline, ...study.options].map((choice) => chosenOf(choice, baseOf))
  refuseTwice(named, study)
  if (study.vary.length === 0) return { points: named, sweep: null }
  const sweep = sweepOf(overOf(study, named, baseOf), study, key)
  return { points: [...named, ...pointsBeside(sweep, named, study)], sweep: study.design && sweep }
}

/** @param key of points that are drawn; those that are counted out need none */
function sweepOf(base: Scenario, study: StudyFile, key: string): Sweep {
  const { kind = 'full', points = null } = study.design ?? {}
  const asked = {
    kind,
    // How many are allowed was looked at when the file was read.
    points: kind === 'full' ? (points ?? MOST_POINTS) : points,
    constraints: study.constraints,
    key,
    // The baseline and the options are there to be compared with.
    fewest: 1,
    words: { points: `design: {kind: ${kind}, points: N}`, lhs: 'design: {kind: lhs, points: N}' },
  } as const
  return sweepOver(base, axesOver(base, study.vary), asked, { why: variedByStudy(study.name), setBy: study.name })
}

/** Where the scenarios that a study names are found. */
type BaseOf = (reference: string, place: Place) => Scenario

function refuseTwice(chosen: readonly Point[], study: StudyFile): void {
  readAll(chosen, ({ name }, index) => {
    if (chosen.findIndex((other) => other.name === name) === index) return
    const place = study.options[index - 1].place
    throw new InputError(
      say`${name}${where(place)} is in the study already; name it once, or give a variant another name`,
    )
  })
}

/** What the levers are varied over: a variant is put together, so that it is what the points say they differ from. */
function overOf({ over }: StudyFile, named: readonly Point[], baseOf: BaseOf): Scenario {
  const point = over === null ? named[0] : named.find(({ name }) => name === over.reference)
  return point === undefined ? baseOf(over!.reference, over!.place) : scenarioAt(point)
}

/** The points of the design, but for those that an option of the same name is already. */
function pointsBeside({ points }: Sweep, named: readonly Point[], study: StudyFile): Point[] {
  const options = new Map(named.map((point) => [point.name, point]))
  return points.filter((point) => {
    const option = options.get(point.name)
    if (option === undefined) return true
    if (distinctPoints([option, point]).aliases.length === 1) return false
    throw new InputError(
      say`${study.file} has an option ${point.name}, as a point of vary is called; give it another name`,
    )
  })
}

function chosenOf({ reference, place, variant }: Choice, baseOf: BaseOf): Point {
  const base = baseOf(reference, place)
  if (variant === null) return asTheyAre([base])[0]
  const { name, title, settings } = variant
  return { name, title: title ?? { en: name, zh: name }, base, settings, replications: null }
}

/** A scenario that the study names, with what the command line sets. */
function baseIn(reference: string, place: Place, study: ReadStudy, { scenarios, sets = [] }: StudySources): Scenario {
  const target = isPath(reference) ? pathBeside(reference, place, study, scenarios) : reference
  const found = target === reference ? scenarios.read(reference) : scenarios.read(reference, study.file)
  if (found === undefined) throw notFound({ reference, kind: 'scenario', by: where(place) }, scenarios)
  const scenario = loadScenario(target, scenarios)
  return sets.length === 0 ? scenario : withAssignments(scenario, sets)
}

/** A path in a study stays within the project of its file, so that a study from elsewhere reads nothing else. */
function pathBeside(reference: string, place: Place, { file }: ReadStudy, library: ScenarioLibrary): string {
  const target = tidy(folderOf(file) + reference)
  const { folder, holds } = projectOf(file, library)
  if (holds(reference)) return isPath(target) ? target : `./${target}`
  throw new InputError(
    say`${named(reference)}${where(place)} leaves the project folder ${folder}; name a scenario of the library, a file in that folder, or a wider folder with --project`,
  )
}
