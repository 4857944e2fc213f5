/** The subject: M/M/10 (lambda 9, mu 1) through the simulation, the jobs and a pool, as a model uses them. */
import { Simulation } from '../sim/kernel/simulation.ts'
import { ROUND_THE_CLOCK } from '../sim/kernel/timetable.ts'
import { Jobs } from '../sim/queueing/jobs.ts'
import { Pools } from '../sim/queueing/pools.ts'
import { exponential } from '../sim/random/exponential.ts'
import { Luck } from '../sim/random/luck.ts'
import { FastRandom } from './fast-random.ts'

const BETWEEN_ARRIVALS = 1
const SERVICE = 2

/** Draws for the n-th customer, mean 1 hour each. */
interface Draws {
  between(customer: number): number
  service(customer: number): number
}

export function keyedDraws(seed: number): Draws {
  const luck = new Luck('bench', seed)
  return {
    between: (customer) => exponential(luck.uniform(BETWEEN_ARRIVALS, customer, 0)),
    service: (customer) => exponential(luck.uniform(SERVICE, customer, 0)),
  }
}

export function fastDraws(seed: number): Draws {
  const random = new FastRandom(seed)
  return { between: () => random.exponential(), service: () => random.exponential() }
}

/** Serves so many customers; returns events handled and mean wait. */
export function mm10(customers: number, draws: Draws): { events: number; meanWait: number } {
  const simulation = new Simulation()
  const jobs = new Jobs()
  const pools = new Pools(simulation, jobs)
  const desk = pools.add({
    timetable: ROUND_THE_CLOCK,
    seats: 10,
    service: {
      take: (job) => draws.service(jobs.subject[job]!),
      done: (job) => jobs.end(job),
    },
  })
  const arrival: number = simulation.declare('arrival', 2, (customer) => {
    if (customer + 1 < customers) simulation.after(draws.between(customer + 1) * (1 / 9), arrival, customer + 1)
    desk.submit(jobs.create(0, customer, 0, simulation.now, 0))
  })
  simulation.at(draws.between(0) / 9, arrival, 0)
  simulation.run(Infinity)
  return { events: simulation.events, meanWait: desk.usage().waitingHours / customers }
}
