/** `whistlelab warm-up SCENARIO`: how long a city takes to fill from empty, by series of weeks, or why nobody can say. */
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { MEASURES, measureIndex } from '../../sim/city/model/measures.ts'
import type { MeasureId } from '../../sim/city/model/measures.ts'
import { absoluteMargin } from '../../sim/analysis/compare.ts'
import type { TableColumn } from '../../sim/run/table.ts'
import { YEAR, movingAverage, warmUpOf } from '../../sim/stats/warm-up.ts'
import type { WarmUpAnswer } from '../../sim/stats/warm-up.ts'
import { alone } from '../../viz/charts/alone.ts'
import type { Language } from '../../viz/words/language.ts'
import { WARM_UP_WORDS } from '../../viz/words/warm-up-words.ts'
import { DONE, INTERRUPTED, NO_ANSWER } from '../terminal/exit-code.ts'
import { usually, whole, word } from '../terminal/option-kinds.ts'
import { JSON_OUTPUT, LANG, QUIET, SEED, SET, WORKERS } from '../terminal/shared-options.ts'
import { tableText } from '../terminal/table.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import { indented, writtenTable } from '../work/published-results.ts'
import { ANSWER_WAY, AnswerFolder, WEEK_DAYS, weeklyRun } from './weekly-run.ts'

/** The weekly series that are looked at: what waits, how long, and how well. */
const SERIES = ['backlog', 'handlingTimeMean', 'onTimeRate'] as const satisfies readonly MeasureId[]

export const warmUpCommand = command({
  name: 'warm-up',
  does: 'say how long a city takes to fill from empty, so that nothing of its beginning is counted, and draw it',
  words: { scenario: word('name from scenarios/, path of a file, or a variant') },
  options: {
    set: SET,
    years: usually(whole(2, 50, { does: 'years that are looked at, from the empty city' }), '3'),
    replications: usually(whole(2, 10_000, { does: 'replications, over which each week is averaged' }), '10'),
    seed: SEED,
    workers: WORKERS,
    ...ANSWER_WAY,
    lang: LANG,
    json: JSON_OUTPUT,
    quiet: QUIET,
  },
  run: async ({ scenario: named, set, years, replications, seed, workers, out, force, lang, json, quiet }, world) => {
    const machinery = await world.machinery()
    const { terminal, interruption } = world
    const words = WARM_UP_WORDS[lang]
    const scenario = chosen(named, set, world.scenarios)
    const about = { command: 'warm-up', scenario, seed, asked: { years, replications } } as const
    const folder = new AnswerFolder(about, { out, force }, machinery)
    const run = { days: WEEK_DAYS * YEAR * years, replications, seed }
    const results = await weeklyRun(scenario, run, workers, machinery, interruption)
    if (results === undefined) {
      terminal.tell(words.stopped)
      return INTERRUPTED
    }
    const series = SERIES.map((id) => ({
      id,
      rows: results.map(({ weekly }) => weekly[id]),
      margin: (mean: number) => absoluteMargin(MEASURES[measureIndex(id)].margin, mean),
    }))
    const answer = warmUpOf(series, scenario.setting.behaviour.seasonStrength > 0)
    const days = answer.cut && WEEK_DAYS * answer.cut.batches
    const analysis = {
      scenario: scenario.name,
      set,
      question: folder.question,
      years,
      replications,
      seed,
      days,
      ...withCourse(answer),
    }
    folder.write({
      'analysis.json': indented(analysis),
      ...(answer.series.length > 0 && {
        'warm-up.csv': courseTable(answer),
        'warm-up.svg': await drawing(scenario.title[lang], answer, lang),
      }),
    })
    if (json) terminal.print(JSON.stringify(analysis, null, 2))
    else terminal.print(textOf(scenario.name, answer, years, lang))
    if (!json && !quiet) terminal.print(`\n${words.written(folder.path, answer.series.length > 0)}`)
    return answer.cut === null ? NO_ANSWER : DONE
  },
})

/** Weeks to each side that a moving average takes in (Welch 1983), and between two lines of the table. */
const SIDE = 4

function withCourse(answer: WarmUpAnswer) {
  return { ...answer, series: answer.series.map((one) => ({ ...one, smoothed: movingAverage(one.average, SIDE) })) }
}

