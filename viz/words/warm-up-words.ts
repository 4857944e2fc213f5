/** What is said of the beginning of a run, in both languages. */
import type { Refusal } from '../../sim/stats/warm-up.ts'
import type { Language } from './language.ts'

interface WarmUpWords {
  readonly series: Readonly<Record<string, string>>
  readonly heads: readonly [series: string, cut: string, change: string, mean: string]
  readonly course: string
  readonly week: string
  readonly answer: (scenario: string, weeks: number, by: string) => string
  readonly enough: (usual: number) => string
  readonly tooShort: (usual: number, days: number) => string
  /** @param by the series; null: none of them */
  readonly refused: (scenario: string, why: Refusal, by: string | null, years: number) => string
  readonly leftOut: (series: string) => string
  readonly stopped: string
}

const remedies: Readonly<Record<Refusal, (years: number) => string>> = {
  short: () =>
    'there are fewer than two years, or no series has a value in every week: give --years 3 or a larger city',
  end: (years) => `the best cut is at the end of what is looked at: give --years ${2 * years}`,
  drift: (years) =>
    `the city drifts, and is in no steady state: give --years ${2 * years}, or study the path itself with a warm-up of your own`,
  unsteady: (years) => `twice the cut gives another mean: give more --replications, or --years ${2 * years}`,
}

const remediesZh: Readonly<Record<Refusal, (years: number) => string>> = {
  short: () => '不足两年，或没有一个序列每周都有值：请用 --years 3，或更大的城市',
  end: (years) => `最佳截断点在所看范围的末端：请用 --years ${2 * years}`,
  drift: (years) => `城市持续漂移，没有稳定状态：请用 --years ${2 * years}，或自定预热期、研究其过程本身`,
  unsteady: (years) => `截断加倍后均值不同：请增加 --replications，或用 --years ${2 * years}`,
}

export const WARM_UP_WORDS: Readonly<Record<Language, WarmUpWords>> = {
  en: {
    series: { backlog: 'open cases', handlingTimeMean: 'handling time, hours', onTimeRate: 'on-time rate, %' },
    heads: ['series', 'cut, weeks', 'change a year', 'mean after the cut'],
    course: 'Week by week from the empty city, the season taken out (mean over nine weeks):',
    week: 'week',
    answer: (scenario, weeks, by) => `${scenario}: ${weeks} weeks of warm-up (${by}), that is --warm-up ${7 * weeks}.`,
    enough: (usual) => `The usual ${usual} days are enough.`,
    tooShort: (usual, days) => `The usual ${usual} days are too short here: give --warm-up ${days}.`,
    refused: (scenario, why, by, years) =>
      `${scenario}: no warm-up can be recommended${by === null ? '' : ` by ${by}`}: ${remedies[why](years)}.`,
    leftOut: (series) => `Left out, for a week has no value in any replication: ${series}.`,
    stopped: 'stopped; nothing is kept',
  },
  zh: {
    series: { backlog: '未结诉求', handlingTimeMean: '办理时长（小时）', onTimeRate: '按时办结率（%）' },
    heads: ['序列', '截断（周）', '每年变化', '截断后均值'],
    course: '自空城起逐周，已去除季节（九周平均）：',
    week: '周',
    answer: (scenario, weeks, by) => `${scenario}：预热${weeks}周（${by}），即 --warm-up ${7 * weeks}。`,
    enough: (usual) => `通常的${usual}天已足够。`,
    tooShort: (usual, days) => `通常的${usual}天在此太短：请用 --warm-up ${days}。`,
    refused: (scenario, why, by, years) =>
      `${scenario}：${by === null ? '' : `就${by}而言，`}无法给出预热期：${remediesZh[why](years)}。`,
    leftOut: (series) => `有一周在所有重复中都没有值，未采用：${series}。`,
    stopped: '已停止；未保留任何结果',
  },
}
