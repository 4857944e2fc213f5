/** Words for levers: their titles come from the table of levers, their choices are put into the reader's language here. */
import type { LeverSetting } from '../../sim/index.ts'
import { lever } from '../../sim/index.ts'
import type { Language } from './language.ts'
import { countedUnit } from './unit-words.ts'

/** Words that are the value of a lever, or name a part of it. */
const CHINESE_VALUES: Readonly<Record<string, string>> = {
  grid: '网格',
  lane: '街巷',
  community: '社区',
  street: '街道',
  together: '同时到场',
  parallel: '并行办理',
  lead: '主责',
  joint: '统筹',
  assist: '配合',
  life: '危及生命',
  utility: '公用事业',
  ordinary: '一般',
  hard: '疑难',
  load: '按负荷配置',
  from: '起始',
  days: '天数',
  factor: '倍数',
}

/** Unit in which a number between 0 and 1 reads best as percent. */
const SHARE = 'share'

/** The title of a lever, or its name where the table does not have it. */
export function leverTitle(name: string, language: Language): string {
  return lever(name)?.title[language] ?? name
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
  return language === 'zh' ? (CHINESE_VALUES[word] ?? word) : word
}
