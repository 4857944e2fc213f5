import { describe, expect, it } from 'vitest'
import { resultTables } from '../../../cli/work/answers/result-tables.ts'
import { studyAnswer } from '../../../cli/work/answers/study-answer.ts'
import { columnsOf } from '../../../cli/terminal/text-columns.ts'
import { mergeRows } from '../../../sim/analysis/merge.ts'
import type { RunResults, Summary } from '../../../sim/analysis/summary.ts'
import { measureIndex } from '../../../sim/city/model/measures.ts'
import type { MeasureId } from '../../../sim/city/model/measures.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import { inMemory, inThisThread, runBatch } from '../../../sim/run/batch.ts'
import { fakePlan, fakeReplicate } from '../../run/fake-city.ts'
import { KeptSink } from '../../run/kept-sink.ts'

/** What a run of twenty replications finds, of which `before` has a time in so many: the 90th percentile of handling times unless another is named. */
async function withP90In(
  known: number,
  measure: MeasureId = 'handlingTimeP90',
  sinks = new Map<string, KeptSink>(),
): Promise<RunResults> {
  const replications = 20
  const plan = fakePlan({ before: 11, after: 50 }, replications)
  const store = inMemory()
  const replicate: typeof fakeReplicate = (ready, replication): Replication => {
    const found = fakeReplicate(ready, replication)
    if (ready.name === 'before' && replication >= known) found.measures[measureIndex(measure)] = NaN
    return found
  }
  await runBatch(plan, inThisThread(replicate), store)
  const order = { plan, store, replications, study: null, weekly: false, facts: {} }
  const sink = (name: string): KeptSink => {
    sinks.set(name, new KeptSink())
    return sinks.get(name)!
  }
  return mergeRows({ ...order, sink, commandOf: () => '' })
}

/** As a study would have it that judges by that percentile. */
function judgedBy(summary: Summary): Summary {
  const title = { en: 'Handling time, 90th percentile', zh: '办理时长' }
  const margin = { kind: 'absolute', value: 1 } as const
  const measure = { id: 'handlingTimeP90', title, unit: 'h', direction: 'less', margin } as const
  const derived = { scenarios: [], differences: [] }
  return { ...summary, study: { name: 's', question: { en: 'Q', zh: '问' }, why: null, measures: [measure], derived } }
}

const shown = (replications: number, language: 'en' | 'zh' = 'en', colours = false) => ({
  ...{ replications, language, colours, columns: 80 },
})

/** The lines of one measure, by its title. */
function blockOf(text: string, title: string): string {
  return text.split('\n\n').find((block) => block.startsWith(`${title}\n`)) ?? ''
}

describe('a percentile that two of twenty replications have', () => {
  it('has no mean and no verdict in summary.json and in the terminal', async () => {
    const { summary } = await withP90In(2)
    const [before, after] = summary.scenarios
    expect(before.measures['handlingTimeP90']).toBeNull()
    expect(before.beyond).toEqual({ handlingTimeP90: { replications: 18, of: 20 } })
    expect(after.measures['handlingTimeP90']).toMatchObject({ n: 20 })
    expect(after.beyond).toBeUndefined()
    expect(summary.differences.find(({ measure }) => measure === 'handlingTimeP90')).toMatchObject({
      ...{ mean: null, halfWidth: null, verdict: 'beyond' },
    })
    const text = resultTables(summary, shown(20), true)
    const block = blockOf(text, 'Handling time, 90th percentile')
    expect(block).toMatch(/^before +beyond 90 d: 18 of 20 +baseline$/m)
    expect(block).toMatch(/^after +[\d.]+ ± [\d.]+ +- {2}beyond 90 days$/m)
    const answer = studyAnswer(judgedBy(summary), shown(20))
    expect(answer).toMatch(/^before +beyond 90 d: 18 of 20 +baseline$/m)
    expect(answer).toMatch(/^after +[\d.]+ ± [\d.]+ +- {2}beyond 90 days$/m)
  })

  it('has a mean where eighteen have it, which says from how many, and still no verdict', async () => {
    const { summary } = await withP90In(18)
    const text = resultTables(summary, shown(20), true)
    const block = blockOf(text, 'Handling time, 90th percentile')
    expect(block).toMatch(/^before +[\d.]+ ± [\d.]+ \(from 18 of 20\) +baseline$/m)
    expect(block).toMatch(/^after +[\d.]+ ± [\d.]+ +[+-]?[\d.]+ ± [\d.]+ {2}beyond 90 days$/m)
  })
})

