/** What was fitted to the first part of a table, held against the rest of it: volume, durations, on time and the shape of the week, each against a simple baseline. */
import { calendarDay, weekdayOf } from '../../sim/arithmetic/calendar-date.ts'
import { familyOf } from '../../sim/fit/duration-families.ts'
import type { FamilyName } from '../../sim/fit/duration-families.ts'
import { productLimit } from '../../sim/fit/duration-fit.ts'
import { sidesOf } from '../../sim/fit/duration-likelihood.ts'
import type { Duration } from '../../sim/fit/duration-likelihood.ts'
import { CurveScore } from '../../sim/fit/scores.ts'
import { survivalAt } from '../../sim/stats/survival.ts'
import type { CategoryFit, CityFit } from './city-fit.ts'
import type { ForetoldDay } from '../../viz/charts/foretold-band.ts'
import { BacklogScores, coverageOf } from './backlog.ts'
import { clockHours, dayTotals } from './city-fit.ts'
import { dateOf } from './import-folder.ts'
import type { ImportFacts } from './import-folder.ts'
import type { Seen } from './fitted-to.ts'
import { durationAt } from './request-counts.ts'
import type { Ratio, RequestCounts } from './request-counts.ts'
import { eachStoredRow } from './request-rows.ts'
import type { StoredRow } from './request-rows.ts'
import { SkillSum } from '../../sim/fit/skill.ts'
import type { Skill } from '../../sim/fit/skill.ts'
import { baselineForecast, fittedForecast } from './volume-forecast.ts'
import type { DayForecast } from './volume-forecast.ts'
import type { CityZone } from '../../sim/requests/city-zone.ts'

/** Shares of what came that lay within bands of 50 and 90 in 100. */
export interface Coverage {
  readonly of50: number
  readonly of90: number
  readonly n: number
}

export interface Validation {
  readonly table: string
  /** First day of what was fitted, first day of what was foretold, day after the last. */
  readonly from: string
  readonly until: string
  readonly to: string
  readonly cases: number
  readonly volume: Skill | null
  readonly volumeCoverage: Coverage | null
  /** What came, beside the bands in which it was foretold; [] where it was not. */
  readonly volumeDays: readonly ForetoldDay[]
  /** The same by the demand of the scenario. */
  readonly scenario: {
    readonly name: string
    readonly skill: Skill | null
    readonly coverage: Coverage
    /** Whether its values come from the very requests that it foretells here. */
    readonly seen: Seen
  } | null
  /** Open cases at the end of each day. */
  readonly backlog: Skill | null
  readonly backlogCoverage: Coverage | null
  readonly backlogDays: readonly ForetoldDay[]
  readonly durations: Skill | null
  readonly durationCoverage: Coverage | null
  readonly byCategory: readonly { readonly category: string; readonly skill: Skill }[]
  readonly onTime: Skill | null
  readonly week: Skill | null
}

export interface Parts {
  readonly folder: string
  readonly facts: ImportFacts
  /** Of what was known before `until`. */
  readonly counts: RequestCounts
  readonly fit: CityFit
  readonly until: number
  readonly zone: CityZone | undefined
  readonly scenario:
    { readonly name: string; readonly seen: Seen; readonly forecast: (day: number) => DayForecast } | undefined
}

/** Ends of the bands of 90 and 50 in 100. */
const BANDS = [0.05, 0.25, 0.75, 0.95]
const HORIZON = 90
const RECENT = 91
const RATED = 10

