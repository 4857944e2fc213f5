/** The five figures: which chart each draws, and what it shows in one sentence of numbers. */
import type { TopLevelSpec } from 'vega-lite'
import type { Band } from '../../sim/analysis/summary.ts'
import type { Briefing } from './briefing.ts'
import { enumerate, valueText } from './briefing.ts'
import { backlogChart } from '../charts/backlog.ts'
import { costBenefitChart, withoutPoint } from '../charts/cost-benefit.ts'
import type { DrawChart, Frame } from '../charts/frame.ts'
import { resolutionTimeChart } from '../charts/resolution-time.ts'
import { onTimeChart, satisfactionChart } from '../charts/weekly-rate.ts'
import { estimateOf } from '../charts/reform-option.ts'
import type { Option } from '../charts/reform-option.ts'
import { interval, scaleFor, withUnit } from '../words/quantity.ts'

export interface Figure {
  readonly id: string
  readonly title: string
  /** What is to be seen, in words and numbers; also the text for those who cannot see it. */
  readonly reading: string
  /** The chart in a frame; null where there is nothing to draw. */
  readonly chart: (frame: Frame) => TopLevelSpec | null
}

/** Day at which the survival curves are read out. */
const READ_DAY = 30

export function figures(briefing: Briefing): Figure[] {
  const { options, language, words } = briefing
  const draw = (chart: DrawChart) => (frame: Frame) => chart(options, language, frame)
  const { resolution, satisfaction, onTime, backlog, cost } = words.figure
  return [
    {
      id: 'resolution-time',
      title: resolution.title,
      reading: resolutionReading(briefing),
      chart: draw(resolutionTimeChart),
    },
    {
      id: 'satisfaction',
      title: satisfaction.title,
      reading: satisfaction.reading(overall(briefing, 'satisfactionRate')),
      chart: draw(satisfactionChart),
    },
    {
      id: 'on-time',
      title: onTime.title,
      reading: onTime.reading(overall(briefing, 'onTimeRate')),
      chart: draw(onTimeChart),
    },
    { id: 'backlog', title: backlog.title, reading: backlogReading(briefing), chart: draw(backlogChart) },
    { id: 'cost-benefit', title: cost.title, reading: costReading(briefing), chart: draw(costBenefitChart) },
  ]
}

/** A measure of the whole period, option by option. */
function overall(briefing: Briefing, id: string): string {
  const phrases = briefing.options.map((option) => ({
    option,
    value: estimateOf(option, id)?.mean ?? null,
    text: valueText(briefing, option, id),
  }))
  return enumerate(briefing, phrases)
}

function resolutionReading(briefing: Briefing): string {
  const scale = scaleFor('rate', [], briefing.language)
  const write = (mean: number, half: number | null) =>
    withUnit(interval(mean, half, scale, briefing.language), scale.unit, briefing.language)
  const phrases = briefing.options.map((option) => momentPhrase(option, option.curve?.survival, READ_DAY, write))
  return briefing.words.figure.resolution.reading(READ_DAY, enumerate(briefing, phrases))
}

function backlogReading(briefing: Briefing): string {
  const bands = briefing.options.map((option) => option.curve?.weekly.backlog)
  const ends = bands.flatMap((band) => band?.mean.at(-1) ?? [])
  if (ends.length === 0) return ''
  const scale = scaleFor('count', ends, briefing.language)
  const write = (mean: number, half: number | null) => interval(mean, half, scale, briefing.language)
  const phrases = briefing.options.map((option, at) =>
    momentPhrase(option, bands[at], (bands[at]?.mean.length ?? 0) - 1, write),
  )
  return briefing.words.figure.backlog.reading(enumerate(briefing, phrases))
}

function momentPhrase(
  option: Option,
  band: Band | undefined,
  at: number,
  write: (mean: number, half: number | null) => string,
) {
  const value = band?.mean[at] ?? null
  return { option, value, text: value === null ? '—' : write(value, band?.halfWidth[at] ?? null) }
}

function costReading(briefing: Briefing): string {
  const words = briefing.words.figure.cost
  const absent = withoutPoint(briefing.options)
  const dropped =
    absent.length === 0
      ? ''
      : `${briefing.words.list.gap}${words.dropped(absent.map(({ title }) => title).join(briefing.words.list.separator))}`
  return words.reading(overall(briefing, 'costPerSolvedCase')) + dropped
}
