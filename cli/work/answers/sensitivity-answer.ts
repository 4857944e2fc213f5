/** The answers of screenings, Sobol indices and questions about order on a terminal. */
import type { Lead, MorrisAnalysis, OrderAnalysis, ScreenedMeasure } from '../../../sim/experiment/analysis.ts'
import { LUCK } from '../../../sim/experiment/remarks.ts'
import { experimentWords } from '../../../viz/words/experiment/experiment-words.ts'
import type { Language } from '../../../viz/words/language.ts'
import { sensitivityWords } from '../../../viz/words/experiment/sensitivity-words.ts'
import { differenceText, scaleFor } from '../../terminal/number-text.ts'
import type { Scale } from '../../terminal/number-text.ts'
import { tableText } from '../../terminal/table.ts'

const BAR = 20

export function morrisAnswer(analysis: MorrisAnalysis, language: Language): string {
  const { morris } = sensitivityWords(language)
  const { found, asked } = analysis.trajectories
  const factors = Math.max(0, ...analysis.measures.map(({ indices }) => indices.length - 1))
  const lede = [
    morris.lede(found, analysis.points, factors),
    ...(found < asked ? [morris.infeasible(found, asked)] : []),
  ]
  return [lede.join('\n'), ...analysis.measures.map((measure) => screenedText(measure, language)), morris.note].join(
    '\n\n',
  )
}

function screenedText(measure: ScreenedMeasure, language: Language): string {
  const { morris, luck } = sensitivityWords(language)
  const remarks = measure.remarks.map((remark) => experimentWords(language).remarks[remark])
  const { indices, title, unit } = measure
  const largest = Math.max(0, ...indices.map(({ size }) => size ?? 0))
  const scale = scaleFor(unit, largest, language)
  const heading = morris.measure(title[language], scale.differenceUnit)
  if (indices.length === 0) return [heading, ...remarks].join('\n')
  const told = indices.filter(({ aboveLuck, factor }) => aboveLuck || factor === LUCK)
  const below = indices.filter((one) => !told.includes(one))
  const rows = told.map(({ factor, size, low, high, spread, mean }) => {
    const length = largest === 0 ? 0 : Math.round((BAR * (size ?? 0)) / largest)
    const bar = (factor === LUCK ? '=' : '#').repeat(Math.max(length, size ? 1 : 0))
    const bent = spread !== null && mean !== null && spread > Math.abs(mean) / 2
    const interval = low === null || high === null ? '' : `${plain(low, scale)} - ${plain(high, scale)}`
    return [
      factor === LUCK ? luck : factor,
      plain(size ?? 0, scale),
      interval,
      bar,
      bent && factor !== LUCK ? morris.isBent : '',
    ]
  })
  const heads = [morris.factor, morris.size, morris.interval, '', morris.bends]
  const most = below[0]?.size ?? 0
  const rest =
    below.length === 0 ? [] : [morris.belowLuck(below.length, `${plain(most, scale)} ${scale.differenceUnit}`.trim())]
  return [heading, tableText(heads, rows, ['left', 'right', 'left', 'left', 'left']), ...rest, ...remarks].join('\n')
}

function plain(value: number, scale: Scale): string {
  return differenceText(value, null, scale).replace('+', '')
}

const MOST_ENDS = 10

export function orderAnswer(analysis: OrderAnalysis, language: Language): string {
  const { order } = sensitivityWords(language)
  const { options, ends, measure, lead } = analysis
  if (lead === null || lead.mean === null) return options.length < 2 ? order.none : order.missing
  const scale = scaleFor(measure.unit, Math.max(...options.map(({ mean }) => Math.abs(mean ?? 0))), language)
  const leadText = `${differenceText(lead.mean, lead.halfWidth, scale)} ${scale.differenceUnit}`.trim()
  const states = ends.flatMap(({ low, high }) => [low.state, high.state])
  const count = (state: string): number => states.filter((one) => one === state).length
  const cell = ({ mean, halfWidth, state }: (typeof ends)[number]['low']) => [
    mean === null ? '-' : differenceText(mean, halfWidth, scale),
    order.states[state],
  ]
  const rows = ends.slice(0, MOST_ENDS).map(({ assumption, low, high }) => [assumption, ...cell(low), ...cell(high)])
  const table = tableText([`${order.assumption} (${scale.differenceUnit})`, order.low, '', order.high, ''], rows, [
    'left',
    'right',
    'left',
    'right',
    'left',
  ])
  const more = ends.length > MOST_ENDS ? [order.more(ends.length - MOST_ENDS)] : []
  return [
    order.heading,
    [
      order.lede(measure.title[language], options[0].name, options[1].name, leadText),
      ...(isUnsure(lead) ? [order.unsure] : []),
    ].join('\n'),
    ...(ends.length === 0
      ? []
      : [[order.ends(count('holds'), states.length, count('turns')), table, ...more].join('\n')]),
    ...drawsText(analysis, language),
    ...regretText(analysis, scale, language),
    order.note,
  ].join('\n\n')
}

/** Whether the interval of a lead reaches 0. */
function isUnsure({ mean, halfWidth }: Lead): boolean {
  return mean === null || halfWidth === null || mean - halfWidth <= 0
}

function drawsText({ draws, options }: OrderAnalysis, language: Language): string[] {
  if (draws === null) return []
  const { order } = sensitivityWords(language)
  const { tried, sameWinner, sameOrder, byLuckAlone, winners } = draws
  const interval = `${percent(sameWinner.low)} - ${percent(sameWinner.high)} %`
  const list = winners.filter(({ draws: won }) => won > 0).map(({ option, draws: won }) => `${option} ${won}`)
  return [
    [
      order.draws(options[0].name, sameWinner.count, tried, interval),
      order.luck(byLuckAlone.sameWinner.count, byLuckAlone.tried),
      order.whole(sameOrder.count, tried, byLuckAlone.sameOrder.count),
      order.winners(list.join(', ')),
    ].join('\n'),
  ]
}

/** How far each option may be behind the best, the safest first; and how often it is good enough, where that was asked. */
function regretText({ draws, wanted }: OrderAnalysis, scale: Scale, language: Language): string[] {
  if (draws === null || draws.regret.length === 0) return []
  const goal = wanted === null ? null : `${plain(wanted, scale)} ${scale.unit}`.trim()
  const rows = [...draws.regret]
    .sort((a, b) => a.most - b.most)
    .map(({ option, most, mean, enough }) => [
      option,
      plain(most, scale),
      plain(mean, scale),
      ...(enough === null ? [] : [`${percent(enough)} %`]),
    ])
  const heads = sensitivityWords(language).order.regret(scale.differenceUnit, goal)
  return [tableText(heads, rows, ['left', 'right', 'right', 'right'])]
}

function percent(share: number): string {
  return (100 * share).toFixed(0)
}
