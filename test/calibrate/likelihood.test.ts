/** How likely targets are together: by hand. */
import { expect, test } from 'vitest'
import { likelihoodOf, luckTogether } from '../../sim/calibrate/likelihood.ts'

const nothing = { at: () => ({ mean: 0, variance: 0 }), explained: 1 }
const targets = ['onTimeRate', 'repeatRate'].map((measure) => ({ measure, value: 1, sd: 1 }))

test('what the luck of a year moves together says less than each by itself', () => {
  const at = (luck?: number[][]): number => likelihoodOf(targets, [nothing, nothing], luck).logLikelihood([])
  expect(at()).toBeCloseTo(-1, 12)
  // Nine tenths of .6 are .54: 2 / 1.54 = 1.2987, and the determinant is 1 - .2916.
  const luck = [
    [1, 0.6],
    [0.6, 1],
  ]
  expect(at(luck)).toBeCloseTo(-0.5 * (2 / 1.54 + Math.log(0.7084)), 12)
  // Ten times the luck in the runs is no more than all that is not known of the targets.
  expect(at(luck.map((row) => row.map((one) => 100 * one)))).toBeCloseTo(at(luck), 12)
  // A target of which less is known than a year tells has the luck of a year and no more.
  const loose = [targets[0], { ...targets[1], sd: 10 }]
  const wide = likelihoodOf(loose, [nothing, nothing], luck).logLikelihood([])
  const det = 100 - 0.54 * 0.54
  expect(wide).toBeCloseTo(-0.5 * ((100 - 2 * 0.54 + 1) / det + Math.log(det)), 12)
})

test('of replications round the mean of their point, those that lack a value left out', () => {
  expect(
    luckTogether([
      [
        [1, 3],
        [2, 6],
      ],
      [
        [5, NaN],
        [1, 1],
      ],
    ]),
  ).toEqual([
    [2, 4],
    [4, 8],
  ])
})
