/** What keyed luck is worth: what is committed fits the code; the stream that it is held against is what it says. */
import { expect, test } from 'vitest'
import { OneStream } from '../../../tools/validation/luck/one-stream.ts'
import { luck, pairsFor } from '../../../tools/validation/luck/luck.ts'
import { readRecord } from '../../../tools/validation/record.ts'

const record = readRecord('luck')
const figures = record.figures as ReturnType<typeof luck.figures>

test('one stream gives whoever comes next the next number, and the same again for the same address', () => {
  const [a, b] = [new OneStream('s', 3), new OneStream('s', 3)]
  const first = a.uniform(1, 1, 0)
  const second = a.uniform(1, 2, 0)
  expect([a.uniform(1, 1, 0), b.uniform(9, 9, 9), b.uniform(1, 2, 0)]).toEqual([first, first, second])
  // Whoever draws once more moves all that come after.
  b.uniform(7, 7, 7)
  expect(b.uniform(4, 4, 4)).not.toBe(a.uniform(4, 4, 4))
})

test('pairs until an interval is narrow enough: t(.975; n - 1) s / sqrt(n)', () => {
  // t(9) = 2.262, so 10 pairs of spread 1 have a half-width of .7153; t(8) = 2.306 gives nine .7687.
  expect([pairsFor(1, 0.716), pairsFor(1, 0.768), pairsFor(1, 0.769), pairsFor(0, 1)]).toEqual([10, 10, 9, 2])
  expect(pairsFor(1, 0.0196)).toBeGreaterThan(10_000)
})

test('is committed for the cities that the code has; neighbours are compared with far fewer pairs by keyed luck', () => {
  expect(record.terms).toEqual(JSON.parse(JSON.stringify(luck.terms)))
  for (const { compared, keyed, independent } of figures)
    if (compared !== 'posts 11 to 50') expect((independent / keyed) * (independent / keyed)).toBeGreaterThan(2)
})
