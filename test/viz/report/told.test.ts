/** What sources tell of an option beside what the run finds: claims from the files, judged by the run's own differences. */
import { describe, expect, it } from 'vitest'
import type { ToldClaim } from '../../../sim/claims/told-claim.ts'
import { toldIn } from '../../../sim/claims/told-claim.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { briefingOf } from '../../../viz/report/briefing-of.ts'
import { toldRows, toldSection, toldSentence } from '../../../viz/report/sections/told-section.ts'
import { reportFiles } from '../../../viz/report/report-files.ts'
import { runFolder } from './fixture.ts'

const NAME = 'haigang-after'
const claim = (more: Partial<ToldClaim>): ToldClaim => ({
  ...{ scenario: NAME, measure: 'onTimeRate', group: null, direction: 'up', told: ['E088'] },
  ...{ margin: { kind: 'absolute', value: 0.01 }, ...more },
})

function withClaims(claims: readonly ToldClaim[], mean = 0.4, halfWidth: number | null = 0.02) {
  const run = runFolder()
  const differences = run.summary.differences.map((one) =>
    one.scenario === NAME && one.measure === 'onTimeRate' ? { ...one, mean, halfWidth } : one,
  )
  return { ...run, manifest: { ...run.manifest, claims }, summary: { ...run.summary, differences } }
}

const verdict = (direction: ToldClaim['direction'], mean: number, halfWidth: number | null) =>
  toldRows(briefingOf(withClaims([claim({ direction })], mean, halfWidth), 'en')).map(({ cells }) => cells[4])

describe('a claim', () => {
  it.each([
    ['up', 0.4, 0.02, 'comes out'],
    ['up', -0.4, 0.02, 'goes the other way'],
    ['down', -0.4, 0.02, 'comes out'],
    ['up', 0.002, 0.003, 'makes no difference that matters'],
    ['up', 0.02, 0.03, 'is too close to tell'],
    ['up', 0.4, null, 'is too close to tell'],
    ['same', 0.002, 0.003, 'comes out'],
    ['not-down', -0.001, 0.002, 'comes out'],
  ] as const)('told to go %s, found %d ± %d: %s', (direction, mean, halfWidth, word) => {
    expect(verdict(direction, mean, halfWidth)).toEqual([word])
  })

  it('stands with option, measure, amount and source', () => {
    const [{ cells }] = toldRows(briefingOf(withClaims([claim({ told: ['E088', 'outside: a survey'] })]), 'en'))
    expect(cells).toEqual([
      ...['Haigang after the reform', 'On-time rate', 'rises', '+40.0\u00a0points', 'comes out'],
      'E088; outside figures',
    ])
  })

  it('of another option, of a group that is not there, of a measure that is missing, has no row', () => {
    const lost = [
      claim({ scenario: 'elsewhere' }),
      claim({ measure: 'onTimeRate', group: 'duty:nobody' }),
      claim({ measure: 'reportInRate' }),
      claim({ measure: 'whatever' }),
    ]
    const briefing = briefingOf(withClaims(lost), 'en')
    expect(toldRows(briefing)).toEqual([])
    expect([toldSection(briefing), toldSentence(briefing)]).toEqual([null, null])
  })

  it('is counted in a sentence, and is in the page for a wiki, in both languages', async () => {
    const run = withClaims([claim({}), claim({ direction: 'down' })])
    expect(toldSentence(briefingOf(run, 'en'))).toBe(
      'The sources tell 2 effects of these options; found here: 1, the other way round: 1.',
    )
    expect(toldSentence(briefingOf(run, 'zh'))).toBe('材料所述这些方案的2项成效，这里得出1项，1项相反。')
    const [{ text }] = await reportFiles(run, 'zh', ['md'])
    expect(text).toContain('### 材料怎么说，这里得出什么')
  })
})

describe('the claims of a run', () => {
  const library = scenarioFolder()
  const point = (name: string, settings: readonly never[] = []) => ({ name, settings })

  it('are those of its scenarios that hold one against its baseline', () => {
    const found = toldIn([point('haigang-before'), point('haigang-after'), point('haigang-power-only')], library)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(({ scenario }) => scenario))).toContain('haigang-power-only')
    for (const { told } of found) expect(told.length).toBeGreaterThan(0)
  })

  it('are none against another baseline, of a variant, or of a file of the reader', () => {
    expect(toldIn([point('beijing-2018'), point('haigang-after')], library)).toEqual([])
    expect(toldIn([point('haigang-before'), point('my-own')], library)).toEqual([])
    const moved = [{ name: 'street.staff', value: 9, unit: 'post', source: 'assumption', setBy: 'x' }]
    expect(toldIn([{ name: 'haigang-before', settings: moved }, point('haigang-after')], library)).toEqual([])
  })
})
