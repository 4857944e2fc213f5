/** A reform in some streets: the estimate from streets alone beside the truth, from counts of weeks written by hand. */
import { describe, expect, test } from 'vitest'
import { RunAccumulator } from '../../sim/analysis/run-accumulator.ts'
import { StreetsAccumulator } from '../../sim/analysis/streets-accumulator.ts'
import { periodsOf, streetsReform } from '../../sim/analysis/streets-effects.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { COUNTS_A_WEEK, WEEKLY_COUNTS, citySeries, weeklyPlace } from '../../sim/city/model/weekly.ts'
import { tQuantile } from '../../sim/stats/interval.ts'
import { loadText } from '../scenario/scenario-folder.ts'

const CITY = 'extends: beijing-before\nlevers:\n  city.streets: {value: 4, unit: street, source: P01}\n'
const switchedOn = (streets: string, day: number): string =>
  `${CITY}switch:\n  - from: ${day} day\n    levers:\n      whistle.enabled: {value: yes, ${streets}source: E002}\n`
const plain = loadText(CITY).setting
const odd = loadText(switchedOn('streets: odd, ', 10)).setting

const SHAPE = { warmUpWeeks: 1, weeks: 4, residents: [1000, 1000, 1000, 1000] }

/** Ten cases a street and week; of those of street and week so many on time. */
function replication(onTime: (street: number, week: number) => number): Replication {
  const weeklyCounts = new Float64Array(4 * 5 * COUNTS_A_WEEK)
  for (let street = 0; street < 4; street++) {
    for (let week = -1; week < 4; week++) {
      const at = weeklyPlace(SHAPE, street, week)
      weeklyCounts[at + WEEKLY_COUNTS.cases] = 10
      weeklyCounts[at + WEEKLY_COUNTS.onTime] = onTime(street, week)
    }
  }
  const none = new Float64Array()
  return {
    ...{ measures: none, survival: none, groups: none, events: 0, cases: 0 },
    weeklyCounts,
    weekly: citySeries(weeklyCounts, SHAPE),
  }
}

/** Streets 1 and 3 rise from 2 and 4 to 7 and 8 of ten, streets 2 and 4 fall from 5 and 6 to 4 and 6; week 1, in which the day of the reform lies, counts nowhere. */
const BEFORE = [2, 5, 4, 6]
const AFTER = [7, 4, 8, 6]
const here = replication((street, week) => (week === 0 ? BEFORE[street] : week > 1 ? AFTER[street] : 0))
/** Without the reform, streets 1 and 3 would have gone on with 2 and 4, streets 2 and 4 would have had 5 and 7. */
const WITHOUT = [2, 5, 4, 7]
const without = replication((street, week) => (week > 1 ? WITHOUT[street] : 0))

function found(
  pairs: readonly (readonly [Replication | undefined, Replication | undefined])[],
  setting: Setting = odd,
) {
  const accumulator = new StreetsAccumulator([
    { name: 'before', setting: plain },
    { name: 'odd', setting },
  ])
  for (const [base, option] of pairs) accumulator.add([base, option])
  return accumulator.finish()
}

