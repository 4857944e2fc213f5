/** Words for levers: their titles come from the table of levers, their units and choices are put into the reader's language here. */
import { lever } from '../sim/experiment/levers.ts'
import type { LeverSetting } from '../sim/experiment/scenario.ts'
import { spoken } from '../sim/experiment/unit.ts'
import type { Language } from './language.ts'

/** Terms of a unit such as `case / 10,000 residents / day`; one not listed is shown as it is. */
const CHINESE_TERMS: Readonly<Record<string, string>> = {
  post: '个编制',
  street: '街道',
  district: '区',
  department: '部门',
  network: '张网',
  pool: '个机构',
  level: '级',
  household: '户',
  grid: '网格',
  attempt: '次',
  case: '件',
  order: '件',
  task: '件',
  officer: '人',
  worker: '人',
  assistant: '人',
  volunteer: '人',
  resident: '人',
  '10,000 residents': '万人',
  'million residents': '百万人',
  h: '小时',
  min: '分钟',
  day: '天',
  year: '年',
  'working hour': '工时',
  'staff-hour': '人时',
  yuan: '元',
}

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

/** What stands after a value; '' where nothing need. */
export function unitWord(unit: string, language: Language): string {
  if (isShare(unit)) return '%'
  const words = spoken(unit)
  if (language === 'en' || words === '') return words
  return unit.split(' / ').map(chineseTerm).join('/')
}

function chineseTerm(term: string): string {
  return CHINESE_TERMS[term] ?? term
}

/** A word of a scenario file in the reader's language. */
export function valueWord(word: string, language: Language): string {
  return language === 'zh' ? (CHINESE_VALUES[word] ?? word) : word
}
