/** The line under each option that counts its measures by verdict. */
import { expect, test } from 'vitest'
import type { RunFiles, Verdict } from '../../../sim/analysis/summary.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { textOf } from './well-formed.ts'

const JUDGED = MEASURES.filter(({ direction }) => direction !== 'neither')
const COUNTS: Readonly<Record<Verdict, number>> = { better: 1, worse: 2, same: 3, none: 4, undecided: 6 }

/** So many measures with each verdict; those left over have no value, and what only describes is called better. */
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
  ['en', '1 better, 2 worse, 7 the same, 6 not yet distinguishable.'],
  ['zh', '1项更好，2项更差，7项无实质差别，6项尚不能判定'],
] as const)(
  '%s: what can be judged is counted by verdict; alike to the last bit is the same',
  async (language, line) => {
    expect(JUDGED.length).toBeGreaterThan(16)
    expect(textOf(await reportHtml(counted(), language, null))).toContain(line)
  },
)
