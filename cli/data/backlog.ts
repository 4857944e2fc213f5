/**
 * Open cases day by day, foretold from those that are known and those that are to come, by the fitted days to the end; against a backlog that stays. What
 * is foretold in the same way from earlier days, and went astray beyond chance, makes the bands wider.
 */
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { Astray } from '../../sim/fit/astray.ts'
import { familyOf } from '../../sim/fit/duration-families.ts'
import type { FamilyName } from '../../sim/fit/duration-families.ts'
import { sidesOf } from '../../sim/fit/duration-likelihood.ts'
import type { Duration } from '../../sim/fit/duration-likelihood.ts'
import { crpsOfDraws, crpsOfNormal } from '../../sim/fit/scores.ts'
import { SkillSum } from '../../sim/fit/skill.ts'
import type { Skill } from '../../sim/fit/skill.ts'
import type { CategoryFit, CityFit } from './city-fit.ts'
import { dayTotals } from './city-fit.ts'
import type { ForetoldDay } from '../../viz/charts/foretold-band.ts'
import { dateOf } from './import-folder.ts'
import type { ImportFacts } from './import-folder.ts'
import { durationAt } from './request-counts.ts'
import type { RequestCounts } from './request-counts.ts'
import type { StoredRow } from './request-rows.ts'
import { expectedVolume } from './volume-forecast.ts'

interface Ground {
  readonly facts: ImportFacts
  readonly counts: RequestCounts
  readonly fit: CityFit
  /** First day that is foretold, and the day behind the last. */
  readonly until: number
  readonly end: number
  /** Day behind the one on which the table was taken. */
  readonly drawn: number
}

interface Foretold {
  readonly mean: number
  readonly variance: number
}

/** What is to come: cases on a day, the share of them that is open so many days later, and how much a day varies. */
interface Coming {
  readonly mean: (day: number) => number
  readonly left: (days: number) => number
  readonly cv: number
}

/** By category and age in whole days, how many were open on a day. */
type OpenCases = readonly Map<number, number>[]

/** Earlier days from which the known past is foretold, the first a filled third or more from the beginning, and how many days ahead. */
const ORIGINS = 16
const AHEAD = [1, 2, 4, 7, 14, 28, 42, 56, 84, 112, 140, 182, 238, 301, 364]

/** Days after the first of the table in which older cases, which are not in it, still lack. */
const FILLING = 90
/** Of a normal number: ends of the bands of 90 and 50 in 100. */
const BANDS = [0.05, 0.25, 0.75, 0.95].map((p) => normalQuantile(p))

export class BacklogScores {
  private readonly ground: Ground
  /** Cases more or fewer open from a day on, by day from the first: as known now, and as known on the day from which it is foretold. */
  private readonly steps: Float64Array
  private readonly earlier: Float64Array
  /** On the day from which it is foretold, and on the days before from which the known past is. */
  private readonly open: OpenCases
  private readonly before: readonly { readonly day: number; readonly open: OpenCases }[]
  /** By category the share that is open so many days and a half after it came. */
  private readonly curves: readonly (((days: number) => number) | undefined)[]

  constructor(ground: Ground) {
    const { counts, until, end, fit, facts } = ground
    this.ground = ground
    this.steps = new Float64Array(end - counts.first + 1)
    this.earlier = new Float64Array(until - counts.first + 1)
    const other = fit.durations.find(({ category }) => category === '*')
    this.curves = counts.durations.map((_, at) => {
      const own = fit.durations.find(({ category }) => category === (facts.lists.category.words[at] ?? '')) ?? other
      return own && survivalOf(own)
    })
    const empty = (): OpenCases => counts.durations.map(() => new Map<number, number>())
    this.open = empty()
    this.before = originsOf(counts.first, until).map((day) => ({ day, open: empty() }))
  }

  /** Any row of the table. */
  add(row: StoredRow): void {
    const { counts, until, end, drawn } = this.ground
    const [hour, day] = [(row.hour + 0.5) / 24, Math.floor(row.hour / 24)]
    const category = row.category < 0 ? this.curves.length - 1 : row.category
    if (day >= end || row.end === 'none' || row.consultation === 1 || this.curves[category] === undefined) return
    const now = lengthAt(row, drawn - hour, false)
    if (now === undefined) return
    put(this.steps, day - counts.first, hour + middle(now) - counts.first)
    const age = until - hour
    const then = day < until ? lengthAt(row, age, true) : undefined
    if (then === undefined) return
    put(this.earlier, day - counts.first, hour + middle(then) - counts.first)
    if (then.hi === Infinity) countIn(this.open[category], Math.floor(age))
    for (const { day: from, open } of this.before)
      if (day < from && hour + middle(then) > from) countIn(open[category], Math.floor(from - hour))
  }

