/** The answer of Sobol indices: by measure, shares of variance with intervals, luck among them, and whether they are known well enough. */
import type { SaltelliDesign } from '../design/saltelli.ts'
import { ANALYSIS_FORMAT } from './analysis.ts'
import type { SobolAnalysis, SobolMeasure } from './analysis.ts'
import { LUCK, analysedMeasure } from './remarks.ts'
import { sobolIndices } from './sobol-indices.ts'

/** A measure that more rows have no value of is not told: what is left would be a chosen part. */
const MOST_MISSING = 0.1

/** @param values by measure, by row: A, B, the mixtures, luck */
export function sobolAnalysis(
  design: SaltelliDesign,
  measures: readonly string[],
  values: readonly (readonly (readonly number[])[])[],
): SobolAnalysis {
  const rows = values[0].length
  const factors = [...design.factors.map(({ name }) => name), LUCK]
  return {
    format: ANALYSIS_FORMAT,
    method: 'sobol',
    ...{ rows, runs: rows * (factors.length + 2), axes: design.axes },
    measures: measures.map((id, measure) => sharesOf(id, values[measure], factors, design.key)),
  }
}

function sharesOf(
  id: string,
  rows: readonly (readonly number[])[],
  factors: readonly string[],
  key: string,
): SobolMeasure {
  const known = rows.filter((row) => !row.some((value) => Number.isNaN(value)))
  const empty = { variance: null, rows: known.length, widest: 0, indices: [] }
  if (known.length < (1 - MOST_MISSING) * rows.length)
    return { ...analysedMeasure(id, [known.length === 0 ? 'missing' : 'missingMuch']), ...empty }
  const found = sobolIndices(known, factors.length, key)
  if (found === null) return { ...analysedMeasure(id, ['constant']), ...empty }
  const luck = found.indices[factors.length - 1].total
  const left = 1 - luck
  const indices = found.indices.map((index, factor) => {
    const ofMean = left > 0 && factor < factors.length - 1
    return {
      factor: factors[factor],
      ...index,
      meanFirst: ofMean ? index.first / left : null,
      meanTotal: ofMean ? index.total / left : null,
    }
  })
  return {
    ...analysedMeasure(id, known.length < rows.length ? ['missingSome'] : []),
    ...{ variance: found.variance, rows: found.rows, widest: found.widest },
    indices: indices.sort((a, b) => b.total - a.total),
  }
}
