/** `--precision`: a run in stages. What is decided is the same for any number of workers, and after a stop anywhere. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { mergeCommand } from '../../../cli/folder/merge-command.ts'
import { resumeCommand } from '../../../cli/folder/resume-command.ts'
import type { JobOptions } from '../../../cli/run/job.ts'
import { runCommand } from '../../../cli/run/run-command.ts'
import type { Manifest, Summary } from '../../../sim/analysis/summary.ts'
import { measureIndex } from '../../../sim/city/model/measures.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { openedRun } from '../../../cli/work/opened-run.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import { inThisThread, runBatch } from '../../../sim/run/batch.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import { fakeReplicate } from '../../run/fake-city.ts'
import { listener } from '../terminal/listener.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-precision-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let folder: string
let count = 0
beforeEach(() => {
  folder = join(place, `run-${count++}`)
})

const SCENARIOS = ['haigang-before', 'half=haigang-before,street.staff=30']

const ON_TIME = measureIndex('onTimeRate')

/** On-time rates spread evenly over an interval of length 1: (1.99 x 0.289 / 0.08)^2, about 52 replications for a half-width of 8 points. */
const spread: Replicate = (task, replication) => {
  const one = fakeReplicate(task, replication)
  const u = new RandomStreams(task.seed, replication).uniform(0, 0, 0)
  one.measures[ON_TIME] = u + (task.setting.street.staff as number)
  return one
}

function options(more: Partial<JobOptions> = {}): JobOptions & { scenarios: readonly string[] } {
  return {
    ...{ scenarios: SCENARIOS, set: [], replications: 10, days: 21, warmUp: 7, seed: '007', workers: 1, out: folder },
    ...{ lang: 'en', all: false, json: false, quiet: true, planOnly: false, exact: false, force: false, weekly: 'no' },
    ...{ precision: 'onTimeRate 8 pp' },
    ...more,
  }
}

async function run(
  more: Partial<JobOptions> = {},
  machinery = fakeMachinery({}, spread),
  terminal = listener(),
  interruption = new AbortController().signal,
) {
  return runCommand.run(options(more), worldWith(machinery, { terminal, interruption }))
}

const resume = (machinery = fakeMachinery({}, spread)) =>
  resumeCommand.run(
    { folder, workers: 1, lang: 'en', all: false, json: false, quiet: true, retryFailures: false },
    worldWith(machinery),
  )

const text = (name: string, from = folder): string => readFileSync(join(from, name), 'utf8')
const stages = (from = folder): { replications: number; decision: string }[] =>
  text('stages.jsonl', from)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { replications: number; decision: string })

