/** Levers of the platform: networks, dispatch, time limits. */
import { is } from './idle.ts'
import { up } from './lever.ts'
import type { Idle } from './idle.ts'
import type { LeverRows } from './lever.ts'

const STRAIGHT_TO_THE_STREET: Idle = {
  where: { 'duties.directDispatch': is(true) },
  why: {
    en: 'cases go straight to the street: duties.directDispatch is yes',
    zh: '案件直派街道：duties.directDispatch 为是',
  },
}

export const PLATFORM = {
  networks: {
    kind: 'count',
    title: { en: 'Separate information networks', zh: '信息网络数' },
    unit: 'network',
    low: 1,
    high: 12,
    default: 4,
    source: 'E019',
    afterReform: '1 (E020, E136)',
    rule: 9,
    does: 'Separate networks: each dispatch crosses a boundary with probability 1 - 1 / networks.',
    coefficients: [],
    moves: [up('resolutionTimeMedian', 'more dispatches wait at a boundary')],
    idle: [STRAIGHT_TO_THE_STREET],
  },
  handoffDelay: {
    kind: 'number',
    title: { en: 'Delay at each network boundary', zh: '跨网移交延迟' },
    unit: 'h',
    low: 0,
    high: 96,
    default: 24,
    source: 'assumption',
    range: [4, 72],
    why: 'fusion covers nine aspects, no delay is stated (E020)',
    whyZh: '融合涉及九个方面，时延未说明（E020）',
    rule: 9,
    does: 'Hours at each boundary crossed; urgent cases skip it.',
    coefficients: [],
    moves: [up('resolutionTimeMedian', 'each boundary takes longer')],
    idle: [
      STRAIGHT_TO_THE_STREET,
      {
        where: { 'platform.networks': is(1) },
        why: { en: 'one network has no boundary: platform.networks is 1', zh: '只有一张网：platform.networks 为 1' },
      },
    ],
  },
  dispatchTime: {
    kind: 'number',
    title: { en: 'Time from acceptance to dispatch', zh: '派单时间' },
    unit: 'min',
    low: 0,
    high: 2880,
    default: 240,
    source: 'assumption',
    range: [10, 1440],
    why: 'default of the model',
    whyZh: '模型默认值',
    afterReform: '3.7, a hotline of 2025',
    rule: 'own',
    does: 'Minutes from triage to the first dispatch; urgent cases have a time of their own.',
    coefficients: ['urgentDispatchMinutes'],
    moves: [up('resolutionTimeMedian', 'the owner hears later')],
    idle: [STRAIGHT_TO_THE_STREET],
  },
  limits: {
    kind: 'record',
    title: { en: 'Time limits: life, utility, ordinary, hard', zh: '办理时限：生命、市政、普通、疑难' },
    unit: 'h',
    fields: [
      { name: 'life', unit: 'h', low: 0.25, high: 8760 },
      { name: 'utility', unit: 'h', low: 0.25, high: 8760 },
      { name: 'ordinary', unit: 'h', low: 0.25, high: 8760 },
      { name: 'hard', unit: 'h', low: 0.25, high: 8760 },
    ],
    chinese: { life: '危及生命', utility: '公用事业', ordinary: '一般', hard: '疑难' },
    default: { life: 2, utility: 24, ordinary: 168, hard: 360 },
    source: 'assumption',
    why: 'a draft service standard of 2021: 2 h, 24 h, 7 days, 15 days',
    whyZh: '2021年服务规范草案：2小时、24小时、7天、15天',
    rule: 'own',
    does: 'Hours from acceptance within which a case of each class is on time; what residents expect starts at them.',
    coefficients: ['expectationRise', 'expectationFall'],
    moves: [up('onTimeRate', 'wider limits are met more often, with no work done better')],
  },
} as const satisfies LeverRows
