/**
 * From the outcome to one row of measures: how each is computed, by its id (what it means: its row in `model/`). A measure that is not
 * computed here does not compile, nor does one that has no row. An empty denominator gives NaN: missing, never 0 or 100 %.
 */
import { DAY, DAYS_PER_MONTH, DAYS_PER_YEAR, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { DUTY } from '../state/cases.ts'
import { inequalityOf } from './equity.ts'
import { issueResolutionRate, issueTimeMean, latentStock } from './issue-measures.ts'
import type { Inequality } from './equity.ts'
import { QUANTITY } from '../state/group-outcome.ts'
import { MEASURES } from '../model/measures.ts'
import type { MeasureId } from '../model/measures.ts'
import type { Outcome } from '../state/outcome.ts'
import { FOLLOW_UP_DAYS } from '../model/replication.ts'
import type { UsageInAll } from '../state/account.ts'
import { costPerYear } from '../state/money.ts'
import type { Payroll } from '../state/money.ts'
import { perStreet, variantsOf } from '../model/setting.ts'
import type { Setting } from '../model/setting.ts'

/** Weights of response, resolution and satisfaction in the three-rate score. */
const THREE_RATES = [0.3, 0.35, 0.35] as const

/** A city of which something has come. */
export interface MeasuredCity {
  /** The levers in force at the end. */
  readonly setting: Setting
  readonly outcome: Outcome
  readonly payroll: Pick<Payroll, 'yuan'>
}

/** All that a measure is computed from. */
interface Observed {
  readonly city: MeasuredCity
  readonly outcome: Outcome
  /** Of the observed period. */
  readonly usage: UsageInAll
  readonly days: number
  /** Residents in ten thousands. */
  readonly residents: number
}

type Computed = Partial<Record<MeasureId, (observed: Observed) => number>>

const RATES = {
  responseRate: ({ outcome }) => outcome.responded.value,
  issueResolutionRate: ({ outcome }) => issueResolutionRate(outcome),
  trueResolutionRate: ({ outcome }) => outcome.solved.value,
  trueResolutionRate30: ({ outcome }) => outcome.solved30.value,
  trueResolutionRateDue: ({ outcome }) => outcome.solvedDue.value,
  jointResolutionRate: ({ outcome }) => solvedOfDuty(outcome, DUTY.joint),
  leadResolutionRate: ({ outcome }) => solvedOfDuty(outcome, DUTY.lead),
  assistResolutionRate: ({ outcome }) => solvedOfDuty(outcome, DUTY.assist),
  claimedResolutionRate: ({ outcome }) => outcome.claimed.value,
  verifiedResolutionRate: ({ outcome }) => outcome.verified.value,
  verifiedAmongReplied: ({ outcome }) => outcome.verifiedAmongReplied.value,
  onTimeRate: ({ outcome }) => outcome.onTime.value,
  satisfactionRate: ({ outcome }) => outcome.satisfied.value,
  satisfactionAmongReplied: ({ outcome }) => outcome.satisfiedAmongReplied.value,
  threeRateScore: ({ outcome: { responded, verified, satisfied } }) =>
    THREE_RATES[0] * responded.value + THREE_RATES[1] * verified.value + THREE_RATES[2] * satisfied.value,
  gamingGap: ({ outcome }) => outcome.falselyClaimed.value,
  repeatRate: ({ outcome }) => outcome.repeated.value,
  returnRate: ({ outcome }) => outcome.returned.value,
  reportInRate: ({ outcome }) => ratio(outcome.reports, outcome.calls),
  assemblyRate: ({ outcome }) => ratio(outcome.assemblies, outcome.whistles),
  needlessShare: ({ outcome }) => ratio(outcome.needless, outcome.whistles),
} satisfies Computed

/**
 * Quantiles are over all cases, of which only the finished ones have a time. Every case is followed for 90 days from acceptance, so up to
 * 90 days from onset nothing is censored and Kaplan-Meier is the empirical curve: the time of the case at that rank. Beyond, it is missing.
 */
const TIMES = {
  issueTimeMean: ({ outcome }) => issueTimeMean(outcome),
  resolutionTimeMedian: ({ outcome }) => outcome.resolution.quantile(0.5, outcome.solved.of),
  resolutionTimeP90: ({ outcome }) => outcome.resolution.quantile(0.9, outcome.solved.of),
  resolutionTimeMean: ({ outcome }) => ratio(outcome.resolutionSum, outcome.solved.of),
  handlingTimeMedian: ({ outcome }) => outcome.handling.quantile(0.5, outcome.handlingCount),
  handlingTimeP90: ({ outcome }) => outcome.handling.quantile(0.9, outcome.handlingCount),
  handlingTimeMean: ({ outcome }) => ratio(outcome.handlingSum, outcome.handlingCount),
  resolutionTimeCompletedOnly: ({ outcome }) => ratio(outcome.completedSum, outcome.resolution.count),
  discoveryDelayMedian: ({ outcome }) => outcome.discovery.quantile(0.5, outcome.solved.of),
  discoveryDelayP90: ({ outcome }) => outcome.discovery.quantile(0.9, outcome.solved.of),
  ownOrderDelayMean: ({ outcome }) => ratio(outcome.orderDelaySum, outcome.ordersTaken),
} satisfies Computed

const FLOWS = {
  chaserRate: ({ outcome, usage }) => ratio(outcome.chasers, usage.openHours / DAY),
  convenedWhistlesPerStreetMonth: (observed) => perStreetMonth(observed, observed.outcome.convened),
  whistlesPerStreetMonth: (observed) => perStreetMonth(observed, observed.outcome.whistles),
  hops: ({ outcome }) => ratio(outcome.hops, outcome.returned.of),
  latentStock: ({ outcome, residents }) => latentStock(outcome, residents),
  streetUtilisation: ({ usage }) => ratio(usage.streetBusy, usage.streetHeads),
  departmentUtilisation: ({ usage }) => ratio(usage.departmentBusy, usage.departmentHeads),
  gridUtilisation: ({ outcome, usage }) =>
    // Who is busy does not patrol: on the books patrol takes no more than matters leave.
    Math.min(1, ratio(outcome.gridBooks.matterHours + outcome.gridBooks.patrolHours, usage.gridHours)),
  backlog: ({ usage }) => usage.openHours / usage.postHours,
  conferenceBacklog: ({ city, outcome }) => outcome.beforeConference / city.setting.city.districts,
  demand: ({ outcome, days, residents }) => outcome.solved.of / days / residents,
} satisfies Computed

const MONEY_AND_EQUITY = {
  cost: ({ city }) => costPerYear(city.outcome, city.payroll),
  costPerSolvedCase: ({ city, outcome, days }) =>
    ratio(costPerYear(city.outcome, city.payroll) * (days / DAYS_PER_YEAR), outcome.solved.count),
  privateCost: ({ outcome, days }) => outcome.privateCost / (days / DAYS_PER_YEAR),
  equityGini: ({ city }) => inequalityOfStreets(city).gini,
  equityP90P10: ({ city }) => inequalityOfStreets(city).p90p10,
} satisfies Computed

const COMPUTED: Required<Computed> = { ...RATES, ...TIMES, ...FLOWS, ...MONEY_AND_EQUITY }

/** @param usage of the observed period */
export function measureRow(city: MeasuredCity, usage: UsageInAll): Float64Array {
  const { outcome, setting } = city
  const days = (outcome.to - outcome.from) / DAY
  const residents = perStreet(setting.city.residentsPerStreet, setting.city.streets).reduce((sum, one) => sum + one, 0)
  const observed: Observed = { city, outcome, usage, days, residents: residents / TEN_THOUSAND }
  return Float64Array.from(MEASURES, ({ id }) => COMPUTED[id](observed))
}

/** Missing where nobody may whistle and nobody has. */
function perStreetMonth({ city: { setting }, outcome, days }: Observed, whistles: number): number {
  const nobodyMay = variantsOf(setting).every(({ whistle }) => !whistle.enabled)
  if (nobodyMay && outcome.whistles === 0) return NaN
  return whistles / setting.city.streets / (days / DAYS_PER_MONTH)
}

function solvedOfDuty(outcome: Outcome, duty: number): number {
  return outcome.groups.ratio('duty', duty, QUANTITY.solved, QUANTITY.cases)
}

function inequalityOfStreets({ outcome, setting }: MeasuredCity): Inequality {
  return inequalityOf(
    Array.from({ length: setting.city.streets }, (_, street) =>
      outcome.groups.ratio('street', street, QUANTITY.resolutionTime, QUANTITY.cases),
    ),
  )
}

/** Share of the cohort not yet solved 0, 1, ... 90 days after onset. */
export function survivalByDay(outcome: Outcome): Float64Array {
  const survival = new Float64Array(FOLLOW_UP_DAYS + 1).fill(outcome.solved.of > 0 ? 1 : NaN)
  let solved = 0
  for (let day = 1; day <= FOLLOW_UP_DAYS; day++) {
    solved += outcome.solvedOnDay[day - 1]
    survival[day] = 1 - solved / outcome.solved.of
  }
  return survival
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN
}
