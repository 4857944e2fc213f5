/** Reporting and sight (rule 1): whether an issue is reported at all and how soon, and whether it can be seen. Chances and means; discovery draws. */
import { DAY } from '../../arithmetic/units.ts'
import type { Setting } from './setting.ts'

/** Harm of danger to life, and of a failure of water, power, gas or heat; that of any other matter is its difficulty. */
export const HARM = { life: 1, utility: 0.5 } as const

/** An issue by what decides how it is reported. */
export interface Reported {
  readonly kind: 'life' | 'utility' | 'other'
  readonly harm: number
  readonly reached: boolean
}

/** The propensity of the resident at place u (0-1) of the spread. */
export function residentPropensity({ demand, behaviour }: Setting, u: number): number {
  return Math.min(1, demand.reportPropensity * (1 + behaviour.propensitySpread * (2 * u - 1)))
}

/** Probability that an issue is reported at all. @param propensity of its resident, by his trust */
export function reportChance({ behaviour }: Setting, { kind, harm, reached }: Reported, propensity: number): number {
  if (kind === 'life') return 1
  const { reportedBase, reportedHarm, channelReport } = behaviour
  return Math.min(1, propensity * (reportedBase + reportedHarm * harm) * (reached ? 1 + channelReport : 1))
}

/** Mean hours until the report of an issue that is reported. */
export function reportHours({ behaviour }: Setting, { kind, harm, reached }: Reported): number {
  if (kind === 'life') return behaviour.lifeReportHours
  if (kind === 'utility') return behaviour.utilityReportHours
  return (behaviour.reportDays * DAY) / ((1 + harm) * (reached ? 1 + behaviour.channelPull : 1))
}

/** Share of issues inside buildings: where that and the visible ones pass the whole, the visible win, so that a larger share only adds. */
export function insideShareOf({ behaviour, grid }: Setting): number {
  return Math.min(behaviour.insideShare, 1 - grid.visibleShare)
}
