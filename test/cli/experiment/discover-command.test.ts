/** `whistlelab discover` on a city that fails in a known box: a run of its own, the folder of another run, words that say nothing. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import type { DiscoverAnalysis } from '../../../sim/experiment/analysis.ts'
import { machineryOn } from '../../experiment/fake-machinery.ts'
import { madeUpCity } from '../../experiment/made-up-city.ts'
import { listener } from '../terminal/listener.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-discover-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** On time in nine of ten cases, but for few posts without the whistle. */
const city = madeUpCity(({ street, whistle }, replication) => ({
  onTimeRate: ((street.staff as number) < 30 && !whistle.enabled ? 0.7 : 0.9) + 0.001 * (replication % 5),
  trueResolutionRate: NaN,
}))
const CITY = ['--set', 'city.streets=2', '--set', 'city.residentsPerStreet=1000', '--days', '14', '--warm-up', '7']
// Points that are the same are one: the third makes them differ.
const LEVERS = ['--vary', 'street.staff=11:75', '--vary', 'whistle.enabled', '--vary', 'demand.issueRate']

async function lab(...args: readonly string[]) {
  const terminal = listener()
  const machinery = async () => machineryOn(city)
  const code = await main(args, { terminal, interruption: new AbortController().signal }, { machinery })
  return { code, said: terminal.printed.join('\n'), told: terminal.told.join('\n') }
}
const found = (out: string) => JSON.parse(readFileSync(join(place, out, 'discover.json'), 'utf8')) as DiscoverAnalysis

