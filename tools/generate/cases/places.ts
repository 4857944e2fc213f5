/** The places of the cases: folders of `scenarios/` in the order in which docs/SCENARIOS.md and docs/cases/README.md go through them. */
import type { Bilingual } from '../../../sim/text/bilingual.ts'

export const PLACES: Readonly<Record<string, Bilingual>> = {
  '': { en: 'Anywhere, before a reform', zh: '改革之前的一般情形' },
  beijing: { en: 'Beijing', zh: '北京' },
  haigang: { en: 'Haigang district, Qinhuangdao', zh: '秦皇岛市海港区' },
  jiangsu: { en: 'Jiangsu', zh: '江苏' },
  yangzhou: { en: 'Yangzhou', zh: '扬州' },
  community: { en: 'A plan without a place: the community whistles', zh: '未指明地点的方案：社区吹哨' },
  emergency: { en: 'A plan without a place: emergencies', zh: '未指明地点的方案：应急' },
  template: { en: 'Template duty lists', zh: '职责清单模板' },
  failure: { en: 'Failures', zh: '失灵情形' },
}

/** The folder of a file of `scenarios/`, as `PLACES` names it. */
export function placeOf(file: string): string {
  return file.split('/').slice(1, -1).join('/')
}
