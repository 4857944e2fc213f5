/** A replication in steps: however it is cut, its bits are those of one that runs through. */
import { expect, it } from 'vitest'
import { observeCity, simulateCity } from '../../../sim/city/city.ts'
import type { Observation } from '../../../sim/city/observation.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { layoutOf, packRow } from '../../../sim/run/result-row.ts'
import { hashOfBits } from '../../determinism/bits.ts'
import { trial } from '../small-city.ts'

const HORIZON = { warmUpDays: 10, days: 30 }
const { setting, anchor } = trial('haigang-after')
const LAYOUT = layoutOf(HORIZON, setting)

function opened(): Observation {
  return observeCity(setting, anchor, new RandomStreams('steps', 0), HORIZON)
}

it.each([
  ['an odd fraction of an hour', () => 0.7],
  ['days', () => 24],
  ['steps that grow, across the ends of weeks and periods', (now: number) => 1 + now / 3],
])('cut into %s it has the same bits', (_, step) => {
  const whole = packRow(simulateCity(setting, anchor, new RandomStreams('steps', 0), HORIZON), LAYOUT)
  const observation = opened()
  const { clock } = observation.world
  while (!observation.isOver) observation.runTo(clock.now + step(clock.now))
  expect(clock.now).toBe(observation.end)
  expect(hashOfBits(packRow(observation.outcome(), LAYOUT))).toBe(hashOfBits(whole))
})

it('has no outcome before its end, and says when that is', () => {
  const observation = opened()
  observation.runTo(40 * 24)
  expect(() => observation.outcome()).toThrow(`it ends at ${130 * 24} h`)
})
