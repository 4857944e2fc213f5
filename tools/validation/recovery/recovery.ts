/** Recovery: tables with known values are fitted, and it is counted how often an interval of 90 % holds what was put in. */
import { wilson } from '../../../sim/fit/proportion.ts'
import { cityFit } from '../../../cli/data/city-fit.ts'
import type { Interval } from '../../../cli/data/city-fit.ts'
import type { Part } from '../part.ts'
import { syntheticTable, truthOf } from './synthetic-table.ts'
import type { Truth } from './synthetic-table.ts'

const SEED = 'recovery'
const TABLES = 200
const A_ROW = 10
const LEVEL = 0.9
const ROWS = Array.from({ length: TABLES / A_ROW }, (_, row) => row)
const WORDS: Readonly<Record<keyof Omit<Truth, 'spread'> | 'onTimeOneByOne', string>> = {
  perDay: 'cases a day',
  dayCv: "coefficient of variation of a street's day",
  seasonStrength: 'strength of the season',
  median: 'median of the days to the end',
  onTime: 'share on time, with good and bad weeks',
  onTimeOneByOne: 'the same by Wilson alone, as if requests were drawn one by one',
  consult: 'share of consultations',
}
const VALUES = Object.keys(WORDS) as (keyof typeof WORDS)[]

/** Of one value in one table: what was put in, what was found, and whether the interval holds it; NaN where it was not told. */
export interface Recovered {
  readonly truth: number
  readonly value: number
  readonly holds: boolean
}

export type Recovery = Readonly<Record<keyof typeof WORDS, Recovered | null>>

interface RecoveryFigures {
  readonly value: string
  readonly tables: number
  readonly holding: number
  /** Mean of what was found over what was put in. */
  readonly ratio: number
}

export const recovery: Part<readonly Recovery[] | undefined, readonly RecoveryFigures[]> = {
  name: 'recovery',
  question: 'whether a fit finds again what a table was made with',
  seed: SEED,
  terms: { tables: TABLES },
  rows: ROWS.map((row) => `tables ${row * A_ROW} to ${row * A_ROW + A_ROW - 1}`),
  piecewise: { minutes: 30, rowOf: (tables) => ROWS.findIndex((row) => isOf(tables, row)) },
  compute: (row) => Array.from({ length: A_ROW }, (_, at) => recovered(row * A_ROW + at)),
  figures: (results) =>
    VALUES.map((value) => {
      const found = results.flatMap((tables) => tables ?? []).flatMap((one) => one[value] ?? [])
      return {
        value: WORDS[value],
        tables: found.length,
        holding: found.filter(({ holds }) => holds).length,
        ratio: found.reduce((sum, one) => sum + one.value / one.truth, 0) / found.length,
      }
    }),
  section: (figures) => [introduction(Math.max(...figures.map(({ tables }) => tables))), tableOf(figures)].join('\n\n'),
}

/** Whether tables are those of a row: by what was put into the first of them. */
function isOf(tables: readonly Recovery[] | undefined, row: number): boolean {
  return tables?.[0].perDay?.truth === truthOf(SEED, row * A_ROW).perDay
}

export function recovered(table: number): Recovery {
  const truth = truthOf(SEED, table)
  const { facts, counts } = syntheticTable(SEED, table, truth)
  const fit = cityFit(facts, counts, new Map(), undefined, undefined)
  const { yes, of } = counts.onTime[0]
  const share = (one: typeof fit.consultations): Interval | null => one && { ...one, value: one.share }
  const found: Readonly<Record<keyof typeof WORDS, Interval | null>> = {
    perDay: fit.perDay,
    dayCv: fit.dayCv,
    seasonStrength: fit.seasonStrength,
    median: fit.durations[0]?.median ?? null,
    onTime: share(fit.onTimeOfAll),
    onTimeOneByOne: share(wilson(yes, of, LEVEL)),
    consult: share(fit.consultations),
  }
  return Object.fromEntries(
    VALUES.map((value) => {
      const one = found[value]
      const put = truth[value === 'onTimeOneByOne' ? 'onTime' : value]
      return [value, one && { truth: put, value: one.value, holds: one.low <= put && put <= one.high }]
    }),
  ) as unknown as Recovery
}

function introduction(tables: number): string {
  return `Tables of two years and four areas are drawn by the model's own demand (rate, spread of days and season over half of what is plausible), with
closings by date, some still open at the end, and fitted as \`whistlelab fit\` does; ${tables} of ${TABLES} are computed so far. An interval of 90 % should hold what was put in
in 90 of 100 tables, give or take ${(200 * Math.sqrt(0.09 / tables)).toFixed(0)}. The share on time differs from week to week, as in real tables; requests of one week are then worth fewer than
they are, which the interval has to find by itself.`
}

function tableOf(figures: readonly RecoveryFigures[]): string {
  return [
    '| value | tables | interval of 90 % holds it | of which by chance (95 %) | found over put in |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(({ value, tables, holding, ratio }) => {
      const { low, high } = wilson(holding, tables)
      const percent = (share: number): string => (100 * share).toFixed(1)
      return `| ${value} | ${tables} | ${percent(holding / tables)} % | ${percent(low)} to ${percent(high)} % | ${ratio.toFixed(3)} |`
    }),
  ].join('\n')
}
