/** What `whistlelab queue` says at the edges: full load, overload, nobody who waits, a station that forgets slowly. */
import { describe, expect, it } from 'vitest'
import { agrees, allowedByCount } from '../../../cli/queue/agreement.ts'
import { hoursText, ordinal } from '../../../cli/queue/queue-words.ts'
import { main } from '../../../cli/command-line.ts'
import { listener } from '../terminal/listener.ts'

async function printed(...args: string[]): Promise<string> {
  const terminal = listener()
  const code = await main(['queue', ...args], { terminal, interruption: new AbortController().signal })
  expect({ code, told: terminal.told }).toEqual({ code: 0, told: [] })
  return terminal.printed.join('')
}

interface Figure {
  readonly mean: number | null
  readonly halfWidth: number | null
}

interface Customers {
  readonly wait: Figure
  readonly serviceLevel: Figure | null
  readonly waitPercentiles: readonly (Figure & { readonly percentile: number })[]
  readonly fluid: Record<'servedShare' | 'growth', Figure> | null
}

interface Json {
  readonly simulated: Customers & { readonly classes: readonly Customers[] }
  readonly theory: Record<'serviceLevel' | 'missingSpread', unknown> & {
    readonly waitPercentiles: readonly { readonly percentile: number; readonly wait: number | null }[]
    readonly expected: { readonly growth: number } | null
    readonly classes: readonly Record<string, unknown>[]
  }
}

const json = async (...args: string[]) => JSON.parse(await printed(...args, '--json')) as Json

describe('a line at and above full load', () => {
  it('at a load of 1 grows as it should, and is not blamed for it', async () => {
    const text = await printed('--arrival-rate', '1', '--service-rate', '1', '--arrivals', '20000')
    expect(text).toMatch(/^growth of the backlog +customers\/h +0\.007929 +0\.00\d+ ± 0\.00\d+ +yes$/m)
    expect(text).toMatch(/^served by the end +share +0\.9921 +0\.99\d+ ± 0\.00\d+ +yes$/m)
    expect(text).toContain('Growth at full load: what is expected of 20,000 arrivals')
  })

  it('fills many servers first, which is not the growth that a long run comes close to', async () => {
    const args = ['--arrival-rate', '210', '--service-rate', '1', '--servers', '200', '--arrivals', '5000']
    const text = await printed(...args)
    expect(text).toMatch(/^growth of the backlog +customers\/h +17\.\d+ +1\d\.\d+ ± \d\.\d+ +yes$/m)
    const { theory } = await json(...args, '--replications', '2')
    expect(theory).toMatchObject({ fluid: { growth: 10 }, expected: { growth: expect.closeTo(17.3, 0) as number } })
  })

  it.each([
    ['not pre-emptive', [], '2.500', '3.500'],
    ['pre-emptive', ['--preemptive'], '1.500', '2.500'],
  ])('%s, the urgent class has its wait, and the other grows', async (_name, how, wait, time) => {
    const args = ['--arrival-rate', '1.5', '--service-rate', '1', '--priority-shares', '.4,.6', ...how]
    const text = await printed(...args, '--arrivals', '20000')
    const number = String.raw`\d+\.\d+ ± \d+\.\d+`
    const row = (name: string, unit: string, theory: string) =>
      expect(text).toMatch(new RegExp(`^${name} +${unit} +${theory} +${number} +yes$`, 'm'))
    row('class 1: mean wait', 'h', wait)
    row('class 1: mean time in system', 'h', time)
    row('class 2: growth of the backlog', 'customers/h', '0.5000')
    row('class 2: served by the end', 'share', '0.4444')
    expect(text).not.toContain('class 2: mean wait')
    expect(text).toContain('Unknown: the line of class 2 grows without end: no wait and no length is typical of it')
    expect(text).toContain('arrivals after 2,000 of warm-up (a tenth)')
    const { simulated, theory } = await json(...args, '--arrivals', '2000', '--replications', '3')
    expect(simulated.wait).toEqual({ mean: null, halfWidth: null })
    expect(simulated.classes[0]).toMatchObject({ wait: { mean: expect.any(Number) as number }, fluid: null })
    expect(simulated.classes[1].wait.mean).toBeNull()
    expect(simulated.classes[1].fluid!.growth.mean).toBeGreaterThan(0.3)
    expect(theory.classes[1]).toMatchObject({ wait: null, fluid: { growth: 0.5 } })
  })
})

