/** What the picture is drawn from: a moment of one world, what that world is, and words. */
import type { Frame, FromEngine, LabPlace, StreetFigure } from '../engine/messages.ts'
import { STREET_FIGURES, isSamePlace } from '../engine/messages.ts'
import type { LabWords } from '../../words/lab/lab-words.ts'

export type Ready = Extract<FromEngine, { tell: 'ready' }>

export interface View {
  readonly frame: Frame
  /** The same moment without what changes inside the run, where something does. */
  readonly without?: Frame | undefined
  readonly ready: Ready
  /** The district that is shown, from 0; null: all of them. */
  readonly district: number | null
  /** The street that is looked at closely, from 0; null: all of them. */
  readonly street: number | null
  /** The queue that is looked at. */
  readonly place: LabPlace | null
  readonly words: LabWords
  /** A whole number as the reader writes it. */
  readonly number: (value: number) => string
  /** Jobs in line that fill a bar: the same in both worlds, and never less than before. */
  readonly fullLine: number
  /** Matters that a mark stands for at least: worlds side by side have one scale. */
  readonly atLeast: number
}

export function figureOf({ streets }: Frame, street: number, figure: StreetFigure): number {
  return streets[street * STREET_FIGURES.length + STREET_FIGURES.indexOf(figure)]
}

/** What of the open matters of a street is late, in whole percent. */
export function latePercent(frame: Frame, street: number): number {
  const open = figureOf(frame, street, 'open')
  return open === 0 ? 0 : Math.round((100 * figureOf(frame, street, 'late')) / open)
}

export function isLookedAt({ place }: View, other: LabPlace): boolean {
  return place !== null && isSamePlace(place, other)
}

export function nameOfPlace({ kind, number }: LabPlace, words: LabWords): string {
  const label = String(number + 1)
  if (kind === 'unit' || kind === 'department') return words[kind](label)
  return kind === 'embedded' ? words.embedded(label) : words.places[kind === 'duty' ? 'desk' : kind]
}
