/**
 * Exponential service without limits or with no place to wait (Erlang 1917), in the notation of Gross and Harris,
 * "Fundamentals of Queueing Theory" (1974). lambda: arrivals an hour; mu: services an hour and server; c: servers.
 */

/** Share of arrivals that find all c servers busy and are lost (M/G/c/c, Erlang B), by the stable recursion. */
export function erlangB(c: number, load: number): number {
  let blocked = 1
  for (let servers = 1; servers <= c; servers++) blocked = (load * blocked) / (servers + load * blocked)
  return blocked
}

/** Share of arrivals that wait (M/M/c, Erlang C); lambda below c mu. */
export function erlangC(c: number, lambda: number, mu: number): number {
  const load = lambda / mu
  const blocked = erlangB(c, load)
  return blocked / (1 - (load / c) * (1 - blocked))
}

/** Mean wait before service (M/M/c), h. */
export function waitOfMMc(c: number, lambda: number, mu: number): number {
  return erlangC(c, lambda, mu) / (c * mu - lambda)
}
