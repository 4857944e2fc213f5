/** Words for levers: titles, choices and names of parts come from their rows. */
import type { LeverSetting } from '../../sim/scenario/scenario.ts'
import { streetsOf } from '../../sim/levers/lever-name.ts'
import { LEVERS, lever } from '../../sim/levers/levers.ts'
import { titleFor } from '../../sim/levers/title-for-streets.ts'
import type { Language } from './language.ts'
import { countedUnit } from './unit-words.ts'

/** Words that are the value of a lever, or name a part of it. */
const CHINESE_VALUES: ReadonlyMap<string, string> = new Map(
  LEVERS.flatMap(({ chinese = {} }) => Object.entries(chinese)),
)

/** Unit in which a number between 0 and 1 reads best as percent. */
const SHARE = 'share'

/** The title of a lever, with the streets that it is said of, or its name where the table does not have it. */
export function leverTitle(name: string, language: Language): string {
  const row = lever(name)
  return row ? titleFor(row.title, streetsOf(name))[language] : name
}

/** The unit of a value: that of its parts where it has named ones, as `{load: 0.8}` has none though officers are counted. */
export function unitOf({ name, value, unit }: LeverSetting): string {
  const hasParts = typeof value === 'object' && !Array.isArray(value)
  return hasParts ? (lever(name)?.fields?.[0]?.unit ?? unit) : unit
}

export function isShare(unit: string): boolean {
  return unit === SHARE
}

/** What stands after a value; '' for plain numbers and what is no unit, such as `ratio` or `date`. */
export function unitWord(unit: string, language: Language): string {
  return isShare(unit) ? '%' : countedUnit(unit, language)
}

/** A word of a scenario file in the reader's language. */
export function valueWord(word: string, language: Language): string {
  return language === 'zh' ? (CHINESE_VALUES.get(word) ?? word) : word
}
