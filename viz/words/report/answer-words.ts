/** The words of the answer, and of the sections of a report, in the reader's language. */
import type { AnswerWords } from './answer-en.ts'
import { answerEn } from './answer-en.ts'
import { answerZh } from './answer-zh.ts'
import type { Language } from '../language.ts'
import type { ReportWords } from './report-en.ts'
import { reportEn } from './report-en.ts'
import { reportZh } from './report-zh.ts'

export function answerWordsOf(language: Language): AnswerWords {
  return language === 'zh' ? answerZh : answerEn
}

export function reportWordsOf(language: Language): ReportWords {
  return language === 'zh' ? reportZh : reportEn
}
