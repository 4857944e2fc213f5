/** docs/cases/results.json is of the scenarios as they are now; where it is not, the test says which changed, and what to do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readResults } from '../../../tools/generate/cases/case-folder.ts'
import { casesOf } from '../../../tools/generate/cases/case.ts'
import { resultOf, resultsText } from '../../../tools/generate/cases/results.ts'
import { REPLICATIONS, SEED, WARM_UP_DAYS, daysOf } from '../../../tools/generate/cases/terms.ts'
import { LIBRARY } from '../../scenario/scenario-folder.ts'

const FILE = join(import.meta.dirname, '../../../docs/cases/results.json')
const cases = casesOf(LIBRARY)
const results = readResults()

describe('results.json', () => {
  test('is of the scenarios as they are now', () => {
    const now = cases.map(({ scenario, baseline }) => {
      const { name, hash } = scenario
      const base = baseline && { argument: baseline.argument, hash: baseline.scenario.hash }
      return JSON.stringify({ name, hash, days: daysOf(name), baseline: base })
    })
    const then = results.cases.map(({ name, hash, days, baseline }) => JSON.stringify({ name, hash, days, baseline }))
    const stale = now.filter((line) => !then.includes(line)).map((line) => (JSON.parse(line) as { name: string }).name)
    const gone = results.cases
      .map(({ name }) => name)
      .filter((name) => !cases.some(({ scenario }) => scenario.name === name))
    const remedy = `they or their baselines are not what docs/cases/results.json is of; run: npm run cases`
    expect({ stale, gone }, `${[...stale, ...gone].join(', ')}: ${remedy}`).toEqual({ stale: [], gone: [] })
    expect(then).toHaveLength(now.length)
  })

  test('is of the terms as they are now, and holds what its cases need and no more', () => {
    const { seed, replications, warmUpDays } = results
    expect([seed, replications, warmUpDays]).toEqual([SEED, REPLICATIONS, WARM_UP_DAYS])
    const needed = results.cases.flatMap(({ name, hash, days, baseline }) =>
      [hash, ...(baseline ? [baseline.hash] : [])].map((one) => resultOf(results, { name, hash: one }, days)),
    )
    expect(new Set(needed).size).toBe(results.scenarios.length)
    expect(resultsText(results)).toBe(readFileSync(FILE, 'utf8'))
  })
})
