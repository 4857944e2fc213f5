/** Intervals of differences and of prices whose truth a formula gives: how many of them contain it. */
import { quantileDifference } from '../../../sim/compare/quantile-difference.ts'
import { priceOf } from '../../../sim/compare/step-price.ts'
import { exponential } from '../../../sim/random/exponential.ts'
import { normal } from '../../../sim/random/normal.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { simulateStation } from '../../../sim/station/station-run.ts'
import { waitOfMMc } from '../../../sim/station/theory-erlang.ts'
import { pairedInterval } from '../../../sim/stats/interval.ts'
import { survivalCurve, survivalQuantile } from '../../../sim/stats/survival.ts'
import { SEED } from './trial.ts'
import type { Trial } from './trial.ts'

const INTERVALS = 10_000
const REPLICATIONS = 10
const ARRIVAL_RATE = 3
const RUN = { warmUp: 100, arrivals: 1000 }

/** Two servers of unlike speed, the same customers: a replication is a pair of queues with common luck. */
const PAIRED: Trial = {
  name: `M/M/1, lambda ${ARRIVAL_RATE}, mu 9 against mu 8, n = ${REPLICATIONS}: the interval has the difference of mean waits`,
  ...{ about: 'intervals', counts: 'right', promised: 0.94, studies: INTERVALS, perRow: 250 },
  hits: (study) => {
    const waits = [9, 8].map((serviceRate) =>
      Array.from({ length: REPLICATIONS }, (_, r) => {
        const streams = new RandomStreams(`${SEED} paired`, study * REPLICATIONS + r)
        return simulateStation({ arrivalRate: ARRIVAL_RATE, serviceRate, servers: 1 }, streams, RUN).wait
      }),
    )
    const { mean, halfWidth } = pairedInterval(waits[0], waits[1])
    const truth = waitOfMMc(1, ARRIVAL_RATE, 9) - waitOfMMc(1, ARRIVAL_RATE, 8)
    return Math.abs(mean - truth) <= halfWidth!
  },
}

/** Times of a replication; the middle one of 51 exponential times is on the mean 1/51 + 1/50 + ... + 1/26 (Renyi 1953). */
const TIMES = 51
const LONGER = 1.3
const MIDDLE = Array.from({ length: 26 }, (_, i) => 1 / (TIMES - i)).reduce((sum, one) => sum + one, 0)

/** Half of the cases have the same luck in both options. */
const MEDIANS: Trial = {
  name: `medians of ${TIMES} exponential times, means ${LONGER} and 1, n = ${REPLICATIONS}: the interval has the difference`,
  ...{ about: 'intervals', counts: 'right', promised: 0.94, studies: INTERVALS, perRow: 500 },
  hits: (study) => {
    const medians = [LONGER, 1].map((mean, option) =>
      Array.from({ length: REPLICATIONS }, (_, r) => {
        const streams = new RandomStreams(`${SEED} medians`, study * REPLICATIONS + r)
        const times = Float64Array.from({ length: TIMES }, (_, i) => {
          return mean * exponential(streams.uniform(i % 2 === 0 ? 0 : 1 + option, i, 0))
        })
        return survivalQuantile(survivalCurve(times, new Uint8Array(TIMES).fill(1)), 0.5)
      }),
    )
    const found = quantileDifference(medians[0], medians[1], { seed: SEED })
    if (found.kind !== 'mean') return false
    return Math.abs(found.difference.mean - (LONGER - 1) * MIDDLE) <= found.difference.halfWidth!
  },
}

/** Cost 12 and effect 5, correlated by a half; the effect is three standard errors from 0. */
const PRICE: Trial = {
  name: `price of 2.4, n = ${REPLICATIONS}: the set of Fieller has it`,
  ...{ about: 'intervals', counts: 'right', promised: 0.95, studies: INTERVALS, perRow: 5000 },
  hits: (study) => {
    const streams = new RandomStreams(`${SEED} price`, study)
    const draw = (purpose: number, r: number): number => normal(streams.uniform(purpose, r, 0))
    const effects = Array.from({ length: REPLICATIONS }, (_, r) => 5 + 5 * draw(0, r))
    const costs = effects.map((x, r) => 12 + (x - 5) / 2 + 4 * draw(1, r))
    const { set } = priceOf(effects, costs)
    if (set!.kind === 'all') return true
    const inside = 2.4 >= set!.low && 2.4 <= set!.high
    return set!.kind === 'interval' ? inside : !inside
  },
}

export const INTERVAL_TRIALS: readonly Trial[] = [PAIRED, MEDIANS, PRICE]
