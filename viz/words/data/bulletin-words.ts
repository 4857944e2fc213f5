/** What the import of a bulletin says, in both languages. */
import type { Language } from '../language.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { BulletinMeasure } from '../../../sim/requests/bulletin.ts'

interface BulletinWords {
  readonly measures: Readonly<Record<BulletinMeasure, string>>
  readonly heads: readonly string[]
  readonly points: (number: string) => string
  readonly doubt: (from: string, measure: string, whole: number, units: number) => string
  readonly imported: (folder: string, figures: number, targets: number) => string
}

const en: BulletinWords = {
  measures: {
    ...{ contacts: 'contacts', orders: 'orders', closed: 'closed', response: 'response', resolution: 'resolution' },
    ...{ satisfaction: 'satisfaction', on_time: 'on time', repeat: 'repeats', returned: 'returned' },
  },
  heads: ['period', 'unit', 'figure', 'value', 'spread', 'held against'],
  points: (number) => `${number} pp`,
  doubt: (from, measure, whole, units) =>
    `warning: from ${from} the units have ${units} ${measure} together, and the whole has ${whole}.`,
  imported: (folder, figures, targets) =>
    `${figures} figures are in ${folder}; ${targets} of them are rates that runs can be held against. The spread is chance, rounding and what the definition leaves open.`,
}

const zh: BulletinWords = {
  measures: {
    ...{ contacts: '来电量', orders: '派单量', closed: '办结量', response: '响应率', resolution: '解决率' },
    ...{ satisfaction: '满意率', on_time: '按时办结率', repeat: '重复率', returned: '退单率' },
  },
  heads: ['时段', '单位', '指标', '数值', '误差', '对照'],
  points: (number) => `${number} 个百分点`,
  doubt: (from, measure, whole, units) => `警告：自 ${from} 起，各单位${measure}合计 ${units}，而总数为 ${whole}。`,
  imported: (folder, figures, targets) =>
    `${folder} 中有 ${figures} 个数字，其中 ${targets} 个为可与模拟对照的比率。误差包括随机误差、四舍五入以及口径未定之处。`,
}

export function bulletinWords(language: Language): BulletinWords {
  return { en, zh }[language]
}

/** A measure by its id, which is English; in Chinese with its title. */
export function titledMeasure(id: string, language: Language): string {
  const known = MEASURES.find((one) => one.id === id)
  return language === 'zh' && known ? `${known.title.zh}（${id}）` : id
}
