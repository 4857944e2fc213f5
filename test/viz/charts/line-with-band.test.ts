/** Lines with holes: what no line can show is a dot, and a name stands where its line ends. */
import { expect, test } from 'vitest'
import { WIDE } from '../../../viz/charts/frame.ts'
import type { LineTable } from '../../../viz/charts/line-with-band.ts'
import { lineWithBand } from '../../../viz/charts/line-with-band.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { fail, layersOf, optionsFor, rowsOf, vegaLiteSchema, withFewRows } from './chart-parts.ts'

const HOLES = [null, 0.5, null, 0.6, 0.7, null, 0.4]
const WEEKS = [1, 2, 3, 4, 5, 6, 7]

function table(mean: readonly (number | null)[], halfWidth: readonly (number | null)[]): LineTable {
  return {
    options: optionsFor({ scenarios: 1 }).slice(0, 1),
    bands: [{ mean, halfWidth }],
    xs: WEEKS,
    xTitle: 'week',
    yTitle: 'satisfied',
    yFormat: '.0%',
    yRange: [0, 1],
  }
}

const NO_WIDTHS = HOLES.map(() => null)

test('values with nothing beside them are dots, values with neighbours a line', async () => {
  const spec = lineWithBand(table(HOLES, NO_WIDTHS), WIDE)!
  expect(rowsOf(spec).flatMap(({ x, lone }) => (lone ? [x] : []))).toEqual([2, 7])
  expect(vegaLiteSchema()(withFewRows(spec))).toBe(true)
  const svg = await drawChart(spec, fail)
  // Week 1 at 0, week 7 at the right edge of 620; 100 % at the top, 0 % at 320.
  expect([WIDE.width, WIDE.height]).toEqual([620, 320])
  const dots = [...svg.matchAll(/<path transform="translate\(([^)]*)\)"/g)].map(([, at]) => at)
  expect(dots).toEqual(['103.3,160', '620,192'])
  expect(svg).toContain('M310,128L413.3,96M')
})

test('the interval of a lone value is drawn too', async () => {
  const spec = lineWithBand(
    table(
      HOLES,
      HOLES.map((mean) => (mean === null ? null : 0.1)),
    ),
    WIDE,
  )!
  const marks = layersOf(spec).map(({ mark }) => mark.type)
  expect(marks.filter((mark) => mark === 'rule')).toHaveLength(1)
  await drawChart(spec, fail)
})

test('a name stands where the last value is, not at the end of the axis', () => {
  const names = (mean: (number | null)[]) =>
    layersOf(lineWithBand(table(mean, NO_WIDTHS), WIDE)).find(({ mark }) => mark.type === 'text')!.data!.values
  expect(names([null, 1, null, null, null, null, null]).map(({ x }) => x)).toEqual([2])
  expect(names(HOLES).map(({ x }) => x)).toEqual([7])
})
