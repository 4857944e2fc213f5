/**
 * How long a replication takes, by expectation and before it is begun. It decides how many replications make a block and what progress is
 * measured by; no result depends on it, and no two machines may come to different numbers.
 */
import { TEN_THOUSAND } from '../../arithmetic/units.ts'
import type { Anchor, Horizon } from '../model/replication.ts'
import { FOLLOW_UP_DAYS } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { perStreet } from '../model/setting.ts'
import { tasksOfStreet } from './planned-loads.ts'

/** Processor seconds an issue, from onset to the end of its case, on the machine of docs/PERFORMANCE.md (`npm run bench`, whole model). */
const PER_ISSUE = 1.3e-5
/** The same of a task that a department hands down to a street (two events), and of a day of a street, whatever comes (five): of small cities they are most. */
const PER_TASK = 3.5e-6
const PER_STREET_DAY = 9e-6
/** Seconds a resident, for the columns in which she stands. */
const PER_RESIDENT = 5e-8
/** Seconds to lay out a city, however small. */
const TO_BEGIN = 1e-3

/**
 * @param anchor of the root of the setting's `extends` chain
 * @returns processor seconds, above 0; within a factor of about three
 */
export function replicationSeconds(setting: Setting, anchor: Anchor, horizon: Horizon): number {
  const { city, demand } = setting
  const residents = perStreet(city.residentsPerStreet, city.streets).reduce((sum, one) => sum + one, 0)
  const days = horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS
  const issues = (demand.issueRate / TEN_THOUSAND) * residents * anchor.issuesPerCase * days
  const streetDays = city.streets * days
  const tasks = tasksOfStreet(setting) * streetDays
  return TO_BEGIN + residents * PER_RESIDENT + issues * PER_ISSUE + tasks * PER_TASK + streetDays * PER_STREET_DAY
}
