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
  /** Of the drawing: its title, its axis, and what stands beside the lines where weeks are left out. */
  readonly chart: (scenario: string) => string
  readonly axis: string
  readonly leftOutTo: (weeks: number) => string
  readonly own: string
  readonly written: (folder: string, drawn: boolean) => string
}

/** Years that may be looked at (`--years`). */
const MOST_YEARS = 50
const longer = (years: number): number => Math.min(MOST_YEARS, 2 * years)

const remedies: Readonly<Record<Refusal, (years: number) => string>> = {
  short: () =>
    'there are fewer than two years, or no series has a value in every week: give --years 3 or a larger city',
  end: (years) =>
    `the best cut is at the end of what is looked at: ${years < MOST_YEARS ? `give --years ${longer(years)}` : 'study the path itself with a warm-up of your own'}`,
  drift: (years) =>
    `the city drifts, and is in no steady state: ${years < MOST_YEARS ? `give --years ${longer(years)}, or ` : ''}study the path itself with a warm-up of your own`,
  unsteady: (years) =>
    `twice the cut gives another mean: give more --replications${years < MOST_YEARS ? `, or --years ${longer(years)}` : ''}`,
}

const remediesZh: Readonly<Record<Refusal, (years: number) => string>> = {
  short: () => '不足两年，或没有一个序列每周都有值：请用 --years 3，或更大的城市',
  end: (years) =>
    `最佳截断点在所看范围的末端：${years < MOST_YEARS ? `请用 --years ${longer(years)}` : '请自定预热期、研究其过程本身'}`,
  drift: (years) =>
    `城市持续漂移，没有稳定状态：请${years < MOST_YEARS ? `用 --years ${longer(years)}，或` : ''}自定预热期、研究其过程本身`,
  unsteady: (years) =>
    `截断加倍后均值不同：请增加 --replications${years < MOST_YEARS ? `，或用 --years ${longer(years)}` : ''}`,
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
    chart: (scenario) => `${scenario}: from the empty city, week by week`,
    axis: 'week from the empty city (thin: mean of the replications, the season taken out; thick: mean over nine weeks)',
    leftOutTo: (weeks) => `${weeks} weeks are left out`,
    own: 'by this series alone',
    written: (folder, drawn) =>
      `The answer is in ${folder}: ${drawn ? 'warm-up.svg (the weeks as a drawing), warm-up.csv and ' : ''}analysis.json.`,
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
    chart: (scenario) => `${scenario}：自空城起逐周`,
    axis: '自空城起的周次（细线：各次重复的均值，已去除季节；粗线：九周平均）',
    leftOutTo: (weeks) => `前${weeks}周不计`,
    own: '仅就此序列',
    written: (folder, drawn) =>
      `结果在 ${folder}：${drawn ? 'warm-up.svg（逐周的图）、warm-up.csv 和 ' : ''}analysis.json。`,
  },
}
