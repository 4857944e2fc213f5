/** From the files of a run to what all sections of its report are told. */
import type { RunFiles } from '../../sim/analysis/summary.ts'
import { answerOf } from '../answer/answer.ts'
import { optionsOf } from '../charts/reform-option.ts'
import type { Option } from '../charts/reform-option.ts'
import { reportWordsOf } from '../words/report/answer-words.ts'
import type { Language } from '../words/language.ts'
import { wordsOf } from '../words/language.ts'
import { shortTitles } from '../words/short-titles.ts'
import type { ReportBriefing } from './briefing.ts'
import { subjectOf } from './sections/subject.ts'

/** What a report says of itself that no run folder knows. */
export interface ReportFacts {
  /** For whom it is. */
  readonly addressee?: string
  /** Of its making: nothing of the clock by itself, so that equal runs have equal reports. */
  readonly date?: string
  /** Whether the annex stands open, for paper too. */
  readonly annex?: boolean
}

/** Beside each other nobody needs the name of the district in each; where variants share a title, their names tell them apart. */
function shortlyTitled(options: readonly Option[], language: Language): Option[] {
  const titles = shortTitles(options.map(({ title }) => ({ en: title, zh: title })))
  return options.map((option, at) => ({ ...option, title: titles[at][language] }))
}

/** What all sections are told. @throws Error when the manifest does not hold its own baseline */
export function briefingOf(run: RunFiles, language: Language, facts: ReportFacts = {}): ReportBriefing {
  const options = shortlyTitled(optionsOf(run, language), language)
  const { summary, manifest, analysis } = run
  const answer = answerOf(
    summary,
    options.map(({ scenario }) => scenario),
    manifest.experiment,
  )
  return {
    ...{ manifest, options, language, answer, subject: subjectOf(answer, options) },
    ...{ completed: summary.completed, failed: summary.failed, failures: summary.failures },
    ...{ points: summary.points, aliases: summary.aliases },
    ...{ words: wordsOf(language), said: reportWordsOf(language) },
    inSomeStreets: summary.inSomeStreets ?? [],
    ...(summary.study && { study: summary.study }),
    ...(analysis && { analysis }),
    ...facts,
  }
}
