/**
 * Responses: each lever over its whole range in three small cities, what it moves and how. A row is one lever in one of the cities; a run takes on
 * half an hour of them, and the page says which have not been tried yet.
 */
import { table } from '../../generate/markdown.ts'
import type { Part } from '../part.ts'
import { BASE_CITIES, LOAD } from './base-cities.ts'
import type { Curve } from './curve-runs.ts'
import { CURVES, HORIZON, REPLICATIONS, SEED, readCity, readPoint } from './curve-runs.ts'
import { cityFigures, curveFigures, isCurve } from './figures.ts'
import type { CurveFigures, ResponseRow } from './figures.ts'
import { LEVEL } from './judge.ts'
import { countRows, triedText } from './summary.ts'

/** How many levers move what; the curves themselves are kept with the rows. */
interface Figures {
  readonly tried: number
  readonly levers: readonly (readonly [string, number])[]
}

export const responses: Part<ResponseRow | undefined, Figures> = {
  name: 'responses',
  question: 'what each lever moves over its whole range, and how',
  seed: SEED,
  terms: {
    replications: REPLICATIONS,
    horizon: HORIZON,
    load: LOAD,
    level: LEVEL,
    cities: BASE_CITIES,
  },
  rows: [
    ...BASE_CITIES.map(({ name }) => `city ${name} as it stands`),
    ...CURVES.map(({ lever, city, points }) => `${lever.name} at ${points.length} points, city ${city.name}`),
  ],
  piecewise: { minutes: 30, rowOf },
  compute(row) {
    if (row < BASE_CITIES.length) return cityFigures(BASE_CITIES[row], readCity(BASE_CITIES[row]))
    const curve = CURVES[row - BASE_CITIES.length]
    return curveFigures(
      curve,
      curve.points.map((point) => readPoint(curve, point)),
    )
  },
  figures(results) {
    const curves = results.filter((one) => one !== undefined).filter(isCurve)
    return { tried: curves.length, levers: countRows(curves) }
  },
  section: ({ tried, levers }) => [INTRODUCTION, triedText(tried), table(['', 'levers'], levers)].join('\n\n'),
}

/** A city is known by its name, a curve by its lever and city, and by how the lever is tried: only what is tried anew is computed anew. */
function rowOf(result: ResponseRow | undefined): number {
  if (result === undefined) return -1
  if (!isCurve(result)) return BASE_CITIES.findIndex(({ name }) => name === result.city)
  const at = CURVES.findIndex((curve) => isOf(result, curve))
  return at < 0 ? -1 : at + BASE_CITIES.length
}

function isOf(kept: CurveFigures, { lever, trial, city, points }: Curve): boolean {
  if (lever.name !== kept.lever || city.name !== kept.city) return false
  const tried = [points, trial.given ?? [], trial.switched ?? false]
  return JSON.stringify(tried) === JSON.stringify([kept.points, kept.given, kept.switched])
}

const INTRODUCTION = `Every lever over its whole range at up to seven points, in three small cities of which the street posts are loaded to about .9, each with what it
needs round it to be alive (${REPLICATIONS} replications with the same luck; ${HORIZON.days} days after ${HORIZON.warmUpDays}). Curves, shapes and the rule behind each: [RESPONSES](RESPONSES.md).`
