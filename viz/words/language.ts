/** The two languages of everything that a reader sees: words from typed dictionaries, numbers from Intl. */
import { en } from './en.ts'
import type { Words } from './en.ts'
import { zh } from './zh.ts'

/** English or Chinese. */
export type Language = 'en' | 'zh'

const DICTIONARIES: Readonly<Record<Language, Words>> = { en, zh }

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }

export function wordsOf(language: Language): Words {
  return DICTIONARIES[language]
}

/** A format takes a twentieth of a millisecond to make, and a report writes thousands of numbers in a few formats. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], options)
  formats.set(key, format)
  return format
}

/** A plain number with a fixed count of decimals, thousands grouped, and a true minus sign; no sign where it rounds to zero. */
export function plainNumber(value: number, digits: number, language: Language): string {
  const text = formatOf(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '')
}

/** A share in percent: 92.3 %; 92.3%. */
export function percentText(share: number, digits: number, language: Language): string {
  return `${plainNumber(100 * share, digits, language)}${language === 'zh' ? '' : ' '}%`
}

/** A number as short as it is exact, to six significant digits: for lever values. */
export function shortNumber(value: number, language: Language): string {
  return formatOf(language, { maximumSignificantDigits: 6 }).format(value).replace('-', '−')
}

/** A date in ISO form, as the reader writes it: 1 January 2018; 2018年1月1日. */
export function plainDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