describe('whistlelab discover', () => {
  it('draws points over a scenario and says where it fails', async () => {
    const out = join(place, 'own')
    const line = ['discover', 'haigang-before', '--fails-if', 'onTimeRate < 0.8', ...LEVERS, ...CITY]
    const { code, said } = await lab(...line, '--points', '200', '--workers', '1', '--out', out)
    expect(code).toBe(0)
    const { boxes, points } = found('own')
    expect(points.all).toBe(200)
    const [staff, whistle] = boxes[0].rules
    expect([staff.lever, staff.low, whistle.lever, whistle.words]).toEqual([
      'street.staff',
      null,
      'whistle.enabled',
      ['no'],
    ])
    expect(Math.abs(staff.high! - 29)).toBeLessThanOrEqual(2)
    expect(said).toMatch(/Failing means On-time rate < 80 %: \d+ of 200 points do\./)
    expect(said).toMatch(
      /It fails where street.staff <= (2[789]|3[01]) and whistle.enabled is no: \d+ % of all failures/,
    )
    expect(said).not.toContain('effects')
    expect(existsSync(join(out, 'boxes.csv'))).toBe(true)
  })

  it('tells of the folder of a run, computes nothing, leaves its results as they are', async () => {
    const out = join(place, 'sweep')
    const shared = [...LEVERS, ...CITY, '--out', out, '--quiet', '--workers', '1']
    await lab('sweep', 'haigang-before', ...shared, '--design', 'lhs', '--points', '200', '--replications', '2')
    const before = readFileSync(join(out, 'analysis.json'), 'utf8')
    const { code, said } = await lab('discover', out, '--fails-if', 'onTimeRate < 80 %', '--json')
    expect([code, (JSON.parse(said) as DiscoverAnalysis).boxes[0].rules.length]).toEqual([0, 2])
    expect(readFileSync(join(out, 'analysis.json'), 'utf8')).toBe(before)
    expect((await lab('verify', out)).code).toBe(0)
    expect(await lab('discover', out, '--fails-if', 'onTimeRate < 0.1', '--quiet')).toMatchObject({ code: 0, told: '' })
    // Whoever asks by another rule is told that the boxes of the first are gone.
    const again = await lab('discover', out, '--fails-if', 'share(onTimeRate < 0.8) > 10 %')
    expect(again.told).toBe(
      `those of onTimeRate < 0.1 in ${out} are replaced; to have them again: --fails-if "onTimeRate < 0.1"`,
    )
    expect((await lab('discover', out, '--fails-if', 'share(onTimeRate < 0.8) > 0.1')).told).toBe('')
    const none = await lab('discover', out, '--fails-if', 'trueResolutionRate < 0.8')
    expect(none.code).toBe(4)
    expect(none.said).toContain('200 more points have no value and are left out.\nToo few points have a value')
    expect((await lab('discover', out)).told).toContain('--fails-if is missing')
    expect((await lab('discover', out, '--fails-if', 'onTimeRate < 0.1', '--lang', 'zh')).said).toContain(
      '没有点不达标',
    )
    expect((await lab('discover', out, '--fails-if', 'onTimeRate < 1')).said).toContain('Everything fails')
    // What a new run would be made with means nothing here.
    const rule = ['discover', out, '--fails-if', 'onTimeRate < 1']
    for (const idle of [
      '--vary nonsense',
      '--set street.staff=3',
      '--days 99',
      '--replications 4',
      '--seed other',
      '--weekly no',
      '--force',
    ]) {
      const refused = await lab(...rule, ...idle.split(' '))
      expect([idle, refused.code]).toEqual([idle, 2])
      expect(refused.told).toContain(`${idle.split(' ')[0]} means nothing to a run that is there; leave it out`)
    }
    expect((await lab(...rule, '--out', join(place, 'elsewhere'))).code).toBe(2)
  })

  it('draws over what a study varies, by its rule, its days and its design', async () => {
    const file = join(place, 'posts.yaml')
    const lines = [
      'question: {en: Where does it fail?, zh: 何处不达标？}',
      'baseline: haigang-before',
      'vary: {street.staff: 11:60, whistle.enabled: [yes, no], demand.issueRate: {range: [1, 4]}}',
      'design: {kind: lhs, points: 160}',
      'constraints: ["street.staff <= 55"]',
      'measures: {onTimeRate: {margin: 1 pp}}',
      // Of two replications the first is below .7005.
      'failsIf: share(onTimeRate < 0.7005) >= 50 %',
      'days: 14',
      'warmUp: 7',
    ]
    writeFileSync(file, lines.join('\n'))
    const out = join(place, 'asked')
    const line = ['discover', file, ...CITY.slice(0, 4), '--replications', '2', '--workers', '1', '--out', out]
    const { code, said } = await lab(...line)
    expect(code).toBe(0)
    const { points, boxes, failsIf } = found('asked')
    expect(failsIf.share).toEqual({ sign: '>=', value: 0.5 })
    // Those of 160 that keep the constraint: 45 of 50 numbers of posts do.
    expect(Math.abs(points.all - 0.9 * 160)).toBeLessThan(8)
    const levers = boxes[0].rules.map(({ lever }) => lever)
    expect(levers).toEqual(['street.staff', 'whistle.enabled'])
    expect(said).toContain('in a share of its replications that is >= 50 %')
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { days: number; command: string }
    expect(manifest.days).toBe(14)
    expect(manifest.command).toContain("--fails-if 'share(onTimeRate < 0.7005) >= 50 %'")
    // The folder says by which rule, and so does that of the study itself.
    expect((await lab('discover', out, '--json')).said).toContain('"value": 0.7005')
    const own = join(place, 'own-study')
    await lab('study', file, ...CITY.slice(0, 4), '--replications', '1', '--workers', '1', '--quiet', '--out', own)
    expect((await lab('discover', own, '--json')).said).toContain('"value": 0.7005')
    // Another rule of the same points, on the line.
    expect((await lab(...line, '--fails-if', 'share(onTimeRate < 0.7005) > 0.5')).said).toContain('Nothing fails')
  })

  it.each([
    [['haigang-before'], /--fails-if is missing; give it what counts as failing/],
    [['haigang-before', '--fails-if', 'late'], /--fails-if "late" says no target; write such as "onTimeRate < 0.8"/],
    [['haigang-before', '--fails-if', 'onTimeRate < 90'], /it is a rate from 0 to 1; write such as 90 % or 0.9/],
    [
      ['staffing', '--fails-if', 'onTimeRate < 0.8'],
      /the 200 points over vary \(.*staffing.yaml:\d+(:\d+)?\) are \d different ones, .* give ranges, such as --vary street.staff=\d+:\d+/,
    ],
    [
      ['haigang-before', '--fails-if', 'onTimeRate < 0.8', '--vary', 'whistle.enabled'],
      /the 200 points over --vary are 2 different ones, .* such as --vary street.staff=20:75/,
    ],
    [['staff-or-power'], /--fails-if is missing; give it what counts as failing/],
    [['haigang-before', '--fails-if', 'share(onTimeRate < 0.8) > 3'], /lies between 0 and 1; give such as 0.1/],
    [['nowhere', '--fails-if', 'onTimeRate < 0.8'], /nowhere/],
  ])('%j ends with 2 and a remedy', async (args, message) => {
    const { code, told } = await lab('discover', ...args)
    expect([code, told]).toEqual([2, expect.stringMatching(message)])
  })
})
