import { describe, expect, it } from 'vitest'
import { RunAccumulator } from '../../sim/analysis/run-accumulator.ts'
import type { StudyQuestion } from '../../sim/analysis/study-accumulator.ts'
import { groupsOf } from '../../sim/city/state/groups.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { mostReplications, settingOf } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { readyScenario } from '../../sim/run/replication-task.ts'
import { layoutOf, packRow, rowLength, unpackRow } from '../../sim/run/result-row.ts'
import { studyColumns } from '../../sim/run/study-columns.ts'
import { randomFromText } from '../../sim/random/text-random.ts'
import { FAKE_ESTIMATES, MISSING, comparedIn, fakePlan, fakePoint, fakeReplicate, posts } from '../run/fake-city.ts'
import { curvesOf, summarise, summariseAdded, summariseGroups } from './two-pass.ts'
import type { Results } from './two-pass.ts'

/** Replications by scenario, then by number. */
function resultsOf(plan: Plan): Replication[][] {
  return plan.scenarios.map((_, scenario) =>
    Array.from({ length: mostReplications(plan) }, (_, from) => fakeReplicate(readyScenario(plan, scenario), from)),
  )
}

function folded(plan: Plan, results: readonly (readonly Replication[])[], study: StudyQuestion | null = null) {
  const accumulator = new RunAccumulator(comparedIn(plan), study)
  results[0].forEach((_, replication) => accumulator.add(results.map((all) => all[replication])))
  return accumulator.finish()
}

function summaryOf(staff: Record<string, number>, replications = 4) {
  const plan = fakePlan(staff, replications)
  return folded(plan, resultsOf(plan))
}

