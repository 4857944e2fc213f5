/** What came, day by day, as dots on the bands in which it was foretold. */
import type { TopLevelSpec } from 'vega-lite'
import type { Frame } from './frame.ts'
import { FONT_SIZE, GREY, THEME } from './frame.ts'
import { lookOf } from './palette.ts'

export interface ForetoldDay {
  /** ISO. */
  readonly date: string
  readonly came: number
  readonly low90: number
  readonly low50: number
  readonly high50: number
  readonly high90: number
}

const { stroke } = lookOf(1)
const DOT = lookOf(0).ink
/** Days beyond which dots are small, so that the bands are seen between them. */
const MANY = 120

/** Null where nothing was foretold. @param title of the vertical axis, above it */
export function foretoldBand(
  days: readonly ForetoldDay[],
  title: string,
  { width, height }: Frame,
): TopLevelSpec | null {
  if (days.length === 0) return null
  const band = (low: string, high: string, opacity: number) => ({
    mark: { type: 'area', color: stroke, opacity, interpolate: 'step' },
    encoding: { y: { field: low }, y2: { field: high } },
  })
  return {
    config: THEME,
    width,
    height,
    title,
    data: { name: 'days', values: days.map((one) => ({ ...one })) },
    encoding: {
      x: {
        field: 'date',
        type: 'temporal',
        scale: { type: 'utc', nice: false },
        title: null,
        axis: { format: '%Y-%m-%d', tickCount: width > 400 ? 6 : 3, labelFontSize: FONT_SIZE - 1 },
      },
      y: {
        type: 'quantitative',
        title: null,
        scale: { zero: false, nice: true },
        axis: { format: ',d', tickCount: 5, tickMinStep: 1, labelColor: GREY },
      },
    },
    layer: [
      band('low90', 'high90', 0.16),
      band('low50', 'high50', 0.26),
      {
        mark: { type: 'point', filled: true, color: DOT, opacity: 1, size: days.length > MANY ? 7 : 18 },
        encoding: { y: { field: 'came' } },
      },
    ],
  } as TopLevelSpec
}
