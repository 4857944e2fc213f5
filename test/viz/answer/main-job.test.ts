/**
 * What the report of the main job says, from what that job found (`summary.json` of `npm start`, cut to what the answer rests on): the figures of
 * docs/VALIDATION.md, and the sentences that stand there.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Summary } from '../../../sim/analysis/summary.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { answerOf } from '../../../viz/answer/answer.ts'
import { answerSentences, answerTitle } from '../../../viz/answer/answer-text.ts'

const found = JSON.parse(readFileSync(join(import.meta.dirname, 'main-job.json'), 'utf8')) as Summary
const page = readFileSync(join(import.meta.dirname, '../../../docs/VALIDATION.md'), 'utf8')
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')

test('has the figures of docs/VALIDATION.md', () => {
  const rates = found.scenarios.map(({ measures }) => measures['trueResolutionRate']!)
  const cells = rates.map(({ mean, halfWidth }) => `${(mean * 100).toFixed(1)} ± ${(halfWidth! * 100).toFixed(1)} %`)
  expect(page).toContain(`| \`trueResolutionRate\` | ${cells.join(' | ')} |`)
})

test.each(['en', 'zh'] as const)('says in %s what docs/VALIDATION.md says that it says', (language) => {
  const library = scenarioFolder()
  const scenarios = found.scenarios.map(({ name }) => {
    const { title, levers } = loadScenario(name, library)
    return { name, title, levers: [...levers.values()] }
  })
  const answer = answerOf(found, scenarios)
  for (const line of [answerTitle(answer, language), ...answerSentences(answer, language)])
    expect(plain(page)).toContain(plain(line))
})
