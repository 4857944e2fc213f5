/** Course of time: only where something changes inside the run, comes in a wave, or the season is felt. */
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
  const { answer, options, said, language, subject } = briefing
  const changes = options.some(({ scenario: { setting, switches } }) => {
    return switches.length > 0 || phasesOf(setting).some(({ demand }) => demand.pulse.length > 0)
  })
  const season = changes ? null : seasonOf(subject ?? options[0])
  if (!changes && season === null) return null
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
    title: titleOf(briefing, switched, means, season),
    ...{ subtitle: said.course.subtitle, how: said.course.how, file: said.course.file, key: shown },
    chart: (frame) => onTimeChart(shown, language, frame),
    numbers: {
      heads: [briefing.words.figure.week, ...shown.map(({ title }) => title)],
      rows: read.map((week) => [plainNumber(week + 1, 0, language), ...shown.map((option) => value(option, week))]),
    },
  }
}

function titleOf(
  { said, language, subject, options }: ReportBriefing,
  switched: Option | undefined,
  means: readonly [number, number] | null,
  season: readonly [number, number] | null,
): string {
  const { named } = answerWordsOf(language)
  const write = (two: readonly [number, number]) => two.map((one) => ofHundred(one, language)) as [string, string]
  if (switched !== undefined && means !== null) return said.course.title(named(switched.title), ...write(means))
  return season === null
    ? said.course.plain
    : said.course.season(named((subject ?? options[0]).title), ...write(season))
}

/** Weeks of a stretch whose means are compared, and how far demand and the rate must swing before a course is worth its place. */
const STRETCH = 4
const SWING = { demand: 0.25, rate: 0.05 }

/** On time in the four weeks of least and of most demand; null where the year is flat, or nobody notices it. */
function seasonOf({ curve }: Option): [number, number] | null {
  const [demand, rate] = [curve?.weekly.demand.mean ?? [], curve?.weekly.onTimeRate.mean ?? []]
  const stretches = Array.from({ length: Math.floor(demand.length / STRETCH) }, (_, at) => {
    const part = (series: readonly (number | null)[]) => meanOf(series.slice(at * STRETCH, (at + 1) * STRETCH))
    return { demand: part(demand), rate: part(rate) }
  }).filter((one) => Number.isFinite(one.demand) && Number.isFinite(one.rate))
  if (stretches.length < 2) return null
  const byDemand = [...stretches].sort((a, b) => a.demand - b.demand)
  const [quiet, busy] = [byDemand[0], byDemand.at(-1)!]
  const all = meanOf(stretches.map((one) => one.demand))
  const swings = busy.demand - quiet.demand > SWING.demand * all
  return swings && Math.abs(busy.rate - quiet.rate) > SWING.rate ? [quiet.rate, busy.rate] : null
}

function meanOf(values: readonly (number | null)[]): number {
  const known = values.flatMap((one) => one ?? [])
  return known.reduce((sum, one) => sum + one, 0) / known.length
}

/** Means over the weeks before and after the first change; null where there are none on either side. */
function meansRound({ scenario, curve }: Option): [number, number] | null {
  const week = scenario.switches[0].from / DAYS
  const series = curve?.weekly.onTimeRate.mean ?? []
  const [before, after] = [series.slice(0, Math.floor(week)), series.slice(Math.ceil(week))].map(meanOf)
  return Number.isFinite(before) && Number.isFinite(after) ? [before, after] : null
}
