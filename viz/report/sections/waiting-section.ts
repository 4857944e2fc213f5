/** Figures on how long people wait and how satisfied they are: in every report. */
import { TICK, dotRows } from '../../charts/dot-rows.ts'
import type { Dot } from '../../charts/dot-rows.ts'
import { WIDE } from '../../charts/frame.ts'
import { resolutionTimeChart } from '../../charts/resolution-time.ts'
import type { Option } from '../../charts/reform-option.ts'
import { estimateOf } from '../../charts/reform-option.ts'
import { ofHundred } from '../../words/amounts.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import { plainNumber } from '../../words/language.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Figure } from '../figure.ts'
import { shownOptions } from './subject.ts'

/** Days at which the curves are read out. */
const READ_DAYS = [7, 14, 30, 60, 90]
const TITLE_DAY = 30

export function survivalFigure(briefing: ReportBriefing): Figure {
  const { answer, options, said, language, subject } = briefing
  const shown = shownOptions(answer, options)
  const at = (option: Option, day: number): string => {
    const mean = option.curve?.survival.mean[day] ?? null
    return mean === null ? '—' : ofHundred(mean, language)
  }
  const today = at(options[0], TITLE_DAY)
  const named = subject === null ? '' : answerWordsOf(language).named(subject.title)
  return {
    id: 'resolution-time',
    title: subject === null ? said.survival.alone(today) : said.survival.title(named, at(subject, TITLE_DAY), today),
    ...{ subtitle: said.survival.subtitle, how: said.survival.how, file: 'curves.json', key: shown },
    chart: (frame) => resolutionTimeChart(shown, language, frame),
    numbers: {
      heads: [said.figure.option, ...READ_DAYS.map((day) => said.survival.at(plainNumber(day, 0, language)))],
      rows: options.map((option) => [option.title, ...READ_DAYS.map((day) => at(option, day))]),
    },
  }
}

/** By id of the measure, what flatters beside it. */
const ASKED = [
  ['satisfactionRate', 'satisfactionAmongReplied', 'circle'],
  ['verifiedResolutionRate', 'verifiedAmongReplied', 'square'],
] as const

/** Satisfaction as outside figures have it (T6): of those whose matter is solved, and of the others. */
const OF_UNSOLVED = 0.26
const OF_SOLVED = 0.74

/** What the line of T6 says of an option; null where nobody knows what residents say. */
function expectedSatisfaction(option: Option): number | null {
  const verified = estimateOf(option, 'verifiedResolutionRate')
  return verified === null ? null : OF_UNSOLVED + OF_SOLVED * verified.mean
}

export function satisfactionFigure(briefing: ReportBriefing): Figure {
  const { answer, options, said, language, subject } = briefing
  const words = said.satisfied
  const at = (option: Option, id: string): string => {
    const estimate = estimateOf(option, id)
    return estimate === null ? '—' : ofHundred(estimate.mean, language)
  }
  const written = (value: number | null): string => (value === null ? '—' : ofHundred(value, language))
  const today = at(options[0], 'satisfactionRate')
  const named = subject === null ? '' : answerWordsOf(language).named(subject.title)
  const shown = shownOptions(answer, options)
  const flatters = (word: string): string => `${word}${language === 'zh' ? '，' : ', '}${words.flatters.toLowerCase()}`
  const rows = shown.map((option) => ({ label: option.title, dots: dotsOf(option, briefing) }))
  return {
    id: 'satisfaction',
    title: subject === null ? words.alone(today) : words.title(named, at(subject, 'satisfactionRate'), today),
    ...{ subtitle: words.subtitle, how: words.how, file: 'summary.json', key: [] },
    chart: ({ width }) =>
      dotRows(
        {
          rows,
          top: 1,
          format: '.0%',
          title: [`● ${words.satisfied}`, `■ ${words.verified}`, `| ${words.line}`],
          joined: false,
        },
        width + (width === WIDE.width ? 180 : 0),
      ),
    numbers: {
      heads: [
        ...[said.figure.option, words.satisfied, flatters(words.satisfied), words.line],
        ...[words.verified, flatters(words.verified)],
      ],
      rows: options.map((option) => [
        option.title,
        ...[
          at(option, 'satisfactionRate'),
          at(option, 'satisfactionAmongReplied'),
          written(expectedSatisfaction(option)),
        ],
        ...[at(option, 'verifiedResolutionRate'), at(option, 'verifiedAmongReplied')],
      ]),
    },
  }
}

function dotsOf(option: Option, { said, language }: ReportBriefing): Dot[] {
  const words = said.satisfied
  const expected = expectedSatisfaction(option)
  const tick = { low: null, high: null, stroke: '#1a1a1a', hollow: true, shape: TICK } as const
  const line: Dot[] =
    expected === null
      ? []
      : [{ value: expected, ...tick, text: `${option.title}: ${words.line} ${ofHundred(expected, language)}` }]
  const measured = ASKED.flatMap(([all, some, shape]) =>
    [all, some].flatMap((id): Dot[] => {
      const estimate = estimateOf(option, id)
      if (estimate === null) return []
      const { mean, halfWidth } = estimate
      const word = shape === 'circle' ? words.satisfied : words.verified
      const what = id === all ? word : `${word}, ${words.flatters}`
      const ends =
        halfWidth === null
          ? { low: null, high: null }
          : { low: Math.max(0, mean - halfWidth), high: Math.min(1, mean + halfWidth) }
      const look = { stroke: option.look.stroke, hollow: id === some, shape }
      return [{ value: mean, ...ends, ...look, text: `${option.title}: ${what} ${ofHundred(mean, language)}` }]
    }),
  )
  return [...line, ...measured]
}
