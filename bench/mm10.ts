/** M/M/10 (lambda 9, mu 1) through the simulation, the jobs and a pool, as a model uses them, against two plain loops. */
import { Simulation } from '../sim/kernel/simulation.ts'
import { ROUND_THE_CLOCK } from '../sim/kernel/timetable.ts'
import { Jobs } from '../sim/queueing/jobs.ts'
import { Pools } from '../sim/queueing/pools.ts'
import { exponential } from '../sim/random/exponential.ts'
import { Luck } from '../sim/random/luck.ts'
import { compileCppLoop } from './cpp-loop.ts'
import { FastRandom } from './fast-random.ts'
import type { Yardstick } from './measure.ts'
import { compare, speedOf } from './measure.ts'
import { plainLoop } from './plain-loop.ts'
import type { Row } from './row.ts'
import { ratioText } from './row.ts'

const CUSTOMERS = 1_000_000
const BETWEEN_ARRIVALS = 1
const SERVICE = 2
/** Erlang C; printed beside what was measured, so that a fast wrong queue is seen. */
const MEAN_WAIT = 0.6687

/** Draws for the n-th customer, mean 1 hour each. */
interface Draws {
  between(customer: number): number
  service(customer: number): number
}

/** @param keyed draws by address, as the model does; else from a fast generator with a state */
export function mm10Rows(keyed: boolean): Row[] {
  const cpp = cppYardstick()
  const waits: number[] = []
  const subject = (seed: number): number =>
    speedOf(() => {
      const { events, meanWait } = mm10(CUSTOMERS, keyed ? keyedDraws(seed) : fastDraws(seed))
      waits.push(meanWait)
      return events
    })
  const { millions, ratios } = compare(subject, [plainYardstick, ...cpp])
  const meanWait = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
  return [
    {
      what: `M/M/10 through the pools, ${keyed ? 'draws by address' : 'fast generator'}`,
      millions,
      toPlainLoop: ratioText(ratios[0]!),
      ...(ratios[1] && { toCpp: ratioText(ratios[1]) }),
      remark: `mean wait ${meanWait.toFixed(3)} (theory ${MEAN_WAIT})`,
    },
  ]
}

/** The plain loop itself: what this language reaches on this queue with the same logarithm. */
export function plainLoopRow(): Row[] {
  const { millions, ratios } = compare(plainYardstick, cppYardstick())
  return [{ what: 'M/M/10, the plain loop', millions, ...(ratios[0] && { toCpp: ratioText(ratios[0]) }) }]
}

function plainYardstick(seed: number): number {
  return speedOf(() => plainLoop(CUSTOMERS, seed).events)
}

function cppYardstick(): Yardstick[] {
  const cpp = compileCppLoop()
  return cpp ? [(seed) => cpp('queue', CUSTOMERS, seed + 1)] : []
}

function keyedDraws(seed: number): Draws {
  const luck = new Luck('bench', seed)
  return {
    between: (customer) => exponential(luck.uniform(BETWEEN_ARRIVALS, customer, 0)),
    service: (customer) => exponential(luck.uniform(SERVICE, customer, 0)),
  }
}

function fastDraws(seed: number): Draws {
  const random = new FastRandom(seed)
  return { between: () => random.exponential(), service: () => random.exponential() }
}

/** Serves so many customers; returns events handled and mean wait. */
function mm10(customers: number, draws: Draws): { events: number; meanWait: number } {
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
