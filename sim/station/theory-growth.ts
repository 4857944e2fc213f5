/**
 * What a line that grows without end is expected to have done after so many arrivals from empty. The fluid limit tells it
 * far above full load; at full load the line grows too, like the square root of the time, for it cannot go below nobody:
 * a reflected Brownian motion (Iglehart and Whitt 1970; Harrison 1985). Until all servers are busy, it fills as a liquid.
 */
import { lowerGamma, upperGamma } from '../arithmetic/incomplete-gamma.ts'
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import type { StationSetting } from './station-setting.ts'
import { cvOf, loadOf } from './station-setting.ts'
import type { FluidLimit } from './theory-means.ts'
import { growthByClass } from './theory-overload.ts'

const ROOT_TWO_PI = 2.5066282746310002
/** Beyond so many deviations the tail of the normal is the density over the distance. */
const FAR = 6

export interface ExpectedGrowth extends FluidLimit {
  readonly classes: readonly (FluidLimit | null)[]
  /** Share of their time for which the servers work. */
  readonly utilisation: number
}

/** Over the counted arrivals of an unstable station: present customers are right to about one, or one for a hundred servers. */
export function expectedGrowth(
  setting: StationSetting,
  { warmUp, arrivals }: { readonly warmUp: number; readonly arrivals: number },
): ExpectedGrowth {
  const more = presentAfter(setting, warmUp + arrivals) - presentAfter(setting, warmUp)
  const growth = (more / arrivals) * setting.arrivalRate
  const servedShare = 1 - more / arrivals
  return {
    servedShare,
    growth,
    classes: growthByClass(setting, growth),
    utilisation: Math.min(1, servedShare * loadOf(setting)),
  }
}

/** Expected number present after so many arrivals from empty, for a load of 1 or more. */
export function presentAfter(setting: StationSetting, arrivals: number): number {
  const { servers } = setting
  const work = setting.arrivalRate / setting.serviceRate
  const excess = Math.max(0, work - servers)
  // In mean service times. Chance fills the servers sooner than a liquid that only just overflows.
  const liquid = excess > 0 ? ln(work / excess) : Infinity
  const filling = Math.min(liquid, ln(servers) / 2)
  const services = arrivals / work
  if (services <= filling) return work * (1 - exp(-services))
  const filled = servers - (liquid === Infinity ? 0 : excess * liquid)
  const drift = excess / work
  const after = arrivals - filling * work
  const cv = cvOf(setting)
  const reflected = meanReflected(drift, Math.sqrt(1 + (cv * cv * servers) / (servers + excess)), after)
  return drift * arrivals + (reflected - drift * after) + filled - idleServers(servers, excess)
}

/** What a line of customers, who come one by one, lacks of the motion: seen against the exact recursion for M/M/c. */
const ONE_BY_ONE = 0.75

/**
 * Mean number by which the line stays behind the motion because servers who idle come back to work at their own rate, not
 * at once: below them the motion is drawn back like a spring (Halfin and Whitt 1981).
 */
function idleServers(servers: number, excess: number): number {
  const root = Math.sqrt(servers)
  const pull = excess / root
  const beyond =
    pull > FAR ? 1 / pull : ((exp((pull * pull) / 2) * ROOT_TWO_PI) / 2) * upperGamma(0.5, (pull * pull) / 2)
  return root * beyond + ONE_BY_ONE
}

/** Mean at time t of a Brownian motion of drift m >= 0 and deviation s a unit of time, from 0, reflected at 0. */
function meanReflected(m: number, s: number, t: number): number {
  const root = s * Math.sqrt(t)
  const z = (m * t) / root
  const density = exp((-z * z) / 2) / ROOT_TWO_PI
  if (z === 0) return 2 * root * density
  return ((s * s) / (2 * m)) * inside(z) + (m * t * (1 + inside(z))) / 2 + root * density
}

/** P(|Z| < z) of a standard normal. */
function inside(z: number): number {
  return z === 0 ? 0 : lowerGamma(0.5, (z * z) / 2)
}
