/** `whistlelab study`: the same machinery as `whistlelab run`, and an answer by the study's own measures and margins. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { listCommand } from '../../../cli/authoring/list-command.ts'
import type { Machinery } from '../../../cli/work/machinery.ts'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import { reportCommand } from '../../../cli/folder/report-command.ts'
import { runCommand } from '../../../cli/run/run-command.ts'
import { scenarioFolder, studyFolder } from '../../../sim/store/scenario-folder.ts'
import { studyCommand } from '../../../cli/run/study-command.ts'
import type { World } from '../../../cli/work/command.ts'
import { runScenarios } from '../../../sim/analysis/manifest.ts'
import type { Manifest, Summary } from '../../../sim/analysis/summary.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'
import { inThisThread } from '../../../sim/run/batch.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { loadStudy } from '../../../sim/study/study.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'

const AS_HTML = { format: ['html' as const], annex: false, for: undefined, date: undefined }

const place = mkdtempSync(join(tmpdir(), 'whistle-study-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let folder: string
let count = 0
beforeEach(() => {
  folder = join(place, `study-${count++}`)
})

const TEXT = `
question: {en: Does it help to have more posts?, zh: 增加编制有用吗？}
why: {en: Posts cost money., zh: 编制要花钱。}
baseline: haigang-before
options: [haigang-power-only]
vary: {street.staff: [11, 30]}
measures:
  trueResolutionRate: {margin: 1 pp}
  handlingTimeMean: {margin: 1000 day}
  costPerSolvedCase: {margin: 2 %}
formulas:
  perResident: {title: {en: Cost per resident, zh: 每居民成本}, formula: cost / residents, unit: yuan / resident / year, direction: less, margin: 1 %}
  solvedPerPost: {title: {en: Solved per post, zh: 每编制解决数}, formula: cost / (costPerSolvedCase * posts), unit: case, direction: more, margin: 1 %}
days: 10
warmUp: 7
replications: 2
`

const studies = memoryLibrary({ 'posts.yaml': TEXT })
const TINY = ['city.streets=2', 'city.residentsPerStreet=3000', 'demand.issueRate=20']

/** The real city in this thread, with a report of one line. */
function machinery(replicate: Replicate = replicateCity): Machinery {
  return {
    ...ownMachinery('1.2.3'),
    replicationSeconds: () => 1,
    openPool: () => ({ ...inThisThread(replicate), close: async () => {} }),
    report: async ({ summary }, language) => summary.study?.question[language] ?? 'a run',
  }
}

type StudyOptions = Parameters<typeof studyCommand.run>[0]

function options(more: Partial<StudyOptions> = {}): StudyOptions {
  return {
    ...{ study: 'posts', set: TINY, replications: undefined, days: undefined, warmUp: undefined, seed: 'posts' },
    ...{
      workers: 1,
      out: folder,
      lang: 'en',
      all: false,
      json: false,
      quiet: true,
      planOnly: false,
      exact: false,
      force: false,
      project: undefined,
      weekly: 'yes',
    },
    ...more,
  }
}

async function study(more: Partial<StudyOptions> = {}, own = machinery(), world: Partial<World> = {}): Promise<number> {
  return studyCommand.run(options(more), worldWith(own, { studies, ...world }))
}

const json = (name: string, from = folder): unknown => JSON.parse(readFileSync(join(from, name), 'utf8'))

