/** The answer of a sizing: the value, how sure, the curve around it, and what it costs. */
import type { LeverValue } from '../levers/lever.ts'
import { meanInterval } from '../stats/interval.ts'
import { ANALYSIS_FORMAT } from './analysis.ts'
import type { AnalysedMeasure, SizedValue, SizingAnalysis, SizingAnswer } from './analysis.ts'
import type { Verdict } from './feasibility.ts'
import { analysedMeasure } from './remarks.ts'

interface Found {
  readonly values: readonly number[]
  readonly costs: readonly number[]
}

export type SizingEnd =
  | { readonly kind: 'found'; readonly first: number; readonly fresh: Found | null }
  | { readonly kind: 'upTo'; readonly last: number; readonly fresh: Found | null }
  | { readonly kind: 'all' | 'none'; readonly fresh: Found | null }
  | { readonly kind: 'capped'; readonly place: number; readonly decidedBy: number }
  | { readonly kind: 'uneven' | 'missing'; readonly place: number }

interface Asked {
  readonly lever: string
  readonly confidence: number
  readonly cap: number
  readonly target: { readonly sign: 1 | -1; readonly value: number; readonly tolerance: number }
}

export function sizingAnalysis(
  { lever, confidence, cap, target }: Asked,
  measure: string,
  values: readonly LeverValue[],
  found: ReadonlyMap<number, Found>,
  verdicts: ReadonlyMap<number, Verdict>,
  end: SizingEnd,
): SizingAnalysis {
  const looked = [...found].sort(([a], [b]) => a - b)
  const probes = looked.map(([place, one]) => ({
    value: values[place],
    ...toldValue(one),
    verdict: verdicts.get(place) ?? 'open',
  }))
  return {
    format: ANALYSIS_FORMAT,
    method: 'size',
    ...{ lever, confidence, cap, values: values.length, measure: analysedMeasure(measure, []) },
    target: { sign: target.sign, value: target.value, tolerance: target.tolerance },
    replications: looked.reduce((sum, [, one]) => sum + one.values.length, 0),
    probes,
    answer: answerOf(values, end),
    fresh: 'fresh' in end && end.fresh !== null ? toldValue(end.fresh) : null,
  }
}

function toldValue({ values, costs }: Found): Omit<SizedValue, 'value' | 'verdict'> {
  const [one, cost] = [meanInterval(values), meanInterval(costs)]
  const counts = { n: values.length, missing: values.length - one.n }
  return { ...counts, mean: one.mean, halfWidth: one.halfWidth, cost: cost.mean, costHalfWidth: cost.halfWidth }
}

function answerOf(values: readonly LeverValue[], end: SizingEnd): SizingAnswer {
  switch (end.kind) {
    case 'found':
      return { kind: 'found', value: values[end.first], beside: values[end.first - 1] }
    case 'upTo':
      return { kind: 'upTo', value: values[end.last], beside: values[end.last + 1] }
    case 'all':
      return { kind: 'all', value: values[0], beside: null }
    case 'none':
      return { kind: 'none', value: values[values.length - 1], beside: null }
    case 'capped':
      return { kind: 'capped', value: values[end.place], beside: null, decidedBy: end.decidedBy }
    default:
      return { kind: end.kind, value: values[end.place], beside: null }
  }
}

/** `raised`: it failed on fresh luck and got more; `failing`: it fails even so; `open`: not decided within the cap; the others as of a sizing. */
export type StreetKind = 'found' | 'upTo' | 'all' | 'none' | 'raised' | 'failing' | 'open' | 'missing'

export interface StreetSizes {
  readonly format: typeof ANALYSIS_FORMAT
  readonly method: 'size'
  readonly each: 'street'
  readonly lever: string
  readonly measure: AnalysedMeasure
  readonly target: Asked['target']
  readonly confidence: number
  readonly cap: number
  readonly replications: number
  /** In the order of the streets; means are of the last trial of all together. */
  readonly streets: readonly {
    readonly street: number
    readonly value: number
    readonly kind: StreetKind
    readonly n: number
    readonly mean: number
    readonly halfWidth: number | null
  }[]
  /** Trials of all together on fresh luck. */
  readonly rounds: number
  readonly total: number
  /** Yuan a year. */
  readonly cost: { readonly mean: number; readonly halfWidth: number | null }
  readonly answer: 'found' | 'failing' | 'open' | 'missing'
}

export function streetSizes(
  { measure, ...asked }: Asked & { readonly measure: string },
  values: readonly number[],
  streets: readonly { readonly place: number; readonly kind: StreetKind | null; readonly values: readonly number[] }[],
  { rounds, costs, replications }: { rounds: number; costs: readonly number[]; replications: number },
): StreetSizes {
  const told = streets.map(({ place, kind, values: own }, index) => {
    const { mean, halfWidth } = meanInterval(own)
    return { street: index + 1, value: values[place], kind: kind ?? 'open', n: own.length, mean, halfWidth }
  })
  const cost = meanInterval(costs)
  const worst = (['missing', 'open', 'failing'] as const).find((kind) => told.some((one) => one.kind === kind))
  return {
    ...{ format: ANALYSIS_FORMAT, method: 'size', each: 'street', measure: analysedMeasure(measure, []), ...asked },
    ...{ replications, streets: told, rounds, total: told.reduce((sum, { value }) => sum + value, 0) },
    cost: { mean: cost.mean, halfWidth: cost.halfWidth },
    answer: worst ?? 'found',
  }
}