describe('a summary', () => {
  it('has every measure of every scenario, null where it is missing', () => {
    const { summary } = summaryOf({ before: 11, after: 50 })
    expect(summary).toMatchObject({ baseline: 'before', completed: 4, failed: 0, failures: [] })
    expect(summary.scenarios.map(({ name }) => name)).toEqual(['before', 'after'])
    for (const { measures } of summary.scenarios) {
      expect(Object.keys(measures)).toEqual(MEASURES.map(({ id }) => id))
      expect(measures[MISSING]).toBeNull()
      expect(measures['responseRate']).toMatchObject({ n: 4 })
    }
  })

  it('compares all others with the baseline, measure by measure', () => {
    const { differences } = summaryOf({ before: 11, between: 30, after: 50 }).summary
    expect(differences).toHaveLength(2 * MEASURES.length)
    const first = differences.find(({ scenario, measure }) => scenario === 'between' && measure === 'responseRate')!
    expect(first.mean).toBeCloseTo(19, 9)
    expect(first.verdict).toBe('better')
    expect(differences.find(({ scenario, measure }) => scenario === 'after' && measure === 'hops')!.verdict).toBe(
      'worse',
    )
  })

  it('finds a scenario equal to itself: every difference exactly 0, every verdict none', () => {
    for (const { measure, mean, verdict, varianceReduction } of summaryOf({ before: 11, again: 11 }).summary
      .differences) {
      expect(mean).toBe(measure === MISSING ? null : 0)
      expect(verdict).toBe('none')
      expect(varianceReduction).toBeNull()
    }
  })

  it('survives JSON: nothing in it is NaN or infinite', () => {
    const all = summaryOf({ before: 11, after: 50 })
    expect(JSON.parse(JSON.stringify(all))).toEqual(all)
  })

  it('of a single replication has means and decides nothing', () => {
    const { summary, curves } = summaryOf({ before: 11, after: 50 }, 1)
    expect(summary.scenarios[0].measures['hops']).toMatchObject({ n: 1, halfWidth: null })
    for (const { measure, mean, halfWidth, verdict } of summary.differences) {
      expect(halfWidth).toBeNull()
      expect(verdict).toBe(mean === null ? 'none' : 'undecided')
      expect(mean === null).toBe(measure === MISSING)
    }
    expect(curves.scenarios[0].survival.mean[1]).toBe(0.5)
    expect(curves.scenarios[0].survival.halfWidth[1]).toBeNull()
  })

  it('of none has nothing', () => {
    const { summary, curves, groups } = new RunAccumulator(comparedIn(fakePlan({ before: 11, after: 50 }, 3))).finish()
    expect(summary.completed).toBe(0)
    expect(Object.values(summary.scenarios[1].measures).every((one) => one === null)).toBe(true)
    expect(curves.scenarios[1].survival).toEqual({ mean: [], halfWidth: [] })
    expect(groups.scenarios[1].reportingGap['hops']).toBeNull()
  })

  it('tells the first twenty failures and counts all', () => {
    const accumulator = new RunAccumulator(comparedIn(fakePlan({ before: 11 }, 3)))
    for (let replication = 0; replication < 25; replication++) {
      const stage = 'simulation' as const
      accumulator.addFailure({ scenario: 'before', replication, stage, message: 'no', command: `redo ${replication}` })
    }
    const { failed, failures } = accumulator.finish().summary
    expect(failed).toBe(25)
    expect(failures.map(({ replication }) => replication)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    expect(failures[19]).toMatchObject({ scenario: 'before', command: 'redo 19' })
  })
})

describe('the curves', () => {
  it('have a point a day and a week, with a band, and a gap where the value is missing', () => {
    const { name, survival, weekly } = summaryOf({ before: 11, after: 50 }).curves.scenarios[1]
    expect(name).toBe('after')
    expect(survival.mean).toHaveLength(91)
    expect(survival.mean[1]).toBe(0.5)
    expect(survival.halfWidth[1]).toBe(0)
    expect(weekly.reportInRate.mean[0]).toBeNull()
    expect(weekly.reportInRate.halfWidth[0]).toBeNull()
    expect(weekly.backlog.mean).toHaveLength(3)
    expect(weekly.backlog.halfWidth[2]).toBeGreaterThan(0)
  })
})

/** By hand: three replications, the second of the option failed. */
describe('a failed replication', () => {
  const plan = fakePlan({ before: 11, after: 50 }, 3)
  const results = resultsOf(plan)
  const column = MEASURES.findIndex(({ id }) => id === 'hops')
  ;[1, 2, 6].forEach((value, replication) => (results[0][replication].measures[column] = value))
  ;[3, 100, 4].forEach((value, replication) => (results[1][replication].measures[column] = value))
  results[1][1] = failed(plan, 1)
  const { summary, curves, groups } = folded(plan, results)

  it('is left out of its scenario, and its partner of the differences', () => {
    const [before, after] = summary.scenarios.map(({ measures }) => measures['hops']!)
    expect(before).toMatchObject({ mean: 3, n: 3 })
    // 3 and 4: mean 3.5, standard deviation 1/sqrt(2), t of one degree of freedom 12.7062.
    expect(after).toMatchObject({ mean: 3.5, n: 2 })
    expect(after.halfWidth).toBeCloseTo(12.7062047 / 2, 6)
    // 2 and -2.
    const difference = summary.differences.find(({ measure }) => measure === 'hops')!
    expect(difference).toMatchObject({ mean: 0, verdict: 'undecided' })
    expect(difference.halfWidth).toBeCloseTo(12.7062047 * 2, 6)
    // Variances 0.5 and (of 1 and 6) 12.5 of the independent ones, 8 of the paired.
    expect(difference.varianceReduction).toBeCloseTo(13 / 8, 12)
    expect(summary.completed).toBe(3)
  })

  it('leaves no gap in curves, bands and groups', () => {
    const { survival, weekly } = curves.scenarios[1]
    expect(survival.mean[1]).toBe(0.5)
    expect(survival.halfWidth[1]).toBe(0)
    const pair = [0, 2].map((replication) => results[1][replication].weekly.backlog[2])
    expect(weekly.backlog.mean[2]).toBeCloseTo((pair[0] + pair[1]) / 2, 12)
    expect(groups.scenarios[1].groups[0].measures['hops']).toMatchObject({ n: 2 })
    expect(groups.scenarios[1].groups[0].differences!['hops'].mean).toBeCloseTo(39, 9)
    expect(groups.scenarios[1].inequality.street.gini).toMatchObject({ n: 2 })
  })
})

function failed(plan: Plan, scenario: number): Replication {
  const layout = layoutOf(plan.horizon, settingOf(plan, scenario))
  return unpackRow(new Float64Array(rowLength(layout)).fill(NaN), layout)
}

/** A replication of anything: numbers of all sizes, among them equal ones, zeros of both signs, and missing ones. */
function anything(plan: Plan, scenario: number, random: () => number): Replication {
  const layout = layoutOf(plan.horizon, settingOf(plan, scenario))
  if (random() < 0.05) return failed(plan, scenario)
  const row = packRow(unpackRow(new Float64Array(rowLength(layout)), layout), layout)
  for (let at = 0; at < row.length; at++) {
    const kind = random()
    row[at] = kind < 0.1 ? NaN : kind < 0.2 ? 0 : kind < 0.25 ? -0 : random() * 1e3
  }
  return unpackRow(row, layout)
}

describe('beside its twin of two passes', () => {
  it.each([0, 1, 2, 3, 17, 200])('every bit is the same, after %i replications of three scenarios', (replications) => {
    const base = fakePlan({ before: 11, same: 11, after: 50 }, Math.max(1, replications))
    const scenarios = base.scenarios.map((one, scenario) => {
      const streets = scenario === 2 ? 3 : 2
      const domains = ['Roads', 'Trees'].slice(0, streets - 1).map((name) => ({ name: { en: name, zh: name } }))
      const setting = { ...posts(11, streets), city: { streets, residentsPerStreet: 1000 }, domains }
      return { name: one.name, setting: setting as unknown as Setting }
    })
    const plan = planFor(
      scenarios.map(({ name, setting }) => fakePoint(name, setting, { ...posts(11), of: name } as unknown as Setting)),
      { horizon: base.horizon, replications: Math.max(1, replications), seed: 'seed' },
      FAKE_ESTIMATES,
    )
    const random = randomFromText(`twin ${replications}`)
    const first = Array.from({ length: replications }, () => anything(plan, 0, random))
    // The second is the first but for one that failed in twenty; the third is another city with a street and a domain more.
    const second = first.map((one) => (random() < 0.05 ? failed(plan, 1) : one))
    const third = first.map(() => anything(plan, 2, random))
    const results = [first, second, third]

    const study: StudyQuestion = {
      ...{ name: 'question', question: { en: 'Q', zh: '问' }, why: null },
      measures: [{ id: 'hops', margin: { kind: 'absolute', value: 400 } }],
      formulas: [
        {
          ...{ id: 'ratio', title: { en: 'R', zh: '比' }, unit: '', direction: 'less' as const },
          margin: { kind: 'relative', value: 0.5 },
          formula: {
            text: 'a / streets',
            uses: new Set([3]),
            dimension: null,
            evaluate: (values) => values[3] / values[MEASURES.length + 1],
          },
        },
      ],
    }
    const names: Results = { scenarios: scenarios.map(({ name }) => name), results }
    const margins = new Map(study.measures.map(({ id, margin }) => [id, margin]))
    const settings = scenarios.map(({ setting }) => setting)
    const { valuesOf } = studyColumns(study.formulas, (place) => settings[place])

    const accumulator = new RunAccumulator(scenarios, study)
    first.forEach((_, replication) => accumulator.add(results.map((all) => all[replication])))
    const { summary, curves, groups } = accumulator.finish()
    expect(summary).toMatchObject(summarise(names, margins))
    expect(summary.study!.derived).toEqual(summariseAdded(names, study.formulas, valuesOf))
    expect(curves).toEqual(curvesOf(names))
    expect(groups).toEqual(
      summariseGroups(
        names,
        settings.map((setting) => groupsOf(setting)),
        margins,
      ),
    )
    expect(groups.scenarios[2].groups.filter(({ differences }) => differences === null)).toHaveLength(2)
  })
})