describe('whistlelab study', () => {
  it('does what run does with the same scenarios, to the last bit', async () => {
    const [asked, plain] = [listener(), listener()]
    expect(await study({ json: true }, machinery(), { terminal: asked })).toBe(0)
    const scenarios = ['haigang-before', 'haigang-power-only', 'staff-30=haigang-before,street.staff=30']
    const numbers = { replications: 2, days: 10, warmUp: 7, seed: 'posts', workers: 1, lang: 'en' as const }
    const beside = join(place, 'beside')
    const same = {
      ...numbers,
      scenarios,
      set: TINY,
      out: beside,
      all: false,
      json: true,
      quiet: true,
      planOnly: false,
      exact: false,
      weekly: 'yes' as const,
      force: false,
      project: undefined,
    }
    expect(await runCommand.run(same, worldWith(machinery(), { terminal: plain }))).toBe(0)
    const [a, b] = [JSON.parse(asked.printed[0]) as Summary, JSON.parse(plain.printed[0]) as Summary]
    expect(a.scenarios).toEqual(b.scenarios)
    expect(a.scenarios[0].measures.cost!.mean).toBeGreaterThan(0)
    const numbersOf = ({ differences }: Summary) =>
      differences.map(({ scenario, measure, mean, halfWidth }) => [scenario, measure, mean, halfWidth])
    expect(numbersOf(a)).toEqual(numbersOf(b))
    // The margin of a thousand days is the study's alone.
    const verdict = ({ differences }: Summary) => differences.find((one) => one.measure === 'handlingTimeMean')!.verdict
    expect([verdict(a), verdict(b)]).toEqual(['same', 'undecided'])
    expect(b).not.toHaveProperty('study')
    expect(readdirSync(folder)).toEqual(readdirSync(beside))
    // The columns of the study's formulas come after those of all runs.
    const rows = (from: string) =>
      readFileSync(join(from, 'replications.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(',').slice(0, 2 + MEASURES.length))
    expect(rows(folder)).toEqual(rows(beside))
    const manifest = json('manifest.json') as Manifest
    const hashes = (of: Manifest) => runScenarios(of).map(({ name, hash }) => [name, hash])
    expect(hashes(manifest)).toEqual(hashes(json('manifest.json', beside) as Manifest))
    expect(manifest).toMatchObject({ days: 10, warmUpDays: 7, replications: 2, baseline: 'haigang-before' })
    expect(manifest.command).toBe(
      'whistlelab study posts --set city.streets=2 --set city.residentsPerStreet=3000 --set demand.issueRate=20' +
        ' --replications 2 --days 10 --warm-up 7 --seed posts --lang en',
    )
  })

  it('judges by its own margins, and works formulas out replication by replication', async () => {
    await study()
    const { differences, scenarios, study: said } = json('summary.json') as Summary
    const verdict = (measure: string) =>
      differences.find((one) => one.scenario === 'staff-30' && one.measure === measure)
    expect(said!.measures.map(({ id, unit, margin, formula }) => [id, unit, margin, formula])).toEqual([
      ['trueResolutionRate', 'share', { kind: 'absolute', value: 0.01 }, undefined],
      ['handlingTimeMean', 'h', { kind: 'absolute', value: 24000 }, undefined],
      ['costPerSolvedCase', 'yuan', { kind: 'relative', value: 0.02 }, undefined],
      ['perResident', 'yuan / resident / year', { kind: 'relative', value: 0.01 }, 'cost / residents'],
      ['solvedPerPost', 'case', { kind: 'relative', value: 0.01 }, 'cost / (costPerSolvedCase * posts)'],
    ])
    // Linear in the cost, so its mean and half-width are those of the cost over 6,000 residents.
    said!.derived.scenarios.forEach(({ name, measures }, index) => {
      const { cost } = scenarios[index].measures
      expect(name).toBe(scenarios[index].name)
      expect(measures.perResident!.mean).toBeCloseTo(cost!.mean / 6000, 9)
      expect(measures.perResident!.halfWidth).toBeCloseTo(cost!.halfWidth! / 6000, 9)
      expect(measures.solvedPerPost!.n).toBe(2)
    })
    const more = said!.derived.differences.find((one) => one.scenario === 'staff-30' && one.measure === 'perResident')!
    expect(more.mean).toBeCloseTo(verdict('cost')!.mean! / 6000, 9)
    expect(more.verdict).toBe('worse')
  })

  it('keeps the formulas replication by replication, in both tables', async () => {
    await study()
    const [head, ...lines] = readFileSync(join(folder, 'replications.csv'), 'utf8').trimEnd().split('\n')
    const heads = head.split(',')
    // After the measures; then come the levers that differ.
    expect(heads.slice(2 + MEASURES.length, 4 + MEASURES.length)).toEqual(['perResident', 'solvedPerPost'])
    expect(heads.slice(4 + MEASURES.length)).toContain('street.staff')
    const bytes = readFileSync(join(folder, 'replications.parquet'))
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    const parquet = await parquetReadObjects({ file })
    expect(lines).toHaveLength(6)
    const posts = { 'haigang-before': 11, 'haigang-power-only': 11, 'staff-30': 30 }
    lines.forEach((line, index) => {
      const cells = line.split(',')
      const of = (id: string): number => Number(cells[heads.indexOf(id)])
      expect(of('perResident')).toBe(of('cost') / 6000)
      const streets = 2
      const all = posts[cells[0] as keyof typeof posts] * streets
      expect(of('solvedPerPost')).toBe(of('cost') / (of('costPerSolvedCase') * all))
      expect(parquet[index]).toMatchObject({ scenario: cells[0], replication: Number(cells[1]) })
      for (const id of ['cost', 'perResident', 'solvedPerPost']) expect(parquet[index][id]).toBe(of(id))
    })
    expect(Object.keys(parquet[0])).toEqual(heads)
  })

  it.each([
    [
      'en',
      'Does it help to have more posts?',
      'Cost per resident (a difference within 1 % does not matter)',
      'yuan / resident / year',
      'costs more',
    ],
    ['zh', '增加编制有用吗？', '每居民成本（1 %以内的差别不影响决策）', '元/居民/年', '支出增加'],
  ] as const)('prints question and answer first: %s', async (language, question, heading, unit, worse) => {
    const terminal = listener()
    await study({ lang: language }, machinery(), { terminal })
    const lines = terminal.printed[0].split('\n')
    expect(lines[0]).toBe(question)
    const at = lines.indexOf(heading)
    expect(at).toBeGreaterThan(0)
    expect(lines[at + 1]).toContain(` ${unit} `)
    expect(lines[at + 2]).toMatch(/^haigang-before +[\d,]+ ± \d+/)
    expect(lines[at + 4]).toMatch(/^staff-30 +[\d,]+ ± \d+ +\+[\d,]+ ± \d+ /)
    expect(lines[at + 4].endsWith(`  ${worse}`)).toBe(true)
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(question)
  })

  it('shows the formulas in its report, which comes again from the folder alone, in either language', async () => {
    const real = { ...machinery(), report: ownMachinery('1.2.3').report }
    await study({}, real)
    const page = (): string => readFileSync(join(folder, 'report.html'), 'utf8')
    const first = page()
    expect(first).toContain('Cost per resident<code>cost / residents</code>')
    await reportCommand.run({ folder, lang: 'zh', ...AS_HTML }, worldWith(real))
    const chinese = page()
    expect(chinese).toContain('每居民成本<code>cost / residents</code></th><td class="unit">元/居民/年</td>')
    await reportCommand.run({ folder, lang: 'en', ...AS_HTML }, worldWith(real))
    expect(page()).toBe(first)
  })

  it('takes days, warm-up and replications from the command line before those of the file', async () => {
    await study({ days: 3, warmUp: 1, replications: 1 })
    expect(json('manifest.json')).toMatchObject({ days: 3, warmUpDays: 1, replications: 1 })
  })

  it('goes on after an interruption, with the same results', async () => {
    const whole = join(place, 'whole')
    await study({ out: whole })
    const interruption = new AbortController()
    let rows = 0
    const stopping: Replicate = (task, replication) => {
      if (++rows === 4) interruption.abort()
      return replicateCity(task, replication)
    }
    const stopped = listener()
    expect(await study({}, machinery(stopping), { terminal: stopped, interruption: interruption.signal })).toBe(130)
    expect(stopped.told.join('\n')).toContain(`whistlelab resume ${folder}`)
    let more = 0
    const counting: Replicate = (task, replication) => (more++, replicateCity(task, replication))
    expect(await study({}, machinery(counting))).toBe(0)
    expect(more).toBeLessThan(6)
    expect(json('summary.json')).toEqual(json('summary.json', whole))
  })
})

describe('the studies of the program', () => {
  const own = { studies: studyFolder(), scenarios: scenarioFolder() }

  it('are all found by name and load with their scenarios', async () => {
    expect(own.studies.names().length).toBeGreaterThan(11)
    for (const name of own.studies.names()) {
      expect((await loadStudy(name, own)).points.length).toBeGreaterThan(1)
    }
  })

  it('are listed after the scenarios, and are no scenarios', async () => {
    const [text, data] = [listener(), listener()]
    await listCommand.run({ json: false, lang: 'zh' }, worldWith(machinery(), { terminal: text }))
    await listCommand.run({ json: true, lang: 'en' }, worldWith(machinery(), { terminal: data }))
    expect(text.printed[0].split('\n\n')[1]).toContain('海港区改革见效，靠增编还是靠赋权？')
    const rows = JSON.parse(data.printed[0]) as { kind: string; name: string; question?: { en: string } }[]
    const studies = rows.filter(({ kind }) => kind === 'study')
    expect(studies.map(({ name }) => name)).toEqual([...own.studies.names()].sort())
    expect(own.scenarios.names().filter((name) => own.studies.names().includes(name))).toEqual([])
    expect(rows.filter(({ kind }) => kind === 'scenario').map(({ name }) => name)).toContain('haigang-before')
  })
})
