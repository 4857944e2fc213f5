import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { jobLine } from '../../../cli/run/job.ts'
import type { JobOptions } from '../../../cli/run/job.ts'
import { columnsOf } from '../../../cli/terminal/text-columns.ts'
import { runCommand } from '../../../cli/run/run-command.ts'
import { reportCommand } from '../../../cli/folder/report-command.ts'
import type { World } from '../../../cli/work/command.ts'
import { runScenarios } from '../../../sim/analysis/manifest.ts'
import type { Groups, Manifest, Summary } from '../../../sim/analysis/summary.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import { StorageError } from '../../../sim/store/disk-errors.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import type { FileSink } from '../../../sim/store/run-store-disk.ts'
import { fakeReplicate } from '../../run/fake-city.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { worldWith } from '../work/world.ts'
import { listener } from '../terminal/listener.ts'
const AS_HTML = { format: ['html' as const], annex: false, for: undefined, date: undefined }

const place = mkdtempSync(join(tmpdir(), 'whistle-run-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let folder: string
let count = 0
beforeEach(() => {
  folder = join(place, `run-${count++}`)
})

const PLAN_FILES = ['blocks', 'manifest.json']
const RESULT_FILES = [
  'blocks',
  'codebook.csv',
  'curves.json',
  'failures.csv',
  'groups.csv',
  'groups.json',
  'groups.parquet',
  'manifest.json',
  'replications.csv',
  'replications.parquet',
  'report.html',
  'results.json',
  'scenarios.csv',
  'summary.json',
  'weekly.csv',
  'weekly.parquet',
]

type RunOptions = JobOptions & { readonly scenarios: readonly string[] }

function options(more: Partial<RunOptions> = {}): RunOptions {
  return {
    ...{ scenarios: ['haigang-before', 'half=haigang-before,street.staff=30'], set: [], replications: 3, days: 21 },
    ...{ warmUp: 7, seed: '007', workers: 1, out: folder, lang: 'en', all: false, json: false, quiet: false },
    ...{ planOnly: false, exact: false, force: false, project: undefined, weekly: 'yes' },
    ...more,
  }
}

/** Runs on the fake city, but for what a test puts in its place. */
async function run(
  more: Partial<RunOptions>,
  machinery = fakeMachinery(),
  terminal = listener(),
  interruption: AbortSignal = new AbortController().signal,
): Promise<number> {
  return runCommand.run(options(more), worldWith(machinery, { terminal, interruption }))
}

async function report(lang: 'en' | 'zh', more: Partial<World> = {}): Promise<number> {
  return reportCommand.run({ folder, lang, ...AS_HTML }, worldWith(fakeMachinery(), more))
}

const text = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('whistlelab run', () => {
  it('writes the folder, prints the tables, and says where it lies', async () => {
    const terminal = listener()
    expect(await run({}, fakeMachinery(), terminal)).toBe(0)
    expect(terminal.printed[0]).toContain(' of 100 matters solved instead of ')
    expect(Math.max(...terminal.printed[0].split('\n').map(columnsOf))).toBeLessThanOrEqual(80)
    expect(readdirSync(folder).sort()).toEqual(RESULT_FILES)
    expect(text('replications.csv').split('\n')).toHaveLength(2 * 3 + 2)
    // Ten streets, six domains, and the eleven groups of every city.
    expect(text('groups.csv').split('\n')).toHaveLength(2 * 3 * 27 + 2)
    const { scenarios } = JSON.parse(text('groups.json')) as Groups
    expect(scenarios.map(({ name, groups }) => [name, groups.length])).toEqual([
      ['haigang-before', 27],
      ['half', 27],
    ])
    expect(JSON.parse(text('manifest.json'))).toMatchObject({
      ...{ format: 'whistlelab-run-4', version: '1.2.3', seed: '007', replications: 3, engine: 'engine', study: null },
      baseline: 'haigang-before',
    })
    expect(JSON.parse(text('summary.json'))).toMatchObject({ completed: 3, failed: 0, failures: [] })
    const printed = terminal.printed.join('\n')
    expect(printed).toContain('Compared with haigang-before, pair by pair, over 3 replications')
    expect(printed).toMatch(/^True resolution rate \(90 days\)\n[^\n]*\nhaigang-before +1,1\d\d\.\d ± \d/m)
    expect(printed).toContain(`open ${join(folder, 'report.html')}`)
    expect(terminal.told[0]).toBe('2 scenarios x 3 replications: 21 days observed after 7 days of warm-up, seed "007"')
    expect(terminal.told.at(-1)).toMatch(/^6 of 6 replications/)
  })

  it('leaves the table of weeks out if told to, which is no other run', async () => {
    let made = 0
    const counting: Replicate = (task, replication) => (made++, fakeReplicate(task, replication))
    const withWeeks = RESULT_FILES
    const without = RESULT_FILES.filter((name) => !name.startsWith('weekly'))
    expect(await run({ weekly: 'no' }, fakeMachinery({}, counting))).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(without)
    const manifest = JSON.parse(text('manifest.json')) as Manifest
    expect(manifest.command).toMatch(/ --weekly no$/)
    expect(made).toBe(6)
    // The same run once more: nothing is computed, and the table comes and goes.
    expect(await run({}, fakeMachinery({}, counting))).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(withWeeks)
    expect(JSON.parse(text('manifest.json'))).toMatchObject({ run: manifest.run, weekly: true })
    // Ten streets and the city, three weeks and one of warm-up.
    expect(text('weekly.csv').split('\n')).toHaveLength(2 * 3 * 11 * 4 + 2)
    expect(await run({ weekly: 'no' }, fakeMachinery({}, counting))).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(without)
    expect(made).toBe(6)
  })

  it('prints the content of summary.json and nothing else with --json', async () => {
    const terminal = listener()
    await run({ json: true, quiet: true }, fakeMachinery(), terminal)
    expect(terminal.printed.join('\n') + '\n').toBe(text('summary.json'))
    expect(terminal.told).toEqual([])
  })

  it('speaks Chinese', async () => {
    const terminal = listener()
    await run({ lang: 'zh', all: true }, fakeMachinery(), terminal)
    expect(terminal.printed.join('\n')).toMatch(/^响应率\n.*\n.*\nhalf .*\+1,900\.0 ± 0\.0 {2}更好/m)
    expect(text('report.html')).toMatch(/^zh /)
  })

  it('runs a single scenario, which differs from nothing', async () => {
    const terminal = listener()
    await run({ scenarios: ['haigang-before'], replications: 1 }, fakeMachinery(), terminal)
    expect(JSON.parse(text('summary.json'))).toMatchObject({ baseline: 'haigang-before', differences: [] })
    expect(terminal.printed.join('\n')).toContain('One replication has no half-width')
    expect(terminal.printed.join('\n')).not.toContain('Compared with')
  })

  it('sets levers for all scenarios, and lets a variant have the last word', async () => {
    await run({ set: ['street.staff=20', 'grid.households=300'] })
    const scenarios = runScenarios(JSON.parse(text('manifest.json')) as Manifest)
    expect(scenarios.map(({ setting }) => [setting.street.staff, setting.grid.households])).toEqual([
      [20, 300],
      [30, 300],
    ])
  })

  it('computes once what equals another, and says under which names', async () => {
    const terminal = listener()
    const scenarios = ['haigang-before', 'same=haigang-before,street.staff=11', 'half=haigang-before,street.staff=30']
    expect(await run({ scenarios }, fakeMachinery(), terminal)).toBe(0)
    expect(terminal.told.join('\n')).toContain('same has the same values as haigang-before and is computed once')
    const { scenarios: compared, aliases } = JSON.parse(text('summary.json')) as Summary
    expect(compared.map(({ name }) => name)).toEqual(['haigang-before', 'half'])
    expect(aliases).toEqual([{ name: 'same', of: 'haigang-before' }])
    const lines = text('scenarios.csv').split('\n')
    expect(lines[0]).toBe(
      'scenario,title,title_zh,base,replications,aliases,switches,resolutionTimeMedian_pooled,resolutionTimeP90_pooled,street.staff',
    )
    expect(lines[1]).toMatch(/^haigang-before,.*,haigang-before,3,same,,1,9,11$/)
    expect(lines[2]).toBe('half,half,half,haigang-before,3,,,1,9,30')
  })

  it('keeps what is complete when it is interrupted, and goes on from there', async () => {
    const stop = new AbortController()
    let made = 0
    const interrupting: Replicate = (task, replication) => {
      if (++made === 5) stop.abort()
      return fakeReplicate(task, replication)
    }
    const terminal = listener()
    expect(await run({}, fakeMachinery({}, interrupting), terminal, stop.signal)).toBe(130)
    expect(readdirSync(folder).sort()).toEqual(RESULT_FILES)
    expect(JSON.parse(text('summary.json'))).toMatchObject({ completed: 2 })
    expect(text('replications.csv').split('\n')).toHaveLength(2 * 2 + 2)
    const said = terminal.told.join('\n')
    expect(said).toContain('stopped: 2 of 3 replications of every scenario are complete and kept')
    expect(said).toContain(`To go on from here:\n  whistlelab resume ${folder}`)

    made = 10
    const again = listener()
    expect(await run({}, fakeMachinery({}, interrupting), again)).toBe(0)
    expect(made).toBe(12)
    expect(again.told[1]).toBe('4 of 6 replications are there already')
    expect(readdirSync(folder).sort()).toEqual(RESULT_FILES)
    const resumed = text('replications.csv')
    rmSync(folder, { recursive: true })
    await run({})
    expect(text('replications.csv')).toBe(resumed)
  })

  it('writes no results when nothing is complete', async () => {
    const terminal = listener()
    expect(await run({}, fakeMachinery(), terminal, AbortSignal.abort())).toBe(130)
    expect(readdirSync(folder).sort()).toEqual(PLAN_FILES)
    expect(terminal.printed).toEqual([])
    expect(terminal.told.join('\n')).toContain('no results were written')
  })

  it('only plans when it is told so', async () => {
    const terminal = listener()
    const none = (): never => expect.fail('a pool was opened')
    expect(await run({ planOnly: true }, fakeMachinery({ openPool: none }), terminal)).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(PLAN_FILES)
    expect(terminal.printed.join('\n')).toContain(
      `The plan is in ${folder}: 6 blocks to make, about 0:06 of one core (by a rough estimate).\nwhistlelab resume ${folder}`,
    )
  })

  it('goes on when a replication fails, keeps a record of it, and ends with 1', async () => {
    const failing: Replicate = (task, replication) => {
      if (replication === 1 && task.name === 'half') throw new RangeError('no street is left')
      return fakeReplicate(task, replication)
    }
    const terminal = listener()
    expect(await run({}, fakeMachinery({}, failing), terminal)).toBe(1)
    const record = {
      ...{ scenario: 'half', replication: 1, stage: 'simulation', message: 'RangeError: no street is left' },
      command: 'whistlelab verify . --scenario half --replication 1',
    }
    const summary = JSON.parse(text('summary.json')) as Summary
    expect(summary).toMatchObject({ completed: 3, failed: 1, failures: [record] })
    expect(text('failures.csv').split('\n')[1]).toBe(Object.values(record).join(','))
    expect(summary.scenarios.map(({ measures }) => measures.onTimeRate!.n)).toEqual([3, 2])
    expect(text('replications.csv').split('\n')[4]).toMatch(/^half,1,,,/)
    expect(terminal.told.at(-1)).toContain(
      '1 of 6 replications failed; all figures are without them. The first: half 1',
    )
  })

  it.each([
    ['while blocks are written', '001-00000001.block', 3],
    ['while the results are written', 'replications.parquet', 6],
  ] as const)('says what is safe when the disk is full %s', async (_, file, safe) => {
    const full: FileSink['write'] = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    const create: typeof diskFiles.create = (path) => {
      const sink = diskFiles.create(path)
      return path.includes(file) ? { ...sink, write: full } : sink
    }
    const running = run({}, fakeMachinery({ files: { ...diskFiles, create } }))
    const error = await running.catch((reason: unknown) => reason as Error)
    expect(error).toBeInstanceOf(StorageError)
    const message = `the disk is full; ${safe} replications are safe in ${folder}; make room and give: whistlelab resume ${folder}`
    expect((error as Error).message).toContain(message)
    expect(readdirSync(folder).sort()).toEqual(PLAN_FILES)
    expect(await run({})).toBe(0)
  })

  it('refuses what this machine cannot hold before it writes anything', async () => {
    const small = fakeMachinery({ memoryEstimate: () => 1e12 })
    await expect(run({}, small)).rejects.toThrow('needs about')
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the command that makes a run again', () => {
  it('has every option that matters, quoted', () => {
    const given = options({ set: ['demand.mix={lead: .2, joint: .4, assist: .4}'], seed: '-a b' })
    expect(jobLine('run', given.scenarios, given)).toBe(
      'whistlelab run haigang-before half=haigang-before,street.staff=30 ' +
        "--set 'demand.mix={lead: .2, joint: .4, assist: .4}' --replications 3 --days 21 --warm-up 7 --seed='-a b' --lang en",
    )
  })
})

describe('whistlelab report', () => {
  it('makes the report again in another language', async () => {
    await run({})
    const terminal = listener()
    await report('zh', { terminal })
    expect(text('report.html')).toMatch(/^zh 2 \d+ 2 haigang-before$/)
    expect(terminal.printed).toEqual([`报告在 ${join(folder, 'report.html')}。`])
  })

  it('refuses a folder without a finished run', async () => {
    const again = report('en')
    await expect(again).rejects.toThrow(`there is no folder ${folder}`)
    await run({}, fakeMachinery(), listener(), AbortSignal.abort())
    await expect(report('en')).rejects.toThrow('has no results yet')
  })

  it('refuses a torn file', async () => {
    await run({})
    writeFileSync(join(folder, 'curves.json'), text('curves.json').slice(0, 100))
    await expect(report('en')).rejects.toThrow('curves.json is not what results.json vouches for')
  })
})
