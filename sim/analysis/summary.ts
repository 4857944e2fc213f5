/** What a run folder says: the types of `summary.json`, `curves.json`, `groups.json` and `manifest.json`. Plain data. */
import type { ClaimsOfManifest } from '../claims/told-claim.ts'
import type { Judge } from '../compare/judge.ts'
import type { JointDifference, JointDifferences } from '../compare/simultaneous.ts'
import type { ExperimentOfManifest, ExperimentOfReport, ExperimentOfResults } from '../experiment/parts-of-a-run.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { LeverValue } from '../levers/lever.ts'
import type { Alias } from '../scenario/point.ts'
import type { Authority, LeverSetting, ScenarioSwitch } from '../scenario/scenario.ts'
import type { Group } from '../city/state/groups.ts'
import type { Direction, Margin } from '../city/model/measure.ts'
import type { BestOfMeasure } from './joint/best-of-measure.ts'
import type { FailureRecord } from '../run/failures-table.ts'
import type { AskedPrecision } from '../study/precision-wish.ts'
import type { StudyFile } from '../study/study-file.ts'
import type { Setting } from '../city/model/setting.ts'
import type { Worth } from './worth/worth-summary.ts'
import type { Anchor, Sizes, WeeklySeries } from '../city/model/replication.ts'

/** Mean over replications with the half-width of its 95 % t interval; null half-width for a single replication. */
export interface Estimate {
  readonly mean: number
  readonly halfWidth: number | null
  /** Replications in which the measure was not missing. */
  readonly n: number
}

/** Of how many replications with anybody to ask a measure lies beyond the follow-up; where that is more than a tenth, it has no estimate. */
export interface Beyond {
  readonly replications: number
  readonly of: number
  /** Day by which so many of all cases of all replications together are resolved (`PooledTimes`); only where there is no estimate and this is known. */
  readonly pooledDays?: number
}

/** What is known of one scenario. */
export interface ScenarioSummary {
  readonly name: string
  /** Null where it is missing in every replication, or lies beyond the follow-up in more than a tenth. */
  readonly measures: Readonly<Record<string, Estimate | null>>
  /** The measures that lie beyond the follow-up in some replications; not there when none does. */
  readonly beyond?: Readonly<Record<string, Beyond>>
}

/** What is said of a difference: `verdictOf`; `shifted` is of measures of which nobody wants more or less; `beyond` of one that pairs lack beyond the follow-up: the others are the lucky ones, and decide nothing. */
export type Verdict = 'better' | 'worse' | 'same' | 'undecided' | 'none' | 'shifted' | 'beyond'

/** A paired difference of a measure from the baseline, in the unit of the measure, and what is said of it. */
export interface Difference {
  /** Compared with the baseline: scenario minus baseline. */
  readonly scenario: string
  readonly measure: string
  readonly mean: number | null
  /** Of the 95 % t interval: by itself, or wider so that it holds together with others (`Summary.joint`). */
  readonly halfWidth: number | null
  readonly verdict: Verdict
  /** Variance of a difference of independent runs over that of the paired one; null where either is 0 or n < 2. */
  readonly varianceReduction: number | null
}

/** `summary.json`. */
export interface Summary {
  readonly baseline: string
  /** Replications of every scenario that are in it, failed ones included: fewer than asked for after an interruption. */
  readonly completed: number
  /** Replications that failed, over all scenarios. */
  readonly failed: number
  /** The first twenty of them, by replication, then by scenario; `failures.csv` has all. */
  readonly failures: readonly FailureRecord[]
  readonly scenarios: readonly ScenarioSummary[]
  readonly differences: readonly Difference[]
  /** Scenarios of the run. Where that is more than stand here, the others are in the tables alone. */
  readonly points: number
  /** Other names of scenarios: what equals another is computed once. */
  readonly aliases: readonly Alias[]
  /** Only where the scenarios are those of a study; then the verdicts above are by its margins. */
  readonly study?: StudySummary
  /** What each option costs and brings beside the others; not there in folders written before it was. */
  readonly worth?: Worth
  /** Only where differences were asked to hold together; half-widths and verdicts above are then those of that. */
  readonly joint?: JointSummary
  /** Only where a scenario has a reform that comes to some streets, and the baseline has it nowhere. */
  readonly inSomeStreets?: readonly InSomeStreets[]
}

