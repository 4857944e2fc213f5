/** Measures over issues have the same denominator in every scenario of one anchor, to the bit: its issues, whatever becomes of them. */
import { expect, test } from 'vitest'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'
import { simulate, trial } from './small-city.ts'

const ANCHOR = 'beijing-before'
const PRESETS = [
  ANCHOR,
  'beijing-2018',
  'beijing-hotline-2019',
  'beijing-ranking',
  'dongcheng',
  'xicheng',
  'shijingshan',
  'haidian',
  'fangzhuang',
  'lane-heads',
  'social-report',
  'duty-list-pilot',
]

function issuesThatCount(name: string): number {
  let of = (): number => NaN
  simulate(
    trial(name, { city: { streets: 2, residentsPerStreet: 4000 } }),
    { warmUpDays: 20, days: 60 },
    0,
    (world) => {
      of = () => world.outcome.issues.of
    },
  )
  return of()
}

test('ten presets and more have one anchor', () => {
  const { anchorSetting } = loadScenario(ANCHOR, LIBRARY)
  for (const name of PRESETS) expect([name, loadScenario(name, LIBRARY).anchorSetting]).toEqual([name, anchorSetting])
  expect(PRESETS.length).toBeGreaterThanOrEqual(10)
})

test('and the same number of issues that count', () => {
  const counts = PRESETS.map((name) => [name, issuesThatCount(name)] as const)
  const [, wanted] = counts[0]
  expect(wanted).toBeGreaterThan(100)
  expect(counts).toEqual(PRESETS.map((name) => [name, wanted]))
})
