/** The study files of this repository as a library in memory, and a short way to load a study from a text. */
import { readFileSync, readdirSync } from 'node:fs'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { loadStudy } from '../../sim/study/study.ts'
import type { Study } from '../../sim/study/study.ts'
import { distinctPoints, scenarioAt } from '../../sim/scenario/point.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { FILES, LIBRARY } from '../scenario/scenario-folder.ts'

const FOLDER = new URL('../../scenarios/studies/', import.meta.url)

/** Text by path from the top of the repository. */
export const STUDY_FILES: Record<string, string> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [`scenarios/studies/${name}`, readFileSync(new URL(name, FOLDER), 'utf8')]),
)

export const STUDIES = memoryLibrary(STUDY_FILES)

/** A study with its scenarios put together, but for those that equal one before them. */
export interface WholeStudy extends Study {
  readonly scenarios: readonly Scenario[]
}

async function whole(study: Promise<Study>): Promise<WholeStudy> {
  const loaded = await study
  return { ...loaded, scenarios: distinctPoints(loaded.points).points.map(scenarioAt) }
}

/** Loads a text as `my/question.yaml`, beside the scenarios of the repository and other files if need be. */
export function loadStudyText(
  text: string,
  others: Record<string, string> = {},
  sets: string[] = [],
): Promise<WholeStudy> {
  const scenarios = memoryLibrary({ ...FILES, ...others })
  return whole(loadStudy('my/question.yaml', { studies: memoryLibrary({ 'my/question.yaml': text }), scenarios, sets }))
}

/** By name, or by the path of its file. */
export function loadOwnStudy(name: string): Promise<WholeStudy> {
  return whole(loadStudy(name, { studies: STUDIES, scenarios: LIBRARY }))
}
