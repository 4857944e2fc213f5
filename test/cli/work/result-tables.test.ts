import { describe, expect, it } from 'vitest'
import { resultTables } from '../../../cli/work/result-tables.ts'
import { mergeRows } from '../../../sim/analysis/merge.ts'
import { inMemory, inThisThread, runBatch } from '../../../sim/run/batch.ts'
import { fakePlan, fakeReplicate } from '../../run/fake-city.ts'
import { KeptSink } from '../../run/kept-sink.ts'

describe('the tables of a run', () => {
  it('have a dash for what is missing, and no colour where none is wanted', async () => {
    const plan = fakePlan({ before: 11, same: 11, after: 50 }, 3)
    const store = inMemory()
    await runBatch(plan, inThisThread(fakeReplicate), store)
    const { summary } = await mergeRows({
      ...{ plan, store, replications: 3, study: null, weekly: false, sink: () => new KeptSink(), facts: {} },
      commandOf: () => '',
    })
    const plain = resultTables(summary, 3, 'en', false)
    expect(plain).toMatch(/^Repeat rate +% +- +- +-$/m)
    expect(plain).toMatch(/^Repeat rate +points +- +-$/m)
    expect(plain).toMatch(/^Response rate +points +0 {2}identical +\+3,900\.0 ± 0\.0 {2}better$/m)
    expect(plain).toMatch(/^Return rate +points +0 {2}identical +\+3,900\.0 ± 0\.0 {2}worse$/m)
    expect(plain).toMatch(/^Cases per 10,000 residents and day +0 {2}identical +\+39\.00 ± 0\.00 {2}changed$/m)
    expect(plain).toMatch(/^Cost per truly solved case +yuan +0 {2}identical .*costs more$/m)
    const escape = String.fromCharCode(27)
    expect(plain).not.toContain(escape)
    const coloured = resultTables(summary, 3, 'en', true)
    expect(coloured).toContain(`${escape}[32mbetter${escape}`)
    expect(coloured).toContain(`${escape}[2mcosts more${escape}`)
  })
})
