import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Machinery } from '../../cli/machinery.ts'
import { commandOf, run } from '../../cli/run-command.ts'
import type { RunOptions } from '../../cli/run-command.ts'
import { report } from '../../cli/report-command.ts'
import { scenarioFolder } from '../../cli/scenario-folder.ts'
import { inThisThread } from '../../sim/experiment/batch.ts'
import type { Groups } from '../../sim/analysis/summary.ts'
import type { Setting } from '../../sim/city/setting.ts'
import type { Replicate } from '../../sim/experiment/replication-task.ts'
import { KEPT_ROWS_FILE, StorageError, diskFiles } from '../../sim/experiment/run-store.ts'
import { ANCHOR, fakeReplicate } from '../experiment-run/fake-city.ts'
import { listener } from './listener.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-run-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let folder: string
let count = 0
beforeEach(() => {
  folder = join(place, `run-${count++}`)
})

const RESULT_FILES = [
  'curves.json',
  'groups.csv',
  'groups.json',
  'manifest.json',
  'replications.csv',
  'replications.parquet',
  'report.html',
  'summary.json',
]

function options(more: Partial<RunOptions> = {}): RunOptions {
  return {
    ...{ scenarios: ['haigang-before', 'half=haigang-before,street.staff=30'], sets: [], replications: 3, days: 21 },
    ...{ warmUpDays: 7, seed: '007', workers: 1, out: folder, language: 'en', json: false, quiet: false },
    ...more,
  }
}

/** A machinery on the fake city, in this thread, with a report of one line. */
function machinery(more: Partial<Machinery> = {}, replicate: Replicate = fakeReplicate): Machinery {
  return {
    anchorOf: () => ANCHOR,
    openPool: () => ({ ...inThisThread(replicate), close: async () => {} }),
    report: async ({ manifest, summary, curves, groups }, language) =>
      [language, manifest.scenarios.length, summary.differences.length, curves.scenarios.length, groups.baseline].join(
        ' ',
      ),
    ...{ files: diskFiles, engine: 'engine', version: '1.2.3', node: 'v20.0.0' },
    ...{ machine: { memory: 8e9, cores: 2 }, memoryEstimate: () => 1e6 },
    ...more,
  }
}

