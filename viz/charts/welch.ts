/** How a city fills from empty: each weekly series, smoothed over some weeks (Welch 1983), with what is to be left out of it. */
import type { TopLevelSpec } from 'vega-lite'
import { FONT_SIZE, THEME } from './frame.ts'
import { lookOf } from './palette.ts'

export interface WelchPanel {
  readonly title: string
  /** Week by week, means over replications, and the same smoothed. */
  readonly average: readonly number[]
  readonly smoothed: readonly number[]
  /** Weeks that this series alone would leave out. */
  readonly cut: number
  /** d3 format of the vertical axis. */
  readonly format: string
}

export interface WelchTable {
  readonly panels: readonly WelchPanel[]
  readonly xTitle: string
  /** Weeks that are to be left out of all; null where none can be recommended. */
  readonly cut: number | null
  /** What stands beside the line where they end. */
  readonly cutTitle: string
  /** What stands beside the line of a series alone, where it is another. */
  readonly ownTitle: string
}

const SIZE = { width: 620, height: 150 }
const SHADE = '#f3e6d8'

/** Null where there is no series. */
export function welchChart(table: WelchTable): TopLevelSpec | null {
  if (table.panels.length === 0) return null
  return {
    config: THEME,
    spacing: 26,
    vconcat: table.panels.map((panel, place) => panelOf(panel, place, table)),
  } as TopLevelSpec
}

function panelOf({ title, average, smoothed, cut: own, format }: WelchPanel, place: number, table: WelchTable) {
  const { cut, cutTitle, ownTitle, xTitle, panels } = table
  const weeks = average.length
  const { stroke } = lookOf(1)
  const marks = [
    ...(cut === null ? [] : [{ x: cut, label: cutTitle, isMain: true }]),
    ...(own === cut ? [] : [{ x: own, label: ownTitle, isMain: false }]),
  ]
  return {
    ...SIZE,
    title,
    data: {
      name: `weeks-${place}`,
      values: average.map((y, at) => ({ x: at + 1, y: rounded(y), smooth: rounded(smoothed[at]) })),
    },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        title: place === panels.length - 1 ? xTitle : null,
        scale: { domain: [0, weeks], nice: false },
        axis: { format: 'd', tickMinStep: 1, tickCount: 8 },
      },
      y: { type: 'quantitative', title: null, scale: { zero: false }, axis: { format, tickCount: 4 } },
    },
    layer: [
      ...(cut === null || cut === 0 ? [] : [shadeTo(cut, place)]),
      { mark: { type: 'line', strokeWidth: 1, opacity: 0.35, color: stroke }, encoding: { y: { field: 'y' } } },
      { mark: { type: 'line', strokeWidth: 2.2, color: stroke }, encoding: { y: { field: 'smooth' } } },
      ...(marks.length === 0 ? [] : ruleLayers(marks, weeks, place)),
    ],
  }
}

/** The weeks that are left out. */
function shadeTo(cut: number, place: number) {
  return {
    data: { name: `cut-${place}`, values: [{ from: 0, to: cut }] },
    mark: { type: 'rect', color: SHADE },
    encoding: {
      x: { field: 'from', type: 'quantitative' },
      x2: { field: 'to' },
      y: { value: 0 },
      y2: { value: SIZE.height },
    },
  }
}

interface CutMark {
  readonly x: number
  readonly label: string
  readonly isMain: boolean
}

/** Lines from top to bottom, their names beside them where there is room. */
function ruleLayers(marks: readonly CutMark[], weeks: number, place: number) {
  const { ink } = lookOf(2)
  const values = marks.map(({ x, label, isMain }, at) => {
    const isLeft = x < weeks / 2
    return { x, label, dash: isMain ? 'main' : 'own', side: isLeft ? 'left' : 'right', pixel: 8 + at * (FONT_SIZE + 3) }
  })
  const data = { name: `marks-${place}`, values }
  return [
    {
      data,
      mark: { type: 'rule', color: ink, strokeWidth: 1.6 },
      encoding: {
        y: { value: 0 },
        y2: { value: SIZE.height },
        strokeDash: {
          field: 'dash',
          type: 'nominal',
          scale: {
            domain: ['main', 'own'],
            range: [
              [1, 0],
              [3, 3],
            ],
          },
          legend: null,
        },
      },
    },
    ...(['left', 'right'] as const).flatMap((align) => {
      const some = values.filter(({ side }) => side === align)
      if (some.length === 0) return []
      return [
        {
          data: { name: `names-${align}-${place}`, values: some },
          mark: {
            type: 'text',
            align,
            baseline: 'middle',
            dx: align === 'left' ? 4 : -4,
            fontSize: FONT_SIZE - 1,
            color: ink,
          },
          encoding: { y: { field: 'pixel', type: 'quantitative', scale: null }, text: { field: 'label' } },
        },
      ]
    }),
  ]
}

/** Five figures are finer than a pixel. */
function rounded(value: number): number {
  return Number(value.toPrecision(5))
}
