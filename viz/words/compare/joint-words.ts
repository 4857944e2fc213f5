/** What is said of differences that hold together, and of which option can be the best, in both languages. */
import type { Language } from '../language.ts'

interface JointWords {
  /** Of the intervals of a measure, where all hold together. */
  readonly together: (comparisons: number) => string
  /** The same for the report. */
  readonly method: string
  readonly best: string
  readonly bestNote: string
  readonly lead: (unit: string) => string
  readonly interval: string
  readonly canBeBest: string
  readonly pairs: string
  readonly comparedWith: string
}

export const JOINT_WORDS: Readonly<Record<Language, JointWords>> = {
  en: {
    together: (comparisons) =>
      `After the ± of a difference stands the half-width of an interval that holds together with all ${comparisons} comparisons of its measure, at 95 %; after that of a mean, of its own.`,
    method:
      'The half-widths of differences are those of intervals that hold together at 95 %, all options of a measure; those of means hold each by itself.',
    best: 'Which can be the best',
    bestNote: 'Ahead of the best of the others; all statements of a measure hold together at 95 %.',
    lead: (unit) => (unit === '' ? 'ahead by' : `ahead by, ${unit}`),
    interval: 'interval',
    canBeBest: 'can be the best',
    pairs: 'Each with each',
    comparedWith: 'compared with',
  },
  zh: {
    together: (comparisons) =>
      `差别的 ± 之后是同时成立的区间的半宽：同一指标的全部${comparisons}个比较同时成立的把握为95%；均值的 ± 之后是其自身区间的半宽。`,
    method: '差别的半宽是同时成立的区间的半宽：同一指标的全部方案同时成立的把握为95%；均值的区间则各自成立。',
    best: '哪些方案可能最好',
    bestNote: '与其余方案中最好的一个相比；同一指标的全部说法同时成立的把握为95%。',
    lead: (unit) => (unit === '' ? '领先' : `领先（${unit}）`),
    interval: '区间',
    canBeBest: '可能最好',
    pairs: '两两比较',
    comparedWith: '对照方案',
  },
}
