/** Settings of a station, read and refused. */
import { say } from '../text/message.ts'
import type { Message } from '../text/message.ts'

/** A station as queueing theory knows it: Poisson arrivals at one pool of equal servers (Kendall 1953: M/G/c/K+M). */
export interface StationSetting {
  /** Poisson arrivals an hour, all classes together. */
  readonly arrivalRate: number
  /** Services an hour of one server that is always busy: 1 / mean service time (h). */
  readonly serviceRate: number
  readonly servers: number
  /** Standard deviation over mean of the service time; 1 (exponential) when left out. */
  readonly serviceCv?: number
  /** Exponential patience of who waits for the first service: ends an hour, 1 / mean patience (h). Left out: endless. */
  readonly patienceRate?: number
  /** Places, those in service included; who finds them all taken is lost. Left out: no limit. */
  readonly capacity?: number
  /** Shares of the arrivals by class, most urgent first; one class when left out. */
  readonly priorityShares?: readonly number[]
  /** Each class interrupts those less urgent, whose work goes on later where it stopped. */
  readonly preemptive?: boolean
}

/** What is wrong with a setting: the field, and its value with the remedy. */
export interface StationFault {
  readonly field: keyof StationSetting
  readonly why: Message
}

/** Beyond these a station is no longer simulated in seconds: below 0.1 a service has more than a hundred stages. */
const LEAST_CV = 0.1
const MOST_CV = 10
const MOST_SERVERS = 10_000
const MOST_CLASSES = 20
const SHARE_SLACK = 1e-9

/** The first fault of a setting, or null. */
export function faultOf(setting: StationSetting): StationFault | null {
  const { arrivalRate, serviceRate, servers, patienceRate, capacity } = setting
  const cv = cvOf(setting)
  if (!isRate(arrivalRate)) return fault('arrivalRate', arrivalRate, say`give arrivals an hour, above 0`)
  if (!isRate(serviceRate)) return fault('serviceRate', serviceRate, say`give services an hour of one server, above 0`)
  if (!(Number.isInteger(servers) && servers >= 1 && servers <= MOST_SERVERS))
    return fault('servers', servers, say`give a whole number from 1 to ${MOST_SERVERS}`)
  if (!(cv === 0 || (cv >= LEAST_CV && cv <= MOST_CV)))
    return fault('serviceCv', cv, say`give 0 (constant) or ${LEAST_CV} to ${MOST_CV}; 1 is exponential`)
  if (patienceRate !== undefined && !isRate(patienceRate))
    return fault('patienceRate', patienceRate, say`give ends of patience an hour, above 0, or leave it out`)
  if (capacity !== undefined && !(Number.isInteger(capacity) && capacity >= servers))
    return fault('capacity', capacity, say`give a whole number of places, at least the ${servers} servers`)
  return faultOfClasses(setting)
}

function faultOfClasses({ priorityShares, preemptive }: StationSetting): StationFault | null {
  if (preemptive === true && priorityShares === undefined)
    return { field: 'preemptive', why: say`needs two classes or more, to interrupt and to give way; give their shares` }
  if (priorityShares === undefined) return null
  const given = `[${priorityShares.join()}]`
  const sum = priorityShares.reduce((total, share) => total + share, 0)
  if (priorityShares.length < 2 || priorityShares.length > MOST_CLASSES)
    return { field: 'priorityShares', why: say`are ${given}; give 2 to ${MOST_CLASSES} shares` }
  if (!priorityShares.every((share) => share > 0))
    return { field: 'priorityShares', why: say`are ${given}; give shares above 0` }
  if (Math.abs(sum - 1) > SHARE_SLACK)
    return {
      field: 'priorityShares',
      why: say`are ${given}, together ${+sum.toPrecision(9)}; give shares that sum to 1`,
    }
  return null
}

function isRate(rate: number): boolean {
  return rate > 0 && rate < Infinity
}

function fault(field: keyof StationSetting, value: number, remedy: Message): StationFault {
  return { field, why: say`is ${value}; ${remedy}` }
}

/**
 * Refuses a station that cannot be simulated.
 * @throws Error that names the field, the value and the remedy
 */
export function checkSetting(setting: StationSetting): void {
  const found = faultOf(setting)
  if (found) throw new Error(`station: ${found.field} ${found.why}`)
}

export function cvOf({ serviceCv = 1 }: StationSetting): number {
  return serviceCv
}

/** Shares of the arrivals by class; one class: [1]. */
export function sharesOf({ priorityShares = [1] }: StationSetting): readonly number[] {
  return priorityShares
}

/** Work that arrives over work that can be done (rho). */
export function loadOf({ arrivalRate, serviceRate, servers }: StationSetting): number {
  return arrivalRate / (servers * serviceRate)
}

/** 1 but for rounding: 0.3 arrivals an hour are full load for 3 servers of 0.1. */
const FULL_LOAD = 1 - 1e-12

/** Whether the line grows without end: more work than servers, and neither patience nor capacity to hold it. */
export function isUnstable(setting: StationSetting): boolean {
  return setting.patienceRate === undefined && setting.capacity === undefined && loadOf(setting) >= FULL_LOAD
}

/**
 * How many of the first classes have a typical wait: all of a stable station; else those whose own work, with that of
 * the classes before them, is less than the servers can do. One line of all customers grows, and has none.
 */
export function stableClassesOf(setting: StationSetting): number {
  const shares = sharesOf(setting)
  if (!isUnstable(setting)) return shares.length
  const load = loadOf(setting)
  let upTo = 0
  const first = shares.findIndex((share) => (upTo += share * load) >= FULL_LOAD)
  // Shares that sum to 1 but for rounding may leave the last class just below full load.
  return first === -1 ? shares.length - 1 : first
}

/**
 * About how many arrivals a station takes to forget its empty start. Without limits the relaxation time of the
 * diffusion that the line resembles near full load (Abate and Whitt 1987), at least one service time; patience and
 * capacity shorten it. In overload it is they that hold the line: patience brings it to its length like
 * exp(-patience rate x time), and places are filled. Of a line that grows: the same for its stable classes; 0 for none.
 */
export function memoryOf(setting: StationSetting): number {
  if (isUnstable(setting)) return memoryOfFirst(setting, stableClassesOf(setting))
  const { arrivalRate, serviceRate, patienceRate, capacity } = setting
  const load = loadOf(setting)
  const cv = cvOf(setting)
  const held = load < 1 || capacity !== undefined
  const free = held ? (2 * load * load * (1 + cv * cv)) / ((1 - load) * (1 - load)) : Infinity
  const byPatience = patienceRate === undefined ? Infinity : arrivalRate / patienceRate
  const byCapacity = capacity === undefined ? Infinity : capacity * capacity
  const filling = load > 1 && capacity !== undefined ? (capacity * load) / (load - 1) : 0
  return Math.max(arrivalRate / serviceRate, Math.min(free + filling, byPatience, byCapacity))
}

/** In arrivals of all classes. */
function memoryOfFirst(setting: StationSetting, classes: number): number {
  if (classes === 0) return 0
  const share = sharesOf(setting)
    .slice(0, classes)
    .reduce((sum, one) => sum + one, 0)
  const { serviceRate, servers, serviceCv } = setting
  const own = { arrivalRate: share * setting.arrivalRate, serviceRate, servers }
  return memoryOf(serviceCv === undefined ? own : { ...own, serviceCv }) / share
}
