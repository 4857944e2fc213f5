/** How waits are spread: the formulas against a customer followed step by step, and the pools against the formulas. */
import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { simulateStation } from '../../sim/station/station-run.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { theoryOf } from '../../sim/station/theory.ts'
import { waitSpreadsOf } from '../../sim/station/theory-waits.ts'
import { expectTheory, replicate } from './agreement.ts'
import { followed } from './second-derivations.ts'

const STATIONS: StationSetting[] = [
  { arrivalRate: 4, serviceRate: 1, servers: 5 },
  { arrivalRate: 2, serviceRate: 1, servers: 2, patienceRate: 0.5 },
  { arrivalRate: 200, serviceRate: 20, servers: 13, patienceRate: 12 },
  { arrivalRate: 3, serviceRate: 1, servers: 2, patienceRate: 0.1, capacity: 12 },
  { arrivalRate: 3, serviceRate: 1, servers: 2, capacity: 9 },
  { arrivalRate: 30, serviceRate: 1, servers: 2, capacity: 60 },
  { arrivalRate: 6, serviceRate: 1, servers: 1, patienceRate: 0.05 },
]

describe('the formulas', () => {
  test.each(STATIONS)('%j: as one customer sees it', (setting) => {
    const { all } = waitSpreadsOf(setting)
    const wait = theoryOf(setting).wait!
    for (const t of [0.01 * wait, 0.5 * wait, wait, 1.7 * wait, 4 * wait]) {
      const { longer, begun } = followed(setting, t)
      expect(all!.longerThan(t)).toBeCloseTo(longer, 10)
      expect(all!.begunWithin(t)).toBeCloseTo(begun, 10)
    }
  })

  test.each(STATIONS)('%j: the area below the tail is the mean wait, and ends are right', (setting) => {
    const { all } = waitSpreadsOf(setting)
    const { wait, probabilityOfWait, abandoned, blocked } = theoryOf(setting)
    // Simpson, to a time after which hardly anybody waits.
    const end = all!.quantile(1 - 1e-9)
    const steps = 2000
    let area = 0
    for (let at = 0; at <= steps; at++)
      area += all!.longerThan((end * at) / steps) * (at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2)
    expect((area * end) / steps / 3 / wait!).toBeCloseTo(1, 5)
    expect(all!.longerThan(0)).toBeCloseTo(probabilityOfWait!, 12)
    expect(all!.begunWithin(0)).toBeCloseTo((1 - probabilityOfWait!) * (1 - blocked!), 12)
    expect(all!.begunWithin(1e6 * wait!)).toBeCloseTo(1 - abandoned! - blocked!, 10)
    for (const p of [0.5, 0.9, 0.99]) {
      const t = all!.quantile(p)
      expect(all!.longerThan(t)).toBeLessThanOrEqual(1 - p + 1e-12)
      if (t > 0) expect(all!.longerThan(t)).toBeCloseTo(1 - p, 10)
    }
    expect(all!.quantile(0)).toBe(0)
  })

  test('very long patience is none, and a thousand servers do not overflow', () => {
    const patient = waitSpreadsOf({ arrivalRate: 0.9, serviceRate: 1, servers: 1, patienceRate: 1e-10 }).all!
    expect(patient.longerThan(3)).toBeCloseTo(0.9 * Math.exp(-0.3), 7)
    expect(patient.quantile(0.9)).toBeCloseTo(Math.log(9) / 0.1, 5)
    const many = waitSpreadsOf({ arrivalRate: 2000, serviceRate: 1, servers: 1000, patienceRate: 0.01 }).all!
    // A fluid: all wait 100 ln 2 h for a server, if they are ready to: two fifths have left before.
    expect(many.quantile(0.4)).toBeCloseTo(100 * Math.log(1 / 0.6), 4)
    expect(many.longerThan(80)).toBeLessThan(1e-9)
    expect(many.begunWithin(0)).toBe(0)
  })

  test('the first class: those of its own before it, and the pace of all servers (Erlang variates over a geometric line)', () => {
    const setting = { arrivalRate: 2.4, serviceRate: 1, servers: 3, priorityShares: [0.375, 0.625] }
    const { all, classes, missing } = waitSpreadsOf(setting)
    expect([all, classes[1]]).toEqual([null, null])
    expect(missing).toBe('no formula is known for the spread of waits for any class but the first')
    const busy = theoryOf(setting).classes[0].probabilityOfWait!
    for (const t of [0.1, 0.5, 2]) {
      let [tail, line] = [0, 0.7]
      let [poisson, atMost] = [Math.exp(-3 * t), 0]
      for (let j = 0; j < 200; j++) {
        atMost += poisson
        tail += line * atMost
        line *= 0.3
        poisson *= (3 * t) / (j + 1)
      }
      expect(classes[0]!.longerThan(t)).toBeCloseTo(busy * tail, 12)
    }
    const alone = waitSpreadsOf({ ...setting, preemptive: true }).classes[0]!
    const own = waitSpreadsOf({ arrivalRate: 0.9, serviceRate: 1, servers: 3 }).all!
    expect(alone.longerThan(0.4)).toBeCloseTo(own.longerThan(0.4), 14)
    // Of a line that grows: the first class still has its own.
    expect(waitSpreadsOf({ ...setting, arrivalRate: 6 }).classes[0]!.longerThan(0)).toBe(1)
  })

  test('none where none is known, and why', () => {
    const of = (change: Partial<StationSetting>) =>
      waitSpreadsOf({ arrivalRate: 1.5, serviceRate: 1, servers: 2, ...change })
    expect(of({ serviceCv: 0 }).missing).toContain('unless service is exponential')
    expect(of({ arrivalRate: 2 }).missing).toContain('of a line that grows without end')
    expect(of({ arrivalRate: 9, priorityShares: [0.5, 0.5] }).missing).toContain('grows without end')
    expect(of({ priorityShares: [0.5, 0.5], patienceRate: 1 }).missing).toContain('patience or limited places')
    expect(of({ patienceRate: 1e-9, arrivalRate: 3 }).missing).toContain('too many states')
    const lost = of({ capacity: 2, serviceCv: 3 })
    expect(lost.all!.begunWithin(9)).toBeCloseTo(
      1 - theoryOf({ arrivalRate: 1.5, serviceRate: 1, servers: 2, capacity: 2 }).blocked!,
      12,
    )
    expect([lost.all!.quantile(0.99), lost.all!.longerThan(0)]).toEqual([0, 0])
  })
})

