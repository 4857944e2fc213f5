/**
 * How every case is run: one rule for all, set down before any result was seen. Files are run as they stand, with all their streets and
 * residents; three replications of a year of each take about a quarter of an hour of one core.
 */
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'

export const SEED = 'cases'
export const REPLICATIONS = 3
export const WARM_UP_DAYS = USUAL_WARM_UP_DAYS

const YEAR = 365

/** The drive in Jinhaihu took 117 days (P11); its file asks to be observed for as many. */
const OTHER_DAYS: Readonly<Record<string, number>> = { 'pinggu-jinhaihu': 117 }

/** Observed days of a case and of its baseline. */
export function daysOf(name: string): number {
  return OTHER_DAYS[name] ?? YEAR
}
