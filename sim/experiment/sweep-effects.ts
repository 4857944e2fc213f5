/**
 * Effects of levers over the points of a sweep: fitted to each replication by itself, for all points of one replication share their luck, with a t interval
 * over the fits. What the terms leave unexplained at the mean is told beside them.
 */
import { leastSquares } from '../stats/least-squares.ts'
import { meanInterval } from '../stats/interval.ts'
import type { MeanInterval } from '../stats/interval.ts'
import type { Term } from './sweep-terms.ts'

/** Share of the largest answer below which a coefficient is rounding. */
const DUST = 1e-12

export interface Effect extends MeanInterval {
  readonly term: Term
}

export interface Fit {
  readonly effects: readonly Effect[]
  /** Replications in which every point has a value, of all. */
  readonly replications: number
  /** Root mean square of what the terms leave of the means of the points, in the unit of the measure; null without a degree of freedom left. */
  readonly lackOfFit: number | null
  /** Share of the variance of these means that the terms explain; null where the means are all equal. */
  readonly explained: number | null
}

/** @param values by point, each its replications; NaN = missing: a replication with one missing is left out */
export function fitted(terms: readonly Term[], values: readonly ArrayLike<number>[]): Fit {
  const constant = new Float64Array(values.length).fill(1)
  const squares = leastSquares([constant, ...terms.map(({ column }) => column)])
  const usable = Array.from({ length: values[0].length }, (_, replication) => replication).filter((replication) => {
    return values.every((point) => !Number.isNaN(point[replication]))
  })
  const answers = usable.map((replication) => Float64Array.from(values, (point) => point[replication]))
  const found = answers.map((one) => withoutDust(squares.coefficients(one), one))
  const effects = terms.flatMap((term, index): Effect[] => {
    if (squares.dependent.includes(index + 1)) return []
    return [{ term, ...meanInterval(found.map((coefficients) => term.scale * coefficients[index + 1])) }]
  })
  return { effects, replications: usable.length, ...rest(terms, squares, answers) }
}

/** What is no more than the rounding of the answers is nothing. */
function withoutDust(coefficients: Float64Array, answers: Float64Array): Float64Array {
  const largest = answers.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return coefficients.map((value) => (Math.abs(value) <= DUST * largest ? 0 : value))
}

function rest(
  terms: readonly Term[],
  squares: ReturnType<typeof leastSquares>,
  answers: readonly Float64Array[],
): Pick<Fit, 'lackOfFit' | 'explained'> {
  if (answers.length === 0) return { lackOfFit: null, explained: null }
  const means = answers[0].map((_, point) => answers.reduce((sum, one) => sum + one[point], 0) / answers.length)
  const coefficients = squares.coefficients(means)
  const centre = means.reduce((sum, value) => sum + value, 0) / means.length
  let [left, all] = [0, 0]
  means.forEach((value, point) => {
    const guess = terms.reduce((sum, { column }, index) => {
      const own = coefficients[index + 1]
      return Number.isNaN(own) ? sum : sum + own * column[point]
    }, coefficients[0])
    left += (value - guess) * (value - guess)
    all += (value - centre) * (value - centre)
  })
  const free = means.length - 1 - terms.length + squares.dependent.length
  return { lackOfFit: free > 0 ? Math.sqrt(left / means.length) : null, explained: all > 0 ? 1 - left / all : null }
}
