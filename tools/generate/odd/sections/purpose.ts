/** 1. Purpose and patterns. */
import { PATTERNS } from '../../../validation/patterns/all-patterns.ts'
import { paragraphs, table } from '../../markdown.ts'
import { patternFigures } from '../pattern-figures.ts'

export function purpose(): string {
  const figures = patternFigures()
  const rows = PATTERNS.map(({ id, title, absentIf }) => {
    const found = figures?.find((one) => one.id === id)
    return [id, title, absentIf, found?.status ?? 'not yet run', found?.figures ?? '-']
  })
  return paragraphs('## 1. Purpose and patterns', QUESTION, PATTERNS_TEXT, table(HEAD, rows))
}

const QUESTION = `Given residents, grids, assistants, street offices and departments: which combination of staffing, authority, appraisal,
information and rules raises verified resolution, timeliness and satisfaction, at what cost, for whom, and when does it fail?

Streets see problems that they have no power to solve; departments have the power and do not see them. Under the reform a
street *whistles*, and the departments named must *report in* on the spot. The model is made to compare such reforms before
they are tried, and to teach how their parts work on each other. It says nothing of politics, the content of law, geography
below the grid, or money between levels of government.`

const PATTERNS_TEXT = `The model is held to be fit for that purpose as far as it shows the patterns below, which were written down before it
was run; coefficients were frozen before the patterns were looked at, and none is set so that one appears. Figures, settings
and reasons: [VALIDATION](VALIDATION.md).`

const HEAD = ['id', 'pattern', 'absent if', 'status', 'figures']
