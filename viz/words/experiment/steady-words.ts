/** What is said of one long run in its steady state, in both languages. */
import type { Language } from '../language.ts'

export interface SteadyWords {
  readonly lede: (scenario: string, years: string, warmUp: number) => string
  readonly series: Readonly<Record<string, string>>
  readonly heads: readonly string[]
  /** @param able whether a run may be so long */
  readonly refused: (series: string, weeks: number, lag: string, years: number, able: boolean) => string
  readonly missing: (series: string) => string
  /** @param years that would do */
  readonly short: (weeks: number, years: number) => string
  readonly note: string
  readonly stopped: string
  readonly written: (folder: string) => string
}

const en: SteadyWords = {
  lede: (scenario, years, warmUp) => `${scenario}: one run of ${years} years after ${warmUp} days of warm-up.`,
  series: {
    demand: 'cases a day and 10,000 residents',
    backlog: 'open cases',
    handlingTimeMean: 'handling time, hours',
    onTimeRate: 'on-time rate, %',
    verifiedResolutionRate: 'verified resolution, %',
    satisfactionRate: 'satisfaction, %',
    reportInRate: 'report-in rate, %',
    whistles: 'whistles a week',
  },
  heads: ['mean of a week', 'mean', '±', 'batches of', 'weeks are worth', 'week to week'],
  refused: (series, weeks, lag, years, able) =>
    `${series}: no interval, for even batches of ${weeks} weeks go together (${lag}). About ${years} years would do: ${able ? `give --years ${years}, or` : 'one run cannot be so long, so'} ask replications (whistlelab run).`,
  missing: (series) => `${series}: a week has no value; take a larger city.`,
  short: (weeks, years) =>
    `After the warm-up ${weeks} weeks are left, and an interval takes twenty batches: give --years ${years} or more.`,
  note: '± is half of a 95 % interval by batch means: batches are doubled until neighbours are all but independent. "Weeks are worth": as many independent weeks would make the same interval. "Week to week": correlation of neighbours.',
  stopped: 'stopped; nothing is kept',
  written: (folder) => `The answer is in ${folder}: steady.csv and analysis.json.`,
}

const zh: SteadyWords = {
  lede: (scenario, years, warmUp) => `${scenario}：预热${warmUp}天之后的一次${years}年长运行。`,
  series: {
    demand: '每万人每日诉求',
    backlog: '未结诉求',
    handlingTimeMean: '办理时长（小时）',
    onTimeRate: '按时办结率（%）',
    verifiedResolutionRate: '回访解决率（%）',
    satisfactionRate: '满意率（%）',
    reportInRate: '报到率（%）',
    whistles: '每周吹哨',
  },
  heads: ['一周的均值', '均值', '±', '批长（周）', '相当于独立周数', '周间相关'],
  refused: (series, weeks, lag, years, able) =>
    `${series}：无法给出区间，${weeks} 周的批次之间仍相关（${lag}）。约需${years}年：${able ? `请用 --years ${years}，或` : '一次运行不能这样长，请'}改用多次重复（whistlelab run）。`,
  missing: (series) => `${series}：有一周没有值；请用更大的城市。`,
  short: (weeks, years) => `预热之后只剩 ${weeks} 周，而区间至少要二十个批次：请用 --years ${years} 或更多。`,
  note: '± 为批均值法 95 % 区间的半宽：批长加倍，直至相邻批次近乎独立。“相当于独立周数”：同样宽的区间需要多少个独立的周。“周间相关”：相邻两周的相关系数。',
  stopped: '已停止；未保留任何结果',
  written: (folder) => `结果在 ${folder}：steady.csv 和 analysis.json。`,
}

export const STEADY_WORDS: Readonly<Record<Language, SteadyWords>> = { en, zh }
