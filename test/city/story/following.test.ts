/** To be followed changes nothing for a city. */
import { describe, expect, test } from 'vitest'
import { followCases } from '../../../sim/city/story/following.ts'
import type { Horizon } from '../../../sim/city/model/replication.ts'
import { SCENARIOS, simulate, trial } from '../small-city.ts'

const HORIZON: Horizon = { warmUpDays: 14, days: 42 }

describe('following', () => {
  test.each(SCENARIOS)('%s: changes nothing', (name) => {
    const one = trial(name, { city: { streets: 2, residentsPerStreet: 2000 } })
    let told = 0
    const followed = simulate(one, HORIZON, 3, (world) => void followCases(world, () => told++))
    expect(followed).toEqual(simulate(one, HORIZON, 3))
    expect(told).toBeGreaterThan(500)
  })
})
