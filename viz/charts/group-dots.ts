/** Groups one below the other, a dot an option for one measure, with its 95 % interval: whom each option serves how well. */
import type { TopLevelSpec } from 'vega-lite'
import type { GroupSummary } from '../../sim/analysis/summary.ts'
import type { Dimension } from '../../sim/city/state/groups.ts'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import type { Language } from '../words/language.ts'
import { wordsOf } from '../words/language.ts'
import type { Option } from './reform-option.ts'
import type { Scale } from '../words/quantity.ts'
import { interval, scaleFor, withUnit } from '../words/quantity.ts'
import type { Frame } from './frame.ts'
import { FONT_SIZE, THEME, lookScale } from './frame.ts'
import { textWidth } from './text-width.ts'

/** More dots than this would make the drawing long, so those of a group share one line. */
const MOST_LINES = 48
const LINE_HEIGHT = 10
const NAME_GAP = 8
const GROUP_GAP = 12
/** Room in pixels for the names of groups at most; longer ones end in dots. */
const MOST_NAME_ROOM = 175

/** Room for a drawing: of the plot in pixels, and of the names beside it, so that several drawings line up. */
export interface DotFrame extends Pick<Frame, 'width' | 'pointer'> {
  readonly nameRoom: number
}

/** Whether matters are solved, or how long people wait. */
export type ShownMeasure = 'trueResolutionRate' | 'resolutionTimeMean'

interface Dot {
  readonly option: string
  readonly group: string
  readonly title: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly text: string
}

/** The groups of a dimension, option by option. */
export function groupsIn(option: Option, dimension: Dimension): readonly GroupSummary[] {
  return option.groups?.groups.filter((group) => group.dimension === dimension) ?? []
}

/** Room in pixels for the names of all groups of these dimensions. */
export function nameRoomFor(options: readonly Option[], dimensions: readonly Dimension[], language: Language): number {
  const names = options.flatMap(({ groups }) =>
    (groups?.groups ?? []).flatMap(({ dimension, title }) => (dimensions.includes(dimension) ? [title[language]] : [])),
  )
  const widest = Math.max(0, ...names.map((name) => textWidth(name, FONT_SIZE)))
  return Math.min(MOST_NAME_ROOM, Math.ceil(widest) + NAME_GAP)
}

/** One scale for all options and groups of a dimension. */
export function groupScale(
  options: readonly Option[],
  dimension: Dimension,
  id: ShownMeasure,
  language: Language,
): Scale {
  const means = options.flatMap((option) =>
    groupsIn(option, dimension).flatMap(({ measures }) => measures[id]?.mean ?? []),
  )
  return scaleFor(measureOf(id).unit, means, language)
}

function measureOf(id: ShownMeasure) {
  return GROUP_MEASURES.find((measure) => measure.id === id)!
}

/** Null where no option has a value. */
export function groupDotsChart(
  options: readonly Option[],
  dimension: Dimension,
  id: ShownMeasure,
  language: Language,
  frame: DotFrame,
): TopLevelSpec | null {
  const scale = groupScale(options, dimension, id, language)
  const dots = options.flatMap((option) => dotsOf(option, dimension, id, scale, language))
  if (dots.length === 0) return null
  const groups = [
    ...new Set(options.flatMap((option) => groupsIn(option, dimension).map(({ title }) => title[language]))),
  ]
  const apart = groups.length * options.length <= MOST_LINES
  const isRate = measureOf(id).unit === 'rate'
  const title = isRate ? measureOf(id).title[language] : wordsOf(language).groups.waiting(scale.unit)
  return {
    config: THEME,
    width: frame.width,
    height: groups.length * ((apart ? options.length : 1) * LINE_HEIGHT + GROUP_GAP),
    title,
    data: { name: 'dots', values: dots.map((dot) => ({ ...dot })) },
    encoding: {
      ...groupChannels(options, groups, apart, frame.nameRoom),
      x: {
        type: 'quantitative',
        title: null,
        scale: isRate ? { domain: [0, 1] } : { zero: true, nice: true },
        axis: isRate
          ? { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1], grid: true }
          : { format: ',~r', tickCount: 4, grid: true },
      },
      color: { field: 'option', type: 'nominal', scale: lookScale(options, 'stroke'), legend: null },
    },
    layer: [
      ...(dots.some(({ low }) => low !== null)
        ? [{ mark: { type: 'rule', strokeWidth: 1.5 }, encoding: { x: { field: 'low' }, x2: { field: 'high' } } }]
        : []),
      dotLayer(options, title, frame.pointer),
    ],
  } as TopLevelSpec
}

/** Groups one below the other; where there is room each option has a line of its own in them. */
function groupChannels(options: readonly Option[], groups: readonly string[], apart: boolean, nameRoom: number) {
  const y = {
    field: 'group',
    type: 'nominal',
    title: null,
    scale: { domain: groups },
    axis: { labelLimit: nameRoom, minExtent: nameRoom, grid: true, tickBand: 'extent' },
  }
  if (!apart || options.length === 1) return { y }
  const scale = { domain: options.map((option) => option.name), paddingOuter: 0.6 }
  return { y, yOffset: { field: 'option', type: 'nominal', scale } }
}

function dotLayer(options: readonly Option[], title: string, pointer: boolean) {
  return {
    mark: { type: 'point', filled: true, size: 46, opacity: 1 },
    encoding: {
      x: { field: 'value' },
      shape: { field: 'option', type: 'nominal', scale: lookScale(options, 'shape'), legend: null },
      ...(pointer ? { tooltip: [{ field: 'title' }, { field: 'text', title }] } : {}),
    },
  }
}

function dotsOf(option: Option, dimension: Dimension, id: ShownMeasure, scale: Scale, language: Language): Dot[] {
  const isRate = measureOf(id).unit === 'rate'
  const drawn = (value: number) => Math.round((isRate ? value : value / scale.divisor) * 10_000) / 10_000
  return groupsIn(option, dimension).flatMap(({ title, measures }) => {
    const estimate = measures[id] ?? null
    if (estimate === null) return []
    const { mean, halfWidth } = estimate
    const group = title[language]
    return [
      {
        option: option.name,
        group,
        title: `${option.title} · ${group}`,
        value: drawn(mean),
        low: halfWidth === null ? null : drawn(Math.max(0, mean - halfWidth)),
        high: halfWidth === null ? null : drawn(isRate ? Math.min(1, mean + halfWidth) : mean + halfWidth),
        text: withUnit(interval(mean, halfWidth, scale, language), scale.unit, language),
      },
    ]
  })
}