describe('a run that goes on until it knows enough', () => {
  it('takes as many replications as it needs, and says so', async () => {
    const terminal = listener()
    expect(await run({ quiet: false }, fakeMachinery({}, spread), terminal)).toBe(0)
    const { completed } = JSON.parse(text('summary.json')) as Summary
    expect(completed).toBeGreaterThan(35)
    expect(completed).toBeLessThan(90)
    expect((JSON.parse(text('manifest.json')) as Manifest).replications).toBe(completed)
    expect(
      stages()
        .map(({ decision }) => decision)
        .slice(-2),
    ).toEqual(['look ahead', 'met'])
    const told = terminal.told.join('\n')
    expect(told).toContain('After 10 replications the half-widths are not yet as small as asked; on to 20.')
    expect(told).toMatch(
      new RegExp(`known as well as asked after ${completed} replications \\(met at \\d+, looked ahead\\)`),
    )
    expect(told).toMatch(/onTimeRate: ± \d\.\d+ points, wanted ± 8 points/)
  })

  it('decides the same with two workers, and after a stop anywhere', async () => {
    expect(await run()).toBe(0)
    const [log, hash] = [text('stages.jsonl'), text('replications.csv')]
    folder = join(place, `run-${count++}`)
    const two = fakeMachinery({ openPool: () => ({ ...inThisThread(spread), width: 2, close: async () => {} }) })
    expect(await run({ workers: 2 }, two)).toBe(0)
    expect([text('stages.jsonl'), text('replications.csv')]).toEqual([log, hash])
    for (const stop of [3, 20, 47, 80]) {
      folder = join(place, `run-${count++}`)
      const interruption = new AbortController()
      let made = 0
      const stopping: Replicate = (task, replication) => {
        if (++made === stop) interruption.abort()
        return spread(task, replication)
      }
      expect(await run({}, fakeMachinery({}, stopping), listener(), interruption.signal)).toBe(130)
      expect(await resume(), `stopped after ${stop}`).toBe(0)
      expect([text('stages.jsonl'), text('replications.csv')]).toEqual([log, hash])
    }
  })

  it('makes no replication twice, goes on where the same is asked again, and ends with 4 at the cap', async () => {
    let made = 0
    const counting: Replicate = (task, replication) => (made++, spread(task, replication))
    const terminal = listener()
    expect(await run({ cap: 12 }, fakeMachinery({}, counting), terminal)).toBe(4)
    expect(made).toBe(24)
    expect(terminal.told.at(-1)).toMatch(/not known as well as asked after 12 replications.* give --cap \d+ or more/)
    expect((JSON.parse(text('summary.json')) as Summary).completed).toBe(12)
    expect(await run({ cap: 12 }, fakeMachinery({}, counting))).toBe(4)
    expect(made).toBe(24)
  })

  it('counts what is there already where a smaller cap is given, makes nothing, and says so', async () => {
    expect(await run()).toBe(0)
    const [log, there] = [stages(), (JSON.parse(text('summary.json')) as Summary).completed]
    let made = 0
    const counting: Replicate = (task, replication) => (made++, spread(task, replication))
    const terminal = listener()
    expect(await run({ cap: 20, quiet: false }, fakeMachinery({}, counting), terminal)).toBe(0)
    expect(made).toBe(0)
    expect(terminal.told.join('\n')).toContain(`The folder has ${there} replications already, more than --cap 20`)
    expect(terminal.told.at(-1)).toContain(`as well as asked after ${there} replications`)
    expect(stages().map(({ replications, decision }) => [replications, decision])).toEqual(
      log.map(({ replications, decision }) => [replications, decision]),
    )
  })

  it('is merged without going on, and then says that it is not decided', async () => {
    expect(await run({ planOnly: true })).toBe(0)
    const opened = openedRun(folder, diskFiles, 'engine')
    await runBatch(opened.plan, inThisThread(spread), opened.folder.blocks)
    const terminal = listener()
    const world = worldWith(fakeMachinery({}, spread), { terminal })
    expect(await mergeCommand.run({ folder, lang: 'en', all: false, json: false, quiet: true }, world)).toBe(3)
    expect(terminal.told.at(-1)).toContain(
      `10 replications do not decide it; go on to 20 with: whistlelab resume ${folder}`,
    )
  })

  it('asks it of differences, which common luck makes small, and of two stages', async () => {
    expect(await run({ precision: 'differences: onTimeRate 1 pp' })).toBe(0)
    expect(stages().at(-1)).toMatchObject({ replications: 15, decision: 'met' })
    folder = join(place, `run-${count++}`)
    expect(await run({ exact: true })).toBe(0)
    expect(stages()).toHaveLength(2)
  })

  it('refuses blocks or a log that were changed, and words that say nothing', async () => {
    expect(await run()).toBe(0)
    writeFileSync(join(folder, 'stages.jsonl'), text('stages.jsonl').replace('"decision":"grow"', '"decision":"met"'))
    await expect(resume()).rejects.toThrow('something else was decided')
    rmSync(join(folder, 'stages.jsonl'))
    expect(await resume()).toBe(0)
    appendFileSync(join(folder, 'stages.jsonl'), '{}\n')
    await expect(resume()).rejects.toThrow('Remove stages.jsonl')
    await expect(run({ precision: 'onTimRate 1 pp' })).rejects.toThrow('did you mean onTimeRate?')
    await expect(run({ precision: 'onTimeRate' })).rejects.toThrow(
      'give measures with half-widths, as in "onTimeRate 1 pp',
    )
    await expect(run({ precision: 'onTimeRate 2 h' })).rejects.toThrow('give percentage points (1 pp)')
    await expect(run({ precision: 'onTimeRate 0 pp' })).rejects.toThrow('no number of replications is enough')
    await expect(run({ precision: undefined, cap: 20 })).rejects.toThrow('--cap says nothing without --precision')
  })

  it('refuses differences where there is nothing to compare: one scenario, or another name of the same', async () => {
    const alone = { scenarios: ['haigang-before'], precision: 'differences: onTimeRate 1 pp' }
    const alias = { ...alone, scenarios: ['haigang-before', 'twin=haigang-before'] }
    const none = 'precision asks for differences, but there is one scenario alone, haigang-before; name one'
    await expect(run(alone)).rejects.toThrow(none)
    await expect(run(alias)).rejects.toThrow(none)
    expect(existsSync(folder)).toBe(false)
  })
})
