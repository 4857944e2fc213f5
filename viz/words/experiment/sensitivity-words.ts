/** What terminal and report say of sensitivity, in both languages. */
import type { EndState } from '../../../sim/experiment/analysis.ts'
import type { Language } from '../language.ts'

export interface SensitivityWords {
  readonly luck: string
  readonly morris: {
    readonly heading: string
    readonly lede: (trajectories: number, points: number, factors: number) => string
    readonly infeasible: (found: number, asked: number) => string
    readonly measure: (measure: string, unit: string) => string
    readonly factor: string
    readonly size: string
    readonly interval: string
    readonly bends: string
    readonly isBent: string
    readonly belowLuck: (count: number, most: string) => string
    readonly note: string
  }
  readonly sobol: {
    readonly heading: string
    readonly lede: (rows: number, runs: number) => string
    readonly measure: (measure: string) => string
    readonly first: string
    readonly total: string
    readonly more: (count: number) => string
    readonly growing: (rows: number, widest: string, next: number) => string
    readonly settled: string
    readonly capped: (rows: number, widest: string) => string
    readonly note: (luck: string) => string
  }
  readonly order: {
    readonly heading: string
    readonly lede: (measure: string, best: string, next: string, lead: string) => string
    readonly unsure: string
    readonly assumption: string
    readonly low: string
    readonly high: string
    readonly states: Readonly<Record<EndState, string>>
    readonly ends: (holds: number, all: number, turns: number) => string
    readonly draws: (best: string, won: number, tried: number, interval: string) => string
    readonly luck: (won: number, tried: number) => string
    readonly whole: (kept: number, tried: number, luck: number) => string
    readonly winners: (list: string) => string
    readonly regret: (unit: string, wanted: string | null) => readonly string[]
    readonly more: (count: number) => string
    readonly none: string
    readonly missing: string
    readonly note: string
  }
}

const en: SensitivityWords = {
  luck: 'luck',
  morris: {
    heading: 'Which levers matter',
    lede: (trajectories, points, factors) =>
      `Screening by Morris: ${trajectories} trajectories, ${points} points, ${factors} ${factors === 1 ? 'factor' : 'factors'} and luck.`,
    infeasible: (found, asked) => `${found} of ${asked} trajectories were found within the constraints.`,
    measure: (measure, unit) => `${measure}: size of effects over the whole range${unit === '' ? '' : ` (${unit})`}`,
    factor: 'factor',
    size: 'size',
    interval: '95 %',
    bends: 'effects differ by place',
    isBent: 'bends or interacts',
    belowLuck: (count, most) =>
      `${count} more ${count === 1 ? 'factor is' : 'factors are'} not above luck (at most ${most}).`,
    note: 'The size is the mean of an effect without its sign, over places that were drawn; luck is what another set of replications does. What is not above luck may matter, but cannot be seen with so few trajectories. Ranges are assumptions: sizes are of these ranges.',
  },
  sobol: {
    heading: 'What makes measures vary',
    lede: (rows, runs) =>
      `Sobol indices from ${rows} rows, ${runs} replications: shares of the variance over all ranges and luck.`,
    measure: (measure) => `${measure}: share of the variance`,
    first: 'alone',
    total: 'with all it has a part in',
    more: (count) => `${count} smaller ones are in indices.csv.`,
    growing: (rows, widest, next) => `${rows} rows: the widest interval is ± ${widest}; going on to ${next}`,
    settled: 'Every share above 0.05 is known within 0.05.',
    capped: (rows, widest) =>
      `Not settled at ${rows} rows: the widest interval of a share above 0.05 is ± ${widest}. Give --cap ${2 * rows}, or fewer levers (screen them with --method morris).`,
    note: (luck) =>
      `Luck makes ${luck} of the variance. Of the mean over replications a factor makes its share divided by what luck leaves: columns of indices.csv.`,
  },
  order: {
    heading: 'Does the order of the options hold?',
    lede: (measure, best, next, lead) =>
      `By ${measure}, as everything is assumed: ${best} comes first, ${lead} before ${next}.`,
    unsure:
      'The lead itself cannot be told from 0 by so few replications, so there is hardly an order to hold: give more --replications.',
    assumption: 'lead when it is assumed',
    low: 'low',
    high: 'high',
    states: { holds: 'holds', turns: 'turns', unclear: 'cannot tell' },
    ends: (holds, all, turns) =>
      `One assumption at a time, at both ends of its range: the order holds at ${holds} of ${all} ends and turns at ${turns}.`,
    draws: (best, won, tried, interval) =>
      `All assumptions drawn together: ${best} comes first in ${won} of ${tried} tried settings (${interval}).`,
    luck: (won, tried) => `By luck alone, with nothing else changed, it comes first in ${won} of ${tried}.`,
    whole: (kept, tried, luck) =>
      `The whole order, within the margin, is kept in ${kept} of ${tried} (by luck alone: ${luck}).`,
    winners: (list) => `First in so many settings: ${list}.`,
    regret: (unit, wanted) => [
      'over the settings',
      `behind the best at most${unit === '' ? '' : ` (${unit})`}`,
      'on the mean',
      ...(wanted === null ? [] : [`reaches ${wanted} in`]),
    ],
    more: (count) => `${count} more assumptions move the lead less; order.csv has all.`,
    none: 'There is one option alone, so there is no order.',
    missing: 'An option has no value of this measure, so there is no order.',
    note: 'An assumption is set for all options and for what they are anchored at. Settings were tried, not drawn from the world: their share is no probability. "Cannot tell" means that the 95 % interval of the lead reaches 0; more --replications make it narrower.',
  },
}

