/** What all charts share: the room they are drawn in, and the theme. */
import type { Config, TopLevelSpec } from 'vega-lite'
import type { Language } from '../words/language.ts'
import type { Option } from './reform-option.ts'

/** Room for one drawing of a chart. */
export interface Frame {
  /** Plot area in pixels, axes and labels apart. */
  readonly width: number
  readonly height: number
  /** Names written at the lines themselves; a narrow page shows a colour key above the chart instead. */
  readonly labels: boolean
}

/** Draws the options in a frame; null where there is nothing to draw. */
export type DrawChart = (options: readonly Option[], language: Language, frame: Frame) => TopLevelSpec | null

export const WIDE: Frame = { width: 620, height: 320, labels: true }
export const NARROW: Frame = { width: 310, height: 240, labels: false }

export const FONT_SIZE = 13

/** Room in pixels for a name beside a line; longer ones end in dots. */
export const LABEL_ROOM = 190

export const GREY = '#5c5c5c'

export const THEME: Config = {
  aria: false,
  background: 'transparent',
  font: 'sans-serif',
  padding: 4,
  view: { stroke: null },
  axis: {
    labelColor: GREY,
    labelFontSize: FONT_SIZE - 1,
    labelPadding: 6,
    titleColor: GREY,
    titleFontSize: FONT_SIZE - 1,
    titleFontWeight: 'normal',
    titlePadding: 10,
    gridColor: '#e4e4e4',
    domainColor: '#9a9a9a',
    tickColor: '#9a9a9a',
    tickSize: 4,
  },
  axisX: { grid: false },
  axisY: { domain: false, ticks: false, labelPadding: 8 },
  title: { anchor: 'start', frame: 'group', color: GREY, fontSize: FONT_SIZE - 1, fontWeight: 'normal', offset: 14 },
  locale: { number: { decimal: '.', thousands: ',', grouping: [3], currency: ['¥', ''] } },
}

/** A scale that gives every option its own value of a look: `lookScale(options, 'stroke')`. */
export function lookScale(options: readonly Option[], part: 'stroke' | 'dash' | 'shape') {
  return {
    domain: options.map((one) => one.name),
    range: options.map((one) => one.look[part]) as string[] | number[][],
  }
}
