/** Networks of the real pools against theory (figures and second derivations: network-theory.test.ts). */
import { describe, expect, test } from 'vitest'
import { waitOfMMc } from '../../sim/station/theory-erlang.ts'
import { expectTheory, replicate } from './agreement.ts'
import { forkJoinOfTwo, harmonic, tandem } from './network-theory.ts'
import { Network } from './network.ts'

describe('platform, street, department in a row (Jackson)', () => {
  const LAMBDA = 3
  const STATIONS = [
    [1, 5],
    [5, 0.8],
    [2, 2],
  ] as const
  const networks = replicate(20, (replication) => {
    const network = new Network('in a row', replication)
    const reached: number[][] = [network.arrived, [], [], network.ended]
    const [platform, street, department] = STATIONS.map(([servers, mu], index) =>
      network.place({
        servers,
        hours: 1 / mu,
        then: (one) => {
          reached[index + 1][one] = network.simulation.now
          if (index === 0) street.send(one)
          if (index === 1) department.send(one)
        },
      }),
    )
    network.run(LAMBDA, 300, 7000, platform.send)
    return { network, reached }
  })

  // An error of 2 %: far less than what is left out when a station is skipped, or what a line of another order would change.
  test('the time through all is the sum of the sojourns of M/M/c', () => {
    const theory = tandem(LAMBDA, STATIONS)
    const times = networks.map(({ network }) => network.mean(network.sojourn))
    expectTheory(times, theory, 0.02 * theory)
  })

  test.each([0, 1, 2])(
    'station %d alone is M/M/c, for what leaves the one before is Poisson again (Burke)',
    (index) => {
      const [servers, mu] = STATIONS[index]
      const times = networks.map(({ network, reached }) =>
        network.mean((one) => reached[index + 1][one] - reached[index][one]),
      )
      const theory = waitOfMMc(servers, LAMBDA, mu) + 1 / mu
      expectTheory(times, theory, 0.04 * theory)
    },
  )
})

test('fork-join of two departments, rho 0.5, mu 1: (12 - rho) / 8 / (mu - lambda) = 2.875', () => {
  const times = replicate(20, (replication) => {
    const network = new Network('fork-join', replication)
    const partsDone: number[] = []
    const join = (one: number): void => {
      partsDone[one] = (partsDone[one] ?? 0) + 1
      if (partsDone[one] === 2) network.end(one)
    }
    const departments = [1, 2].map(() => network.place({ servers: 1, hours: 1, then: join }))
    network.run(0.5, 500, 40_000, (one) => {
      for (const { send } of departments) send(one)
    })
    return network.mean(network.sojourn)
  })
  // The two lines rise together: were they independent, the longer of two sojourns would take 1.5 / (mu - lambda) = 3.
  expectTheory(times, forkJoinOfTwo(0.5, 1), 0.1)
})

describe('parallel joint work with officers enough', () => {
  test.each([2, 3, 4])('%d departments, mu 2: the last is done after H_K / mu', (parts) => {
    const waits: number[] = []
    const times = replicate(20, (replication) => {
      const network = new Network('parallel', replication)
      const partsLeft: number[] = []
      const departments = Array.from({ length: parts }, () =>
        network.place({
          servers: 40,
          hours: 0.5,
          begun: (one) => waits.push(network.simulation.now - network.arrived[one]),
          then: (one) => {
            if (--partsLeft[one] === 0) network.end(one)
          },
        }),
      )
      network.run(10, 0, 500, (one) => {
        partsLeft[one] = parts
        for (const { send } of departments) send(one)
      })
      return network.mean(network.sojourn)
    })
    expect(waits.length).toBeGreaterThan(20 * parts * 4500)
    expect(waits.some((wait) => wait > 0)).toBe(false)
    // One department fewer would make it shorter by 1 / (K mu).
    expectTheory(times, harmonic(parts) / 2, 0.05 / parts)
  })
})
