/** `whistlelab surrogate`: through the points of a sweep that lies in a folder, on a city whose answer is known. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { surrogateCommand } from '../../../cli/experiment/surrogate-command.ts'
import { sweepCommand } from '../../../cli/experiment/sweep-command.ts'
import type { SurrogateAnalysis } from '../../../sim/surrogate/surrogate.ts'
import { randomFromText } from '../../../sim/random/text-random.ts'
import { machineryOn } from '../../experiment/fake-machinery.ts'
import { madeUpCity } from '../../experiment/made-up-city.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-surrogate-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** On time: over 10 to 60 posts it rises by 0.5, over the threshold from 0 to 1 it falls by 0.1; luck of each place of its own. */
const machinery = machineryOn(
  madeUpCity(({ street, whistle }, replication) => ({
    onTimeRate:
      0.2 +
      0.01 * (street.staff as number) -
      0.1 * whistle.threshold +
      0.02 * randomFromText(`${street.staff as number} ${whistle.threshold} ${replication}`)(),
    trueResolutionRate: 0.75,
  })),
)

const sweep = (out: string, more: Partial<Parameters<typeof sweepCommand.run>[0]> = {}) =>
  sweepCommand.run(
    {
      ...{
        scenario: 'haigang-before',
        vary: ['street.staff=10:60', 'whistle.threshold=0:1'],
        design: 'lhs',
        points: 30,
      },
      ...{ constraint: [], measure: ['onTimeRate', 'trueResolutionRate'] },
      ...{ set: ['city.streets=1', 'city.residentsPerStreet=1000'], replications: 4, days: 7, warmUp: 0, seed: 's' },
      ...{
        lang: 'en',
        workers: 1,
        out: join(place, out),
        weekly: 'no',
        force: false,
        planOnly: false,
        project: undefined,
      },
      ...{ json: false, all: false, quiet: true, ...more },
    },
    worldWith(machinery, {}),
  )

function surrogate(out: string, more: Partial<Parameters<typeof surrogateCommand.run>[0]> = {}, terminal = listener()) {
  const given = { folder: join(place, out), measure: [], next: 3, lang: 'en', json: false, ...more } as const
  return surrogateCommand.run(given, worldWith(machinery, { terminal }))
}

describe('whistlelab surrogate', () => {
  it('tells shares, and where to run next; the folder keeps its blocks and has curves beside them', async () => {
    await sweep('one')
    const before = readdirSync(join(place, 'one', 'blocks'))
    const terminal = listener()
    expect(await surrogate('one', {}, terminal)).toBe(0)
    const text = terminal.printed.join('\n')
    expect(text).toContain('A function through 30 points of 2 levers, 4 replications each')
    // 0.5 and 0.1 are as 25 to 1 in variance.
    expect(text).toMatch(/street\.staff +0\.9[5-7]\d/)
    expect(text).toMatch(/whistle\.threshold +0\.0[2-5]\d/)
    expect(text).toContain('It is the same in all points and replications.')
    expect(readdirSync(join(place, 'one', 'blocks'))).toEqual(before)
    const analysis = JSON.parse(readFileSync(join(place, 'one', 'surrogate.json'), 'utf8')) as SurrogateAnalysis
    expect(analysis.measures.map(({ next }) => next.length)).toEqual([3, 0])
    expect(readFileSync(join(place, 'one', 'surrogate.csv'), 'utf8').split('\n')[0]).toBe(
      'measure,lever,value,at,mean,low,high',
    )
  })

  it('speaks Chinese, prints JSON, and ends with 4 where no measure has one', async () => {
    const terminal = listener()
    await surrogate('one', { lang: 'zh' }, terminal)
    expect(terminal.printed.join('\n')).toContain('通过 2 个参数的 30 个设计点的函数')
    const json = listener()
    expect(await surrogate('one', { json: true, measure: ['trueResolutionRate'] }, json)).toBe(4)
    expect((JSON.parse(json.printed.join('\n')) as SurrogateAnalysis).measures[0].without).toBe('constant')
  })

  it('refuses too few points, words, and a run that is not complete, with the remedy', async () => {
    await sweep('few', { points: 10 })
    await expect(surrogate('few')).rejects.toThrow('needs 20, ten a lever; sweep again with --design lhs --points 20')
    await sweep('words', { vary: ['whistle.gate=[community,grid,street]', 'street.staff=10:60'] })
    await expect(surrogate('words')).rejects.toThrow('whistle.gate of the sweep')
    const blocks = join(place, 'one', 'blocks')
    unlinkSync(join(blocks, readdirSync(blocks)[0]))
    await expect(surrogate('one')).rejects.toThrow('whistlelab resume')
  })
})
