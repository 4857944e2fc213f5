/** Names of what is not there, or is something else: the remedy is named. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { programFolder, scenarioFolder, studyFolder } from '../../sim/store/scenario-folder.ts'
import { readStudy } from '../../sim/study/study.ts'
import { messageOf } from './scenario-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'whistle-not-found-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'a.txt'), 'extends: prereform\n')
writeFileSync(join(folder, 'ok.yml'), 'extends: prereform\n')
writeFileSync(join(folder, 'asks.yaml'), 'question: How many?\nbaseline: prereform\n')
writeFileSync(join(folder, 'far.yaml'), 'extends: a.txt\n')

const scenarios = scenarioFolder(programFolder(), folder)
const studies = studyFolder(programFolder(), folder)

test.each([
  ['a.txt', 'no scenario a.txt; there is a file of that name: write ./a.txt'],
  ['ok.yaml', 'no file ok.yaml; there is ok.yml: name that'],
  ['prereform,haigang-before', 'put spaces between: prereform haigang-before'],
  ['ok.yml，./a.txt', 'put spaces between: ok.yml ./a.txt'],
  ['staffing', 'no scenario staffing; it is a study: whistlelab study staffing'],
  ['asks.yaml', 'asks.yaml:1:1 asks a question, so it is a study; run whistlelab study asks.yaml'],
])('a scenario %s', (reference, message) => {
  expect(messageOf(() => loadScenario(reference, scenarios))).toContain(message)
})

test.each([
  ['haigang-before', 'no study haigang-before; it is a scenario: whistlelab run haigang-before'],
  ['ok.yml', 'ok.yml asks no question, so it is a scenario; run whistlelab run ok.yml'],
  ['stafing', 'no study stafing; did you mean staffing?'],
])('a study %s', (reference, message) => {
  expect(messageOf(() => readStudy(reference, studies))).toContain(message)
})

test('what a file names is looked for no further', () => {
  expect(messageOf(() => loadScenario('far.yaml', scenarios))).not.toContain('./a.txt')
})

test('several levers in one --set', () => {
  const base = loadScenario('haigang-before', scenarios)
  expect(messageOf(() => withAssignments(base, ['street.staff=30,street.units=2']))).toContain('give --set for each')
  expect(withAssignments(base, ['street.staff=[30,30,30,30,30,30,30,30,30,30]']).setting.street.staff).toHaveLength(10)
})
