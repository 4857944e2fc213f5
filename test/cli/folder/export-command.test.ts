/** `whistlelab export`: the cases of a small run add up to its rows. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { chosenCells, replicationNumbers } from '../../../cli/folder/chosen-cells.ts'
import { fakePlan } from '../../run/fake-city.ts'
import { listener } from '../terminal/listener.ts'

const place = mkdtempSync(join(tmpdir(), 'whistlelab-export-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const folder = join(place, 'run')

async function whistle(...args: string[]): Promise<{ code: number; printed: string; told: string }> {
  const terminal = listener()
  const code = await main(args, { terminal, interruption: new AbortController().signal })
  return { code, printed: terminal.printed.join('\n'), told: terminal.told.join('\n') }
}

type Row = Readonly<Record<string, string>>

function rowsOf(file: string): Row[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at], value])))
}

const CITY = ['--set', 'city.streets=2', '--set', 'city.residentsPerStreet=3000', '--set', 'street.staff=4']
// So few residents have enough cases for a month's sums, and enough whistles, at the demand and with the shares of the first edition.
CITY.push('--set', 'demand.issueRate=5.6', '--set', 'demand.mix={lead: .241, joint: .345, assist: .414}')
const HORIZON = ['--replications', '2', '--days', '30', '--warm-up', '20', '--seed', 'cases', '--workers', '1']

beforeAll(async () => {
  const scenarios = ['haigang-before', 'haigang-after']
  expect((await whistle('run', ...scenarios, ...CITY, ...HORIZON, '--out', folder, '--quiet')).code).toBe(0)
})

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

describe('the cases of a run', () => {
  it('add up to the row of each replication', async () => {
    const { code, printed, told } = await whistle('export', folder, '--cases', '--replications', '0-1')
    expect(code, told).toBe(0)
    expect(printed).toBe(join(folder, 'cases.csv'))
    const rows = rowsOf(printed)
    const replications = rowsOf(join(folder, 'replications.csv'))
    const groups = rowsOf(join(folder, 'groups.csv'))
    expect(replications).toHaveLength(4)
    for (const whole of replications) {
      const same = ({ scenario, replication }: Row) =>
        scenario === whole['scenario'] && replication === whole['replication']
      const all = rows.filter(same)
      const cohort = all.filter((one) => one['cohort'] === '1')
      const number = (name: string) => cohort.map((one) => Number(one[name]))
      const reached = cohort.filter((one) => one['reached'] === '1')
      expect(cohort.length).toBeGreaterThan(30)
      expect(cohort.length / 30 / 0.6).toBeCloseTo(Number(whole['demand']), 9)
      expect(mean(number('onTime'))).toBeCloseTo(Number(whole['onTimeRate']), 12)
      expect(mean(reached.map((one) => Number(one['satisfied'])))).toBeCloseTo(Number(whole['satisfactionRate']), 12)
      const solved = cohort.map(({ solved, accepted }) => solved !== '' && Number(solved) - Number(accepted) <= 90 * 24)
      expect(mean(solved.map(Number))).toBeCloseTo(Number(whole['trueResolutionRate']), 12)
      const dispatched = cohort.filter((one) => one['dispatched'] !== '')
      expect(mean(dispatched.map((one) => Number(one['returns'])))).toBeCloseTo(Number(whole['hops']), 12)
      const found = cohort.map(({ discovered, onset }) => Number(discovered) - Number(onset))
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0)
      for (const dimension of ['street', 'duty', 'urgency', 'domain']) {
        for (const group of groups.filter((one) => same(one) && one['dimension'] === dimension)) {
          const own = cohort.filter((one) => one[dimension] === group['group'])
          expect(own, `${dimension} ${group['group']}`).toHaveLength(Number(group['cases']))
        }
      }
      expect(cohort.every(({ accepted }) => Number(accepted) >= 0 && Number(accepted) < 30 * 24)).toBe(true)
      expect(all.some(({ accepted }) => Number(accepted) < 0)).toBe(true)
      const numbers = all.map((one) => Number(one['case'])).sort((a, b) => a - b)
      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    }
  })

  it('are those of a trace, by number', async () => {
    await whistle('export', folder, '--cases', '--scenario', 'haigang-after', '--out', join(place, 'after.csv'))
    const rows = rowsOf(join(place, 'after.csv'))
    const one = rows.find(({ whistles, closed }) => Number(whistles) > 0 && closed !== '')!
    const trace = ['trace', 'haigang-after', ...CITY, '--days', '30', '--warm-up', '20', '--seed', 'cases']
    const { printed } = await whistle(...trace, '--case', one['case'], '--format', 'json')
    const steps = printed.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    const accepted = steps.find(({ step }) => step === 'accepted')!
    expect(accepted).toMatchObject({ street: Number(one['street']), resident: Number(one['resident']) })
    expect(Number(accepted['time']) - 20 * 24).toBeCloseTo(Number(one['accepted']), 9)
    expect(steps.filter(({ step }) => step === 'whistled' || step === 'visit').length).toBeGreaterThan(0)
  })

  it('stand in Parquet as in CSV, with units, run and seed', async () => {
    const out = join(place, 'cases.parquet')
    expect((await whistle('export', folder, '--cases', '--replications', '1', '--out', out)).code).toBe(0)
    const bytes = readFileSync(out)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    const csv = join(place, 'one.csv')
    await whistle('export', folder, '--cases', '--replications', '1', '--out', csv)
    const [rows, lines] = [await parquetReadObjects({ file }), rowsOf(csv)]
    expect(rows).toHaveLength(lines.length)
    for (const at of [0, 17, rows.length - 1]) {
      const written = Object.entries(rows[at]).map(([name, value]) => [name, value === null ? '' : String(value)])
      expect(Object.fromEntries(written)).toEqual(lines[at])
    }
    const facts = Object.fromEntries(
      parquetMetadata(file).key_value_metadata!.map(({ key, value }) => [key, value!] as const),
    )
    expect(facts).toMatchObject({ seed: 'cases' })
    expect(JSON.parse(facts['units'])).toMatchObject({ accepted: 'h', limit: 'h' })
  })

  it.each([
    [['--replications', '0'], '--cases is missing'],
    [['--cases', '--replications', '2'], '--replications asks for 2, but haigang-before has replications 0 to 1'],
    [['--cases', '--replications', '1-x'], 'give numbers from 0 and ranges'],
    [['--cases', '--scenario', 'nowhere'], 'the run has no scenario "nowhere"; give one of haigang-before'],
    [['--cases', '--out', 'cases.txt'], 'give a file that ends in .csv or .parquet'],
    [['--cases', '--out', join(place, 'no', 'cases.csv')], 'there is no folder'],
  ])('refuses %j', async (args, message) => {
    const { code, told } = await whistle('export', folder, ...args)
    expect(code).toBe(2)
    expect(told).toContain(message)
  })

  it('leave nothing behind when interrupted', async () => {
    const terminal = listener()
    const before = readdirSync(folder)
    const args = ['export', folder, '--cases', '--out', join(folder, 'late.csv')]
    expect(await main(args, { terminal, interruption: AbortSignal.abort() })).toBe(130)
    expect(readdirSync(folder)).toEqual(before)
  })
})

it('numbers and ranges are read in their order, each once', () => {
  expect(replicationNumbers('7-9,0,3,8', 'replications')).toEqual([0, 3, 7, 8, 9])
  // As everywhere else: full-width digits and commas, spaces, a dash as people write it.
  expect(replicationNumbers('７－９，0、 3 ,8', 'replications')).toEqual([0, 3, 7, 8, 9])
  expect(replicationNumbers('1至3', 'replications')).toEqual([1, 2, 3])
  for (const wrong of ['1-2-3', '5 day', '0-1000000', '', '3-1', '-1', '1.5', 'all'])
    expect(() => replicationNumbers(wrong, 'r')).toThrow('--r is')
  const plan = fakePlan({ a: 1, b: 2 }, 3)
  expect(chosenCells(plan, [0, 2], ['b'])).toEqual([
    { scenario: 1, replication: 0 },
    { scenario: 1, replication: 2 },
  ])
  expect(chosenCells(plan, [1], [])).toHaveLength(2)
})
