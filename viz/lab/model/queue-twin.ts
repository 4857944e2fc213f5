/**
 * A queue and its twin in theory: a station with as many arrivals in an open hour, work as long, heads as many and patience as short as were
 * counted over the last weeks, put into the formula that fits (`sim/station`); and the first reason by which the two differ.
 */
import { SERVICE_CLASSES } from '../../../sim/city/model/work.ts'
import type { StationSetting } from '../../../sim/station/station-setting.ts'
import { loadOf } from '../../../sim/station/station-setting.ts'
import { theoryOf } from '../../../sim/station/theory.ts'
import type { StationTheory } from '../../../sim/station/theory.ts'
import { QUEUE_DAY, QUEUE_ROW } from '../engine/queue-watch.ts'
import type { QueueFigure } from '../engine/queue-watch.ts'

/** Days over which it is counted: weeks are whole, and what was before a change is soon forgotten. */
export const QUEUE_WINDOW = 56

export interface QueueFacts {
  /** Mean length of the line in open hours, mean wait of who began to be served, and mean time of service (h). */
  readonly length: number
  readonly wait: number
  readonly service: number
  /** Standard deviation of the service time over its mean. */
  readonly cv: number
  readonly servers: number
  /** An open hour, and open hours of a day on which it opens. */
  readonly arrivals: number
  readonly openADay: number
  /** Shares of those who came: while it was closed, and who left unserved. */
  readonly closed: number
  readonly left: number
  /** Ends of patience an open hour of waiting. */
  readonly patience: number
  /** By class: share of the work begun, and its mean wait (h). */
  readonly classes: readonly { readonly share: number; readonly wait: number }[]
  /** Mean length day by day, and those who came. */
  readonly lengths: readonly number[]
  readonly came: readonly number[]
}

/** Of a day's row: a figure. */
export function queueFigure(days: ArrayLike<number>, day: number, figure: QueueFigure): number {
  return days[day * QUEUE_ROW + QUEUE_DAY.indexOf(figure)]
}

/** Mean length of the line in the open hours of each day; of days on which it is closed, at their end. */
export function lengthsOf(days: ArrayLike<number>): number[] {
  return Array.from({ length: days.length / QUEUE_ROW }, (_, day) => {
    const open = queueFigure(days, day, 'openHours')
    return open === 0 ? queueFigure(days, day, 'most') : queueFigure(days, day, 'waitingHours') / open
  })
}

/** Null while nobody has been served, or nobody sits there. @param days rows of the last weeks */
export function queueFacts(days: readonly number[]): QueueFacts | null {
  const rows = days.length / QUEUE_ROW
  const of = (figure: QueueFigure): number[] => Array.from({ length: rows }, (_, day) => queueFigure(days, day, figure))
  const sum = (figure: QueueFigure): number => of(figure).reduce((all, one) => all + one, 0)
  const [came, left, open, served] = [sum('came'), sum('left'), sum('openHours'), sum('served')]
  if (served === 0 || came === 0 || open === 0 || sum('serverHours') === 0) return null
  const service = sum('serviceHours') / served
  const variance = sum('serviceSquares') / served - service * service
  const classes = Array.from({ length: SERVICE_CLASSES }, (_, one) => classIn(days, one))
  const begun = classes.reduce((all, one) => all + one.begun, 0)
  const waited = classes.reduce((all, one) => all + one.waited, 0)
  const length = sum('waitingHours') / open
  return {
    ...{ length, service, wait: begun === 0 ? 0 : waited / begun },
    ...{ cv: Math.sqrt(Math.max(0, variance)) / service, servers: sum('serverHours') / open, arrivals: came / open },
    openADay: open / of('openHours').filter((hours) => hours > 0).length,
    ...{ closed: sum('cameClosed') / came, left: left / came },
    patience: left === 0 ? 0 : left / sum('waitingHours'),
    classes: classes.map((one) => ({
      share: begun === 0 ? 0 : one.begun / begun,
      wait: one.begun === 0 ? 0 : one.waited / one.begun,
    })),
    lengths: lengthsOf(days).filter((_, day) => queueFigure(days, day, 'openHours') > 0),
    came: of('came').filter((_, day) => queueFigure(days, day, 'openHours') > 0),
  }
}

