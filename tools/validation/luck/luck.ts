/**
 * What keyed luck is worth: the spread of differences between two scenarios with the same keyed luck, with one stream of random numbers a model, and with
 * luck of their own; and how long it takes until a verdict stands. Only the seconds of a row differ from run to run.
 */
import { MEASURES, measureIndex } from '../../../sim/city/model/measures.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import { absoluteMargin } from '../../../sim/analysis/compare.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { meanInterval, pairedInterval, tQuantile } from '../../../sim/stats/interval.ts'
import { Tally } from '../../../sim/stats/tally.ts'
import { table } from '../../generate/markdown.ts'
import { cityOf } from '../findings/finding-run.ts'
import type { FindingRun } from '../findings/finding-run.ts'
import type { Part } from '../part.ts'
import { OneStream } from './one-stream.ts'

const SEED = 'luck'
const REPLICATIONS = 30
const PER_ROW = 10
const HORIZON = { warmUpDays: 180, days: 180 }
const SMALLER = ['city.streets=2', 'city.residentsPerStreet=81000']

function city(scenario: string, ...set: readonly string[]): FindingRun {
  return { scenario, set: [...SMALLER, ...set], horizon: HORIZON, replications: REPLICATIONS }
}

const CITIES = {
  posts11: city('haigang-before'),
  posts49: city('haigang-before', 'street.staff=49'),
  posts50: city('haigang-before', 'street.staff=50'),
  threshold5: city('haigang-after', 'whistle.threshold=0.5'),
  threshold6: city('haigang-after', 'whistle.threshold=0.6'),
} as const
type CityName = keyof typeof CITIES

const COMPARED: readonly (readonly [title: string, from: CityName, to: CityName])[] = [
  ['posts 11 to 50', 'posts11', 'posts50'],
  ['posts 49 to 50', 'posts49', 'posts50'],
  ['threshold 0.5 to 0.6', 'threshold5', 'threshold6'],
]
const JUDGED = ['onTimeRate', 'satisfactionRate', 'resolutionTimeMean', 'cost'] as const
const WAYS = ['keyed', 'oneStream'] as const
type Way = (typeof WAYS)[number]

interface Row {
  readonly city: CityName
  readonly way: Way
  readonly from: number
}

/** The first of every city before the second of any. */
const ROWS: readonly Row[] = Array.from({ length: REPLICATIONS / PER_ROW }, (_, block) =>
  (Object.keys(CITIES) as CityName[]).flatMap((name) =>
    WAYS.map((way) => ({ city: name, way, from: block * PER_ROW })),
  ),
).flat()

interface RowResult extends Row {
  /** By measure of those judged, its replications. */
  readonly values: readonly (readonly number[])[]
  /** CPU seconds of a replication. */
  readonly seconds: number
}

/** A difference by one measure, and the standard deviations of it. */
interface LuckFigures {
  readonly compared: string
  readonly measure: string
  readonly replications: number
  readonly mean: number
  readonly halfWidth: number
  readonly keyed: number
  readonly oneStream: number
  readonly independent: number
  /** Half-width below which a verdict stands. */
  readonly needed: number
  /** CPU seconds of a replication of both scenarios. */
  readonly seconds: number
}

export const luck: Part<RowResult, readonly LuckFigures[]> = {
  name: 'luck',
  question: 'how much narrower keyed luck makes differences than one stream a model, or luck of their own',
  seed: SEED,
  terms: { cities: CITIES, judged: JUDGED },
  rows: ROWS.map(({ city: name, way, from }) => `${name}, ${way}, from replication ${from}`),
  piecewise: {
    minutes: 30,
    rowOf: (result) =>
      ROWS.findIndex((row) => row.city === result.city && row.way === result.way && row.from === result.from),
  },
  compute: (row) => ({ ...ROWS[row], ...replicated(ROWS[row]) }),
  figures: (results) => {
    const rows = wholeBlocks(results)
    if (rows.length === 0) return []
    return COMPARED.flatMap((compared) => JUDGED.map((_, at) => figuresOf(compared, at, rows)))
  },
  section: (figures) =>
    figures.length === 0
      ? 'Nothing yet.'
      : [introduction(figures[0].replications), tableOf(figures), NOTE].join('\n\n'),
}

function replicated({ city: name, way, from }: Row): Pick<RowResult, 'values' | 'seconds'> {
  const { setting, anchor } = cityOf(CITIES[name])
  const before = process.cpuUsage()
  const results = Array.from({ length: PER_ROW }, (_, index) => {
    const random = new (way === 'keyed' ? RandomStreams : OneStream)(SEED, from + index)
    return simulateCity(setting, anchor, random, HORIZON).measures
  })
  const { user, system } = process.cpuUsage(before)
  const values = JUDGED.map((id) => results.map((measures) => measures[measureIndex(id)]))
  return { values, seconds: (user + system) / 1e6 / PER_ROW }
}

