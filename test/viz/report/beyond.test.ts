/** What the report says of a percentile that lies beyond the follow-up in most replications of an option. */
import { expect, test } from 'vitest'
import type { Beyond, RunFiles } from '../../../sim/analysis/summary.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { textOf } from './well-formed.ts'

const P90 = 'handlingTimeP90'

/** The option has it in two of ten replications. */
function lucky(measure = P90, more: Partial<Beyond> = {}): RunFiles {
  const folder = runFolder({ scenarios: 2 })
  const { summary } = folder
  const scenarios = summary.scenarios.map((one, index) => {
    if (index === 0) return one
    return {
      ...one,
      measures: { ...one.measures, [measure]: null },
      beyond: { [measure]: { replications: 8, of: 10, ...more } },
    }
  })
  const differences = summary.differences.map((one) => {
    return one.measure === measure ? { ...one, mean: null, halfWidth: null, verdict: 'beyond' as const } : one
  })
  return { ...folder, summary: { ...summary, scenarios, differences } }
}

test.each([
  ['en', 'Handling time, 90th percentile', 'beyond 90 days in 8 of 10', 'beyond 90 days'],
  ['zh', '办理时长（九成诉求在此时间内办结）', '10次中有8次超出90天', '超出90天'],
] as const)(
  '%s: no mean, but how many lie beyond; and a verdict that says so',
  async (language, title, cell, verdict) => {
    const html = await reportHtml(lucky(), language)
    const rows = html.split('<tr>').filter((row) => row.includes(`<th scope="row">${title}`))
    expect(rows).toHaveLength(2)
    expect(textOf(rows[0])).toContain(cell)
    expect(textOf(rows[1])).toContain('—')
    expect(textOf(rows[1])).toContain(verdict)
  },
)

test.each([
  ['en', 'beyond 90 days in 8 of 10; all replications together: 74 days'],
  ['zh', '10次中有8次超出90天；各次合并计：74天'],
] as const)('%s: where all cases together have a value, that stands beside', async (language, cell) => {
  const html = await reportHtml(lucky('resolutionTimeMedian', { pooledDays: 74 }), language)
  expect(textOf(html)).toContain(cell)
})
