import { describe, expect, it } from 'vitest'
import { manifestOf, manifestText, planOf, runScenarios, studyOf } from '../../sim/analysis/manifest.ts'
import type { Manifest } from '../../sim/analysis/summary.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { settingAtStreet } from '../../sim/city/model/setting.ts'
import { runHash, settingOf } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { asTheyAre, scenarioAt } from '../../sim/scenario/point.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { loadScenario, variantPoint } from '../../sim/scenario/scenario-file.ts'
import type { StudyFile } from '../../sim/study/study-file.ts'
import { FORMULA_NAMES } from '../../sim/study/study-measures.ts'
import { sumOf } from '../../sim/analysis/manifest-sum.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'

const before = loadScenario('haigang-before', LIBRARY)
const after = loadScenario('haigang-after', LIBRARY)
const forty = variantPoint(before, 'forty', ['street.staff=40'])
const points: Point[] = [
  ...asTheyAre([before]),
  forty,
  variantPoint(before, 'both', ['street.staff=20', 'whistle.enabled=yes']),
  { ...asTheyAre([after])[0], replications: 2 },
  variantPoint(before, 'twin', ['street.staff=11']),
]
const run = { horizon: { warmUpDays: 7, days: 21 }, replications: 5, seed: '007' }
const plan = planFor(points, run, { anchorOf, replicationSeconds: () => 1.23456, memoryEstimate: () => 1e6 })
const FACTS = {
  version: '1.2.3',
  node: 'v20',
  command: 'whistlelab run before',
  engine: 'e',
  study: null,
  weekly: true,
}
const manifest = manifestOf(plan, points, FACTS)
const reread = (one: Manifest): Manifest => JSON.parse(manifestText(one)) as Manifest

describe('a manifest', () => {
  it('keeps what holds at each street where entries speak of the same, whatever their order', () => {
    const [low, high] = ['street.staff@[1-3]=31', 'street.staff@[3-4]=41']
    const some = [variantPoint(before, 'high', [low, high]), variantPoint(before, 'low', [high, low])]
    const others = planFor(some, run, { anchorOf })
    const again = planOf(reread(manifestOf(others, some, FACTS)))
    const staff = [0, 1].map((place) =>
      [0, 1, 2, 3, 4].map((street) => settingAtStreet(settingOf(again, place), street).street.staff),
    )
    expect(staff).toEqual([
      [31, 31, 41, 41, 11],
      [31, 31, 31, 41, 11],
    ])
    expect(
      runHash(
        planFor(
          [
            { ...some[1], name: 'high' },
            { ...some[0], name: 'low' },
          ],
          run,
          { anchorOf },
        ),
        'e',
      ),
    ).not.toBe(runHash(others, 'e'))
    const beyond = variantPoint(before, 'beyond', ['street.staff@[1,11]=31', 'street.staff@[1]=12'])
    expect(() => planFor([beyond], run, { anchorOf })).toThrow('speaks of street 11')
  })

  it('says all that makes the run again: bases with every value, and what each scenario sets', () => {
    const { bases, levers, scenarios, ...rest } = manifest
    expect(rest).toEqual({
      ...{ format: 'whistlelab-run-4', run: runHash(plan, 'e'), sum: sumOf(manifest), ...FACTS },
      ...{ seed: '007', days: 21, warmUpDays: 7, followUpDays: 90, replications: 5, baseline: 'haigang-before' },
      ...{ scenariosPerBlock: 1, aliases: [{ name: 'twin', of: 'haigang-before' }] },
    })
    expect(bases.map(({ name, parent }) => [name, parent])).toEqual([
      ['haigang-before', 'prereform'],
      ['haigang-after', 'haigang-before'],
    ])
    expect(bases[1]).toMatchObject({ hash: after.hash, setting: after.setting, anchorSetting: after.anchorSetting })
    expect(bases[0].levers).toEqual([...before.levers.values()])
    expect(levers.map(({ name, setBy, source }) => [name, setBy, source])).toEqual([
      ['street.staff', 'command line', 'assumption'],
      ['whistle.enabled', 'command line', 'assumption'],
    ])
    expect(scenarios.map(({ name, base, values, replications }) => [name, base, values, replications])).toEqual([
      ['haigang-before', 0, [null, null], 5],
      ['forty', 0, [40, null], 5],
      ['both', 0, [20, true], 5],
      ['haigang-after', 1, [null, null], 2],
    ])
    expect(scenarios[1]).toMatchObject({ seconds: 1.23, bytes: 1e6, blockSize: 1 })
  })

  it('is a text with one line a scenario', () => {
    const lines = manifestText(manifest).split('\n')
    expect(lines.filter((line) => line.startsWith('    {"name":'))).toHaveLength(4)
    expect(reread(manifest)).toEqual(JSON.parse(JSON.stringify(manifest)))
  })

  it('gives the plan back, also after it was a file, with settings that are the same to the last digit', () => {
    const again = planOf(reread(manifest))
    expect(runHash(again, 'e')).toBe(manifest.run)
    expect(again.scenarios).toEqual(plan.scenarios)
    expect(again.aliases).toEqual(plan.aliases)
    for (const place of [0, 1, 2, 3]) expect(settingOf(again, place)).toEqual(settingOf(plan, place))
  })

  it('has another hash when a value of it is changed, wherever it stands', () => {
    const hashes = [
      (one: Manifest) => ((one.scenarios[1].values as unknown[])[0] = 41),
      (one: Manifest) => ((one.bases[0].levers[0] as { value: unknown }).value = 9),
      (one: Manifest) => ((one.bases[1].anchor as { issuesPerCase: number }).issuesPerCase = 9),
      (one: Manifest) => ((one as { scenariosPerBlock: number }).scenariosPerBlock = 2),
    ].map((change) => {
      const one = reread(manifest)
      change(one)
      return runHash(planOf(one), 'e')
    })
    expect(new Set([manifest.run, ...hashes]).size).toBe(5)
  })

  it('gives the scenarios back that are compared, with words and provenance', () => {
    const found = runScenarios(reread(manifest))
    const whole = points.slice(0, 4).map(scenarioAt)
    expect(found.map(({ name, title, summary, parent, hash }) => ({ name, title, summary, parent, hash }))).toEqual(
      whole.map(({ name, title, summary, parent, hash }) => ({ name, title, summary, parent, hash })),
    )
    expect(found[2].levers.find(({ name }) => name === 'street.staff')).toEqual(
      expect.objectContaining({ value: 20, unit: 'post', setBy: 'command line', why: 'set on the command line' }),
    )
    expect(found[2].setting).toEqual(whole[2].setting)
  })

  it('gives a study back that works its formulas out', async () => {
    const formulas = [
      { id: 'perPost', title: { en: 'P', zh: '每' }, unit: 'yuan', direction: 'less', text: 'cost / posts' },
    ]
    const study = {
      ...{ name: 's', question: { en: 'Q', zh: '问' }, why: null, measures: [] },
      formulas,
    } as unknown as StudyFile
    const again = await studyOf(reread(manifestOf(plan, points, { ...FACTS, study })))
    const values = FORMULA_NAMES.map((name) => (name === 'cost' ? 30 : name === 'posts' ? 4 : 0))
    expect(again).toMatchObject({ name: 's', question: { zh: '问' } })
    expect(again!.formulas[0].formula.evaluate(values)).toBe(7.5)
  })
})
