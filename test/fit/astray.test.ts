/** How far forecasts went astray beyond chance: by hand. */
import { expect, test } from 'vitest'
import { Astray } from '../../sim/fit/astray.ts'

const foretold = { mean: 10, variance: 4 }

test('squares of misses less chance, over the square of the mean; never less further ahead', () => {
  const astray = new Astray()
  // Misses of 4, 0 and 5: (16 + 0 + 25) / 3 less 4 is 29 / 3, a hundredth of that.
  for (const came of [14, 10, 15]) astray.add(7, came, foretold)
  // Nearer to the mean than chance: nothing beyond it.
  for (const came of [11, 10, 9]) astray.add(2, came, foretold)
  for (const came of [11, 10, 9]) astray.add(28, came, foretold)
  expect(astray.at(2)).toBe(0)
  // Two of five days on the way from the second to the seventh.
  expect(astray.at(4)).toBeCloseTo((29 / 300) * 0.4, 12)
  expect(astray.at(7)).toBeCloseTo(29 / 300, 12)
  expect(astray.at(400)).toBeCloseTo(29 / 300, 12)
})

test('two forecasts tell nothing, nor does one of nothing', () => {
  const astray = new Astray()
  for (const came of [90, 90]) astray.add(7, came, foretold)
  for (const came of [90, 90, 90]) astray.add(14, came, { mean: 0, variance: 0 })
  expect(astray.at(30)).toBe(0)
})
