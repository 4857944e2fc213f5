/**
 * Districts have nothing in common: what happens in a street is the same whether its district is simulated alone, with others, or by somebody else,
 * and whoever follows several hears of them in the order of time. Whatever couples districts is found here.
 */
import { describe, expect, test } from 'vitest'
import { openCity, replicationOf, simulateDistrict } from '../../sim/city/city.ts'
import { districtsOf, settingOfDistrict } from '../../sim/city/model/district.ts'
import { phasesOf, settingAtStreet } from '../../sim/city/model/setting.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { weeklyPlace, weeklyShape } from '../../sim/city/model/weekly.ts'
import { WEEKLY_HOURS } from '../../sim/city/open-district.ts'
import { addDistrict, emptyAccount, packAccount } from '../../sim/city/state/account.ts'
import { watchEvents } from '../../sim/city/story/event-log.ts'
import type { Step } from '../../sim/city/story/steps.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { OrderStatistics } from '../../sim/stats/order-statistics.ts'
import { Share } from '../../sim/city/model/share.ts'
import { followEvents, followSteps } from '../../sim/trace/trace-run.ts'
import { registerCases } from '../../sim/trace/trace-cases.ts'
import { simulate, trial, vary } from './small-city.ts'
import type { Changes, Trial } from './small-city.ts'

const HORIZON = { warmUpDays: 5, days: 25 }
const RESIDENTS = [1500, 1200, 1000, 1700, 800, 1200, 1500]
const THREE: Changes = { city: { streets: 7, districts: 3, residentsPerStreet: RESIDENTS } }

/** Everything that districts could share: officers dealt, embedded and from outside, funds, conferences, visit days, volunteers, prevention, switches. */
const ALL: Changes = {
  ...THREE,
  demand: { issueRate: 12 },
  departments: { embedShare: 0.4, officersMoved: 0.05, peopleFollow: 1, delegatedShare: 0.3, embedOwnOrders: 0.5 },
  participation: { outsideCapacity: 3, outsidePlace: 'departments', volunteers: 20, prevention: 0.1 },
  district: { meetingInterval: 14, visitInterval: 3, promise: true },
  street: { fund: 20, transitionLoss: 0.2, transitionDays: 20 },
}

/** The same with a reform on day 15, of some streets alone. */
function reformed(changes: Changes): Trial {
  const one = trial('haigang-after', changes)
  const after = vary(one, {
    district: { meetingInterval: 5, visitInterval: 2 },
    participation: { outsideCapacity: 6, outsidePlace: 'street', volunteers: 0 },
    departments: { embedShare: 0.7, embedPooled: true },
  }).setting
  const other = vary({ ...one, setting: after }, { street: { units: 2, staff: 14 } }).setting
  const byStreet = { variants: [after, other], of: [0, 1, 1, 0, 0, 0, 1] }
  return { ...one, setting: { ...one.setting, switches: [{ from: 15, setting: { ...after, byStreet } }] } }
}

const CITIES: readonly (readonly [string, () => Trial])[] = [
  ['as shipped', () => trial('haigang-after', THREE)],
  ['before the reform', () => trial('prereform', THREE)],
  ['with all that a district has', () => trial('haigang-after', ALL)],
  ['with a reform of some streets', () => reformed(ALL)],
]

/** What happened in each street, line by line; what is of no street stands with its district. */
function logs({ setting, anchor }: Trial, only?: number): Map<string, string[]> {
  const logs = new Map<string, string[]>()
  const random = new RandomStreams('districts', 0)
  const worlds = openCity(setting, anchor, random, HORIZON, (world) => {
    if (only !== undefined && world.district.number !== only) return
    watchEvents(world, (event) => {
      const { street, district = world.district.number } = event
      const place = street === undefined ? `district ${district}` : `street ${street}`
      const lines = logs.get(place) ?? []
      logs.set(place, lines)
      lines.push(JSON.stringify(event))
    })
  })
  for (const world of worlds) if (only === undefined || world.district.number === only) world.clock.run(world.end)
  return logs
}

describe.each(CITIES)('three districts, %s', (_, city) => {
  const one = city()

  test('each street has the same log, whether its district runs alone or with the others', () => {
    const together = logs(one)
    expect([...together.keys()].filter((place) => place.startsWith('street'))).toHaveLength(7)
    const alone = [2, 0, 1].flatMap((number) => [...logs(one, number)])
    expect(new Map(alone)).toEqual(together)
  })

  test('the rows of districts, made in any order, give the replication', () => {
    const run = { ...one, random: new RandomStreams('city', 0), horizon: HORIZON, hours: WEEKLY_HOURS }
    const rows: Float64Array[] = []
    for (const number of [1, 2, 0])
      rows[number] = simulateDistrict({ ...run, random: new RandomStreams('city', 0) }, number)
    expect(replicationOf(run, (number) => rows[number])).toEqual(simulate(one, HORIZON))
  })
})

