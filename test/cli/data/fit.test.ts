/** `whistlelab fit` and `validate` on a small table: a scenario that holds, values that were put in, and a page against the baselines. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitTable } from '../../../cli/data/fit-command.ts'
import type { CityFit } from '../../../cli/data/city-fit.ts'
import { VALIDATION, validateTable } from '../../../cli/data/validate-table.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { listener } from '../terminal/listener.ts'
import { cleanUp, day, fresh, imported, rowsOf, usual } from './imports.ts'

afterAll(cleanUp)

const LIBRARY = scenarioFolder()
type FitOptions = Parameters<typeof fitTable>[0]
const PLAIN = {
  residents: undefined,
  from: undefined,
  until: undefined,
  unfit: false,
  force: false,
  lang: 'en' as const,
}

async function fitted(folder: string, options: Partial<FitOptions> = {}) {
  const terminal = listener()
  const out = options.out ?? `${fresh()}.yaml`
  await fitTable({ ...PLAIN, folder, ...options, out }, LIBRARY, terminal)
  const fit = JSON.parse(readFileSync(out.replace('.yaml', '.fit.json'), 'utf8')) as CityFit
  return { out, fit, text: readFileSync(out, 'utf8'), levers: loadScenario(out, LIBRARY).levers, terminal }
}

/** Twenty a day for 126 days: trash closed after one day or three, lights open; each fourth late, each second a question. */
function table(more = ''): string {
  const rows = Array.from({ length: 126 * 20 }, (_, at) => {
    const day = Math.floor(at / 20)
    const [n, start] = [at % 20, Date.UTC(2018, 0, 1 + day, 8, at % 20)]
    const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16)
    const isOpen = n >= 15
    const closed = isOpen ? '' : iso(start + (1 + 2 * (n % 2)) * 86400000)
    const kind = n % 2 ? '咨询' : '投诉'
    return [
      at,
      iso(start),
      closed,
      isOpen ? '路灯' : '垃圾',
      isOpen ? 'open' : 'closed',
      kind,
      n < 10 ? 'East' : 'West',
      'City office',
      n % 4 ? 'Y' : 'N',
    ].join(',')
  })
  return `id,created,closed,category,status,诉求性质,街道,agency,on_time\n${rows.join('\n')}${more}`
}

let folder: string
beforeAll(async () => {
  folder = (await imported(table(), { name: 'table-1' })).out
})

