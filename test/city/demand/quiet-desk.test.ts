/** What nobody looks at is no event, and comes to the same: consultations at a desk that cases wait at, and tasks that the entry gate refuses. */
import { describe, expect, test } from 'vitest'
import { observeCity } from '../../../sim/city/city.ts'
import type { World } from '../../../sim/city/world.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { changed, simulate, trial } from '../small-city.ts'
import type { Changes, Trial } from '../small-city.ts'

const HORIZON = { warmUpDays: 5, days: 30 }
/** A desk that is busy for more than half of the time, with nine questions for each case; half of many tasks are refused. */
const CROWDED: Changes = {
  demand: { consultShare: 0.9 },
  behaviour: { consultationHours: 0.8, triageHours: 0.8 },
  duties: { funnelRate: 8, entryGate: 0.5 },
}

interface Run {
  readonly result: Replication
  readonly events: number
}

function run(one: Trial, isObserved: boolean): Run {
  let world!: World
  const result = simulate(one, HORIZON, 0, (opened) => {
    world = opened
    if (isObserved) opened.clock.observe(() => {})
  })
  return { result, events: world.clock.events }
}

describe.each<[string, Changes]>([
  ['as it is', {}],
  ['a crowded desk', CROWDED],
  ['everything refused', { duties: { funnelRate: 8, entryGate: 1 } }],
])('%s', (_, changes) => {
  const one = trial('haigang-after', changed<Changes>({ city: { streets: 2, residentsPerStreet: 5000 } }, changes))

  test('the same comes of it, with fewer events', () => {
    const [alone, watched] = [run(one, false), run(one, true)]
    expect(alone.result).toEqual(watched.result)
    expect(watched.events).toBe(watched.result.events)
    expect(alone.events).toBeLessThan(watched.events)
  })

  test('and through a switch to other questions, tasks and a stricter gate', () => {
    const { setting, anchor } = one
    const demand = { issueRate: 2 * setting.demand.issueRate }
    const after = changed(setting, { demand, duties: { funnelRate: 3, entryGate: 0.9 }, behaviour: { rampDays: 10 } })
    const reformed = { setting: { ...setting, switches: [{ from: 12, setting: after }] }, anchor }
    expect(run(reformed, false).result).toEqual(run(reformed, true).result)
  })
})

test('where the clock rests the desk is as far as the clock', () => {
  const { setting, anchor } = trial('haigang-after', changed<Changes>({ city: { streets: 1 } }, CROWDED))
  const [alone, watched] = [false, true].map((isObserved) =>
    observeCity(setting, anchor, new RandomStreams('desk', 0), HORIZON, ({ clock }) => {
      if (isObserved) clock.observe(() => {})
    }),
  )
  let atWork = 0
  for (let hour = 7; hour < 400; hour += 7.3) {
    const [one, other] = [alone, watched].map((city) => {
      city.runTo(hour)
      const { desk } = city.world.streets[0]
      return [desk.busy, desk.waiting]
    })
    expect(one).toEqual(other)
    atWork += one[0] + one[1]
  }
  expect(atWork).toBeGreaterThan(10)
})
