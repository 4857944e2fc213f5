/** `whistlelab steady SCENARIO`: what the weeks of a city are like once nothing of its beginning shows, from one long run. */
import { USUAL_WARM_UP_DAYS, WEEKLY_SERIES } from '../../sim/city/model/replication.ts'
import type { WeeklySeries } from '../../sim/city/model/replication.ts'
import type { TableColumn } from '../../sim/run/table.ts'
import { batchMeans } from '../../sim/stats/batch-means.ts'
import type { BatchMeans } from '../../sim/stats/batch-means.ts'
import { YEAR, withoutSeason } from '../../sim/stats/warm-up.ts'
import { STEADY_WORDS } from '../../viz/words/experiment/steady-words.ts'
import type { SteadyWords } from '../../viz/words/experiment/steady-words.ts'
import { DONE, INTERRUPTED, NO_ANSWER } from '../terminal/exit-code.ts'
import { usually, whole, word } from '../terminal/option-kinds.ts'
import { JSON_OUTPUT, LANG, QUIET, SEED, SET, WARM_UP, WORKERS } from '../terminal/shared-options.ts'
import { tableText } from '../terminal/table.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import { indented, writtenTable } from '../work/published-results.ts'
import { ANSWER_WAY, AnswerFolder, WEEK_DAYS, weeklyRun } from './weekly-run.ts'

/** Means of weeks; null: a week has no value. */
type Found = readonly { readonly id: WeeklySeries; readonly found: BatchMeans | null }[]

/** An interval takes as many batches at least. */
const FEWEST_WEEKS = 20
const MOST_YEARS = 100

export const steadyCommand = command({
  name: 'steady',
  does: 'one long run: the mean week of a steady city with its interval by batch means, or how long a run would do',
  words: { scenario: word('name from scenarios/, path of a file, or a variant') },
  options: {
    set: SET,
    years: usually(whole(1, MOST_YEARS, { does: 'years of the run, the warm-up included' }), '20'),
    warmUp: usually(WARM_UP, String(USUAL_WARM_UP_DAYS)),
    seed: SEED,
    workers: WORKERS,
    ...ANSWER_WAY,
    lang: LANG,
    json: JSON_OUTPUT,
    quiet: QUIET,
  },
  run: async ({ scenario: named, set, years, warmUp, seed, workers, out, force, lang, json, quiet }, world) => {
    const machinery = await world.machinery()
    const { terminal, interruption } = world
    const words = STEADY_WORDS[lang]
    const scenario = chosen(named, set, world.scenarios)
    const weeks = YEAR * years
    const first = Math.ceil(warmUp / WEEK_DAYS)
    const asked = { scenario: scenario.name, set, years, warmUp, seed, weeks: Math.max(0, weeks - first) }
    if (weeks - first < FEWEST_WEEKS) {
      const enough = yearsFor(FEWEST_WEEKS, first)
      terminal.tell(words.short(asked.weeks, enough))
      const refusal: Refusal = { why: 'short', by: null, years: enough }
      if (json) terminal.print(JSON.stringify({ ...asked, series: [], refusal }, null, 2))
      return NO_ANSWER
    }
    const about = { command: 'steady', scenario, seed, asked: { years, warmUp } } as const
    const folder = new AnswerFolder(about, { out, force }, machinery)
    const run = { days: WEEK_DAYS * weeks, replications: 1, seed }
    const results = await weeklyRun(scenario, run, workers, machinery, interruption)
    if (results === undefined) {
      terminal.tell(words.stopped)
      return INTERRUPTED
    }
    const isSeasonal = scenario.setting.behaviour.seasonStrength > 0
    // What a city has not, such as whistles that nobody blows, has no week with a value.
    const there = WEEKLY_SERIES.filter((id) => !results[0].weekly[id].every(Number.isNaN))
    const found = there.map((id) => ({ id, found: meanWeek(results[0].weekly[id].slice(first), isSeasonal) }))
    const refusal = refusalOf(found, first)
    const analysis = { ...asked, question: folder.question, series: analysed(found), refusal }
    folder.write({ 'analysis.json': indented(analysis), 'steady.csv': tableOf(found) })
    const told = [words.lede(scenario.name, ((weeks - first) / YEAR).toFixed(1), warmUp), textOf(found, first, words)]
    terminal.print(json ? JSON.stringify(analysis, null, 2) : told.join('\n\n'))
    if (!json && !quiet) terminal.print(`\n${words.written(folder.path)}`)
    return refusal === null ? DONE : NO_ANSWER
  },
})

