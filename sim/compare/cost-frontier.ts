/**
 * Incremental analysis, as health economists decide by it (NICE 2022): options in the order of what they cost; struck out is what costs more and
 * brings less, and what a mixture of two others would beat; what is left are steps, each with its price.
 */
import { meanInterval } from '../stats/interval.ts'
import type { MeanInterval } from '../stats/interval.ts'
import { priceOf } from './step-price.ts'
import type { Price } from './step-price.ts'

/** An option, replication by replication; NaN = missing. */
export interface CostedOption {
  readonly name: string
  readonly cost: ArrayLike<number>
  /** What is wanted: more is better. */
  readonly effect: ArrayLike<number>
}

/**
 * Where an option stands. `worth`: on the frontier. `dominated`: another costs no more and brings no less. `extended`: a mixture of two others
 * that costs as much brings more.
 */
export type Standing = 'worth' | 'dominated' | 'extended'

export interface RankedOption {
  readonly name: string
  readonly cost: number
  readonly effect: number
  readonly standing: Standing
  /** What beats it: one option, or the two that are mixed; none where it is worth considering. */
  readonly beatenBy: readonly string[]
  /** Whether it is struck out by the means alone, which the paired intervals leave open. */
  readonly byTheMean: boolean
}

/** From one option of the frontier to the next. */
export interface FrontierStep {
  readonly from: string
  readonly to: string
  readonly cost: MeanInterval
  readonly effect: MeanInterval
  /** Of one more of the effect. */
  readonly price: Price
}

export interface CostFrontier {
  /** All options, the cheapest first. */
  readonly options: readonly RankedOption[]
  /** Between those worth considering, in that order. */
  readonly steps: readonly FrontierStep[]
  /** Replications in which no option lacks a value: the others are left out. */
  readonly n: number
}

/** An option whose replications are complete, with its means. */
interface Row {
  readonly name: string
  readonly costs: readonly number[]
  readonly effects: readonly number[]
  readonly cost: number
  readonly effect: number
}

type Strike = Pick<RankedOption, 'standing' | 'beatenBy' | 'byTheMean'>

/** Options by cost: what is dominated, and the price of each step between the others. @param options those that meet the same luck; of two that are equal the first stays */
export function costFrontier(options: readonly CostedOption[], level = 0.95): CostFrontier {
  const rows = completeRows(options).sort((a, b) => a.cost - b.cost || b.effect - a.effect)
  const n = rows[0]?.costs.length ?? 0
  const strikes = new Map<string, Strike>()
  for (const [place, row] of rows.entries()) {
    const rival = bestRival(rows, place)
    if (rival !== undefined) strikes.set(row.name, dominatedBy(row, rival, level))
  }
  let left = rows.filter(({ name }) => !strikes.has(name))
  for (let place = firstBent(left); place > 0; place = firstBent(left)) {
    const [before, row, after] = left.slice(place - 1, place + 2)
    strikes.set(row.name, mixedOf(before, row, after, level))
    left = left.filter((one) => one !== row)
  }
  const worth: Strike = { standing: 'worth', beatenBy: [], byTheMean: false }
  return {
    options: rows.map(({ name, cost, effect }) => ({ name, cost, effect, ...(strikes.get(name) ?? worth) })),
    steps: left.slice(1).map((to, place) => stepOf(left[place], to, level)),
    n,
  }
}

function completeRows(options: readonly CostedOption[]): Row[] {
  const count = options[0]?.cost.length ?? 0
  const whole = Array.from({ length: count }, (_, r) => r).filter((r) =>
    options.every(({ cost, effect }) => Number.isFinite(cost[r]) && Number.isFinite(effect[r])),
  )
  return options.map(({ name, cost, effect }) => {
    const [costs, effects] = [whole.map((r) => cost[r]), whole.map((r) => effect[r])]
    return { name, costs, effects, cost: meanInterval(costs).mean, effect: meanInterval(effects).mean }
  })
}

/** Of those before it, which cost no more, the one that brings most, if that is no less than its own. */
function bestRival(rows: readonly Row[], place: number): Row | undefined {
  const before = rows.slice(0, place).filter(({ effect }) => effect >= rows[place].effect)
  return before.reduce<Row | undefined>((best, one) => (best && best.effect >= one.effect ? best : one), undefined)
}

/** It is shown where the interval of neither difference reaches over to the other side. */
function dominatedBy(row: Row, rival: Row, level: number): Strike {
  const dearer = meanInterval(differences(row.costs, rival.costs), level)
  const poorer = meanInterval(differences(rival.effects, row.effects), level)
  const shown = [dearer, poorer].every(({ mean, halfWidth }) => halfWidth !== null && mean - halfWidth >= 0)
  return { standing: 'dominated', beatenBy: [rival.name], byTheMean: !shown }
}

/** The first option whose own step has a higher price than the next one; 0 where there is none. */
function firstBent(rows: readonly Row[]): number {
  for (let place = 1; place < rows.length - 1; place++) {
    const [a, b, c] = rows.slice(place - 1, place + 2)
    if ((b.cost - a.cost) * (c.effect - b.effect) > (c.cost - b.cost) * (b.effect - a.effect)) return place
  }
  return 0
}

/** What a mixture of its neighbours at the same cost brings more: by the delta method, for its weights are estimated too. */
function mixedOf(before: Row, row: Row, after: Row, level: number): Strike {
  const rise = (after.effect - before.effect) / (after.cost - before.cost)
  const weight = (row.cost - before.cost) / (after.cost - before.cost)
  const gains = row.costs.map((cost, r) => {
    const mixed = before.effects[r] + rise * (cost - before.costs[r]) - row.effects[r]
    const ofTheRise = after.effects[r] - before.effects[r] - rise * (after.costs[r] - before.costs[r])
    return mixed + weight * ofTheRise
  })
  const { mean, halfWidth } = meanInterval(gains, level)
  const shown = halfWidth !== null && mean - halfWidth > 0
  return { standing: 'extended', beatenBy: [before.name, after.name], byTheMean: !shown }
}

function stepOf(from: Row, to: Row, level: number): FrontierStep {
  const [costs, effects] = [differences(to.costs, from.costs), differences(to.effects, from.effects)]
  const [cost, effect] = [meanInterval(costs, level), meanInterval(effects, level)]
  return { from: from.name, to: to.name, cost, effect, price: priceOf(effects, costs, level) }
}

function differences(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, r) => x - b[r])
}
