/** What terminal and report say of experiments, in both languages; a sentence that lacks one does not compile. */
import type { Remark } from '../../../sim/experiment/analysis.ts'
import type { Language } from '../language.ts'

export interface ExperimentWords {
  readonly size: (points: number, replications: number, all: number, hours: string) => string
  /** Of the first of several stages. */
  readonly sizeOfStages: (points: number, replications: number, all: number, hours: string) => string
  readonly infeasible: (kept: number, tried: number) => string
  readonly sweep: {
    readonly heading: string
    readonly lede: (points: number, replications: number, levers: number) => string
    readonly designs: Readonly<Record<'full' | 'lhs' | 'sobol' | 'fractional', string>>
    readonly effects: (measure: string, unit: string) => string
    readonly term: string
    readonly effect: string
    readonly alias: string
    readonly more: (count: number) => string
    readonly note: string
    readonly fit: (explained: string, rest: string | null) => string
    readonly curve: (measure: string, lever: string) => string
    readonly curveNote: (bins: boolean) => string
    readonly heat: (measure: string, x: string, y: string) => string
    readonly heatNote: string
    readonly drawn: (drawn: number, all: number) => string
  }
  readonly remarks: Readonly<Record<Remark, string>>
  readonly files: (folder: string, files: string) => string
}

/** Of points that have as many replications each, the scenario as it is among them or beside them. */
function byEach(points: number, replications: number, all: number): string {
  const times = `x ${replications} ${replications === 1 ? 'replication' : 'replications'} =`
  if (all === points * replications) return ` ${times}`
  return all === (points + 1) * replications ? ` and the scenario as it is, ${times}` : ','
}

const en: ExperimentWords = {
  size: (points, replications, all, hours) =>
    `${points} ${points === 1 ? 'point' : 'points'}${byEach(points, replications, all)} ${all} replications in all, about ${hours} processor hours (a rough estimate)`,
  sizeOfStages: (points, replications, all, hours) =>
    `${points} points x ${replications} replications first; ${all} replications in all, about ${hours} processor hours (a rough estimate)`,
  infeasible: (kept, tried) => `${kept} of ${tried} points of the design keep the constraints; the others are left out`,
  sweep: {
    heading: 'How measures answer to what was varied',
    lede: (points, replications, levers) =>
      `${points} points of ${levers} ${levers === 1 ? 'lever' : 'levers'}, ${replications} ${replications === 1 ? 'replication' : 'replications'} each; all points meet the same chances.`,
    designs: {
      full: 'Full factorial: every combination of the values.',
      lhs: 'Latin hypercube: every lever has one value in each of as many equal strata as there are points.',
      sobol: 'Points of the Sobol sequence.',
      fractional:
        'Both ends of every lever, resolution IV: main effects are clear of the joint effects of two levers; joint effects may be alike (aliases).',
    },
    effects: (measure, unit) => `${measure}${unit === '' ? '' : ` (${unit})`}: effects`,
    term: 'from the low to the high end of',
    effect: 'effect',
    alias: 'cannot be told from',
    more: (count) => `${count} smaller effects are in effects.csv.`,
    note: 'Each effect was fitted to every replication by itself; after the ± stands the half-width of its 95 % t interval. Each interval holds by itself: of twenty, one may miss. The effect of two levers together is half of what one changes in the effect of the other.',
    fit: (explained, rest) =>
      `These terms explain ${explained} of the variance of the points' means${rest === null ? '' : `; what they leave has a root mean square of ${rest}`}. Where that is large, read the curves, for effects are straight lines.`,
    curve: (measure, lever) => `${measure} along ${lever}`,
    curveNote: (bins) =>
      `Mean over all points of the same ${bins ? 'part of the range' : 'value'}, whatever else was varied; shaded: a 95 % band for the whole curve.`,
    heat: (measure, x, y) => `${measure} over ${x} and ${y}`,
    heatNote:
      'The two levers that matter most together. In each field the mean, and the half-width that holds for all fields at once at 95 %.',
    drawn: (drawn, all) =>
      `Drawn are the ${drawn} levers of ${all} that move the measure most; the others are in analysis.json.`,
  },
  remarks: {
    constant: 'It is the same in all points and replications: nothing that was varied moves it, so it has no effects.',
    missing: 'It has no value in any replication, so there is nothing to tell.',
    missingMuch:
      'It has no value in more than a tenth of the points, so what is left would be a chosen part: nothing is told.',
    missingSome: 'It has no value in some replications; effects rest on those in which every point has one.',
    fewReplications: 'Fewer than five replications: intervals are wide and lean on normal values.',
    oneReplication: 'One replication has no half-width and decides nothing: give --replications 10 or more.',
  },
  files: (folder, files) => `The tables are in ${folder}: ${files}.`,
}

