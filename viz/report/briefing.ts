/** What every section of the report is told: the run, its options, the language; and how a measure is written in all of them alike. */
import type { ExperimentAnalysis } from '../../sim/experiment/analysis.ts'
import type { Estimate, InSomeStreets, Manifest, StudySummary, Summary } from '../../sim/analysis/summary.ts'
import type { Margin } from '../../sim/city/model/measure.ts'
import type { Language } from '../words/language.ts'
import { plainNumber } from '../words/language.ts'
import type { Words } from '../words/en.ts'
import type { Answer } from '../answer/answer.ts'
import type { ReportWords } from '../words/report/report-en.ts'
import type { Option } from '../charts/reform-option.ts'
import { estimateOf } from '../charts/reform-option.ts'
import type { ReportedMeasure } from './reported-measure.ts'
import { reportedMeasure } from './reported-measure.ts'
import type { Scale } from '../words/quantity.ts'
import { interval, scaleFor, signedInterval, withUnit } from '../words/quantity.ts'

export interface Briefing {
  readonly manifest: Manifest
  /** Replications of every scenario that the figures rest on, failed ones included. */
  readonly completed: number
  /** Replications that failed, over all scenarios, and the first of them. */
  readonly failed: number
  readonly failures: Summary['failures']
  /** Scenarios of the run, those that are not compared included; and other names of them. */
  readonly points: number
  readonly aliases: Summary['aliases']
  /** The baseline first. */
  readonly options: readonly Option[]
  readonly language: Language
  readonly words: Words
  /** What asked for the run, where that was a study. */
  readonly study?: StudySummary
}

/** What the sections of a report are told besides. */
export interface ReportBriefing extends Briefing {
  /** The words of answer and sections. */
  readonly said: ReportWords
  readonly answer: Answer
  /** What a figure and a sentence compare with today: the first option worth considering, else the first other one; null where there is none. */
  readonly subject: Option | null
  /** Of an experiment: what was found. */
  readonly analysis?: ExperimentAnalysis
  /** What a comparison of streets says of a reform in some of them. */
  readonly inSomeStreets: readonly InSomeStreets[]
  /** From `--for` and `--date`: nothing of the clock by itself, so that equal runs have equal reports. */
  readonly addressee?: string
  readonly date?: string
  /** Whether the annex stands open. */
  readonly annex?: boolean
}

/** One scale for a measure in the whole report, fit for its largest value. */
export function scaleOf({ options, language }: Briefing, measure: ReportedMeasure): Scale {
  const values = options.flatMap((option) => estimateOf(option, measure.id)?.mean ?? [])
  return scaleFor(measure.unit, values, language)
}

/** The margin that a measure was judged by: the study's, if it has one. */
export function marginOf({ study }: Briefing, measure: ReportedMeasure): Margin {
  return study?.measures.find(({ id }) => id === measure.id)?.margin ?? measure.margin
}

/** `71.2 ± 0.9 %`, or a dash where the measure is missing. */
function estimateText(briefing: Briefing, estimate: Estimate | null, measure: ReportedMeasure): string {
  if (estimate === null) return '—'
  const scale = scaleOf(briefing, measure)
  return withUnit(interval(estimate.mean, estimate.halfWidth, scale, briefing.language), scale.unit, briefing.language)
}

/** The same by option and measure id; in words where it lies beyond the follow-up. */
export function valueText(briefing: Briefing, option: Option, id: string): string {
  const estimate = estimateOf(option, id)
  const text = estimateText(briefing, estimate, reportedMeasure(briefing.study, id))
  return estimate === null ? (beyondText(briefing, option, id) ?? text) : text
}

/** In how many replications it lies beyond the follow-up; null where it does in none. */
export function beyondText({ words, language }: Briefing, option: Option, id: string): string | null {
  const beyond = option.beyond[id]
  if (beyond === undefined) return null
  const count = (value: number): string => plainNumber(value, 0, language)
  const pooled = beyond.pooledDays === undefined ? '' : words.table.pooled(count(beyond.pooledDays))
  return words.table.beyond(count(beyond.replications), count(beyond.of)) + pooled
}

/** `+38.2 ± 0.9 points`, or a dash where there is no difference to give. */
export function differenceText(briefing: Briefing, option: Option, id: string): string {
  const difference = option.differences.get(id)
  if (difference === undefined || difference.mean === null) return '—'
  const scale = scaleOf(briefing, reportedMeasure(briefing.study, id))
  const text = signedInterval(difference.mean, difference.halfWidth, scale, briefing.language)
  return withUnit(text, scale.differenceUnit, briefing.language)
}

/** `“title” value; “title” value`: one phrase an option; of more than five only the first, the lowest and the highest. */
export function enumerate(
  briefing: Briefing,
  phrases: readonly { readonly option: Option; readonly value: number | null; readonly text: string }[],
): string {
  const { separator, gap } = briefing.words.list
  const shown = phrases.length <= 5 ? phrases : extremes(phrases)
  return shown.map(({ option, text }) => `“${option.title}”${gap}${text}`).join(separator)
}

function extremes<P extends { readonly value: number | null }>(phrases: readonly P[]): P[] {
  const known = phrases.filter((one) => one.value !== null).sort((a, b) => a.value! - b.value!)
  return [...new Set([phrases[0], known[0], known[known.length - 1]])].filter((one) => one !== undefined)
}
