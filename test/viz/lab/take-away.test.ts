/** What is taken away from the lab: a scenario file that makes the same world, a command that reads back, a table without gaps. */
import { expect, it } from 'vitest'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { settingAt } from '../../../sim/scenario/point.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { pointWith } from '../../../viz/lab/engine/lab-point.ts'
import { withLater } from '../../../viz/lab/engine/later.ts'
import { USUAL } from '../../../viz/lab/model/lab-state.ts'
import { Runs } from '../../../viz/lab/model/runs.ts'
import type { Replicated } from '../../../viz/lab/model/runs.ts'
import { runsCsv } from '../../../viz/lab/model/runs-csv.ts'
import { commandFor, scenarioYaml } from '../../../viz/lab/model/scenario-yaml.ts'
import { LIBRARY, loadText } from '../../scenario/scenario-folder.ts'

const WORLD = {
  ...{ scenario: 'haigang-before', set: {}, horizon: { days: 1, warmUpDays: 0 }, seed: 's', replication: 0 },
}

it('a world as a file is the same world: every lever, and the anchor', () => {
  const base = loadScenario('haigang-before', LIBRARY)
  const set = {
    'street.staff': 20,
    'whistle.enabled': true,
    'whistle.gate': 'grid',
    'departments.officers': { load: 0.9 },
  }
  const scenario = loadText(scenarioYaml(base, { ...WORLD, set }))
  expect(scenario.setting).toEqual(settingAt(pointWith(base, set)))
  expect(scenario.anchorSetting).toEqual(base.anchorSetting)
  expect(scenario.title.zh).toBe('海港区，改革之前（实验室）')
})

it('a world in which nothing was set is a file too', () => {
  const base = loadScenario('haigang-before', LIBRARY)
  expect(loadText(scenarioYaml(base, WORLD)).setting).toEqual(base.setting)
})

it('what changes inside the run stands in the file too, beside the switches that the scenario has', () => {
  const base = loadScenario('beijing-pilots', LIBRARY)
  const set = { 'street.staff': 20, 'duties.entryGate@[2,4-6]': 0.3, 'duties.entryGate': 0.2 }
  const later = [
    { from: 30, set: { 'street.staff': 25, 'departments.officers': { load: 0.9 } } },
    { from: 180, set: { 'street.fund': 5, 'whistle.gate': 'grid' } },
  ]
  const text = scenarioYaml(base, { ...WORLD, scenario: 'beijing-pilots', set, later })
  const scenario = loadText(text)
  expect(scenario.switches.map(({ from }) => from)).toEqual([30, 180])
  expect(scenario.setting).toEqual(settingAt(pointWith(withLater(base, later), set)))
  // Of the scenario's own switch the rest stands, in the streets that it names.
  const [, second] = scenario.setting.switches
  expect(second.setting.byStreet!.variants.map(({ street }) => street.payRatio)).toContain(1)
  expect(second.setting.street.fund).toBe(5)
})

it('the command has horizon, runs and seed, quoted where a shell would break it', () => {
  expect(commandFor({ ...USUAL, seed: 'a b' }, ['haigang-before', './lab-b.yaml'])).toBe(
    "whistlelab run haigang-before ./lab-b.yaml --days 180 --warm-up 90 --replications 20 --seed 'a b'",
  )
})

it('a row a world and replication, with levers and measures as columns', () => {
  const world = { ...WORLD, set: { 'street.staff': 20 }, later: [{ from: 3, set: { 'street.staff': 30 } }] }
  const runs = new Runs(
    [
      { name: 'A', world: WORLD },
      { name: 'B', world },
    ],
    2,
    () => {},
  )
  const measures = Float64Array.from(MEASURES, (_, index) => (index === 1 ? NaN : index / 8))
  runs.rows.forEach((rows) => rows.push({ measures } as Replicated))
  const [head, a, b, end] = runsCsv(runs, { scenario: 'x', seed: 's' }).split('\n')
  expect(head).toBe(
    `world,scenario,seed,replication,street.staff,street.staff from observed day 3,${MEASURES.map(({ id }) => id).join(',')}`,
  )
  expect(a.startsWith('A,x,s,0,,,0,,0.25,')).toBe(true)
  expect(b.startsWith('B,x,s,0,20,30,0,,0.25,')).toBe(true)
  expect(end).toBe('')
  expect([runs.done, runs.isComplete]).toEqual([1, false])
})
