import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { steadyCommand } from '../../../cli/run/steady-command.ts'
import { warmUpCommand } from '../../../cli/run/warm-up-command.ts'
import { WEEKLY_COUNTS, citySeries, weeklyLength, weeklyPlace, weeklyShape } from '../../../sim/city/model/weekly.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { STEADY_WORDS } from '../../../viz/words/experiment/steady-words.ts'
import { listener } from '../terminal/listener.ts'
import { fakeReplicate } from '../../run/fake-city.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-weeks-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let seen: Setting[] = []

/** A city whose backlog rises by so much a week, up to 1,000 a street; every week 100 cases, 80 of them on time. */
function filling(aWeek: number): Replicate {
  return (task, replication) => {
    seen.push(task.setting)
    const shape = weeklyShape(task.horizon, task.setting)
    const weeklyCounts = new Float64Array(weeklyLength(shape))
    const streams = new RandomStreams('filling', replication)
    for (let street = 0; street < shape.residents.length; street++) {
      for (let week = 0; week < shape.weeks; week++) {
        const [place, noise] = [weeklyPlace(shape, street, week), streams.uniform(0, street, week)]
        const counts = { cases: 100, onTime: 80, dispatched: 100, handlingHours: 2400 }
        for (const [name, count] of Object.entries(counts)) {
          weeklyCounts[place + WEEKLY_COUNTS[name as keyof typeof counts]] = count
        }
        weeklyCounts[place + WEEKLY_COUNTS.backlog] = Math.min(1000, aWeek * (week + 1)) + 20 * noise
      }
    }
    return { ...fakeReplicate(task, replication), weeklyCounts, weekly: citySeries(weeklyCounts, shape) }
  }
}

type More = {
  json?: boolean
  lang?: 'en' | 'zh'
  years?: number
  out?: string
  quiet?: boolean
  force?: boolean
  set?: string[]
}

async function warmUp(replicate: Replicate, more: More = {}) {
  const terminal = listener()
  const options = {
    scenario: 'haigang-before',
    set: [],
    years: 3,
    replications: 4,
    seed: 's',
    lang: 'en',
    json: false,
    quiet: true,
    force: false,
    out: join(place, 'any'),
  } as const
  const code = await warmUpCommand.run({ ...options, ...more }, worldWith(fakeMachinery({}, replicate), { terminal }))
  return { code, printed: terminal.printed.join('\n') }
}

describe('whistlelab warm-up', () => {
  it('names the longest cut, and whether the usual days are enough', async () => {
    const { code, printed } = await warmUp(filling(50))
    expect(code).toBe(0)
    // Full after 20 weeks; the last of them make no difference.
    const [, weeks, days] = /haigang-before: (\d+) weeks of warm-up \(open cases\), that is --warm-up (\d+)/.exec(
      printed,
    )!
    expect(Number(weeks)).toBeGreaterThanOrEqual(15)
    expect(Number(weeks)).toBeLessThanOrEqual(20)
    expect(Number(days)).toBe(7 * Number(weeks))
    expect(printed).toContain('The usual 270 days are enough.')
    expect(printed).toMatch(/^on-time rate, % +\d+ +-?0\.\d +80\.\d$/m)
  })

  it('says where they are too short, in either language', async () => {
    const { printed } = await warmUp(filling(20), { lang: 'zh' })
    expect(printed).toMatch(/haigang-before：预热4\d周（未结诉求），即 --warm-up \d+。 通常的270天在此太短/)
  })

  it('refuses with a remedy and exit code 4, in JSON too', async () => {
    const { code, printed } = await warmUp(filling(5))
    expect(code).toBe(4)
    expect(printed).toContain(
      'no warm-up can be recommended by open cases: the best cut is at the end of what is looked at: give --years 6',
    )
    const json = JSON.parse((await warmUp(filling(5), { json: true })).printed) as Record<string, unknown>
    expect(json).toMatchObject({ scenario: 'haigang-before', days: null, refusal: { why: 'end', by: 'backlog' } })
  })

  it('begins with the empty city and leaves switches and pulses out', async () => {
    seen = []
    await warmUp(filling(50))
    expect(seen).toHaveLength(4)
    expect(seen[0]).toMatchObject({ switches: [], demand: { pulse: [] } })
  })

  it('draws the weeks, with what is to be left out, and writes them as a table', async () => {
    const out = join(place, 'drawn')
    const { printed } = await warmUp(filling(50), { out, quiet: false })
    expect(printed).toContain(
      `The answer is in ${out}: warm-up.svg (the weeks as a drawing), warm-up.csv and analysis.json.`,
    )
    const { cut, series } = JSON.parse(readFileSync(join(out, 'analysis.json'), 'utf8')) as {
      cut: { batches: number }
      series: readonly { id: string; average: number[]; smoothed: number[] }[]
    }
    const svg = readFileSync(join(out, 'warm-up.svg'), 'utf8')
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    for (const word of ['open cases', 'on-time rate, %', 'handling time, hours', `${cut.batches} weeks are left out`])
      expect(svg).toContain(`>${word}<`)
    const [head, ...lines] = readFileSync(join(out, 'warm-up.csv'), 'utf8').trim().split(/\r?\n/)
    expect(head).toContain('week,backlog.mean,backlog.smoothed')
    expect(lines).toHaveLength(156)
    expect(lines.filter((line) => line.endsWith('yes'))).toHaveLength(cut.batches)
    // The fifth week with four to each side.
    const { average, smoothed } = series[0]
    expect(smoothed[4]).toBeCloseTo(average.slice(0, 9).reduce((sum, x) => sum + x, 0) / 9, 9)
    expect(smoothed[0]).toBe(average[0])
  })

  it('draws what it refuses as well, in Chinese too, and leaves the folder of a run alone', async () => {
    const out = join(place, 'refused')
    expect((await warmUp(filling(5), { out, lang: 'zh' })).code).toBe(4)
    const svg = readFileSync(join(out, 'warm-up.svg'), 'utf8')
    expect(svg).toContain('>仅就此序列<')
    expect(svg).not.toContain('周不计')
    writeFileSync(join(out, 'manifest.json'), '{}')
    await expect(warmUp(filling(5), { out })).rejects.toThrow(/refused holds a run; give --out another folder/)
  })

  it('writes over no other answer and no file of others, and says so before it computes', async () => {
    const out = join(place, 'kept')
    await warmUp(filling(50), { out })
    expect((await warmUp(filling(50), { out, lang: 'zh' })).code).toBe(0)
    seen = []
    const other = { out, set: ['street.staff=20'] }
    await expect(warmUp(filling(50), other)).rejects.toThrow(
      /kept holds the answer to another question; give --out another folder, or --force to write over it/,
    )
    await expect(warmUp(filling(50), { out, years: 4 })).rejects.toThrow(/holds the answer to another question/)
    const thesis = join(place, 'thesis')
    mkdirSync(thesis)
    writeFileSync(join(thesis, 'warm-up.csv'), 'mine')
    await expect(warmUp(filling(50), { out: thesis, force: true })).rejects.toThrow(/holds something else than a run/)
    await expect(warmUp(filling(50), { out: join(thesis, 'warm-up.csv') })).rejects.toThrow(/is a regular file/)
    expect([seen.length, readFileSync(join(thesis, 'warm-up.csv'), 'utf8')]).toEqual([0, 'mine'])
    expect((await warmUp(filling(50), { ...other, force: true })).code).toBe(0)
    expect(JSON.parse(readFileSync(join(out, 'analysis.json'), 'utf8'))).toMatchObject({ set: other.set })
  })
})

