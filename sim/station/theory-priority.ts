/**
 * Classes served by priority, most urgent first: waits of the non-pre-emptive line (Cobham 1954; several servers: the
 * same, with Erlang C), and times in the system when urgent work interrupts other work, which is resumed (White and
 * Christie 1958). lambdas: arrivals an hour by class; all classes have the same service time of mean 1 / mu.
 */
import { waitOfMMc } from './theory-erlang.ts'

/**
 * Mean waits by class (h) of the non-pre-emptive line.
 * @param residual mean hours until a server is free for who comes first in line: for one server half of the arrivals
 * an hour times the mean square of the service time, else Erlang C over c mu
 */
export function cobham(lambdas: readonly number[], c: number, mu: number, residual: number): number[] {
  return lambdas.map((_, index) => {
    const before = loadOfFirst(lambdas, c, mu, index)
    const upTo = loadOfFirst(lambdas, c, mu, index + 1)
    return residual / ((1 - before) * (1 - upTo))
  })
}

/** Mean residual work of one server that an arrival finds, h; cvSquared: squared coefficient of variation of service. */
export function residualOfSingleServer(lambda: number, mu: number, cvSquared: number): number {
  return (lambda * (1 + cvSquared)) / (2 * mu * mu)
}

/** Mean times in the system by class (h) of one server, any service, pre-emptive resume. */
export function preemptiveSingleServer(lambdas: readonly number[], mu: number, cvSquared: number): number[] {
  let lambda = 0
  return lambdas.map((own, index) => {
    lambda += own
    const before = loadOfFirst(lambdas, 1, mu, index)
    const upTo = loadOfFirst(lambdas, 1, mu, index + 1)
    const residual = residualOfSingleServer(lambda, mu, cvSquared)
    return 1 / mu / (1 - before) + residual / ((1 - before) * (1 - upTo))
  })
}

/**
 * Mean times in the system by class (h) of c servers, exponential service, pre-emptive resume. To the first k classes
 * together the others do not exist, and the exponential forgets what was done: their number is that of M/M/c, exactly;
 * by Little's law the differences give each class. Only means are exact so, not the spread of the times.
 */
export function preemptiveSeveralServers(lambdas: readonly number[], c: number, mu: number): number[] {
  let lambda = 0
  let present = 0
  return lambdas.map((own) => {
    lambda += own
    const upTo = lambda * (1 / mu + waitOfMMc(c, lambda, mu))
    const time = (upTo - present) / own
    present = upTo
    return time
  })
}

function loadOfFirst(lambdas: readonly number[], c: number, mu: number, classes: number): number {
  return lambdas.slice(0, classes).reduce((sum, lambda) => sum + lambda / (c * mu), 0)
}