describe('fit', () => {
  test('writes a scenario with value, interval, source and reason of each lever', async () => {
    const { levers, text } = await fitted(folder, { residents: 20000 })
    expect(levers.get('demand.issueRate')).toMatchObject({ value: 5, source: 'data:table-1#created' })
    expect(levers.get('city.residentsPerStreet')!.value).toEqual([10000, 10000])
    // Half of all are questions; of the cases 8 of 10 are trash (.8 lead) and 2 lights (.1 lead).
    expect(levers.get('demand.consultShare')).toMatchObject({ value: 0.5, range: [0.4836, 0.5164] })
    const lead = (8 * 0.8 + 2 * 0.1) / 10
    expect(levers.get('demand.mix')!.value).toEqual({ lead, joint: 0.05, assist: 0.29 })
    expect(text).toMatch(/# {3}垃圾: median/)
    expect(text).toContain('demand.reportPropensity: what is never reported stands in no table')
  })

  test('finds what was put in: days to the end, on time, streets', async () => {
    const { fit } = await fitted(folder)
    const [trash] = fit.durations
    // Of cases that count the even ones are left, and all even ones of trash close after one day.
    expect([trash.category, trash.rows]).toEqual(['垃圾', 126 * 8 - 0])
    expect(trash.median.value).toBeCloseTo(1, 1)
    expect(fit.onTime).toMatchObject([{ unit: 'City office', share: 0.5, of: 1260 }])
    expect(fit.streets.map(({ cases }) => cases)).toEqual([630, 630])
    expect(fit.streetCv).toBe(0)
    expect(fit.dayCv!.value).toBe(0)
  })

  test('on time is told of all where the table has no units', async () => {
    const header = 'id,created,closed,category,status,on_time'
    const { out } = await imported(rowsOf(40, (at) => `${usual(at)},${at % 4 ? 'Y' : 'N'}`, header))
    const { fit, text } = await fitted(out)
    expect(fit.onTime).toEqual([])
    expect(fit.onTimeOfAll).toMatchObject({ share: 0.75, of: 40 })
    expect(text).toContain('75.0 %')
  })

  test('as of a day: what came later is not there, what closed later was open', async () => {
    const { fit } = await fitted(folder, { until: Date.UTC(2018, 0, 29) / 86400000 })
    expect([fit.days, fit.cases]).toEqual([28, 280])
    // The trash of the last day closes on the day after.
    expect(fit.open).toBe(28 * 2 + 8)
  })

  test('without residents says so and leaves the rate as an assumption; corrected tables count', async () => {
    const { levers, terminal } = await fitted(folder)
    expect(levers.get('demand.issueRate')!.source).toBe('assumption')
    expect(terminal.told.join()).toContain('--residents')
    const { out: other } = await imported(table())
    writeFileSync(
      join(other, 'categories.csv'),
      'category,requests,domain,lead,joint,assist\n垃圾,1890,city,1,0,0\n路灯,630,city,,,\n',
    )
    writeFileSync(join(other, 'streets.csv'), 'street,requests,residents\nEast,1260,30000\nWest,1260,10000\n')
    const corrected = await fitted(other)
    expect(corrected.levers.get('demand.mix')!.value).toEqual({ lead: 1, joint: 0, assist: 0 })
    expect(corrected.levers.get('city.residentsPerStreet')!.value).toEqual([30000, 10000])
    expect(corrected.levers.get('demand.issueRate')!.value).toBe(2.5)
    writeFileSync(join(other, 'categories.csv'), 'category,requests,domain,lead,joint,assist\n垃圾,1890,city,1,0,1\n')
    await expect(fitted(other)).rejects.toThrow(/row 2: lead, joint and assist add up to 2; make it 1/)
  })

  test('only what has ended, and a thin end: slow ones that are missing are allowed for', async () => {
    // Six a day for 100 days, of which each takes 1, 5, 12, 20, 30 or 45 days, and is there only if it had ended by day 100.
    const rows = Array.from({ length: 600 }, (_, at) => [Math.floor(at / 6), [1, 5, 12, 20, 30, 45][at % 6]])
    const seen = rows.filter(([day, days]) => day + days <= 100)
    const at = (day: number): string => new Date(Date.UTC(2018, 0, 1 + day, 8)).toISOString().slice(0, 16)
    const lines = seen.map(([day, days], n) => [n, at(day), at(day + days), 'Trash', 'closed'].join(','))
    const ended = await imported(`id,created,closed,category,status\n${lines.join('\n')}`)
    // The last 14 days have 27 of them, all 100 have 493.
    expect([ended.facts.kept, ended.facts.tells.endedOnly]).toEqual([493, true])
    const allowed = (await fitted(ended.out)).fit.durations[0].median.value
    const file = join(ended.out, 'import.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"endedOnly": true', '"endedOnly": false'))
    expect(allowed).toBeGreaterThan(1.05 * (await fitted(ended.out)).fit.durations[0].median.value)
  })

  test('a folder without an import, a file that is there', async () => {
    await expect(fitted(fresh())).rejects.toThrow(/holds no imported table/)
    const { out } = await fitted(folder)
    await expect(fitted(folder, { out })).rejects.toThrow(InputError)
    // The scenario alone is gone: what was fitted is not written over either.
    rmSync(out)
    await expect(fitted(folder, { out })).rejects.toThrow(/fit\.json is there already/)
  })

  test('residents without areas: a city of that size, so that the rate meets the residents whom it was worked out for', async () => {
    const { out } = await imported(table().replace('街道', 'x'))
    const { levers } = await fitted(out, { residents: 520_000 })
    // Ten cases a day; 5.2 streets of 100,000 are 5.
    expect(levers.get('city.streets')).toMatchObject({ value: 5, source: 'assumption' })
    expect(levers.get('city.residentsPerStreet')).toMatchObject({ value: 104_000, source: 'assumption' })
    expect(levers.get('demand.issueRate')!.value).toBe(0.1923)
    const small = await fitted(out, { residents: 20_000 })
    expect([small.levers.get('city.streets')!.value, small.levers.get('city.residentsPerStreet')!.value]).toEqual([
      1, 20_000,
    ])
  })

  test('a table that was found unfit is refused with the reasons, unless somebody knows', async () => {
    const early = (at: number): string => `${at},${day(at + 3)}T08:00,${day(at)}T08:00,Trash,closed`
    const { out, code } = await imported(rowsOf(40, (at) => (at % 4 ? usual(at) : early(at))))
    expect(code).toBe(2)
    await expect(fitted(out)).rejects.toThrow(/not fit for use \(closings before the beginning: 10\).*--unfit/)
    expect((await fitted(out, { unfit: true })).text).toContain(
      '# Fitted although the table was found not fit for use: 10 close',
    )
  })

  test('one row, all open, nothing closed: what can be told is told', async () => {
    const one = await imported('id,created,closed,status\n1,2018-01-01T08:00,,open\n')
    expect((await fitted(one.out)).fit).toMatchObject({ cases: 1, durations: [], week: null, season: null })
  })
})