describe('whistlelab steady', () => {
  async function steady(replicate: Replicate, more: More & { warmUp?: number } = {}) {
    const terminal = listener()
    const usual = { scenario: 'haigang-before', set: [], years: 10, warmUp: 270, seed: 's', lang: 'en' } as const
    const given = { ...usual, json: false, quiet: false, force: false, out: join(place, 'steady'), ...more }
    const code = await steadyCommand.run(given, worldWith(fakeMachinery({}, replicate), { terminal }))
    return { code, printed: terminal.printed.join('\n'), told: terminal.told.join('\n') }
  }
  const refusalIn = ({ printed }: { printed: string }) =>
    (JSON.parse(printed) as { refusal: { why: string; by: string | null; years: number } }).refusal
  type Series = readonly { id: string; mean: number | null; halfWidth: number | null; worth: number | null }[]
  const seriesIn = (out: string) =>
    (JSON.parse(readFileSync(join(place, out, 'analysis.json'), 'utf8')) as { series: Series }).series

  it('gives means of weeks with intervals, the beginning left out, and says what the weeks are worth', async () => {
    seen = []
    const { code, printed } = await steady(filling(50))
    expect([code, seen.length]).toEqual([0, 1])
    expect(printed).toContain('haigang-before: one run of 9.3 years after 270 days of warm-up.')
    const [backlog, onTime] = ['backlog', 'onTimeRate'].map((id) => seriesIn('steady').find((one) => one.id === id)!)
    expect(onTime).toMatchObject({ mean: 0.8, halfWidth: 0 })
    // Each street has 1,000 and a uniform draw of up to 20 a week, so 10 on the mean; weeks are independent.
    const streets = 10
    expect(Math.abs(backlog.mean! - streets * 1010)).toBeLessThan(2 * backlog.halfWidth!)
    expect(backlog.worth!).toBeGreaterThan(300)
    expect(existsSync(join(place, 'steady', 'steady.csv'))).toBe(true)
  })

  it('refuses an interval where weeks go together for as long as the run, with the years that would do', async () => {
    // The backlog rises to the end.
    const { code, printed } = await steady(filling(1), { out: join(place, 'rising') })
    expect(code).toBe(4)
    expect(printed).toMatch(
      /open cases: no interval, for even batches of 1\d weeks go together \(\d\.\d\d\)\. About 1\d\d years would do: one run cannot be so long, so ask/,
    )
    expect(seriesIn('rising').find((one) => one.id === 'backlog')!.halfWidth).toBeNull()
    const zh = await steady(filling(1), { lang: 'zh', out: join(place, 'rising') })
    expect(zh.printed).toContain('未结诉求：无法给出区间')
    const { by, years } = refusalIn(await steady(filling(1), { json: true, out: join(place, 'rising') }))
    expect([by, printed.includes(`About ${years} years`)]).toEqual(['backlog', true])
    expect(STEADY_WORDS.en.refused('open cases', 16, '0.90', 40, true)).toContain(
      'give --years 40, or ask replications',
    )
    // 39 weeks of warm-up and 20 to be batched are two years.
    const short = await steady(filling(1), { years: 1, json: true })
    expect(short.told).toContain('After the warm-up 13 weeks are left')
    expect(short.told).toContain('give --years 2 or more')
    expect([short.code, refusalIn(short)]).toEqual([4, { why: 'short', by: null, years: 2 }])
  })
})