/** `short`: fewer weeks than an interval takes; `dependent`: batches of a series go together for as long as the run. */
interface Refusal {
  readonly why: 'short' | 'dependent'
  /** The series that takes longest. */
  readonly by: WeeklySeries | null
  /** Years that would do, about. */
  readonly years: number
}

/** @param first weeks of the warm-up */
function yearsFor(weeks: number, first: number): number {
  return Math.ceil((weeks + first) / YEAR)
}

function refusalOf(series: Found, first: number): Refusal | null {
  const worst = series
    .map(({ id, found }) => ({ by: id, needed: found?.needed ?? 0 }))
    .reduce((most, one) => (one.needed > most.needed ? one : most), { by: null as WeeklySeries | null, needed: 0 })
  return worst.by === null ? null : { why: 'dependent', by: worst.by, years: yearsFor(worst.needed, first) }
}

/** The swing of the year makes neighbours alike and moves no mean of whole years: it is taken out where there are three of them. */
function meanWeek(weeks: Float64Array, isSeasonal: boolean): BatchMeans | null {
  const values = [...weeks]
  if (values.some(Number.isNaN)) return null
  return batchMeans(isSeasonal && values.length >= 3 * YEAR ? withoutSeason(values) : values)
}

function analysed(series: Found) {
  return series.map(({ id, found }) => ({ id, ...(found ?? { mean: null, halfWidth: null }) }))
}

function tableOf(series: Found): string {
  const number = (id: string, definition: string): TableColumn => ({ id, kind: 'number', unit: '', definition })
  const columns: TableColumn[] = [
    { id: 'series', kind: 'text', unit: '', definition: 'weekly series' },
    number('mean', 'mean of its weeks'),
    number('halfWidth', 'half of the 95 % interval by batch means'),
    number('batchWeeks', 'weeks of a batch'),
    number('lagOneWeeks', 'correlation of neighbouring weeks'),
    number('lagOneBatches', 'correlation of neighbouring batches'),
    number('worth', 'independent weeks that would make the same interval'),
  ]
  const rows = series.map(({ id, found }) => {
    if (found === null) return [id, NaN, NaN, NaN, NaN, NaN, NaN]
    const { mean, halfWidth, size, lagOne, worth } = found
    return [id, mean, halfWidth ?? NaN, size, lagOne.values, lagOne.batches, worth ?? NaN]
  })
  return writtenTable({ columns, rows })
}

function textOf(series: Found, first: number, words: SteadyWords): string {
  const rows = series.flatMap(({ id, found }) => {
    if (found === null) return []
    const scale = id.endsWith('Rate') ? 100 : 1
    const { mean, halfWidth, size, worth, lagOne } = found
    const digits = (x: number): string =>
      Math.abs(scale * mean) < 10 ? (scale * x).toFixed(3) : (scale * x).toFixed(1)
    return [
      [
        ...[words.series[id], digits(mean), halfWidth === null ? '-' : digits(halfWidth), String(size)],
        ...[worth === null ? '-' : worth.toFixed(0), lagOne.values.toFixed(2)],
      ],
    ]
  })
  const refused = series.flatMap(({ id, found }) => {
    if (found === null) return [words.missing(words.series[id])]
    if (found.needed === null) return []
    const years = yearsFor(found.needed, first)
    const lag = found.lagOne.batches.toFixed(2)
    return [words.refused(words.series[id], found.size, lag, years, years <= MOST_YEARS)]
  })
  const table = tableText(words.heads, rows, ['left', 'right', 'right', 'right', 'right', 'right'])
  return [table, ...refused, words.note].join('\n\n')
}
