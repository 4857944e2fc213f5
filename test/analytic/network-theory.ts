/**
 * Known answers of networks and of time, as plain functions. Sources: Jackson 1957; Flatto and Hahn 1984, Nelson and
 * Tantawi 1988 (fork-join); Barrer 1957 (a line that is left at a deadline); Eick, Massey and Whitt 1993 (M_t/G/infinity).
 */
import { waitOfMMc } from '../../sim/station/theory-erlang.ts'

/** Mean time (h) through stations in a row, each with `c` servers and rate `mu`: the sum of M/M/c sojourns. */
export function tandem(lambda: number, stations: readonly (readonly [c: number, mu: number])[]): number {
  return stations.reduce((sum, [c, mu]) => sum + waitOfMMc(c, lambda, mu) + 1 / mu, 0)
}

/** Mean time (h) until both parts of a case are done, each in the line of its own one server. */
export function forkJoinOfTwo(lambda: number, mu: number): number {
  return (12 - lambda / mu) / 8 / (mu - lambda)
}

/** Mean of the longest of `parts` exponential times of mean 1. */
export function harmonic(parts: number): number {
  let sum = 0
  for (let part = 1; part <= parts; part++) sum += 1 / part
  return sum
}

/** Share of the customers of one server, first come first served (M/M/1), who are longer than `tau` hours in the system. */
export function shareBeyond(tau: number, lambda: number, mu: number): number {
  return Math.exp(-(mu - lambda) * tau)
}

/**
 * Share of those who come to one server, first come first served, who leave the line unserved because `tau` hours are over;
 * who is being served stays (M/M/1+D). The work found on arrival has density lambda p0 exp(-(mu - lambda) x) up to tau, and
 * beyond, where nothing is added, falls as exp(-mu x).
 */
export function shareLostAtDeadline(tau: number, lambda: number, mu: number): number {
  const atDeadline = Math.exp(-(mu - lambda) * tau)
  const below = lambda === mu ? tau : (1 - atDeadline) / (mu - lambda)
  const idle = 1 / (1 + lambda * below + (lambda / mu) * atDeadline)
  return idle * (lambda / mu) * atDeadline
}

/** Mean number in M_t/M/infinity at time t, with `level + swing sin t` arrivals and services of rate 1. */
export function meanOfSineLoad(t: number, level: number, swing: number): number {
  return level + (swing / 2) * (Math.sin(t) - Math.cos(t))
}

/** Mean wait (h) for the next opening when a place opens for `open` of every `cycle` hours: the uniform wait, cycle / 2, when open is 0. */
export function waitForOpening(cycle: number, open: number): number {
  return ((cycle - open) * (cycle - open)) / (2 * cycle)
}
