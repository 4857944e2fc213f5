/** The words of the lab in the language asked for. */
import type { Language } from '../language.ts'
import { labEn } from './lab-en.ts'
import type { LabWords } from './lab-en.ts'
import { labZh } from './lab-zh.ts'

export type { LabWords } from './lab-en.ts'

export function labWords(language: Language): LabWords {
  return language === 'zh' ? labZh : labEn
}
