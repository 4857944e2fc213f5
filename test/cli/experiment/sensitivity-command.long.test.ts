/** `whistlelab sensitivity` on a city whose answers are known: screening, shares of variance in stages, and whether an order holds. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { resumeCommand } from '../../../cli/folder/resume-command.ts'
import { sensitivityCommand } from '../../../cli/experiment/sensitivity-command.ts'
import type { MorrisAnalysis, OrderAnalysis, SobolAnalysis } from '../../../sim/experiment/analysis.ts'
import type { Manifest } from '../../../sim/analysis/summary.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { reportOfFolder } from '../../../viz/report-of-folder.ts'
import { machineryOn } from '../../experiment/fake-machinery.ts'
import { madeUpCity } from '../../experiment/made-up-city.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-sensitivity-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Luck between -0.5 and 0.5, another for each replication. */
const luckOf = (replication: number): number => ((replication * 7919) % 997) / 997 - 0.5

/**
 * On time: a hundredth a post, the whistle 0.2 where duties are clear (above .6) and -0.2 where they are not, inspections -0.1, and luck. Satisfaction
 * is the same everywhere.
 */
const city = madeUpCity(({ street, whistle, duties }, replication) => ({
  onTimeRate:
    0.5 +
    0.01 * (street.staff as number) +
    (whistle.enabled ? (duties.clarity > 0.6 ? 0.2 : -0.2) : 0) -
    0.1 * street.inspectionLoad +
    0.001 * luckOf(replication),
  satisfactionRate: 0.9,
}))

type Options = Parameters<typeof sensitivityCommand.run>[0]
const options = (out: string, more: Partial<Options> = {}): Options => ({
  ...{ what: 'haigang-before', method: undefined, levers: [], behaviour: false, group: [], constraint: [] },
  ...{ trajectories: undefined, rows: undefined, cap: undefined, draws: undefined, measure: ['onTimeRate'] },
  ...{
    set: ['city.streets=2', 'city.residentsPerStreet=1000'],
    replications: undefined,
    days: 14,
    warmUp: 7,
    seed: 's',
    lang: 'en',
  },
  ...{
    workers: 1,
    out: join(place, out),
    weekly: 'no',
    force: false,
    planOnly: false,
    json: false,
    all: false,
    quiet: true,
  },
  ...more,
})
const studies = memoryLibrary({
  'whistle-or-posts.yaml': `question: {en: Which?, zh: 哪个？}
baseline: haigang-before
options:
  - power: {scenario: haigang-before, set: {whistle.enabled: yes}}
  - posts: {scenario: haigang-before, set: {street.staff: 21}}
measures: {onTimeRate: {margin: 1 pp}}
days: 14
warmUp: 7
`,
})
const run = (out: string, more: Partial<Options> = {}, terminal = listener()) =>
  sensitivityCommand.run(options(out, more), worldWith(machineryOn(city), { terminal, studies }))
const read = (out: string, name: string): string => readFileSync(join(place, out, name), 'utf8')
const analysis = <A>(out: string): A => JSON.parse(read(out, 'analysis.json')) as A

