/** No English sentence in a Chinese page: every shipped scenario has title, summary and the reason of each value in Chinese too. */
import { expect, test } from 'vitest'
import { EVIDENCE } from '../../sim/evidence/evidence.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { namesIn } from '../../sim/scenario/scenario-library.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { evidenceInChinese } from '../../viz/words/report/evidence-zh.ts'
import { reasonOf } from '../../viz/words/reason-words.ts'

const CHINESE = /[\u4e00-\u9fff]/

const library = scenarioFolder()

test.each(namesIn(library))('%s speaks Chinese', (name) => {
  const { title, summary, levers, switches } = loadScenario(name, library)
  expect(title.zh).toMatch(CHINESE)
  expect(summary.zh).toMatch(CHINESE)
  for (const setting of [...levers.values(), ...switches.flatMap((one) => one.levers)]) {
    const reason = reasonOf(setting, 'zh')
    if (reason !== undefined) expect(`${setting.name}: ${reason}`).toMatch(CHINESE)
  }
})

test('so does every default that says why, and all evidence', () => {
  for (const { name, why, whyZh } of LEVERS) if (why !== undefined) expect(`${name}: ${whyZh}`).toMatch(CHINESE)
  for (const { id, terms } of EVIDENCE) expect(`${id} ${evidenceInChinese(id) ?? terms}`).toMatch(CHINESE)
})
