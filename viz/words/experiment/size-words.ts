/** What the terminal says of sizing, in both languages. */
import type { StreetKind } from '../../../sim/experiment/sizing-analysis.ts'
import type { Verdict } from '../../../sim/experiment/feasibility.ts'
import type { Language } from '../language.ts'

export interface SizeWords {
  /** @param target as `On-time rate >= 90 %` */
  readonly found: (value: string, before: string, target: string) => string
  readonly upTo: (value: string, after: string, target: string) => string
  readonly all: (low: string, target: string) => string
  readonly none: (high: string, mean: string, target: string) => string
  readonly sure: (confidence: string, tolerance: string, probes: number, replications: number) => string
  readonly heads: (lever: string, measure: string) => readonly string[]
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly confirmed: (value: string, mean: string) => string
  readonly unconfirmed: (value: string, mean: string) => string
  /** @param decidedBy null: more than may be allowed */
  readonly capped: (value: string, replications: number, decidedBy: number | null) => string
  readonly uneven: (values: number, most: number) => string
  readonly scanning: string
  readonly missing: (measure: string, value: string, missing: number, replications: number) => string
  readonly probing: (values: string, replications: number) => string
  readonly streets: {
    readonly headline: (lever: string, total: number, streets: number, cost: string) => string
    readonly sure: (confidence: string, tolerance: string, rounds: number, replications: number) => string
    readonly refusals: Readonly<Record<'failing' | 'open' | 'missing', string>>
    readonly heads: (lever: string, measure: string) => readonly string[]
    readonly kinds: Readonly<Record<StreetKind, string>>
    readonly more: (streets: number) => string
    readonly note: string
  }
}

const en: SizeWords = {
  found: (value, before, target) => `${value} is enough for ${target}; ${before} is not.`,
  upTo: (value, after, target) => `At most ${value} for ${target}: more makes it worse here, and ${after} is too much.`,
  all: (low, target) => `${target} is met at the lowest value, ${low}; what less would do was not asked.`,
  none: (high, mean, target) => `No value reaches ${target}: at ${high} the mean is ${mean}.`,
  sure: (confidence, tolerance, probes, replications) =>
    `${confidence} sure, within ${tolerance}, if more never makes it worse in between; ${probes} values looked at, ${replications} replications`,
  heads: (lever, measure) => [lever, measure, 'replications', 'decided', 'cost a year, million yuan'],
  verdicts: { holds: 'met', fails: 'not met', open: 'not decided' },
  confirmed: (value, mean) => `${value} on 20 fresh replications: ${mean}. This figure was not used for the choice.`,
  unconfirmed: (value, mean) =>
    `${value} on 20 fresh replications: ${mean}, which does not bear the target out; the true mean may lie within the tolerance. Give a smaller --tolerance, or take the next value.`,
  capped: (value, replications, decidedBy) =>
    `${replications} replications, as many as --cap allows, do not decide ${value} at this tolerance. ${decidedBy === null ? 'No number that --cap may allow is sure to: give a larger --tolerance.' : `At most ${decidedBy} do: give --cap ${decidedBy}, or a larger --tolerance.`}`,
  uneven: (values, most) =>
    `The target does not answer to the lever in one direction, and ${values} values are too many to look at each (at most ${most}). Give fewer, as --lever LEVER=low:high:step.`,
  scanning: 'the target does not answer to the lever in one direction: every value is looked at',
  missing: (measure, value, missing, replications) =>
    `${measure} has no value in ${missing} of ${replications} replications at ${value}, so its mean would be of a chosen part. Give --target another measure.`,
  probing: (values, replications) => `looking at ${values}, ${replications} replications`,
  streets: {
    headline: (lever, total, streets, cost) =>
      `${lever}: ${total} in all for ${streets} ${streets === 1 ? 'street' : 'streets'}; the city costs ${cost} million yuan a year then.`,
    sure: (confidence, tolerance, rounds, replications) =>
      `${confidence} sure for all streets together, within ${tolerance}, if more never makes it worse; tried together on fresh luck ${rounds} ${rounds === 1 ? 'time' : 'times'}, ${replications} replications in all`,
    refusals: {
      failing:
        'Some streets fail even so when all are tried together: they share departments. Give higher values, or another target.',
      open: 'As many replications as --cap allows do not decide some streets at this tolerance. Give a larger --cap or --tolerance.',
      missing: 'Some streets have no value of the measure in some replications. Give more --days, or another measure.',
    },
    heads: (lever, measure) => ['street', lever, measure, 'decided'],
    kinds: {
      found: 'enough; one value less is not',
      upTo: 'enough; more makes it worse',
      all: 'met at the lowest value',
      none: 'no value reaches the target',
      raised: 'one value more, for it failed when all were tried together',
      failing: 'fails when all are tried together',
      open: 'not decided',
      missing: 'no value in some replications',
    },
    more: (streets) => `${streets} more streets are in sizing.csv.`,
    note: 'Streets share departments: what is enough in a street depends on what the others have.',
  },
}

