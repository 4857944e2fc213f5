/** The curve over one varied lever: under each point stands the value that was tried, to its last digit. */
import { describe, expect, it } from 'vitest'
import { leverCurve } from '../../../viz/charts/lever-curve.ts'
import { WIDE } from '../../../viz/charts/frame.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { fail } from './chart-parts.ts'

/** Labels below the horizontal axis, in their order. */
async function labels(xs: readonly number[]): Promise<string[]> {
  const points = xs.map((x, at) => ({ x, y: 0.3 + at / 50, low: null, high: null, worth: false, text: String(x) }))
  const svg = await drawChart(leverCurve({ points, references: [], axisX: 'posts', axisY: 'solved' }, WIDE), fail)
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
  return texts.slice(0, texts.indexOf('posts'))
}

describe('labels below the curve', () => {
  it('are the values tried, not rounded to the step between them', async () => {
    expect(await labels([11, 20, 30, 40, 50, 75])).toEqual(['11', '20', '30', '40', '50', '75'])
    expect(await labels([0, 0.25, 0.5, 1.01])).toEqual(['0', '0.25', '0.5', '1.01'])
    expect(await labels([12_500, 25_000, 106_000])).toEqual(['12,500', '25,000', '106,000'])
  })
})
