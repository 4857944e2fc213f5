/** Levers of assistants, who do the support part of the work of posts. */
import { is } from './idle.ts'
import { down, up } from './lever.ts'
import type { Idle } from './idle.ts'
import type { LeverRows } from './lever.ts'

const NO_ASSISTANTS: Idle = {
  where: { 'assistants.ratio': is(0) },
  why: { en: 'there are no assistants: assistants.ratio is 0', zh: 'assistants.ratio 为 0' },
}

export const ASSISTANTS = {
  ratio: {
    kind: 'number',
    title: { en: 'Assistants per authorised post', zh: '协管员与编制之比' },
    unit: 'assistant / post',
    low: 0,
    high: 4,
    byStreet: true,
    default: 1,
    source: 'E026',
    why: 'of the establishment, not of people in post (I14)',
    whyZh: '按编制计，不按在岗人数（I14）',
    rule: 4,
    does: 'Assistants for each post; who is free does the support part of a case beside the post. They add to patrol as well.',
    coefficients: ['leadSupport', 'jointSupport', 'supervisionLoss', 'assistantPatrol'],
    moves: [up('trueResolutionRate', 'posts are relieved of support work'), up('cost', 'assistants are paid')],
  },
  effectiveness: {
    kind: 'number',
    title: { en: 'Effectiveness of an assistant on support work, of a post', zh: '协管员效能' },
    unit: 'ratio',
    low: 0,
    high: 1,
    byStreet: true,
    default: 0.5,
    source: 'assumption',
    range: [0.25, 0.8],
    why: 'bloat, missing rules, weak incentives (E024)',
    whyZh: '规模膨胀、管理混乱、激励不足（E024）',
    rule: 4,
    does: 'Speed of an assistant, of a post; a case is handled when both have done their part.',
    coefficients: ['leadSupport', 'jointSupport'],
    moves: [down('handlingTimeMedian', 'support is done sooner, and assistants are free sooner')],
    idle: [NO_ASSISTANTS],
  },
  authority: {
    kind: 'number',
    title: { en: 'Authority work that assistants may do', zh: '协管员可办执法事项占比' },
    unit: 'share',
    low: 0,
    high: 1,
    byStreet: true,
    default: 0,
    source: 'P00',
    afterReform: '0.3-0.4, an assumption (E025, E028)',
    rule: 5,
    does: 'Share of authority work that assistants may do, up to one assistant a post.',
    coefficients: ['loneAuthority'],
    moves: [up('jointResolutionRate', 'a lone attempt at a joint matter succeeds more often')],
    idle: [NO_ASSISTANTS],
  },
  pooled: {
    kind: 'flag',
    title: { en: 'Assistants pooled under the street', zh: '协管员由街道统筹' },
    byStreet: true,
    default: false,
    source: 'P00',
    afterReform: 'yes (E025)',
    rule: 4,
    does: 'Assistants serve every unit, and departments no longer have to supervise them.',
    coefficients: ['supervisionLoss'],
    moves: [down('streetUtilisation', 'a free assistant helps whichever unit is busy')],
    idle: [NO_ASSISTANTS],
  },
} as const satisfies LeverRows