describe('agreement', () => {
  it('holds where nobody of so many waited, if theory expects at most three of them to', async () => {
    const never = await printed('--arrival-rate', '.01', '--service-rate', '1', '--servers', '10', '--arrivals', '1000')
    expect(never.match(/ yes$/gm)).toHaveLength(6)
    expect(never).not.toMatch(/ no$/m)
    expect(never).toMatch(/^mean wait +h +0\.000000000 +0\.0000 ± 0\.0000 +yes$/m)
  })

  it.each([
    // Of 1,000,000 who all did the same, three may not have.
    [2.9e-6, 0, true],
    [3.1e-6, 0, false],
    [1 - 2.9e-6, 1, true],
    [1 - 3.1e-6, 1, false],
  ])('a share of %d against %d in a million: %s', (theory, mean, agreed) => {
    const share = { mean, halfWidth: 0, n: 10 }
    expect(agrees(theory, share, allowedByCount(share, 1e6))).toBe(agreed)
  })

  it('is judged by the half-width where there is one, and not at all where there is none', () => {
    expect(allowedByCount({ mean: 0.1, halfWidth: 0.01, n: 10 }, 1e6)).toBe(0)
    expect(agrees(0.12, { mean: 0.1, halfWidth: 0.01, n: 10 })).toBe(false)
    expect(agrees(0.109, { mean: 0.1, halfWidth: 0.01, n: 10 })).toBe(true)
    expect(agrees(0.1 + 0.2, { mean: 0.3, halfWidth: 0, n: 10 })).toBe(true)
    expect(agrees(null, { mean: 0.3, halfWidth: 0, n: 10 })).toBeNull()
    expect(agrees(0.3, { mean: 0.3, halfWidth: null, n: 1 })).toBeNull()
  })
})

describe('long patience', () => {
  const args = ['--arrival-rate', '2', '--service-rate', '1', '--patience-rate', '1e-4', '--arrivals', '1000']

  it('needs a long warm-up, and until then contradicts no theory', async () => {
    const text = await printed(...args, '--replications', '3')
    expect(text).toContain(
      'this station takes about 60,000 arrivals to forget that it started empty; give --arrivals 600000',
    )
    expect(text).toMatch(/^mean wait +h +5000 +\d+ ± \d+ +not yet$/m)
    expect(text).not.toMatch(/ no$/m)
  })

  it('says when no run can be long enough', async () => {
    const longer = args.map((arg) => (arg === '1e-4' ? '1e-6' : arg))
    expect(await printed(...longer, '--replications', '2')).toContain('no run is long enough for that')
  })
})

