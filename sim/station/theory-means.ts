/** What theory says of a station: the measures, with null where it says nothing, and where the formula comes from. */
import type { StationSetting } from './station-setting.ts'
import { sharesOf } from './station-setting.ts'

/** Measured as in `CustomerMeans`. */
export interface ClassTheory {
  readonly wait: number | null
  readonly timeInSystem: number | null
  readonly probabilityOfWait: number | null
  readonly abandoned: number | null
  readonly blocked: number | null
  /** For a line that grows without end: what a long run from empty comes close to. */
  readonly fluid: FluidLimit | null
}

/** What theory says of a station, times in hours; null where it says nothing. */
export interface StationTheory extends ClassTheory {
  readonly waitOfServed: number | null
  readonly queueLength: number | null
  readonly inSystem: number | null
  readonly utilisation: number | null
  readonly classes: readonly ClassTheory[]
  /** The formula by name, and its authors and years; null where there is none. */
  readonly formula: string | null
  readonly source: string | null
  /** Whether every number is exact, not an approximation; false where there is none. */
  readonly exact: boolean
  /** Why numbers are missing; null where none is. */
  readonly missing: string | null
}

/** The fluid limit: customers as a liquid, flowing in at lambda and out at c mu. */
export interface FluidLimit {
  /** Share of the arrivals so far who have been served. */
  readonly servedShare: number
  /** Customers an hour by which the backlog grows. */
  readonly growth: number
}

/** Name, source and standing of a formula. */
export type Attribution = Pick<StationTheory, 'formula' | 'source' | 'exact'>

const UNKNOWN_CLASS: ClassTheory = {
  wait: null,
  timeInSystem: null,
  probabilityOfWait: null,
  abandoned: null,
  blocked: null,
  fluid: null,
}

export function unknownClasses(setting: StationSetting, known: Partial<ClassTheory> = {}): ClassTheory[] {
  return sharesOf(setting).map(() => ({ ...UNKNOWN_CLASS, ...known }))
}

/** No theory at all, and why. */
export function noTheory(setting: StationSetting, missing: string): StationTheory {
  return {
    ...UNKNOWN_CLASS,
    ...{ waitOfServed: null, queueLength: null, inSystem: null, utilisation: null },
    classes: unknownClasses(setting),
    ...{ formula: null, source: null, exact: false, missing },
  }
}

/** Mean wait (h) of a class, and the share of it that waits. */
export interface ClassWait {
  readonly wait: number
  readonly probabilityOfWait: number
}

/** All measures of a class without limits from its wait: nobody leaves. */
export function classWithoutLimits({ serviceRate }: StationSetting, one: ClassWait): ClassTheory {
  return { ...one, timeInSystem: one.wait + 1 / serviceRate, abandoned: 0, blocked: 0, fluid: null }
}

/** All measures of a stable station without limits from the waits by class (h): nobody leaves, and Little (1961) gives the numbers. */
export function theoryWithoutLimits(
  setting: StationSetting,
  byClass: readonly ClassWait[],
  attribution: Attribution,
): StationTheory {
  const { arrivalRate, serviceRate, servers } = setting
  const shares = sharesOf(setting)
  const mean = (value: 'wait' | 'probabilityOfWait'): number =>
    byClass.reduce((sum, one, index) => sum + shares[index] * one[value], 0)
  const wait = mean('wait')
  return {
    wait,
    waitOfServed: wait,
    timeInSystem: wait + 1 / serviceRate,
    probabilityOfWait: mean('probabilityOfWait'),
    queueLength: arrivalRate * wait,
    inSystem: arrivalRate * (wait + 1 / serviceRate),
    utilisation: arrivalRate / (servers * serviceRate),
    ...{ abandoned: 0, blocked: 0 },
    classes: byClass.map((one) => classWithoutLimits(setting, one)),
    ...attribution,
    ...{ missing: null, fluid: null },
  }
}

/** Mean numbers and shares of a station with patience or limited places. */
export interface LimitedStation {
  readonly waiting: number
  readonly busy: number
  readonly blocked: number
  readonly abandoned: number
  readonly probabilityOfWait: number
  readonly waitOfServed: number | null
}

/** All measures of a station with limits and one class, from its mean numbers by Little's law (1961). */
export function theoryWithLimits(
  setting: StationSetting,
  means: LimitedStation,
  attribution: Attribution,
): StationTheory {
  const { waiting, busy, blocked, abandoned, probabilityOfWait, waitOfServed } = means
  const admitted = setting.arrivalRate * (1 - blocked)
  const own = {
    wait: waiting / admitted,
    timeInSystem: (waiting + busy) / admitted,
    ...{ probabilityOfWait, abandoned, blocked, fluid: null },
  }
  return {
    ...own,
    waitOfServed,
    queueLength: waiting,
    inSystem: waiting + busy,
    utilisation: busy / setting.servers,
    classes: [own],
    ...attribution,
    missing: null,
  }
}
