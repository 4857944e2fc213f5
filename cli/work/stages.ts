/** A run that goes on until it knows enough: stage by stage, each decided from the blocks of those before. */
import { say } from '../../sim/text/message.ts'
import { join } from 'node:path'
import { manifestText, planOf, studyOf, withReplications } from '../../sim/analysis/manifest.ts'
import { stagesOf } from '../../sim/analysis/joint/stage-log.ts'
import type { StagesFound } from '../../sim/analysis/joint/stage-log.ts'
import type { StudyQuestion } from '../../sim/analysis/study-accumulator.ts'
import { MEASURE_UNITS } from '../../sim/city/model/measure.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import { StorageError } from '../../sim/store/disk-errors.ts'
import { createRunFolder } from '../../sim/store/run-store.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { Language } from '../../viz/words/language.ts'
import { PRECISION_WORDS } from '../../viz/words/compare/precision-words.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { scaleOf } from './answers/measure-scale.ts'
import type { OpenedRun } from './opened-run.ts'

const STAGES_FILE = 'stages.jsonl'

/**
 * What the replications that are there decide; the log is written beside them.
 * @returns undefined for a run that has a number of replications
 * @throws StorageError where the folder says that something else was decided
 */
export async function decide(
  { manifest, plan, folder }: OpenedRun,
  files: FileLayer,
): Promise<StagesFound | undefined> {
  if (manifest.precision === undefined) return undefined
  const found = stagesOf(manifest, plan, folder.blocks, await studyOf(manifest))
  const file = join(folder.path, STAGES_FILE)
  const before = files.read(file) ?? ''
  if (!found.log.startsWith(before) && isOfSameQuestion(before, found.log)) {
    throw new StorageError(
      say`${file} says that something else was decided than what the blocks give; one of the two was changed. Remove ${STAGES_FILE} to go by the blocks, then give: whistlelab resume ${quoted(folder.path)}`,
    )
  }
  if (before !== found.log) replaceFile(file, found.log, files)
  return found
}

/** The first line begins with the digest of the run and of what is asked: that of another question in the same folder is no difference. */
function isOfSameQuestion(before: string, log: string): boolean {
  const asked = (text: string): string | undefined => /"previous":"([0-9a-f]{64})"/.exec(text.split('\n', 1)[0])?.[1]
  return asked(before) === asked(log)
}

/** The same run with as many replications as the next stage has; its manifest is put in place first, so that whoever goes on finds it. */
export function nextStage({ manifest, folder }: OpenedRun, replications: number, files: FileLayer): OpenedRun {
  const next = withReplications(manifest, replications)
  const plan = planOf(next)
  return {
    manifest: next,
    plan,
    folder: createRunFolder(folder.path, { run: next.run, plan }, manifestText(next), files),
  }
}

/** Says how it ended, and how well each measure is known where it is known worst. @returns the exit code */
export async function tellEnd(
  { manifest }: OpenedRun,
  found: StagesFound,
  language: Language,
  terminal: Pick<Terminal, 'tell'>,
): Promise<number> {
  const words = PRECISION_WORDS[language]
  const { end, stages, subjects } = found
  const last = stages.at(-1)!
  const study = await studyOf(manifest)
  const lines = manifest.precision!.targets.map(({ measure }) => {
    const known = last.precision.filter((_, at) => subjects[at].measure === measure)
    const share = ({ halfWidth, wanted }: (typeof known)[number]): number =>
      Number.isNaN(wanted) ? Infinity : halfWidth / wanted
    const worst = known.reduce((a, b) => (share(b) > share(a) ? b : a))
    return words.measure(measure, ...sizes(measure, study, worst, language))
  })
  if (Math.max(...last.precision.map(({ skewness }) => Math.abs(skewness))) > 1 && !manifest.precision!.exact)
    lines.push(words.skewed)
  const of = words.of[manifest.precision!.of]
  const how =
    end.kind === 'met'
      ? words.met(end.replications, end.metAt, of)
      : words.cap(last.replications, end.kind === 'cap' ? end.wouldTake : null, of)
  terminal.tell([how, ...lines].join('\n'))
  return end.kind === 'met' ? DONE : NO_ANSWER
}

/** Half-width and what was wanted, in the unit in which the measure is shown. */
function sizes(
  measure: string,
  study: StudyQuestion | null,
  { mean, halfWidth, wanted }: StagesFound['stages'][number]['precision'][number],
  language: Language,
): [string, string | null] {
  const own = MEASURES.find(({ id }) => id === measure)
  const unit = own ? MEASURE_UNITS[own.unit].written : study!.formulas.find(({ id }) => id === measure)!.unit
  const scale = scaleOf({ unit }, Math.abs(mean), language)
  const text = (size: number): string =>
    `${Number((size * scale.factor).toPrecision(3))} ${scale.differenceUnit}`.trim()
  return [text(halfWidth), Number.isNaN(wanted) ? null : text(wanted)]
}
