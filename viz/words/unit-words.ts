/** Units in the reader's language, term by term: those of levers and measures, and those that a study gives to its formulas. */
import type { Language } from './language.ts'

/** What a term is called. */
type Names = readonly [
  /** English, after a number. */
  counted: string,
  /** Chinese, after a number. */
  chinese: string,
  /** Chinese, by itself or after a stroke; as after a number if not given. */
  alone?: string,
]

const TERMS: Readonly<Record<string, Names>> = {
  post: ['posts', '个编制', '编制'],
  street: ['streets', '街道'],
  district: ['districts', '区'],
  department: ['departments', '部门'],
  network: ['networks', '张网', '网'],
  pool: ['pools', '个机构', '机构'],
  level: ['levels', '级'],
  household: ['households', '户'],
  grid: ['grids', '网格'],
  attempt: ['attempts', '次'],
  case: ['cases', '件'],
  order: ['orders', '件'],
  task: ['tasks', '件'],
  officer: ['officers', '人', '部门人员'],
  worker: ['workers', '人', '网格员'],
  assistant: ['assistants', '人', '协管员'],
  volunteer: ['volunteers', '人', '志愿者'],
  resident: ['residents', '人', '居民'],
  people: ['people', '人'],
  person: ['people', '人'],
  '10,000 residents': ['10,000 residents', '万人'],
  'million residents': ['million residents', '百万人'],
  min: ['min', '分钟'],
  h: ['h', '小时'],
  hour: ['hours', '小时'],
  day: ['days', '天'],
  week: ['weeks', '周'],
  month: ['months', '个月', '月'],
  year: ['years', '年'],
  'working hour': ['working hours', '工时'],
  'staff-hour': ['staff-hours', '人时'],
  yuan: ['yuan', '元'],
  'million yuan': ['million yuan', '百万元'],
  'billion yuan': ['billion yuan', '十亿元'],
  '100 million yuan': ['100 million yuan', '亿元'],
  '10,000 yuan': ['10,000 yuan', '万元'],
  percent: ['%', '%'],
  'percentage point': ['points', '个百分点', '百分点'],
}

/** What scenario files write where there is no unit; never after a number. */
const NO_UNITS: Readonly<Record<string, string>> = {
  share: '比例',
  ratio: '比值',
  factor: '倍数',
  date: '日期',
  'yes/no': '是/否',
  choice: '选项',
  pulse: '脉冲',
  difficulty: '难度',
  cover: '覆盖度',
  count: '次数',
  load: '负荷',
  probability: '概率',
  power: '指数',
  logit: '对数几率',
  trust: '信任度',
  'per year': '每年',
}

function termOf(text: string): Names | undefined {
  const singular = text.endsWith('s') ? text.slice(0, -1) : text
  return [text, singular].map((one) => (Object.hasOwn(TERMS, one) ? TERMS[one] : undefined)).find(Boolean)
}

function alone([, chinese, name = chinese]: Names): string {
  return name
}

/** What stands after a number for a unit such as `case / 10,000 residents / day`; '' for plain numbers and what is no unit. */
export function countedUnit(unit: string, language: Language): string {
  const [top = '', ...below] = unit.split(' / ')
  const term = termOf(top)
  if (term === undefined) return ''
  if (language === 'en') return [term[0], ...below].join(' / ')
  return [term[1], ...below.map(termInChinese)].join('/')
}

/** A unit that somebody wrote, by itself: as it is in English; in Chinese word by word, words that are not known left as they are. */
export function writtenUnit(unit: string, language: Language): string {
  if (language === 'en') return unit
  return Object.hasOwn(NO_UNITS, unit) ? NO_UNITS[unit] : unit.split('/').map(termInChinese).join('/')
}

function termInChinese(text: string): string {
  const whole = termOf(text.trim())
  if (whole !== undefined) return alone(whole)
  const words = text.trim().split(/\s+/)
  return words
    .map((word) => {
      const term = termOf(word)
      return term === undefined ? word : alone(term)
    })
    .join(' ')
}
