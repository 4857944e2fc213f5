/** How surely an option lies on the front of cost against effect: in which share of resamples of the replications no other costs no more and brings no less. */
import { RandomStreams } from '../random/random-streams.ts'
import type { CostedOption } from './cost-frontier.ts'

const RESAMPLES = 2000
/** On the front in so many resamples an option counts as on it; in so few as off it; else perhaps. */
const SURE = 0.95

export interface FrontShare {
  readonly name: string
  readonly share: number
  readonly onFront: 'on' | 'perhaps' | 'off'
}

/** In which share of resamples each option lies on the front. @param options none of whose replications is missing, as many of each @param key any text: the same resamples for the same */
export function frontShares(options: readonly Readonly<CostedOption>[], key: string): FrontShare[] {
  const streams = new RandomStreams(`front ${key}`, 0)
  const n = options[0].cost.length
  const counts = options.map(() => 0)
  for (let sample = 0; sample < RESAMPLES; sample++) {
    const rows = Array.from({ length: n }, (_, r) => Math.floor(n * streams.uniform(0, sample, r)))
    const sumOf = (values: ArrayLike<number>): number => rows.reduce((sum, r) => sum + values[r], 0)
    const places = options.map(({ cost, effect }) => ({ cost: sumOf(cost), effect: sumOf(effect) }))
    places.forEach((one, i) => {
      if (!places.some((other) => beats(other, one))) counts[i]++
    })
  }
  return options.map(({ name }, i) => {
    const share = counts[i] / RESAMPLES
    return { name, share, onFront: share >= SURE ? 'on' : share <= 1 - SURE ? 'off' : 'perhaps' }
  })
}

interface Where {
  readonly cost: number
  readonly effect: number
}

function beats(a: Where, b: Where): boolean {
  return a.cost <= b.cost && a.effect >= b.effect && (a.cost < b.cost || a.effect > b.effect)
}
