/**
 * Every study of the program, on the way of `whistlelab study`: small streets, 25 days, two replications; then its report in both
 * languages. It must answer its question: every option by every measure that the study judges by.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import type { Machinery } from '../../../cli/work/machinery.ts'
import { reportCommand } from '../../../cli/folder/report-command.ts'
import { studyFolder } from '../../../sim/store/scenario-folder.ts'
import { studyCommand } from '../../../cli/run/study-command.ts'
import { runScenarios } from '../../../sim/analysis/manifest.ts'
import type { Manifest, Summary } from '../../../sim/analysis/summary.ts'
import { inThisThread } from '../../../sim/run/batch.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'

const AS_HTML = { format: ['html' as const], annex: false, for: undefined, date: undefined }

const place = mkdtempSync(join(tmpdir(), 'whistle-every-study-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

// So few residents ask for whistles, and have enough joint matters, where they ask for much.
const STREETS = ['city.streets=2', 'city.residentsPerStreet=1000', 'demand.issueRate=50']
/** Days that are observed where scenarios switch later than on the first of the usual 25. */
const DAYS: Readonly<Record<string, number>> = { pilots: 200 }
const REPLICATIONS = 2

/** The real machinery, in this thread. */
function machinery(): Machinery {
  return { ...ownMachinery('1.2.3'), openPool: () => ({ ...inThisThread(replicateCity), close: async () => {} }) }
}

async function run(name: string): Promise<{ folder: string; printed: string }> {
  const folder = join(place, name)
  const terminal = listener()
  const options = {
    ...{ study: name, set: STREETS, replications: REPLICATIONS, days: DAYS[name] ?? 25, warmUp: 5, seed: 'every' },
    ...{
      workers: 1,
      out: folder,
      lang: 'en' as const,
      all: false,
      json: false,
      quiet: true,
      planOnly: false,
      exact: false,
      force: false,
      project: undefined,
    },
    weekly: 'yes' as const,
  }
  expect(await studyCommand.run(options, worldWith(machinery(), { terminal }))).toBe(0)
  return { folder, printed: terminal.printed.join('\n') }
}

const json = <Content>(folder: string, name: string): Content =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Content

/** As HTML writes it. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** Each row in which the study judges an option: which scenario, which measure, what was found. */
function answers({ study, scenarios, differences }: Summary) {
  return study!.measures.flatMap(({ id, formula }) => {
    const estimates = formula === undefined ? scenarios : study!.derived.scenarios
    const compared = formula === undefined ? differences : study!.derived.differences
    return scenarios.map(({ name }, index) => ({
      where: `${name}, ${id}`,
      estimate: estimates.find((one) => one.name === name)!.measures[id],
      difference: compared.find((one) => one.scenario === name && one.measure === id),
      baseline: index === 0,
    }))
  })
}

/** Measures that are missing where nobody may whistle. */
const OF_WHISTLES = ['reportInRate', 'needlessShare', 'assemblyRate', 'whistlesPerStreetMonth']

describe.each(studyFolder().names())('the study %s', (name) => {
  it('runs, and judges every option by every measure of its own', { timeout: 240_000 }, async () => {
    const { folder, printed } = await run(name)
    const summary = json<Summary>(folder, 'summary.json')
    const manifest = json<Manifest>(folder, 'manifest.json')
    expect(summary.scenarios.length).toBeGreaterThan(1)
    expect(summary).toMatchObject({ completed: REPLICATIONS, failed: 0 })
    expect(summary.scenarios.map(({ name: scenario }) => scenario)).toEqual(manifest.scenarios.map((one) => one.name))
    const mute = new Set(
      runScenarios(manifest)
        .filter((one) => !one.levers.find(({ name: lever }) => lever === 'whistle.enabled')!.value)
        .map((one) => one.name),
    )
    for (const { where, estimate, difference, baseline } of answers(summary)) {
      const [scenario, measure] = where.split(', ') as [string, string]
      if (mute.has(scenario) && OF_WHISTLES.includes(measure)) {
        expect([where, estimate]).toEqual([where, null])
        continue
      }
      expect([where, Number.isFinite(estimate?.mean), estimate?.n]).toEqual([where, true, REPLICATIONS])
      if (baseline) continue
      // Where nobody may whistle in the baseline, there is nothing to differ from.
      if (mute.has(summary.baseline) && OF_WHISTLES.includes(measure)) {
        expect([where, difference?.mean]).toEqual([where, null])
        continue
      }
      const words = ['better', 'worse', 'same', 'undecided', 'none', 'shifted']
      expect([where, Number.isFinite(difference?.mean), words.includes(difference!.verdict)]).toEqual([
        where,
        true,
        true,
      ])
    }
    // An answer for which nothing moved would be none.
    expect(summary.differences.some(({ mean }) => mean !== null && mean !== 0)).toBe(true)
    expect(printed.startsWith(summary.study!.question.en)).toBe(true)
    for (const { title } of summary.study!.measures) expect(printed).toContain(title.en)

    for (const language of ['en', 'zh'] as const) {
      // The run itself has drawn it in English.
      if (language === 'zh') await reportCommand.run({ folder, lang: language, ...AS_HTML }, worldWith(machinery()))
      const html = readFileSync(join(folder, 'report.html'), 'utf8')
      expect(html).toContain(escaped(summary.study!.question[language]))
      for (const { title } of summary.study!.measures) expect(html).toContain(escaped(title[language]))
    }
  })
})
