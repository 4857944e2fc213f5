/** The answer of a selection: which option is chosen, why the others are not, how it does on fresh luck, and which options lie on the front of cost. */
import { frontShares } from '../compare/pareto-front.ts'
import { meanInterval } from '../stats/interval.ts'
import { ANALYSIS_FORMAT } from './analysis.ts'
import type { Chosen, SelectAnalysis, SelectedOption } from './analysis.ts'
import { analysedMeasure } from './remarks.ts'

/** What is known of an option, by replication. */
export interface Candidate {
  readonly name: string
  readonly values: readonly number[]
  readonly costs: readonly number[]
}

/** Where an option stands in the end. */
export interface Standing {
  readonly standing: Chosen
  readonly behind?: string
  readonly at?: number
}

export type SelectEnd = SelectAnalysis['answer']

interface Asked {
  readonly rule: 'kn' | 'ocba'
  readonly by: string
  readonly sign: 1 | -1
  readonly zone: number
  readonly confidence: number
  readonly budget: SelectAnalysis['budget']
  /** Key of the resamples. */
  readonly key: string
}

/** @param standings by option, in the order of the candidates @param fresh values of the chosen one on luck of its own */
export function selectAnalysis(
  { rule, by, sign, zone, confidence, budget, key }: Asked,
  candidates: readonly Candidate[],
  standings: readonly Standing[],
  answer: SelectEnd,
  fresh: readonly number[] | null,
): SelectAnalysis {
  const shared = Math.min(...candidates.map(({ values }) => values.length))
  const isMissing = candidates.some(({ values }) => values.some((value) => Number.isNaN(value)))
  const costed = candidates.map(({ name, values, costs }) => ({
    name,
    cost: costs.slice(0, shared),
    effect: values.slice(0, shared).map((value) => sign * value),
  }))
  const front = isMissing ? null : frontShares(costed, key)
  const options = candidates.map(({ name, values, costs }, index): SelectedOption => {
    const { standing, behind = null, at = null } = standings[index]
    const [own, cost] = [meanInterval(values), meanInterval(costs)]
    return {
      ...{ name, n: values.length, missing: values.length - own.n, mean: own.mean, halfWidth: own.halfWidth },
      ...{
        cost: cost.mean,
        costHalfWidth: cost.halfWidth,
        standing,
        behind,
        at,
        frontShare: front?.[index].share ?? null,
      },
    }
  })
  const first = (one: SelectedOption): number => (one.name === answer.option ? 1 : 0)
  return {
    ...{ format: ANALYSIS_FORMAT, method: 'select', rule, measure: analysedMeasure(by, []), zone, confidence, budget },
    replications: candidates.reduce((sum, { values }) => sum + values.length, 0),
    options: options.sort((a, b) => first(b) - first(a) || sign * (b.mean - a.mean)),
    answer,
    fresh: fresh && meanInterval(fresh),
  }
}
