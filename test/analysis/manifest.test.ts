import { describe, expect, it } from 'vitest'
import { manifestOf, planOf, studyOf } from '../../sim/analysis/manifest.ts'
import type { Manifest } from '../../sim/analysis/summary.ts'
import { runHash } from '../../sim/run/plan.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import type { StudyFile } from '../../sim/study/study-file.ts'
import { FORMULA_NAMES } from '../../sim/study/study-measures.ts'
import { ANCHOR, fakePlan, posts } from '../run/fake-city.ts'

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
    const facts = { version: '1.2.3', node: 'v20', command: 'whistlelab run before', engine: 'e', study: null }
    const plan = fakePlan({ before: 11 }, 5, '007')
    expect(manifestOf(plan, [scenario], facts)).toEqual({
      format: 'whistlelab-run-2',
      run: runHash(plan, 'e'),
      ...facts,
      ...{ seed: '007', days: 21, warmUpDays: 7, followUpDays: 90, replications: 5, baseline: 'before' },
      scenarios: [
        {
          ...{ name: 'before', title: scenario.title, summary: scenario.summary, parent: null, hash: 'h' },
          ...{ levers: [lever], coefficients: [], authority: AUTHORITY, setting: posts(11), anchor: ANCHOR },
          ...{ seconds: 1, blockSize: 1 },
        },
      ],
    })
  })

  it('gives the plan back, also after it was a file', () => {
    const plan = fakePlan({ before: 11 }, 5, '007')
    const manifest = manifestOf(plan, [scenario], { version: '1', node: 'v20', command: 'c', engine: 'e', study: null })
    expect(planOf(JSON.parse(JSON.stringify(manifest)) as Manifest)).toEqual({
      ...plan,
      scenarios: [{ ...plan.scenarios[0], hash: 'h' }],
    })
  })

  it('gives a study back that works its formulas out', async () => {
    const formulas = [
      { id: 'perPost', title: { en: 'P', zh: '每' }, unit: 'yuan', direction: 'less', text: 'cost / posts' },
    ]
    const study = {
      name: 's',
      question: { en: 'Q', zh: '问' },
      why: null,
      measures: [],
      formulas,
    } as unknown as StudyFile
    const manifest = manifestOf(fakePlan({ before: 11 }, 5), [scenario], {
      ...{ version: '1', node: 'v20', command: 'c', engine: 'e', study },
    })
    const again = await studyOf(JSON.parse(JSON.stringify(manifest)) as Manifest)
    const values = FORMULA_NAMES.map((name) => (name === 'cost' ? 30 : name === 'posts' ? 4 : 0))
    expect(again).toMatchObject({ name: 's', question: { zh: '问' } })
    expect(again!.formulas[0].formula.evaluate(values)).toBe(7.5)
  })
})
