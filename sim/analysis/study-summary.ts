/** What a study says of its results: estimates and differences by its own margins, with the measures that it defines. */
import { MEASURES } from '../city/measures.ts'
import type { Measure } from '../city/measures.ts'
import { WRITTEN_UNIT } from '../experiment/margin.ts'
import type { Study } from '../experiment/study.ts'
import type { Margins } from './compare.ts'
import { judged } from './compare.ts'
import { summariseDerived } from './derived-measure.ts'
import { summarise } from './summarise.ts'
import type { Results } from './summarise.ts'
import type { StudyMeasure, Summary } from './summary.ts'

/** The margins of a study for the measures of the model. */
export function marginsOf({ file }: Study): Margins {
  return new Map(file.measures.map(({ id, margin }) => [id, margin]))
}

/** @param results of the scenarios of the study, in their order */
export function summariseStudy(study: Study, results: Results): Summary {
  const { name, question, why } = study.file
  const settings = study.scenarios.map(({ setting }) => setting)
  const derived = summariseDerived(results, settings, study.formulas)
  return {
    ...summarise(results, marginsOf(study)),
    study: { name, question, why, measures: measuresOf(study), derived },
  }
}

/** In the order of the file, those of the model first. */
function measuresOf(study: Study): StudyMeasure[] {
  const known = study.file.measures.map(({ id }) => MEASURES.find((one) => one.id === id)!)
  const margins = marginsOf(study)
  return [
    ...known.map((measure) => {
      const { id, title, unit, direction, margin } = judged<Measure>(measure, margins)
      return { id, title, unit: WRITTEN_UNIT[unit], direction, margin }
    }),
    ...study.formulas.map(({ id, title, unit, direction, margin, formula }) => {
      return { id, title, unit, direction, margin, formula: formula.text }
    }),
  ]
}
