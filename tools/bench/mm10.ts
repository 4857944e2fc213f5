/** M/M/10 (lambda 9, mu 1) through the simulation, the jobs and a pool, as a model uses them, against two plain loops. */
import { Simulation } from '../../sim/kernel/simulation.ts'
import { ROUND_THE_CLOCK } from '../../sim/kernel/timetable.ts'
import { Jobs } from '../../sim/queueing/jobs.ts'
import { Pools } from '../../sim/queueing/pools.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { yardstickOf } from './cpp-loop.ts'
import { FastRandom } from './fast-random.ts'
import type { Comparison, Yardstick } from './measure.ts'
import { compare, speedOf } from './measure.ts'
import type { Exponentials } from './plain-loop.ts'
import { plainLoop } from './plain-loop.ts'
import type { Means } from './section.ts'
import type { Row, Sheet } from './sheet.ts'
import { ratioText, speedSheet } from './sheet.ts'

const TITLE = 'M/M/10'
const CUSTOMERS = 2_000_000
/** So many that the C++ loop takes about half a second, too. */
const CPP_CUSTOMERS = 10_000_000
const BETWEEN_ARRIVALS = 1
const SERVICE = 2
const AIM = '0.45 (0.35)'
/** Erlang C; printed beside what was measured, so that a fast wrong queue is seen. */
const MEAN_WAIT = 0.6687

/** Draws for the n-th customer, mean 1 hour each. */
interface Draws {
  between(customer: number): number
  service(customer: number): number
}

/** @param keyed draws by address, as the model does; else from a fast generator with a state */
export function mm10(means: Means, keyed: boolean): Sheet[] {
  const waits: number[] = []
  const subject = (seed: number): number =>
    speedOf(() => {
      const { events, meanWait } = throughPools(CUSTOMERS, keyed ? keyedDraws(seed) : fastDraws(seed))
      waits.push(meanWait)
      return events
    })
  const plain = plainYardstick((seed) => new FastRandom(seed))
  const { millions, yardsticks } = compare(means.rounds, subject, [plain, ...cppYardstick(means)])
  const row: Row = {
    what: `simulation and pools, ${drawnFrom(keyed)}`,
    millions,
    toPlainLoop: ratioText(yardsticks[0].ratio),
    ...(yardsticks[1] && { toCpp: ratioText(yardsticks[1].ratio) }),
    ...(keyed && { aim: AIM }),
    remark: waitText(waits),
  }
  return [speedSheet(TITLE, [row])]
}

/** The plain loop itself: what this language reaches on this queue with the same logarithm. */
export function mm10Plain(means: Means, keyed: boolean): Sheet[] {
  const waits: number[] = []
  const draws = (seed: number): Exponentials => (keyed ? new KeyedRandom(seed) : new FastRandom(seed))
  const found = compare(means.rounds, plainYardstick(draws, waits), cppYardstick(means))
  const what = `plain loop, ${drawnFrom(keyed)}`
  const { millions, yardsticks } = found
  const row: Row = {
    what,
    millions,
    ...(yardsticks[0] && { toCpp: ratioText(yardsticks[0].ratio) }),
    remark: waitText(waits),
  }
  return [speedSheet(TITLE, [...(keyed ? [] : cppRow(found)), row])]
}

function cppRow({ yardsticks }: Comparison): Row[] {
  return yardsticks.map(({ millions }) => ({ what: 'C++ loop', millions, toCpp: '1' }))
}

function plainYardstick(draws: (seed: number) => Exponentials, waits: number[] = []): Yardstick {
  return (seed) =>
    speedOf(() => {
      const { events, meanWait } = plainLoop(CUSTOMERS, draws(seed))
      waits.push(meanWait)
      return events
    })
}

function cppYardstick({ cpp }: Means): Yardstick[] {
  return yardstickOf(cpp, (seed) => ['queue', CPP_CUSTOMERS, seed + 1])
}

function drawnFrom(keyed: boolean): string {
  return keyed ? 'draws by address' : 'fast generator'
}

function waitText(waits: readonly number[]): string {
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
  return `mean wait ${mean.toFixed(3)} (theory ${MEAN_WAIT})`
}

/** Draws by address for the plain loop, which asks for one after another. */
class KeyedRandom implements Exponentials {
  private readonly random: RandomStreams
  private drawn = 0

  constructor(seed: number) {
    this.random = new RandomStreams('bench', seed)
  }

  exponential(): number {
    return exponential(this.random.uniform(SERVICE, this.drawn++, 0))
  }
}

function keyedDraws(seed: number): Draws {
  const random = new RandomStreams('bench', seed)
  return {
    between: (customer) => exponential(random.uniform(BETWEEN_ARRIVALS, customer, 0)),
    service: (customer) => exponential(random.uniform(SERVICE, customer, 0)),
  }
}

function fastDraws(seed: number): Draws {
  const random = new FastRandom(seed)
  return { between: () => random.exponential(), service: () => random.exponential() }
}

/** Serves so many customers; returns events handled and mean wait. */
function throughPools(customers: number, draws: Draws): { events: number; meanWait: number } {
  const simulation = new Simulation()
  const jobs = new Jobs()
  const pools = new Pools(simulation, jobs)
  const desk = pools.add({
    timetable: ROUND_THE_CLOCK,
    seats: 10,
    service: {
      take: (job) => draws.service(jobs.subject[job]),
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
