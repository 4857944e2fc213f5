/** The measures by chapter, in the order in which a reader asks for them, and the few that carry a verdict. */
import type { Measure } from '../../sim/city/model/measure.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'
import { MEASURE_CHAPTERS } from '../../sim/city/model/measure.ts'
import { MEASURES, measureIndex } from '../../sim/city/model/measures.ts'

export interface Chapter<Row> {
  readonly title: Bilingual
  readonly measures: readonly Row[]
}

/** Chapters in reading order, each with its measures in the order of the table. */
export function measureChapters(): Chapter<Measure>[] {
  return Object.entries(MEASURE_CHAPTERS).map(([id, title]) => ({
    title,
    measures: MEASURES.filter(({ chapter }) => chapter === id),
  }))
}

/** The measures on which the verdict is told in words; all others stand in the tables. */
export const HEADLINE_MEASURES: readonly string[] = [
  'trueResolutionRate',
  'onTimeRate',
  'satisfactionRate',
  'resolutionTimeMean',
  'resolutionTimeP90',
  'backlog',
  'ownOrderDelayMean',
  'equityGini',
  'cost',
  'costPerSolvedCase',
]

/** @throws Error for an id that is no measure. */
export function measureOf(id: string): Measure {
  return MEASURES[measureIndex(id)]
}
