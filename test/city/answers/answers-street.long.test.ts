/** Known answers of one pool through the whole model: the posts of a street, with department tasks and with lead cases. */
import { describe, expect, test } from 'vitest'
import { SERVICE_CLASS } from '../../../sim/city/model/work.ts'
import type { World } from '../../../sim/city/world.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'
import { erlangC, waitOfMMc } from '../../../sim/station/theory-erlang.ts'
import { cobham, preemptiveSingleServer, residualOfSingleServer } from '../../../sim/station/theory-priority.ts'
import { expectTheory } from '../../analytic/agreement.ts'
import { known } from './known-figure.ts'
import { leadCases } from './lead-city.ts'
import { quiet, value } from '../small-city.ts'
import { makeWeekFlat, makeWorkExponential, PoolTimes, roundTheClock, sideBySide } from './textbook-city.ts'

const units = (world: World): ServerPool[] => world.streets.map((office) => office.pools[0])

// A post more or less moves the wait by half and more.
describe('department tasks at the posts of a street: M/M/c', () => {
  test.each([
    [5, 4, '0.5541', '0.5541', 120, 0.1],
    [10, 9, '0.6687', '0.6687', 120, 0.12],
  ])('%d posts, lambda %d', (posts, lambda, probability, wait, days, tolerance) => {
    const city = quiet({
      demand: { issueRate: 0 },
      street: { staff: posts },
      duties: { funnelRate: 8 * lambda },
      behaviour: { taskHours: 1 },
    })
    const times = new PoolTimes()
    const result = roundTheClock(`${posts} posts`, sideBySide(city, 12), { warmUpDays: 20, days }, (world) => {
      makeWorkExponential(world)
      times.watch(world, units(world))
    })
    expectTheory(times.waited.values, known(erlangC(posts, lambda, 1), probability), 0.03)
    expectTheory(times.wait.values, known(waitOfMMc(posts, lambda, 1), wait), tolerance)
    expect(value(result, 'streetUtilisation')).toBeCloseTo(lambda / posts, 2)
  })
})

/** Waits and stays of two classes at one post, of which the share given is of the first; 0.8 cases an hour in each of 12 cities. */
function twoClasses(
  seed: string,
  first: keyof typeof SERVICE_CLASS,
  share: number,
  prepare: (world: World) => void,
): readonly PoolTimes[] {
  const urgent = { demand: { urgentShare: share }, behaviour: { lifeShareOfUrgent: first === 'life' ? 1 : 0 } }
  const city = sideBySide(leadCases(1, urgent), 12)
  const classes = [SERVICE_CLASS[first], SERVICE_CLASS.other]
  const times = classes.map(() => new PoolTimes())
  roundTheClock(seed, city, { warmUpDays: 40, days: 250 }, (world) => {
    makeWeekFlat(world, 0.8)
    makeWorkExponential(world)
    prepare(world)
    classes.forEach((one, index) => times[index].watch(world, units(world), (done) => done.serviceClass === one))
  })
  return times
}

// First come, first served would give both classes a wait of 4; with interruption the first would wait 0.43.
test('failures of water or power before other cases, nobody interrupted (Cobham)', () => {
  const [first, second] = twoClasses('classes', 'utility', 0.375, () => undefined)
  const theory = cobham([0.3, 0.5], 1, 1, residualOfSingleServer(0.8, 1, 1))
  expectTheory(first.wait.values, known(theory[0], '1.1429'), 0.1)
  expectTheory(second.wait.values, known(theory[1], '5.7143'), 1)
})

// Without interruption life cases would take 2 h (1.5 h of constant work). Constant work that began anew would keep others for 6.4 h, exponential for 45.
describe('life cases interrupt the post of a unit while the duty post is away: pre-emptive resume', () => {
  test.each([
    ['exponential', 1, '1.2500', '6.2500', 0.05, 1.5],
    ['constant', 0, '1.1250', '3.7500', 0.02, 0.4],
  ] as const)('%s work', (name, cvSquared, life, other, tolerance, toleranceOfOther) => {
    const [first, second] = twoClasses(`interrupted, ${name}`, 'life', 0.25, (world) => {
      for (const office of world.streets) office.duty.depart(0)
      if (cvSquared === 0) (world as { unitWork: World['unitWork'] }).unitWork = () => 1
    })
    const theory = preemptiveSingleServer([0.2, 0.6], 1, cvSquared)
    expectTheory(first.stay.values, known(theory[0], life), tolerance)
    expectTheory(second.stay.values, known(theory[1], other), toleranceOfOther)
  })
})
