/** `whistlelab size` on a city whose answer is known: found, met at once, nowhere, too near, resumed. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { sizeCommand } from '../../../cli/experiment/size-command.ts'
import type { SizingAnalysis } from '../../../sim/experiment/analysis.ts'
import { perStreet } from '../../../sim/city/model/setting.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { firstGroups } from '../../../sim/city/state/groups.ts'
import type { StreetSizes } from '../../../sim/experiment/sizing-analysis.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { inThisThread } from '../../../sim/run/batch.ts'
import { machineryOn } from '../../experiment/fake-machinery.ts'
import { madeUpCity } from '../../experiment/made-up-city.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-size-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const luckOf = (replication: number): number => ((replication * 7919) % 997) / 997 - 0.5
/** On time: a fiftieth a post, so that .9 holds from 45 on; resolved: the more posts the worse; a million yuan a post. */
const city = madeUpCity(({ street }, replication) => ({
  onTimeRate: 0.02 * (street.staff as number) + 0.02 * luckOf(replication),
  resolutionTimeMean: 24 * (100 - (street.staff as number)),
  trueResolutionRate: 1 - 0.01 * (street.staff as number) + 0.001 * luckOf(replication),
  satisfactionRate: replication % 7 === 3 ? NaN : 0.5,
  privateCost: 1e7 + 5e6 * luckOf(replication),
  cost: 1e6 * (street.staff as number),
}))

type Options = Parameters<typeof sizeCommand.run>[0]
const options = (out: string, more: Partial<Options> = {}): Options => ({
  ...{
    what: 'haigang-before',
    lever: 'street.staff=10:49:1',
    target: 'onTimeRate >= 0.9',
    confidence: 0.95,
    tolerance: undefined,
    cap: 1000,
    eachStreet: false,
  },
  ...{ set: ['city.streets=2', 'city.residentsPerStreet=1000'], days: 14, warmUp: 7, seed: 's', lang: 'en' },
  ...{ workers: 1, out: join(place, out), force: false, planOnly: false, json: false, all: false, quiet: true },
  ...more,
})
const size = (out: string, more: Partial<Options> = {}, terminal = listener(), own = {}) =>
  sizeCommand.run(options(out, more), worldWith(machineryOn(city, own), { terminal }))
const analysis = (out: string) => JSON.parse(readFileSync(join(place, out, 'analysis.json'), 'utf8')) as SizingAnalysis

