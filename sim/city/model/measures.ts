/**
 * The outcome measures: one row each, in the order of a result row. Definitions: `docs/GLOSSARY.md`.
 * Rates are 0-1, times in hours, money in yuan.
 */

export type MeasureUnit = 'rate' | 'hour' | 'yuan' | 'count' | 'ratio'

/** What users want of a measure: more, less, or neither (it only describes). */
export type Direction = 'more' | 'less' | 'neither'

/**
 * Differences inside the margin of indifference do not matter to a decision. Relative margins are shares of the baseline's mean, but
 * at least `atLeast` (in the measure's unit): 5 % of a delay of nothing would make every second count.
 */
export interface Margin {
  readonly kind: 'absolute' | 'relative'
  readonly value: number
  readonly atLeast?: number
}

export interface Measure {
  readonly id: string
  readonly title: { readonly en: string; readonly zh: string }
  readonly unit: MeasureUnit
  readonly direction: Direction
  readonly margin: Margin
}

const POINT: Margin = { kind: 'absolute', value: 0.01 }
const FIVE_PERCENT: Margin = { kind: 'relative', value: 0.05 }
const FIVE_PERCENT_OF_TIME: Margin = { kind: 'relative', value: 0.05, atLeast: 0.1 }
const TWO_PERCENT: Margin = { kind: 'relative', value: 0.02 }

function measure<Id extends string>(
  id: Id,
  en: string,
  zh: string,
  unit: MeasureUnit,
  direction: Direction,
): Measure & { readonly id: Id } {
  const margin = {
    rate: POINT,
    yuan: TWO_PERCENT,
    hour: FIVE_PERCENT_OF_TIME,
    count: FIVE_PERCENT,
    ratio: FIVE_PERCENT,
  }[unit]
  return { id, title: { en, zh }, unit, direction, margin }
}

export const MEASURES = [
  measure('responseRate', 'Response rate', '响应率', 'rate', 'more'),
  measure('trueResolutionRate', 'True resolution rate (90 days)', '实际解决率（90天）', 'rate', 'more'),
  measure('trueResolutionRate30', 'True resolution rate (30 days)', '实际解决率（30天）', 'rate', 'more'),
  measure('jointResolutionRate', 'True resolution rate, joint duties', '实际解决率（统筹类）', 'rate', 'more'),
  measure('leadResolutionRate', 'True resolution rate, lead duties', '实际解决率（主责类）', 'rate', 'more'),
  measure('assistResolutionRate', 'True resolution rate, assist duties', '实际解决率（配合类）', 'rate', 'more'),
  measure('claimedResolutionRate', 'Claimed resolution rate', '上报解决率', 'rate', 'neither'),
  measure('verifiedResolutionRate', 'Verified resolution rate', '回访解决率', 'rate', 'more'),
  measure('onTimeRate', 'On-time rate', '按时办结率', 'rate', 'more'),
  measure('satisfactionRate', 'Satisfaction rate', '满意率', 'rate', 'more'),
  measure('threeRateScore', 'Three-rate score', '三率得分', 'rate', 'more'),
  measure('gamingGap', 'Gaming gap', '虚报差', 'rate', 'less'),
  measure('resolutionTimeMedian', 'Resolution time, median', '解决时间中位数', 'hour', 'less'),
  measure('resolutionTimeP90', 'Resolution time, 90th percentile', '解决时间第90百分位', 'hour', 'less'),
  measure(
    'resolutionTimeMean',
    'Resolution time, mean restricted to 90 days',
    '解决时间限制均值（90天）',
    'hour',
    'less',
  ),
  measure('handlingTimeMedian', 'Handling time, median', '办理时间中位数', 'hour', 'less'),
  measure('handlingTimeP90', 'Handling time, 90th percentile', '办理时间第90百分位', 'hour', 'less'),
  measure('handlingTimeMean', 'Handling time, mean restricted to 90 days', '办理时间限制均值（90天）', 'hour', 'less'),
  measure(
    'resolutionTimeCompletedOnly',
    'Resolution time of solved cases only (biased low)',
    '仅已解决案件的解决时间（偏低）',
    'hour',
    'neither',
  ),
  measure('repeatRate', 'Repeat rate', '重复诉求率', 'rate', 'less'),
  measure('chaserRate', 'Chasers per open case and day', '每件每日催办数', 'ratio', 'less'),
  measure('whistlesPerStreetMonth', 'Whistles per street and month', '每街每月吹哨数', 'count', 'neither'),
  measure('reportInRate', 'Report-in rate', '报到率', 'rate', 'more'),
  measure('assemblyRate', 'Assembly rate', '到齐率', 'rate', 'more'),
  measure('needlessShare', 'Needless share of whistles', '不必要吹哨占比', 'rate', 'less'),
  measure('hops', 'Owner changes per case', '每件转派次数', 'count', 'less'),
  measure('returnRate', 'Return rate', '退单率', 'rate', 'less'),
  measure('discoveryDelayMedian', 'Discovery delay, median', '发现延迟中位数', 'hour', 'less'),
  measure('discoveryDelayP90', 'Discovery delay, 90th percentile', '发现延迟第90百分位', 'hour', 'less'),
  measure('latentStock', 'Undiscovered issues per 10,000 residents', '每万人未发现问题数', 'count', 'less'),
  measure('streetUtilisation', 'Utilisation of street posts', '街道人员利用率', 'rate', 'neither'),
  measure('departmentUtilisation', 'Utilisation of department officers', '部门人员利用率', 'rate', 'neither'),
  measure('gridUtilisation', 'Utilisation of grid workers', '网格员利用率', 'rate', 'neither'),
  measure('backlog', 'Open cases per post', '人均在办件', 'count', 'less'),
  measure('ownOrderDelayMean', "Departments' own orders, mean delay", '部门自有业务平均延迟', 'hour', 'less'),
  measure('cost', 'Cost per year', '年成本', 'yuan', 'less'),
  measure('costPerSolvedCase', 'Cost per truly solved case', '每件实际解决成本', 'yuan', 'less'),
  measure('privateCost', 'Private cost of residents per year', '居民自担年成本', 'yuan', 'less'),
  measure('equityGini', 'Gini of mean resolution time over streets', '街道间解决时间基尼系数', 'ratio', 'less'),
  measure('equityP90P10', 'P90/P10 of mean resolution time over streets', '街道间解决时间P90/P10', 'ratio', 'less'),
  measure('demand', 'Cases per 10,000 residents and day', '每万人每日受理件数', 'count', 'neither'),
] as const satisfies readonly Measure[]

export type MeasureId = (typeof MEASURES)[number]['id']

/** Position of a measure in a result row. @throws Error for an id that is no measure. */
export function measureIndex(id: string): number {
  const index = MEASURES.findIndex((one) => one.id === id)
  if (index < 0) throw new Error(`there is no measure "${id}"`)
  return index
}
