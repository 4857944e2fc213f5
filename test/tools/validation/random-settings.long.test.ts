/** Random settings: a fixed sample runs with nothing amiss, and what is committed comes out again. */
import { expect, test } from 'vitest'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { LEVERS } from '../../../sim/levers/levers.ts'
import { phasesOf } from '../../../sim/city/model/setting.ts'
import type { RandomFigures } from '../../../tools/validation/random-settings/random-settings.ts'
import { randomSettings } from '../../../tools/validation/random-settings/random-settings.ts'
import { Chance } from '../../../tools/validation/random-settings/any-scenario.ts'
import type { SmallRun } from '../../../tools/validation/random-settings/small-scenario.ts'
import { runSmall, smallSetting } from '../../../tools/validation/random-settings/small-scenario.ts'
import { faultsOf } from '../../../tools/validation/random-settings/sound-replication.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import type { Outcome } from '../../../sim/city/state/outcome.ts'
import type { World } from '../../../sim/city/world.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'
import { readRecord } from '../../../tools/validation/record.ts'
import { simulate, trial } from '../../city/small-city.ts'

/** A setting with idle officers at home at its 501st event. */
const CONSERVED = 9

function firstIdle({ seating }: ServerPool): number {
  return seating.jobOf.indexOf(-1)
}

const SAMPLE = Array.from({ length: 60 }, (_, index) => 10000 + index)

test('settings beyond those of the study: nothing is amiss', () => {
  expect(SAMPLE.slice(0, 5).flatMap((index) => runSmall(index).faults.map((fault) => [index, fault]))).toEqual([])
}, 200_000)

test('every lever is drawn away from its default, and switches come', () => {
  const settings = SAMPLE.map((index) => smallSetting(index).setting)
  const still = LEVERS.filter(({ name, default: usual }) => {
    const [group, word] = name.split('.') as [keyof (typeof settings)[0], string]
    const values = settings.map((one) => (one[group] as unknown as Record<string, unknown>)[word])
    return values.every((value) => JSON.stringify(value) === JSON.stringify(usual))
  })
  expect(still.map(({ name }) => name)).toEqual([])
  expect(settings.filter((one) => phasesOf(one).length > 1).length).toBeGreaterThan(10)
})

test('what is committed has no fault, and its first settings come out again', () => {
  const figures = readRecord('random-settings').figures as RandomFigures
  expect(figures.settings).toBe(10000)
  expect(figures.faults).toEqual([])
  const drawn =
    'settings are drawn over all levers: one more, or another rule; run: npm run validate -- random-settings'
  // How many events there were is left out: it depends on what the program makes an event of (docs/decisions/fewer-events.md).
  const cameOf = ({ cases, faults, phases }: SmallRun) => ({ cases, faults, phases })
  const first = figures.sample.slice(0, 5)
  expect(
    first.map((_, index) => cameOf(runSmall(index))),
    drawn,
  ).toEqual(first.map(cameOf))
  expect(randomSettings.rows).toHaveLength(100)
}, 200_000)

test('what is amiss is told', () => {
  const outcomes: Outcome[] = []
  const result = simulate(trial('haigang-after'), undefined, 0, (built) => {
    outcomes.push(built.outcome)
  })
  expect(faultsOf(result, outcomes)).toEqual([])
  const spoilt = (id: string, value: number): Replication => {
    const measures = result.measures.slice()
    measures[MEASURES.findIndex((measure) => measure.id === id)] = value
    return { ...result, measures }
  }
  expect(faultsOf(spoilt('onTimeRate', 1.2), outcomes)).toEqual(['onTimeRate is 1.2'])
  expect(faultsOf(spoilt('cost', -1), outcomes)).toEqual(['cost is -1'])
  expect(faultsOf(spoilt('satisfactionRate', NaN), outcomes)[0]).toMatch(/^satisfactionRate is NaN of \d+$/)
  expect(faultsOf(spoilt('trueResolutionRate30', 1), outcomes)[0]).toMatch(
    /^trueResolutionRate30 is 1, trueResolutionRate/,
  )
  const rising = { ...result, survival: Float64Array.of(1, 0.5, 0.6) }
  expect(faultsOf(rising, outcomes)).toEqual(['survival rises on day 2'])
})

test.each<[string, RegExp, (world: World) => void]>([
  [
    'an officer lost on the way',
    /officers of department 0 are \d+ by one/,
    ({ departments: [{ pool }] }) => void pool.depart(firstIdle(pool)),
  ],
  [
    'an officer sitting in two places',
    /officers of department 0 are/,
    ({ departments: [one] }) => void (one.heads -= 1),
  ],
  ['a job that is nowhere', /jobs are/, ({ jobs }) => void jobs.create(0, 0, 0, 0, 1)],
  ['a row that is lost', /rows of issues and cases that have not ended are/, ({ cases }) => void cases.alive++],
])('%s is told with the event after which it was lost', (_, message, spoil) => {
  const run = runSmall(CONSERVED, (world, event) => {
    if (event === 501) spoil(world)
  })
  expect(run.faults).toHaveLength(1)
  expect(run.faults[0]).toMatch(/^after event 500 \(.+\): Error: conservation: /)
  expect(run.faults[0]).toMatch(message)
})

test('a chance depends on its text alone, keeps its bounds, and reaches both ends', () => {
  const draws = (text: string): number[] => {
    const chance = new Chance(text)
    return Array.from({ length: 500 }, () => chance.whole(3, 9))
  }
  expect(draws('one')).toEqual(draws('one'))
  expect(draws('one')).not.toEqual(draws('other'))
  expect([Math.min(...draws('one')), Math.max(...draws('one'))]).toEqual([3, 9])
})
