/** A change from today on: the same world up to that day, beside it the one without the change, and the figures of a scenario file that has the switch. */
import { expect, it } from 'vitest'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { readyScenario } from '../../../sim/run/replication-task.ts'
import { asTheyAre } from '../../../sim/scenario/point.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { changedFrom, valueOn } from '../../../viz/lab/model/changes.ts'
import { WITHOUT } from '../../../viz/lab/model/arms.ts'
import { LIBRARY } from '../../scenario/scenario-folder.ts'
import { hashOfBits } from '../../determinism/bits.ts'
import { SMALL, TEXTS } from './small-world.ts'
import { modelOf, replicated } from './in-process.ts'

const LATER = [{ from: 12, set: { 'street.staff': 4, 'whistle.enabled': false } }]

it('comes to the figures of a scenario file with that switch', async () => {
  const file = [
    ...['title: {en: Later, zh: 后来}', 'summary: {en: A change., zh: 改变。}', 'extends: small-haigang'],
    'levers:',
    ...Object.entries(SMALL.set).map(([name, value]) => `  ${name}: {value: ${value}, source: assumption, why: w}`),
    ...['switch:', '  - from: 12 day', '    levers:'],
    '      street.staff: {value: 4, source: assumption, why: w}',
    '      whistle.enabled: {value: no, source: assumption, why: w}',
  ].join('\n')
  const library = memoryLibrary({ ...TEXTS, 'small/later.yaml': file })
  const points = asTheyAre([loadScenario('later', library)])
  const plan = planFor(points, { horizon: SMALL.horizon, seed: SMALL.seed, replications: 1 }, { anchorOf })
  const there = replicateCity(readyScenario(plan, 0), 0).measures
  expect(hashOfBits(await replicated({ ...SMALL, later: LATER }))).toBe(hashOfBits(there))
  expect(hashOfBits(await replicated(SMALL))).not.toBe(hashOfBits(there))
})

it('goes on beside the world without it: alike up to that day, and no longer then', async () => {
  const { model, rested } = modelOf({ days: 30, warmUp: 10, seed: 'today', hour: 20 * 24 - 5 })
  await rested()
  expect(model.today).toBe(10)
  model.setFromToday('A', 'street.staff', 12)
  await rested()
  expect(model.state.aLater).toEqual([{ from: 10, set: { 'street.staff': 12 } }])
  model.goTo(40 * 24)
  await rested()
  const [with_, without] = model.everyone.map((world) => world.daily('out', 0, Infinity))
  expect(model.ghosts.map((ghost) => ghost.without)).toEqual([true])
  expect(without).toHaveLength(40)
  expect(with_.slice(0, 20)).toEqual(without.slice(0, 20))
  expect(with_.slice(20)).not.toEqual(without.slice(20))
  expect(model.arms.map(({ name, world }) => [name, world.later!.length])).toEqual([
    [WITHOUT, 0],
    ['A', 1],
  ])
  // What is set always takes its place, and nobody stands beside it any more.
  model.set('A', 'street.staff', 4)
  await rested()
  expect([model.state.a, model.state.aLater, model.ghosts]).toEqual([{ 'street.staff': 4 }, [], []])
})

it('cannot begin before the observed days, nor when they are over', () => {
  const { model } = modelOf({ days: 30, warmUp: 10, seed: 'today', hour: 0 })
  expect(model.today).toBe(0)
  model.state = { ...model.state, hour: 39 * 24 }
  expect(model.today).toBe(29)
  model.state = { ...model.state, hour: 39 * 24 + 1 }
  expect(model.today).toBeNull()
})

it('a lever has one value a day: another takes its place, none takes it back', () => {
  const one = changedFrom([], 5, 'street.staff', 20)
  expect(changedFrom(one, 5, 'street.staff', 30)).toEqual([{ from: 5, set: { 'street.staff': 30 } }])
  expect(changedFrom(changedFrom(one, 2, 'whistle.enabled', true), 5, 'street.staff', undefined)).toEqual([
    { from: 2, set: { 'whistle.enabled': true } },
  ])
  expect(changedFrom(one, null, 'street.staff', undefined)).toEqual([])
})

it('says what a lever has, and since when', () => {
  const base = loadScenario('haigang-before', LIBRARY)
  const changes = { set: { 'street.staff': 20 }, later: [{ from: 5, set: { 'street.staff': 30 } }] }
  expect(valueOn(base, changes, 'street.staff', 4)).toEqual({ value: 20, since: null })
  expect(valueOn(base, changes, 'street.staff', 5)).toEqual({ value: 30, since: 5 })
  expect(valueOn(base, changes, 'whistle.enabled', 9)).toEqual({ value: false, since: null })
})
