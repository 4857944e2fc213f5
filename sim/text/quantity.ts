/**
 * Numbers with or without a unit, as people write them: `30`, `30 day`, `３０％`, `1,200`, `112_000`, `10.6万元`, `¥100`, `2:1`. Files, the command
 * line and studies read them here and nowhere else. What could be meant in two ways is not guessed at, but named.
 */
import { say } from './message.ts'
import type { Message } from './message.ts'
import { plainWord } from './narrow.ts'

interface Quantity {
  readonly number: number
  /** As written; '' where there is none. */
  readonly unit: string
  /** Written as so many to one. */
  readonly toOne?: true
}

/** What to do about a number that can be read in two ways. */
interface Unclear {
  readonly remedy: Message
}

const POWERS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 }
const YUAN = /^([-+]?)\s*[¥￥]\s*/
const PLAIN = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?`
/** By thousands, as in English, or by ten thousands, as in Chinese. */
const GROUPED = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:_\d{3})+|\d{1,4}(?:_\d{4})+)(?:\.\d+)?`
const WRITTEN = new RegExp(
  String.raw`^([-+]?)(${GROUPED}|${PLAIN})(?![,_]?\d)\s*(千万|百万|十万|万|亿|千)?\s*(\D.*)?$`,
  's',
)
const TO_ONE = /^(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)$/

/** Undefined for what is no number. */
export function readQuantity(text: string): Quantity | Unclear | undefined {
  if (/\d\s*[，、]\s*\d/.test(text.replace(/[\uff10-\uff19]/g, '0')))
    return { remedy: say`between numbers of a list write [1, 2] with plain commas, and one number without any` }
  const money = YUAN.test(text.trim())
  const word = plainWord(text).replace(YUAN, '$1')
  const ratio = TO_ONE.exec(word)
  if (ratio) return toOne(Number(ratio[1]), Number(ratio[2]))
  const [, sign, digits, power, rest = ''] = WRITTEN.exec(word) ?? []
  if (sign === undefined || digits === undefined || /^[,_.]/.test(rest)) return unclearIn(word)
  const unit = money ? `yuan${rest.replace(/^元/, '')}` : rest.trim()
  return { number: Number(sign + shifted(digits.replace(/[,_]/g, ''), power)), unit }
}

/** Ten thousands by the exponent: 1.1 x 10000 would have dust. */
function shifted(digits: string, power: string | undefined): string {
  if (power === undefined) return digits
  const [plain, exponent = '0'] = digits.toLowerCase().split('e')
  return `${plain}e${Number(exponent) + POWERS[power]}`
}

function toOne(a: number, b: number): Quantity | Unclear {
  if (b === 1 || a === b) return { number: a / b, unit: '', toOne: true }
  const rounded = (value: number): number => Number(value.toPrecision(6))
  return { remedy: say`write how many there are to one, as one number: ${rounded(a / b)} or ${rounded(b / a)}` }
}

function unclearIn(word: string): Unclear | undefined {
  if (/^[-+]?\d+,\d{1,2}(?!\d)/.test(word))
    return { remedy: say`write ${word.replace(',', '.')} with a point, or the number without a comma` }
  if (/^[-+]?\d+(?:[,_.]\d+)+/.test(word))
    return { remedy: say`write the digits together, without , or _, and a point before decimals` }
  return undefined
}
