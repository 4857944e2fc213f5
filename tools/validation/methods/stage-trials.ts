/** Runs whose number of replications follows from what they find (`--precision`): how many of their intervals have the mean. */
import { precisionStages } from '../../../sim/compare/precision.ts'
import { exponential } from '../../../sim/random/exponential.ts'
import { gamma } from '../../../sim/random/gamma.ts'
import { normal } from '../../../sim/random/normal.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { SEED } from './trial.ts'
import type { Trial } from './trial.ts'

/** Kinds of values, each of mean 1 and standard deviation 1. */
const KINDS = {
  normal: (u: number) => 1 + normal(u),
  'mildly skewed (g = 0.5)': (u: number) => 1 + (gamma(u, 16) - 16) / 4,
  'exponential (g = 2)': (u: number) => exponential(u),
} as const

/** Half-widths of which some are met by the first stage and others need a hundred replications. */
const WANTED = [0.6, 0.4, 0.25]
const CAP = 400

function sequential(kind: keyof typeof KINDS, exact: boolean, promised: number): Trial {
  return {
    name: `${kind}, ${exact ? 'in two stages (`--exact`)' : 'stage by stage'}: the interval at the end has the mean`,
    ...{ about: 'stages', counts: 'right', promised, studies: 3000, perRow: 500 },
    hits: (study) => {
      const streams = new RandomStreams(`${SEED} ${kind}`, study)
      const values = Array.from({ length: CAP }, (_, r) => KINDS[kind](streams.uniform(0, r, 0)))
      const wanted = { kind: 'absolute', value: WANTED[study % WANTED.length] } as const
      const { stages } = precisionStages([{ values, wanted, together: 1 }], CAP, { first: 10, cap: CAP, exact })
      const { mean, halfWidth } = stages.at(-1)!.precision[0]
      return Math.abs(mean - 1) <= halfWidth
    },
  }
}

export const STAGE_TRIALS: readonly Trial[] = [
  sequential('normal', false, 0.93),
  sequential('normal', true, 0.95),
  sequential('mildly skewed (g = 0.5)', false, 0.93),
  sequential('mildly skewed (g = 0.5)', true, 0.95),
  sequential('exponential (g = 2)', false, 0.9),
]
