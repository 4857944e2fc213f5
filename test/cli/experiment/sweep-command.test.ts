/** `whistlelab sweep`: the run store, the tables and the answer, on a city whose effects are known; stops and workers leave no trace. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { resumeCommand } from '../../../cli/folder/resume-command.ts'
import { studyCommand } from '../../../cli/run/study-command.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { sweepCommand } from '../../../cli/experiment/sweep-command.ts'
import type { Machinery } from '../../../cli/work/machinery.ts'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import type { Manifest, Summary } from '../../../sim/analysis/summary.ts'
import type { SweepAnalysis } from '../../../sim/experiment/analysis.ts'
import { inThisThread } from '../../../sim/run/batch.ts'
import { reportOfFolder } from '../../../viz/report-of-folder.ts'
import { madeUpCity } from '../../experiment/made-up-city.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-sweep-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** On time: 0.2, a hundredth a post, 0.1 with the whistle, and luck; solved: the same everywhere. */
const city = madeUpCity(({ street, whistle }, replication) => ({
  onTimeRate: 0.2 + 0.01 * (street.staff as number) + (whistle.enabled ? 0.1 : 0) + 0.001 * replication,
  trueResolutionRate: 0.75,
  satisfactionRate: NaN,
}))

function machinery(more: Partial<Machinery> = {}): Machinery {
  return {
    ...ownMachinery('1.2.3'),
    ...{ replicationSeconds: () => 0.4, memoryEstimate: () => 1e6, engine: 'engine' },
    openPool: () => ({ ...inThisThread(city), close: async () => {} }),
    report: async () => 'a report',
    ...more,
  }
}

type Options = Parameters<typeof sweepCommand.run>[0]
const options = (out: string, more: Partial<Options> = {}): Options => ({
  ...{
    scenario: 'haigang-before',
    vary: ['street.staff=10:40:10', 'whistle.enabled'],
    design: 'full',
    points: undefined,
  },
  ...{
    constraint: [],
    measure: ['onTimeRate', 'trueResolutionRate', 'satisfactionRate'],
    set: ['city.streets=2', 'city.residentsPerStreet=1000'],
  },
  ...{ replications: 3, days: 14, warmUp: 7, seed: 's', lang: 'en', workers: 1, out: join(place, out) },
  ...{ weekly: 'no', force: false, planOnly: false, json: false, all: false, quiet: true, ...more },
})
const sweep = (out: string, more: Partial<Options> = {}, terminal = listener()) =>
  sweepCommand.run(options(out, more), worldWith(machinery(), { terminal }))
const read = (out: string, name: string): string => readFileSync(join(place, out, name), 'utf8')
const analysisIn = (out: string) => JSON.parse(read(out, 'analysis.json')) as SweepAnalysis

