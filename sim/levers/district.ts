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
    default: 14,
    source: 'assumption',
    range: [7, 60],
    why: 'a conference on hard cases is named, not how often it meets (E022); E065 is the full committee and no such meeting',
    whyZh: '提到疑难案件会商，未说明多久一次（E022）；E065是全体委员会，不是这种会',
    rule: 24,
    does: 'Days between conferences, which order departments to do what whistles did not bring about; what that does not solve is closed.',
    coefficients: ['conferenceSuccess'],
    moves: [down('jointResolutionRate', 'more of what is escalated is still waiting after 90 days')],
    idle: [NOBODY_MAY_WHISTLE],
  },
  meetingCases: {
    kind: 'number',
    title: { en: 'Cases that a conference decides for each street', zh: '每次会商每街道议决件数' },
    unit: 'ratio',
    low: 0.2,
    high: 5,
    default: 1,
    source: 'assumption',
    range: [0.5, 3],
    why: 'no source says how many; a meeting has an end (E022)',
    whyZh: '材料未说明件数，会议总有时限（E022）',
    rule: 24,
    does: 'Cases that each conference takes for each street of the district, the oldest of the district first; parts of a case add up over meetings.',
    coefficients: ['conferenceSuccess'],
    moves: [up('jointResolutionRate', 'less of what is escalated still waits after 90 days')],
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