const zh: SizeWords = {
  found: (value, before, target) => `${value} 足以达到 ${target}；${before} 不够。`,
  upTo: (value, after, target) => `要达到 ${target}，至多 ${value}：此处越多越差，${after} 已过多。`,
  all: (low, target) => `最低值 ${low} 已达到 ${target}；更少会怎样未被问及。`,
  none: (high, mean, target) => `没有取值达到 ${target}：在 ${high} 时均值为 ${mean}。`,
  sure: (confidence, tolerance, probes, replications) =>
    `把握 ${confidence}，容差 ${tolerance}，前提是其间越多不会越差；看了 ${probes} 个取值，${replications} 次重复`,
  heads: (lever, measure) => [lever, measure, '重复次数', '判定', '年成本（百万元）'],
  verdicts: { holds: '达到', fails: '未达到', open: '未判定' },
  confirmed: (value, mean) => `${value} 在 20 次新的重复中：${mean}。此数未用于选择。`,
  unconfirmed: (value, mean) =>
    `${value} 在 20 次新的重复中：${mean}，未能印证目标；真值可能在容差之内。请给较小的 --tolerance，或取下一个值。`,
  capped: (value, replications, decidedBy) =>
    `--cap 所允许的 ${replications} 次重复，在此容差下不足以判定 ${value}。${decidedBy === null ? '--cap 所能允许的次数都不足以保证判定：请给较大的 --tolerance。' : `至多 ${decidedBy} 次即可判定：请给 --cap ${decidedBy}，或较大的 --tolerance。`}`,
  uneven: (values, most) =>
    `目标并不随参数单向变化，而 ${values} 个取值太多，无法逐一查看（至多 ${most} 个）。请用 --lever LEVER=low:high:step 减少取值。`,
  scanning: '目标并不随参数单向变化：逐一查看每个取值',
  missing: (measure, value, missing, replications) =>
    `${measure} 在 ${value} 的 ${replications} 次重复中有 ${missing} 次没有值，其均值只是一部分的均值。请在 --target 中换一个指标。`,
  probing: (values, replications) => `查看 ${values}，${replications} 次重复`,
  streets: {
    headline: (lever, total, streets, cost) =>
      `${lever}：${streets} 个街道共 ${total}；此时全市年成本 ${cost} 百万元。`,
    sure: (confidence, tolerance, rounds, replications) =>
      `全部街道一起把握 ${confidence}，容差 ${tolerance}，前提是越多不会越差；在新的运气下一起试过 ${rounds} 次，共 ${replications} 次重复`,
    refusals: {
      failing: '各街道一起试时仍有街道未达到：它们共用部门。请给更高的取值，或换一个目标。',
      open: '--cap 所允许的重复次数，在此容差下不足以判定某些街道。请给较大的 --cap 或 --tolerance。',
      missing: '某些街道的指标在部分重复中没有值。请增加 --days，或换一个指标。',
    },
    heads: (lever, measure) => ['街道', lever, measure, '判定'],
    kinds: {
      found: '足够；再低一个取值则不够',
      upTo: '足够；更多反而更差',
      all: '最低值已达到',
      none: '没有取值达到目标',
      raised: '一起试时未达到，故提高一个取值',
      failing: '一起试时未达到',
      open: '未判定',
      missing: '部分重复中没有值',
    },
    more: (streets) => `另有 ${streets} 个街道见 sizing.csv。`,
    note: '各街道共用部门：一个街道需要多少取决于其他街道有多少。',
  },
}

const WORDS: Readonly<Record<Language, SizeWords>> = { en, zh }

export function sizeWords(language: Language): SizeWords {
  return WORDS[language]
}
