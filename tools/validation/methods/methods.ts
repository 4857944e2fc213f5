/** Whether methods of comparison and of choice keep what they promise: each is tried on hundreds or thousands of studies whose truth is known. */
import { CHOICE_TRIALS } from './choice-trials.ts'
import { FAMILY_TRIALS } from './family-trials.ts'
import { INTERVAL_TRIALS } from './interval-trials.ts'
import { STAGE_TRIALS } from './stage-trials.ts'
import type { Part } from '../part.ts'
import { SEED } from './trial.ts'
import type { Trial } from './trial.ts'

export const TRIALS: readonly Trial[] = [...INTERVAL_TRIALS, ...FAMILY_TRIALS, ...CHOICE_TRIALS, ...STAGE_TRIALS]

/** `studies`: those that were made so far. */
export interface MethodFigures extends Omit<Trial, 'hits' | 'perRow'> {
  readonly hits: number
}

/** How often it was so in the studies of a row. */
interface RowResult {
  readonly trial: string
  readonly from: number
  readonly hits: number
}

/** Each row with its trial and its first study; the first of every trial before the second of any. */
const ROWS = TRIALS.flatMap((trial) =>
  Array.from({ length: Math.ceil(trial.studies / trial.perRow) }, (_, block) => ({
    trial,
    from: block * trial.perRow,
  })),
).sort((a, b) => a.from / a.trial.perRow - b.from / b.trial.perRow)

export const methods: Part<RowResult, readonly MethodFigures[]> = {
  name: 'methods',
  question: 'how often each method of comparison and of choice is right, in studies of which the truth is known',
  seed: SEED,
  terms: { trials: TRIALS.map(aboutOf) },
  rows: ROWS.map(({ trial, from }) => `${trial.name}, from study ${from}`),
  piecewise: {
    minutes: 30,
    rowOf: (result) => ROWS.findIndex(({ trial, from }) => trial.name === result.trial && from === result.from),
  },
  compute(row) {
    const { trial, from } = ROWS[row]
    const to = Math.min(trial.studies, from + trial.perRow)
    let hits = 0
    for (let study = from; study < to; study++) if (trial.hits(study)) hits++
    return { trial: trial.name, from, hits }
  },
  figures: (results) =>
    TRIALS.map((trial) => {
      const own = (results as readonly (RowResult | undefined)[]).flatMap((one) =>
        one?.trial === trial.name ? [one] : [],
      )
      const studies = own.reduce((sum, { from }) => sum + Math.min(trial.studies - from, trial.perRow), 0)
      return { ...aboutOf(trial), studies, hits: own.reduce((sum, { hits }) => sum + hits, 0) }
    }).filter(({ studies }) => studies > 0),
  section: (figures) => [INTRODUCTION, tableOf(figures), NOTE].join('\n\n'),
}

function aboutOf({ name, about, counts, promised, studies }: Trial) {
  return { name, about, counts, promised, studies }
}

const INTRODUCTION = `The first studies of each trial, as many as were made so far; \`npm run validate -- methods\` goes on, to 10,000 intervals and 2,000 families. Of so many studies whose truth is known, the share in which a method is right, or wrong ([what each does](METHODS.md)). After it stands the standard error,
sqrt(p (1 - p) / n).`

const NOTE = `In families nineteen scenarios are compared with a twentieth that is no better and no worse. Runs in stages want half-widths of 0.6, 0.4 and 0.25 standard
deviations, a third of the studies each. Skewed values stop a little too soon, for a small mean comes with a small spread; where the skewness is above 1 the
program says so (\`about 92 %\`).`

const HEADINGS: Readonly<Record<Trial['about'], string>> = {
  intervals: 'intervals of differences and prices',
  families: 'families of 20 scenarios that are alike',
  choice: 'selection and sizing',
  stages: '`--precision`',
}

function tableOf(figures: readonly MethodFigures[]): string {
  const lines = figures.flatMap((one, place) => {
    const { name, about, studies, hits } = one
    const share = hits / studies
    const error = 100 * Math.sqrt((share * (1 - share)) / studies)
    const heading = figures[place - 1]?.about === about ? [] : [`| **${HEADINGS[about]}** | | | |`]
    const found = `**${(100 * share).toFixed(1)} %** (${error.toFixed(1)})`
    return [...heading, `| ${name} | ${studies.toLocaleString('en')} | ${promiseOf(one)} | ${found} |`]
  })
  return ['| trial | studies | promised | found |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

function promiseOf({ counts, promised }: MethodFigures): string {
  if (promised === null) return 'nothing'
  return `${counts === 'wrong' ? 'at most' : 'at least'} ${Math.round(100 * promised)} %`
}