describe('validate', () => {
  const run = async (options: Partial<Parameters<typeof validateTable>[0]> = {}) => {
    const terminal = listener()
    const plain = {
      scenario: undefined,
      until: undefined,
      unfit: false,
      json: true,
      lang: 'en' as const,
    }
    await validateTable({ ...plain, folder, ...options }, join(folder, VALIDATION), LIBRARY, terminal)
    return terminal.printed.join('\n')
  }

  test('scores what was not fitted, writes the page in both languages', async () => {
    const result = JSON.parse(await run()) as Record<string, { n: number; skill: number } | null>
    expect(result).toMatchObject({ until: '2018-03-26', to: '2018-05-07', cases: 420 })
    expect(result['volume']).toBeNull()
    expect(result['onTime']).toMatchObject({ n: 420, skill: 0 })
    // Of what has a curve eight are open at the end of every day: who says that nothing changes is never wrong.
    expect(result['backlog']).toBeNull()
    // Lights never close: nothing is foretold of them.
    expect(result['durations']!.n).toBe(42 * 8)
    const page = readFileSync(join(folder, 'validation.html'), 'utf8')
    expect(page).toContain('Does it fit?')
    expect(page).toContain('拟合得如何？')
    expect(page).toContain('<html lang="en">')
    // Cases a day are drawn day by day, on a wide page and on a narrow one, in each language.
    expect(page.match(/<figure>/g)).toHaveLength(2)
  })

  test('in Chinese the page begins in Chinese, with numbers as they are written there', async () => {
    const told = await run({ json: false, lang: 'zh' })
    expect(told).toMatch(/50% 区间内占 \d+%/)
    const page = readFileSync(join(folder, 'validation.html'), 'utf8')
    expect(page).toContain('<html lang="zh-CN">')
    expect(page.indexOf('拟合得如何')).toBeLessThan(page.indexOf('Does it fit?'))
  })

  test('the demand of a scenario is scored too; too short a part is refused', async () => {
    const { out } = await fitted(folder, { residents: 20000, until: Date.UTC(2018, 2, 26) / 86400000 })
    const held = await run({ scenario: out, json: false })
    expect(held).toContain('by the demand of')
    expect(held).toContain('was fitted to what was known before that day')
    expect(held).toContain('which has seen none of the 420 cases')
    const all = await fitted(folder, { residents: 20000 })
    expect(await run({ scenario: all.out, json: false })).toContain('was fitted to the very requests')
    rmSync(all.out.replace('.yaml', '.fit.json'))
    expect(await run({ scenario: all.out, json: false })).toContain('is not known')
    expect(await run({ scenario: 'prereform', json: false })).toContain('comes from no table')
    await expect(run({ until: Date.UTC(2018, 0, 5) / 86400000 })).rejects.toThrow(/give a day with 28 days before it/)
  })
})
