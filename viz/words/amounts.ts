/** Amounts as officials say them: of a hundred, millions of yuan, 亿元 and 万元; no more digits than their precision bears. */
import type { Language } from './language.ts'
import { plainNumber } from './language.ts'
import { countedUnit } from './unit-words.ts'

const NO_BREAK = '\u00a0'

/** A share as so many of a hundred, without the hundred. @param digits 0 unless neighbours would look alike */
export function ofHundred(rate: number, language: Language, digits = 0): string {
  return plainNumber(rate * 100, digits, language)
}

/** Decimals with which shares that differ by a margin look different: whole ones, unless two of them would be the same. */
export function digitsFor(rates: readonly number[]): number {
  const written = rates.map((rate) => Math.round(rate * 100))
  return new Set(written).size === written.length ? 0 : 1
}

const STEPS: Readonly<Record<Language, readonly (readonly [size: number, unit: string])[]>> = {
  en: [
    [1e9, 'billion yuan'],
    [1e6, 'million yuan'],
    [1, 'yuan'],
  ],
  zh: [
    [1e8, '100 million yuan'],
    [1e4, '10,000 yuan'],
    [1, 'yuan'],
  ],
}

/** `122 million yuan`, `1.22亿元`: three significant digits; the sign is left to the sentence. */
export function money(yuan: number, language: Language): string {
  const size = Math.abs(yuan)
  const [step, unit] = STEPS[language].find(([least]) => size >= least * 0.9995) ?? STEPS[language].at(-1)!
  const scaled = size / step
  const text = plainNumber(significant(scaled), scaled >= 100 || step === 1 ? 0 : scaled >= 10 ? 1 : 2, language)
  return withSpace(trimmed(text), countedUnit(unit, language), language)
}

/** Three significant digits of what is a thousand and more. */
function significant(value: number): number {
  let unit = 1
  while (value >= unit * 1000) unit *= 10
  return unit === 1 ? value : Math.round(value / unit) * unit
}

/** `99.0` as 99: a zero behind the point says more than is known. */
function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Yuan for one more: whole tens, hundreds or thousands where the interval is as wide as that. @param spread half of its width */
export function price(yuan: number, spread: number, language: Language): string {
  let step = 1
  while (step * 10 <= spread) step *= 10
  return withSpace(plainNumber(Math.round(yuan / step) * step, 0, language), countedUnit('yuan', language), language)
}

function withSpace(text: string, unit: string, language: Language): string {
  return language === 'zh' ? `${text}${unit}` : `${text}${NO_BREAK}${unit}`
}
