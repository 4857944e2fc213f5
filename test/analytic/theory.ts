/**
 * Known answers of queueing theory, as plain functions. lambda: arrivals an hour; mu: services an hour and head; c:
 * heads; theta: patience ends an hour and customer waiting. Sources: Erlang 1917, Pollaczek 1930, Cobham 1954, Palm
 * 1957 (Erlang A), in the notation of Gross and Harris, "Fundamentals of Queueing Theory".
 */

/** Share of arrivals that find all c heads busy and are lost (M/M/c/c), by the stable recursion. */
export function erlangB(c: number, load: number): number {
  let blocked = 1
  for (let heads = 1; heads <= c; heads++) blocked = (load * blocked) / (heads + load * blocked)
  return blocked
}

/** Share of arrivals that wait (M/M/c). */
export function erlangC(c: number, lambda: number, mu: number): number {
  const load = lambda / mu
  const blocked = erlangB(c, load)
  return blocked / (1 - (load / c) * (1 - blocked))
}

/** Mean wait before service (M/M/c), h. */
export function waitOfMMc(c: number, lambda: number, mu: number): number {
  return erlangC(c, lambda, mu) / (c * mu - lambda)
}

/** Mean wait before service (M/G/1), h; cvSquared: squared coefficient of variation of the service time. */
export function waitOfMG1(lambda: number, mu: number, cvSquared: number): number {
  const load = lambda / mu
  return (load * (1 + cvSquared)) / (2 * mu * (1 - load))
}

/** Mean waits by class of one head with exponential service and non-pre-emptive priority, first class first, h. */
export function cobham(lambdas: readonly number[], mu: number): number[] {
  const residual = lambdas.reduce((sum, lambda) => sum + lambda, 0) / (mu * mu)
  return lambdas.map(
    (_, index) => residual / ((1 - loadUpTo(lambdas, mu, index)) * (1 - loadUpTo(lambdas, mu, index + 1))),
  )
}

/** Mean times in the system by class of one head with exponential service and pre-emptive resume priority, h. */
export function preemptiveResume(lambdas: readonly number[], mu: number): number[] {
  return lambdas.map((_, index) => {
    const before = loadUpTo(lambdas, mu, index)
    const upTo = loadUpTo(lambdas, mu, index + 1)
    const residual = lambdas.slice(0, index + 1).reduce((sum, lambda) => sum + lambda, 0) / (mu * mu)
    return 1 / mu / (1 - before) + residual / ((1 - before) * (1 - upTo))
  })
}

/** Probabilities of 0, 1, 2 ... customers in a system of births at rate lambda and deaths at a rate by number. */
export function birthAndDeath(lambda: number, deaths: (customers: number) => number): number[] {
  const weights = [1]
  for (let n = 1; n < 2000 && weights[n - 1]! > 1e-25; n++) weights.push((weights[n - 1]! * lambda) / deaths(n))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** M/M/c+M: share who abandon, and mean number waiting. */
export function erlangA(c: number, lambda: number, mu: number, theta: number): { abandon: number; waiting: number } {
  const chances = birthAndDeath(lambda, (n) => Math.min(n, c) * mu + Math.max(0, n - c) * theta)
  const waiting = chances.reduce((sum, chance, n) => sum + chance * Math.max(0, n - c), 0)
  return { abandon: (theta * waiting) / lambda, waiting }
}

function loadUpTo(lambdas: readonly number[], mu: number, classes: number): number {
  return lambdas.slice(0, classes).reduce((sum, lambda) => sum + lambda / mu, 0)
}