/** A line a week: each series averaged over replications, the same smoothed, and whether the week is to be left out. */
function courseTable({ series, cut }: WarmUpAnswer): string {
  const column = (id: string, kind: TableColumn['kind']): TableColumn => ({ id, kind, unit: '', definition: id })
  const columns = [
    column('week', 'whole'),
    ...series.flatMap(({ id }) => [column(`${id}.mean`, 'number'), column(`${id}.smoothed`, 'number')]),
    column('leftOut', 'text'),
  ]
  const smooth = series.map(({ average }) => movingAverage(average, SIDE))
  const rows = series[0].average.map((_, at) => [
    at + 1,
    ...series.flatMap(({ average }, place) => [average[at], smooth[place][at]]),
    cut === null ? '' : at < cut.batches ? 'yes' : 'no',
  ])
  return writtenTable({ columns, rows })
}

async function drawing(title: string, { series, cut }: WarmUpAnswer, lang: Language): Promise<string> {
  // What draws takes as long to load as a small city to simulate.
  const [{ drawChart }, { welchChart }] = await Promise.all([
    import('../../viz/charts/render.ts'),
    import('../../viz/charts/welch.ts'),
  ])
  const words = WARM_UP_WORDS[lang]
  const panels = series.map(({ id, average, cut: own }) => {
    const scale = id === 'onTimeRate' ? 100 : 1
    const values = average.map((x) => scale * x)
    return { title: words.series[id], average: values, smoothed: movingAverage(values, SIDE), cut: own, format: '~r' }
  })
  const main = cut === null ? null : cut.batches
  const spec = welchChart({
    ...{ panels, cut: main, xTitle: words.axis, ownTitle: words.own },
    cutTitle: main === null ? '' : words.leftOutTo(main),
  })
  const faults: string[] = []
  const svg = await drawChart(spec!, (fault) => faults.push(fault))
  if (faults.length > 0) throw new Error(`the drawing of the weeks: ${faults.join('; ')}`)
  return alone(svg, words.chart(title), lang)
}

function textOf(
  scenario: string,
  { series, leftOut, cut, refusal }: WarmUpAnswer,
  years: number,
  lang: Language,
): string {
  const words = WARM_UP_WORDS[lang]
  const name = (id: string): string => words.series[id]
  const size = (id: string, x: number): string => (id === 'onTimeRate' ? 100 * x : x).toFixed(1)
  const cuts = series.map(({ id, average, cut: own, driftAYear }) => {
    const rest = average.slice(own)
    return [name(id), String(own), size(id, driftAYear), size(id, rest.reduce((sum, x) => sum + x, 0) / rest.length)]
  })
  const answer =
    cut === null
      ? [words.refused(scenario, refusal!.why, refusal!.by && name(refusal!.by), years)]
      : [words.answer(scenario, cut.batches, name(cut.by)), suffices(WEEK_DAYS * cut.batches, lang)]
  const tables =
    series.length === 0
      ? []
      : [
          tableText(words.heads, cuts, ['left', 'right', 'right', 'right']),
          `${words.course}\n\n${tableText([words.week, ...series.map(({ id }) => name(id))], courseOf(series, size), ['right', ...series.map(() => 'right' as const)])}`,
        ]
  const missing = leftOut.length === 0 ? [] : [words.leftOut(leftOut.map(name).join(', '))]
  return [answer.join(' '), ...missing, ...tables].join('\n\n')
}

function suffices(days: number, lang: Language): string {
  const words = WARM_UP_WORDS[lang]
  return days <= USUAL_WARM_UP_DAYS ? words.enough(USUAL_WARM_UP_DAYS) : words.tooShort(USUAL_WARM_UP_DAYS, days)
}

function courseOf(series: WarmUpAnswer['series'], size: (id: string, x: number) => string): string[][] {
  const smooth = series.map(({ average }) => movingAverage(average, SIDE))
  const weeks = Array.from({ length: Math.floor(series[0].average.length / SIDE) }, (_, line) => SIDE * line)
  return weeks
    .slice(0, (2 * YEAR) / SIDE)
    .map((week) => [String(week + 1), ...series.map(({ id }, place) => size(id, smooth[place][week]))])
}
