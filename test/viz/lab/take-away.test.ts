/** What is taken away from the lab: a scenario file that makes the same world, a command that reads back, a table without gaps. */
import { expect, it } from 'vitest'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { settingAt } from '../../../sim/scenario/point.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { pointWith } from '../../../viz/lab/engine/lab-point.ts'
import { USUAL } from '../../../viz/lab/model/lab-state.ts'
import { Runs } from '../../../viz/lab/model/runs.ts'
import { runsCsv } from '../../../viz/lab/model/runs-csv.ts'
import { commandFor, scenarioYaml } from '../../../viz/lab/model/scenario-yaml.ts'
import { LIBRARY, loadText } from '../../scenario/scenario-folder.ts'

it('a world as a file is the same world: every lever, and the anchor', () => {
  const base = loadScenario('haigang-before', LIBRARY)
  const set = {
    'street.staff': 20,
    'whistle.enabled': true,
    'whistle.gate': 'grid',
    'departments.officers': { load: 0.9 },
  }
  const scenario = loadText(scenarioYaml('haigang-before', base.title, set))
  expect(scenario.setting).toEqual(settingAt(pointWith(base, set)))
  expect(scenario.anchorSetting).toEqual(base.anchorSetting)
  expect(scenario.title.zh).toBe('海港区，改革之前（实验室）')
})

it('a world in which nothing was set is a file too', () => {
  const base = loadScenario('haigang-before', LIBRARY)
  expect(loadText(scenarioYaml('haigang-before', base.title, {})).setting).toEqual(base.setting)
})

it('the command has horizon, runs and seed, quoted where a shell would break it', () => {
  expect(commandFor({ ...USUAL, seed: 'a b' }, ['haigang-before', './lab-b.yaml'])).toBe(
    "whistlelab run haigang-before ./lab-b.yaml --days 180 --warm-up 90 --replications 20 --seed 'a b'",
  )
})

it('a row a world and replication, with levers and measures as columns', () => {
  const world = {
    scenario: 'x',
    set: { 'street.staff': 20 },
    horizon: { days: 1, warmUpDays: 0 },
    seed: 's',
    replication: 0,
  }
  const runs = new Runs(
    [
      { name: 'A', world: { ...world, set: {} } },
      { name: 'B', world },
    ],
    2,
    () => {},
  )
  const measures = Float64Array.from(MEASURES, (_, index) => (index === 1 ? NaN : index / 8))
  runs.rows.forEach((rows) => rows.push({ measures, groups: new Float64Array() }))
  const [head, a, b, end] = runsCsv(runs, { scenario: 'x', seed: 's' }).split('\n')
  expect(head).toBe(`world,scenario,seed,replication,street.staff,${MEASURES.map(({ id }) => id).join(',')}`)
  expect(a.startsWith('A,x,s,0,,0,,0.25,')).toBe(true)
  expect(b.startsWith('B,x,s,0,20,0,,0.25,')).toBe(true)
  expect(end).toBe('')
  expect([runs.done, runs.isComplete]).toEqual([1, false])
})
