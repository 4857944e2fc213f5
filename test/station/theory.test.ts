/** Which formula is chosen for which station. The figures: test/analytic/. */
import { describe, expect, test } from 'vitest'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { theoryOf } from '../../sim/station/theory.ts'

const of = (change: Partial<StationSetting>) => theoryOf({ arrivalRate: 1.6, serviceRate: 1, servers: 2, ...change })

describe('the choice of a formula', () => {
  test.each<[Partial<StationSetting>, string, string, boolean]>([
    [{}, 'Erlang C (M/M/c)', 'Erlang 1917', true],
    [{ servers: 1, arrivalRate: 0.8, serviceCv: 2 }, 'Pollaczek-Khinchine (M/G/1)', 'Pollaczek 1930', true],
    [{ serviceCv: 0 }, 'Crommelin (M/D/c)', 'Crommelin 1932', true],
    [{ serviceCv: 0, arrivalRate: 1.999 }, 'Allen-Cunneen approximation', 'Allen 1978', false],
    [{ serviceCv: 2 }, 'Allen-Cunneen approximation', 'Allen 1978', false],
    [{ capacity: 2, serviceCv: 3 }, 'Erlang B', 'Sevastyanov 1957', true],
    [{ capacity: 2, priorityShares: [0.5, 0.5], patienceRate: 1 }, 'Erlang B', 'Erlang 1917', true],
    [{ capacity: 4 }, 'M/M/c/K as a birth and death process', 'Erlang 1917', true],
    [{ servers: 1, capacity: 4, serviceCv: 2 }, 'M/G/1/K', 'Keilson 1966', true],
    [{ patienceRate: 1 }, 'Erlang A (M/M/c+M)', 'Palm 1957', true],
    [{ patienceRate: 1, capacity: 5 }, 'Erlang A (M/M/c/K+M)', 'Palm 1957', true],
    [{ patienceRate: 1, serviceCv: 2 }, 'approximation by Erlang A', 'Whitt 2005', false],
    [{ priorityShares: [0.5, 0.5] }, '(Cobham), M/M/c', 'Cobham 1954', true],
    [{ priorityShares: [0.5, 0.5], serviceCv: 2 }, "approximation by Cobham's", 'Allen 1978', false],
    [{ priorityShares: [0.5, 0.5], preemptive: true }, 'M/M/c of the first classes', 'White and Christie', true],
    [{ arrivalRate: 2 }, 'fluid limit', 'Newell', false],
    [
      { arrivalRate: 3, priorityShares: [0.4, 0.6] },
      'fluid limit; for the classes that do not grow: non-pre',
      'Cobham',
      false,
    ],
    [
      { arrivalRate: 3, priorityShares: [0.4, 0.6], preemptive: true },
      'pre-emptive resume',
      'White and Christie',
      false,
    ],
    [{ arrivalRate: 9, priorityShares: [0.4, 0.6] }, 'fluid limit', 'Newell', false],
  ])('%j: %s', (change, formula, source, exact) => {
    const found = of(change)
    expect(found.formula).toContain(formula)
    expect(found.source).toContain(source)
    expect(found.exact).toBe(exact)
  })

  test.each<[Partial<StationSetting>, string]>([
    [{ capacity: 5, serviceCv: 2 }, 'several servers with limited places'],
    [{ priorityShares: [0.5, 0.5], patienceRate: 1, serviceCv: 0 }, 'priorities with patience or limited places'],
    [{ priorityShares: [0.5, 0.5], preemptive: true, patienceRate: 1 }, 'pre-emption with patience'],
    [{ priorityShares: [0.5, 0.5], preemptive: true, serviceCv: 2 }, 'pre-emption on several servers'],
    [{ patienceRate: 1e-9, arrivalRate: 3 }, 'too many states'],
  ])('none for %j, and it says why', (change, why) => {
    const found = of(change)
    expect(found.missing).toContain(why)
    expect(found).toMatchObject({ formula: null, source: null, exact: false, wait: null, queueLength: null })
  })
})

describe('one station, several ways', () => {
  test("Little's law holds between wait, line and time in system, lost customers left out", () => {
    for (const change of [
      {},
      { serviceCv: 3 },
      { patienceRate: 1 },
      { capacity: 3 },
      { servers: 1, capacity: 3, serviceCv: 2 },
    ]) {
      const { wait, queueLength, timeInSystem, inSystem, blocked, abandoned, utilisation } = of(change)
      const admitted = 1.6 * (1 - blocked!)
      expect(queueLength).toBeCloseTo(admitted * wait!, 10)
      expect(inSystem).toBeCloseTo(admitted * timeInSystem!, 10)
      const servers = 'servers' in change ? change.servers : 2
      expect(utilisation! * servers).toBeCloseTo(1.6 * (1 - blocked! - abandoned!), 10)
    }
  })

  test('classes sum to all; with patience or places all together are still exact, single classes unknown', () => {
    const shares = { priorityShares: [0.25, 0.75] }
    for (const change of [{}, { preemptive: true }]) {
      const { wait, classes } = of({ ...shares, ...change })
      expect(0.25 * classes[0].wait! + 0.75 * classes[1].wait!).toBeCloseTo(wait!, 12)
      // Equal exponential service: order moves waits between classes and leaves their mean.
      expect(wait).toBeCloseTo(of({}).wait!, 12)
    }
    const limited = of({ ...shares, patienceRate: 1 })
    const { wait, abandoned, probabilityOfWait } = of({ patienceRate: 1 })
    expect(limited).toMatchObject({ wait, abandoned, probabilityOfWait, waitOfServed: null })
    expect(limited.classes[0]).toMatchObject({ wait: null, abandoned: null, blocked: 0 })
    expect(limited.missing).toContain('single classes')
    expect(of({ ...shares, capacity: 5, preemptive: true })).toMatchObject({
      probabilityOfWait: null,
      abandoned: 0,
      missing: expect.stringContaining('nor for who waits') as string,
    })
  })

  test('in overload no formula is known for pre-emption on several servers, and the rest still is', () => {
    const found = of({ arrivalRate: 3, priorityShares: [0.4, 0.6], preemptive: true, serviceCv: 2 })
    expect(found).toMatchObject({ formula: 'fluid limit', fluid: { growth: 1 } })
    expect(found.classes[0]).toMatchObject({ wait: null, fluid: null })
    expect(found.missing).toMatch(
      /^the line of class 2 grows .* of all together; and no formula is known for pre-emption/,
    )
    const three = of({ arrivalRate: 12, priorityShares: [0.1, 0.4, 0.5] })
    expect(three.missing).toContain('the line of classes 2 to 3 grows')
  })

  test('the fluid limit of overload', () => {
    const found = of({ arrivalRate: 3 })
    expect(found.fluid).toEqual({ servedShare: expect.closeTo(2 / 3, 12), growth: 1 })
    expect(found).toMatchObject({ wait: null, queueLength: null, utilisation: null })
    expect(of({ arrivalRate: 0.3, serviceRate: 0.1, servers: 3 }).fluid).toEqual({ servedShare: 1, growth: 0 })
  })
})
