/** The two languages of everything that a reader sees: words from typed dictionaries, numbers from Intl. */
import { en } from './words/en.ts'
import type { Words } from './words/en.ts'
import { zh } from './words/zh.ts'

export type Language = 'en' | 'zh'

const DICTIONARIES: Readonly<Record<Language, Words>> = { en, zh }

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }

export function wordsOf(language: Language): Words {
  return DICTIONARIES[language]
}

/** A plain number with a fixed count of decimals, thousands grouped, and a true minus sign; no sign where it rounds to zero. */
export function plainNumber(value: number, digits: number, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const text = format.format(value)
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '')
}

/** A number as short as it is exact, to six significant digits: for lever values. */
export function shortNumber(value: number, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 6 })
  return format.format(value).replace('-', '−')
}

/** A date in ISO form, as the reader writes it: 1 January 2018; 2018年1月1日. */
export function plainDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
