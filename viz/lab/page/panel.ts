/** A part of the page: an element, and what it does when something has changed. */
import type { Language } from '../../words/language.ts'
import { plainNumber } from '../../words/language.ts'
import type { LabWords } from '../../words/lab/lab-words.ts'
import { labWords } from '../../words/lab/lab-words.ts'
import type { Change, LabModel } from '../model/lab-model.ts'
import type { LabWorld } from '../model/world.ts'

export interface Panel {
  readonly element: HTMLElement
  update(change: Change): void
}

/** What every panel needs. */
export interface Tools {
  readonly model: LabModel
  readonly language: Language
  readonly words: LabWords
  readonly number: (value: number) => string
}

export function toolsFor(model: LabModel): Tools {
  const { language } = model.state
  return { model, language, words: labWords(language), number: (value) => plainNumber(value, 0, language) }
}

/** `day 43, Tue 14:00` */
export function momentOf(hour: number, { words }: Pick<Tools, 'words'>): string {
  const day = Math.floor(hour / 24)
  const minutes = Math.floor((hour - day * 24) * 60)
  const two = (value: number): string => String(value).padStart(2, '0')
  return words.moment(String(day), words.weekdays[day % 7], `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
}

/** The day of the lab's clock, which counts from the first hour, of a day of the observed period. */
export function dayOf(observed: number, { model, number }: Pick<Tools, 'model' | 'number'>): string {
  return number(model.state.warmUp + observed)
}

export function worldTitle(name: 'A' | 'B', { words }: Pick<Tools, 'words'>): string {
  return name === 'A' ? words.worldA : words.worldB
}

/** `B: changes on day 43`; of the same without that change: `B without the change`. */
export function titleOf({ name, without }: Pick<LabWorld, 'name' | 'without'>, tools: Tools): string {
  const { model, words } = tools
  if (without) return words.without(words.letters[name])
  const [first] = model.changesIn(name).later
  if (first === undefined) return worldTitle(name, tools)
  return words.changesFrom(words.letters[name], dayOf(first.from, tools))
}
