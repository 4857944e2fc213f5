/** One server, general service, no limits: M/G/1 (Pollaczek 1930, Khinchine 1932). */

/** Mean wait before service (h); cvSquared: squared coefficient of variation of the service time. */
export function waitOfMG1(lambda: number, mu: number, cvSquared: number): number {
  const load = lambda / mu
  return (load * (1 + cvSquared)) / (2 * mu * (1 - load))
}
