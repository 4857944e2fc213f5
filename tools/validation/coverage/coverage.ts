/**
 * Coverage: how many of 10,000 95 % t intervals of a mean wait, each from ten replications, contain the mean that
 * queueing theory gives. A row is 250 intervals of one queue.
 */
import type { Part } from '../part.ts'
import type { AnswerFigures } from './answer-figures.ts'
import { countCovered, tableOf } from './answer-figures.ts'
import type { Interval } from './intervals.ts'
import { INTERVALS, intervalsOf, LEVEL, REPLICATIONS, SEED } from './intervals.ts'
import { knownAnswer, STUDIES } from './studies.ts'

const PER_ROW = 250
const ROWS_PER_STUDY = INTERVALS / PER_ROW

/** Of each answer of the row's queue, its intervals. */
type RowResult = readonly (readonly Interval[])[]

export const coverage: Part<RowResult, readonly AnswerFigures[]> = {
  name: 'coverage',
  question: `how many of ${INTERVALS} ${LEVEL * 100} % intervals of a mean wait contain it`,
  seed: SEED,
  terms: {
    level: LEVEL,
    intervals: INTERVALS,
    replications: REPLICATIONS,
    queues: STUDIES.map(({ name, setting, run }) => ({ name, ...setting, ...run })),
  },
  rows: STUDIES.flatMap(({ name }) =>
    Array.from({ length: ROWS_PER_STUDY }, (_, block) => `${name}, from interval ${block * PER_ROW}`),
  ),

  compute(row) {
    const study = Math.floor(row / ROWS_PER_STUDY)
    const first = (row % ROWS_PER_STUDY) * PER_ROW
    const intervals = Array.from({ length: PER_ROW }, (_, index) => intervalsOf(study, first + index))
    return STUDIES[study].answers.map((_, answer) => intervals.map((each) => each[answer]))
  },

  figures: (results) =>
    STUDIES.flatMap((study, index) => {
      const rows = results.slice(index * ROWS_PER_STUDY, (index + 1) * ROWS_PER_STUDY)
      return study.answers.map((answer, which) => {
        const { theory, source } = knownAnswer(study, answer)
        const intervals = rows.flatMap((row) => row[which])
        return { name: `${study.name}: ${answer.name}`, source, ...countCovered(theory, intervals) }
      })
    }),

  section: (figures) => [INTRODUCTION, tableOf(figures), RUNS].join('\n\n'),
}

const INTRODUCTION = `Of ${INTERVALS.toLocaleString('en')} ${LEVEL * 100} % t intervals of a mean wait before service, each from ${REPLICATIONS} independent replications of
\`simulateStation\` (the simulation and the pools of the city), so many contain the mean that theory gives. With p the share
covered, its standard error is sqrt(p (1 - p) / n). A mean of waits is skewed, so more intervals lie below theory than above.`

const RUNS = `A replication starts empty; customers of the warm-up are not counted, and all who are counted are followed until served:
${STUDIES.map(({ name, run }) => `${name}: ${run.warmUp} of warm-up and ${run.arrivals} counted`).join('; ')}.`
