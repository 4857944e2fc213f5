/** Loads by expectation: those of streets that are worked out by hand, and what moves them. */
import { expect, test } from 'vitest'
import { loadsOfStreets, plannedPerDay, streetLoad } from '../../../sim/city/estimate/planned-loads.ts'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import type { Changes } from '../small-city.ts'
import { changed, trial } from '../small-city.ts'

/** One street of 100,000 residents and 11 posts, before any reform. */
const PREREFORM = trial('prereform', {
  city: { streets: 1, residentsPerStreet: 100000 },
  demand: { issueRate: 1.2, mix: { lead: 0.5, joint: 0.05, assist: 0.45 } },
  street: { staff: 11, units: 29, crossSkillLoss: 0.1, caseworkShare: 0.75, inspectionLoad: 0.25 },
  assistants: { ratio: 1 },
  whistle: { enabled: false, scope: 0.6, threshold: 0.5, form: 'together' },
  departments: { officers: { load: 0.8 }, ownOrders: 20, delegatedShare: 0, peopleFollow: 0, officersMoved: 0 },
  duties: { funnelRate: 24, entryGate: 0, assistDirect: 0.6 },
}).setting

const loadOf = (setting: Setting): number => streetLoad(setting, anchorOf(setting), plannedPerDay(setting))
const load = (...changes: Changes[]): number =>
  loadOf(changes.reduce<Setting>((setting, one) => changed(setting, one), PREREFORM))

const people = (residentsPerStreet: number): Changes => ({ city: { streets: 1, residentsPerStreet } })
const staff = (posts: number): Changes => ({ street: { staff: posts } })
const BEIJING: Changes = {
  ...people(66000),
  ...staff(60),
  demand: { issueRate: 2.2 },
  duties: { funnelRate: 128 },
}
const PLAN: Changes = {
  street: { units: 11 },
  duties: { entryGate: 0.7, assistDirect: 0.9 },
  whistle: { enabled: true },
}
const rate = (issueRate: number): Changes => ({ demand: { issueRate } })

// Each case asks for .5 x 3 h, .05 x 4 h, .45 x .4 x .5 h; 24 tasks of 1.5 h on 5 of 7 days.
test.each([
  ['prereform', 1.4176, load()],
  ['Haigang before, small street', 1.295, load(people(81000))],
  ['Haigang before, large street', 2.7081, load(people(300000))],
  ['Haigang with 50 posts, small', 0.2683, load(people(81000), staff(50))],
  ['Haigang with 50 posts, large', 0.561, load(people(300000), staff(50))],
  ['Beijing before', 0.8459, load(BEIJING)],
  ['Beijing, the gate alone', 0.3481, load(BEIJING, { duties: { entryGate: 0.7 } })],
  ['Beijing, the whole plan', 0.3643, load(BEIJING, PLAN)],
  ['Beijing 2019', 0.4269, load(BEIJING, PLAN, rate(3.2))],
  ['Beijing 2020', 0.5772, load(BEIJING, PLAN, rate(5.6))],
  ['thirty posts and 48 tasks', 0.7561, load(staff(30), { duties: { funnelRate: 48 } })],
])('%s: %d', (_, figure, found) => expect(found).toBeCloseTo(figure, 4))

test('delegated matters are the work of posts, and who followed them does it without stretch', () => {
  // 12 cases x .45 x .3 = 1.62 a day of 5 h instead of .4 x .5 h: 7.776 h more, at 1.8881 of 62.857 hours
  const delegated = load({ departments: { delegatedShare: 0.3 } })
  expect(delegated).toBeCloseTo(1.4176 + (7.776 * 1.8881) / 62.857, 4)
  const followed = load({ departments: { delegatedShare: 0.3, peopleFollow: 1 } })
  expect(followed).toBeLessThan(delegated)
})

test('parallel visits cost the street an hour more for each department beyond the first', () => {
  const whistling: Changes = { whistle: { enabled: true, form: 'together' } }
  const more = load(whistling, { whistle: { form: 'parallel' } }) - load(whistling)
  // 12 cases x .05 x .3 x (2.5 - 1) = .27 h
  expect(more).toBeCloseTo((0.27 * 1.8881) / 62.857, 4)
})

test('the load of a street is that of its own residents and posts', () => {
  const setting = changed(PREREFORM, { city: { streets: 2, residentsPerStreet: [81000, 300000] }, ...staff(11) })
  const loads = loadsOfStreets(setting, anchorOf(setting), plannedPerDay(setting))
  expect(loads.map((one) => Math.round(one * 1e4) / 1e4)).toEqual([1.295, 2.7081])
  expect(loadOf(setting)).toBeCloseTo((1.295 + 2.7081) / 2, 4)
})