describe('a median that two of twenty replications have, and all cases together', () => {
  it('stands beside the count, in days, in summary.json, in the terminal and in scenarios.csv', async () => {
    const sinks = new Map<string, KeptSink>()
    const { summary } = await withP90In(2, 'resolutionTimeMedian', sinks)
    // Of the cases of the fake city 1 in 1 + day is unsolved: half on day 1, a tenth on day 9.
    expect(summary.scenarios[0].beyond).toEqual({
      resolutionTimeMedian: { replications: 18, of: 20, pooledDays: 1 },
    })
    expect(resultTables(summary, shown(20), true)).toContain('beyond 90 d: 18 of 20; pooled: 1 d')
    expect(resultTables(summary, shown(20, 'zh'), true)).toContain('20次中18次超出90天；合并计：1天')
    const [head, before] = sinks
      .get('scenarios.csv')!
      .text.split('\n')
      .map((line) => line.split(','))
    expect(before[head.indexOf('resolutionTimeMedian_pooled')]).toBe('1')
    expect(before[head.indexOf('resolutionTimeP90_pooled')]).toBe('9')
  })

  it('a row that knows nothing else is headed days, not hours', async () => {
    const { summary } = await withP90In(0)
    const alone = { ...summary, scenarios: summary.scenarios.slice(0, 1), differences: [] }
    expect(blockOf(resultTables(alone, shown(20), true), 'Handling time, 90th percentile')).toMatch(
      /^before +beyond 90 d: 20 of 20 +baseline$/m,
    )
    const answer = studyAnswer(judgedBy(alone), shown(20))
    expect(answer).toMatch(/^scenario +days +/im)
  })
})

describe('a formula without a value', () => {
  it('says when it has none', async () => {
    const { summary } = await withP90In(20)
    const formula = 'cost / hops'
    const derived = (n: number) => ({
      scenarios: summary.scenarios.map((one) => ({ ...one, measures: { p: { mean: 1, halfWidth: 0, n } } })),
      differences: summary.differences
        .filter(({ measure }) => measure === 'cost')
        .map((one) => ({ ...one, measure: 'p' })),
    })
    const answer = (n: number) => {
      const { study, ...rest } = judgedBy(summary)
      const measures = study!.measures.map((one) => ({ ...one, id: 'p', formula }))
      return studyAnswer({ ...rest, study: { ...study!, measures, derived: derived(n) } }, shown(20))
    }
    const why = 'cost / hops has no value in a replication where it divides by zero, takes the root of less than zero'
    expect(answer(19).replaceAll('\n', ' ')).toContain(why)
    expect(answer(20).replaceAll('\n', ' ')).not.toContain(why)
  })
})

describe('the tables of a run', () => {
  it('have a dash for what is missing, and no colour where none is wanted', async () => {
    const plan = fakePlan({ before: 11, same: 11, after: 50 }, 3)
    const store = inMemory()
    await runBatch(plan, inThisThread(fakeReplicate), store)
    const { summary } = await mergeRows({
      ...{ plan, store, replications: 3, study: null, weekly: false, sink: () => new KeptSink(), facts: {} },
      commandOf: () => '',
    })
    const plain = resultTables(summary, shown(3), true)
    expect(blockOf(plain, 'Repeat rate')).toMatch(/^after +- +-$/m)
    const rows = (title: string) => blockOf(plain, title).split('\n').slice(2)
    expect(rows('Response rate')[1]).toMatch(/^same .* 0 {2}identical$/)
    expect(rows('Response rate')[2]).toMatch(/^after .*\+3,900\.0 ± 0\.0 {2}better$/)
    expect(rows('Return rate')[2]).toMatch(/^after .*\+3,900\.0 ± 0\.0 {2}worse$/)
    expect(rows('Cases per 10,000 residents and day')[2]).toMatch(/\+39\.00 ± 0\.00 {2}changed$/)
    expect(rows('Cost per truly solved case')[2]).toMatch(/costs more$/)
    const some = resultTables(summary, shown(3), false)
    expect(some.split('\n\n')).toHaveLength(1 + 10 + 1)
    expect(some).toContain('--all prints them all')
    for (const line of resultTables(summary, shown(3), true).split('\n'))
      expect(columnsOf(line)).toBeLessThanOrEqual(80)
    const escape = String.fromCharCode(27)
    expect(plain).not.toContain(escape)
    const coloured = resultTables(summary, shown(3, 'en', true), true)
    expect(coloured).toContain(`${escape}[32mbetter${escape}`)
    expect(coloured).toContain(`${escape}[2mcosts more${escape}`)
  })
})
