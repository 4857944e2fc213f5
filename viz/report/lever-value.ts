/** Lever values as people read them: yes and no, shares in percent, lists and mixes written out, long ones counted. */
import type { LeverValue } from '../../sim/levers/lever.ts'
import type { LeverSetting } from '../../sim/scenario/scenario.ts'
import { groundOf } from '../../sim/evidence/provenance.ts'
import type { Briefing } from './briefing.ts'
import type { Language } from '../words/language.ts'
import { plainDate, shortNumber } from '../words/language.ts'
import { isShare, unitOf, unitWord, valueWord } from '../words/lever-words.ts'
import type { Words } from '../words/en.ts'
import type { Markup } from './markup.ts'
import { markup } from './markup.ts'

const LONGEST_LIST = 12

/** The value without its unit; shares in percent. */
function leverValue(setting: LeverSetting, briefing: Briefing): string {
  return written(setting.value, isShare(unitOf(setting)), briefing)
}

/** The value and its unit. */
export function leverValueWithUnit(setting: LeverSetting, briefing: Briefing): string {
  const unit = unitOf(setting)
  const alone = setting.value === 1 && briefing.language === 'en' && !isShare(unit)
  const word = unitWord(unit, briefing.language)
  return join(leverValue(setting, briefing), alone && word !== '' ? unit : word)
}

/** `30 – 90 days`, in the unit of the value. */
export function leverRange(setting: LeverSetting, briefing: Briefing): string | null {
  if (setting.range === undefined) return null
  const unit = unitOf(setting)
  const [low, high] = setting.range.map((end) => written(end, isShare(unit), briefing))
  return join(`${low} – ${high}`, unitWord(unit, briefing.language))
}

function join(value: string, unit: string): string {
  return unit === '' ? value : `${value} ${unit}`
}

function written(value: LeverValue, share: boolean, briefing: Briefing): string {
  const { words, language } = briefing
  if (typeof value === 'number') return shortNumber(share ? value * 100 : value, language)
  if (typeof value === 'boolean') return value ? words.list.yes : words.list.no
  if (typeof value === 'string') return wordOrDate(value, language)
  const parts = Array.isArray(value)
    ? runs(value.map((part) => written(part as LeverValue, share, briefing)))
    : Object.entries(value).map(
        ([name, part]) => `${valueWord(name, language)} ${written(part as LeverValue, share, briefing)}`,
      )
  const nested = Object.values(value).some((part) => typeof part === 'object')
  if (nested || parts.length > LONGEST_LIST) return words.option.entries(shortNumber(parts.length, language))
  return parts.length === 0 ? words.assumption.nothing : parts.join(words.list.separator)
}

function wordOrDate(value: string, language: Language): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? plainDate(value, language) : valueWord(value, language)
}

/** Equal neighbours in one: nine streets of 81,000 are `9 × 81,000`. */
function runs(parts: readonly string[]): string[] {
  const result: { text: string; times: number }[] = []
  for (const text of parts) {
    const last = result.at(-1)
    if (last?.text === text) last.times++
    else result.push({ text, times: 1 })
  }
  return result.map(({ text, times }) => (times === 1 ? text : `${times} × ${text}`))
}

/** On what a value rests: `fact E088`, `outside figure T1`, `assumption`. */
export function groundText(source: string, words: Words): string {
  const ground = groundOf(source)
  return ground === 'assumption' ? words.assumption.ground.assumption : `${words.assumption.ground[ground]} ${source}`
}

/** The same, with an assumption set apart. */
export function sourceText(setting: LeverSetting, { words }: Briefing): Markup {
  const text = groundText(setting.source, words)
  return setting.source === 'assumption' ? markup`<em>${text}</em>` : markup`${text}`
}

/** Whether two settings say the same. */
export function sameValue(one: LeverSetting | undefined, other: LeverSetting | undefined): boolean {
  return JSON.stringify(one?.value) === JSON.stringify(other?.value)
}
