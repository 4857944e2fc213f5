/** What verdicts are called and what they mean, in both languages: one set for terminal, report, case pages and glossary. */
import type { Verdict } from '../../sim/analysis/summary.ts'
import type { Direction } from '../../sim/city/model/measure.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'
import type { Language } from './language.ts'
import type { ShownUnit } from './quantity.ts'

interface VerdictRow {
  readonly word: Bilingual
  /** How it looks where colour cannot be seen. */
  readonly mark: string
  /** When it is given, in terms of the 95 % interval of the difference. */
  readonly means: Bilingual
  /** Word and mark where money is spent: a price is not a failing. */
  readonly ofCost?: { readonly word: Bilingual; readonly mark: string }
}

/** In the order in which they are told. */
const VERDICTS: Readonly<Record<Verdict, VerdictRow>> = {
  better: {
    word: { en: 'better', zh: '更好' },
    mark: '▲',
    means: {
      en: 'the whole interval lies on the wanted side of zero, and reaches beyond what makes no difference to a decision',
      zh: '整个区间都在零的有利一侧，并超出可忽略的差别',
    },
    ofCost: { word: { en: 'saves', zh: '支出减少' }, mark: '−' },
  },
  worse: {
    word: { en: 'worse', zh: '更差' },
    mark: '▼',
    means: {
      en: 'the whole interval lies on the unwanted side of zero, and reaches beyond what makes no difference',
      zh: '整个区间都在零的不利一侧，并超出可忽略的差别',
    },
    ofCost: { word: { en: 'costs more', zh: '支出增加' }, mark: '+' },
  },
  shifted: {
    word: { en: 'changed', zh: '有变化' },
    mark: '◆',
    means: {
      en: 'the whole interval lies on one side of zero, and reaches beyond what makes no difference, but nobody wants more or less of the measure',
      zh: '整个区间都在零的同一侧，并超出可忽略的差别，但该指标本身无所谓高低',
    },
  },
  same: {
    word: { en: 'no noticeable difference', zh: '无明显差别' },
    mark: '=',
    means: {
      en: 'the whole interval lies within what makes no difference to a decision',
      zh: '整个区间都在可忽略的差别之内',
    },
    ofCost: { word: { en: 'about the same', zh: '支出相当' }, mark: '=' },
  },
  undecided: {
    word: { en: 'too close to tell', zh: '暂不能判定' },
    mark: '?',
    means: {
      en: 'the interval allows for both, a difference and none: more replications would tell',
      zh: '区间既容许有差别，也容许无差别：需要更多次重复模拟',
    },
  },
  none: {
    word: { en: 'identical', zh: '完全相同' },
    mark: '=',
    means: { en: 'every paired difference is exactly zero', zh: '每一对差别都恰为零' },
  },
  beyond: {
    word: { en: 'beyond 90 days', zh: '超出90天' },
    mark: '–',
    means: {
      en: 'in some pairs one of the two lies beyond the 90 days for which cases are followed; the others are the lucky ones, and decide nothing',
      zh: '有些配对中，至少一方超出90天跟踪期；其余配对只是较快的那些，不足以判定',
    },
  },
}

export const VERDICT_ORDER = Object.keys(VERDICTS) as readonly Verdict[]

/** As much of a measure as its verdict's word depends on; the unit of a study's own as it is written. */
interface Judged {
  readonly direction: Direction
  readonly unit: ShownUnit | string
}

/** Whether a measure is money of which less is wanted. */
export function isCost({ direction, unit }: Judged): boolean {
  const written = typeof unit === 'object' ? unit.written : unit
  return direction === 'less' && /^(yuan|元)/.test(written)
}

/** What a verdict on a measure is called. */
export function verdictWord(verdict: Verdict, measure: Judged, language: Language): string {
  const row = VERDICTS[verdict]
  return (isCost(measure) ? (row.ofCost ?? row) : row).word[language]
}

export function verdictMark(verdict: Verdict, measure: Judged): string {
  const row = VERDICTS[verdict]
  return (isCost(measure) ? (row.ofCost ?? row) : row).mark
}

/** One phrase a verdict, `better: the whole interval ...`. */
export function verdictMeanings(tokens: readonly Verdict[], language: Language): string[] {
  const colon = language === 'zh' ? '：' : ': '
  return tokens.map((token) => `${VERDICTS[token].word[language]}${colon}${VERDICTS[token].means[language]}`)
}

interface VerdictLine {
  readonly token: Verdict
  readonly mark: string
  readonly word: string
  readonly means: string
}

/** For a table of all: where money has other words, after a stroke. */
export function verdictLines(language: Language): VerdictLine[] {
  return VERDICT_ORDER.map((token) => {
    const { word, mark, ofCost = { word, mark }, means } = VERDICTS[token]
    const both = (one: string, other: string): string => (one === other ? one : `${one} / ${other}`)
    return {
      token,
      mark: both(mark, ofCost.mark),
      word: both(word[language], ofCost.word[language]),
      means: means[language],
    }
  })
}
