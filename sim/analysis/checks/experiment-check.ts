/** The experiment of a manifest that was read from a disk, held against what one can be. */
import { MEASURES } from '../../city/model/measures.ts'
import { DESIGNS } from '../../design/design.ts'
import { anything, flag, list, maybe, number, oneOf, orNull, shape, text, whole } from '../plain-shape.ts'
import type { Check } from '../plain-shape.ts'

const MOST_POINTS = 100_000
const MOST_AXES = 1000

const TEXT = text()
const REAL = number(-Infinity, Infinity)
const AXIS = shape({
  ...{ name: TEXT, levels: maybe(list(anything, 1, MOST_POINTS)), low: maybe(REAL), high: maybe(REAL) },
  ...{ scale: maybe(oneOf('linear', 'log')), whole: maybe(flag), times: maybe(anything) },
})
const CONSTRAINT = shape({
  ...{ text: TEXT, constant: REAL, strict: flag },
  terms: list(shape({ axis: whole(0, MOST_AXES), factor: REAL })),
})
const DESIGN: Readonly<Record<string, Check>> = {
  axes: list(AXIS, 1, MOST_AXES),
  constraints: list(CONSTRAINT),
  key: TEXT,
}
const SWEEP = shape({ ...DESIGN, kind: oneOf(...DESIGNS), points: orNull(whole(1, MOST_POINTS)) })

const FACTOR = shape({ name: TEXT, axes: list(whole(0, MOST_AXES), 1) })
const MORRIS = shape({ ...DESIGN, factors: list(FACTOR, 1), trajectories: whole(1, MOST_POINTS) })
const MEASURE_IDS = list(oneOf(...MEASURES.map(({ id }) => id)), 1)
const REPLICATIONS = whole(1, 1_000_000)

const QUESTIONS: Readonly<Record<string, Check>> = {
  sweep: shape({ measures: MEASURE_IDS, design: SWEEP }),
  morris: shape({ measures: MEASURE_IDS, design: MORRIS, replications: REPLICATIONS }),
  order: shape({
    ...{ measures: MEASURE_IDS, options: list(TEXT, 1), assumptions: list(TEXT), key: TEXT },
    ...{ replications: REPLICATIONS, draws: whole(0, MOST_POINTS), wanted: maybe(REAL) },
    margin: shape({ kind: oneOf('absolute', 'relative'), value: number(0, Infinity) }),
  }),
}

/** @throws Wrong */
export const EXPERIMENT: Check = (value, path) => {
  shape({ method: oneOf(...Object.keys(QUESTIONS)) })(value, path)
  QUESTIONS[(value as { readonly method: string }).method](value, path)
}
