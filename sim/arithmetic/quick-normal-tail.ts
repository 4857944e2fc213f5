/** The upper tail of the standard normal distribution for loops: by Taylor's series round the nearest of 577 places, whose tails are worked out once. */
import { exp } from './exp.ts'
import { normalTail } from './normal-tail.ts'

const STEPS = 64
const LAST = 9
const INVERSE_ROOT_TWO_PI = 0.3989422804014327

/** At each place the tail and the density. */
let tails: Float64Array | undefined
let densities: Float64Array

function tabulate(): Float64Array {
  const places = Array.from({ length: LAST * STEPS + 1 }, (_, at) => at / STEPS)
  densities = Float64Array.from(places, (z) => INVERSE_ROOT_TWO_PI * exp((-z * z) / 2))
  return Float64Array.from(places, normalTail)
}

/** P(Z > z) for z >= 0. Relative error below 2e-12. */
export function quickNormalTail(z: number): number {
  if (!(z <= LAST)) return normalTail(z)
  tails ??= tabulate()
  const place = Math.round(z * STEPS)
  const a = place / STEPS
  const h = z - a
  const square = a * a
  // Hermite's polynomials are the derivatives of the density, but for their sign.
  const series =
    1 -
    (h / 2) *
      (a -
        (h / 3) *
          (square -
            1 -
            (h / 4) *
              (a * (square - 3) - (h / 5) * (square * (square - 6) + 3 - (h / 6) * a * (square * (square - 10) + 15)))))
  return tails[place] - densities[place] * h * series
}
