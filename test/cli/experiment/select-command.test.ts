/** `whistlelab select` on a city whose best option is known: chosen, within a budget, shared out, stopped and gone on with, refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { selectCommand } from '../../../cli/experiment/select-command.ts'
import type { SelectAnalysis } from '../../../sim/experiment/analysis.ts'
import { inThisThread } from '../../../sim/run/batch.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { machineryOn } from '../../experiment/fake-machinery.ts'
import { madeUpCity } from '../../experiment/made-up-city.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-select-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const luckOf = (replication: number, salt: number): number => ((replication * 7919 + salt * 104729) % 997) / 997 - 0.5
/** On time: best at 40 posts (at 20 where inspections take more than half), .3 points before its neighbours, with luck of a point; a million yuan a post. */
const city = madeUpCity(({ street }, replication) => {
  const staff = street.staff as number
  return {
    onTimeRate:
      0.8 - 0.0003 * Math.abs(staff - (street.inspectionLoad > 0.5 ? 20 : 40)) + 0.01 * luckOf(replication, staff),
    trueResolutionRate: replication % 5 === 2 ? NaN : 0.5,
    resolutionTimeMean: 100 + Math.abs(staff - 20),
    cost: 1e6 * staff,
  }
})
/** Without any course from one replication to the next. */
function scattered(replication: number, salt: number): number {
  const x = 43758.5453 * Math.sin(12.9898 * (replication + 1) + 78.233 * salt)
  return x - Math.floor(x) - 0.5
}
/** The same with costs that differ by .9 million from one replication to the next. */
const uncertain = madeUpCity(({ street }, replication) => {
  const staff = street.staff as number
  return {
    onTimeRate: 0.8 - 0.001 * Math.abs(staff - 40) + 0.001 * luckOf(replication, staff),
    resolutionTimeMean: 100 + Math.abs(staff - 20),
    cost: 1e6 * staff + 3e6 * scattered(replication, staff),
  }
})
const onUncertain = { openPool: () => ({ ...inThisThread(uncertain), close: async () => {} }) }
const studies = memoryLibrary({
  'posts.yaml': [
    'question: {en: How many?, zh: 多少？}',
    'baseline: haigang-before',
    'vary: {street.staff: [20, 30, 40, 50]}',
    'measures: {onTimeRate: {margin: 0.2 pp}, trueResolutionRate: {margin: 1 pp}}',
    'days: 14',
    'warmUp: 7',
  ].join('\n'),
  'asked.yaml': [
    'question: {en: How many?, zh: 多少？}',
    'baseline: haigang-before',
    'vary: {street.staff: [20, 30, 40, 50]}',
    'measures: {onTimeRate: {margin: 0.2 pp}}',
    'select: {by: resolutionTimeMean, zone: 1 h, confidence: 90 %}',
    'budget: cost <= 35 million yuan',
    'days: 14',
    'warmUp: 7',
  ].join('\n'),
  'one.yaml': [
    'question: {en: How many?, zh: 多少？}',
    'baseline: haigang-before',
    'vary: {street.staff: [11]}',
    'measures: {cost: {margin: 1 %}}',
  ].join('\n'),
})

type Options = Parameters<typeof selectCommand.run>[0]
const options = (out: string, more: Partial<Options> = {}): Options => ({
  ...{ study: 'posts.yaml', method: 'kn', confidence: 0.95, cap: 1000 },
  ...{ set: ['city.streets=2', 'city.residentsPerStreet=1000'], seed: 's', lang: 'en' },
  ...{ workers: 1, out: join(place, out), force: false, planOnly: false, json: false, all: false, quiet: true },
  ...more,
})
const select = (out: string, more: Partial<Options> = {}, terminal = listener(), own = {}) =>
  selectCommand.run(options(out, more), worldWith(machineryOn(city, own), { terminal, studies }))
const analysis = (out: string) => JSON.parse(readFileSync(join(place, out, 'analysis.json'), 'utf8')) as SelectAnalysis