const zh: ExperimentWords = {
  size: (points, replications, all, hours) =>
    `${points} 个设计点，${all === points * replications ? `每点重复 ${replications} 次，` : all === (points + 1) * replications ? `连同原方案各重复 ${replications} 次，` : ''}共 ${all} 次重复，粗估 ${hours} 处理器小时`,
  sizeOfStages: (points, replications, all, hours) =>
    `先运行 ${points} 个设计点，每点重复 ${replications} 次；各阶段共 ${all} 次重复，粗估 ${hours} 处理器小时`,
  infeasible: (kept, tried) => `设计的 ${tried} 个点中有 ${kept} 个满足约束；其余略去`,
  sweep: {
    heading: '指标如何随参数变化',
    lede: (points, replications, levers) =>
      `${levers} 个参数的 ${points} 个设计点，每点重复 ${replications} 次；各点面对同样的随机条件。`,
    designs: {
      full: '全因子设计：取值的全部组合。',
      lhs: '拉丁超立方设计：每个参数在与点数相同的等分层中各取一值。',
      sobol: 'Sobol 序列的点。',
      fractional: '每个参数取两端，分辨度 IV：主效应不与两参数的交互效应混淆；交互效应之间可能混淆（别名）。',
    },
    effects: (measure, unit) => `${measure}${unit === '' ? '' : `（${unit}）`}：效应`,
    term: '从低端到高端',
    effect: '效应',
    alias: '不能区分于',
    more: (count) => `另有 ${count} 个较小的效应见 effects.csv。`,
    note: '每个效应在每次重复中单独拟合；± 之后是其 95% t 区间的半宽。每个区间单独成立：平均每二十个约有一个不含真值。两个参数的交互效应是一个参数使另一个参数的效应改变量的一半。',
    fit: (explained, rest) =>
      `这些项解释了各点均值方差的 ${explained}${rest === null ? '' : `；剩余部分的均方根为 ${rest}`}。剩余大时请看曲线，因为效应是直线。`,
    curve: (measure, lever) => `${measure}随${lever}的变化`,
    curveNote: (bins) => `取${bins ? '同一区间' : '同一取值'}的所有点的均值，不论其他参数；阴影为整条曲线的 95% 带。`,
    heat: (measure, x, y) => `${measure}：${x}与${y}`,
    heatNote: '共同影响最大的两个参数。每格为均值和对所有格同时成立的 95% 半宽。',
    drawn: (drawn, all) => `只画出 ${all} 个参数中影响最大的 ${drawn} 个；其余见 analysis.json。`,
  },
  remarks: {
    constant: '在所有点和重复中都相同：所变动的参数都不影响它，故没有效应。',
    missing: '在任何重复中都没有值，无可说明。',
    missingMuch: '超过十分之一的点没有值，剩下的只是一部分，故不作说明。',
    missingSome: '在部分重复中没有值；效应只依据所有点都有值的重复。',
    fewReplications: '重复不足五次：区间较宽，且依赖正态假设。',
    oneReplication: '只有一次重复时没有半宽，不能下结论：请用 --replications 10 或更多。',
  },
  files: (folder, files) => `数据表在 ${folder}：${files}。`,
}

const WORDS: Readonly<Record<Language, ExperimentWords>> = { en, zh }

export function experimentWords(language: Language): ExperimentWords {
  return WORDS[language]
}
