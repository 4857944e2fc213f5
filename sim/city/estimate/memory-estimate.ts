/**
 * How much memory a replication needs, by expectation and before it is begun, so that a run which cannot end is refused.
 *
 *     bytes = residents x 8 + grid workers x 24 + pools x 2,500
 *           + rows of issues and cases, of jobs, and of events, each x the bytes of a row x 1.5 for columns that grow by doubling
 *           + cases accepted in the observed period x 24 x 1.5: three times of each are kept for exact quantiles
 *
 * Districts are simulated one after another, so all but the last line is that of the district that needs most.
 *
 * The stock of anything is its rate times the time that it stays (Little 1961). Where more comes than can be done, the rest
 * stays for the patience of residents, or, for what has none (own orders, department tasks, the desk's line), to the end.
 */
import { DAY, MINUTES_PER_HOUR, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { columnBytes } from '../../kernel/column-bytes.ts'
import { Calendar } from '../../kernel/calendar.ts'
import { Jobs } from '../../queueing/jobs.ts'
import { exp } from '../../arithmetic/exp.ts'
import { reportChance, reportHours, residentPropensity } from '../model/reporting.ts'
import { patrolPerDay, shareDispatched } from '../model/anchor.ts'
import { effortOf } from '../people/appraisal.ts'
import { Cases } from '../state/cases.ts'
import type { PerDay } from './planned-loads.ts'
import {
  consultationsPerDay,
  departmentLoad,
  deskLoad,
  loadsOfStreets,
  ownOrdersPerDay,
  tasksOfStreet,
} from './planned-loads.ts'
import { districtsOf, settingOfDistrict } from '../model/district.ts'
import type { Anchor, Horizon } from '../model/replication.ts'
import { FOLLOW_UP_DAYS } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { perStreet, phasesOf, settingAtStreet, variantsOf } from '../model/setting.ts'

/** Rows with which columns begin, and an allowance for days that bring more than others. */
const FIRST_ROWS = 4096
const UNEVEN = 1.25
/** Columns double when they are full, so they have half as much room again on average. */
const GROWN = 1.5
const RESIDENT_BYTES = 8
const GRID_WORKER_BYTES = 24
const POOL_BYTES = 2500
/** Until it is found, solved and replied to, eight bytes each. */
const TIMES_BYTES = 24
/** Of a street: desk, duty post, team, officers who have come for good, and heads from outside. */
const POOLS_BESIDE_UNITS = 5
/** Calendar days in which a head works eight hours. */
const DAYS_OF_EIGHT_HOURS = 7 / 5
/** Events that wait for an open case: its patience, its chaser, the next step; half as many again are cancelled and not swept out yet. */
const EVENTS_PER_CASE = 4.5

/** Where a case may stay, and what piles up, at the worst moment of a run. */
interface Stocks {
  readonly latent: number
  readonly open: number
  /** Own orders, department tasks and consultations in line. */
  readonly other: number
  /** Cases of the cohort, from first to last. */
  readonly cohort: number
}

/**
 * @param anchor of the root of the setting's `extends` chain
 * @returns bytes of the columns of one replication at their largest
 */
export function memoryEstimate(setting: Setting, anchor: Anchor, horizon: Horizon): number {
  const kinds = kindsOfDistricts(setting).map(([one, count]) => ({ ...needsOf(one, anchor, horizon), count }))
  const times = kinds.reduce((sum, kind) => sum + kind.times * kind.count, 0)
  return Math.max(...kinds.map(({ columns }) => columns)) + times
}

/** The settings of districts, and of how many districts each is: those that have as many streets are alike where streets do not differ. */
function kindsOfDistricts(setting: Setting): (readonly [Setting, number])[] {
  const { city } = setting
  const differ =
    typeof city.residentsPerStreet !== 'number' ||
    phasesOf(setting).some((phase) => phase.byStreet !== undefined || typeof phase.street.staff !== 'number')
  const kinds = new Map<number, readonly [Setting, number]>()
  for (const district of districtsOf(setting)) {
    const kind = differ ? -1 - district.number : district.streets
    const known = kinds.get(kind)
    kinds.set(kind, known ? [known[0], known[1] + 1] : [settingOfDistrict(setting, district), 1])
  }
  return [...kinds.values()]
}

/** Bytes of the columns of a district at their largest, and of the times of its cases, which are kept. */
function needsOf(setting: Setting, anchor: Anchor, horizon: Horizon): { columns: number; times: number } {
  const days = horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS
  const stocks = phasesOf(setting).map((phase) => stocksOf(setting, phase, anchor, days, horizon.days))
  const most = (name: keyof Stocks): number => UNEVEN * Math.max(...stocks.map((each) => each[name]))
  const cases = most('latent') + most('open')
  const jobs = 2 * most('open') + most('other')
  const events = most('latent') + EVENTS_PER_CASE * most('open')
  const [caseBytes, jobBytes, eventBytes] = rowBytes()
  const rows = roomFor(cases) * caseBytes + roomFor(jobs) * jobBytes + roomFor(events) * eventBytes
  return { columns: fixedBytes(setting) + rows, times: GROWN * most('cohort') * TIMES_BYTES }
}

let known: readonly [number, number, number] | undefined

/** Bytes of a row of each, counted off columns that are made for it, once: a plan of ten thousand points asks as often. */
function rowBytes(): readonly [number, number, number] {
  return (known ??= [new Cases(), new Jobs(FIRST_ROWS), new Calendar(FIRST_ROWS)].map(
    (columns) => columnBytes(columns) / FIRST_ROWS,
  ) as [number, number, number])
}

/** Rows that columns have room for when so many are needed. */
function roomFor(rows: number): number {
  return Math.max(FIRST_ROWS, GROWN * rows)
}

function fixedBytes(setting: Setting): number {
  const { behaviour, city, departments, grid, street } = setting
  const residents = residentsOf(city).reduce((sum, one) => sum + one, 0)
  const workers = (residents / behaviour.householdSize / grid.households) * grid.workers
  // Places at streets are built for all that any switch will bring.
  const isEmbedded = phasesOf(setting)
    .flatMap(variantsOf)
    .some((one) => one.departments.embedShare > 0)
  const embedded = isEmbedded ? city.streets * departments.count : 0
  const pools = city.streets * (street.units + POOLS_BESIDE_UNITS) + departments.count + embedded
  return residents * RESIDENT_BYTES + workers * GRID_WORKER_BYTES + pools * POOL_BYTES
}

function residentsOf(city: Setting['city']): readonly number[] {
  return perStreet(city.residentsPerStreet, city.streets)
}

/** @param start the city, and whether switches are ahead; @param phase the levers in force; @param days of the run; @param observed of these */
function stocksOf(start: Setting, phase: Setting, anchor: Anchor, days: number, observed: number): Stocks {
  const people = residentsOf(start.city).reduce((sum, one) => sum + one, 0)
  const issues = ((phase.demand.issueRate * people) / TEN_THOUSAND) * anchor.issuesPerCase
  const cases = Math.min(issues, issues * shareDispatched(phase) * 1.2)
  const perDay = { issues, cases, people }
  const waits = waitsOf(phase, anchor, perDay, days)
  const open = Math.min(days, waits.open + waits.desk)
  return {
    latent: latentStock(start, phase, issues, days),
    open: cases * stayWithPulses(phase, open),
    other: waits.other,
    cohort: cases * stayWithPulses(phase, observed),
  }
}

/** A stay of so many days, with the days on which pulses bring more counted as often as they bring it. */
function stayWithPulses({ demand }: Setting, stay: number): number {
  const more = demand.pulse.reduce((sum, { days, factor }) => sum + Math.max(0, factor - 1) * Math.min(days, stay), 0)
  return stay + more
}

/**
 * Undiscovered issues that have a row: those that will be found before the end. Their number is greatest half-way, and none
 * where nobody will find them; while a switch is ahead, all have one.
 */
function latentStock(start: Setting, phase: Setting, issues: number, days: number): number {
  const { behaviour, grid } = phase
  const plain = { kind: 'other', harm: 0.5, reached: false } as const
  const report = DAY / reportHours(phase, plain)
  const reported = reportChance(phase, plain, residentPropensity(phase, 0.5))
  const patrol = patrolOf(phase)
  const keepsAll = start.switches.length > 0
  let stay = 0
  for (const [share, rate] of [
    [(1 - reported) * grid.visibleShare, patrol],
    [(1 - reported) * (1 - grid.visibleShare), 0],
    [reported, report],
  ] as const)
    for (const [part, perDay] of [
      [share * behaviour.selfHealingShare, rate + 1 / behaviour.selfHealingDays],
      [share * (1 - behaviour.selfHealingShare), rate],
    ] as const)
      stay += part * meanLatency(perDay, days, keepsAll)
  return issues * stayWithPulses(phase, stay)
}

/** Days for which issues found at so much a day hold a row, seen at the moment when most do. */
function meanLatency(perDay: number, days: number, keepsAll: boolean): number {
  if (keepsAll) return perDay > 0 ? (1 - exp(-perDay * days)) / perDay : days
  if (perDay <= 0) return 0
  const half = 1 - exp((-perDay * days) / 2)
  return (half * half) / perDay
}

function patrolOf(setting: Setting): number {
  const posts = perStreet(setting.street.staff, setting.city.streets)
  const residents = residentsOf(setting.city)
  return Math.min(...residents.map((people, street) => patrolPerDay(setting, posts[street], people)))
}

/** Days that a case is open, days that it waits for the desk, and jobs of other kinds in line. */
function waitsOf(setting: Setting, anchor: Anchor, perDay: PerDay, days: number) {
  const patience = Math.min(days, setting.behaviour.patienceDays)
  const desk = unserved(deskLoad(setting, anchor, perDay))
  const department = unserved(departmentLoad(setting, anchor, perDay))
  const streets = atStreets(setting, anchor, perDay, department)
  return {
    open:
      passingOnDays(setting) + workDays(setting) + patience * streets.cases + whistleDays(setting, department, days),
    desk: days * desk,
    other:
      days *
      (ownOrdersPerDay(setting, perDay) * department + streets.tasks + consultationsPerDay(setting, perDay) * desk),
  }
}

/**
 * The share of cases, and how many tasks a day, that are not done: street by street, for the line of one that is asked for too much grows,
 * however idle the others are. A case waits at its street or at its department, wherever more is left over.
 */
function atStreets(setting: Setting, anchor: Anchor, perDay: PerDay, department: number) {
  const residents = residentsOf(setting.city)
  let [cases, tasks] = [0, 0]
  loadsOfStreets(setting, anchor, perDay).forEach((load, street) => {
    const own = settingAtStreet(setting, street)
    // A reform is new for a while, and all that piles up then is there at once.
    const left = unserved(load / (1 - own.street.transitionLoss))
    if (perDay.people > 0) cases += (residents[street] / perDay.people) * Math.max(left, department)
    tasks += tasksOfStreet(own) * left
  })
  return { cases, tasks }
}

/** The share of what comes that is not done, at a load (1 = as much as can be done). */
function unserved(load: number): number {
  return Math.max(0, 1 - 1 / load)
}

/** Calendar days until the case is with its right owner. */
function passingOnDays({ behaviour, duties, platform }: Setting): number {
  const returns = Math.min(behaviour.maxReturns, 1 / duties.clarity - 1)
  const crossing = duties.directDispatch ? 0 : (1 - 1 / platform.networks) * platform.handoffDelay
  return (platform.dispatchTime / MINUTES_PER_HOUR + (1 + returns) * crossing + returns * behaviour.returnHours) / DAY
}

/** Calendar days of work, sign-off, repairs and reopening. */
function workDays({ behaviour, demand, street }: Setting): number {
  const stretch = 1 / (street.caseworkShare * (1 - street.inspectionLoad))
  const work = 4 * stretch + (street.signOffLayers - 1) * behaviour.signOffHours
  const repairs = street.fund > 0 ? 0 : demand.mix.lead * behaviour.facilityShare * behaviour.districtPaysDays
  const again = behaviour.reopenShare * behaviour.reopenDays * 0.5
  return (work / 8) * DAYS_OF_EIGHT_HOURS + repairs + again + 1
}

/** Calendar days for which joint cases wait for departments, for visit days and for the hard-case conference. */
function whistleDays(setting: Setting, unserved: number, days: number): number {
  const { behaviour, demand, district, whistle } = setting
  if (!whistle.enabled) return 0
  const share = demand.mix.joint * whistle.scope * Math.max(0, 1 - whistle.threshold)
  const comes = (1 - unserved) / (1 + exp(-behaviour.reportBase - effortOf(setting)))
  const allCome = comes * comes
  let missed = 1
  for (let attempt = 0; attempt < whistle.maxAttempts; attempt++) missed *= 1 - allCome
  const tries = (1 - missed) / Math.max(allCome, 1 / whistle.maxAttempts)
  const called = (tries * whistle.reportDeadline) / DAY + district.visitInterval
  return share * Math.min(days, called + missed * district.meetingInterval)
}
