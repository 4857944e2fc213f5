/** The correlation of two places (Matern 5/2, as a product over levers): twice differentiable, each lever with a length of its own. */
import { exp } from '../arithmetic/exp.ts'
import type { Correlation } from './kriging.ts'

const ROOT5 = Math.sqrt(5)

/** @param lengths by lever: how far apart two places are before they have little to do with one another */
export function matern(lengths: readonly number[]): Correlation {
  return (a, b) => {
    let product = 1
    let distance = 0
    for (let lever = 0; lever < lengths.length; lever++) {
      const steps = (ROOT5 * Math.abs(a[lever] - b[lever])) / lengths[lever]
      product *= 1 + steps + (steps * steps) / 3
      distance += steps
    }
    return product * exp(-distance)
  }
}