export async function validation(parts: Parts): Promise<Validation> {
  const { folder, facts, counts, until } = parts
  const end = calendarDay(facts.last)! + 1
  const drawn = calendarDay(facts.extracted)! + 1
  const daily = new Float64Array(end - until)
  const recent = facts.lists.agency.words.map((): Ratio => ({ yes: 0, of: 0 }))
  await eachStoredRow(folder, (row) => {
    const day = Math.floor(row.hour / 24)
    if (isRecent(row, day, until)) {
      recent[row.agency].of++
      recent[row.agency].yes += row.onTime
    }
  })
  const scored = { durations: new DurationScores(parts), onTime: new SkillSum(), week: new SkillSum() }
  const [rates, weeks] = [onTimeRates(counts.onTime.slice(0, recent.length), recent), weekScores(parts)]
  const backlog = new BacklogScores({ facts, counts, fit: parts.fit, until, end, drawn })
  let cases = 0
  await eachStoredRow(folder, (row) => {
    const day = Math.floor(row.hour / 24)
    backlog.add(row)
    if (day < until || day >= end || row.end === 'none' || row.consultation === 1) return
    cases++
    daily[day - until]++
    const duration = durationAt(row, drawn - (row.hour + 0.5) / 24, false)
    if (duration) scored.durations.add(row.category, day, duration)
    const rate = row.onTime >= 0 && row.agency >= 0 ? rates[row.agency] : undefined
    if (rate) scored.onTime.add(day, square(rate.fit - row.onTime), square(rate.baseline - row.onTime))
    if (weeks && row.timed && !facts.batched.includes(row.channel)) {
      const hour = weekdayOf(day) * 24 + (row.hour % 24)
      scored.week.add(day, weeks.fit[hour], weeks.baseline[hour])
    }
  })
  return {
    table: facts.name.en,
    from: facts.first,
    until: dateOf(until),
    to: dateOf(end),
    cases,
    ...volumeScores(parts, daily),
    ...backlog.result(),
    ...scored.durations.result(),
    onTime: scored.onTime.result(),
    week: scored.week.result(),
  }
}

function isRecent(row: StoredRow, day: number, until: number): boolean {
  if (row.onTime < 0 || row.agency < 0 || row.end === 'none' || row.consultation === 1) return false
  if (day >= until || day < until - RECENT) return false
  return row.end === 'untold' || !(row.hour / 24 + row.hi > until)
}

function square(x: number): number {
  return x * x
}

function volumeScores({ counts, until, scenario }: Parts, daily: Float64Array) {
  const known = dayTotals(counts)
  const [fitted, baseline] = [fittedForecast(known, counts.first), baselineForecast(known, counts.first)]
  const skillOf = (forecast: (day: number) => DayForecast) => {
    const sum = new SkillSum()
    const days = Array.from(daily, (came, at): ForetoldDay => {
      const one = forecast(until + at)
      sum.add(until + at, one.crps(came), baseline(until + at).crps(came))
      const [low90, low50, high50, high90] = BANDS.map((p) => one.quantile(p))
      return { date: dateOf(until + at), came, low90, low50, high50, high90 }
    })
    return { skill: sum.result(), coverage: coverageOf(days), days }
  }
  const own = fitted && skillOf(fitted)
  return {
    volume: own?.skill ?? null,
    volumeCoverage: own?.coverage ?? null,
    volumeDays: own?.days ?? [],
    scenario: scenario
      ? { name: scenario.name, seen: scenario.seen, ...withoutDays(skillOf(scenario.forecast)) }
      : null,
  }
}

function withoutDays({ skill, coverage }: { readonly skill: Skill | null; readonly coverage: Coverage }) {
  return { skill, coverage }
}

/** Scores of durations by category: the fitted curve against the product-limit curve of the same category. */
class DurationScores {
  private readonly all = new SkillSum()
  private readonly curves: readonly (Curves | undefined)[]
  private readonly words: readonly string[]
  private readonly byCategory: SkillSum[]
  private readonly inside = { of50: 0, of90: 0, n: 0 }