// A service level of those served only would be .69 for .53; a wait one rank or one place off moves each figure by a tenth.
test.each<[string, StationSetting, number, string[]]>([
  ['Erlang C', { arrivalRate: 1.6, serviceRate: 1, servers: 2 }, 0.5, ['0.41779', '4.90415']],
  ['Erlang A', { arrivalRate: 2, serviceRate: 1, servers: 2, patienceRate: 0.5 }, 0.5, ['0.53487', '1.28027']],
  [
    'places and patience',
    { arrivalRate: 3, serviceRate: 1, servers: 2, patienceRate: 0.1, capacity: 8 },
    0.5,
    ['0.11118', '3.15641'],
  ],
])('%s: service level and 90th percentile through the pools', (_name, setting, serviceLevel, [level, percentile]) => {
  const plan = { warmUp: 1000, arrivals: 20_000, serviceLevel, waitQuantiles: [0.9] }
  const results = replicate(20, (replication) =>
    simulateStation(setting, new RandomStreams('spread', replication), plan),
  )
  const all = waitSpreadsOf(setting).all!
  expect(all.begunWithin(serviceLevel).toFixed(5)).toBe(level)
  expect(all.quantile(0.9).toFixed(5)).toBe(percentile)
  expectTheory(
    results.map(({ begunWithin }) => begunWithin),
    all.begunWithin(serviceLevel),
    0.02,
  )
  expectTheory(
    results.map(({ waitQuantiles }) => waitQuantiles[0]),
    all.quantile(0.9),
    all.quantile(0.9) / 12,
  )
})
