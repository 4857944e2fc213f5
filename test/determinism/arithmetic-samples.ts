/** The portable functions and every variate at a thousand points each. */
import { exp } from '../../sim/arithmetic/exp.ts'
import { gammaQuantile } from '../../sim/arithmetic/gamma-quantile.ts'
import { incompleteBeta } from '../../sim/arithmetic/incomplete-beta.ts'
import { lowerGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { ln } from '../../sim/arithmetic/ln.ts'
import { logGamma } from '../../sim/arithmetic/log-gamma.ts'
import { logistic } from '../../sim/arithmetic/logistic.ts'
import { power } from '../../sim/arithmetic/power.ts'
import { cos, sin } from '../../sim/arithmetic/trigonometry.ts'
import { beta, betaOf } from '../../sim/random/beta.ts'
import { discrete, discreteOf } from '../../sim/random/discrete.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { gamma, gammaOf } from '../../sim/random/gamma.ts'
import { geometric } from '../../sim/random/geometric.ts'
import { lognormal } from '../../sim/random/lognormal.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { normal } from '../../sim/random/normal.ts'
import { chiSquareQuantile, fQuantile, tQuantile } from '../../sim/stats/interval.ts'

const POINTS = 1000
const SUMS = [0.5, 1.75, 2, 4, 4.25, 9]

type OfUniform = (u: number) => number

const FUNCTIONS: readonly OfUniform[] = [
  (u) => ln(u * 50),
  (u) => exp(u * 60 - 30),
  (u) => sin(u * 200 - 100),
  (u) => cos(u * 200 - 100),
  (u) => power(u * 30, 0.7),
  (u) => logistic(u * 40 - 20),
  (u) => logGamma(u * 20),
  (u) => lowerGamma(3.3, u * 9),
  (u) => incompleteBeta(u, 2.5, 0.7),
  (u) => gammaQuantile(u, 0.4),
  (u) => tQuantile(u, 7),
  (u) => chiSquareQuantile(u, 5),
  (u) => fQuantile(u, 3, 11),
]

const VARIATES: readonly OfUniform[] = [
  (u) => u,
  exponential,
  normal,
  (u) => lognormal(u, 3, 0.8),
  (u) => gamma(u, 4.7),
  gammaOf(4.7),
  (u) => beta(u, 2, 5),
  betaOf(2, 5),
  (u) => geometric(u, 0.12),
  (u) => discrete(u, SUMS),
  discreteOf(SUMS),
]

/** Each function at its own thousand draws. */
export function* samples(): Generator<number> {
  const random = new RandomStreams('samples', 1)
  for (const [purpose, one] of [...FUNCTIONS, ...VARIATES].entries())
    for (let i = 0; i < POINTS; i++) yield one(random.uniform(purpose, i, 0))
}