  constructor({ fit, counts, facts }: Parts) {
    this.words = facts.lists.category.words
    const other = fit.durations.find(({ category }) => category === '*')
    const pooled = counts.durations.flatMap((durations, at) =>
      fit.small.includes(this.words[at] ?? '') ? durations : [],
    )
    this.curves = counts.durations.map((durations, at) => {
      const own = fit.durations.find(({ category }) => category === (this.words[at] ?? ''))
      if (own) return curvesOf(own, durations)
      return other && durations.length > 0 ? curvesOf(other, pooled) : undefined
    })
    this.byCategory = counts.durations.map(() => new SkillSum())
  }

  add(category: number, day: number, { lo, hi }: Duration): void {
    const at = category < 0 ? this.curves.length - 1 : category
    const curves = this.curves[at]
    if (curves === undefined) return
    const isOpen = hi === Infinity
    const came = isOpen ? lo : (lo + hi) / 2
    const scores = [curves.fit.of(came, isOpen), curves.baseline.of(came, isOpen)] as const
    this.all.add(day, ...scores)
    this.byCategory[at].add(day, ...scores)
    const below = curves.share(came)
    this.inside.n++
    this.inside.of50 += within(below, 0.25, 0.75, isOpen)
    this.inside.of90 += within(below, 0.05, 0.95, isOpen)
  }

  result(): Pick<Validation, 'durations' | 'durationCoverage' | 'byCategory'> {
    const { n, of50, of90 } = this.inside
    return {
      durations: this.all.result(),
      durationCoverage: n === 0 ? null : { of50: of50 / n, of90: of90 / n, n },
      byCategory: this.byCategory.flatMap((sum, at) => {
        const skill = sum.result()
        return skill ? [{ category: this.words[at] ?? '', skill }] : []
      }),
    }
  }
}

interface Curves {
  readonly fit: CurveScore
  readonly baseline: CurveScore
  readonly share: (days: number) => number
}

function curvesOf({ family, never, theta }: CategoryFit, durations: readonly Duration[]): Curves {
  const model = { family: familyOf(family as FamilyName), never: never !== null }
  const share = (days: number): number => sidesOf(model, days, theta).below
  const curve = productLimit(durations)
  return {
    fit: new CurveScore(share, HORIZON),
    baseline: new CurveScore((days) => 1 - survivalAt(curve, days), HORIZON),
    share,
  }
}

/** Whether a duration is within a band, by the share below it; of one that runs still, how likely. */
function within(below: number, low: number, high: number, isOpen: boolean): number {
  if (!isOpen) return below >= low && below <= high ? 1 : 0
  return below >= high ? 0 : (high - Math.max(below, low)) / (1 - below)
}

/** On time by unit: of all that is known, drawn towards the mean of all by ten cases, against the last 13 weeks. */
function onTimeRates(all: readonly Ratio[], recent: readonly Ratio[]) {
  const mean = (ratios: readonly Ratio[]): number => {
    const of = ratios.reduce((sum, one) => sum + one.of, 0)
    return of === 0 ? 0.5 : ratios.reduce((sum, one) => sum + one.yes, 0) / of
  }
  const [level, level13] = [mean(all), mean(recent)]
  return all.map(({ yes, of }, at) => {
    if (of < RATED) return undefined
    const last = recent[at]
    return { fit: (yes + RATED * level) / (of + RATED), baseline: last.of === 0 ? level13 : last.yes / last.of }
  })
}

/** Surprise of a request at each hour of the week, by the fitted shape and by each hour counted for itself. */
function weekScores({ fit, counts, zone }: Parts): { fit: number[]; baseline: number[] } | undefined {
  if (fit.week === null) return undefined
  const clock = clockHours(counts.first, counts.until, zone)
  const rates = clock.map((hours, at) => (counts.week[0][at] + counts.week[1][at] + 0.5) / Math.max(1, hours))
  const surprise = (levels: readonly number[]): number[] => {
    const sum = levels.reduce((total, one) => total + one, 0)
    return levels.map((one) => -Math.log(Math.max(1e-9, one / sum)))
  }
  return { fit: surprise(fit.week.levels), baseline: surprise(rates) }
}
