/** Priorities: formulas against the equations of balance, and the pools against both. */
import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import type { StationRun } from '../../sim/station/station-run.ts'
import { simulateStation } from '../../sim/station/station-run.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { theoryOf } from '../../sim/station/theory.ts'
import { expectTheory, replicate } from './agreement.ts'
import { patientPair, preemptiveChain } from './priority-chain.ts'

const PLAN: StationRun = { warmUp: 1000, arrivals: 20_000 }

function run(setting: StationSetting, plan = PLAN) {
  return replicate(20, (replication) => simulateStation(setting, new RandomStreams('priorities', replication), plan))
}

// If only the first class interrupted, the second would be in the system for 1.7 h and more in the first row.
describe('pre-emption among any number of classes (White and Christie)', () => {
  const shares = [0.2, 0.3, 0.5]

  test.each([
    [1, 0.35],
    [2, 0.7],
    [3, 1],
  ])('c = %d, lambda %d: from the equations of balance', (servers, arrivalRate) => {
    const lambdas = shares.map((share) => share * arrivalRate)
    const { classes } = preemptiveChain({ lambdas, mu: 1, c: servers, places: 13 })
    const theory = theoryOf({ arrivalRate, serviceRate: 1, servers, priorityShares: shares, preemptive: true })
    classes.forEach(({ present, waiting }, index) => {
      expect(theory.classes[index].timeInSystem).toBeCloseTo(present / lambdas[index], 4)
      expect(theory.classes[index].probabilityOfWait).toBeCloseTo(waiting, 4)
    })
  })

  test.each<[string, StationSetting, string[]]>([
    // One server: 1 / (1 - .2), then 1 / ((1 - .2) (1 - .5)), then 1 / ((1 - .5) (1 - .8)).
    [
      'one server',
      { arrivalRate: 0.8, serviceRate: 1, servers: 1, priorityShares: [0.25, 0.375, 0.375] },
      ['1.2500', '2.5000', '10.0000'],
    ],
    [
      'one server, constant service',
      { arrivalRate: 0.8, serviceRate: 1, servers: 1, serviceCv: 0, priorityShares: [0.25, 0.375, 0.375] },
      ['1.1250', '1.8750', '6.0000'],
    ],
    // Number present of M/M/2 at load r: 2 r / (1 - r^2), for .2, .4, .6, .8; the differences over .4.
    [
      'two servers, four classes',
      { arrivalRate: 1.6, serviceRate: 1, servers: 2, priorityShares: [0.25, 0.25, 0.25, 0.25] },
      ['1.0417', '1.3393', '2.3065', '6.4236'],
    ],
  ])('%s', (_name, setting, figures) => {
    const preemptive = { ...setting, preemptive: true }
    const theory = theoryOf(preemptive)
    const results = run(preemptive)
    figures.forEach((figure, index) => {
      const expected = theory.classes[index].timeInSystem!
      expect(expected.toFixed(4)).toBe(figure)
      expectTheory(
        results.map((result) => result.classes[index].timeInSystem),
        expected,
        index === figures.length - 1 ? expected / 8 : expected / 20,
      )
      expectTheory(
        results.map((result) => result.classes[index].probabilityOfWait),
        theory.classes[index].probabilityOfWait!,
        0.015,
      )
    })
  })
})

describe('priorities with limited places or patience: no formula, and yet known', () => {
  test.each<[number, number, number, number[], string[], string[]]>([
    [1, 1, 3, [0.5, 0.5], ['1.288889', '2.711111'], []],
    [2, 2, 4, [0.3, 0.7], ['1.018932', '1.604131'], ['0.035876', '0.571429']],
  ])('lambda %d on %d, %d places, pre-emptive', (arrivalRate, servers, capacity, shares, times, waits) => {
    const lambdas = shares.map((share) => share * arrivalRate)
    const { classes, blocked } = preemptiveChain({ lambdas, mu: 1, c: servers, places: capacity })
    const known = classes.map(({ present }, index) => present / (lambdas[index] * (1 - blocked)))
    expect(known.map((time) => time.toFixed(6))).toEqual(times)
    const results = run({ arrivalRate, serviceRate: 1, servers, capacity, priorityShares: shares, preemptive: true })
    known.forEach((time, index) =>
      expectTheory(
        results.map((result) => result.classes[index].timeInSystem),
        time,
        0.05,
      ),
    )
    waits.forEach((figure, index) => {
      expect(classes[index].waiting.toFixed(6)).toBe(figure)
      expectTheory(
        results.map((result) => result.classes[index].probabilityOfWait),
        classes[index].waiting,
        0.01,
      )
    })
    expectTheory(
      results.map((result) => result.blocked),
      blocked,
      0.01,
    )
  })

  test('lambda 2 on 2, patience 2 h, not pre-emptive', () => {
    const lambdas = [0.6, 1.4]
    const chain = patientPair({ lambdas, mu: 1, c: 2 }, 0.5, 25)
    const waits = chain.map(({ inLine }, index) => inLine / lambdas[index])
    expect(waits.map((wait) => wait.toFixed(6))).toEqual(['0.310312', '0.516386'])
    expect(waits.map((wait) => (0.5 * wait).toFixed(6))).toEqual(['0.155156', '0.258193'])
    const setting = { arrivalRate: 2, serviceRate: 1, servers: 2, patienceRate: 0.5, priorityShares: [0.3, 0.7] }
    const results = run(setting)
    waits.forEach((wait, index) => {
      expectTheory(
        results.map((result) => result.classes[index].wait),
        wait,
        0.02,
      )
      expectTheory(
        results.map((result) => result.classes[index].abandoned),
        0.5 * wait,
        0.01,
      )
    })
  })
})

