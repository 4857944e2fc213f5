/** What an experiment adds to the manifest, to the results and to the report of its run. */
import type { ExperimentQuestion } from '../design/question.ts'
import type { ExperimentAnalysis } from './analysis.ts'
import type { ExperimentAnswer } from './experiment.ts'

export interface ExperimentOfManifest {
  /** What the points are asked for; absent where scenarios are compared and nothing else. */
  readonly experiment?: ExperimentQuestion
  /** Whether the points of an experiment are not compared one by one. */
  readonly apart?: true
}

export interface ExperimentOfResults {
  /** Of an experiment: what was found, and its tables. */
  readonly experiment?: ExperimentAnswer
}

export interface ExperimentOfReport {
  /** `analysis.json` of an experiment. */
  readonly analysis?: ExperimentAnalysis
}
