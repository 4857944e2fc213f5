/** How much better one forecast scores than another, with an interval by leaving out weeks: days of a week are alike. */
import { weekOf } from '../arithmetic/calendar-date.ts'
import { tQuantile } from '../stats/interval.ts'

export type Verdict = 'better' | 'worse' | 'undecided'

export interface Skill {
  readonly n: number
  readonly score: number
  readonly baseline: number
  /** 1 - score / baseline: above 0 the forecast is better. */
  readonly skill: number
  readonly low: number
  readonly high: number
  readonly verdict: Verdict
}

const LEVEL = 0.9

/** Sums of scores by week, for as many things as there are. */
export class SkillSum {
  private readonly weeks = new Map<number, [score: number, baseline: number]>()
  private n = 0

  /** @param day on which it came; @param of things that it stands for */
  add(day: number, score: number, baseline: number, of = 1): void {
    const key = weekOf(day)
    const week = this.weeks.get(key) ?? [0, 0]
    week[0] += score * of
    week[1] += baseline * of
    this.weeks.set(key, week)
    this.n += of
  }

  /** Null where nothing came, or the baseline is never wrong. */
  result(): Skill | null {
    const all = [...this.weeks.values()]
    const [score, baseline] = [0, 1].map((part) => all.reduce((sum, week) => sum + week[part], 0))
    if (this.n === 0 || baseline === 0) return null
    const skill = 1 - score / baseline
    const left = all.map(([own, other]) => 1 - (score - own) / (baseline - other))
    const mean = left.reduce((sum, one) => sum + one, 0) / left.length
    const squares = left.reduce((sum, one) => sum + (one - mean) * (one - mean), 0)
    const error = Math.sqrt(((left.length - 1) / left.length) * squares)
    const half = left.length > 2 ? tQuantile((1 + LEVEL) / 2, left.length - 1) * error : Infinity
    const [low, high] = [skill - half, skill + half]
    const verdict = low > 0 ? 'better' : high < 0 ? 'worse' : 'undecided'
    return { n: this.n, score: score / this.n, baseline: baseline / this.n, skill, low, high, verdict }
  }
}
