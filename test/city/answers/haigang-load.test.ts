/**
 * Haigang by hand: the work that one street of 100,000 residents is asked for against what its posts can do, worked out from the
 * levers in the test and measured in the simulation. The figures stand in docs/VALIDATION.md.
 */
import { describe, expect, test } from 'vitest'
import type { World } from '../../../sim/city/world.ts'
import type { Changes } from '../small-city.ts'
import { changed, simulate, trial } from '../small-city.ts'

const WEEK_HOURS = 40
/** In a flat year: the hand reckons with the mean, the measured days are those of a spring. */
const STREET: Changes = {
  city: { streets: 1, residentsPerStreet: 100000 },
  demand: { issueRate: 5.6, consultShare: 0, mix: { lead: 0.241, joint: 0.345, assist: 0.414 } },
  duties: { funnelRate: 16, assistDirect: 0 },
  behaviour: { seasonStrength: 0 },
}

/** Cases dispatched in a week: 5.6 per 10,000 residents and day, less those of life (0.4 of the 5 % urgent), which are the duty post's. */
const CASES = 5.6 * 10 * 7 * (1 - 0.05 * 0.4)
/** Many joint matters, and every assist matter passes the street: more than by default, so that each part weighs. */
const MIX = { lead: 0.241, joint: 0.345, assist: 0.414 }
/** Hours of work content: solve a lead matter, try a joint one alone, pass an assist matter on. */
const CONTENT = { lead: 3, joint: 4, assist: 0.5 }
/** 16 department tasks a working day of 1.5 hours each. */
const TASKS = 16 * 5 * 1.5

/** Working hours for an hour of content: a quarter of the day is not for cases, inspections take a quarter of the rest, and merged units are slower. */
function stretch(posts: number): number {
  const pools = Math.min(29, posts)
  return (1 + 0.1 * (1 - pools / 29)) / (0.75 * (1 - 0.25))
}

/** Attempts a case, when an attempt fails with this probability and half of the failures are opened again, twice at most. */
function attempts(fails: number): number {
  const again = fails / 2
  return 1 + again + again * again
}
/** A lone attempt succeeds with (1 - x)^1.5 + 0.05 at difficulty x, even on 0 to 1: 1/2.5 + 0.05 on average, but for the cap at 1. */
const LONE_FAILS = 1 - 0.449

/** Load of the posts. `help`: share of the content that assistants take over, by duty. */
function load(posts: number, reopened: boolean, help = { lead: 0, joint: 0 }): number {
  const tries = reopened ? { lead: attempts(0.03), joint: attempts(LONE_FAILS) } : { lead: 1, joint: 1 }
  const perCase =
    MIX.lead * CONTENT.lead * tries.lead * (1 - help.lead) +
    MIX.joint * CONTENT.joint * tries.joint * (1 - help.joint) +
    MIX.assist * CONTENT.assist
  return ((CASES * perCase + TASKS) * stretch(posts)) / (posts * WEEK_HOURS)
}

/** Mean load over 120 days, after 30 in which issues begin to be found: hours offered to the posts, less what assistants took over, by the hours of the posts. */
function measured(posts: number, changes: Changes): number {
  let offered = 0
  let windows = 0
  const one = trial('prereform', changed(STREET, changed({ street: { staff: posts } }, changes)))
  const sample = ({ clock, streets }: World): void => {
    const kind = clock.names.indexOf('day begins')
    // The load is kept over 30 days; what is seen before day 61 begins was closed when day 60 began: days 30 to 59.
    clock.observe((time, event) => {
      const day = time / 24
      if (event !== kind || day < 61 || (day - 1) % 30 !== 0) return
      offered += streets[0].load.perDay * 7
      windows++
    })
  }
  simulate(one, { warmUpDays: 0, days: 62 }, 0, sample)
  expect(windows).toBe(4)
  return offered / windows / (posts * WEEK_HOURS)
}

/** What the hand leaves out, switched off: days that differ, assistants, volunteers, first calls, slack, repeats of all kinds, people who go. Work takes its mean. */
const BARE: Changes = {
  demand: { dayEffectCv: 0, feedback: 0 },
  assistants: { ratio: 0 },
  participation: { volunteers: 0 },
  behaviour: {
    workCv: 0,
    contactHours: 0,
    slack: 0,
    reopenPressure: 0,
    reopeningsPressure: 0,
    maxReopenings: 0,
    recurShare: 0,
    chaserDays: 1e9,
    patienceDays: 1e9,
    quitsPerYear: 0,
  },
}

describe('load per street', () => {
  test('by hand', () => {
    expect(load(11, false)).toBeCloseTo(4.32, 2)
    expect(load(50, false)).toBeCloseTo(0.9, 2)
    expect(load(50, true)).toBeCloseTo(1.06, 2)
    // If an assistant were always free to take half of lead and 40 % of joint work.
    const always = { lead: 0.5, joint: 0.4 }
    expect(load(11, false, always)).toBeCloseTo(2.82, 2)
    expect(load(50, true, always)).toBeCloseTo(0.68, 2)
  })

  test.each([11, 50])('first attempts and tasks, %d posts: as by hand', (posts) => {
    expect(Math.abs(measured(posts, BARE) / load(posts, false) - 1)).toBeLessThan(0.02)
  })

  test('with what is opened again, 50 posts: as by hand', () => {
    const again = changed(BARE, { behaviour: { maxReopenings: 2 } })
    expect(Math.abs(measured(50, again) / load(50, true) - 1)).toBeLessThan(0.02)
  })

  test.each([11, 50])('with assistants, %d posts: less than alone, more than if one were always free', (posts) => {
    const helped = measured(posts, changed(BARE, { assistants: { ratio: 1 } }))
    expect(helped).toBeLessThan(0.97 * load(posts, false))
    expect(helped).toBeGreaterThan(load(posts, false, { lead: 0.5, joint: 0.4 }))
  })

  test('in the whole model the steep part lies between: 11 posts drown, 50 do not', () => {
    expect(measured(11, {})).toBeGreaterThan(3)
    expect(measured(50, {})).toBeLessThan(1)
  })
})
