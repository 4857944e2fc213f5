/** A deadline on one officer who serves first come, first served: how many cases are not done in time (M/M/1). */
import { describe, test } from 'vitest'
import { expectTheory, replicate } from './agreement.ts'
import { shareBeyond } from './network-theory.ts'
import { Network } from './network.ts'

const LAMBDA = 0.8
const DEADLINES = [2, 5, 10]

/** Shares of the cases for which each deadline rings, so many hours after they came; who is done takes the deadlines back. */
function sharesRung(replication: number): number[] {
  const network = new Network('deadline', replication)
  const { simulation } = network
  const rung = DEADLINES.map((): boolean[] => [])
  const handles = DEADLINES.map((): number[] => [])
  const rings = DEADLINES.map((hours, which) =>
    simulation.declare(`${hours} h are over`, 3, (one) => {
      rung[which][one] = true
    }),
  )
  const officer = network.place({
    servers: 1,
    hours: 1,
    then: (one) => {
      DEADLINES.forEach((_, which) => {
        if (!rung[which][one]) simulation.cancel(handles[which][one])
      })
      network.end(one)
    },
  })
  network.run(LAMBDA, 1000, 40_000, (one) => {
    DEADLINES.forEach((hours, which) => {
      handles[which][one] = simulation.after(hours, rings[which], one)
    })
    officer.send(one)
  })
  return DEADLINES.map((hours, which) =>
    network.mean((one) => {
      const late = network.sojourn(one) > hours
      if (late !== (rung[which][one] ?? false)) throw new Error(`case ${one} took ${network.sojourn(one)} h`)
      return late ? 1 : 0
    }),
  )
}

describe('P(T > tau) = exp(-(mu - lambda) tau), lambda 0.8, mu 1', () => {
  const shares = replicate(20, sharesRung)

  // Last come, first served, the mean time would be the same, and these shares 0.46, 0.19 and 0.10.
  test.each([
    [2, 0.012],
    [5, 0.018],
    [10, 0.018],
  ])('tau %d', (tau, tolerance) => {
    const rung = shares.map((each) => each[DEADLINES.indexOf(tau)])
    expectTheory(rung, shareBeyond(tau, LAMBDA, 1), tolerance)
  })
})