// Without followed customers there would be no wait; a server that idles would let the first class wait 1.5 h.
describe('overload: lambda 1.5 on one server, the first class 0.6', () => {
  const setting: StationSetting = { arrivalRate: 1.5, serviceRate: 1, servers: 1, priorityShares: [0.4, 0.6] }

  test.each<[boolean, number, number, number]>([
    [false, 2.5, 3.5, 1],
    [true, 1.5, 2.5, 0.6],
  ])('pre-emptive %s: the urgent wait %d h', (preemptive, wait, timeInSystem, probabilityOfWait) => {
    const theory = theoryOf({ ...setting, preemptive })
    const close = (value: number) => expect.closeTo(value, 10) as number
    expect(theory.classes[0]).toMatchObject({
      ...{ wait: close(wait), timeInSystem: close(timeInSystem), probabilityOfWait: close(probabilityOfWait) },
      ...{ abandoned: 0, blocked: 0, fluid: null },
    })
    expect(theory.classes[1]).toMatchObject({
      wait: null,
      fluid: { servedShare: close(4 / 9), growth: close(0.5) },
    })
    expect(theory).toMatchObject({ wait: null, fluid: { servedShare: close(2 / 3), growth: close(0.5) } })
    expect(theory.missing).toContain('the line of class 2 grows without end')
    const results = run({ ...setting, preemptive })
    const first = results.map((result) => result.classes[0])
    expectTheory(
      first.map((one) => one.wait),
      wait,
      0.1,
    )
    expectTheory(
      first.map((one) => one.timeInSystem),
      timeInSystem,
      0.1,
    )
    const growth = results.map((result) => result.classes[1].growth)
    expectTheory(growth, 0.5, 0.03)
    for (const { classes, wait: all, unfinished } of results) {
      expect(classes[0].unfinished).toBe(0)
      expect(classes[1].wait).toBeNaN()
      expect(all).toBeNaN()
      expect(unfinished).toBe(classes[1].unfinished)
    }
  })

  test('three servers, three classes: a vacation of the servers is the work of the others (M/G/1 with vacations)', () => {
    const classes = { arrivalRate: 5, serviceRate: 1, servers: 3, priorityShares: [0.2, 0.3, 0.5] }
    const [first, second, third] = theoryOf(classes).classes
    // Always busy, three servers end a service after 1/3 h on average.
    expect(first.wait).toBeCloseTo(1 / 3 / (1 - 1 / 3), 12)
    expect(second.wait).toBeCloseTo(1 / 3 / ((1 - 1 / 3) * (1 - 2.5 / 3)), 12)
    expect(third.fluid).toEqual({
      servedShare: expect.closeTo(0.2, 12) as number,
      growth: expect.closeTo(2, 12) as number,
    })
    const results = run(classes)
    expectTheory(
      results.map((result) => result.classes[1].wait),
      second.wait!,
      0.3,
    )
    expectTheory(
      results.map((result) => result.classes[2].servedShare),
      0.2,
      0.02,
    )
  })

  test('constant service: the mean vacation that an arrival finds is half a service', () => {
    // M/D/1 with vacations (Cooper 1970): lambda E S^2 / (2 (1 - rho)) + E V^2 / (2 E V).
    const theory = theoryOf({ ...setting, serviceCv: 0 })
    expect(theory.classes[0].wait).toBeCloseTo(0.6 / (2 * 0.4) + 0.5, 12)
    const results = run({ ...setting, serviceCv: 0 })
    expectTheory(
      results.map((result) => result.classes[0].wait),
      1.25,
      0.04,
    )
  })

  test('classes that get nothing, and a first class that grows itself', () => {
    const classes = theoryOf({ ...setting, arrivalRate: 4, priorityShares: [0.1, 0.5, 0.4] }).classes
    expect(classes.map(({ fluid }) => fluid)).toEqual([
      null,
      { servedShare: expect.closeTo(0.3, 12) as number, growth: expect.closeTo(1.4, 12) as number },
      { servedShare: 0, growth: expect.closeTo(1.6, 12) as number },
    ])
    const all = theoryOf({ ...setting, arrivalRate: 4 })
    expect(all.missing).toBe('the line grows without end: no wait and no length is typical of it')
    expect(all.classes[0].fluid!.servedShare).toBeCloseTo(1 / 1.6, 12)
  })
})
