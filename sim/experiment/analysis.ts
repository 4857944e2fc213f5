/** The answer of an experiment, `analysis.json`: plain data, of which tables, terminal and report tell. */
import type { Measure } from '../city/model/measure.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Axis } from '../design/axis.ts'
import type { DesignKind } from '../design/design.ts'
import type { LeverValue } from '../levers/lever.ts'
import type { Verdict } from './feasibility.ts'
import type { MorrisIndex } from './morris-indices.ts'
import type { SobolIndex } from './sobol-indices.ts'
import type { Bin, HeatMap } from './sweep-curves.ts'

export const ANALYSIS_FORMAT = 'whistlelab-analysis-1'

/** Why a measure has no figures, or what to mind of them. */
export type Remark = 'constant' | 'missing' | 'missingSome' | 'missingMuch' | 'fewReplications' | 'oneReplication'

export interface AnalysedMeasure {
  readonly id: string
  readonly title: Bilingual
  readonly unit: Measure['unit']
  readonly remarks: readonly Remark[]
}

/** An effect from the low to the high end of a lever; the interaction of two: half the change of one's effect between the ends of the other. */
export interface ToldEffect {
  readonly term: string
  readonly kind: 'main' | 'interaction'
  readonly aliases: readonly string[]
  readonly mean: number
  readonly halfWidth: number | null
  readonly n: number
}

export interface SweptMeasure extends AnalysedMeasure {
  /** The largest first. */
  readonly effects: readonly ToldEffect[]
  readonly lackOfFit: number | null
  readonly explained: number | null
  readonly curves: readonly { readonly lever: string; readonly bins: readonly Bin[] }[]
  /** Of the two levers that matter most together; null for one lever. */
  readonly heat: (HeatMap & { readonly x: string; readonly y: string }) | null
}

export interface SweepAnalysis {
  readonly format: typeof ANALYSIS_FORMAT
  readonly method: 'sweep'
  readonly design: {
    readonly kind: DesignKind
    readonly axes: readonly Axis[]
    readonly points: number
    readonly tried: number
  }
  readonly replications: number
  readonly measures: readonly SweptMeasure[]
}

/** One factor of a screening, by one measure. */
export interface ScreenedFactor extends MorrisIndex {
  /** Lever, group, or luck. */
  readonly factor: string
}

export interface ScreenedMeasure extends AnalysedMeasure {
  /** The largest first. */
  readonly indices: readonly ScreenedFactor[]
}

export interface MorrisAnalysis {
  readonly format: typeof ANALYSIS_FORMAT
  readonly method: 'morris'
  /** Those asked for, and those that were found within the constraints. */
  readonly trajectories: { readonly asked: number; readonly found: number }
  readonly points: number
  readonly axes: readonly Axis[]
  readonly replications: number
  readonly measures: readonly ScreenedMeasure[]
}

/** `holds`: the interval of the lead is above 0; `turns`: below; else `unclear`. */
export type EndState = 'holds' | 'turns' | 'unclear'

export interface OrderedOption {
  readonly name: string
  readonly mean: number | null
  readonly halfWidth: number | null
}

/** The lead of the best option over the runner-up. */
export interface Lead {
  readonly mean: number | null
  readonly halfWidth: number | null
}

export interface OrderEnd {
  readonly assumption: string
  readonly low: Lead & { readonly state: EndState }
  readonly high: Lead & { readonly state: EndState }
  /** How far the lead moves between the ends. */
  readonly swing: number | null
}

/** A count, and the 95 % interval of its share (Wilson). */
export interface Counted {
  readonly count: number
  readonly low: number
  readonly high: number
}

export interface OrderAnalysis {
  readonly format: typeof ANALYSIS_FORMAT
  readonly method: 'order'
  /** The one that decides. */
  readonly measure: AnalysedMeasure
  /** The best first, as everything is. */
  readonly options: readonly OrderedOption[]
  readonly assumptions: readonly string[]
  readonly replications: number
  readonly lead: Lead | null
  /** The farthest swing first. */
  readonly ends: readonly OrderEnd[]
  readonly draws: {
    /** Draws in which every option has a value. */
    readonly tried: number
    readonly sameWinner: Counted
    readonly sameOrder: Counted
    /** The same of everything as it is, under the luck of the draws. */
    readonly byLuckAlone: { readonly tried: number; readonly sameWinner: Counted; readonly sameOrder: Counted }
    readonly winners: readonly { readonly option: string; readonly draws: number }[]
    /** Standard deviation of the lead over draws, luck taken out. */
    readonly spreadOfLead: number | null
  } | null
}

export interface SobolMeasure extends AnalysedMeasure {
  /** Of outputs over all factors; null where they do not differ. */
  readonly variance: number | null
  readonly rows: number
  /** The largest half-width of a share above 0.05. */
  readonly widest: number
  /** The largest first. */
  readonly indices: readonly (SobolIndex & {
    readonly factor: string
    /** Shares of the variance of the mean over replications, the total at most; null for luck. */
    readonly meanFirst: number | null
    readonly meanTotal: number | null
  })[]
}

export interface SobolAnalysis {
  readonly format: typeof ANALYSIS_FORMAT
  readonly method: 'sobol'
  readonly rows: number
  readonly runs: number
  readonly axes: readonly Axis[]
  readonly measures: readonly SobolMeasure[]
}

/** A value that was looked at. */
export interface SizedValue {
  readonly value: LeverValue
  readonly n: number
  readonly mean: number
  readonly halfWidth: number | null
  /** Yuan a year. */
  readonly cost: number
  readonly costHalfWidth: number | null
  readonly verdict: Verdict
}

/**
 * `found`: `value` is enough and `beside` it is not; `upTo`: more makes it worse, and `beside` is too much; `all`: met at the lowest; `none`: not met at the
 * highest. Without an answer: `capped` (not decided by as many replications as were allowed), `uneven` (no one direction), `missing` (no value in some replications).
 */
export interface SizingAnswer {
  readonly kind: 'found' | 'upTo' | 'all' | 'none' | 'capped' | 'uneven' | 'missing'
  readonly value: LeverValue
  readonly beside: LeverValue | null
  /** Of `capped`: after so many replications of the value a verdict is sure to be there. */
  readonly decidedBy?: number
}

export interface SizingAnalysis {
  readonly format: typeof ANALYSIS_FORMAT
  readonly method: 'size'
  readonly lever: string
  readonly measure: AnalysedMeasure
  /** `sign` 1: at least; -1: at most. */
  readonly target: { readonly sign: 1 | -1; readonly value: number; readonly tolerance: number }
  readonly confidence: number
  readonly cap: number
  /** How many there are to choose from. */
  readonly values: number
  /** Of all values looked at, those of the confirmation apart. */
  readonly replications: number
  readonly probes: readonly SizedValue[]
  readonly answer: SizingAnswer
  /** The answer on fresh replications. */
  readonly fresh: Omit<SizedValue, 'value' | 'verdict'> | null
}

export type ExperimentAnalysis = SweepAnalysis | MorrisAnalysis | OrderAnalysis
