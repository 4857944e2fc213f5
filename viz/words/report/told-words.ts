/** What the report says of claims of the sources, in both languages. */
import type { Standing } from '../../../sim/claims/standing.ts'
import type { ToldDirection } from '../../../sim/scenario/layer.ts'
import type { Language } from '../language.ts'

interface ToldWords {
  readonly heading: string
  readonly sentence: (all: string, holds: string, reversed: string) => string
  readonly heads: readonly string[]
  readonly ofGroup: (measure: string, group: string) => string
  readonly outside: string
  readonly directions: Readonly<Record<ToldDirection, string>>
  readonly standings: Readonly<Record<Standing, string>>
  readonly note: string
}

const en: ToldWords = {
  heading: 'What the sources tell, and what is found here',
  sentence: (all, holds, reversed) =>
    `The sources tell ${all} effects of these options; found here: ${holds}${reversed === '0' ? '' : `, the other way round: ${reversed}`}.`,
  heads: ['Option', 'Measure', 'Told', 'Found here', 'So it', 'Source'],
  ofGroup: (measure, group) => `${measure}: ${group}`,
  outside: 'outside figures',
  directions: { up: 'rises', down: 'falls', 'not-down': 'does not fall', same: 'stays the same' },
  standings: {
    holds: 'comes out',
    flat: 'makes no difference that matters',
    reversed: 'goes the other way',
    undecided: 'is too close to tell',
  },
  note: 'Found here: with the option, less today, in the city and the days of this run. Sources tell their own successes; what comes out shows that the rules say what the sources say, not that both are right.',
}

const zh: ToldWords = {
  heading: '材料怎么说，这里得出什么',
  sentence: (all, holds, reversed) =>
    `材料所述这些方案的${all}项成效，这里得出${holds}项${reversed === '0' ? '' : `，${reversed}项相反`}。`,
  heads: ['方案', '指标', '材料所述', '这里得出', '是否一致', '出处'],
  ofGroup: (measure, group) => `${measure}（${group}）`,
  outside: '外部数据',
  directions: { up: '上升', down: '下降', 'not-down': '不下降', same: '不变' },
  standings: { holds: '一致', flat: '无明显差别', reversed: '相反', undecided: '暂不能判定' },
  note: '这里得出：在本次模拟的城市和天数内，实施方案后减去现状。材料讲的是自己的成绩；与之一致，只说明规则说的与材料一样，不说明两者都对。',
}

const WORDS: Readonly<Record<Language, ToldWords>> = { en, zh }

export function toldWords(language: Language): ToldWords {
  return WORDS[language]
}