describe('whistlelab sweep', () => {
  it('finds effects and says what has none', async () => {
    const terminal = listener()
    expect(await sweep('plain', { quiet: false }, terminal)).toBe(0)
    expect(terminal.told.join('\n')).toContain(
      '8 points and the scenario as it is, x 3 replications = 27 replications in all, about 0.003 processor hours',
    )
    const [onTime, solved, satisfied] = analysisIn('plain').measures
    expect(onTime.effects.map(({ term, mean }) => [term, Number(mean.toFixed(9))])).toEqual([
      ['street.staff', 0.3],
      ['whistle.enabled', 0.1],
      ['street.staff * whistle.enabled', 0],
    ])
    expect(solved).toMatchObject({ remarks: ['constant', 'fewReplications'], effects: [] })
    expect(satisfied).toMatchObject({ remarks: ['missing'], effects: [], curves: [] })
    const said = terminal.printed.join('\n')
    expect(said).toMatch(/street.staff\s+\+30.0+ ± 0.0+/)
    expect(said).toContain('nothing that was varied moves it')
    expect(read('plain', 'points.csv').split('\n')[8]).toMatch(
      /^staff-40-enabled-yes,staff-40-enabled-yes,0,3,40,yes,0.7\d+,/,
    )
    expect(read('plain', 'effects.csv').split('\n')[1]).toMatch(/^onTimeRate,street.staff,main,,0.3\d*,/)
    expect(read('plain', 'codebook.csv')).toMatch(/onTimeRate.mean,.*,points/)
    const manifest = JSON.parse(read('plain', 'manifest.json')) as Manifest
    expect(manifest.command).toBe(
      'whistlelab sweep haigang-before --vary street.staff=10:40:10 --vary whistle.enabled --design full --measure onTimeRate' +
        ' --measure trueResolutionRate --measure satisfactionRate --set city.streets=2 --set city.residentsPerStreet=1000 --replications 3 --days 14 --warm-up 7 --seed s --lang en --weekly no',
    )
  })

  it('is the same after a stop, and planned here and worked off elsewhere', async () => {
    await sweep('whole')
    await sweep('planned', { planOnly: true })
    const resume = () =>
      resumeCommand.run(
        {
          folder: join(place, 'planned'),
          workers: 1,
          lang: 'en',
          json: false,
          all: false,
          quiet: true,
          retryFailures: false,
        },
        worldWith(machinery()),
      )
    await resume()
    const lost = readdirSync(join(place, 'planned', 'blocks'))
    unlinkSync(join(place, 'planned', 'blocks', lost[1]))
    await resume()
    for (const name of ['points.csv', 'effects.csv', 'analysis.json', 'replications.csv', 'manifest.json'])
      expect(read('planned', name)).toBe(read('whole', name))
  })

  it('has no row of its own in the comparison, and its section in the report, in both languages', async () => {
    await sweep('reported', { replications: 6 })
    expect((JSON.parse(read('reported', 'summary.json')) as Summary).scenarios).toHaveLength(1)
    const [en, zh] = await Promise.all([
      reportOfFolder(join(place, 'reported'), 'en'),
      reportOfFolder(join(place, 'reported'), 'zh'),
    ])
    expect(en).toContain('<section id="sweep">')
    expect(en).toContain('How measures answer to what was varied')
    expect(zh).toContain('指标如何随参数变化')
    expect(en.match(/<figure><figcaption>/g)).toHaveLength(2 + 1 + 2 + 1)
  })

  it('a study with a design tells effects by its measures, and compares its options alone', async () => {
    const text = [
      'question: {en: How many?, zh: 多少？}',
      'baseline: haigang-before',
      'options: [haigang-power-only]',
      'vary: {street.staff: 11:41, whistle.enabled: }',
      'design: {kind: lhs, points: 8}',
      'measures: {onTimeRate: {margin: 1 pp}}',
      'days: 14',
      'warmUp: 7',
      'replications: 3',
    ]
    const terminal = listener()
    const studies = memoryLibrary({ 'posts.yaml': text.join('\n') })
    const world = worldWith(machinery(), { terminal, studies })
    const shared = { set: options('study').set, seed: 's', lang: 'en', workers: 1, out: join(place, 'study') } as const
    const flags = {
      exact: false,
      force: false,
      planOnly: false,
      json: false,
      all: false,
      quiet: true,
      weekly: 'no',
    } as const
    expect(await studyCommand.run({ study: 'posts.yaml', ...shared, ...flags }, world)).toBe(0)
    const { design: laid, measures } = analysisIn('study')
    expect([laid.kind, laid.points, measures.map(({ id }) => id)]).toEqual(['lhs', 8, ['onTimeRate']])
    // A hundredth a post from 11 to 41, and a tenth for the whistle: straight lines, found exactly.
    const main = new Map(measures[0].effects.map(({ term, mean }) => [term, mean]))
    expect(main.get('street.staff')).toBeCloseTo(0.3, 6)
    expect(main.get('whistle.enabled')).toBeCloseTo(0.1, 6)
    expect((JSON.parse(read('study', 'summary.json')) as Summary).scenarios.map(({ name }) => name)).toEqual([
      'haigang-before',
      'haigang-power-only',
    ])
    expect(terminal.printed.join('\n')).toMatch(/How many\?[\s\S]*street.staff\s+\+30/)
  })

  it.each([
    [['sweep', 'haigang-before'], /the sweep varies nothing; give --vary LEVER=low:high:step/],
    [
      ['sweep', 'haigang-before', '--vary', 'street.staff=1:9:2', '--measure', 'onTimeRat'],
      /--measure onTimeRat is no measure; did you mean onTimeRate/,
    ],
    [
      ['sweep', 'haigang-before', '--vary', 'street.staff=1:9', '--design', 'cubic'],
      /--design is "cubic"; give full, lhs, sobol or fractional/,
    ],
  ])('%s ends with exit code 2 and a remedy', async (args, message) => {
    const terminal = listener()
    expect(await main(args, { terminal, interruption: new AbortController().signal })).toBe(2)
    expect(terminal.told.join('\n')).toMatch(message)
  })
})
