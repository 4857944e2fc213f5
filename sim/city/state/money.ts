/** Money (rule 20): wages of posts, assistants and grid workers, officers' hours on cases, and what the fund and the district spend. */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'
import { DAY, DAYS_PER_WEEK, DAYS_PER_YEAR } from '../../arithmetic/units.ts'
import type { Outcome } from './outcome.ts'
import type { Setting } from '../model/setting.ts'
import { settingAtStreet } from '../model/setting.ts'
import type { Usage, Workforce } from './usage.ts'
import { usageBetween, usageUpToNow } from './usage.ts'

/** Who is paid, by which rates. */
interface Employer extends Workforce {
  readonly setting: Setting
}

/** What people cost in the observed period, booked under the levers in force: at its end, and before each switch in it. */
export class Payroll {
  /** Wages and officers' hours so far. */
  yuan = REAL_ZERO
  private usage: Usage | undefined
  private since = REAL_ZERO
  private officerHours = REAL_ZERO

  /** The observed period begins. */
  open(world: Employer): void {
    this.note(world, usageUpToNow(world))
  }

  /** Books what has been used since the last time; nothing before the observed period. */
  accrue(world: Employer): void {
    if (this.usage === undefined) return
    const now = usageUpToNow(world)
    const years = (world.clock.now - this.since) / DAY / DAYS_PER_YEAR
    const officerHours = world.outcome.officerHours - this.officerHours
    this.yuan += wages(world, usageBetween(this.usage, now), years) + officerHours * world.setting.money.officerHour
    this.note(world, now)
  }

  private note({ clock, outcome }: Workforce, usage: Usage): void {
    this.usage = usage
    this.since = clock.now
    this.officerHours = outcome.officerHours
  }
}

/** Posts are paid while filled; a pay rise raises the wages of those whom it keeps. */
function wages({ hours, setting, streets }: Employer, usage: Usage, years: number): number {
  const { money, behaviour } = setting
  const officeHoursPerYear = (hours.office.hoursPerWeek / DAYS_PER_WEEK) * DAYS_PER_YEAR
  const wage = money.cityMeanWage * (1 + money.overhead)
  const pay = (street: number): number => settingAtStreet(setting, street).street.payRatio / behaviour.quitPayBase
  const paidHeads = usage.headsOf.reduce((sum, heads, street) => sum + heads * pay(street), 0)
  const posts = (paidHeads / officeHoursPerYear) * money.postWageRatio
  const paidWorkers = streets.reduce((sum, { grid, index }) => sum + grid.workers * pay(index), 0)
  const gridWorkers = paidWorkers * years * money.gridWorkerWageRatio
  const assistants =
    streets.reduce((sum, office) => sum + office.assistants.heads, 0) * years * money.assistantWageRatio
  return (posts + gridWorkers + assistants) * wage
}

/** Cost of the observed period, in yuan per year. */
export function costPerYear(outcome: Outcome, payroll: Pick<Payroll, 'yuan'>): number {
  const years = (outcome.to - outcome.from) / DAY / DAYS_PER_YEAR
  return (payroll.yuan + outcome.spent) / years
}
