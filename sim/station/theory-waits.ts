/**
 * Which theory says how waits are spread, beyond their mean. In order of arrival with exponential service: Erlang C
 * (1917), and Palm (1957) for patience and places; the most urgent of several classes has a line of its own.
 */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import type { StationSetting } from './station-setting.ts'
import { cvOf, isUnstable, sharesOf, stableClassesOf } from './station-setting.ts'
import { allBusy } from './theory-classes.ts'
import { erlangB, erlangC } from './theory-erlang.ts'
import type { WaitSpread } from './theory-wait-spread.ts'
import { limitedSpread } from './theory-wait-spread.ts'

/** Of all customers, and by class; null where no formula is known, and then why. */
export interface WaitSpreads {
  readonly all: WaitSpread | null
  readonly classes: readonly (WaitSpread | null)[]
  readonly missing: string | null
}

/** @param setting one without fault (`faultOf`) */
export function waitSpreadsOf(setting: StationSetting): WaitSpreads {
  const { arrivalRate, serviceRate, servers, patienceRate, capacity } = setting
  const classes = sharesOf(setting)
  const inOrder = (all: WaitSpread): WaitSpreads => ({ all, classes: [all], missing: null })
  if (capacity === servers) {
    const all = nobodyWaits(1 - erlangB(servers, arrivalRate / serviceRate))
    return { all, classes: classes.map(() => all), missing: null }
  }
  if (cvOf(setting) !== 1) return unknown(setting, 'unless service is exponential')
  if (classes.length > 1) return firstClass(setting)
  if (isUnstable(setting)) return unknown(setting, 'of a line that grows without end')
  if (patienceRate === undefined && capacity === undefined)
    return inOrder(exponentialSpread(erlangC(servers, arrivalRate, serviceRate), servers * serviceRate - arrivalRate))
  const rates = { lambda: arrivalRate, mu: serviceRate, c: servers }
  const spread = limitedSpread({ ...rates, theta: patienceRate ?? 0, capacity: capacity ?? Infinity })
  return spread === null ? unknown(setting, 'with too many states to sum over') : inOrder(spread)
}

/**
 * Of several classes the first: when all servers are busy they serve it at their common rate, and only its own
 * customers are before it. Non-pre-emptive they are as often busy as all customers make them, pre-emptive as it does.
 */
function firstClass(setting: StationSetting): WaitSpreads {
  const { arrivalRate, serviceRate, servers, patienceRate, capacity } = setting
  if (patienceRate !== undefined || capacity !== undefined)
    return unknown(setting, 'for classes with patience or limited places')
  const why = 'for any class but the first'
  if (stableClassesOf(setting) === 0) return unknown(setting, 'of a line that grows without end')
  const lambda = sharesOf(setting)[0] * arrivalRate
  const waiting = setting.preemptive === true ? erlangC(servers, lambda, serviceRate) : allBusy(setting)
  const { all, classes, missing } = unknown(setting, why)
  return { all, classes: [exponentialSpread(waiting, servers * serviceRate - lambda), ...classes.slice(1)], missing }
}

function unknown(setting: StationSetting, when: string): WaitSpreads {
  return {
    all: null,
    classes: sharesOf(setting).map(() => null),
    missing: `no formula is known for the spread of waits ${when}`,
  }
}

/** With the share `waiting` a wait that is exponential, `pace` an hour, and none with the rest. */
function exponentialSpread(waiting: number, pace: number): WaitSpread {
  const longerThan = (hours: number): number => waiting * exp(-pace * hours)
  return {
    longerThan,
    begunWithin: (hours) => 1 - longerThan(hours),
    quantile: (p) => Math.max(0, ln(waiting / (1 - p)) / pace),
  }
}

function nobodyWaits(admitted: number): WaitSpread {
  return { longerThan: () => 0, begunWithin: () => admitted, quantile: () => 0 }
}
