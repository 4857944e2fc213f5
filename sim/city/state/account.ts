/**
 * The account of a replication: all that measures are computed from. Each district gives its own as a row of numbers, which travels between threads;
 * the account of the city takes them in, in the order of the districts, so that it has the same bits whoever made them.
 */
import type { OrderStatistics } from '../../stats/order-statistics.ts'
import type { District } from '../model/district.ts'
import type { Horizon } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { Outcome } from './outcome.ts'
import type { Usage } from './usage.ts'

/** Sums and counts of the outcome. */
const SUMS = [
  ...(['arisen', 'accepted', 'preventedInAll', 'takenByVolunteers', 'neverFound', 'hops', 'resolutionSum'] as const),
  ...(['completedSum', 'handlingSum', 'handlingCount', 'beforeConference', 'prevented', 'volunteerHours'] as const),
  ...(['chasers', 'whistles', 'needless', 'convened', 'assemblies', 'calls', 'reports', 'orderDelaySum'] as const),
  ...(['ordersTaken', 'officerHours', 'spent', 'privateCost'] as const),
] as const
const SHARES = [
  ...(['solved', 'solved30', 'responded', 'claimed', 'falselyClaimed', 'verified', 'satisfied', 'solvedDue'] as const),
  ...(['verifiedAmongReplied', 'satisfiedAmongReplied', 'onTime', 'repeated', 'returned'] as const),
] as const
const OF_ISSUES = ['of', 'solved', 'timeSum', 'latentHours'] as const
const OF_GRID = ['matterHours', 'patrolHours'] as const
const TIMES = ['resolution', 'handling', 'discovery'] as const
const USED = [
  ...([
    'streetBusy',
    'streetHeads',
    'departmentBusy',
    'departmentHeads',
    'gridHours',
    'postHours',
    'openHours',
  ] as const),
] as const

/** What was used in the observed period, over all streets. */
export type UsageInAll = Pick<Usage, (typeof USED)[number]>

export interface Account {
  readonly outcome: Outcome
  readonly usage: { -readonly [Name in keyof UsageInAll]: number }
  /** Wages and officers' hours (yuan). */
  readonly payroll: { yuan: number }
  /** Events that the calendars delivered; those that come in all districts at once count once. */
  events: number
}

/** Of nobody yet. @param setting of the whole city */
export function emptyAccount(setting: Setting, horizon: Horizon): Account {
  const usage = Object.fromEntries(USED.map((name) => [name, 0])) as Account['usage']
  return { outcome: new Outcome(setting, horizon), usage, payroll: { yuan: 0 }, events: 0 }
}

/** The account of one district as a row of numbers. */
export function packAccount(account: Account, streets: number): Float64Array {
  const parts: Float64Array[] = []
  walk(account, 0, streets, {
    sum: (value) => {
      parts.push(Float64Array.of(value))
      return value
    },
    sums: (values) => void parts.push(values),
    times: (times) => void parts.push(Float64Array.of(times.count), times.all),
  })
  const row = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    row.set(part, at)
    at += part.length
  }
  return row
}

/** Takes the account of a district, which `packAccount` has made, into that of the city. */
export function addDistrict(account: Account, { firstStreet, streets }: District, row: Float64Array): void {
  let at = 0
  const take = (length: number): Float64Array => row.subarray(at, (at += length))
  walk(account, firstStreet, streets, {
    sum: (value) => value + row[at++],
    sums: (values) => {
      take(values.length).forEach((value, place) => (values[place] += value))
    },
    times: (times) => times.addAll(take(row[at++])),
  })
}

/** What is done with every number of an account, one after another. */
interface Passage {
  /** @returns what the number is from then on */
  sum(value: number): number
  sums(values: Float64Array): void
  times(times: OrderStatistics): void
}

/** All numbers of an account that some of its streets have to do with, in one order. */
function walk(account: Account, firstStreet: number, streets: number, by: Passage): void {
  const { outcome, payroll, usage } = account
  const { gridBooks, groups, issues, weekly } = outcome
  account.events = by.sum(account.events)
  payroll.yuan = by.sum(payroll.yuan)
  for (const name of USED) usage[name] = by.sum(usage[name])
  for (const name of SUMS) outcome[name] = by.sum(outcome[name])
  for (const name of SHARES) {
    const share = outcome[name]
    share.count = by.sum(share.count)
    share.of = by.sum(share.of)
  }
  for (const name of OF_ISSUES) issues[name] = by.sum(issues[name])
  for (const name of OF_GRID) gridBooks[name] = by.sum(gridBooks[name])
  by.sums(outcome.ended)
  by.sums(outcome.solvedOnDay)
  by.sums(weekly.ofStreets(firstStreet, streets))
  for (const sums of groups.ofStreets(firstStreet, streets)) by.sums(sums)
  for (const name of TIMES) by.times(outcome[name])
}
