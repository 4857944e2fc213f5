/** What is said of the intervals of one answer: how many contain it, on which side the others lie, how wide they are. */
import { meanInterval } from '../../../sim/stats/interval.ts'
import type { Interval } from './intervals.ts'

/** The first intervals, committed so that a test can compute them again. */
const SAMPLE = 10

export interface AnswerFigures extends Count {
  readonly name: string
  /** Whose formula theory is. */
  readonly source: string
}

interface Count {
  readonly theory: number
  readonly intervals: number
  readonly covered: number
  /** Intervals that lie wholly below and wholly above theory. */
  readonly below: number
  readonly above: number
  /** Mean of the means of all intervals, with its own 95 % half-width; and the mean of their half-widths. */
  readonly mean: number
  readonly meanHalfWidth: number
  readonly halfWidth: number
  readonly sample: readonly Interval[]
}

export function countCovered(theory: number, intervals: readonly Interval[]): Count {
  const below = intervals.filter(([mean, halfWidth]) => mean + halfWidth < theory).length
  const above = intervals.filter(([mean, halfWidth]) => mean - halfWidth > theory).length
  const all = meanInterval(intervals.map(([mean]) => mean))
  return {
    theory,
    intervals: intervals.length,
    covered: intervals.length - below - above,
    below,
    above,
    mean: all.mean,
    meanHalfWidth: all.halfWidth!,
    halfWidth: meanInterval(intervals.map(([, halfWidth]) => halfWidth)).mean,
    sample: intervals.slice(0, SAMPLE),
  }
}

/** As a table in Markdown. */
export function tableOf(all: readonly AnswerFigures[]): string {
  return [
    '| queue | theory | mean of all | mean half-width | below | above | covered |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...all.map(line),
  ].join('\n')
}

function line(figures: AnswerFigures): string {
  const { name, source, theory, intervals, covered, below, above, mean, meanHalfWidth, halfWidth } = figures
  const percent = (count: number): string => `${((100 * count) / intervals).toFixed(2)} %`
  const p = covered / intervals
  const error = 100 * Math.sqrt((p * (1 - p)) / intervals)
  const cells = [
    name,
    `${theory.toFixed(4)} h (${source})`,
    `${mean.toFixed(4)} ± ${meanHalfWidth.toFixed(4)} h`,
    `${halfWidth.toFixed(4)} h`,
    percent(below),
    percent(above),
    `**${percent(covered)}**, standard error ${error.toFixed(2)} points`,
  ]
  return `| ${cells.join(' | ')} |`
}
