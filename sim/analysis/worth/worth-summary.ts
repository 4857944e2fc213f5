/** What a run folder says of what options are worth beside each other: a part of `summary.json`. */
import type { FrontierStep } from '../../compare/cost-frontier.ts'

/**
 * Where an option stands beside today and the others. `worth`: each step up to it has its price. `dominated`: another costs no more and brings no
 * less. `extended`: a mixture of two others that costs as much brings more. `less`, `noGain`: than today for no less money, or than the cheaper
 * option named. `undecided`: too close to tell. `identical`: today under another name. `elsewhere`: another city or other problems. `single`: one
 * replication tells nothing. `missing`: a value is.
 */
export type WorthStanding =
  | 'worth'
  | 'dominated'
  | 'extended'
  | 'less'
  | 'noGain'
  | 'undecided'
  | 'identical'
  | 'elsewhere'
  | 'single'
  | 'missing'

export interface WorthOption {
  readonly name: string
  readonly standing: WorthStanding
  /** What beats it: one option, or the two that are mixed. */
  readonly beatenBy: readonly string[]
  /** Whether the means alone say so, and the paired intervals leave it open. */
  readonly byTheMean: boolean
  /** What it costs and brings more than today; null for today itself. */
  readonly fromToday: FrontierStep | null
  /** Of what a mixture beats: the step to it, and the step from it on. */
  readonly parts: readonly FrontierStep[]
}

/** What options are worth beside each other: cost, and what is solved a year. */
export interface Worth {
  /** Cases, or problems where options differ in which of them come to be cases. */
  readonly effect: 'case' | 'problem'
  /** Replications in which none lacks a value. */
  readonly n: number
  /** Replications in which every step cost more and brought more, as it does on average. */
  readonly held: number
  /** The cheapest first, today among them; what cannot be compared last. */
  readonly options: readonly WorthOption[]
  /** Between those worth considering, in that order. */
  readonly steps: readonly FrontierStep[]
}
