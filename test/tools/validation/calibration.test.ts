/** What the study of recovery by calibration counts: intervals that hold among those that are identified, of the cities that are done. */
import { expect, test } from 'vitest'
import { calibrationRecovery } from '../../../tools/validation/recovery/calibration.ts'
import type { CityFound } from '../../../tools/validation/recovery/calibration.ts'

const NAMES = ['slack', 'unsolvedWithoutChaser', 'taskHours']

function city(number: number, holds: readonly (boolean | null)[], reached: boolean): CityFound {
  const found = holds.map((one, at) => ({
    ...{ coefficient: NAMES[at], truth: 0.3, value: 0.3, holds: one },
    told: one === null ? ('from below' as const) : ('identified' as const),
  }))
  return { city: number, simulated: 425, found, reached }
}

test('counts by coefficient and pooled; cities that lack are said', () => {
  const results = [city(0, [true, true, null], true), undefined, city(2, [true, false, null], false)]
  const figures = calibrationRecovery.figures(results)
  expect(figures).toMatchObject({ cities: 2, simulated: 425, reached: 1 })
  const section = calibrationRecovery.section(figures)
  expect(section).toContain('2 of 40 cities')
  expect(section).toContain('| `behaviour.slack` | 2 | 0 | 2 (100.0 %)')
  expect(section).toContain('| `behaviour.taskHours` | 0 | 2 |  |  |')
  // Wilson's interval of 3 in 4: 30.1 to 95.4 %.
  expect(section).toContain('| all | 4 | 2 | 3 (75.0 %) | 30.1 to 95.4 % |')
})
