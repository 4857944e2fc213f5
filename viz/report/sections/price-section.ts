/** Figure 1: the price of each step; where one number was varied, the curve over it; where two levers were, their map. */
import type { Answer, AnswerRow } from '../../answer/answer.ts'
import { priceText, standingText } from '../../answer/answer-text.ts'
import type { Frame } from '../../charts/frame.ts'
import { leverCurve } from '../../charts/lever-curve.ts'
import { priceSteps } from '../../charts/price-steps.ts'
import { money, ofHundred } from '../../words/amounts.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import { plainNumber, shortNumber } from '../../words/language.ts'
import { leverTitle, unitWord } from '../../words/lever-words.ts'
import { scaleFor } from '../../words/quantity.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Figure } from '../figure.ts'
import { mapFigure } from './map-figure.ts'
import { extraText, priceOf } from './option-table.ts'
import { variedPair } from './varied-pair.ts'
import { variedNumber } from './varied-number.ts'
import type { VariedNumber } from './varied-number.ts'

/** Null for a single option. */
export function priceFigure(briefing: ReportBriefing): Figure | null {
  const { answer, options } = briefing
  if (answer.rows.length < 2 || answer.runs === 0) return null
  const scenarios = options.map(({ scenario }) => scenario)
  const pair = variedPair(scenarios)
  if (pair !== null) return mapFigure(briefing, pair, { title: stepsTitle(briefing), numbers: numbersOf(briefing) })
  const varied = variedNumber(scenarios)
  return varied === null ? stepsFigure(briefing) : curveFigure(briefing, varied)
}

function stepsTitle({ answer, said, language }: ReportBriefing): string {
  const { better, today, effect } = answer
  const words = answerWordsOf(language)
  const [first] = better
  return first !== undefined && first.solved !== null && today.solved !== null
    ? said.price.title(
        words.named(first.title[language]),
        gainText(today, first, language),
        money(first.extra!.cost.mean, language),
        effect,
      )
    : said.price.none
}

function stepsFigure(briefing: ReportBriefing): Figure {
  const { answer, said } = briefing
  return {
    ...{
      id: 'price',
      title: stepsTitle(briefing),
      subtitle: said.price.subtitle(answer.effect),
      how: said.price.how,
      file: said.price.file,
      key: [],
    },
    chart: (frame) => priceSteps(priceTable(briefing), frame),
    numbers: numbersOf(briefing),
  }
}

function gainText(from: AnswerRow, to: AnswerRow, language: ReportBriefing['language']): string {
  const [before, after] = [from.solved!.mean * 100, to.solved!.mean * 100]
  const gain = after - before
  // In whole numbers only where it is the difference of the whole numbers that stand beside it: 61 less 30 is not 30.
  const isWhole = Math.abs(gain) >= 3 && Math.round(gain) === Math.round(after) - Math.round(before)
  return plainNumber(gain, isWhole ? 0 : 1, language)
}

function priceTable(briefing: ReportBriefing): Parameters<typeof priceSteps>[0] {
  const { answer, options, said, language } = briefing
  const costs = answer.rows.flatMap(({ extra }) => extra?.cost.mean ?? [])
  const scale = scaleFor('yuan', costs, language)
  const frontier = frontierOf(answer)
  const isMany = answer.rows.length > 7
  const points = answer.rows.flatMap((row) => {
    const option = options.find(({ name }) => name === row.name)
    const isToday = row === answer.today
    if (option === undefined || row.solved === null || (!isToday && row.extra === null)) return []
    const worth = frontier.includes(row)
    return [
      {
        ...{ title: row.title[language], look: option.look, solved: row.solved.mean, worth },
        cost: Math.round(((row.extra?.cost.mean ?? 0) / scale.divisor) * 10_000) / 10_000,
        named: !isMany || worth || isToday,
        text: `${row.title[language]}: ${ofHundred(row.solved.mean, language, 1)}, ${extraText(row, language)}`,
      },
    ]
  })
  const steps = frontier.slice(1).map((to, at) => {
    const step = at < 0 ? null : to.step
    if (step === null || to.solved === null || frontier[at].solved === null) return ''
    return said.price.step(
      gainText(frontier[at], to, language),
      money(step.cost.mean, language),
      priceText(step.price, language),
    )
  })
  return { points, steps, axisX: said.price.axisX(scale.unit), axisY: said.price.axisY(answer.effect) }
}

/** From the cheapest to the dearest of those worth considering, today where it is one of them. */
function frontierOf({ rows, today, better, cheaper }: Answer): readonly AnswerRow[] {
  const all = [...cheaper, today, ...better]
  return rows.length === 0 ? [] : all.filter(({ extra }, at) => extra !== null || all[at] === today)
}

function numbersOf({ answer, language }: ReportBriefing): Figure['numbers'] {
  const { table } = answerWordsOf(language)
  const heads = [table.option, table.solved[answer.effect], table.extra, table.price[answer.effect], table.verdict]
  const rows = answer.rows.map((row) => [
    row.title[language],
    row.solved === null ? '—' : ofHundred(row.solved.mean, language, 1),
    extraText(row, language),
    priceOf(row, language),
    standingText(row, answer, language),
  ])
  return { heads, rows }
}

function curveFigure(briefing: ReportBriefing, varied: VariedNumber): Figure {
  const { answer, said, language } = briefing
  const { lever, unit, values } = varied
  const name = leverTitle(lever, language)
  const withUnit = (value: number): string => {
    const word = unitWord(unit, language)
    const text = shortNumber(unit === 'share' ? value * 100 : value, language)
    return word === '' ? text : language === 'zh' ? `${text}${word}` : `${text}\u00a0${word}`
  }
  const best = [...values].reverse().find(({ name: point }) => answer.better.some((row) => row.name === point))
  const last = values.at(-1)!
  const title =
    best === undefined
      ? (answer.finding === 'undecided' ? said.curve.undecided : said.curve.flat)(name)
      : best === last
        ? said.curve.rising(name, withUnit(best.value))
        : said.curve.title(name, withUnit(best.value))
  return {
    ...{
      id: 'price',
      title,
      subtitle: said.curve.subtitle(answer.effect),
      how: said.curve.how,
      file: said.price.file,
      key: [],
    },
    chart: (frame) =>
      curveChart(
        briefing,
        varied,
        `${name}${unitWord(unit, language) === '' ? '' : ` (${unitWord(unit, language)})`}`,
        frame,
      ),
    numbers: numbersOf(briefing),
  }
}

function curveChart(briefing: ReportBriefing, { unit, values }: VariedNumber, axisX: string, frame: Frame) {
  const { answer, options, said, language } = briefing
  const rowOf = (name: string): AnswerRow | undefined => answer.rows.find((row) => row.name === name)
  const points = values.flatMap(({ name, value }) => {
    const row = rowOf(name)
    if (row === undefined || row.solved === null) return []
    const { mean, halfWidth } = row.solved
    const worth = answer.better.includes(row) || answer.cheaper.includes(row)
    const [low, high] = halfWidth === null ? [null, null] : [mean - halfWidth, mean + halfWidth]
    const text = `${shortNumber(value, language)}: ${ofHundred(mean, language, 1)}`
    return [{ x: unit === 'share' ? value * 100 : value, y: mean, low, high, worth, text }]
  })
  const references = options.flatMap(({ name, title, look }) => {
    const row = values.some((one) => one.name === name) ? undefined : rowOf(name)
    return row === undefined || row.solved === null ? [] : [{ title, y: row.solved.mean, ink: look.ink }]
  })
  return leverCurve({ points, references, axisX, axisY: said.price.axisY(answer.effect) }, frame)
}
