import { describe, expect, it } from 'vitest'
import { resultTables, verdictWord } from '../../../cli/work/result-tables.ts'
import { RunAccumulator } from '../../../sim/analysis/run-accumulator.ts'
import { storedReplications } from '../../../sim/analysis/stored-replications.ts'
import { inMemory, inThisThread, runBatch } from '../../../sim/run/batch.ts'
import { fakePlan, fakeReplicate } from '../../run/fake-city.ts'

describe('the word for a verdict', () => {
  const difference = { scenario: 'a', measure: 'm', varianceReduction: null, verdict: 'undecided' } as const

  it('tells a clear shift of a measure that only describes from what is not yet clear', () => {
    const clear = { ...difference, mean: 3, halfWidth: 1 }
    expect(verdictWord(clear, { direction: 'neither' })).toBe('changed')
    expect(verdictWord({ ...clear, halfWidth: 3 }, { direction: 'neither' })).toBe('undecided')
    expect(verdictWord({ ...clear, halfWidth: null }, { direction: 'neither' })).toBe('undecided')
    expect(verdictWord(clear, { direction: 'more' })).toBe('undecided')
    expect(verdictWord({ ...clear, verdict: 'same' }, { direction: 'neither' })).toBe('same')
  })
})

describe('the tables of a run', () => {
  it('have a dash for what is missing, and no colour where none is wanted', async () => {
    const plan = fakePlan({ before: 11, same: 11, after: 50 }, 3)
    const store = inMemory()
    await runBatch(plan, inThisThread(fakeReplicate), store)
    const fold = new RunAccumulator(plan.scenarios)
    for (const { results } of storedReplications(plan, store, 3)) fold.add(results)
    const { summary } = fold.finish()
    const plain = resultTables(summary, 3, 'en', false)
    expect(plain).toMatch(/^Repeat rate +% +- +- +-$/m)
    expect(plain).toMatch(/^Repeat rate +pp +- +-$/m)
    expect(plain).toMatch(/^Response rate +pp +0 {2}no difference +\+3,900\.0 ± 0\.0 {2}better$/m)
    expect(plain).toMatch(/^Return rate +pp +0 {2}no difference +\+3,900\.0 ± 0\.0 {2}worse$/m)
    expect(plain).toMatch(/^Cases per 10,000 residents and day +0 {2}no difference +\+39\.00 ± 0\.00 {2}shifted$/m)
    const escape = String.fromCharCode(27)
    expect(plain).not.toContain(escape)
    expect(resultTables(summary, 3, 'en', true)).toContain(`${escape}[32mbetter${escape}`)
  })
})
