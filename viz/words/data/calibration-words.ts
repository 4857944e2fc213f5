/** What a calibration says, in both languages. */
import type { Told } from '../../../sim/calibrate/identified.ts'
import type { Language } from '../language.ts'

interface CalibrationWords {
  readonly heads: readonly string[]
  readonly told: Readonly<Record<Told, string>>
  readonly together: (one: string, other: string, correlation: string) => string
  readonly targetHeads: readonly string[]
  /** Of a target that does not answer to what is free. */
  readonly byChance: string
  readonly reached: (simulated: number) => string
  readonly outOfReach: (misfit: string, allowed: string) => string
  readonly nothing: string
  readonly written: (file: string) => string
  readonly next: string
  readonly why: (targets: string) => string
  readonly set: string
  readonly summary: (targets: string) => string
  readonly open: (name: string) => string
}

const en: CalibrationWords = {
  heads: ['coefficient', 'value', '90 %', 'range tried', 'told', 'by which targets'],
  told: {
    identified: 'identified',
    'from below': 'at least',
    'from above': 'at most',
    'not identified': 'not identified; its range stays',
  },
  together: (one, other, correlation) =>
    `${one} and ${other} are told of together only (correlation ${correlation}): give one of them, or another target.`,
  targetHeads: ['target', 'told', 'fresh runs', 'foretold between points'],
  byChance: 'not at all',
  reached: (simulated) => `Runs with new luck come to the targets; ${simulated} replications in all.`,
  outOfReach: (misfit, allowed) =>
    `Runs with new luck do not come to the targets (misfit ${misfit}, by chance up to ${allowed}): widen the ranges, free other levers, or doubt the targets.`,
  nothing: 'No coefficient is identified by these targets: nothing was written.',
  written: (file) => `What is identified is in ${file}, with its interval as range; the rest stays as it was.`,
  next: 'Next:',
  why: (targets) => `calibrated so that runs come to ${targets}`,
  set: 'set when it was calibrated',
  summary: (targets) => `Calibrated against ${targets}; only what these identify is set here.`,
  open: (name) => `${name} is not identified by the targets and stays as it was.`,
}

const zh: CalibrationWords = {
  heads: ['系数', '取值', '90% 区间', '所试范围', '结论', '依据的目标'],
  told: {
    identified: '可识别',
    'from below': '至少',
    'from above': '至多',
    'not identified': '无法识别，保留原范围',
  },
  together: (one, other, correlation) =>
    `${one} 与 ${other} 只能一并识别（相关系数 ${correlation}）：请给定其中一个，或增加目标。`,
  targetHeads: ['目标', '所公布', '新一批模拟', '点间可预测'],
  byChance: '不能',
  reached: (simulated) => `用新的随机数模拟，结果与目标相符；共 ${simulated} 次重复。`,
  outOfReach: (misfit, allowed) =>
    `用新的随机数模拟，结果与目标不符（偏差 ${misfit}，随机误差至多 ${allowed}）：请放宽范围，放开其他参数，或核对目标。`,
  nothing: '这些目标无法识别任何系数：未写出文件。',
  written: (file) => `可识别的系数写在 ${file} 中，其区间即 range；其余保持不变。`,
  next: '接下来：',
  why: (targets) => `经校准，使模拟结果符合 ${targets}`,
  set: '校准时给定',
  summary: (targets) => `据 ${targets} 校准；此处只设这些目标所能识别的系数。`,
  open: (name) => `${name} 无法由这些目标识别，保持不变。`,
}

export function calibrationWords(language: Language): CalibrationWords {
  return { en, zh }[language]
}
