/** The answer of an experiment, `analysis.json`: plain data, of which tables, terminal and report tell. */
import type { Measure } from '../city/model/measure.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Axis } from '../design/axis.ts'
import type { DesignKind } from '../design/design.ts'
import type { FailureRule } from '../study/comparison.ts'
import type { LeverValue } from '../levers/lever.ts'
import type { Regret } from '../compare/regret.ts'
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
  /** What the measure is to reach; null where nobody asks. */
  readonly wanted: number | null
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
    /** By option: how far behind the best of a draw it is, the most and the mean; in which share of draws it reaches what is wanted, if anything is. */
    readonly regret: readonly (Regret & { readonly option: string })[]
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
  /** Replications, and those of them that have no value. */
  readonly n: number
  readonly missing: number
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
  /** Of `capped`: after so many replications of the value a verdict is sure to be there; null: no number is enough. */
  readonly decidedBy?: number | null
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

/**
 * `best`: chosen; `equal`: the same as the best in all replications; `behind`: dropped; `left`: not decided by as many replications as were allowed;
 * `over`: over the budget; `tooClose`: so near the budget that it was not decided.
 */
export type Chosen = 'best' | 'equal' | 'behind' | 'left' | 'over' | 'tooClose'

export interface SelectedOption {
  readonly name: string
  /** Replications, and those of them that have no value. */
  readonly n: number
  readonly missing: number
  readonly mean: number
  readonly halfWidth: number | null
  /** Yuan a year. */
  readonly cost: number
  readonly costHalfWidth: number | null
  readonly standing: Chosen
  /** Of `behind`: which option was ahead of it, and after how many replications. */
  readonly behind: string | null
  readonly at: number | null
  /** Share of resamples in which no other option costs no more and brings no less; null where a value is missing. */
  readonly frontShare: number | null
}

export interface SelectAnalysis {
  readonly format: typeof ANALYSIS_FORMAT
  readonly method: 'select'
  readonly rule: 'kn' | 'ocba'
  readonly measure: AnalysedMeasure
  /** In the unit of the measure. */
  readonly zone: number
  readonly confidence: number
  /** Yuan a year; null where money is no matter. */
  readonly budget: { readonly value: number; readonly tolerance: number } | null
  /** Of all options, those of the confirmation apart. */
  readonly replications: number
  /** The chosen one first, then by the measure. */
  readonly options: readonly SelectedOption[]
  /** `found`; `overBudget`: none is within it. Without an answer: `capped`; `tooClose` (of the best it is not decided whether it is within it); `missing` (no value in some replications). */
  readonly answer: {
    readonly kind: 'found' | 'overBudget' | 'capped' | 'tooClose' | 'missing'
    readonly option: string | null
    /** Of `ocba`: estimated, that the chosen one is the best, at least. */
    readonly probability: number | null
    /** Of `capped` and `tooClose`: after so many replications of each it is sure to be decided; null: no number is enough. */
    readonly decidedBy: number | null
  }
  /** The chosen one on fresh replications. */
  readonly fresh: { readonly n: number; readonly mean: number; readonly halfWidth: number | null } | null
}

/** How many points are in a box, and how many of them fail; coverage: share of all failures; density: share of the points of the box. */
interface CountedBox {
  readonly points: number
  readonly failing: number
  readonly coverage: number
  readonly density: number | null
}

export interface FailureBox {
  /** `best` by coverage and density together; `broad` has most failures, `dense` is where nearly all fails. */
  readonly choice: 'best' | 'broad' | 'dense'
  readonly rules: readonly {
    readonly lever: string
    /** Both included; null: on to the end of its range. */
    readonly low: number | null
    readonly high: number | null
    readonly words: readonly string[] | null
    readonly quasiP: number
    /** Share of resamples in whose best box the lever is. */
    readonly returns: number
  }[]
  /** On the half of the points that it was found on, and on the other. */
  readonly found: CountedBox
  readonly restated: CountedBox
}

export interface DiscoverAnalysis {
  readonly format: typeof ANALYSIS_FORMAT
  readonly method: 'discover'
  readonly measure: AnalysedMeasure
  readonly failsIf: FailureRule
  /** `missing`: those without a value. */
  readonly points: { readonly all: number; readonly failing: number; readonly missing: number }
  readonly levers: readonly string[]
  /** `none` fails, `all` fail, too `few` fail or hold, too few have a value at all (`missing`), or no box is better than chance (`noBox`). */
  readonly refusal: 'none' | 'all' | 'few' | 'missing' | 'noBox' | null
  readonly boxes: readonly FailureBox[]
}

export type ExperimentAnalysis = SweepAnalysis | MorrisAnalysis | OrderAnalysis
