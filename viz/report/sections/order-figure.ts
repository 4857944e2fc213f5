/** Whether the order of the options holds over what is assumed: the tornado of the lead, and what is said of it, where the run folder has that analysis. */
import type { OrderAnalysis } from '../../../sim/experiment/analysis.ts'
import { factorBars } from '../../charts/factor-bars.ts'
import type { Frame } from '../../charts/frame.ts'
import { NARROW } from '../../charts/frame.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import { plainNumber } from '../../words/language.ts'
import { leverTitle } from '../../words/lever-words.ts'
import { scaleFor, signedInterval, withUnit } from '../../words/quantity.ts'
import type { Scale } from '../../words/quantity.ts'
import { sensitivityWords } from '../../words/experiment/sensitivity-words.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Figure } from '../figure.ts'

/** The most influential. */
const MOST_BARS = 10

export function orderOf({ analysis }: ReportBriefing): OrderAnalysis | null {
  return analysis?.method === 'order' ? analysis : null
}

/** At how many ends of its assumptions an order holds, turns, and cannot be told. */
export function endsOf({ ends }: OrderAnalysis): {
  readonly holds: number
  readonly turns: number
  readonly all: number
} {
  const states = ends.flatMap(({ low, high }) => [low.state, high.state])
  const count = (state: string): number => states.filter((one) => one === state).length
  return { holds: count('holds'), turns: count('turns'), all: states.length }
}

/** Null where nothing was varied, or there is no lead. */
export function orderFigure(briefing: ReportBriefing): Figure | null {
  const order = orderOf(briefing)
  const mean = order?.lead?.mean ?? null
  if (order === null || mean === null) return null
  const known = order.ends.filter(({ low, high }) => low.mean !== null && high.mean !== null).slice(0, MOST_BARS)
  if (known.length === 0) return null
  const { said, language, words } = briefing
  const scale = leadScale(order, language)
  const { turns, all } = endsOf(order)
  const count = (value: number): string => plainNumber(value, 0, language)
  const [best] = titlesOf(briefing, order)
  const { states } = sensitivityWords(language).order
  const write = (value: number): string =>
    withUnit(signedInterval(value, null, scale, language), scale.differenceUnit, language)
  return {
    id: 'order-held',
    title: turns === 0 ? said.order.held(best) : said.order.turned(best, count(turns), count(all)),
    subtitle: said.order.subtitle(order.measure.title[language]),
    ...{ how: said.order.how, file: 'order.csv', key: [] },
    chart: (frame: Frame) => {
      const bars = known.map(({ assumption, low, high }) => ({
        ...{ factor: leverTitle(assumption, language), low: null, high: null },
        ...{ from: low.mean! / scale.divisor, to: high.mean! / scale.divisor },
        pale: low.state !== 'turns' && high.state !== 'turns' && (low.state === 'unclear' || high.state === 'unclear'),
        turned: low.state === 'turns' || high.state === 'turns',
      }))
      const axis = said.order.axis(scale.differenceUnit)
      return factorBars(bars, axis, mean / scale.divisor, frame === NARROW ? NARROW_SIZE : undefined)
    },
    numbers: {
      heads: [said.order.assumption, said.order.low, said.order.high, said.order.state],
      rows: known.map(({ assumption, low, high }) => [
        leverTitle(assumption, language),
        ...[low, high].map((end) => write(end.mean!)),
        [low, high].map(({ state }) => states[state]).join(words.list.separator),
      ]),
    },
  }
}

const NARROW_SIZE = { width: 150, names: 140 }

function leadScale({ measure, options }: OrderAnalysis, language: ReportBriefing['language']): Scale {
  return scaleFor(
    measure.unit,
    options.map(({ mean }) => mean ?? 0),
    language,
  )
}

/** Of the options of the order, the best first. */
function titlesOf({ options, language }: ReportBriefing, order: OrderAnalysis): string[] {
  const { named } = answerWordsOf(language)
  return order.options.map(({ name }) => named(options.find((one) => one.name === name)?.title ?? name))
}

/** What is said of it beside the figure; nothing where there is no such analysis. */
export function orderTexts(briefing: ReportBriefing): string[] {
  const order = orderOf(briefing)
  if (order === null) return []
  const { language } = briefing
  const words = sensitivityWords(language).order
  const { lead, options, measure, draws } = order
  if (lead === null || lead.mean === null) return [options.length < 2 ? words.none : words.missing]
  const [best, next] = titlesOf(briefing, order)
  const scale = leadScale(order, language)
  const leadText = withUnit(signedInterval(lead.mean, null, scale, language), scale.differenceUnit, language)
  const isUnsure = lead.halfWidth === null || lead.mean - lead.halfWidth <= 0
  const { holds, turns, all } = endsOf(order)
  return [
    words.lede(measure.title[language], best, next, leadText),
    ...(isUnsure ? [briefing.said.order.unsure] : []),
    words.ends(holds, all, turns),
    ...(draws === null
      ? []
      : [
          briefing.said.order.draws(
            best,
            ...([draws.sameWinner.count, draws.tried, draws.byLuckAlone.sameWinner.count, draws.byLuckAlone.tried].map(
              (one) => plainNumber(one, 0, language),
            ) as [string, string, string, string]),
          ),
        ]),
  ]
}
