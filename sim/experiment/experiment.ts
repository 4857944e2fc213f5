/** An experiment over the replications of a run: told of each of them, it makes its answer and its tables in the end. */
import { pointsOfDesign } from '../design/design.ts'
import { namedTrajectories } from '../design/experiment-points.ts'
import { drawsOf, endsOf } from '../design/order-design.ts'
import type { ExperimentQuestion } from '../design/question.ts'
import type { Plan } from '../run/plan.ts'
import type { ExperimentAnalysis } from './analysis.ts'
import { effectsTable, morrisTable, orderTable, pointsTable, regretTable } from './experiment-tables.ts'
import type { ExperimentTable } from './experiment-tables.ts'
import type { MeasuredPoints } from './measured-points.ts'
import { analysedMorris } from './morris-analysis.ts'
import { analysedOrder } from './order-analysis.ts'
import { analysedSweep } from './sweep-analysis.ts'

export interface ExperimentAnswer {
  readonly analysis: ExperimentAnalysis
  readonly tables: readonly ExperimentTable[]
}

export const ANALYSIS_FILE = 'analysis.json'

const FILES: Readonly<Record<ExperimentQuestion['method'], readonly string[]>> = {
  sweep: ['points.csv', 'effects.csv', ANALYSIS_FILE],
  morris: ['points.csv', 'indices.csv', ANALYSIS_FILE],
  order: ['points.csv', 'order.csv', 'regret.csv', ANALYSIS_FILE],
}

/** All that any experiment may have. */
export const EXPERIMENT_FILES: readonly string[] = [...new Set(Object.values(FILES).flat())]

/** The files of an experiment beside those of its run. */
export function experimentFiles({ method }: ExperimentQuestion): readonly string[] {
  return FILES[method]
}

/** @param measured all replications of the run */
export function experimentAnswer(question: ExperimentQuestion, plan: Plan, measured: MeasuredPoints): ExperimentAnswer {
  const points = pointsTable(pointNames(question), plan, question.measures, measured)
  if (question.method === 'sweep') {
    const analysis = analysedSweep(question, measured)
    return { analysis, tables: [points, effectsTable(analysis)] }
  }
  if (question.method === 'morris') {
    const analysis = analysedMorris(question, measured)
    return { analysis, tables: [points, morrisTable(analysis)] }
  }
  const analysis = analysedOrder(question, measured)
  return { analysis, tables: [points, orderTable(analysis), regretTable(analysis)] }
}

function pointNames(question: ExperimentQuestion): string[] {
  if (question.method === 'sweep') return pointsOfDesign(question.design).points.map(({ name }) => name)
  if (question.method === 'morris')
    return namedTrajectories(question.design, question.replications).flatMap(({ points }) =>
      points.map(({ name }) => name),
    )
  const suffixes = ['', ...[...endsOf(question), ...drawsOf(question)].map(({ suffix }) => suffix)]
  return suffixes.flatMap((suffix) => question.options.map((option) => option + suffix))
}
