/**
 * Where something fails: a box of levers found on one half of the points and counted on the other, for what was chosen looks better than it is; how often
 * its levers return when points are drawn again.
 */
import type { FailureRule } from '../study/comparison.ts'
import { meanInterval } from '../stats/interval.ts'
import { randomFromText } from '../random/text-random.ts'
import { resamples } from './bootstrap.ts'
import { ANALYSIS_FORMAT } from './analysis.ts'
import type { DiscoverAnalysis, FailureBox } from './analysis.ts'
import { bestBox, boxQuality, countIn, peeled, pruned, quasiP } from './prim.ts'
import type { PrimBox, PrimColumn, PrimCount } from './prim.ts'
import { analysedMeasure } from './remarks.ts'

/** So many points must fail, and hold, at least: of fewer nobody can say what they have in common. */
const FEWEST = 20
/** Points of a box in the half that it is found on. */
const LEAST = 10
const RESAMPLES = 20
/** A broad box has so much of the failures at least, a dense one so much. */
const BROAD = 0.9
const SOME = 0.25

function holds(x: number, { sign, value }: Pick<FailureRule, 'sign' | 'value'>): boolean {
  if (sign === '<') return x < value
  if (sign === '<=') return x <= value
  return sign === '>' ? x > value : x >= value
}

/** What a rule goes by at a point: the mean of its replications, or the share of them that it is true of; NaN where none has a value. */
export function judgedValue(replications: ArrayLike<number>, rule: FailureRule): number {
  if (rule.share === undefined) return meanInterval(replications).mean
  const known = Array.from(replications).filter((x) => !Number.isNaN(x))
  return known.filter((x) => holds(x, rule)).length / known.length
}

/**
 * Where points fail: boxes of at most three levers, or why there are none.
 * @param values by point what the rule goes by (`judgedValue`); NaN = missing, left out
 * @param key any text: of the halves and the resamples
 */
export function discovered(
  columns: readonly PrimColumn[],
  values: readonly number[],
  rule: FailureRule,
  key: string,
): DiscoverAnalysis {
  const known = values.flatMap((value, point) => (Number.isNaN(value) ? [] : [point]))
  const failed = known.map((point) => holds(values[point], rule.share ?? rule))
  const own = columns.map(({ name, values: all }) => ({ name, values: known.map((point) => all[point]) }))
  const failing = failed.filter(Boolean).length
  const about = {
    format: ANALYSIS_FORMAT,
    method: 'discover',
    measure: analysedMeasure(rule.measure, []),
    failsIf: rule,
    points: { all: values.length, failing, missing: values.length - known.length },
    levers: columns.map(({ name }) => name),
  } as const
  const refusal = refusalOf(failing, known.length, values.length)
  if (refusal !== null) return { ...about, refusal, boxes: [] }
  const [first, second] = halvesOf(failed, key).map((points) => ({
    columns: own.map(({ name, values }) => ({ name, values: points.map((point) => values[point]) })),
    failed: points.map((point) => failed[point]),
  }))
  const best = bestBox(first.columns, first.failed, LEAST)
  if (best.length === 0) return { ...about, refusal: 'noBox', boxes: [] }
  const returns = returnsOf(first, key)
  const boxes = choicesOf(best, first).map(({ box, choice }): FailureBox => {
    return {
      choice,
      rules: box.map(({ column, low, high, words }) => ({
        ...{ lever: own[column].name, low, high, words },
        quasiP: quasiP(box, column, first.columns, first.failed),
        returns: returns[column],
      })),
      found: told(box, first),
      restated: told(box, second),
    }
  })
  return { ...about, refusal: null, boxes }
}

function refusalOf(failing: number, known: number, all: number): DiscoverAnalysis['refusal'] {
  if (known < all && known < 2 * FEWEST) return 'missing'
  if (failing === 0) return 'none'
  if (failing === known) return 'all'
  return failing < FEWEST || known - failing < FEWEST ? 'few' : null
}

/** Points drawn into two halves, those that fail and those that hold each by themselves. */
function halvesOf(failed: readonly boolean[], key: string): [number[], number[]] {
  const next = randomFromText(`${key} halves`)
  const halves: [number[], number[]] = [[], []]
  for (const kind of [true, false]) {
    const places = failed.flatMap((one, point) => (one === kind ? [{ point, at: next() }] : []))
    places.sort((a, b) => a.at - b.at).forEach(({ point }, order) => halves[order % 2].push(point))
  }
  return [halves[0].sort((a, b) => a - b), halves[1].sort((a, b) => a - b)]
}

interface Half {
  readonly columns: readonly PrimColumn[]
  readonly failed: readonly boolean[]
}

/** By lever, the share of resamples in whose best box it is. */
function returnsOf({ columns, failed }: Half, key: string): number[] {
  const counts = columns.map(() => 0)
  for (const rows of resamples(failed.length, RESAMPLES, `${key} boxes`)) {
    const points = [...rows]
    const again = columns.map(({ name, values }) => ({ name, values: points.map((point) => values[point]) }))
    const box = bestBox(
      again,
      points.map((point) => failed[point]),
      LEAST,
    )
    for (const { column } of box) counts[column]++
  }
  return counts.map((count) => count / RESAMPLES)
}

/** The best box by both, and beside it a broader and a denser one of the same course where there are such. */
function choicesOf(
  best: PrimBox,
  { columns, failed }: Half,
): { readonly box: PrimBox; readonly choice: FailureBox['choice'] }[] {
  const all = failed.filter(Boolean).length
  const course = peeled(columns, failed, LEAST).map((box) => pruned(box, columns, failed))
  const densest = (least: number): PrimBox | undefined => {
    const able = course.filter((box) => box.length > 0 && countIn(box, columns, failed).happens >= least * all)
    const density = (box: PrimBox): number => {
      const { points, happens } = countIn(box, columns, failed)
      return happens / points
    }
    return able.length === 0 ? undefined : able.reduce((most, one) => (density(one) > density(most) ? one : most))
  }
  const choices = [
    { box: best, choice: 'best' as const },
    { box: densest(BROAD), choice: 'broad' as const },
    { box: densest(SOME), choice: 'dense' as const },
  ]
  const seen = new Set<string>()
  return choices.flatMap(({ box, choice }) => {
    const text = JSON.stringify(box)
    if (box === undefined || seen.has(text) || boxQuality(countIn(box, columns, failed), all) === 0) return []
    seen.add(text)
    return [{ box, choice }]
  })
}

function told(box: PrimBox, { columns, failed }: Half): FailureBox['found'] {
  const { points, happens }: PrimCount = countIn(box, columns, failed)
  const all = failed.filter(Boolean).length
  return { points, failing: happens, coverage: happens / all, density: points === 0 ? null : happens / points }
}
