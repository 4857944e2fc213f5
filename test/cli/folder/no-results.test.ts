/** A folder with nothing to show: each command that would show it names the one that leads on, and that one is not the first again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCommand } from '../../../cli/folder/open-command.ts'
import { reportCommand } from '../../../cli/folder/report-command.ts'
import { resumeCommand } from '../../../cli/folder/resume-command.ts'
import { runCommand } from '../../../cli/run/run-command.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistlelab-nothing-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const folder = join(place, 'run')
const SHOWN = { lang: 'en', all: false, json: false, quiet: true } as const
const machinery = fakeMachinery()
const shows = [
  () => openCommand.run({ folder, lang: 'en' }, worldWith(machinery)),
  () =>
    reportCommand.run(
      { folder, lang: 'en', format: ['html'], annex: false, for: undefined, date: undefined },
      worldWith(machinery),
    ),
]

beforeAll(async () => {
  const numbers = { replications: 2, days: 21, warmUp: 7, seed: 's', workers: 1, out: folder, weekly: 'yes' as const }
  const given = { ...SHOWN, ...numbers, planOnly: true, exact: false, force: false, set: [] }
  await runCommand.run({ ...given, scenarios: ['haigang-before', 'haigang-after'] }, worldWith(machinery))
})

it('without blocks: both say resume', async () => {
  for (const show of shows)
    await expect(show()).rejects.toThrow(
      `has no results yet: 4 of its 4 blocks are missing; whistlelab resume ${folder} makes them`,
    )
})

it('with blocks alone: both say merge; with results alone, open says report', async () => {
  await resumeCommand.run({ ...SHOWN, folder, workers: 1, retryFailures: false }, worldWith(machinery))
  rmSync(join(folder, 'report.html'))
  await expect(shows[0]()).rejects.toThrow(`make it with whistlelab report ${folder}`)
  rmSync(join(folder, 'results.json'))
  for (const show of shows) await expect(show()).rejects.toThrow(`make them with whistlelab merge ${folder}`)
})

it('of stages, which are no run: both say so', async () => {
  const stages = join(place, 'stages')
  mkdirSync(stages)
  writeFileSync(join(stages, 'question.json'), '{"command": "whistlelab size haigang-before"}')
  await expect(openCommand.run({ folder: stages, lang: 'en' }, worldWith(machinery))).rejects.toThrow(
    'is no run but a question in stages',
  )
})
