/** `--judge` and `--adjust`: differences that hold together, on the terminal and in the folder. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { JobOptions } from '../../../cli/run/job.ts'
import { runCommand } from '../../../cli/run/run-command.ts'
import type { Manifest, Summary } from '../../../sim/analysis/summary.ts'
import { listener } from '../terminal/listener.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { worldWith } from '../work/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'whistle-judged-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = (name: string): string => readFileSync(join(folder, name), 'utf8')
const scenarios = ['haigang-before', 'half=haigang-before,street.staff=30', 'more=haigang-before,street.staff=31']

async function printed(more: Partial<JobOptions>): Promise<string> {
  const terminal = listener()
  const usual: JobOptions & { scenarios: readonly string[] } = {
    ...{ scenarios, set: [], replications: 6, days: 21, warmUp: 7, seed: '007', workers: 1, out: folder, lang: 'en' },
    ...{ all: false, json: false, quiet: true, planOnly: false, exact: false, force: false, weekly: 'no' },
  }
  expect(await runCommand.run({ ...usual, ...more }, worldWith(fakeMachinery(), { terminal }))).toBe(0)
  return terminal.printed.join('\n')
}

describe('a run that is judged', () => {
  it('makes differences hold together, says so and which can be the best, and takes it back', async () => {
    const english = await printed({ judge: 'best', adjust: 'holm' })
    expect(english.replaceAll('\n', ' ')).toContain('holds together with all 2 comparisons of its measure, at 95 %')
    expect(english).toContain('Which can be the best: On-time rate')
    expect(english).toMatch(/half +-100\.0 +-100\.0 … 0\.0 +no\n/)
    const { judge, command } = JSON.parse(text('manifest.json')) as Manifest
    expect(judge).toEqual({ against: 'best', adjust: 'holm' })
    expect(command).toContain('--judge best --adjust holm')
    const { joint } = JSON.parse(text('summary.json')) as Summary
    expect(joint).toMatchObject({ against: 'best', adjust: 'holm', level: 0.95 })
    expect(text('comparisons.csv').trim().split('\n')).toHaveLength(1 + joint!.comparisons.length)
    expect(text('codebook.csv')).toContain('simLow')

    const chinese = await printed({ judge: 'all', adjust: 'holm', lang: 'zh' })
    expect(chinese.replaceAll('\n', '')).toContain('同一指标的全部3个比较')
    expect(chinese).toContain('两两比较')

    expect((await printed({})).replaceAll('\n', ' ')).toContain('Each interval holds by itself')
    expect(existsSync(join(folder, 'comparisons.csv'))).toBe(false)
  })
})
