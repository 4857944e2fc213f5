/** The table of work: rows stand in the order of their numbers, and draws, durations and lines follow the row and nothing else. */
import { describe, expect, test } from 'vitest'
import { KINDS_OF_WORK, WORK, WORK_NAMES, meanHours, supportShare, workOf } from '../../../sim/city/model/work.ts'
import type { WorkName } from '../../../sim/city/model/work.ts'
import { SERVICE_CLASS } from '../../../sim/city/model/work.ts'
import { firstCallOf } from '../../../sim/city/state/cases.ts'
import { loneChance, solvingChance } from '../../../sim/city/steps/success.ts'
import { newJob } from '../../../sim/city/world.ts'
import { MEAN, aCase, atRest, settingAtRest } from '../rules/city-at-rest.ts'

const HOURS = { leadHours: 3, loneHours: 4, forwardHours: 0.5, jointStreetHours: 6, assistHours: 5, triageHours: 0.2 }
const OTHERS = { consultationHours: 0.05, callbackHours: 0.1, taskHours: 1.5, chaserHours: 0.25, jointPartHours: 7 }
const SETTING = settingAtRest({
  behaviour: { ...HOURS, ...OTHERS, leadSupport: 0.5, jointSupport: 0.4 },
  departments: { ownOrderHours: 8 },
})

test('numbers count the rows', () => {
  expect(Object.keys(KINDS_OF_WORK)).toEqual(WORK_NAMES)
  expect(WORK_NAMES.map((name) => WORK[name])).toEqual(WORK_NAMES.map((_, place) => place))
  for (const name of WORK_NAMES) expect(workOf(WORK[name])).toBe(KINDS_OF_WORK[name])
})

test.each<[WorkName, number, number]>([
  ['triage', 0.2, 0],
  ['consultation', 0.05, 0],
  ['callback', 0.1, 0],
  ['lead', 3, 0.5],
  ['lone', 4, 0.4],
  ['forward', 0.5, 0],
  ['jointStreet', 6, 0.4],
  ['delegated', 5, 0.4],
  ['task', 1.5, 0],
  ['chaser', 0.25, 0],
  ['assist', 5, 0],
  ['part', 7, 0],
  ['ownOrder', 8, 0],
  ['conference', 0, 0],
])('%s takes %d hours, of which an assistant can take the share %d', (name, hours, support) => {
  expect(meanHours(SETTING, WORK[name])).toBe(hours)
  expect(supportShare(SETTING, WORK[name])).toBe(support)
})

describe('a job', () => {
  const world = atRest()
  const urgent = aCase(world, { urgency: 'utility' })

  test.each<[WorkName, number, keyof typeof SERVICE_CLASS]>([
    ['lead', urgent, 'utility'],
    ['triage', urgent, 'utility'],
    ['part', firstCallOf(urgent) + 1, 'utility'],
    ['chaser', urgent, 'other'],
    ['task', 0, 'other'],
    ['ownOrder', 3, 'other'],
  ])('of kind %s about %d waits in class %s', (name, subject, serviceClass) => {
    const job = newJob(world, WORK[name], subject, 5, MEAN)
    expect(world.jobs.serviceClass[job]).toBe(SERVICE_CLASS[serviceClass])
    expect(world.jobs.kind[job]).toBe(WORK[name])
    expect(world.jobs.subject[job]).toBe(subject)
    expect(world.jobs.age[job]).toBe(5)
    expect(world.jobs.hours[job]).toBe(meanHours(world.setting, WORK[name]))
  })
})

test('an attempt solves with the chance of its row', () => {
  const success = { leadSuccess: 0.91, assistSuccess: 0.92, jointSuccess: 0.93, conferenceSuccess: 0.94 }
  const world = atRest({ behaviour: success })
  const row = aCase(world, { duty: 'joint', difficulty: 0.75 })
  const chances = WORK_NAMES.filter((name) => KINDS_OF_WORK[name].attempt).map((name) => {
    world.cases.work[row] = WORK[name]
    return [name, solvingChance(world, row)]
  })
  expect(Object.fromEntries(chances)).toEqual({
    lead: 0.91,
    lone: loneChance(world, row),
    forward: 0,
    jointStreet: 0.93,
    delegated: 0.92,
    assist: 0.92,
    called: 0.92,
    conference: 0.94,
  })
})
