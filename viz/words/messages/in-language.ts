/** A message in the reader's language. What has no Chinese yet is said in English; `test/documents/messages.test.ts` names it. */
import type { Message, Tongue } from '../../../sim/text/message.ts'
import type { Language } from '../language.ts'
import { countedUnit } from '../unit-words.ts'
import { CHINESE } from './chinese.ts'

const TONGUE: Tongue = {
  template: (english) => CHINESE.get(english) ?? english,
  unit: (unit) => countedUnit(unit, 'zh'),
  // Only what is written in other letters has spaces round it.
  isSpaced: (letter) => !/[\u3000-\u303f\u4e00-\u9fff\uff00-\uff65“”]/.test(letter),
}

export function inLanguage(message: Message, language: Language): string {
  return language === 'zh' ? message.in(TONGUE) : String(message)
}
