/** The dictionaries of the pages by language. */
import type { Language } from '../../../../viz/words/language.ts'
import { en } from './en.ts'
import type { CaseWords } from './en.ts'
import { zh } from './zh.ts'

const DICTIONARIES: Readonly<Record<Language, CaseWords>> = { en, zh }

export function caseWordsOf(language: Language): CaseWords {
  return DICTIONARIES[language]
}