const zh: SensitivityWords = {
  luck: '运气',
  morris: {
    heading: '哪些参数重要',
    lede: (trajectories, points, factors) =>
      `Morris 筛选：${trajectories} 条轨迹，${points} 个点，${factors} 个因素及运气。`,
    infeasible: (found, asked) => `在约束内找到 ${asked} 条轨迹中的 ${found} 条。`,
    measure: (measure, unit) => `${measure}：整个取值范围内效应的大小${unit === '' ? '' : `（${unit}）`}`,
    factor: '因素',
    size: '大小',
    interval: '95%',
    bends: '效应因位置而异',
    isBent: '弯曲或有交互',
    belowLuck: (count, most) => `另有 ${count} 个因素不超过运气（至多 ${most}）。`,
    note: '大小是所抽位置上效应绝对值的均值；运气是换一组重复的影响。不超过运气的因素未必无关，只是轨迹太少看不出。取值范围是假设：大小是对这些范围而言。',
  },
  sobol: {
    heading: '指标的变化来自何处',
    lede: (rows, runs) => `Sobol 指数，${rows} 行，${runs} 次重复：各取值范围与运气所占的方差份额。`,
    measure: (measure) => `${measure}：方差份额`,
    first: '单独',
    total: '连同所参与的一切',
    more: (count) => `另有 ${count} 个较小的见 indices.csv。`,
    growing: (rows, widest, next) => `${rows} 行：最宽区间为 ± ${widest}；继续到 ${next} 行`,
    settled: '每个大于 0.05 的份额都已精确到 0.05 以内。',
    capped: (rows, widest) =>
      `${rows} 行仍未稳定：大于 0.05 的份额中最宽区间为 ± ${widest}。请给 --cap ${2 * rows}，或减少参数（先用 --method morris 筛选）。`,
    note: (luck) => `运气占方差的 ${luck}。对重复的均值而言，因素的份额须除以运气之外的部分：见 indices.csv 的列。`,
  },
  order: {
    heading: '方案的次序是否成立？',
    lede: (measure, best, next, lead) => `按${measure}，在现有假设下：${best} 居首，领先 ${next} ${lead}。`,
    unsure: '重复太少，领先本身与 0 不能区分，谈不上次序是否成立：请增加 --replications。',
    assumption: '当假设取以下值时的领先',
    low: '低端',
    high: '高端',
    states: { holds: '成立', turns: '反转', unclear: '无法判定' },
    ends: (holds, all, turns) =>
      `每次只变一个假设，取其范围两端：${all} 端中次序在 ${holds} 端成立，在 ${turns} 端反转。`,
    draws: (best, won, tried, interval) =>
      `全部假设一起抽取：在试过的 ${tried} 组取值中，${best} 有 ${won} 组居首（${interval}）。`,
    luck: (won, tried) => `其他不变、只换运气时，${tried} 组中有 ${won} 组居首。`,
    whole: (kept, tried, luck) => `在界限之内，${tried} 组中有 ${kept} 组保持全部次序（只换运气：${luck}）。`,
    winners: (list) => `各居首的组数：${list}。`,
    regret: (unit, wanted) => [
      '在各组取值中',
      `最多落后最好者${unit === '' ? '' : `（${unit}）`}`,
      '平均落后',
      ...(wanted === null ? [] : [`达到 ${wanted} 的组数比例`]),
    ],
    more: (count) => `另有 ${count} 个假设影响较小；全部见 order.csv。`,
    none: '只有一个方案，谈不上次序。',
    missing: '有方案没有该指标的值，谈不上次序。',
    note: '假设对所有方案及其锚定方案同时设定。这些是试过的取值，不是从现实中抽样：其份额不是概率。“无法判定”指领先的 95% 区间含 0；增加 --replications 可使其变窄。',
  },
}

const WORDS: Readonly<Record<Language, SensitivityWords>> = { en, zh }

export function sensitivityWords(language: Language): SensitivityWords {
  return WORDS[language]
}