test('issues arise in each street as they do where all streets are of one district: its draws have the addresses of its place in the city', () => {
  const arise = (districts: number): Map<string, string[]> => {
    const all = logs(trial('haigang-after', { city: { ...THREE.city, districts } }))
    const onsets = [...all].map(
      ([place, lines]) => [place, lines.filter((line) => line.includes('issue arises'))] as const,
    )
    return new Map(onsets.filter(([place]) => place.startsWith('street')).sort())
  }
  const one = arise(1)
  expect([...one.values()].every((lines) => lines.length > 10)).toBe(true)
  expect(arise(3)).toEqual(one)
})

test('another number of residents in one district changes nothing in the others', () => {
  const shape = weeklyShape(HORIZON, trial('haigang-after', ALL).setting)
  const countsOf = (residents: readonly number[]) =>
    simulate(vary(reformed(ALL), { city: { residentsPerStreet: residents } }), HORIZON).weeklyCounts
  const [before, after] = [countsOf(RESIDENTS), countsOf(RESIDENTS.with(6, 4000))]
  // Streets 1 to 5 are of the first two districts, 6 and 7 of the third.
  const third = weeklyPlace(shape, 5, -shape.warmUpWeeks)
  expect(after.slice(0, third)).toEqual(before.slice(0, third))
  expect(after.slice(third)).not.toEqual(before.slice(third))
})

describe('the setting of a district', () => {
  test('streets in a row, evenly', () => {
    const city = (streets: number, districts: number) =>
      districtsOf({ city: { streets, districts } }).map(({ firstStreet, streets: own }) => [firstStreet, own])
    expect(city(7, 3)).toEqual([[0, 3], [3, 2], [5, 2]]) // prettier-ignore
    // The first begin at 0, 21.44, 42.88, ..., rounded up.
    expect(city(343, 16).map(([, own]) => own)).toEqual([
      22, 21, 22, 21, 22, 21, 22, 21, 21, 22, 21, 22, 21, 22, 21, 21,
    ])
    expect(city(5, 1)).toEqual([[0, 5]])
  })

  test('each street has the setting that it has in the city, at the start and after every switch', () => {
    const { setting } = reformed(ALL)
    for (const district of districtsOf(setting)) {
      const own = settingOfDistrict(setting, district)
      expect(own.city).toMatchObject({ districts: 1, streets: district.streets })
      phasesOf(own).forEach((phase, at) => {
        for (let street = 0; street < district.streets; street++)
          expect(plain(settingAtStreet(phase, street))).toEqual(
            plain(settingAtStreet(phasesOf(setting)[at], district.firstStreet + street)),
          )
      })
      expect(own.city.residentsPerStreet).toEqual(
        RESIDENTS.slice(district.firstStreet, district.firstStreet + district.streets),
      )
    }
  })

  test('every lever that may be a list by street is cut', () => {
    const lists = LEVERS.flatMap(({ name, listAs }) => (listAs === 'city.streets' ? [name] : []))
    expect(lists.toSorted()).toEqual(['city.residentsPerStreet', 'street.staff'])
    const staff = [1, 2, 3, 4, 5, 6, 7]
    const { setting } = trial('prereform', { ...THREE, street: { staff } })
    expect(districtsOf(setting).map((one) => settingOfDistrict(setting, one).street.staff)).toEqual([[1, 2, 3], [4, 5], [6, 7]]) // prettier-ignore
  })

  test('where there is one, it is the setting of the city', () => {
    const { setting } = trial('prereform')
    expect(settingOfDistrict(setting, districtsOf(setting)[0])).toBe(setting)
  })
})

/** Without what is said of the place of its streets. */
function plain({ city, byStreet, switches, ...levers }: Setting): object {
  return { levers, start: city.start, differs: byStreet !== undefined, later: switches.length }
}

