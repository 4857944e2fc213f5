/**
 * What a curve says of a figure: whether it moves at all, and in which shape. Every pair of points is compared, paired by replication, with 99 %
 * intervals, for there are many pairs: a figure has moved where one lies wholly beyond the margin, and is flat where all lie within it.
 */
import type { Direction, Margin } from '../../../sim/city/model/measure.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { pairedInterval } from '../../../sim/stats/interval.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import type { Readings } from './curve-runs.ts'

export const LEVEL = 0.99

/** `same`: not a bit differs. `open`: some interval reaches over the margin. `missing`: fewer than two points have values. */
export type Found = 'moved' | 'flat' | 'same' | 'open' | 'missing'
export type Shape = 'up' | 'down' | 'best inside' | 'worst inside' | 'peak inside' | 'dip inside' | 'wave' | 'differs'

/** The two points that are furthest apart, in margins. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly change: MeanInterval
}

export interface Judged {
  readonly figure: string
  /** At each point; null is missing. */
  readonly means: readonly (number | null)[]
  readonly found: Found
  /** Only of what has moved. */
  readonly shape: Shape | null
  readonly widest: Step | null
  /** The widest step, in margins: what measures of other units are compared by. */
  readonly margins: number
}

/** @param ordered whether the points go up; words do not */
export function judge(figure: string, column: number, readings: Readings, ordered: boolean): Judged {
  const values = readings.map((point) => point.map((reading) => reading[column] ?? NaN))
  const means = values.map(meanOf)
  const { margin, direction } = ruleOf(figure)
  const width = widthOf(margin, means)
  const steps = stepsOf(values)
  const moved = steps.filter(({ change }) => Math.abs(change.mean) - change.halfWidth! > width)
  const widest = [...(moved.length > 0 ? moved : steps)].sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? null
  return {
    figure,
    means: means.map((mean) => (Number.isNaN(mean) ? null : mean)),
    found: foundOf(steps, moved, width),
    shape: moved.length > 0 ? shapeOf(moved, means, direction, ordered) : null,
    widest,
    margins: widest && width > 0 ? sizeOf(widest) / width : 0,
  }
}

function ruleOf(figure: string): { margin: Margin; direction: Direction } {
  const row = MEASURES.find(({ id }) => id === figure)
  return row ?? { margin: { kind: 'relative', value: 0.05 }, direction: 'neither' }
}

/** Shares are of the mean of all points. */
function widthOf(margin: Margin, means: readonly number[]): number {
  if (margin.kind === 'absolute') return margin.value
  return Math.max(margin.value * Math.abs(meanOf(means)), margin.atLeast ?? 0)
}

/** Of the values that are not missing. */
function meanOf(values: readonly number[]): number {
  const there = values.filter((value) => !Number.isNaN(value))
  return there.reduce((sum, one) => sum + one, 0) / there.length
}

function stepsOf(values: readonly (readonly number[])[]): Step[] {
  const steps = values.flatMap((_, from) =>
    values
      .slice(from + 1)
      .map((later, on) => ({ from, to: from + 1 + on, change: pairedInterval(later, values[from], LEVEL) })),
  )
  return steps.filter(({ change }) => change.halfWidth !== null)
}

function sizeOf({ change }: Step): number {
  return Math.abs(change.mean)
}

function foundOf(steps: readonly Step[], moved: readonly Step[], width: number): Found {
  if (steps.length === 0) return 'missing'
  if (steps.every(({ change }) => change.mean === 0 && change.halfWidth === 0)) return 'same'
  if (moved.length > 0) return 'moved'
  return steps.every(({ change }) => Math.abs(change.mean) + change.halfWidth! < width) ? 'flat' : 'open'
}

function shapeOf(moved: readonly Step[], means: readonly number[], direction: Direction, ordered: boolean): Shape {
  if (!ordered) return 'differs'
  const rises = moved.filter(({ change }) => change.mean > 0)
  if (rises.length === moved.length) return 'up'
  if (rises.length === 0) return 'down'
  return turnOf(moved, means, direction)
}

/** It goes both ways: a top or a bottom inside is one where it stands clear of both ends. */
function turnOf(moved: readonly Step[], means: readonly number[], direction: Direction): Shape {
  const there = means.map((_, at) => at).filter((at) => !Number.isNaN(means[at]))
  const [top, bottom] = [1, -1].map((sign) => there.reduce((a, b) => (sign * means[b] > sign * means[a] ? b : a)))
  const clear = (at: number): boolean =>
    moved.some(({ from, to }) => from === there[0] && to === at) &&
    moved.some(({ from, to }) => from === at && to === there.at(-1))
  const [peak, dip] = [clear(top), clear(bottom)]
  if (peak === dip) return 'wave'
  if (direction === 'neither') return peak ? 'peak inside' : 'dip inside'
  return peak === (direction === 'more') ? 'best inside' : 'worst inside'
}
