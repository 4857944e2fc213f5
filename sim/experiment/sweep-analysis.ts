/** The answer of a sweep: effects, curves and the map of the two levers that matter most together, measure by measure. */
import type { DesignPoint } from '../design/design.ts'
import { pointsOfDesign } from '../design/design.ts'
import type { SweepQuestion } from '../design/question.ts'
import { ANALYSIS_FORMAT } from './analysis.ts'
import type { SweepAnalysis, SweptMeasure, ToldEffect } from './analysis.ts'
import type { MeasuredPoints } from './measured-points.ts'
import { analysedMeasure, remarksOn } from './remarks.ts'
import { curveAlong, heatOver } from './sweep-curves.ts'
import { fitted } from './sweep-effects.ts'
import type { Effect } from './sweep-effects.ts'
import { termsOf } from './sweep-terms.ts'
import type { Term } from './sweep-terms.ts'

export function analysedSweep({ design, measures }: SweepQuestion, measured: MeasuredPoints): SweepAnalysis {
  const { points, tried } = pointsOfDesign(design)
  const terms = termsOf(design, points)
  const { kind, axes } = design
  return {
    format: ANALYSIS_FORMAT,
    method: 'sweep',
    design: { kind, axes, points: points.length, tried },
    replications: measured.replications,
    measures: measures.map((id, measure) => {
      const values = points.map(({ name }) => measured.of(measure, name))
      return sweptMeasure(id, { design, measures, method: 'sweep' }, points, terms, values)
    }),
  }
}

function sweptMeasure(
  id: string,
  { design: { axes } }: SweepQuestion,
  points: readonly DesignPoint[],
  terms: readonly Term[],
  values: readonly ArrayLike<number>[],
): SweptMeasure {
  const remarks = remarksOn(values)
  const about = analysedMeasure(id, remarks)
  if (remarks.includes('missing'))
    return { ...about, effects: [], lackOfFit: null, explained: null, curves: [], heat: null }
  const curves = axes.map((axis, place) => ({ lever: axis.name, bins: curveAlong(axis, place, points, values) }))
  const fit = remarks.includes('constant') ? { effects: [], lackOfFit: null, explained: null } : fitted(terms, values)
  const pair = axes.length < 2 ? null : strongestPair(fit.effects)
  const heat = pair && { x: axes[pair[0]].name, y: axes[pair[1]].name, ...heatOver(axes, pair, points, values) }
  const effects = fit.effects.filter(({ n }) => n > 0).map(toldEffect)
  return {
    ...{ ...about, lackOfFit: fit.lackOfFit, explained: fit.explained, curves, heat },
    effects: effects.sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean)),
  }
}

function toldEffect({ term: { name, kind, aliases }, mean, halfWidth, n }: Effect): ToldEffect {
  return { term: name, kind, aliases, mean, halfWidth, n }
}

/** The pair of the largest interaction; where none was worked out, the two of the largest main effects. */
function strongestPair(effects: readonly Effect[]): readonly [number, number] {
  const size = ({ mean }: Effect): number => (Number.isNaN(mean) ? -1 : Math.abs(mean))
  const sorted = [...effects].sort((a, b) => size(b) - size(a))
  const pair = sorted.find(({ term }) => term.kind === 'interaction')
  if (pair !== undefined) return pair.term.axes as [number, number]
  const mains = [...new Set(sorted.flatMap(({ term }) => term.axes))]
  const [a = 0, b = a === 0 ? 1 : 0] = mains
  return a < b ? [a, b] : [b, a]
}
