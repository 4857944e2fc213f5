/** A table of requests drawn by the model's own demand and by durations of known families, as it would lie in an import: counted, with what was put in. */
import { calendarDay } from '../../../sim/arithmetic/calendar-date.ts'
import { demandCourse } from '../../../sim/city/demand/demand-course.ts'
import { Demand } from '../../../sim/city/demand/demand.ts'
import { exp } from '../../../sim/arithmetic/exp.ts'
import { normalQuantile } from '../../../sim/arithmetic/normal-quantile.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { weekdayOf } from '../../../sim/arithmetic/calendar-date.ts'
import { WeeklyRatio } from '../../../sim/fit/clustered-share.ts'
import type { Duration } from '../../../sim/fit/duration-likelihood.ts'
import type { ImportFacts } from '../../../cli/data/import-folder.ts'
import type { RequestCounts } from '../../../cli/data/request-counts.ts'
import { changed, readyCity } from '../city-run.ts'

/** What is put in, and is to be found again. */
export interface Truth {
  /** Cases a day of the whole table at the mean of the year. */
  readonly perDay: number
  readonly dayCv: number
  readonly seasonStrength: number
  /** Days to the end: median, and spread of logarithms. */
  readonly median: number
  readonly spread: number
  /** Mean of the weeks, of which some are better than others. */
  readonly onTime: number
  readonly consult: number
}

export interface Synthetic {
  readonly facts: ImportFacts
  readonly counts: RequestCounts
}

const START = '2018-01-01'
const STREETS = 4
const YEARS = 2
const DAYS = 365 * YEARS
/** Purposes of draws beside those of the city (its own end below 200). */
const OWN = { duration: 240, onTime: 241, consult: 242, truth: 243 } as const
const PEOPLE = 50_000

/** Truths over half of what is plausible. */
export function truthOf(seed: string, table: number): Truth {
  const random = new RandomStreams(seed, table)
  const between = (at: number, low: number, high: number): number =>
    low + (high - low) * random.uniform(OWN.truth, 0, at)
  return {
    perDay: between(0, 6, 20),
    dayCv: between(1, 0.2, 0.7),
    seasonStrength: between(2, 0.5, 1.5),
    median: between(3, 2, 12),
    spread: between(4, 0.7, 1.5),
    onTime: between(5, 0.6, 0.95),
    consult: between(6, 0.2, 0.6),
  }
}

export function syntheticTable(seed: string, table: number, truth: Truth): Synthetic {
  const random = new RandomStreams(seed, table)
  const first = calendarDay(START)!
  const days = Array.from({ length: STREETS + 1 }, () => new Float64Array(DAYS))
  const week: [number[], number[]] = [new Array<number>(168).fill(0), new Array<number>(168).fill(0)]
  const durations: Duration[] = []
  const [onTime, consultations] = [new WeeklyRatio(), new WeeklyRatio()]
  for (const [street, hour] of arrivals(random, truth)) {
    const at = durations.length
    const day = Math.floor(hour / 24)
    days[street][day]++
    week[Math.floor((first + day - 4) / 7) & 1][weekdayOf(first + day) * 24 + Math.floor(hour % 24)]++
    const ends = truth.median * exp(truth.spread * normalQuantile(random.uniform(OWN.duration, 0, at)))
    const age = DAYS - hour / 24
    // Closed by date: known to the day.
    const into = (hour / 24) % 1
    durations.push(
      ends > age
        ? { lo: age, hi: Infinity }
        : { lo: Math.max(0, Math.floor(into + ends) - into), hi: Math.floor(into + ends) + 1 - into },
    )
    onTime.add(first + day, random.uniform(OWN.onTime, 0, at) < onTimeIn(random, truth, first + day) ? 1 : 0)
    consultations.add(first + day, random.uniform(OWN.consult, 0, at) < truth.consult ? 1 : 0)
  }
  const open = durations.filter(({ hi }) => hi === Infinity).length
  const list = (words: string[]) => ({ words, counts: words.map(() => durations.length) })
  const facts: ImportFacts = {
    ...{
      whistleImport: 1,
      version: '0',
      name: { en: 'synthetic', zh: 'synthetic' },
      zone: null,
      kept: durations.length,
    },
    table: { file: 'synthetic', sha256: '', bytes: 0, encoding: 'utf-8' },
    ...{ first: START, last: '2019-12-31', extracted: '2019-12-31', left: {}, areas: 'street', batched: [] },
    lists: {
      category: list(['all']),
      agency: list(['unit']),
      area: list(['a', 'b', 'c', 'd']),
      channel: list([]),
    },
    tells: { closing: true, endedOnly: false, onTime: true, consultation: true, ids: null },
  }
  const counts = {
    ...{ first, until: first + DAYS, days, week, durations: [durations, []], byCategory: [durations.length, 0] },
    ...{ onTime: [onTime], consultations, reopened: new WeeklyRatio(), cases: durations.length, open },
  }
  return { facts, counts }
}

/** The share on time of the week of a day: up to half of what there is room for, better or worse than the mean. */
function onTimeIn(random: RandomStreams, { onTime }: Truth, day: number): number {
  const room = Math.min(onTime, 1 - onTime) / 2
  return onTime + room * (2 * random.uniform(OWN.truth, 1, Math.floor((day - 4) / 7)) - 1)
}

/** Street and hour of each request, by the model's demand. */
function* arrivals(random: RandomStreams, truth: Truth): Generator<[number, number]> {
  const { setting, anchor } = readyCity({
    scenario: 'prereform',
    changes: {},
    horizon: { warmUpDays: 0, days: DAYS },
  })
  const rate = (truth.perDay / (PEOPLE * STREETS)) * 10_000
  const own = changed(setting, {
    city: { start: START },
    demand: { issueRate: rate, dayEffectCv: truth.dayCv },
    behaviour: { seasonStrength: truth.seasonStrength },
  })
  const course = demandCourse(own, { ...anchor, issuesPerCase: 1 }, 0, DAYS * 24)
  for (let street = 0; street < STREETS; street++) {
    const demand = new Demand(random, street, PEOPLE, course)
    for (let hour = demand.next(0, DAYS * 24); hour < DAYS * 24; hour = demand.next(hour, DAYS * 24))
      yield [street, hour]
  }
}
