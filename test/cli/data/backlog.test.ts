/** Open cases foretold from those that are known and those that are to come: one day, worked out by hand. */
import { expect, test } from 'vitest'
import { BacklogScores } from '../../../cli/data/backlog.ts'
import type { CityFit } from '../../../cli/data/city-fit.ts'
import type { ImportFacts } from '../../../cli/data/import-folder.ts'
import type { RequestCounts } from '../../../cli/data/request-counts.ts'
import type { StoredRow } from '../../../cli/data/request-rows.ts'

const first = Date.UTC(2018, 0, 1) / 86400000
const until = first + 56

/** Four a day for eight weeks; days to the end are exponential with a mean of ten. */
function scores(endedOnly = false): BacklogScores {
  const counts = {
    ...{ first, until, cases: 224, byCategory: [224, 0] },
    days: [new Float64Array(56).fill(4)],
    durations: [[{ lo: 1, hi: 1, weight: 224 }], []],
  } as unknown as RequestCounts
  const facts = { lists: { category: { words: ['a'] } }, tells: { closing: true, endedOnly } } as unknown as ImportFacts
  const fit = {
    durations: [{ category: 'a', family: 'exponential', never: null, theta: [Math.log(10)] }],
  } as unknown as CityFit
  return new BacklogScores({ facts, counts, fit, until, end: until + 1, drawn: until + 1 })
}

const at = (day: number, more: Partial<StoredRow> = {}): StoredRow =>
  ({ hour: day * 24 + 12, end: 'open', category: 0, lo: 0, hi: Infinity, consultation: -1, ...more }) as StoredRow

test('three that are open, four that come: one day on', () => {
  const backlog = scores()
  for (let n = 0; n < 3; n++) backlog.add(at(until - 2))
  for (let n = 0; n < 4; n++) backlog.add(at(until))
  // Ended before, or withdrawn: neither is open.
  backlog.add(at(first + 3, { end: 'resolved', lo: 0.1, hi: 0.1 }))
  backlog.add(at(first + 3, { end: 'cancelled', lo: 0.2, hi: 0.2 }))
  const { backlog: skill, backlogCoverage } = backlog.result()
  // Three times e^-.1 and four times e^-.05 are 6.5194, with variance .2583 + 3.8049; seven came: (7 - 6.5194) / 2.0157 = .2384, a score of .5166.
  expect(skill!.score).toBeCloseTo(0.5166, 3)
  // Three stay, as in 36 of 37 days before, and on one there were three more: 145 / 37 - 108 / 1369.
  expect(skill!.baseline).toBeCloseTo(145 / 37 - 108 / 1369, 10)
  expect(backlogCoverage).toEqual({ of50: 1, of90: 1, n: 1 })
})

test('a table of what has ended does not tell it', () => {
  expect(scores(true).result()).toEqual({ backlog: null, backlogCoverage: null, backlogDays: [] })
})

/** Ten a day at noon for 364 days and 84 more, ended after so many days; the fit holds them for exponential with a mean of ten. */
function drifting(daysOf: (day: number) => number) {
  const [known, end] = [first + 364, first + 448]
  const counts = {
    ...{ first, until: known, cases: 3640, byCategory: [3640, 0] },
    days: [new Float64Array(364).fill(10)],
    durations: [[{ lo: 1, hi: 1, weight: 3640 }], []],
  } as unknown as RequestCounts
  const facts = { lists: { category: { words: ['a'] } }, tells: { closing: true } } as unknown as ImportFacts
  const fit = {
    durations: [{ category: 'a', family: 'exponential', never: null, theta: [Math.log(10)] }],
  } as unknown as CityFit
  const backlog = new BacklogScores({ facts, counts, fit, until: known, end, drawn: end + 100 })
  for (let day = first; day < end; day++)
    for (let n = 0; n < 10; n++) {
      const days = daysOf(day) * -Math.log((n + 0.5) / 10)
      backlog.add(at(day, { end: 'resolved', lo: days, hi: days }))
    }
  return backlog.result()
}

test('bands are as wide as chance where the fit held before, and wider where it went astray', () => {
  const half = ({ low90, high90 }: { low90: number; high90: number }): number => (high90 - low90) / 2
  const steady = drifting((day) => (day % 2 ? 9 : 11))
  // Some hundred are open; by chance alone half of 90 % is 1.645 times the root of that, 16.
  expect(half(steady.backlogDays[60])).toBeGreaterThan(13)
  expect(half(steady.backlogDays[60])).toBeLessThan(21)
  // By turns of 13 weeks half and one and a half as long: fifty open, or a hundred and fifty.
  const turning = drifting((day) => (Math.floor((day - first) / 91) % 2 ? 15 : 5))
  expect(half(turning.backlogDays[60])).toBeGreaterThan(40)
  expect(turning.backlogCoverage!.of90).toBeGreaterThan(0.8)
})