  /** Null where the table does not tell what is open. */
  result() {
    const { facts, counts, until, end } = this.ground
    const volume =
      facts.tells.closing && !facts.tells.endedOnly ? expectedVolume(dayTotals(counts), counts.first) : null
    if (!volume) return { backlog: null, backlogCoverage: null, backlogDays: [] }
    const [came, before] = [summed(this.steps), summed(this.earlier)]
    const shares = counts.durations.map(
      (durations) => durations.reduce((sum, { weight = 1 }) => sum + weight, 0) / Math.max(1, counts.cases),
    )
    const baseline = stayingAs(before)
    const coming: Coming = {
      cv: volume.cv,
      mean: remembered(volume.mean),
      left: remembered((days) => shares.reduce((all, share, at) => all + share * (this.curves[at]?.(days) ?? 0), 0)),
    }
    const astray = this.astray(before, coming)
    const skill = new SkillSum()
    const days = Array.from({ length: end - until }, (_, at): ForetoldDay => {
      const day = until + at
      const { mean, variance } = this.foretold({ day: until, open: this.open }, day, coming)
      const all = variance + astray.at(day + 1 - until) * mean * mean
      const [sd, is] = [Math.sqrt(Math.max(0.25, all)), came[day - counts.first]]
      skill.add(day, crpsOfNormal(mean, sd, is), crpsOfDraws(baseline(day - until + 1), is, false))
      const [low90, low50, high50, high90] = BANDS.map((z) => Math.max(0, mean + z * sd))
      return { date: dateOf(day), came: is, low90, low50, high50, high90 }
    })
    const found: Skill | null = skill.result()
    return { backlog: found, backlogCoverage: found && coverageOf(days), backlogDays: found ? days : [] }
  }

  /** What was known on earlier days, foretold from there: by the curves and the volume of all that is known, so rather too good than too bad. */
  private astray(known: Float64Array, coming: Coming): Astray {
    const { counts, until } = this.ground
    const astray = new Astray()
    for (const from of this.before)
      for (const ahead of AHEAD) {
        const day = from.day + ahead - 1
        if (day < until) astray.add(ahead, known[day - counts.first], this.foretold(from, day, coming))
      }
    return astray
  }

  /** At the end of a day, by chance alone. @param from the beginning of which day, with what is open then */
  private foretold(
    from: { readonly day: number; readonly open: OpenCases },
    day: number,
    { mean, left, cv }: Coming,
  ): Foretold {
    let [sum, variance] = [0, 0]
    from.open.forEach((ages, category) => {
      const above = this.curves[category]
      for (const [age, n] of ages) {
        const stays = above!(age + day + 1 - from.day) / Math.max(1e-12, above!(age))
        sum += n * stays
        variance += n * stays * (1 - stays)
      }
    })
    for (let came = from.day; came <= day; came++) {
      const open = mean(came) * left(day - came)
      sum += open
      variance += open + cv * cv * open * open
    }
    return { mean: sum, variance }
  }
}

/** Shares of days within their bands. */
export function coverageOf(days: readonly ForetoldDay[]): { of50: number; of90: number; n: number } {
  const share = (holds: (one: ForetoldDay) => boolean): number => days.filter(holds).length / days.length
  return {
    of50: share(({ came, low50, high50 }) => low50 <= came && came <= high50),
    of90: share(({ came, low90, high90 }) => low90 <= came && came <= high90),
    n: days.length,
  }
}

/** Evenly between where the backlog is filled and where the known past ends. */
function originsOf(first: number, until: number): number[] {
  const from = first + Math.max(FILLING, Math.floor((until - first) / 3))
  const step = Math.max(1, Math.floor((until - from) / ORIGINS))
  return Array.from({ length: ORIGINS }, (_, at) => from + at * step).filter((day) => day < until)
}

function countIn(ages: Map<number, number>, age: number): void {
  ages.set(age, (ages.get(age) ?? 0) + 1)
}

function survivalOf({ family, never, theta }: CategoryFit): (days: number) => number {
  const model = { family: familyOf(family as FamilyName), never: never !== null }
  return remembered((days) => sidesOf(model, days + 0.5, theta).above)
}

/** A function of whole numbers, each worked out once. */
function remembered(f: (n: number) => number): (n: number) => number {
  const known: number[] = []
  return (n) => (known[n] ??= f(n))
}

/** As `durationAt`, but who is withdrawn is open no longer. */
function lengthAt(row: StoredRow, age: number, isEarlier: boolean): Duration | undefined {
  if (row.end !== 'cancelled') return durationAt(row, age, isEarlier)
  if (Number.isNaN(row.hi)) return undefined
  return row.hi > age ? { lo: age, hi: Infinity } : { lo: row.lo, hi: row.hi }
}

/** Of an interval of days; that of what is open has no end. */
function middle({ lo, hi }: { readonly lo: number; readonly hi: number }): number {
  return hi === Infinity ? Infinity : (lo + hi) / 2
}

/** Open at the end of the days from one on, and before the day on which it ends. */
function put(steps: Float64Array, from: number, ends: number): void {
  const last = Math.min(steps.length - 1, Math.max(from, Math.floor(ends)))
  steps[from]++
  steps[last]--
}

function summed(steps: Float64Array): Float64Array {
  let sum = 0
  return steps.map((step) => (sum += step))
}

/** A backlog that stays as it was, with its own changes over as many days. */
function stayingAs(known: Float64Array): (days: number) => number[] {
  const length = known.length - 1
  const from = Math.min(FILLING, Math.floor(length / 3))
  const last = known[length - 1]
  return (days) => {
    const over = Math.max(1, Math.min(days, Math.floor((length - from) / 2)))
    const changes: number[] = []
    for (let at = from; at + over < length; at++) changes.push(known[at + over] - known[at])
    return changes.map((change) => Math.max(0, last + change))
  }
}
