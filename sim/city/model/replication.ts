/** What one replication yields, and what it is told: plain numbers only, so that it travels between threads and into tables. */

/** Days after which no preset is seen to drift any more (docs/VALIDATION.md): the warm-up unless somebody says otherwise. */
export const USUAL_WARM_UP_DAYS = 270

/** Days after acceptance within which a case counts as solved; the run goes on for so long after the last day observed. */
export const FOLLOW_UP_DAYS = 90

/** Weekly series, one value a week of the observed period (a last part week is left out), NaN where the denominator is empty. */
export const WEEKLY_SERIES = [
  'demand',
  'backlog',
  'onTimeRate',
  'satisfactionRate',
  'verifiedResolutionRate',
  'handlingTimeMean',
  'reportInRate',
  'whistles',
] as const
export type WeeklySeries = (typeof WEEKLY_SERIES)[number]

/** How long a replication is (days). */
export interface Horizon {
  /** Days simulated before the observed period; at least 0. */
  readonly warmUpDays: number
  /** Observed days: cases accepted in them are the cohort; at least 1. */
  readonly days: number
}

/** What one replication yields. */
export interface Replication {
  /** One value a measure, in the order of MEASURES; NaN = missing (empty denominator). */
  readonly measures: Float64Array
  /** Share of the cohort not yet truly solved 0, 1, ... 90 days after onset (91 values). */
  readonly survival: Float64Array
  /** One array a weekly series of the whole city, of floor(days / 7) values each. */
  readonly weekly: Readonly<Record<WeeklySeries, Float64Array>>
  /** What the series are made of, street by street and with the weeks of the warm-up (`WEEKLY_COUNTS`). */
  readonly weeklyCounts: Float64Array
  /** Group by group (`groupsOf` the setting), one value a group measure (GROUP_MEASURES); NaN = missing. */
  readonly groups: Float64Array
  /** Events that the calendar delivered; those that come in all districts at once count once. */
  readonly events: number
  /** Cases accepted in the whole run. */
  readonly cases: number
}

/** Whether departments and desk are sized for a scenario's own demand and mix (`own`), or are those of its anchor (`inherit`). */
export type Sizes = 'own' | 'inherit'

/**
 * What is worked out once, from the scenario that a family of them is anchored at, and kept by every variant, so that variants differ only in
 * their levers. Who sets another demand or mix has other sizes (`sizedFor`).
 */
export interface Anchor {
  /** Issues that arise for each case that the anchor dispatches, by expectation: a variant that finds more or less has more or fewer cases. */
  readonly issuesPerCase: number
  /** Officers per million residents, one number per department, that planned work would keep busy all the time (load 1). */
  readonly officersAtLoadOne: readonly number[]
  /** The part of each department's planned work that is assist matters: whose officers follow when those are delegated. */
  readonly assistShares: readonly number[]
  /** Work that reaches the platform's desk, as heads per million residents at the load it is sized for. */
  readonly deskHeadsPerMillion: number
}