/** Those blocks of replications that all cities have in both ways. */
function wholeBlocks(results: readonly (RowResult | undefined)[]): RowResult[] {
  const lacking = new Set(ROWS.flatMap(({ from }, row) => (results[row] === undefined ? [from] : [])))
  return results.flatMap((row) => (row === undefined || lacking.has(row.from) ? [] : [row]))
}

function figuresOf(
  [compared, from, to]: (typeof COMPARED)[number],
  at: number,
  results: readonly RowResult[],
): LuckFigures {
  const of = (name: CityName, way: Way): number[] =>
    results.filter((row) => row.city === name && row.way === way).flatMap(({ values }) => values[at])
  const secondsOf = (name: CityName): number =>
    meanInterval(results.filter((row) => row.city === name && row.way === 'keyed').map((row) => row.seconds)).mean
  const [option, baseline] = [of(to, 'keyed'), of(from, 'keyed')]
  const { mean, halfWidth } = pairedInterval(option, baseline)
  const one = of(to, 'oneStream').map((x, r) => x - of(from, 'oneStream')[r])
  const margin = absoluteMargin(MEASURES[measureIndex(JUDGED[at])].margin, meanInterval(baseline).mean)
  return {
    ...{ compared, measure: JUDGED[at], replications: option.length, mean, halfWidth: halfWidth! },
    keyed: deviation(option.map((x, r) => x - baseline[r])),
    oneStream: deviation(one),
    independent: Math.hypot(deviation(option), deviation(baseline)),
    needed: Math.max(Math.abs(mean), margin - Math.abs(mean)),
    seconds: secondsOf(from) + secondsOf(to),
  }
}

function deviation(values: readonly number[]): number {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return tally.standardDeviation
}

/** The fewest pairs whose interval is so narrow; at least two. */
export function pairsFor(spread: number, halfWidth: number): number {
  const isEnough = (n: number): boolean => (tQuantile(0.975, n - 1) * spread) / Math.sqrt(n) <= halfWidth
  let [low, high] = [1, 2]
  while (!isEnough(high)) [low, high] = [high, 2 * high]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}

function introduction(replications: number): string {
  const error = Math.round(100 / Math.sqrt(2 * (replications - 1)))
  return `Two streets of Haigang with 81,000 residents each, ${HORIZON.days} days after ${HORIZON.warmUpDays}, ${replications} pairs of replications, so that a spread has a standard error of ${error} % of itself. \`keyed\`: the luck of this program, where a draw has an
address. \`one stream\`: the same model, which takes the next number of one stream whenever it draws, both scenarios with the same seed. \`apart\`: luck of their own. The
spread is the standard deviation of a difference; "times fewer" is how many times fewer replications than apart give the same interval.`
}

const NOTE = `A verdict stands where the interval leaves out 0, or lies within the margin. Pairs: the fewest whose 95 % interval is so narrow by these spreads, the difference
being as found with keyed luck. Seconds: of one core, for all of these pairs, a pair taking as long as it does with keyed luck.`

function tableOf(figures: readonly LuckFigures[]): string {
  const head = ['compared', 'measure', 'difference', 'spread: keyed', 'one stream', 'apart', 'times fewer: keyed']
  const more = [
    'one stream',
    'pairs until the verdict: keyed',
    'one stream',
    'apart',
    'seconds: keyed',
    'one stream',
    'apart',
  ]
  return table([...head, ...more], figures.map(lineOf))
}

function lineOf(one: LuckFigures): string[] {
  const { compared, measure, mean, halfWidth, keyed, oneStream, independent, needed, seconds } = one
  const { factor, unit } = shownAs(measure)
  const size = (x: number): string => String(Number((factor * x).toPrecision(3)))
  const times = (spread: number): string =>
    spread === 0 ? 'no spread' : String(Number(((independent / spread) * (independent / spread)).toPrecision(2)))
  const pairs = [keyed, oneStream, independent].map((spread) => pairsFor(spread, needed))
  return [
    ...[compared, `\`${measure}\``, `${size(mean)} ± ${size(halfWidth)} ${unit}`],
    ...[size(keyed), size(oneStream), size(independent), times(keyed), times(oneStream)],
    ...pairs.map((n) => n.toLocaleString('en')),
    ...pairs.map((n) => Number((n * seconds).toPrecision(2)).toLocaleString('en')),
  ]
}

function shownAs(measure: string): { readonly factor: number; readonly unit: string } {
  const { unit } = MEASURES[measureIndex(measure)]
  if (unit === 'rate') return { factor: 100, unit: 'pp' }
  return unit === 'yuan' ? { factor: 1e-6, unit: 'million yuan' } : { factor: 1, unit: 'h' }
}
