/**
 * The draws of a station, each at the address of its customer: settings that differ in servers, patience or order of
 * service meet the same customers with the same work.
 */
import { exponential } from '../random/exponential.ts'
import type { RandomStreams } from '../random/random-streams.ts'
import { serviceDraw } from './service-time.ts'
import type { StationSetting } from './station-setting.ts'
import { cvOf, sharesOf } from './station-setting.ts'

const GAP = 1
const CLASS = 2
const SERVICE = 3
const PATIENCE = 4

export interface StationDraws {
  /** Hours between the customer before and this one. */
  gap(customer: number): number
  serviceClass(customer: number): number
  /** Hours of work. */
  work(customer: number): number
  /** Hours that the customer is ready to wait; Infinity without patience. */
  patience(customer: number): number
}

export function stationDraws(setting: StationSetting, random: RandomStreams): StationDraws {
  const { arrivalRate, serviceRate, patienceRate } = setting
  const service = serviceDraw(cvOf(setting))
  const bounds = cumulative(sharesOf(setting))
  // One function for all customers: one a customer would cost more than the draw itself.
  let whose = 0
  const uniform = (index: number): number => random.uniform(SERVICE, whose, index)
  return {
    gap: (customer) => exponential(random.uniform(GAP, customer, 0)) / arrivalRate,
    serviceClass: bounds.length === 0 ? () => 0 : (customer) => classAt(bounds, random.uniform(CLASS, customer, 0)),
    work: (customer) => {
      whose = customer
      return service(uniform) / serviceRate
    },
    patience:
      patienceRate === undefined
        ? () => Infinity
        : (customer) => exponential(random.uniform(PATIENCE, customer, 0)) / patienceRate,
  }
}

/** Upper bounds of all classes but the last. */
function cumulative(shares: readonly number[]): number[] {
  let sum = 0
  return shares.slice(0, -1).map((share) => (sum += share))
}

function classAt(bounds: readonly number[], u: number): number {
  let serviceClass = 0
  while (serviceClass < bounds.length && u >= bounds[serviceClass]) serviceClass++
  return serviceClass
}