describe('service level and percentiles', () => {
  const CENTRE = ['--arrival-rate', '250', '--service-rate', '10.90909090909', '--servers', '28']

  it('stand beside theory, in table and JSON', async () => {
    const asked = [...CENTRE, '--service-level', '30s', '--percentiles', '50,95', '--arrivals', '20000']
    const text = await printed(...asked)
    expect(text).toMatch(/^begun within 30 s +share +0\.8569 +0\.8\d+ ± 0\.0\d+ +yes$/m)
    expect(text).toMatch(/^wait, 50th percentile +h +0\.0000 +0\.0000 ± 0\.0000 +yes$/m)
    expect(text).toMatch(/^wait, 95th percentile +h +0\.02730 +0\.02\d+ ± 0\.00\d+ +yes$/m)
    const { simulated, theory } = await json(...asked, '--replications', '4')
    expect(theory.serviceLevel).toBeCloseTo(0.85685, 5)
    expect(theory.waitPercentiles.map(({ percentile }) => percentile)).toEqual([50, 95])
    expect(simulated.serviceLevel!.mean).toBeGreaterThan(0.8)
    expect(simulated.waitPercentiles[0]).toEqual({ percentile: 50, mean: 0, halfWidth: 0 })
    const plain = await json(...CENTRE, '--arrivals', '1000', '--replications', '2')
    expect(plain.simulated).toMatchObject({ serviceLevel: null, waitPercentiles: [] })
  })

  it.each(['30s', '30 sec', '.5min', '30 seconds', '0.5 minutes', '0.0083333333333h'])(
    '%s is half a minute',
    async (time) => {
      const { theory } = await json(...CENTRE, '--service-level', time, '--arrivals', '100', '--replications', '1')
      expect(theory.serviceLevel).toBeCloseTo(0.85685, 5)
    },
  )

  it('are told by class, and where no theory is known', async () => {
    const text = await printed(
      ...['--arrival-rate', '.8', '--service-rate', '1', '--priority-shares', '.3,.7', '--arrivals', '2000'],
      ...['--service-level', '1h', '--percentiles', '90'],
    )
    expect(text).toMatch(/^begun within 60 min +share +unknown +0\.\d+ ± 0\.\d+$/m)
    expect(text).toMatch(/^class 1: wait, 90th percentile +h +2\.736 +\d\.\d+ ± \d\.\d+/m)
    expect(text).toMatch(/^class 2: begun within 60 min +share +unknown /m)
    expect(text).toContain('Unknown: no formula is known for the spread of waits for any class but the first.')
  })

  it.each([
    ['--service-level', '30', '--service-level is "30"; give a time with its unit, such as 30s, 2min or 0.5h'],
    ['--service-level', '-3s', '--service-level is "-3s"; give a time'],
    ['--service-level', '3 fortnights', '--service-level is "3 fortnights"; give a time'],
    ['--percentiles', '0,50', '--percentiles is "0,50"; give at most 20 numbers between 0 and 100'],
    ['--percentiles', '50;90', '--percentiles is "50;90"; give numbers with commas between, such as 50,90,99'],
  ])('%s %s is refused', async (option, value, message) => {
    const terminal = listener()
    const args = ['queue', ...CENTRE, `${option}=${value}`]
    expect(await main(args, { terminal, interruption: new AbortController().signal })).toBe(2)
    expect(terminal.told.join()).toContain(message)
  })
})

it('times and percentiles in words', () => {
  expect([30 / 3600, 0.025, 1 / 30, 0.5, 2, 0].map(hoursText)).toEqual([
    '30 s',
    '90 s',
    '2 min',
    '30 min',
    '2 h',
    '0 s',
  ])
  expect([0.5, 0.91, 0.92, 0.93, 0.11, 0.12, 0.13, 0.01, 0.999].map(ordinal)).toEqual([
    ...['50th', '91st', '92nd', '93rd', '11th', '12th', '13th', '1st', '99.9th'],
  ])
})

it('--preemptive takes any number of classes', async () => {
  const text = await printed(
    ...[
      '--arrival-rate',
      '2',
      '--service-rate',
      '3',
      '--priority-shares',
      '.1,.3,.6',
      '--preemptive',
      '--arrivals',
      '5000',
    ],
  )
  // 1 / mu / ((1 - s') (1 - s)) for the loads s' and s before and with the class.
  expect(text).toMatch(/^class 1: mean time in system +h +0\.3571 /m)
  expect(text).toMatch(/^class 2: mean time in system +h +0\.4870 /m)
  expect(text).toMatch(/^class 3: mean time in system +h +1\.364 /m)
})
