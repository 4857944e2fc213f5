/** A small city for the lab: two streets in which something is always open. */
import { FILES } from '../../scenario/scenario-folder.ts'
import type { WorldAsked } from '../../../viz/lab/engine/messages.ts'

export const TEXTS: Readonly<Record<string, string>> = {
  ...FILES,
  'small/small-haigang.yaml': [
    'title: {en: Small, zh: 小城}',
    'summary: {en: Two streets., zh: 两个街道。}',
    'extends: haigang-after',
    'levers:',
    '  city.streets: {value: 2, source: assumption, why: small}',
    '  city.residentsPerStreet: {value: 6000, unit: resident, source: assumption, why: small}',
  ].join('\n'),
}

export const SMALL: WorldAsked = {
  scenario: 'small/small-haigang.yaml',
  set: { 'street.staff': 2, 'duties.entryGate': 0.5 },
  horizon: { warmUpDays: 10, days: 30 },
  seed: '小马',
  replication: 0,
}
