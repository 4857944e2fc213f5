/** What an experiment asks, as plain data: it stands in the manifest of its run, and whoever has that makes the points and the answer again. */
import type { Design } from './design.ts'
import type { MorrisDesign } from './morris-design.ts'

/** How measures answer to levers over the points of a design. */
export interface SweepQuestion {
  readonly method: 'sweep'
  readonly design: Design
  /** Measures of the model, by id. */
  readonly measures: readonly string[]
}

/** Which of many levers move measures at all. */
export interface MorrisQuestion {
  readonly method: 'morris'
  readonly design: MorrisDesign
  readonly measures: readonly string[]
  /** Replications of each point. */
  readonly replications: number
}

/** Whether the order of options holds over assumptions. */
export interface OrderQuestion {
  readonly method: 'order'
  /** Options by name, the baseline among them, as they are. */
  readonly options: readonly string[]
  /** Names of what is assumed. */
  readonly assumptions: readonly string[]
  /** The first decides the order. */
  readonly measures: readonly string[]
  readonly margin: { readonly kind: 'absolute' | 'relative'; readonly value: number }
  /** Replications of the options as they are, and with one assumption at an end. */
  readonly replications: number
  /** Joint draws of all assumptions. */
  readonly draws: number
  /** By draw and assumption the value of a particle of a calibration; null: drawn over its range. Absent where nothing was calibrated. */
  readonly particles?: readonly (readonly (number | null)[])[]
  /** What the first measure is to reach, in its unit: counted is in how many draws an option does; absent where nobody asks. */
  readonly wanted?: number
  /** Any text: what the draws are keyed by. */
  readonly key: string
}

export type ExperimentQuestion = SweepQuestion | MorrisQuestion | OrderQuestion
