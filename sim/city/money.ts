/** Money (rule 20): wages of posts, assistants and grid workers, officers' hours on cases, and what the fund and the district spend. */
import type { Usage } from './usage.ts'
import type { World } from './world.ts'

const DAY = 24
const DAYS_PER_YEAR = 365

/** Cost of the observed period, in yuan per year. Posts are paid while filled; a pay rise raises the wages of those whom it keeps. */
export function costPerYear(world: World, usage: Usage): number {
  const { hours, outcome, setting, streets } = world
  const { money, street, behaviour } = setting
  const years = (outcome.to - outcome.from) / DAY / DAYS_PER_YEAR
  const officeHoursPerYear = (hours.office.hoursPerWeek / 7) * DAYS_PER_YEAR
  const wage = money.cityMeanWage * (1 + money.overhead)
  const pay = street.payRatio / behaviour.quitPayBase
  const posts = (usage.streetHeads / officeHoursPerYear) * money.postWageRatio * pay
  const gridWorkers =
    streets.reduce((sum, office) => sum + office.grid.workers, 0) * years * money.gridWorkerWageRatio * pay
  const assistants =
    streets.reduce((sum, office) => sum + office.assistants.heads, 0) * years * money.assistantWageRatio
  const wages = (posts + gridWorkers + assistants) * wage
  return (wages + outcome.officerHours * money.officerHour + outcome.spent) / years
}
