/** Course of time: only where something changes inside the run, or comes in a wave. */
import { phasesOf } from '../../../sim/city/model/setting.ts'
import { onTimeChart } from '../../charts/on-time.ts'
import type { Option } from '../../charts/reform-option.ts'
import { ofHundred } from '../../words/amounts.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import { plainNumber } from '../../words/language.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Figure } from '../figure.ts'
import { shownOptions } from './subject.ts'

const DAYS = 7

/** Null where nothing changes in time. */
export function courseFigure(briefing: ReportBriefing): Figure | null {
  const { answer, options, said, language } = briefing
  const changes = options.some(({ scenario: { setting, switches } }) => {
    return switches.length > 0 || phasesOf(setting).some(({ demand }) => demand.pulse.length > 0)
  })
  if (!changes) return null
  const shown = shownOptions(answer, options)
  const switched = shown.find(({ scenario }) => scenario.switches.length > 0)
  const means = switched === undefined ? null : meansRound(switched)
  const weeks = Math.max(0, ...options.map(({ curve }) => curve?.weekly.onTimeRate.mean.length ?? 0))
  const read = Array.from({ length: Math.min(12, weeks) }, (_, at) =>
    Math.floor(((at + 0.5) * weeks) / Math.min(12, weeks)),
  )
  const value = (option: Option, week: number): string => {
    const mean = option.curve?.weekly.onTimeRate.mean[week] ?? null
    return mean === null ? '—' : ofHundred(mean, language)
  }
  return {
    id: 'on-time',
    title:
      switched === undefined || means === null
        ? said.course.plain
        : said.course.title(
            answerWordsOf(language).named(switched.title),
            ...(means.map((one) => ofHundred(one, language)) as [string, string]),
          ),
    ...{ subtitle: said.course.subtitle, how: said.course.how, file: said.course.file, key: shown },
    chart: (frame) => onTimeChart(shown, language, frame),
    numbers: {
      heads: [briefing.words.figure.week, ...shown.map(({ title }) => title)],
      rows: read.map((week) => [plainNumber(week + 1, 0, language), ...shown.map((option) => value(option, week))]),
    },
  }
}

/** Means over the weeks before and after the first change; null where there are none on either side. */
function meansRound({ scenario, curve }: Option): [number, number] | null {
  const week = scenario.switches[0].from / DAYS
  const series = curve?.weekly.onTimeRate.mean ?? []
  const sides = [series.slice(0, Math.floor(week)), series.slice(Math.ceil(week))].map((side) =>
    side.flatMap((one) => one ?? []),
  )
  const [before, after] = sides.map((side) => side.reduce((sum, one) => sum + one, 0) / side.length)
  return Number.isFinite(before) && Number.isFinite(after) ? [before, after] : null
}
