/** What a row of the table of measures says: everything that anybody is told of a measure, in both languages, and how differences are judged. */
import type { Bilingual } from '../../text/bilingual.ts'

/** Rates are 0-1, times in hours, money in yuan. */
export type MeasureUnit = 'rate' | 'hour' | 'yuan' | 'count' | 'ratio'

/** What users want of a measure: more, less, or neither (it only describes). */
export type Direction = 'more' | 'less' | 'neither'

/**
 * Differences inside the margin of indifference do not matter to a decision. Relative margins are shares of the baseline's mean, but
 * at least `atLeast` (in the measure's unit): 5 % of a delay of nothing would make every second count.
 */
export interface Margin {
  readonly kind: 'absolute' | 'relative'
  readonly value: number
  readonly atLeast?: number
}

interface UnitRow {
  /** As a scenario file or the unit of a formula would write it; '' for plain numbers. */
  readonly written: string
  /** What stored values are. */
  readonly title: Bilingual
  /** Margin of measures in this unit that have none of their own. */
  readonly margin: Margin
}

export const MEASURE_UNITS: Readonly<Record<MeasureUnit, UnitRow>> = {
  rate: {
    written: 'share',
    title: { en: 'share, 0 to 1', zh: '比率（0至1）' },
    margin: { kind: 'absolute', value: 0.01 },
  },
  hour: {
    written: 'h',
    title: { en: 'hours', zh: '小时' },
    margin: { kind: 'relative', value: 0.05, atLeast: 0.1 },
  },
  yuan: {
    written: 'yuan',
    title: { en: 'yuan', zh: '元' },
    margin: { kind: 'relative', value: 0.02, atLeast: 1000 },
  },
  count: {
    written: '',
    title: { en: 'number', zh: '数量' },
    margin: { kind: 'relative', value: 0.05 },
  },
  ratio: {
    written: '',
    title: { en: 'ratio', zh: '比值' },
    margin: { kind: 'relative', value: 0.05 },
  },
}

/** The chapters under which people read the measures, in reading order: each the question that its measures answer. */
export const MEASURE_CHAPTERS = {
  resolution: { en: 'Are problems solved?', zh: '问题解决了没有' },
  satisfaction: { en: 'In time, and to residents’ satisfaction?', zh: '是否及时、居民是否满意' },
  time: { en: 'How long does it take?', zh: '用了多长时间' },
  whistle: { en: 'Whistles and passing on', zh: '吹哨报到与转派' },
  discovery: { en: 'Discovery and demand', zh: '问题发现与诉求量' },
  load: { en: 'Workload', zh: '工作负荷' },
  money: { en: 'Money', zh: '支出' },
  equity: { en: 'Equity between streets', zh: '街道之间是否均衡' },
} as const satisfies Readonly<Record<string, Bilingual>>

export type MeasureChapter = keyof typeof MEASURE_CHAPTERS

/** What a row says in words. */
export interface MeasureTexts {
  readonly title: Bilingual
  /** What is counted, timed or paid: the numerator. */
  readonly definition: Bilingual
  /** Of what: what the numerator is divided by. */
  readonly denominator: Bilingual
  /** Why a replication may give no value; null for a measure that always has one. */
  readonly missing: Bilingual | null
}

/** All that is said of a measure: unit, what users want of it, margin, and in both languages title, definition, denominator and when it is missing. */
export interface Measure extends MeasureTexts {
  readonly id: string
  readonly unit: MeasureUnit
  readonly direction: Direction
  readonly margin: Margin
  readonly chapter: MeasureChapter
  /** Id of the mean of the same times, restricted to the follow-up: where it has a value and this has none, this lies beyond the follow-up. */
  readonly restricted?: string
}

/** @param row words of the measure; a margin only where that of its unit does not suit it, `restricted` only of a quantile of times */
export function measure<Id extends string>(
  id: Id,
  chapter: MeasureChapter,
  unit: MeasureUnit,
  direction: Direction,
  row: MeasureTexts & Partial<Pick<Measure, 'margin' | 'restricted'>>,
): Measure & { readonly id: Id } {
  return { id, chapter, unit, direction, margin: MEASURE_UNITS[unit].margin, ...row }
}

type Denominator = Pick<MeasureTexts, 'denominator' | 'missing'>

/** Denominators that several measures share, with what is so when they are empty. */
export const OF_COHORT: Denominator = {
  denominator: { en: 'cases of the cohort', zh: '观察期诉求' },
  missing: { en: 'no case was accepted in the observed period', zh: '观察期内没有受理诉求' },
}

export const OF_DISPATCHED: Denominator = {
  denominator: { en: 'dispatched cases of the cohort', zh: '已派单的观察期诉求' },
  missing: { en: 'no case was dispatched', zh: '没有派单的诉求' },
}

export const OF_CLOSED: Denominator = {
  denominator: { en: 'closed cases of the cohort', zh: '已办结的观察期诉求' },
  missing: { en: 'no case was closed', zh: '没有办结的诉求' },
}

export const OF_SAMPLE: Denominator = {
  denominator: {
    en: 'residents of the official sample: the share appraisal.callbackShare of those whose cases belong to the cohort, replied to or not',
    zh: '官方回访样本：观察期诉求人中按回访比例抽取的居民，不论诉求是否已答复',
  },
  missing: { en: 'no resident was in the official sample', zh: '回访样本中没有居民' },
}

export const OF_REPLIED_SAMPLE: Denominator = {
  denominator: {
    en: 'residents of the official sample whose case had been replied to when they judged',
    zh: '官方回访样本中评价时诉求已获答复的居民',
  },
  missing: { en: 'no resident of the official sample had a reply', zh: '回访样本中没有已获答复的居民' },
}

export const OF_WHISTLES: Denominator = {
  denominator: { en: 'whistles of the observed period', zh: '观察期内的吹哨' },
  missing: { en: 'no whistle was blown', zh: '没有吹哨' },
}

export const OF_YEAR: Denominator = {
  denominator: { en: 'years observed', zh: '观察年数' },
  missing: null,
}