describe('whistlelab select', () => {
  it('finds the best, drops the others as soon as it may, and confirms it on fresh luck', async () => {
    const terminal = listener()
    expect(await select('found', {}, terminal)).toBe(0)
    const { answer, options: told, fresh, replications } = analysis('found')
    expect(answer).toMatchObject({ kind: 'found', option: 'staff-40' })
    expect(told.map(({ name }) => name)).toEqual([
      'staff-40',
      expect.anything(),
      expect.anything(),
      'staff-20',
      'haigang-before',
    ])
    expect(told.slice(1).every(({ standing, at }) => standing === 'behind' && at! >= 10)).toBe(true)
    // Those farthest behind are dropped first.
    expect(told.at(-1)!.n).toBeLessThan(told[0].n)
    expect(replications).toBe(told.reduce((sum, { n }) => sum + n, 0))
    expect([fresh!.n, Math.abs(fresh!.mean - 0.8) < 0.003]).toEqual([20, true])
    const said = terminal.printed.join('\n')
    expect(said).toContain('staff-40 is the best, or within 0.2 points of it: 95 % sure')
    expect(said).toMatch(/haigang-before .* behind staff-40 at \d+/)
    expect(said).toContain('staff-40 on 20 fresh replications')
  })

  it('keeps to a budget, and says what is over it', async () => {
    const terminal = listener()
    expect(await select('budget', { budget: 'cost <= 35 million yuan' }, terminal)).toBe(0)
    const { answer, options: told } = analysis('budget')
    expect(answer.option).toBe('staff-30')
    expect(
      told
        .filter(({ standing }) => standing === 'over')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['staff-40', 'staff-50'])
    expect(await select('poor', { budget: 'cost <= 10 million yuan' }, terminal)).toBe(0)
    expect(analysis('poor').answer).toMatchObject({ kind: 'overBudget', option: null })
    expect(terminal.printed.join('\n')).toContain(
      'No option is shown to be within 10 million yuan a year.'.replace('10 m', '10\u00a0m'),
    )
  })

  it('says of a budget far below or above all costs what it is, whatever is known of costs', async () => {
    for (const [out, budget, kind] of [
      ['tiny', 'cost <= 5 yuan', 'overBudget'],
      ['vast', 'cost <= 900 million yuan', 'found'],
    ] as const) {
      expect(await select(out, { budget }, listener(), onUncertain)).toBe(0)
      const { answer, options: told, budget: line } = analysis(out)
      expect(answer.kind).toBe(kind)
      expect(told.every(({ standing }) => standing === 'over')).toBe(kind === 'overBudget')
      // A hundredth of the cheapest, or of the budget where that is more.
      expect(line!.tolerance / 1e6).toBeCloseTo(
        kind === 'found' ? 9 : 0.01 * Math.min(...told.map(({ cost }) => cost / 1e6)),
        0,
      )
    }
  })

  it('ends with 4 where the best may or may not keep to the budget, and says what decides', async () => {
    const terminal = listener()
    const near = { budget: 'cost <= 40 million yuan', cap: 15 }
    expect(await select('near', near, terminal, onUncertain)).toBe(4)
    const { answer, options: told } = analysis('near')
    expect(answer).toMatchObject({ kind: 'tooClose', option: null })
    expect(told.find(({ name }) => name === 'staff-40')).toMatchObject({ standing: 'tooClose', n: 15 })
    expect(terminal.printed.join('\n')).toMatch(
      /Whether staff-40 keeps to 40.million yuan a year is not decided by 15 replications, as many as --cap allows, and it would be the best. At most \d+ decide: give --cap \d+/,
    )
    expect(await select('near', { ...near, cap: answer.decidedBy! }, terminal, onUncertain)).toBe(0)
    // One that is behind another within the budget need not be known.
    expect(await select('behind', { ...near, by: 'resolutionTimeMean', zone: '1 h' }, terminal, onUncertain)).toBe(0)
    const behind = analysis('behind')
    expect(behind.answer).toMatchObject({ kind: 'found', option: 'staff-20' })
    expect(behind.options.find(({ name }) => name === 'staff-40')!.standing).toBe('behind')
  })

  it('shares out a number of replications where they tell most, and says how sure that leaves it', async () => {
    const terminal = listener()
    expect(await select('ocba', { method: 'ocba', runs: 200 }, terminal)).toBe(0)
    const { answer, options: told, replications } = analysis('ocba')
    expect([answer.option, replications]).toEqual(['staff-40', 200])
    expect(answer.probability).toBeGreaterThan(0.5)
    // Most go to the first and its neighbours.
    const counts = new Map(told.map(({ name, n }) => [name, n]))
    expect(counts.get('haigang-before')!).toBeLessThan(counts.get('staff-40')!)
    expect(terminal.printed.join('\n')).toMatch(/is the best with a probability of at least \d+(\.\d)? %: an estimate/)
  })

  it('asks as the study says, and an option goes before it', async () => {
    const bare = { study: 'asked.yaml', method: undefined, confidence: undefined, cap: undefined }
    expect(await select('asked', bare)).toBe(0)
    const { answer, confidence, zone, measure } = analysis('asked')
    expect([answer.option, confidence, zone, measure.id]).toEqual(['staff-20', 0.9, 1, 'resolutionTimeMean'])
    // The zone of the study is one of hours; the margin of the measure that is asked for goes in its place.
    expect(await select('asked-by', { ...bare, by: 'onTimeRate', confidence: 0.95 })).toBe(0)
    const other = analysis('asked-by')
    expect([other.answer.option, other.confidence, other.zone]).toEqual(['staff-30', 0.95, 0.002])
  })

  it('chooses by replications that each have a particle of a calibration, alike for all options', async () => {
    const posterior = join(place, 'posterior.csv')
    const particles = Array.from({ length: 50 }, (_, at) => `${0.51 + at / 1000}`)
    writeFileSync(posterior, ['street.inspectionLoad', ...particles, ''].join('\n'))
    expect(await select('drawn', { posterior })).toBe(0)
    const { answer, fresh } = analysis('drawn')
    expect(answer).toMatchObject({ kind: 'found', option: 'staff-20' })
    expect(fresh!.n).toBe(20)
    // Other particles are another question.
    writeFileSync(posterior, ['street.inspectionLoad', ...particles.slice(1), ''].join('\n'))
    await expect(select('drawn', { posterior })).rejects.toThrow(/holds the stages of another question/)
  })

  it('refuses particles of what no option assumes, and tells a replication that failed as what it is', async () => {
    const posterior = join(place, 'facts.csv')
    writeFileSync(posterior, ['street.staff', ...Array<string>(25).fill('30'), ''].join('\n'))
    await expect(select('facts', { posterior })).rejects.toThrow(
      `${posterior} has street.staff, which no option assumes within a range, so that its values would move nothing; leave its column out`,
    )
    const failing: typeof city = (task, replication) => {
      if (task.setting.street.staff === 30 && replication === 4) throw new Error('job 48 needs -347 hours')
      return city(task, replication)
    }
    const onFailing = { openPool: () => ({ ...inThisThread(failing), close: async () => {} }) }
    await expect(select('failing', {}, listener(), onFailing)).rejects.toThrow(
      'replication 4 of staff-30 failed: job 48 needs -347 hours; nothing is said without it',
    )
  })

  it('takes less where less is better', async () => {
    expect(await select('less', { by: 'resolutionTimeMean', zone: '1 h' })).toBe(0)
    expect(analysis('less').answer.option).toBe('staff-20')
  })

  it('ends with 4 where the cap leaves several, and says what decides; where a value is missing too', async () => {
    const terminal = listener()
    expect(await select('vain', { zone: '0.001 pp', cap: 15 }, terminal)).toBe(4)
    expect(terminal.printed.pop()).toContain('No number that --cap may allow is sure to decide: give a larger --zone.')
    expect(await select('capped', { zone: '0.02 pp', cap: 15 }, terminal)).toBe(4)
    expect(analysis('capped').answer).toMatchObject({ kind: 'capped', option: null })
    expect(terminal.printed.join('\n')).toMatch(
      /as many as --cap allows, leave \d options. At most \d+ decide: give --cap \d+/,
    )
    expect(await select('missing', { by: 'trueResolutionRate' })).toBe(4)
    expect(analysis('missing').answer.kind).toBe('missing')
    expect(analysis('missing').options[0]).toMatchObject({ standing: 'left', frontShare: null })
  })

  it('goes on after a stop, with the same answer and the same decisions', async () => {
    const stop = new AbortController()
    let made = 0
    const slow = {
      openPool: () => ({
        ...inThisThread((...one) => (++made > 60 && stop.abort(), city(...one))),
        close: async () => {},
      }),
    }
    const world = worldWith(machineryOn(city, slow), { interruption: stop.signal, studies })
    expect(await selectCommand.run(options('stopped'), world)).toBe(130)
    expect(await select('stopped')).toBe(0)
    for (const name of ['analysis.json', 'stages.jsonl', 'selection.csv'])
      expect(readFileSync(join(place, 'stopped', name), 'utf8')).toBe(readFileSync(join(place, 'found', name), 'utf8'))
  })

  it.each([
    [{ study: 'one.yaml' }, /one has one option, so there is nothing to choose/],
    [{ by: 'onTimeRat' }, /--by onTimeRat is no measure; did you mean onTimeRate/],
    [{ by: 'newCases' }, /newCases is neither better nor worse|--by newCases is no measure/],
    [{ zone: '0 pp' }, /^--zone is "0 pp"; give more than 0 and at most 100 %, such as 1 pp$/],
    [
      { zone: '5 yuan' },
      /^--zone is "5 yuan", and onTimeRate is measured as share; give such as 1 pp, or a share such as 5 %$/,
    ],
    [
      { budget: 'cost <= -5 yuan' },
      /^--budget compares cost with "-5 yuan", and it is never below 0; write such as "cost <= 150/,
    ],
    [{ budget: 'cost >= 3' }, /is no upper bound of the cost; write such as "cost <= 150 million yuan"/],
    [{ budget: 'cheap' }, /--budget "cheap" says no target; write such as "cost <= 150 million yuan"/],
    [{ method: 'ocba' as const }, /give --runs N, at least 50/],
    [{ runs: 100 }, /--runs says nothing to the method kn/],
  ])('%o is refused with a remedy', async (more, message) => {
    await expect(async () => select('wrong', more)).rejects.toThrow(message)
  })
})
