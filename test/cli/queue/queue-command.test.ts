import { describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { listener } from '../terminal/listener.ts'

async function whistle(...args: string[]): Promise<{ code: number; printed: string[]; told: string[] }> {
  const terminal = listener()
  const code = await main(['queue', ...args], { terminal, interruption: new AbortController().signal })
  return { code, printed: terminal.printed, told: terminal.told }
}

const STATION = ['--arrival-rate', '1.6', '--service-rate', '1', '--servers', '2']
const SHORT = ['--arrivals', '4000', '--replications', '8']

interface Json {
  readonly simulated: Record<string, { mean: number | null; halfWidth: number | null }> & {
    readonly classes: Record<string, { mean: number | null; halfWidth: number | null }>[]
    readonly fluid: Record<string, { mean: number; halfWidth: number }> | null
  }
  readonly theory: Record<string, unknown>
  readonly setting: Record<string, unknown>
  readonly run: Record<string, unknown>
  readonly notes: string[]
}

async function json(...args: string[]): Promise<Json> {
  const { code, printed, told } = await whistle(...args, ...SHORT, '--json')
  expect({ code, told }).toEqual({ code: 0, told: [] })
  return JSON.parse(printed.join('')) as Json
}

describe('whistlelab queue', () => {
  it('prints theory beside the interval, where the formula comes from, and what was simulated', async () => {
    const { code, printed, told } = await whistle(...STATION, ...SHORT, '--seed', 'a table')
    expect({ code, told }).toEqual({ code: 0, told: [] })
    const [text] = printed as [string]
    expect(text).toContain('M/M/2: arrival rate 1.6 an hour; service rate 1 an hour and server')
    expect(text).toMatch(/^measure +unit +theory +simulated +theory within$/m)
    // Two servers at load 0.8: P(wait) = 0.7111, wait 0.7111 / 0.4.
    expect(text).toMatch(/^mean wait +h +1\.778 +\d\.\d+ ± 0\.\d+ +(yes|no)$/m)
    expect(text).toMatch(/^probability of wait +share +0\.7111 +0\.[67]\d+ ± 0\.0\d+ +(yes|no)$/m)
    expect(text).toContain('Theory: Erlang C (M/M/c); Erlang 1917.')
    expect(text).toContain(
      '8 replications of 4,000 arrivals after 400 of warm-up (a tenth); service exponential; seed "a table"',
    )
    expect(text).not.toContain('abandoned')
  })

  it('gives the same as JSON, the same again for the same seed, and another result for another', async () => {
    const found = await json(...STATION)
    expect(Object.keys(found)).toEqual(['simulated', 'theory', 'setting', 'run', 'notes'])
    expect(found.theory).toMatchObject({
      wait: expect.closeTo(0.7111111 / 0.4, 5) as number,
      probabilityOfWait: expect.closeTo(0.7111111, 6) as number,
      ...{ utilisation: 0.8, abandoned: 0, blocked: 0 },
      ...{ formula: 'Erlang C (M/M/c)', source: 'Erlang 1917', exact: true, missing: null, fluid: null },
    })
    for (const measure of ['wait', 'probabilityOfWait', 'queueLength', 'utilisation', 'timeInSystem', 'inSystem']) {
      const { mean, halfWidth } = found.simulated[measure]
      const gap = Math.abs(mean! - (found.theory[measure] as number))
      expect(halfWidth, measure).toBeGreaterThan(0)
      expect(gap, measure).toBeLessThan(2 * halfWidth!)
    }
    expect(found.simulated.classes).toHaveLength(1)
    expect(found.setting).toMatchObject({ arrivalRate: 1.6, servers: 2, serviceTimes: 'exponential', ratesPer: 'hour' })
    expect(found.run).toMatchObject({ seed: 'whistle', replications: 8, arrivals: 4000, warmUp: 400 })
    expect(await json(...STATION)).toEqual(found)
    expect((await json(...STATION, '--seed', 'b')).simulated['wait']).not.toEqual(found.simulated['wait'])
  })

  it('tells classes apart', async () => {
    const found = await json(
      '--arrival-rate',
      '.8',
      '--service-rate',
      '1',
      '--priority-shares',
      '.25,.75',
      '--preemptive',
    )
    const [urgent, other] = found.simulated.classes
    expect(found.theory['classes']).toMatchObject([
      { timeInSystem: expect.closeTo(1.25, 9) as number },
      { timeInSystem: expect.closeTo(6.25, 9) as number },
    ])
    expect(Math.abs(urgent['timeInSystem'].mean! - 1.25)).toBeLessThan(0.1)
    expect(other['wait'].mean).toBeGreaterThan(3)
    const { printed } = await whistle(...STATION, ...SHORT, '--priority-shares', '.5,.5')
    expect(printed[0]).toMatch(/^class 2: mean wait +h /m)
  })

  it('shows who gave up and who found no place, and calls an approximation one', async () => {
    const { printed } = await whistle(
      ...STATION,
      ...SHORT,
      '--patience-rate',
      '1',
      '--capacity',
      '5',
      '--service-cv',
      '0',
    )
    expect(printed[0]).toContain('M/D/2/5+M')
    expect(printed[0]).toMatch(/^abandoned +share +0\.\d+ +0\.\d+ ± /m)
    expect(printed[0]).toMatch(/^blocked +share +0\.\d+ +0\.\d+ ± /m)
    expect(printed[0]).toContain('Theory: approximation by Erlang A (M/M/c/K+M)')
    expect(printed[0]).toContain('An approximation outside the interval')
    expect(printed[0]).toContain('service constant')
  })

  it('says why there is no theory', async () => {
    const { printed } = await whistle(...STATION, ...SHORT, '--capacity', '5', '--service-cv', '2')
    expect(printed[0]).toMatch(/^mean wait +h +unknown +0\.\d+ ± 0\.\d+$/m)
    expect(printed[0]).toContain('No theory: no formula is known for several servers with limited places')
  })

  it('gives the fluid limit of a line that grows, and no wait', async () => {
    const args = ['--arrival-rate', '12', '--service-rate', '1', '--servers', '10']
    const found = await json(...args)
    expect(found.theory).toMatchObject({
      wait: null,
      fluid: { servedShare: expect.closeTo(10 / 12, 9) as number, growth: 2 },
    })
    expect(found.simulated['wait']).toEqual({ mean: null, halfWidth: null })
    expect(found.simulated['queueLength']).toEqual({ mean: null, halfWidth: null })
    expect(Math.abs(found.simulated.fluid!['growth'].mean - 2)).toBeLessThan(0.4)
    expect(found.run['warmUp']).toBe(0)
    const { printed } = await whistle(...args, ...SHORT)
    expect(printed[0]).toMatch(/^served by the end +share +0\.8333 +0\.8\d+ ± /m)
    expect(printed[0]).not.toContain('mean wait')
  })

  it('warns of a warm-up that is too short, and of a single replication', async () => {
    const { printed } = await whistle(
      '--arrival-rate',
      '.95',
      '--service-rate',
      '1',
      '--arrivals',
      '4000',
      '--replications',
      '1',
    )
    expect(printed[0]).toContain('takes about 4,332 arrivals to forget that it started empty; give --arrivals 43320')
    expect(printed[0]).toContain('One replication has no half-width')
    expect(printed[0]).not.toContain('95% t interval')
  })

  it('asks for no run that it would refuse', async () => {
    const { printed } = await whistle('--arrival-rate', '0.9999', '--service-rate', '1', ...SHORT)
    expect(printed[0]).toContain('forget that it started empty; no run is long enough for that')
  })

  it('takes what differs from theory by rounding alone for the same', async () => {
    const overload = ['--arrival-rate', '100', '--service-rate', '1', '--capacity', '20', '--service-cv', '0']
    const { printed } = await whistle(...overload, ...SHORT)
    expect(printed[0]).toMatch(/^utilisation +share +1\.0000 +1\.0000 ± 0\.0000 +yes$/m)
    expect(printed[0]).toMatch(/^mean wait +h +18\.9900 /m)
  })

  it('stops between replications when interrupted, and keeps nothing', async () => {
    const terminal = listener()
    const interruption = new AbortController()
    interruption.abort()
    const args = ['queue', ...STATION, '--arrivals', '100', '--replications', '5']
    expect(await main(args, { terminal, interruption: interruption.signal })).toBe(130)
    expect(terminal.printed).toEqual([])
    expect(terminal.told).toEqual(['stopped after 1 of 5 replications; nothing is kept'])
  })
})

describe('bad input to whistlelab queue', () => {
  it.each<[string, string[], string]>([
    ['no arrival rate', ['--service-rate', '1'], '--arrival-rate is missing; give it a number an hour, such as 9'],
    ['no service rate', ['--arrival-rate', '1'], '--service-rate is missing'],
    [
      'a negative rate',
      [...STATION.slice(2), '--arrival-rate', '-9'],
      '--arrival-rate is -9; give arrivals an hour, above 0',
    ],
    [
      'a rate that is no number',
      [...STATION.slice(2), '--arrival-rate', 'nine'],
      '--arrival-rate is "nine"; give a number, such as 9',
    ],
    [
      'servers that are not whole',
      [...STATION.slice(0, 4), '--servers', '1.5'],
      '--servers is 1.5; give a whole number from 1',
    ],
    [
      'a capacity below the servers',
      [...STATION, '--capacity', '1'],
      '--capacity is 1; give a whole number of places, at least the 2 servers',
    ],
    [
      'shares that do not sum to 1',
      [...STATION, '--priority-shares', '.3,.6'],
      '--priority-shares are [0.3,0.6], together 0.9',
    ],
    [
      'shares that are no numbers',
      [...STATION, '--priority-shares', '.3;.7'],
      '--priority-shares is ".3;.7"; give numbers with commas',
    ],
    ['pre-emption of one class', [...STATION, '--preemptive'], '--preemptive needs two classes'],
    ['a spread below 0', [...STATION, '--service-cv', '-1'], '--service-cv is -1; give 0 (constant) or 0.1 to 10'],
    ['no patience at all', [...STATION, '--patience-rate', '0'], '--patience-rate is 0; give ends of patience'],
    ['too few arrivals', [...STATION, '--arrivals', '10'], '--arrivals is "10"; give a whole number from 100'],
    ['no replications', [...STATION, '--replications', '0'], '--replications is "0"'],
    ['an option given twice', [...STATION, '--servers', '3'], '--servers is given 2 times; give it once'],
    ['a misspelt option', [...STATION, '--capcity', '3'], 'there is no option --capcity; did you mean --capacity?'],
    ['an option of another command', [...STATION, '--days', '3'], 'there is no option --days of this command'],
    ['a word too many', ['street', ...STATION], '"street" is one word too many'],
  ])('%s: one message and exit code 2', async (_, args, message) => {
    const { code, printed, told } = await whistle(...args)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^whistlelab: /)
    expect(told[0]).toContain(message)
    expect(printed).toEqual([])
    expect(code).toBe(2)
  })
})
