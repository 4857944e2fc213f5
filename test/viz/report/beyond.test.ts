/** What the report says of a percentile that lies beyond the follow-up in most replications of an option. */
import { expect, test } from 'vitest'
import type { RunFiles } from '../../../sim/analysis/summary.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { textOf } from './well-formed.ts'

const P90 = 'handlingTimeP90'

/** The option has it in two of ten replications. */
function lucky(): RunFiles {
  const folder = runFolder({ scenarios: 2 })
  const { summary } = folder
  const scenarios = summary.scenarios.map((one, index) => {
    if (index === 0) return one
    return { ...one, measures: { ...one.measures, [P90]: null }, beyond: { [P90]: { replications: 8, of: 10 } } }
  })
  const differences = summary.differences.map((one) => {
    return one.measure === P90 ? { ...one, mean: null, halfWidth: null, verdict: 'beyond' as const } : one
  })
  return { ...folder, summary: { ...summary, scenarios, differences } }
}

test.each([
  ['en', 'Handling time, 90th percentile', 'beyond 90 days in 8 of 10', 'beyond 90 days'],
  ['zh', '办理时长（九成诉求在此时间内办结）', '10次中有8次超出90天', '超出90天'],
] as const)(
  '%s: no mean, but how many lie beyond; and a verdict that says so',
  async (language, title, cell, verdict) => {
    const html = await reportHtml(lucky(), language, null)
    const rows = html.split('<tr>').filter((row) => row.includes(`<th scope="row">${title}`))
    expect(rows).toHaveLength(2)
    expect(textOf(rows[0])).toContain(cell)
    expect(textOf(rows[1])).toContain('—')
    expect(textOf(rows[1])).toContain(verdict)
  },
)