describe('whistlelab size', () => {
  it('finds the smallest value, says what is not enough and what it costs, and confirms it on fresh luck', async () => {
    const terminal = listener()
    expect(await size('found', {}, terminal)).toBe(0)
    const { answer, probes, fresh, replications } = analysis('found')
    expect(answer).toEqual({ kind: 'found', value: 45, beside: 44 })
    expect(probes.map(({ value }) => value)).toEqual(
      [...probes.map(({ value }) => value)].sort((a, b) => Number(a) - Number(b)),
    )
    // Both ends and at most six halvings of forty values.
    expect(probes.length).toBeLessThanOrEqual(8)
    expect(replications).toBe(probes.reduce((sum, { n }) => sum + n, 0))
    expect(fresh!.n).toBe(20)
    expect(Math.abs(fresh!.mean - 0.9)).toBeLessThan(0.01)
    const said = terminal.printed.join('\n')
    expect(said).toContain('street.staff 45 is enough for On-time rate >= 90 %; 44 is not.')
    expect(said).toMatch(/95 % sure, within 0.5 points/)
    expect(said).toMatch(/44\s+88.\d ± \d.\d+\s+\d+\s+not met\s+44.0/)
    expect(said).toContain('street.staff 45 on 20 fresh replications')
  })

  it.each([
    ['all', { lever: 'street.staff=46:49:1' }, { kind: 'all', value: 46, beside: null }, 0],
    ['none', { lever: 'street.staff=10:40:1' }, { kind: 'none', value: 40, beside: null }, 0],
    ['time', { target: 'resolutionTimeMean <= 70 day' }, { kind: 'found', value: 30, beside: 29 }, 0],
    ['less', { target: 'trueResolutionRate >= 80 %' }, { kind: 'upTo', value: 20, beside: 21 }, 0],
    ['tiny', { target: 'privateCost <= 5 yuan' }, { kind: 'none', value: 49, beside: null }, 0],
    ['missing', { target: 'satisfactionRate >= 0.4' }, { kind: 'missing', value: 10, beside: null }, 4],
    [
      'near',
      { lever: 'street.staff=[44,45]', target: 'onTimeRate >= 0.9', tolerance: '0.001 pp', cap: 20 },
      { kind: 'capped', value: 45, beside: null },
      4,
    ],
  ] as const)('%s', async (out, more, answer, code) => {
    expect(await size(out, more)).toBe(code)
    expect(analysis(out).answer).toMatchObject(answer)
  })

  it('asks what a study says under target, of the scenario that it varies, and an option goes before it', async () => {
    const lines = [
      'question: {en: How many?, zh: 多少？}',
      'baseline: haigang-after',
      'options: [haigang-before]',
      'vary: {street.staff: [20, 30]}',
      'over: haigang-before',
      'measures: {onTimeRate: {margin: 1 pp}}',
      'target: {lever: street.staff=10:49:1, measure: onTimeRate >= 0.9, tolerance: 0.4 pp, confidence: 90 %}',
      'days: 14',
    ]
    const studies = memoryLibrary({ 'posts.yaml': lines.join('\n') })
    const none = { lever: undefined, target: undefined, confidence: undefined, days: undefined }
    const ask = (out: string, more: Partial<Options> = {}) =>
      sizeCommand.run(options(out, { what: 'posts.yaml', ...none, ...more }), worldWith(machineryOn(city), { studies }))
    expect(await ask('study')).toBe(0)
    const { answer, confidence, target } = analysis('study')
    expect([answer.value, confidence, target.tolerance]).toEqual([45, 0.9, 0.004])
    const question = JSON.parse(readFileSync(join(place, 'study', 'question.json'), 'utf8')) as Record<string, unknown>
    expect(question).toMatchObject({ name: 'size-haigang-before', days: 14 })
    // The tolerance was written for another target: half of the margin of this one.
    expect(await ask('study-less', { target: 'onTimeRate >= 0.7' })).toBe(0)
    expect(analysis('study-less')).toMatchObject({ answer: { value: 35 }, target: { tolerance: 0.005 } })
    const down = lines.map((line) => line.replace('street.staff=10:49:1', '"street.staff=[30, 20]"'))
    const wrong = worldWith(machineryOn(city), { studies: memoryLibrary({ 'posts.yaml': down.join('\n') }) })
    await expect(async () => sizeCommand.run(options('w', { what: 'posts.yaml', ...none }), wrong)).rejects.toThrow(
      /the values of street.staff in posts.yaml:7:17 do not rise; give the lowest first/,
    )
    await expect(async () => size('w', none)).rejects.toThrow(/--lever is missing; give it the lever to be sized/)
    await expect(async () => size('w', { target: undefined })).rejects.toThrow(
      /--target is missing; give it what is to/,
    )
  })

  it('says that the cap is what stopped it, and how many replications would do', async () => {
    const terminal = listener()
    // 45 posts are .9 and luck of spread .0058: a tolerance of .3 points wants more than 15 replications.
    const more = { lever: 'street.staff=[44,45]', target: 'onTimeRate >= 0.9', tolerance: '0.3 pp', cap: 15 }
    expect(await size('cap', more, terminal)).toBe(4)
    const { decidedBy } = analysis('cap').answer
    expect(terminal.printed.join('\n')).toContain(
      `15 replications, as many as --cap allows, do not decide street.staff 45 at this tolerance. At most ${decidedBy} do: give --cap ${decidedBy}`,
    )
    expect(await size('cap', { ...more, cap: decidedBy! })).toBe(0)
  })

  it('status, resume and report of its folder say what it is, and which line goes on', async () => {
    await size('asked-of', { lever: 'street.staff=46:49:1' })
    const folder = join(place, 'asked-of')
    for (const command of ['status', 'resume', 'report']) {
      const terminal = listener()
      expect(await main([command, folder], { terminal, interruption: new AbortController().signal })).toBe(2)
      const said = terminal.told.join('\n')
      expect(said).toContain('is no run but a question in stages: each stage is a run of its own')
      expect(said).toContain("whistlelab size haigang-before --lever street.staff=46:49:1 --target 'onTimeRate >= 0.9'")
      expect(said).toContain(`--out ${folder}`)
    }
  })

  it('sizes each street, and raises what fails when all are tried together', async () => {
    const terminal = listener()
    const { street } = firstGroups(loadScenario('haigang-before', scenarioFolder()).setting)
    const own = GROUP_MEASURES.findIndex(({ id }) => id === 'onTimeRate')
    /** On time: a fiftieth a post; the second street needs five posts more; where the first has over 44, the second wants one more. */
    const uneven: typeof city = (task, replication) => {
      const one = city(task, replication)
      const [a, b] = perStreet(task.setting.street.staff, 2)
      const luck = 0.001 * luckOf(replication)
      const groups = Float64Array.from(one.groups)
      groups[street * GROUP_MEASURES.length + own] = 0.02 * a + 0.01 + luck
      groups[(street + 1) * GROUP_MEASURES.length + own] = 0.02 * (b - 5 - (a === 45 ? 1 : 0)) + 0.01 + luck
      return { ...one, groups }
    }
    const pool = { openPool: () => ({ ...inThisThread(uneven), close: async () => {} }) }
    const more = { eachStreet: true, lever: 'street.staff=30:60:1' }
    expect(await size('streets', more, terminal, pool)).toBe(0)
    const { streets, total, rounds } = JSON.parse(
      readFileSync(join(place, 'streets', 'analysis.json'), 'utf8'),
    ) as StreetSizes
    // Halving has the second street at 50 unless the first stood at 45 just then; together it takes 51.
    expect(streets.map(({ value }) => value)).toEqual([45, 51])
    expect([total, rounds >= 1]).toEqual([96, true])
    expect(terminal.printed.join('\n')).toContain('street.staff: 96 in all for 2 streets')
    await expect(async () => size('w', { ...more, target: 'cost <= 3 million yuan' })).rejects.toThrow(
      /cost is not measured street by street/,
    )
    await expect(async () => size('w', { ...more, lever: 'whistle.threshold=0:1:0.1' })).rejects.toThrow(
      /has one value for all streets/,
    )
  })

  it('goes on after a stop, with the same answer and the same decisions', async () => {
    await size('whole')
    const stop = new AbortController()
    let made = 0
    const slow = {
      openPool: () => ({
        ...inThisThread((...one) => (++made > 25 && stop.abort(), city(...one))),
        close: async () => {},
      }),
    }
    const terminal = listener()
    const world = worldWith(machineryOn(city, slow), { terminal, interruption: stop.signal })
    expect(await sizeCommand.run(options('stopped'), world)).toBe(130)
    expect(terminal.told.join('\n')).toContain('Give the same command again to go on')
    expect(await size('stopped')).toBe(0)
    for (const name of ['analysis.json', 'stages.jsonl', 'sizing.csv'])
      expect(readFileSync(join(place, 'stopped', name), 'utf8')).toBe(readFileSync(join(place, 'whole', name), 'utf8'))
    expect(readdirSync(join(place, 'stopped')).sort()).toEqual(readdirSync(join(place, 'whole')).sort())
  })

  it.each([
    [{ target: 'onTimeRate > 0.9' }, /says no target; write such as "onTimeRate >= 0.9"/],
    [{ target: 'onTimeRat >= 0.9' }, /onTimeRat in --target is no measure; did you mean onTimeRate/],
    [{ target: 'onTimeRate >= 90' }, /it is a rate from 0 to 1; write such as 90 % or 0.9/],
    [
      { target: 'onTimeRate >= 0' },
      /^--target "onTimeRate >= 0" is always true, for onTimeRate is from 0 to 1; write such/,
    ],
    [{ target: 'onTimeRate <= 100 %' }, /is always true/],
    [{ target: 'cost <= -1' }, /never below 0/],
    [{ tolerance: '2 h' }, /^--tolerance is "2 h", and onTimeRate is measured as share; give such as 1 pp, or a share/],
    [{ target: 'onTimeRate >= 3 day' }, /it is measured as/],
    [
      { lever: 'whistle.threshold' },
      /whistle.threshold has no steps to choose from; give --lever whistle.threshold=low:high:step/,
    ],
    [{ lever: 'street.staff=[20, 11]' }, /the values of street.staff do not rise/],
    [
      { lever: 'street.staff=[20]' },
      /has one value to choose from; give 2 to 10000, as --lever street.staff=low:high:step/,
    ],
    [
      { lever: 'street.staff=11' },
      /^street.staff in --lever has no list of values; write --lever street.staff=low:high:step, or street.staff=\[..., ...\]$/,
    ],
    [{ tolerance: '0 pp' }, /^--tolerance is "0 pp"; give more than 0 and at most 100 %, such as 1 pp$/],
  ])('%o is refused with a remedy', async (more, message) => {
    await expect(async () => size('wrong', more)).rejects.toThrow(message)
  })
})
