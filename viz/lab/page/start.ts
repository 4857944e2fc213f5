/** Starts the page: reads what it was made with and what its address says, and opens the first world. */
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import type { Language } from '../../words/language.ts'
import { DATA_ID } from '../model/lab-data.ts'
import type { LabData } from '../model/lab-data.ts'
import { LabModel } from '../model/lab-model.ts'
import { LabPage } from './lab-page.ts'
import { lessonNames, lessonState } from '../model/lesson-session.ts'
import { USUAL, readLink } from '../model/lab-state.ts'
import type { WorkerLike } from '../model/world.ts'

/** @param script the text of the page's script, which its workers run too */
export function startPage(script: string): void {
  const data = JSON.parse(document.getElementById(DATA_ID)!.textContent) as LabData
  const library = memoryLibrary({ ...data.texts })
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language
  const language: Language = asked.startsWith('zh') ? 'zh' : 'en'
  const usual = { ...USUAL, language, scenario: data.opens ?? USUAL.scenario }
  const { ignored, state } = readLink(location.hash, usual, (name) => loadScenario(name, library))
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  const makeWorker = (): WorkerLike => new Worker(address)
  const known = state.lesson !== null && lessonNames(data).includes(state.lesson)
  // Who names a lesson and no worlds begins it; every lesson has two.
  const begun = known && state.b === null ? lessonState(data, state.lesson) : known ? {} : { lesson: null, step: 0 }
  const model = new LabModel(data, { ...state, ...begun }, makeWorker)
  const page = new LabPage(model, document.getElementById('lab')!)
  page.tellIgnored(known || state.lesson === null ? ignored : [...ignored, `lesson=${state.lesson}`])
}
