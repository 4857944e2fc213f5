/** Arrivals whose rate swings, with servers enough (M_t/M/infinity): the number in hand lags behind the rate. */
import { describe, expect, test } from 'vitest'
import { sin } from '../../sim/arithmetic/trigonometry.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { expectTheory, replicate } from './agreement.ts'
import { meanOfSineLoad } from './network-theory.ts'
import { Network } from './network.ts'
import { meanOf } from './station.ts'

const [LEVEL, SWING] = [10, 5]
/** Points at which the number in hand is taken, a cycle of 2 pi hours. */
const POINTS = 8
const CYCLES = 400
const WARM_UP_CYCLES = 5
const THINNING = 101
const CYCLE = 2 * Math.PI

/** Numbers in hand at each point of the cycle; arrivals thinned from those at the highest rate (Lewis and Shedler 1979). */
function numbersInHand(replication: number): number[][] {
  const network = new Network('sine', replication)
  const { simulation, random } = network
  const { pool, send } = network.place({ servers: 60, hours: 1, then: network.end })
  const highest = LEVEL + SWING
  const between = (candidate: number): number => exponential(random.uniform(THINNING, candidate, 0)) / highest
  const candidate: number = simulation.declare('candidate', 2, (number) => {
    const share = (LEVEL + SWING * sin(simulation.now)) / highest
    if (random.uniform(THINNING, number, 1) < share) send(number)
    simulation.after(between(number + 1), candidate, number + 1)
  })
  simulation.after(between(0), candidate, 0)
  const found: number[][] = Array.from({ length: POINTS }, () => [])
  for (let step = WARM_UP_CYCLES * POINTS; step < (WARM_UP_CYCLES + CYCLES) * POINTS; step++) {
    simulation.run((step * CYCLE) / POINTS)
    expect(pool.waiting).toBe(0)
    found[step % POINTS].push(pool.busy)
  }
  return found
}

describe('rate 10 + 5 sin t, mu 1', () => {
  const replications = replicate(20, numbersInHand)

  // A model that followed the rate at once would be wrong by 2.5 at some points; one that knew no swing by 3.5.
  test.each(Array.from({ length: POINTS }, (_, point) => point))(
    'at point %d of 8: 10 + 2.5 (sin t - cos t)',
    (point) => {
      const numbers = replications.map((found) => meanOf(found[point], (number) => number))
      expectTheory(numbers, meanOfSineLoad((point * CYCLE) / POINTS, LEVEL, SWING), 0.2)
    },
  )

  test('at each moment the number is Poisson: its variance is its mean', () => {
    const ratios = replications.flatMap((found) =>
      found.map((numbers, point) => {
        const theory = meanOfSineLoad((point * CYCLE) / POINTS, LEVEL, SWING)
        return meanOf(numbers, (number) => (number - theory) * (number - theory)) / theory
      }),
    )
    expectTheory(ratios, 1, 0.03)
  })
})
