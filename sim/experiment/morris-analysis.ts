/** The answer of a screening: by measure, which factors matter, which do not rise above luck. */
import { namedTrajectories } from '../design/experiment-points.ts'
import type { NamedTrajectory } from '../design/experiment-points.ts'
import type { MorrisQuestion } from '../design/question.ts'
import { meanInterval } from '../stats/interval.ts'
import { ANALYSIS_FORMAT } from './analysis.ts'
import type { MorrisAnalysis, Remark, ScreenedMeasure } from './analysis.ts'
import type { MeasuredPoints } from './measured-points.ts'
import { morrisIndices } from './morris-indices.ts'
import { LUCK, analysedMeasure, remarksOn } from './remarks.ts'

export function analysedMorris(
  { design, measures, replications }: MorrisQuestion,
  measured: MeasuredPoints,
): MorrisAnalysis {
  const trajectories = namedTrajectories(design, replications)
  const names = [...design.factors.map(({ name }) => name), LUCK]
  return {
    format: ANALYSIS_FORMAT,
    method: 'morris',
    trajectories: { asked: design.trajectories, found: trajectories.length },
    points: trajectories.reduce((sum, { points }) => sum + points.length, 0),
    axes: design.axes,
    replications,
    measures: measures.map((id, measure) => screened(id, measure, names, trajectories, design.key, measured)),
  }
}

function screened(
  id: string,
  measure: number,
  names: readonly string[],
  trajectories: readonly NamedTrajectory[],
  key: string,
  measured: MeasuredPoints,
): ScreenedMeasure {
  const values = trajectories.map(({ points }) =>
    points.map(({ name }) => meanInterval(measured.of(measure, name)).mean),
  )
  const known = values.map((row) => Float64Array.from(row))
  const remarks = onPoints(known)
  const about = analysedMeasure(id, remarks)
  if (remarks.some((remark) => remark !== 'missingSome')) return { ...about, indices: [] }
  const effects = names.map((_, factor) =>
    Float64Array.from(trajectories, ({ steps }, trajectory) => {
      const step = steps.findIndex((one) => one.factor === factor)
      return (values[trajectory][step + 1] - values[trajectory][step]) / steps[step].size
    }),
  )
  const indices = morrisIndices(effects, key).map((index, factor) => ({ factor: names[factor], ...index }))
  return { ...about, indices: indices.sort((a, b) => (b.size ?? -1) - (a.size ?? -1)) }
}

/** A measure that more points have no value of is not told: what is left would be a chosen part. */
const MOST_MISSING = 0.1

function onPoints(values: readonly Float64Array[]): readonly Remark[] {
  const all = values.flatMap((row) => [...row])
  const missing = all.filter((value) => Number.isNaN(value)).length
  if (missing > MOST_MISSING * all.length) return [missing === all.length ? 'missing' : 'missingMuch']
  return remarksOn(values).filter((remark) => remark === 'constant' || remark === 'missingSome')
}