/** Differences that hold together, measure by measure. */
export interface JointSummary extends Judge {
  /** Of all intervals of a measure together. */
  readonly level: number
  readonly comparisons: readonly JointComparison[]
  /** By measure; none where it was not asked for. */
  readonly best: readonly BestOfMeasure[]
}

/** One pair of a family: scenario minus `comparedWith`. */
export interface JointComparison extends Omit<JointDifference, 'mean'> {
  readonly measure: string
  readonly scenario: string
  readonly comparedWith: string
  readonly mean: number | null
  /** What its interval is made by. */
  readonly by: JointDifferences['by']
  readonly verdict: Verdict
}

/** Treated or untreated streets, every street alike, by cases received in the weeks before the reform and from it on. */
export interface StreetsSide {
  readonly before: Estimate | null
  readonly after: Estimate | null
  /** In the same weeks as after, in the world without the reform: the baseline. */
  readonly without: Estimate | null
  /** After less without, paired: what is true. Of the untreated it is the spillover. */
  readonly effect: GroupDifference
}

/** One measure of a reform in some streets. */
export interface StreetsMeasure {
  readonly measure: string
  readonly treated: StreetsSide
  readonly untreated: StreetsSide
  /** Difference in differences, which knows the streets of one world alone: mean over replications. */
  readonly estimate: Estimate | null
  /** Half-width of its 95 % interval within one replication, on average: over streets, n - 2 degrees of freedom. */
  readonly halfWidthWithin: number | null
  /** Replications whose interval leaves out the true effect on the treated in the same replication, and replications with an interval. */
  readonly missed: number
  readonly intervals: number
}

/** A reform in some streets: what a comparison of streets says of it beside what is true. */
export interface InSomeStreets {
  readonly scenario: string
  /** Day of the observed period. */
  readonly from: number
  /** Numbers of the treated streets, from 1. */
  readonly treated: readonly number[]
  /** Whole weeks that are compared. */
  readonly weeks: { readonly before: number; readonly after: number }
  readonly measures: readonly StreetsMeasure[]
}

/** A measure that a study judges by; `formula` only where the study defines it. */
export interface StudyMeasure {
  readonly id: string
  readonly title: Bilingual
  readonly unit: string
  readonly direction: Direction
  readonly margin: Margin
  readonly formula?: string
}

/** What a study adds to a summary. */
export interface StudySummary {
  readonly name: string
  readonly question: Bilingual
  readonly why: Bilingual | null
  /** What its author answers; then it is the title of the report, and what was found stands below it. */
  readonly answer?: Bilingual
  readonly measures: readonly StudyMeasure[]
  /** Estimates and differences of the measures that the study defines. */
  readonly derived: Pick<Summary, 'scenarios' | 'differences'>
}

/** A line with its band: half-widths of 95 % t intervals; null where missing. */
export interface Band {
  readonly mean: readonly (number | null)[]
  readonly halfWidth: readonly (number | null)[]
}

/** `curves.json`: per scenario the survival curve by day (0..90) and the weekly series. */
export interface Curves {
  readonly scenarios: readonly {
    readonly name: string
    readonly survival: Band
    readonly weekly: Readonly<Record<WeeklySeries, Band>>
  }[]
}

/** A difference of one group and measure from the baseline; see Difference. */
export type GroupDifference = Pick<Difference, 'mean' | 'halfWidth' | 'verdict'>

export interface GroupSummary extends Group {
  /** By group measure; null = missing. */
  readonly measures: Readonly<Record<string, Estimate | null>>
  /** The group minus the same group of the baseline, by measure; null for the baseline itself and where it has no such group. */
  readonly differences: Readonly<Record<string, GroupDifference>> | null
}