describe('a reform in some streets', () => {
  test('is compared by whole weeks before and after', () => {
    const reform = streetsReform(odd, plain)!
    expect(reform).toEqual({ treated: [true, false, true, false], from: 10 })
    expect(periodsOf(reform, 4)).toEqual({ before: [0], after: [2, 3] })
  })

  /**
   * Changes of the treated: .5 and .4, of the others -.1 and 0: estimate .45 + .05 = .5. Pooled variance (.005 + .005) / 2, error
   * sqrt(.005 x (1/2 + 1/2)) = .0707107, t with 2 degrees of freedom 4.302653: half-width .304243.
   * True effects: treated (.5 + .4) / 2 = .45; others (-.1 - .1) / 2 = -.1.
   */
  test('says what streets say, and what is true', () => {
    const [{ treated, from, weeks, scenario, measures }] = found([[without, here]])
    expect({ treated, from, weeks, scenario }).toEqual({
      ...{ treated: [1, 3], from: 10 },
      weeks: { before: 1, after: 2 },
      scenario: 'odd',
    })
    const one = measures.find(({ measure }) => measure === 'onTimeRate')!
    expect(one.estimate!.mean).toBeCloseTo(0.5, 12)
    expect(one.halfWidthWithin).toBeCloseTo(0.304243, 5)
    expect(one.treated.effect.mean).toBeCloseTo(0.45, 12)
    expect(one.untreated.effect.mean).toBeCloseTo(-0.1, 12)
    expect([one.missed, one.intervals]).toEqual([0, 1])
    const means = [one.treated, one.untreated].flatMap((side) => [side.before, side.after, side.without])
    expect(means.map((each) => each!.mean)).toEqual(
      [0.3, 0.75, 0.3, 0.55, 0.5, 0.6].map((each) => expect.closeTo(each, 12) as number),
    )
  })

  test('counts the intervals that miss the truth, and gives means over replications', () => {
    // The world without the reform as good as the one with it: no true effect on the treated, .5 ± .30 is estimated.
    const asGood = replication((street, week) => (week > 1 ? AFTER[street] : 0))
    const [{ measures }] = found([
      [without, here],
      [asGood, here],
      [asGood, undefined],
    ])
    const one = measures.find(({ measure }) => measure === 'onTimeRate')!
    expect([one.missed, one.intervals]).toEqual([1, 2])
    expect(one.treated.effect.mean).toBeCloseTo(0.225, 12)
    expect(one.treated.effect.halfWidth).toBeCloseTo((tQuantile(0.975, 1) * 0.45) / 2, 10)
    expect(one.treated.effect.verdict).toBe('undecided')
  })

  test('is missing where nothing was counted', () => {
    const [{ measures }] = found([[without, here]])
    const one = measures.find(({ measure }) => measure === 'handlingTimeMean')!
    expect(one).toMatchObject({ estimate: null, halfWidthWithin: null, missed: 0, intervals: 0 })
    expect(one.treated).toMatchObject({ before: null, after: null, without: null, effect: { mean: null } })
  })
})

test('a street that keeps what it had, while the others get something, is not treated', () => {
  const kept = loadText(
    `${CITY}switch:\n  - from: 10 day\n    levers:\n      street.staff: [{value: 90, source: E088}, {value: 60, streets: even, source: E088}]\n`,
  ).setting
  expect(streetsReform(kept, plain)).toEqual({ treated: [true, false, true, false], from: 10 })
})

describe('there is none', () => {
  const everywhere = loadText(switchedOn('', 10)).setting
  const atOnce = loadText(switchedOn('streets: odd, ', 6)).setting

  const forAll = 'street.staff: {value: 50, source: E088}'
  const also = loadText(`${switchedOn('streets: odd, ', 10)}      ${forAll}\n`).setting
  const twice = loadText(`${switchedOn('streets: odd, ', 10)}  - from: 20 day\n    levers:\n      ${forAll}\n`).setting

  test.each([
    ['in all streets', everywhere, plain],
    ['that changes something for every street', also, plain],
    ['after which another comes', twice, plain],
    ['beside a baseline that switches', odd, everywhere],
    ['from the start', odd.switches[0].setting, plain],
    ['before a week is over', atOnce, plain],
    ['that the baseline has too', odd, odd],
    ['beside a city of other streets', odd, loadText('extends: beijing-before').setting],
  ])('%s', (_, setting, baseline) => {
    expect(streetsReform(setting, baseline)).toBeNull()
  })

  test('and a summary has nothing of it then', () => {
    const finish = (setting: Setting) =>
      new RunAccumulator([
        { name: 'before', setting: plain },
        { name: 'after', setting },
      ]).finish().summary
    expect(finish(everywhere)).not.toHaveProperty('inSomeStreets')
    expect(found([], odd)).toEqual([])
  })
})
