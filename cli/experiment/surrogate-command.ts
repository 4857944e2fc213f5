/** `whistlelab surrogate DIR`: a function through the points of a sweep that was run, which foretells between them. Its blocks are read, and left as they are. */
import { join } from 'node:path'
import type { SweepQuestion } from '../../sim/design/question.ts'
import { pointsOfDesign } from '../../sim/design/design.ts'
import { storedReplications } from '../../sim/analysis/stored-replications.ts'
import { MeasuredPoints } from '../../sim/experiment/measured-points.ts'
import { mostReplications } from '../../sim/run/plan.ts'
import { csvTable } from '../../sim/run/table.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { MOST_SURROGATE_POINTS, POINTS_A_LEVER, surrogateOf, withoutOrder } from '../../sim/surrogate/surrogate.ts'
import type { SurrogateAnalysis } from '../../sim/surrogate/surrogate.ts'
import { surrogateTable } from '../../sim/surrogate/surrogate-table.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import { surrogateWords } from '../../viz/words/experiment/surrogate-words.ts'
import { noResultsYet } from '../folder/no-results.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import { otherwise, repeated, usually, whole } from '../terminal/option-kinds.ts'
import { FOLDER, JSON_OUTPUT, LANG } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { measuresAsked } from '../work/measures-asked.ts'
import { openedRun } from '../work/opened-run.ts'
import type { OpenedRun } from '../work/opened-run.ts'
import { surrogateAnswer } from './surrogate-answer.ts'

const MOST_NEXT = 100

export const surrogateCommand = command({
  name: 'surrogate',
  does: 'a function through the points of a sweep: shares of variance, curves, and where another run would tell most',
  words: { folder: FOLDER },
  options: {
    measure: otherwise(
      repeated({ sample: 'NAME', does: 'a measure to tell of, by its name in docs/GLOSSARY.md; may be repeated' }),
      'those of the sweep',
    ),
    next: usually(whole(0, MOST_NEXT, { does: 'further points to name, each where the least is known' }), '5'),
    lang: LANG,
    json: JSON_OUTPUT,
  },
  run: async ({ folder, measure, next, lang, json }, { terminal, ...world }) => {
    const { files, engine } = await world.machinery()
    const run = openedRun(folder, files, engine)
    const asked = questionOf(run)
    const question = measure.length === 0 ? asked : { ...asked, measures: measuresAsked(measure) }
    if (run.folder.blocks.missing().length > 0) throw noResultsYet(run)
    const measured = new MeasuredPoints(run.plan, question.measures)
    for (const one of storedReplications(run.plan, run.folder.blocks, mostReplications(run.plan))) measured.add(one)
    const analysis = surrogateOf(question, measured, next)
    write(analysis, folder, files)
    if (json) terminal.print(JSON.stringify(analysis, null, 1))
    else terminal.print(`${surrogateAnswer(analysis, lang)}\n\n${surrogateWords(lang).written(folder)}`)
    return analysis.measures.some(({ trust }) => trust?.distrust === null) ? DONE : NO_ANSWER
  },
})

/** @throws InputError for a run that is no sweep, or one whose levers or points do not allow for a surrogate */
function questionOf({ manifest, folder: { path } }: OpenedRun): SweepQuestion {
  const { experiment } = manifest
  if (experiment?.method !== 'sweep')
    throw new InputError(
      say`the run in ${path} is no sweep, and a surrogate goes through the points of one; give the folder of whistlelab sweep SCENARIO --vary LEVER=low:high --design lhs --points N`,
    )
  const { axes } = experiment.design
  const unordered = withoutOrder(axes)
  if (unordered.length > 0)
    throw new InputError(
      say`${listed(unordered)} of the sweep in ${path} takes words or lists, between which there is nothing; sweep numbers alone, or one value of it at a time`,
    )
  const points = pointsOfDesign(experiment.design).points.length
  const least = POINTS_A_LEVER * axes.length
  if (points < least)
    throw new InputError(
      say`the sweep in ${path} has ${points} points for ${axes.length} levers, and a surrogate needs ${least}, ten a lever; sweep again with --design lhs --points ${least}`,
    )
  if (points > MOST_SURROGATE_POINTS)
    throw new InputError(
      say`the sweep in ${path} has ${points} points, and a surrogate takes at most ${MOST_SURROGATE_POINTS}; so many tell by themselves: read points.csv and effects.csv`,
    )
  return experiment
}

function write(analysis: SurrogateAnalysis, folder: string, files: FileLayer): void {
  const { file, columns, rows } = surrogateTable(analysis)
  const pieces: string[] = []
  const table = csvTable(columns, { write: (piece) => void pieces.push(String(piece)) })
  for (const row of rows) table.add(row)
  table.end()
  replaceFile(join(folder, file), pieces.join(''), files)
  replaceFile(join(folder, 'surrogate.json'), `${JSON.stringify(analysis, null, 1)}\n`, files)
}
