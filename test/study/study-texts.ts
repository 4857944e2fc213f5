/** The study files of this repository as a library in memory, and a short way to load a study from a text. */
import { readFileSync, readdirSync } from 'node:fs'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { loadStudy } from '../../sim/study/study.ts'
import type { Study } from '../../sim/study/study.ts'
import { FILES, LIBRARY } from '../scenario/scenario-folder.ts'

const FOLDER = new URL('../../scenarios/studies/', import.meta.url)

/** Text by path from the top of the repository. */
export const STUDY_FILES: Record<string, string> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [`scenarios/studies/${name}`, readFileSync(new URL(name, FOLDER), 'utf8')]),
)

export const STUDIES = memoryLibrary(STUDY_FILES)

/** Loads a text as `my/question.yaml`, beside the scenarios of the repository and other files if need be. */
export function loadStudyText(text: string, others: Record<string, string> = {}, sets: string[] = []): Promise<Study> {
  const scenarios = memoryLibrary({ ...FILES, ...others })
  return loadStudy('my/question.yaml', { studies: memoryLibrary({ 'my/question.yaml': text }), scenarios, sets })
}

export function loadOwnStudy(name: string): Promise<Study> {
  return loadStudy(name, { studies: STUDIES, scenarios: LIBRARY })
}