const never = new AbortController().signal
const library = scenarioFolder()
const text = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('whistle run', () => {
  it('writes the folder, prints the tables, and says where it lies', async () => {
    const terminal = listener()
    expect(await run(options(), library, machinery(), terminal, never)).toBe(0)
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
      ...{ format: 'whistlelab-run-1', version: '1.2.3', seed: '007', replications: 3, completed: 3 },
      baseline: 'haigang-before',
    })
    const printed = terminal.printed.join('\n')
    expect(printed).toContain('Measures: mean and half-width over 3 replications')
    expect(printed).toMatch(/True resolution rate \(90 days\) +% +1,1\d\d\.\d ± \d/)
    expect(printed).toMatch(/Response rate +pp +\+1,900\.0 ± 0\.0  better/)
    expect(printed).toContain(`open ${join(folder, 'report.html')}`)
    expect(terminal.told[0]).toBe('2 scenarios x 3 replications: 21 days observed after 7 days of warm-up, seed "007"')
    expect(terminal.told.at(-1)).toMatch(/^6 of 6 replications/)
  })

  it('prints the content of summary.json and nothing else with --json', async () => {
    const terminal = listener()
    await run(options({ json: true, quiet: true }), library, machinery(), terminal, never)
    expect(terminal.printed.join('\n') + '\n').toBe(text('summary.json'))
    expect(terminal.told).toEqual([])
  })

  it('speaks Chinese', async () => {
    const terminal = listener()
    await run(options({ language: 'zh' }), library, machinery(), terminal, never)
    expect(terminal.printed.join('\n')).toMatch(/响应率 +个百分点 +\+1,900\.0 ± 0\.0  更好/)
    expect(text('report.html')).toMatch(/^zh /)
  })

  it('runs a single scenario, which differs from nothing', async () => {
    const terminal = listener()
    await run(options({ scenarios: ['haigang-before'], replications: 1 }), library, machinery(), terminal, never)
    expect(JSON.parse(text('summary.json'))).toMatchObject({ baseline: 'haigang-before', differences: [] })
    expect(terminal.printed.join('\n')).toContain('One replication has no half-width')
    expect(terminal.printed.join('\n')).not.toContain('Differences')
  })

  it('sets levers for all scenarios, and lets a variant have the last word', async () => {
    await run(options({ sets: ['street.staff=20', 'grid.households=300'] }), library, machinery(), listener(), never)
    const { scenarios } = JSON.parse(text('manifest.json')) as { scenarios: { setting: Setting }[] }
    expect(scenarios.map(({ setting }) => [setting.street.staff, setting.grid.households])).toEqual([
      [20, 300],
      [30, 300],
    ])
  })

  it('keeps what is complete when it is interrupted, and goes on from there', async () => {
    const stop = new AbortController()
    let made = 0
    const interrupting: Replicate = (task, replication) => {
      if (++made === 5) stop.abort()
      return fakeReplicate(task, replication)
    }
    const terminal = listener()
    expect(await run(options(), library, machinery({}, interrupting), terminal, stop.signal)).toBe(130)
    expect(readdirSync(folder).sort()).toEqual([...RESULT_FILES, KEPT_ROWS_FILE].sort())
    expect(JSON.parse(text('manifest.json'))).toMatchObject({ replications: 3, completed: 2 })
    expect(text('replications.csv').split('\n')).toHaveLength(2 * 2 + 2)
    const said = terminal.told.join('\n')
    expect(said).toContain('stopped: 2 of 3 replications of every scenario are complete and kept')
    expect(said).toContain(`--seed 007 --lang en --out ${folder}`)

    made = 10
    const again = listener()
    expect(await run(options(), library, machinery({}, interrupting), again, never)).toBe(0)
    expect(made).toBe(11)
    expect(again.told[1]).toBe('going on from an interrupted run: 5 of 6 replications are there')
    expect(readdirSync(folder).sort()).toEqual(RESULT_FILES)
    const resumed = text('replications.csv')
    rmSync(folder, { recursive: true })
    await run(options(), library, machinery(), listener(), never)
    expect(text('replications.csv')).toBe(resumed)
  })

  it('writes no results when nothing is complete', async () => {
    const terminal = listener()
    expect(await run(options(), library, machinery(), terminal, AbortSignal.abort())).toBe(130)
    expect(readdirSync(folder)).toEqual([KEPT_ROWS_FILE])
    expect(terminal.printed).toEqual([])
    expect(terminal.told.join('\n')).toContain('no results were written')
  })

  it('keeps what is complete when a replication fails, and tells the failure', async () => {
    const failing: Replicate = (task, replication) => {
      if (replication === 2) throw new Error('the model fails')
      return fakeReplicate(task, replication)
    }
    const terminal = listener()
    const running = run(options(), library, machinery({}, failing), terminal, never)
    await expect(running).rejects.toThrow('the model fails')
    expect(JSON.parse(text('manifest.json'))).toMatchObject({ completed: 2 })
    expect(terminal.told.join('\n')).toContain('stopped: 2 of 3')
  })

  it.each([
    ['while rows are kept', KEPT_ROWS_FILE, 'append'],
    ['while the results are written', 'replications.parquet.tmp', 'write'],
  ] as const)('says what is safe when the disk is full %s', async (_, file, action) => {
    let left = 3
    const full = (path: string): boolean => path.endsWith(file) && (action === 'write' || left-- <= 0)
    const refuse = (): never => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    const files = {
      ...diskFiles,
      write: (path: string, content: string | Uint8Array) =>
        action === 'write' && full(path) ? refuse() : diskFiles.write(path, content),
      append: (path: string, more: string) =>
        action === 'append' && full(path) ? refuse() : diskFiles.append(path, more),
    }
    const running = run(options(), library, machinery({ files }), listener(), never)
    const error = await running.catch((reason: unknown) => reason as Error)
    expect(error).toBeInstanceOf(StorageError)
    expect((error as Error).message).toContain(`${action === 'append' ? 3 : 6} replications are safe in`)
    expect(readdirSync(folder)).toEqual([KEPT_ROWS_FILE])
  })
})

describe('the command that makes a run again', () => {
  it('has every option that matters, quoted', () => {
    const given = options({ sets: ['demand.mix={lead: .2, joint: .4, assist: .4}'], seed: '-a b' })
    expect(commandOf(given)).toBe(
      'whistle run haigang-before half=haigang-before,street.staff=30 ' +
        "--set 'demand.mix={lead: .2, joint: .4, assist: .4}' --replications 3 --days 21 --warm-up 7 --seed='-a b' --lang en",
    )
  })
})

describe('whistle report', () => {
  it('makes the report again in another language', async () => {
    await run(options(), library, machinery(), listener(), never)
    const terminal = listener()
    await report({ folder, language: 'zh' }, machinery(), terminal)
    expect(text('report.html')).toMatch(/^zh 2 \d+ 2 haigang-before$/)
    expect(terminal.printed).toEqual([`报告在 ${join(folder, 'report.html')}。`])
  })

  it('refuses a folder without a finished run', async () => {
    const again = report({ folder, language: 'en' }, machinery(), listener())
    await expect(again).rejects.toThrow(`there is no folder ${folder}`)
    await run(options(), library, machinery(), listener(), AbortSignal.abort())
    await expect(report({ folder, language: 'en' }, machinery(), listener())).rejects.toThrow('is not finished')
  })

  it('refuses a torn file', async () => {
    await run(options(), library, machinery(), listener(), never)
    diskFiles.write(join(folder, 'curves.json'), text('curves.json').slice(0, 100))
    await expect(report({ folder, language: 'en' }, machinery(), listener())).rejects.toThrow(
      'curves.json is not whole',
    )
  })
})
