/**
 * Whether the order of options holds over assumptions: the lead of the best option over the runner-up with each assumption at its ends (pair by pair), and
 * the share of joint draws in which the same option wins, beside the same share by luck alone. Shares of settings that were tried, not probabilities.
 */
import type { Measure } from '../city/model/measure.ts'
import { MEASURES } from '../city/model/measures.ts'
import { A_DRAW, ENDS, drawsOf, endsOf } from '../design/order-design.ts'
import type { OrderQuestion } from '../design/question.ts'
import { regrets } from '../compare/regret.ts'
import type { Regret } from '../compare/regret.ts'
import { meanInterval, pairedInterval } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'
import { wilson } from '../stats/share-interval.ts'
import { ANALYSIS_FORMAT } from './analysis.ts'
import type { EndState, OrderAnalysis, OrderEnd, OrderedOption } from './analysis.ts'
import type { MeasuredPoints } from './measured-points.ts'
import { analysedMeasure } from './remarks.ts'

/** Values of an option at a place, one a replication. */
type At = (option: string, suffix: string) => Float64Array

export function analysedOrder(question: OrderQuestion, measured: MeasuredPoints): OrderAnalysis {
  const { options, assumptions, replications, measures, draws } = question
  const { direction } = (MEASURES as readonly Measure[]).find(({ id }) => id === measures[0])!
  const sign = direction === 'less' ? -1 : 1
  const at: At = (option, suffix) => measured.of(0, option + suffix)
  const nominal = (option: string): Float64Array => at(option, '').subarray(0, replications)
  const ranked = rankedOptions(options, nominal, sign)
  const about = analysedMeasure(measures[0], ranked.some(({ mean }) => mean === null) ? ['missing'] : [])
  const shared = {
    format: ANALYSIS_FORMAT,
    method: 'order',
    wanted: question.wanted ?? null,
    measure: about,
    options: ranked,
    assumptions,
    replications,
  } as const
  const empty = { lead: null, ends: [], draws: null }
  if (about.remarks.length > 0 || ranked.length < 2) return { ...shared, ...empty }
  const [best, next] = [ranked[0].name, ranked[1].name]
  const leadAt = (suffix: string) =>
    lead(at(best, suffix).subarray(0, replications), at(next, suffix).subarray(0, replications), sign)
  return {
    ...shared,
    lead: leadAt(''),
    ends: endsFound(question, leadAt),
    draws: draws === 0 || assumptions.length === 0 ? null : drawsFound(question, at, ranked, sign),
  }
}

function rankedOptions(
  options: readonly string[],
  nominal: (option: string) => Float64Array,
  sign: number,
): OrderedOption[] {
  const found = options.map((name): OrderedOption => {
    const { mean, halfWidth, n } = meanInterval(nominal(name))
    return { name, mean: n === 0 ? null : mean, halfWidth }
  })
  return found.sort((a, b) => sign * ((b.mean ?? NaN) - (a.mean ?? NaN)))
}

function lead(best: ArrayLike<number>, next: ArrayLike<number>, sign: number) {
  const { mean, halfWidth, n } = pairedInterval(best, next)
  return { mean: n === 0 ? null : sign * mean, halfWidth }
}

/** By how far an assumption moves the lead between its ends, the farthest first. */
function endsFound(question: OrderQuestion, leadAt: (suffix: string) => ReturnType<typeof lead>): OrderEnd[] {
  const suffixes = endsOf(question).map(({ suffix }) => suffix)
  const ends = question.assumptions.map((assumption, index): OrderEnd => {
    const [low, high] = ENDS.map((_, end) => {
      const found = leadAt(suffixes[2 * index + end])
      return { ...found, state: stateOf(found) }
    })
    const swing = low.mean === null || high.mean === null ? null : Math.abs(high.mean - low.mean)
    return { assumption, low, high, swing }
  })
  return ends.sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1))
}

function stateOf({ mean, halfWidth }: ReturnType<typeof lead>): EndState {
  if (mean === null || halfWidth === null) return 'unclear'
  if (mean - halfWidth > 0) return 'holds'
  return mean + halfWidth < 0 ? 'turns' : 'unclear'
}

function drawsFound(
  question: OrderQuestion,
  at: At,
  ranked: readonly OrderedOption[],
  sign: number,
): OrderAnalysis['draws'] {
  const names = ranked.map(({ name }) => name)
  const own = drawsOf(question).map(({ suffix }) => names.map((name) => at(name, suffix)))
  const luck = drawsOf(question).map(({ luck }) => names.map((name) => at(name, '').subarray(luck, luck + A_DRAW)))
  const [drawn, alone] = [countsOf(own, question, sign), countsOf(luck, question, sign)]
  const [means, within] = [new Tally(), new Tally()]
  for (const [best, next] of own) {
    const contrast = new Tally()
    for (let r = 0; r < A_DRAW; r++) if (!Number.isNaN(best[r] - next[r])) contrast.add(sign * (best[r] - next[r]))
    if (contrast.count < 2) continue
    means.add(contrast.mean)
    within.add(contrast.variance / contrast.count)
  }
  const between = means.count < 2 ? null : Math.max(0, means.variance - within.mean)
  const regret = regretOf(own, question, sign).map((one, index) => ({ option: names[index], ...one }))
  const winners = names.map((name, index) => ({ option: name, draws: drawn.winners[index] }))
  return {
    tried: drawn.tried,
    sameWinner: told(drawn.sameWinner, drawn.tried),
    sameOrder: told(drawn.sameOrder, drawn.tried),
    byLuckAlone: {
      tried: alone.tried,
      sameWinner: told(alone.sameWinner, alone.tried),
      sameOrder: told(alone.sameOrder, alone.tried),
    },
    ...{ winners, regret, spreadOfLead: between === null ? null : Math.sqrt(between) },
  }
}

/** Over the draws in which every option has a value. @param places by draw, by option, its replications */
function regretOf(places: readonly (readonly Float64Array[])[], { wanted }: OrderQuestion, sign: number): Regret[] {
  const means = places.map((place) => place.map((values) => sign * meanInterval(values).mean))
  const known = means.filter((row) => !row.some((mean) => Number.isNaN(mean)))
  if (known.length === 0) return []
  const byOption = known[0].map((_, option) => known.map((row) => row[option]))
  return regrets(byOption, wanted === undefined ? null : sign * wanted)
}

function told(count: number, of: number) {
  const [low, high] = of === 0 ? [0, 1] : wilson(count, of)
  return { count, low, high }
}

/** @param places by draw, the options in their nominal order, each its replications */
function countsOf(places: readonly (readonly Float64Array[])[], { margin }: OrderQuestion, sign: number) {
  const counts = { tried: 0, sameWinner: 0, sameOrder: 0, winners: places[0].map(() => 0) }
  for (const place of places) {
    const means = place.map((values) => meanInterval(values).mean * sign)
    if (means.some((mean) => Number.isNaN(mean))) continue
    counts.tried++
    const most = Math.max(...means)
    const winner = means.indexOf(most)
    counts.winners[winner]++
    if (winner === 0) counts.sameWinner++
    const tie = (a: number, b: number): number =>
      margin.kind === 'absolute' ? margin.value : margin.value * Math.max(Math.abs(a), Math.abs(b))
    const kept = means.every((mean, index) => means.slice(index + 1).every((later) => later <= mean + tie(mean, later)))
    if (kept) counts.sameOrder++
  }
  return counts
}
