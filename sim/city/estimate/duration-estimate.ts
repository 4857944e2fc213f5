/**
 * How long a replication takes, by expectation and before it is begun. It decides how many replications make a block and what progress is
 * measured by; no result depends on it, and no two machines may come to different numbers.
 */
import { TEN_THOUSAND } from '../../arithmetic/units.ts'
import type { Anchor, Horizon } from '../model/replication.ts'
import { FOLLOW_UP_DAYS } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { perStreet } from '../model/setting.ts'

/** Processor seconds an issue, from onset to the end of its case, on the machine of docs/PERFORMANCE.md (`npm run bench`, whole model). */
const PER_ISSUE = 1.3e-5
/** Seconds a resident, for the columns in which she stands. */
const PER_RESIDENT = 5e-8
/** Seconds to lay out a city, however small. */
const TO_BEGIN = 1e-3

/**
 * @param anchor of the root of the setting's `extends` chain
 * @returns processor seconds, above 0; within a factor of about three
 */
export function replicationSeconds({ city, demand }: Setting, anchor: Anchor, horizon: Horizon): number {
  const residents = perStreet(city.residentsPerStreet, city.streets).reduce((sum, one) => sum + one, 0)
  const days = horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS
  const issues = (demand.issueRate / TEN_THOUSAND) * residents * anchor.issuesPerCase * days
  return TO_BEGIN + residents * PER_RESIDENT + issues * PER_ISSUE
}
