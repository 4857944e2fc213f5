/** The line under each option that counts its measures by verdict. */
import { expect, test } from 'vitest'
import type { RunFiles, Verdict } from '../../../sim/analysis/summary.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { isCost } from '../../../viz/words/verdict-words.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { textOf } from './well-formed.ts'

const JUDGED = MEASURES.filter((measure) => measure.direction !== 'neither' && !isCost(measure))
const COUNTS: Readonly<Record<Exclude<Verdict, 'shifted'>, number>> = {
  better: 1,
  worse: 2,
  same: 3,
  none: 4,
  undecided: 6,
  beyond: 5,
}

/** So many measures with each verdict; those left over have no value, what only describes and what is money is called better. */
function counted(): RunFiles {
  const folder = runFolder({ scenarios: 2 })
  const verdicts = Object.entries(COUNTS).flatMap(([verdict, count]) => new Array<string>(count).fill(verdict))
  const differences = folder.summary.differences.map((one) => {
    const place = JUDGED.findIndex(({ id }) => id === one.measure)
    const verdict = (place < 0 ? 'better' : verdicts[place]) as Verdict | undefined
    return verdict === undefined ? { ...one, mean: null, verdict: 'worse' as const } : { ...one, mean: 1, verdict }
  })
  return { ...folder, summary: { ...folder.summary, differences } }
}

test.each([
  ['en', 'better 1, worse 2, no noticeable difference 3, too close to tell 6, identical 4, beyond 90 days 5.'],
  ['zh', '更好1项，更差2项，无明显差别3项，暂不能判定6项，完全相同4项，超出90天5项。'],
] as const)('%s: what can be judged is counted by verdict, money apart', async (language, line) => {
  expect(JUDGED.length).toBeGreaterThan(21)
  expect(textOf(await reportHtml(counted(), language, null))).toContain(line)
})
