/** What the terminal says of a selection, in both languages. */
import type { Chosen } from '../../../sim/experiment/analysis.ts'
import type { Language } from '../language.ts'

export interface SelectWords {
  readonly kn: (option: string, zone: string, confidence: string, replications: number) => string
  readonly ocba: (option: string, probability: string, replications: number) => string
  readonly overBudget: (budget: string) => string
  /** @param decidedBy null: more than may be allowed */
  readonly capped: (count: number, replications: number, decidedBy: number | null) => string
  readonly tooClose: (option: string, budget: string, replications: number, decidedBy: number | null) => string
  readonly missing: (measure: string, option: string, missing: number, replications: number) => string
  readonly heads: (measure: string) => readonly string[]
  readonly standings: Readonly<Record<Exclude<Chosen, 'behind'>, string>>
  readonly behind: (option: string, at: number) => string
  readonly fresh: (option: string, mean: string) => string
  readonly front: string
  readonly looking: (options: number, replications: number) => string
}

const en: SelectWords = {
  kn: (option, zone, confidence, replications) =>
    `${option} is the best, or within ${zone} of it: ${confidence} sure, if values are normal (Kim and Nelson; ${replications} replications of all options).`,
  ocba: (option, probability, replications) =>
    `${option} comes first after ${replications} replications of all options. By the spread seen so far it is the best with a probability of at least ${probability}: an estimate, no promise.`,
  overBudget: (budget) => `No option is shown to be within ${budget} a year.`,
  capped: (count, replications, decidedBy) =>
    `${replications} replications of an option, as many as --cap allows, leave ${count} options. ${decidedBy === null ? 'No number that --cap may allow is sure to decide: give a larger --zone.' : `At most ${decidedBy} decide: give --cap ${decidedBy}, or a larger --zone.`}`,
  tooClose: (option, budget, replications, decidedBy) =>
    `Whether ${option} keeps to ${budget} a year is not decided by ${replications} replications, as many as --cap allows, and it would be the best. ${decidedBy === null ? 'No number that --cap may allow is sure to decide: give another --budget.' : `At most ${decidedBy} decide: give --cap ${decidedBy}, or another --budget.`}`,
  missing: (measure, option, missing, replications) =>
    `${measure} has no value in ${missing} of ${replications} replications of ${option}, so its mean would be of a chosen part. Give --by another measure.`,
  heads: (measure) => ['option', measure, 'replications', '', 'cost a year, million yuan', 'on the front'],
  standings: {
    best: 'chosen',
    equal: 'the same as the chosen one',
    left: 'not decided',
    over: 'over the budget',
    tooClose: 'too near the budget to be decided',
  },
  behind: (option, at) => `behind ${option} at ${at}`,
  fresh: (option, mean) => `${option} on 20 fresh replications: ${mean}. This figure was not used for the choice.`,
  front:
    'On the front: the share of 2,000 resamples of the replications that all options have in which no other option costs no more and brings no less.',
  looking: (options, replications) =>
    `looking at ${options} ${options === 1 ? 'option' : 'options'}, ${replications} more replications`,
}

const zh: SelectWords = {
  kn: (option, zone, confidence, replications) =>
    `${option} 最好，或与最好者相差不超过 ${zone}：把握 ${confidence}，前提是数值服从正态分布（Kim 与 Nelson 方法；全部选项共 ${replications} 次重复）。`,
  ocba: (option, probability, replications) =>
    `全部选项共 ${replications} 次重复之后，${option} 居首。按目前的离散程度，它最好的概率至少为 ${probability}：这是估计，不是保证。`,
  overBudget: (budget) => `没有选项能判定为在每年 ${budget} 之内。`,
  capped: (count, replications, decidedBy) =>
    `每个选项 ${replications} 次重复（--cap 的上限）之后仍剩 ${count} 个选项。${decidedBy === null ? '--cap 所能允许的次数都不足以保证判定：请给较大的 --zone。' : `至多 ${decidedBy} 次即可判定：请给 --cap ${decidedBy}，或较大的 --zone。`}`,
  tooClose: (option, budget, replications, decidedBy) =>
    `${option} 是否在每年 ${budget} 之内，${replications} 次重复（--cap 的上限）不足以判定，而它会是最好的。${decidedBy === null ? '--cap 所能允许的次数都不足以保证判定：请换一个 --budget。' : `至多 ${decidedBy} 次即可判定：请给 --cap ${decidedBy}，或换一个 --budget。`}`,
  missing: (measure, option, missing, replications) =>
    `${measure} 在 ${option} 的 ${replications} 次重复中有 ${missing} 次没有值，其均值只是一部分的均值。请用 --by 换一个指标。`,
  heads: (measure) => ['选项', measure, '重复次数', '', '年成本（百万元）', '在前沿上'],
  standings: {
    best: '选中',
    equal: '与选中者相同',
    left: '未判定',
    over: '超出预算',
    tooClose: '离预算太近，未能判定',
  },
  behind: (option, at) => `${at} 次时落后于 ${option}`,
  fresh: (option, mean) => `${option} 在 20 次新的重复中：${mean}。此数未用于选择。`,
  front: '在前沿上：对全部选项共有的重复再抽样 2,000 次，其中没有其他选项花费不更多而成效不更差的比例。',
  looking: (options, replications) => `查看 ${options} 个选项，再增加 ${replications} 次重复`,
}

const WORDS: Readonly<Record<Language, SelectWords>> = { en, zh }

export function selectWords(language: Language): SelectWords {
  return WORDS[language]
}
