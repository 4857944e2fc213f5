import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { serviceBranches, serviceDraw, serviceName } from '../../sim/station/service-time.ts'
import { expectTheory, replicate } from '../analytic/agreement.ts'

/** First two moments of the mixture, from those of its branches: n / r, and n (n + 1) / r^2. */
function moments(cv: number): [mean: number, second: number, chance: number] {
  return serviceBranches(cv).reduce<[number, number, number]>(
    ([mean, second, all], { chance, stages, rate }) => [
      mean + (chance * stages) / rate,
      second + (chance * stages * (stages + 1)) / (rate * rate),
      all + chance,
    ],
    [0, 0, 0],
  )
}

describe('service times', () => {
  test.each([0.1, 0.3, 0.5, Math.SQRT1_2, 0.9, 1, 1.3, 2, 10])('cv %d: mean 1, and the spread asked for', (cv) => {
    const [mean, second, chance] = moments(cv)
    expect(chance).toBeCloseTo(1, 12)
    expect(mean).toBeCloseTo(1, 12)
    expect(Math.sqrt(second - 1)).toBeCloseTo(cv, 10)
    for (const branch of serviceBranches(cv)) expect(branch.chance).toBeGreaterThanOrEqual(0)
  })

  // A wrong choice of branch or a stage too few moves the mean by 10 % and more.
  test.each([0.4, 0.7071067811865, 1, 2])('cv %d: what is drawn has this mean and this spread', (cv) => {
    const draw = serviceDraw(cv)
    const found = replicate(40, (replication) => {
      const random = new RandomStreams('service', replication)
      const times = Array.from({ length: 2000 }, (_, customer) => draw((index) => random.uniform(1, customer, index)))
      return {
        mean: times.reduce((sum, time) => sum + time) / 2000,
        second: times.reduce((sum, time) => sum + time * time, 0) / 2000,
      }
    })
    expectTheory(
      found.map(({ mean }) => mean),
      1,
      0.03,
    )
    expectTheory(
      found.map(({ second }) => second),
      1 + cv * cv,
      0.1 * (1 + cv * cv),
    )
  })

  test('the constant takes no luck', () => {
    const draw = serviceDraw(0)
    expect(draw(() => expect.fail('a draw'))).toBe(1)
  })

  test('names', () => {
    expect([0, 1, Math.SQRT1_2, 0.8, 2].map(serviceName)).toEqual([
      'constant',
      'exponential',
      'Erlang with 2 stages, coefficient of variation 0.7071',
      'mixture of Erlang with 1 and 2 stages, coefficient of variation 0.8',
      'hyperexponential with balanced means, coefficient of variation 2',
    ])
  })
})
