/**
 * What a draw of each variate costs, beyond the uniform number that it is made of: the sum over 65,536 uniforms kept in memory. Each
 * has a loop of its own, so that the compiler knows what it calls.
 */
import { beta, betaOf } from '../../sim/random/beta.ts'
import { discrete, discreteOf } from '../../sim/random/discrete.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { gamma, gammaOf } from '../../sim/random/gamma.ts'
import { geometric, geometricOf } from '../../sim/random/geometric.ts'
import { lognormalOf } from '../../sim/random/lognormal.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { normal } from '../../sim/random/normal.ts'
import { median, speedOf } from './measure.ts'
import type { Means } from './section.ts'
import type { Sheet } from './sheet.ts'
import { speedSheet } from './sheet.ts'

const DRAWS = 65_536
/** Long enough for the clock of processor time. */
const MILLISECONDS = 40

type Loop = (us: Float64Array) => number

let loops = 0

/** A loop over the uniforms around an expression in u; a text of its own for each, so that no two share compiled code. */
function loop(expression: string, known: Readonly<Record<string, unknown>>): Loop {
  const body = `return (us) => { let sum = 0; for (let i = 0; i < us.length; i++) { const u = us[i]; sum += ${expression} } return sum } // ${loops++}`
  return new Function(...Object.keys(known), body)(...Object.values(known)) as Loop
}

/** Made when they are asked for: the other sections load this file, too. */
function subjects(random: RandomStreams): readonly (readonly [string, Loop])[] {
  const weights = Float64Array.from({ length: 1000 }, (_, i) => 1 + ((i * 7919) % 13))
  let running = 0
  const sums = weights.map((weight) => (running += weight))
  const few = sums.slice(0, 11)
  return [
    ['uniform by address', loop('luck.uniform(1, i, 0)', { random })],
    ['exponential', loop('draw(u)', { draw: exponential })],
    ['normal', loop('draw(u)', { draw: normal })],
    ['lognormal', loop('draw(u)', { draw: lognormalOf(2, 0.8) })],
    ['gamma, shape 4.7', loop('draw(u, 4.7)', { draw: gamma })],
    ['gamma, shape 4.7, table', loop('draw(u)', { draw: gammaOf(4.7) })],
    ['beta, shapes 2 and 5', loop('draw(u, 2, 5)', { draw: beta })],
    ['beta, shapes 2 and 5, table', loop('draw(u)', { draw: betaOf(2, 5) })],
    ['geometric, p 0.12', loop('draw(u, 0.12)', { draw: geometric })],
    ['geometric, p 0.12, constant kept', loop('draw(u)', { draw: geometricOf(0.12) })],
    ['discrete, 11 alternatives', loop('draw(u, sums)', { draw: discrete, sums: few })],
    ['discrete, 11 alternatives, guide table', loop('draw(u)', { draw: discreteOf(few) })],
    ['discrete, 1,000 alternatives', loop('draw(u, sums)', { draw: discrete, sums })],
    ['discrete, 1,000 alternatives, guide table', loop('draw(u)', { draw: discreteOf(sums) })],
  ]
}

export function variates({ rounds }: Means): Sheet[] {
  const random = new RandomStreams('variates', 0)
  const us = Float64Array.from({ length: DRAWS }, (_, i) => random.uniform(0, i, 0))
  const rows = subjects(random).map(([what, subject]) => ({ what, millions: medianSpeed(subject, us, rounds) }))
  return [speedSheet('Draws', rows)]
}

/** Million draws per CPU second: the median of rounds, each of as many passes as fill its time. */
function medianSpeed(subject: Loop, us: Float64Array, rounds: number): number {
  let sum = 0
  const pass = () => {
    sum += subject(us)
    return DRAWS
  }
  const first = Math.min(speedOf(pass), speedOf(pass))
  const passes = Math.max(1, Math.ceil((MILLISECONDS * 1000 * first) / DRAWS))
  const speeds = Array.from({ length: rounds }, () =>
    speedOf(() => {
      for (let i = 0; i < passes; i++) pass()
      return passes * DRAWS
    }),
  )
  // The sum is looked at, so that no draw can be left out.
  return sum === Infinity ? NaN : median(speeds)
}
