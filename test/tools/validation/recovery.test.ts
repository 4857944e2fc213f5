/** A synthetic table has what was put in, and the fit finds it. */
import { expect, test } from 'vitest'
import { recovered } from '../../../tools/validation/recovery/recovery.ts'
import { syntheticTable, truthOf } from '../../../tools/validation/recovery/synthetic-table.ts'

test('a table holds the volume of its truth, and no value is found far from what was put in', () => {
  const truth = truthOf('recovery', 1)
  const { counts } = syntheticTable('recovery', 1, truth)
  // Spread of days and chance move the mean of 730 days by some hundredths.
  expect(Math.abs(counts.cases / 730 / truth.perDay - 1)).toBeLessThan(0.1)
  for (const one of Object.values(recovered(1))) expect(Math.abs(one!.value / one!.truth - 1)).toBeLessThan(0.35)
})