/** Of mean resolution times over groups. */
export interface InequalityEstimate {
  readonly gini: Estimate | null
  readonly p90p10: Estimate | null
}

/** `groups.json`. */
export interface Groups {
  readonly baseline: string
  readonly scenarios: readonly {
    readonly name: string
    readonly groups: readonly GroupSummary[]
    /** Residents least ready to report minus those most ready, by group measure: paired within each replication. */
    readonly reportingGap: Readonly<Record<string, Estimate | null>>
    readonly inequality: { readonly propensity: InequalityEstimate; readonly street: InequalityEstimate }
  }[]
}

/** What a merge makes beside the tables. */
export interface RunResults extends ExperimentOfResults {
  readonly summary: Summary
  readonly curves: Curves
  readonly groups: Groups
}

/** What a report is made of: the JSON files of a run folder. */
export interface RunFiles extends Omit<RunResults, 'experiment'>, ExperimentOfReport {
  readonly manifest: Manifest
  /** Those that are compared, the baseline first. */
  readonly scenarios: readonly RunScenario[]
}

/** A scenario with all its values, as people read of it. */
export interface RunScenario {
  readonly name: string
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly parent: string | null
  readonly hash: string
  readonly levers: readonly LeverSetting[]
  readonly coefficients: readonly LeverSetting[]
  readonly authority: Authority
  readonly switches: readonly ScenarioSwitch[]
  readonly setting: Setting
  readonly anchor: Anchor
}

/** A scenario over which others are laid. */
export interface ManifestBase extends RunScenario {
  readonly anchorSetting: Setting
  readonly anchoredAt: string
  readonly sizes: Sizes
}

/** A lever that scenarios set, and on what that rests. */
export type LeverColumn = Omit<LeverSetting, 'value' | 'file' | 'line' | 'column'>

/** A base and what differs from it. */
export interface ManifestScenario {
  readonly name: string
  /** Null: what it sets, in words. */
  readonly title: Bilingual | null
  /** Its place among the bases. */
  readonly base: number
  /** One value a lever of the manifest; null = as in the base. `luck`: as in the plan. */
  readonly values: readonly (LeverValue | null)[]
  readonly replications: number
  readonly luck?: number
  /** Expected processor seconds of a replication, and bytes of memory. */
  readonly seconds: number
  readonly bytes: number
  /** Replications in a block. */
  readonly blockSize: number
}

/** `manifest.json`: everything needed to make the run folder again. No time stamps, so equal runs have equal manifests. */
export interface Manifest extends ExperimentOfManifest, ClaimsOfManifest {
  readonly format: 'whistlelab-run-4'
  /** Hash of the run (`runHash`): what its blocks are marked with. */
  readonly run: string
  /** SHA-256 of all else that the manifest says (`sumOf`): titles, sources and the command are no part of the run's hash. */
  readonly sum: string
  /** Fingerprint of the program that made the plan. */
  readonly engine: string
  readonly version: string
  readonly node: string
  readonly command: string
  readonly seed: string
  readonly days: number
  readonly warmUpDays: number
  readonly followUpDays: number
  /** Replications asked for; of single scenarios it may be fewer. */
  readonly replications: number
  readonly baseline: string
  /** What asks for the scenarios; null where the user named them. */
  readonly study: Pick<StudyFile, 'name' | 'question' | 'why' | 'answer' | 'measures' | 'formulas'> | null
  /** What counts as failing, where the study or `discover` says so. No part of the hash. */
  readonly failsIf?: string
  /** How differences are made to hold together; absent: each by itself. No part of the hash. */
  readonly judge?: Judge
  /** How well measures are to be known; `replications` are then those of the stage that was reached. No part of the hash. */
  readonly precision?: AskedPrecision
  /** Whether the results have the table of weeks; no part of the hash, for the blocks are the same. */
  readonly weekly: boolean
  /** How many scenarios share a block. */
  readonly scenariosPerBlock: number
  readonly aliases: readonly Alias[]
  readonly bases: readonly ManifestBase[]
  readonly levers: readonly LeverColumn[]
  readonly scenarios: readonly ManifestScenario[]
}