test('the account leaves out nothing that an outcome counts', () => {
  const { setting } = trial('haigang-after')
  const { outcome } = emptyAccount(setting, HORIZON)
  const isCounted = (value: unknown): boolean =>
    typeof value === 'number' || value instanceof Share || value instanceof OrderStatistics
  const fill = (part: object, but: readonly string[]): string[] =>
    Object.entries(part).flatMap(([name, value]) => {
      if (but.includes(name) || !isCounted(value)) return []
      const it = part as Record<string, unknown>
      if (value instanceof Share) Object.assign(value, { count: 1, of: 2 })
      else if (value instanceof OrderStatistics) value.add(3)
      else it[name] = 4
      return [name]
    })
  expect(Object.keys(outcome).sort()).toEqual(expect.arrayContaining(['solved', 'resolution', 'whistles']))
  const account = { ...emptyAccount(setting, HORIZON), outcome }
  const names = [
    ...fill(outcome, ['from', 'to']),
    ...fill(outcome.issues, ['from', 'to']),
    ...fill(outcome.gridBooks, ['from', 'to']),
  ]
  expect(names.length).toBeGreaterThan(40)
  outcome.ended.fill(5)
  outcome.solvedOnDay.fill(6)
  const twice = emptyAccount(setting, HORIZON)
  const [district] = districtsOf(setting)
  for (let time = 0; time < 2; time++) addDistrict(twice, district, packAccount(account, setting.city.streets))
  const doubled = (part: object): unknown[] =>
    Object.entries(part).flatMap(([name, value]): unknown[] => {
      if (name === 'from' || name === 'to') return []
      if (value instanceof Share) return [[name, value.count, value.of]]
      if (value instanceof OrderStatistics) return [[name, [...value.all]]]
      return typeof value === 'number' ? [[name, value]] : []
    })
  const once = (part: object): unknown[] =>
    doubled(part).map((line) => (line as (string | number | number[])[]).map(twiceOf))
  expect(doubled(twice.outcome)).toEqual(once(outcome))
  expect(doubled(twice.outcome.issues)).toEqual(once(outcome.issues))
  expect(doubled(twice.outcome.gridBooks)).toEqual(once(outcome.gridBooks))
  expect([twice.outcome.ended[0], twice.outcome.solvedOnDay[0]]).toEqual([10, 12])
})

function twiceOf(value: string | number | number[]): unknown {
  if (Array.isArray(value)) return [...value, ...value]
  return typeof value === 'number' ? 2 * value : value
}

describe('several districts, followed together', () => {
  const one = reformed(ALL)
  const task = { ...one, horizon: HORIZON, seed: 'followed' }
  const END = (HORIZON.warmUpDays + HORIZON.days) * 24

  test('steps are told in order of time, cases are numbered in order of acceptance, streets as in the city', () => {
    const steps: Step[] = []
    const run = followSteps(task, 0, (step) => steps.push(step))
    for (let hour = 7; hour <= END; hour += 100) run.runTo(hour)
    run.runTo(END)
    const times = steps.map(({ time }) => time)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const accepted = steps.flatMap((step) =>
      step.step === 'accepted' ? [(step as { life: { case?: number } }).life.case] : [],
    )
    expect(accepted).toEqual(accepted.map((_, index) => index + 1))
    expect(run.cases).toBe(accepted.length)
    const streets = new Set(steps.flatMap(({ street }) => street ?? []))
    expect([...streets].sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    const told = (name: string) => steps.filter(({ step }) => step === name)
    // One reform for all, and a conference in each district.
    expect(told('leversSwitch')).toHaveLength(1)
    const conferences = told('conference') as unknown as { district: number }[]
    expect(conferences.length).toBeGreaterThan(5)
    expect(conferences.slice(0, 3).map(({ district }) => district)).toEqual([1, 2, 3])
  })

  test('the same events as district by district, in order of time', () => {
    const lines: string[] = []
    let last = 0
    followEvents({ ...task, seed: 'districts' }, 0, (event) => {
      expect(event.time).toBeGreaterThanOrEqual(last)
      last = event.time
      lines.push(JSON.stringify(event))
    }).runTo((HORIZON.warmUpDays + HORIZON.days + 90) * 24)
    expect(lines.toSorted()).toEqual([...logs(one).values()].flat().toSorted())
  })

  test('cases are taken down with the numbers of the trace', () => {
    const numbers: number[] = []
    const streets = new Set<number>()
    const run = registerCases({ ...task, name: 'followed' }, 0, ({ number, row, world }) => {
      numbers.push(number)
      streets.add(world.district.firstStreet + world.cases.street[row])
    })
    run.runTo(run.end)
    run.finish()
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1))
    expect(numbers).toHaveLength(run.cases)
    expect(streets.size).toBe(7)
  })
})
