/** What the picture is drawn from: a moment of one world, what that world is, and words. */
import type { Frame, FromEngine, StreetFigure } from '../engine/messages.ts'
import { STREET_FIGURES } from '../engine/messages.ts'
import type { LabWords } from '../../words/lab/lab-words.ts'

export type Ready = Extract<FromEngine, { tell: 'ready' }>

export interface View {
  readonly frame: Frame
  readonly ready: Ready
  /** The street that is looked at closely, from 0; null: all of them. */
  readonly street: number | null
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
