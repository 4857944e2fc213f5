/**
 * Units of scenario files: which ones measure the same thing, and how many of one make another. Factors are fractions of whole
 * numbers, so that 12 % is exactly 0.12 and 30 days exactly 720 hours. A year has 365 days, a working day 8 hours. Why not mathjs:
 * decision `units`.
 */
import { narrow } from './narrow.ts'

interface Atom {
  readonly dimension: string
  /** How many of the dimension's base unit, as a fraction. */
  readonly over: number
  readonly under: number
}

interface Unit {
  readonly over: number
  readonly under: number
  /** What it measures: dimension of the numerator, then of the denominators in order of the alphabet. */
  readonly measures: string
}

function atoms(dimension: string, sizes: Readonly<Record<string, number>>): [string, Atom][] {
  return Object.entries(sizes).map(([name, over]) => [name, { dimension, over, under: 1 }])
}

const PERCENT: Atom = { dimension: 'number', over: 1, under: 100 }
const PER_MILLE: Atom = { dimension: 'number', over: 1, under: 1000 }
const SECOND: Atom = { dimension: 'time', over: 1, under: 60 }
const THINGS = [
  'post',
  'street',
  'district',
  'case',
  'pool',
  'level',
  'household',
  'grid',
  'worker',
  'attempt',
  'order',
]
const MORE_THINGS = ['department', 'task', 'network', 'volunteer', 'officer', 'assistant']

const ATOMS: ReadonlyMap<string, Atom> = new Map([
  ...atoms('time', { min: 1, minute: 1, h: 60, hour: 60, day: 1440, d: 1440, week: 10080, month: 43800, year: 525600 }),
  ...atoms('working time', { 'working hour': 1, 'working h': 1, 'working day': 8 }),
  ...atoms('work', { 'staff-hour': 1 }),
  ...atoms('number', { share: 1, ratio: 1, probability: 1 }),
  ['%', PERCENT],
  ['percent', PERCENT],
  ['‰', PER_MILLE],
  ['s', SECOND],
  ['sec', SECOND],
  ['second', SECOND],
  ...atoms('money', { yuan: 1, 元: 1 }),
  ...atoms('people', { resident: 1, people: 1, person: 1 }),
  ...[...THINGS, ...MORE_THINGS].flatMap((thing) => atoms(thing, { [thing]: 1 })),
])

/** Other words for the same, by the word that the table has. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ...{ s: ['秒', '秒钟'], min: ['分钟', '分'], h: ['hr', '小时', '个小时', '时', '钟头'], day: ['天', '日'] },
  ...{ week: ['wk', '周', '星期', '个星期', '礼拜'], month: ['mo', '月', '个月'], year: ['yr', '年'] },
  ...{
    'working day': ['workday', '工作日', '个工作日'],
    'working hour': ['工作小时', '个工作小时'],
    'staff-hour': ['工时', '个工时'],
  },
  ...{
    '%': ['pct', 'per cent'],
    yuan: ['rmb', 'cny', '块', '元钱', '人民币'],
    person: ['人', '名', '位', '居民', '个居民'],
  },
  ...{
    post: ['编制', '个编制', '名编制'],
    street: ['街道', '个街道'],
    district: ['个区'],
    case: ['件', '起', '案件', '件案件'],
  },
  ...{ household: ['户'], grid: ['网格', '个网格'], department: ['部门', '个部门'], volunteer: ['志愿者', '名志愿者'] },
  ...{ assistant: ['协管员', '名协管员'], task: ['任务', '项任务', '项'], worker: ['网格员', '名网格员'] },
}
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([word, others]) => others.map((other) => [other, word] as const)),
)

const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, 千: 1e3, 万: 1e4, 百万: 1e6, 亿: 1e8 }
const TERM = /^(?:(\d[\d,]{0,11})\s*(?![\d,]))?(?:(thousand|million)\s+|(百万|千|万|亿)\s*)?(\S.*)$/
const LONGEST = 60

function atomOf(word: string): Atom | undefined {
  return ATOMS.get(SYNONYMS.get(word) ?? word)
}

function term(text: string): Atom | undefined {
  const [, digits, english, chinese, word] = TERM.exec(text.trim()) ?? []
  if (word === undefined) return undefined
  const atom = atomOf(word) ?? (word.endsWith('s') ? atomOf(word.slice(0, -1)) : undefined)
  const scale = english ?? chinese
  const size =
    (digits === undefined ? 1 : Number(digits.replaceAll(',', ''))) * (scale === undefined ? 1 : SCALE[scale])
  return atom && size > 0 ? { ...atom, over: atom.over * size } : undefined
}

/** Understands `day`, `天`, `Hrs`, `%`, `yuan / resident / year`, `case / 10,000 residents / week`; undefined for anything else. */
function parse(text: string): Unit | undefined {
  if (text.length > LONGEST) return undefined
  const terms = narrow(text)
    .toLowerCase()
    .split(/\/| per /)
    .map(term)
  const [top, ...below] = terms
  if (!top || below.some((each) => !each)) return undefined
  const unit = { over: top.over, under: top.under }
  for (const each of below as Atom[]) {
    unit.over *= each.under
    unit.under *= each.over
  }
  return { ...unit, measures: [top.dimension, ...(below as Atom[]).map((each) => each.dimension).sort()].join(' / ') }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

/** A value of one unit in another, or undefined where they do not measure the same thing. */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value
  const a = parse(from)
  const b = parse(to)
  if (!a || !b || a.measures !== b.measures) return undefined
  const over = a.over * b.under
  const under = a.under * b.over
  const divisor = commonDivisor(over, under)
  return (value * (over / divisor)) / (under / divisor)
}

const AS_THEY_ARE = ['h', 'min', 'yuan']

/** The unit after a number, in words: `posts` for post, `cases / 10,000 residents / day`; '' for plain numbers and what is no unit. */
export function spoken(unit: string): string {
  const [top = '', ...below] = unit.split(' / ')
  const atom = ATOMS.get(top)
  if (!atom || atom.dimension === 'number') return ''
  return [AS_THEY_ARE.includes(top) ? top : `${top}s`, ...below].join(' / ')
}
