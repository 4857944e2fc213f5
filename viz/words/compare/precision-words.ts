/** What is said of a run that goes on until it knows enough, in both languages. */
import type { Language } from '../language.ts'

interface PrecisionWords {
  readonly of: Readonly<Record<'means' | 'differences', string>>
  readonly goingOn: (done: number, next: number) => string
  readonly overCap: (there: number, cap: number) => string
  readonly lookingAhead: (done: number, next: number) => string
  readonly needsMore: (done: number, next: number, folder: string) => string
  readonly met: (replications: number, metAt: number, of: string) => string
  readonly cap: (replications: number, wouldTake: number | null, of: string) => string
  /** @param wanted null: nothing can be said of it */
  readonly measure: (measure: string, halfWidth: string, wanted: string | null) => string
  readonly skewed: string
}

export const PRECISION_WORDS: Readonly<Record<Language, PrecisionWords>> = {
  en: {
    of: { means: 'means', differences: 'differences' },
    goingOn: (done, next) => `After ${done} replications the half-widths are not yet as small as asked; on to ${next}.`,
    overCap: (there, cap) =>
      `The folder has ${there} replications already, more than --cap ${cap}; all of them count, and none beyond them is made.`,
    lookingAhead: (done, next) => `After ${done} replications they are; on to ${next}, to see whether they stay so.`,
    needsMore: (done, next, folder) =>
      `${done} replications do not decide it; go on to ${next} with: whistlelab resume ${folder}`,
    met: (replications, metAt, of) =>
      `The ${of} are known as well as asked after ${replications} replications${metAt < replications ? ` (met at ${metAt}, looked ahead)` : ''}. The widest of each measure:`,
    cap: (replications, wouldTake, of) =>
      `The ${of} are not known as well as asked after ${replications} replications, the most that --cap allows; ` +
      (wouldTake === null
        ? 'no number would do for a measure that is marked below. The widest of each measure:'
        : `by the spread seen so far it takes about ${wouldTake}: give --cap ${wouldTake} or more. The widest of each measure:`),
    measure: (measure, halfWidth, wanted) =>
      wanted === null
        ? `  ${measure}: ± ${halfWidth}; no share of it can be asked for, as too many values are missing or it may be 0`
        : `  ${measure}: ± ${halfWidth}, wanted ± ${wanted}`,
    skewed:
      '  A measure is skewed: such intervals hold in fewer than 95 % of cases (--exact helps for normal values alone).',
  },
  zh: {
    of: { means: '均值', differences: '差别' },
    goingOn: (done, next) => `重复${done}次后，半宽尚未达到要求；继续到${next}次。`,
    overCap: (there, cap) => `文件夹中已有${there}次重复，多于 --cap ${cap}；全部计入，不再增加。`,
    lookingAhead: (done, next) => `重复${done}次后已达到要求；继续到${next}次，看是否保持。`,
    needsMore: (done, next, folder) => `重复${done}次尚不能下结论；请用 whistlelab resume ${folder} 继续到${next}次。`,
    met: (replications, metAt, of) =>
      `重复${replications}次后，${of}已达到要求的精度${metAt < replications ? `（${metAt}次时达到，其后保持）` : ''}。各指标中最宽的：`,
    cap: (replications, wouldTake, of) =>
      `重复${replications}次（--cap 的上限）后，${of}仍未达到要求的精度；` +
      (wouldTake === null
        ? '下列有标注的指标，再多次数也无法达到。各指标中最宽的：'
        : `按目前的离散程度约需${wouldTake}次：请用 --cap ${wouldTake} 或更多。各指标中最宽的：`),
    measure: (measure, halfWidth, wanted) =>
      wanted === null
        ? `  ${measure}：± ${halfWidth}；缺失值过多，或其值可能为零，无法按比例要求`
        : `  ${measure}：± ${halfWidth}，要求 ± ${wanted}`,
    skewed: '  有指标分布偏斜：此类区间的实际把握低于95%（--exact 仅适用于正态分布的值）。',
  },
}
