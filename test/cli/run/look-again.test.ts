/** What `whistlelab run` says of scenarios before their figures mislead: those that meet other issues, and pulses that never come. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../../cli/run/run-command.ts'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { listener } from '../terminal/listener.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-issues-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** What is told of a run of these scenarios on a fake city. */
async function told(scenarios: readonly string[], lang: 'en' | 'zh', warmUp = 7): Promise<string[]> {
  const terminal = listener()
  const options = {
    ...{
      scenarios,
      set: [],
      replications: 1,
      days: 21,
      warmUp,
      seed: '007',
      workers: 1,
      out: join(place, lang),
      lang,
    },
    ...{ all: false, json: false, quiet: false, planOnly: false, exact: false, force: true, project: undefined },
    weekly: 'yes' as const,
  }
  const interruption = new AbortController().signal
  await runCommand.run(options, worldWith(fakeMachinery({ anchorOf }), { terminal, interruption }))
  return terminal.told
}

describe('whistlelab run', () => {
  it.each([
    ['en', 'look again: more, beijing-before: meets other issues than haigang-before (another anchor or demand)'],
    ['zh', '请注意：more, beijing-before 遇到的问题与 haigang-before 不同'],
  ] as const)(
    'says in %s who meets other issues than the baseline, and nothing where nobody does',
    async (lang, said) => {
      const scenarios = ['haigang-before', 'haigang-after', 'more=haigang-after,demand.issueRate=5.6', 'beijing-before']
      expect((await told(scenarios, lang)).filter((line) => line.startsWith(said))).toHaveLength(1)
      expect((await told(scenarios.slice(0, 2), lang)).join('\n')).not.toMatch(/other issues|遇到的问题/)
    },
  )

  it.each([
    ['en', 'look again: emergency-before has a pulse of demand from day 30, but 21 days are observed'],
    ['zh', '请注意：emergency-before 在第30天有一次需求高峰，但只观察21天'],
  ] as const)('says in %s that a pulse begins after the last observed day', async (lang, said) => {
    expect((await told(['emergency-before'], lang)).filter((line) => line.startsWith(said))).toHaveLength(1)
    expect((await told(['haigang-before'], lang)).join('\n')).not.toMatch(/pulse|高峰/)
  })

  it.each([
    ['en', 'look again: 7 days of warm-up are fewer than the 270'],
    ['zh', '请注意：预热7天，少于城市由空到满所需的270天'],
  ] as const)('says in %s that the warm-up is short, and which command says how long it takes', async (lang, said) => {
    const [line, ...more] = (await told(['haigang-before'], lang)).filter((one) => one.startsWith(said))
    expect([line.endsWith('whistlelab warm-up haigang-before'), more]).toEqual([true, []])
    expect((await told(['haigang-before'], lang, 270)).join('\n')).not.toMatch(/fewer than|少于/)
  })
})
