/** Levers of the district: conferences, visit days, promises. */
import { NOBODY_MAY_WHISTLE } from './idle.ts'
import { down, up } from './lever.ts'
import type { LeverRows } from './lever.ts'

export const DISTRICT = {
  meetingInterval: {
    kind: 'number',
    title: { en: 'Days between conferences on hard cases', zh: '疑难案件会商间隔' },
    unit: 'day',
    low: 1,
    high: 365,
    default: 182,
    source: 'E065',
    rule: 'own',
    does: 'Days between conferences, which take every matter that whistles did not solve, with full authority; what they do not solve is closed.',
    coefficients: ['conferenceSuccess'],
    moves: [down('jointResolutionRate', 'more of what is escalated is still waiting after 90 days')],
    idle: [NOBODY_MAY_WHISTLE],
  },
  visitInterval: {
    kind: 'number',
    title: {
      en: 'Days between batch site visits of departments (0 = on demand)',
      zh: '现场办公间隔（0 表示随叫随到）',
    },
    unit: 'day',
    low: 0,
    high: 365,
    default: 0,
    source: 'E077',
    rule: 21,
    does: 'Days between the visit days on which departments answer whistles.',
    coefficients: [],
    moves: [up('resolutionTimeMean', 'whistles wait for the next visit: half an interval on average')],
    idle: [NOBODY_MAY_WHISTLE],
  },
  promise: {
    kind: 'flag',
    title: { en: 'The reply promises a time', zh: '作出时间承诺' },
    default: false,
    source: 'E078',
    rule: 11,
    does: "The reply on dispatch names a time, from the street's recent pace, and that becomes the expected time.",
    coefficients: ['promiseStep', 'waitPenalty'],
    moves: [
      up(
        'satisfactionRate',
        'where handling takes longer than the class limit, residents expect what they will meet; where it is fast the sign turns',
      ),
    ],
  },
} as const satisfies LeverRows