describe('a screening', () => {
  it('says what is above luck and what is not, and draws it', async () => {
    const terminal = listener()
    const levers = ['street.staff=10:30, street.inspectionLoad', 'street.crossSkillLoss'].flatMap((one) =>
      one.split(', '),
    )
    expect(
      await run('morris', { levers, measure: ['onTimeRate', 'satisfactionRate'], trajectories: 10 }, terminal),
    ).toBe(0)
    const { measures, points } = analysis<MorrisAnalysis>('morris')
    expect(points).toBe(10 * 5)
    const { indices } = measures[0]
    expect(indices.map(({ factor, aboveLuck }) => [factor, aboveLuck])).toEqual([
      ['street.staff', true],
      ['street.inspectionLoad', true],
      ['luck', false],
      ['street.crossSkillLoss', false],
    ])
    expect(indices[0].size).toBeCloseTo(0.2, 9)
    // Inspections go from .1 to .4 of the time.
    expect(indices[1].size).toBeCloseTo(0.03, 9)
    expect(indices[3].size).toBe(0)
    expect(measures[1]).toMatchObject({ remarks: ['constant'], indices: [] })
    const said = terminal.printed.join('\n')
    expect(said).toMatch(/street.staff\s+20.0\s+20.0 - 20.0\s+####################/)
    expect(said).toContain('1 more factor is not above luck (at most 0.0 points).')
    expect(read('morris', 'indices.csv').split('\n')[1]).toMatch(/^onTimeRate,street.staff,size,0.(2|19999)\d*,/)
    const [en, zh] = [
      await reportOfFolder(join(place, 'morris'), 'en'),
      await reportOfFolder(join(place, 'morris'), 'zh'),
    ]
    expect(en).toContain('<section id="sensitivity">')
    expect(zh).toContain('哪些参数重要')
    const manifest = JSON.parse(read('morris', 'manifest.json')) as Manifest
    expect(manifest.command).toContain(
      'sensitivity haigang-before --method morris --levers street.staff=10:30 --levers street.inspectionLoad',
    )
  })

  it('groups move as one factor', async () => {
    await run('grouped', {
      levers: ['street.staff=10:30', 'street.inspectionLoad'],
      group: ['people=street.staff,street.inspectionLoad'],
      trajectories: 6,
    })
    const { indices } = analysis<MorrisAnalysis>('grouped').measures[0]
    expect(indices.map(({ factor }) => factor)).toEqual(['people', 'luck'])
    // Whole posts make steps of 13 or 14 of 20: the size is that of two thirds, as near as steps go.
    expect(Math.abs(indices[0].size! - 0.17)).toBeLessThan(0.005)
  })
})

describe('shares of variance', () => {
  const sobol = {
    method: 'sobol' as const,
    levers: ['street.staff=10:30', 'street.inspectionLoad', 'street.crossSkillLoss'],
    rows: 16,
    cap: 64,
  }

  it('grow by doubling until they are known, and end with 4 at the cap', async () => {
    const terminal = listener()
    const code = await run('sobol', sobol, terminal)
    const { rows, runs, measures } = analysis<SobolAnalysis>('sobol')
    expect(runs).toBe(rows * 6)
    expect(code).toBe(measures[0].widest < 0.05 ? 0 : 4)
    const [first, second] = measures[0].indices
    expect([first.factor, second.factor]).toEqual(['street.staff', 'street.inspectionLoad'])
    // Variances of even ranges: .2^2 / 12 against .03^2 / 12.
    expect(Math.abs(first.total - 0.04 / 0.0409)).toBeLessThan(0.08)
    expect(measures[0].indices.find(({ factor }) => factor === 'street.crossSkillLoss')).toMatchObject({
      first: 0,
      total: 0,
    })
    expect(readdirSync(join(place, 'sobol')).filter((name) => name.startsWith('stage')).length).toBe(
      1 + Math.log2(rows / 16) + 1,
    )
    expect(read('sobol', 'stages.jsonl').trim().split('\n')).toHaveLength(1 + Math.log2(rows / 16))
  })

  it('are the same after a stop in the middle, and a decision that was changed is a failure', async () => {
    await run('again', sobol)
    const [before, log] = [read('again', 'analysis.json'), read('again', 'stages.jsonl')]
    const blocks = join(place, 'again', 'stage-01', 'blocks')
    unlinkSync(join(blocks, readdirSync(blocks)[0]))
    await run('again', sobol)
    expect([read('again', 'analysis.json'), read('again', 'stages.jsonl')]).toEqual([before, log])
    writeFileSync(join(place, 'again', 'stages.jsonl'), log.replace('"widest":', '"widest":1'))
    await expect(run('again', sobol)).rejects.toThrow(/stages.jsonl:1 says otherwise than the blocks of its stage/)
    await expect(run('again', { ...sobol, seed: 'other' })).rejects.toThrow(/holds the stages of another question/)
  })

  it('are planned stage by stage', async () => {
    const terminal = listener()
    expect(await run('staged', { ...sobol, planOnly: true }, terminal)).toBe(0)
    expect(terminal.printed.join('\n')).toContain('The next stage is in')
    expect(readdirSync(join(place, 'staged')).sort()).toEqual(['question.json', 'stage-01'])
  })
})

describe('whether the order of a study holds', () => {
  it('finds the assumption that turns it, alone and drawn with all others', async () => {
    const terminal = listener()
    expect(
      await run(
        'order',
        {
          what: 'whistle-or-posts',
          levers: ['duties.clarity,demand.issueRate'],
          draws: 14,
          replications: 3,
          target: 'onTimeRate >= 0.65',
          measure: [],
        },
        terminal,
      ),
    ).toBe(0)
    const { options: ranked, ends, draws, lead, assumptions } = analysis<OrderAnalysis>('order')
    // Duties are at .6 as everything is, which is not clear: posts lead by .1 over the baseline.
    expect(ranked.map(({ name }) => name)).toEqual(['posts', 'haigang-before', 'power'])
    expect(lead!.mean).toBeCloseTo(0.1, 9)
    expect(assumptions).toEqual(['duties.clarity', 'demand.issueRate'])
    // The runner-up is the baseline, which no assumption moves against posts: all ends hold.
    expect(new Set(ends.flatMap(({ low, high }) => [low.state, high.state]))).toEqual(new Set(['holds']))
    // Clarity from .45 to .8 is above .6 in four sevenths of the draws, and then power wins.
    const power = draws!.winners.find(({ option }) => option === 'power')!.draws
    expect(draws!.tried).toBe(14)
    expect(draws!.sameWinner.count + power).toBe(14)
    expect(Math.abs(power - 8)).toBeLessThanOrEqual(1.5)
    expect(draws!.byLuckAlone.sameWinner.count).toBe(14)
    // Power is .1 before posts where duties are clear, .3 behind them where they are not; posts alone are always good enough.
    const regret = new Map(draws!.regret.map(({ option, ...one }) => [option, one]))
    const [posts, base] = [regret.get('posts')!, regret.get('haigang-before')!]
    expect([posts.most, regret.get('power')!.most, base.most].map((one) => one.toFixed(3))).toEqual([
      '0.100',
      '0.300',
      '0.200',
    ])
    expect(posts.mean).toBeCloseTo((0.1 * power) / 14, 3)
    expect([posts.enough, base.enough, regret.get('power')!.enough]).toEqual([1, 0, power / 14])
    expect(read('order', 'regret.csv').split('\n')).toHaveLength(5)
    const said = terminal.printed.join('\n')
    expect(said).toMatch(
      /over the settings\s+behind the best at most \(points\)\s+on the mean\s+reaches 65.0 percent in|reaches 65.0 % in/,
    )
    // The order alone: whoever asks for it has compared the options before.
    expect(said.startsWith('Does the order of the options hold?')).toBe(true)
    expect(said).toMatch(/posts comes first in \d+ of 14 tried settings/)
    expect(await reportOfFolder(join(place, 'order'), 'zh')).toContain('逐项变动了2项假定，各取合理范围的两端')
    const again = {
      folder: join(place, 'order'),
      workers: 1,
      lang: 'en',
      json: false,
      all: false,
      quiet: true,
      retryFailures: false,
    } as const
    expect(await resumeCommand.run(again, worldWith(machineryOn(city)))).toBe(0)
    expect(read('order', 'order.csv').split('\n')[1]).toMatch(/^all,,0.(1|09999)/)
  })
})

it.each([
  [
    { what: 'whistle-or-posts', method: 'morris' as const },
    /is a study, and morris takes one scenario; name its baseline haigang-before/,
  ],
  [{ method: 'order' as const }, /is a scenario, and order is a question to several; name a study/],
  [{ draws: 5 }, /--draws means nothing to the method morris; leave it out/],
  [{ method: 'sobol' as const, constraint: ['street.staff < 12'] }, /need levers that are free of each other/],
  [
    { method: 'sobol' as const, rows: 100 },
    /--rows is 100, and the Sobol sequence keeps its balance at powers of two only/,
  ],
  [{ method: 'sobol' as const, replications: 3 }, /one replication a point, for luck is one of the factors/],
  [{ levers: ['street.staff=10:30'], group: ['people=street.units'] }, /street.units in --group people is not varied/],
  [{ levers: ['street.staff=10:30'], group: ['luck=street.staff'] }, /a group cannot be called luck/],
  [{ levers: ['street.staff=10:30'], constraint: ['street.staff < 2'] }, /0 of 20 trajectories keep street.staff < 2/],
  [
    { what: 'whistle-or-posts', levers: ['street.staff'] },
    /street.staff in --levers is no assumption with a range in the study/,
  ],
  [
    { what: 'whistle-or-posts', target: 'cost <= 3' },
    /--target is "cost <= 3", and onTimeRate decides the order; give --target "onTimeRate >= ..."/,
  ],
  [{ what: 'whistle-or-posts', measure: ['demand'] }, /demand is neither better nor worse when it rises/],
])('%o is refused with a remedy', async (more, message) => {
  await expect(run('wrong', { measure: [], ...more })).rejects.toThrow(message)
})
