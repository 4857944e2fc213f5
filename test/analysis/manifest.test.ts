import { describe, expect, it } from 'vitest'
import { manifestOf } from '../../sim/analysis/manifest.ts'
import type { Scenario } from '../../sim/experiment/scenario.ts'
import { ANCHOR, fakePlan, posts } from '../experiment-run/fake-city.ts'

const lever = { name: 'street.staff', value: 11, unit: 'post', source: 'E082', setBy: 'before' }
const AUTHORITY = { departments: [], domains: [], source: 'assumption', setBy: 'before', file: 'f', line: 1 }
const scenario = {
  ...{
    name: 'before',
    title: { en: 'Before', zh: '改革前' },
    summary: { en: 'S', zh: '摘' },
    file: null,
    parent: null,
  },
  ...{
    levers: new Map([[lever.name, lever]]),
    coefficients: new Map(),
    authority: AUTHORITY,
    hash: 'h',
    setting: posts(11),
  },
} as unknown as Scenario

describe('a manifest', () => {
  it('says all that makes the run again', () => {
    const facts = { version: '1.2.3', node: 'v20', command: 'whistle run before', completed: 3 }
    expect(manifestOf(fakePlan({ before: 11 }, 5, '007'), [scenario], facts)).toEqual({
      format: 'whistlelab-run-1',
      ...facts,
      ...{ seed: '007', days: 21, warmUpDays: 7, followUpDays: 90, replications: 5, baseline: 'before' },
      scenarios: [
        {
          ...{ name: 'before', title: scenario.title, summary: scenario.summary, parent: null, hash: 'h' },
          ...{ levers: [lever], coefficients: [], authority: AUTHORITY, setting: posts(11), anchor: ANCHOR },
        },
      ],
    })
  })
})