function classIn(days: readonly number[], one: number): { readonly begun: number; readonly waited: number } {
  let [begun, waited] = [0, 0]
  for (let at = QUEUE_DAY.length + 2 * one; at < days.length; at += QUEUE_ROW) {
    begun += days[at]
    waited += days[at + 1]
  }
  return { begun, waited }
}

export type TwinKind = 'growing' | 'erlangA' | 'classes' | 'erlangC' | 'single' | 'several'

export interface QueueTwin {
  readonly kind: TwinKind
  readonly load: number
  readonly theory: StationTheory
  /** Which of the classes it tells apart, most urgent first. */
  readonly classes: readonly number[]
}

/** So many of a hundred leave, or are of a class, before it counts. */
const COUNTS = 0.02

export function twinOf(facts: QueueFacts): QueueTwin {
  const { arrivals, cv, left, patience, service } = facts
  const servers = Math.max(1, Math.round(facts.servers))
  const station: StationSetting = {
    ...{ arrivalRate: arrivals, serviceRate: 1 / service, servers },
    serviceCv: Math.min(10, Math.max(0.1, cv)),
  }
  const load = loadOf(station)
  if (left > COUNTS)
    return { kind: 'erlangA', load, theory: theoryOf({ ...station, patienceRate: patience }), classes: [] }
  const classes = facts.classes.flatMap(({ share }, one) => (share > COUNTS ? [one] : []))
  if (load >= 1) return { kind: 'growing', load, theory: theoryOf(station), classes: [] }
  if (classes.length > 1) {
    const all = classes.reduce((sum, one) => sum + facts.classes[one].share, 0)
    const priorityShares = classes.map((one) => facts.classes[one].share / all)
    return { kind: 'classes', load, theory: theoryOf({ ...station, priorityShares }), classes }
  }
  const kind = Math.abs(cv - 1) < 0.05 ? 'erlangC' : servers === 1 ? 'single' : 'several'
  return { kind, load, theory: theoryOf(kind === 'erlangC' ? { ...station, serviceCv: 1 } : station), classes: [] }
}

/** Why line and twin are not alike, with the figure that says so. */
export type Reason =
  | { readonly why: 'growing'; readonly expected: number; readonly found: number }
  | { readonly why: 'near' | 'other' }
  | { readonly why: 'moving'; readonly before: number; readonly after: number }
  | { readonly why: 'nights' | 'bursts' | 'shorter'; readonly figure: number }

/** From that much of one of its three reasons on a line counts as moved by it. */
const [MOVED, CLOSED, BURSTS] = [1.5, 0.25, 1.5]

export function reasonOf(facts: QueueFacts, { load, theory }: QueueTwin): Reason {
  const { closed, length, lengths } = facts
  const third = Math.max(1, Math.floor(lengths.length / 3))
  const [before, after] = [mean(lengths.slice(0, third)), mean(lengths.slice(-third))]
  if (theory.fluid !== null) {
    const days = Math.max(1, lengths.length - third)
    return { why: 'growing', expected: theory.fluid.growth * facts.openADay, found: (after - before) / days }
  }
  const expected = theory.queueLength
  if (expected !== null && Math.abs(length - expected) <= Math.max(0.5, expected / 4)) return { why: 'near' }
  if (Math.max(before, after) > MOVED * Math.max(1, Math.min(before, after))) return { why: 'moving', before, after }
  if (expected !== null && length < expected) return { why: 'shorter', figure: load }
  if (closed > CLOSED) return { why: 'nights', figure: closed }
  const spread = dispersion(facts.came)
  return spread > BURSTS ? { why: 'bursts', figure: spread } : { why: 'other' }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)
}

/** Variance of what comes in a day over its mean: 1 where arrivals know nothing of one another. */
function dispersion(values: readonly number[]): number {
  const centre = mean(values)
  const squares = values.reduce((sum, one) => sum + (one - centre) * (one - centre), 0)
  return centre === 0 ? 0 : squares / Math.max(1, values.length - 1) / centre
}
