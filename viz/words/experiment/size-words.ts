/** What the terminal says of sizing, in both languages. */
import type { Verdict } from '../../../sim/experiment/feasibility.ts'
import type { Language } from '../language.ts'

export interface SizeWords {
  readonly found: (value: string, before: string) => string
  readonly upTo: (value: string, after: string) => string
  readonly all: (low: string) => string
  readonly none: (high: string, mean: string) => string
  readonly sure: (confidence: string, tolerance: string, probes: number, replications: number) => string
  readonly heads: (lever: string, measure: string) => readonly string[]
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly confirmed: (value: string, mean: string) => string
  readonly unconfirmed: (value: string, mean: string) => string
  readonly capped: (value: string, replications: number, decidedBy: number) => string
  readonly uneven: (values: number, most: number) => string
  readonly scanning: string
  readonly missing: (measure: string, value: string) => string
  readonly probing: (values: string, replications: number) => string
}

const en: SizeWords = {
  found: (value, before) => `${value}; ${before} is not enough.`,
  upTo: (value, after) => `At most ${value}: more makes it worse here, and ${after} is too much.`,
  all: (low) => `The target is met at the lowest value, ${low}; what less would do was not asked.`,
  none: (high, mean) => `No value reaches the target: at ${high} the mean is ${mean}.`,
  sure: (confidence, tolerance, probes, replications) =>
    `${confidence} sure, within ${tolerance}, if more never makes it worse in between; ${probes} values looked at, ${replications} replications`,
  heads: (lever, measure) => [lever, measure, 'replications', 'decided', 'cost a year, million yuan'],
  verdicts: { holds: 'holds', fails: 'below', open: 'not decided' },
  confirmed: (value, mean) => `${value} on 20 fresh replications: ${mean}. This figure was not used for the choice.`,
  unconfirmed: (value, mean) =>
    `${value} on 20 fresh replications: ${mean}, which does not bear the target out; the true mean may lie within the tolerance. Give a smaller --tolerance, or take the next value.`,
  capped: (value, replications, decidedBy) =>
    `${replications} replications, as many as --cap allows, do not decide ${value} at this tolerance. At most ${decidedBy} do: give --cap ${decidedBy}, or a larger --tolerance.`,
  uneven: (values, most) =>
    `The target does not answer to the lever in one direction, and ${values} values are too many to look at each (at most ${most}). Give fewer, as --lever LEVER=low:high:step.`,
  scanning: 'the target does not answer to the lever in one direction: every value is looked at',
  missing: (measure, value) =>
    `${measure} has no value in some replications at ${value}, so its mean would be of a chosen part. Give --target another measure.`,
  probing: (values, replications) => `looking at ${values}, ${replications} replications`,
}

const zh: SizeWords = {
  found: (value, before) => `${value}；${before} 不够。`,
  upTo: (value, after) => `至多 ${value}：此处越多越差，${after} 已过多。`,
  all: (low) => `最低值 ${low} 已达到目标；更少会怎样未被问及。`,
  none: (high, mean) => `没有取值达到目标：在 ${high} 时均值为 ${mean}。`,
  sure: (confidence, tolerance, probes, replications) =>
    `把握 ${confidence}，容差 ${tolerance}，前提是其间越多不会越差；看了 ${probes} 个取值，${replications} 次重复`,
  heads: (lever, measure) => [lever, measure, '重复次数', '判定', '年成本（百万元）'],
  verdicts: { holds: '达到', fails: '未达到', open: '未判定' },
  confirmed: (value, mean) => `${value} 在 20 次新的重复中：${mean}。此数未用于选择。`,
  unconfirmed: (value, mean) =>
    `${value} 在 20 次新的重复中：${mean}，未能印证目标；真值可能在容差之内。请给较小的 --tolerance，或取下一个值。`,
  capped: (value, replications, decidedBy) =>
    `--cap 所允许的 ${replications} 次重复，在此容差下不足以判定 ${value}。至多 ${decidedBy} 次即可判定：请给 --cap ${decidedBy}，或较大的 --tolerance。`,
  uneven: (values, most) =>
    `目标并不随参数单向变化，而 ${values} 个取值太多，无法逐一查看（至多 ${most} 个）。请用 --lever LEVER=low:high:step 减少取值。`,
  scanning: '目标并不随参数单向变化：逐一查看每个取值',
  missing: (measure, value) =>
    `${measure} 在 ${value} 的部分重复中没有值，其均值只是一部分的均值。请在 --target 中换一个指标。`,
  probing: (values, replications) => `查看 ${values}，${replications} 次重复`,
}

const WORDS: Readonly<Record<Language, SizeWords>> = { en, zh }

export function sizeWords(language: Language): SizeWords {
  return WORDS[language]
}
