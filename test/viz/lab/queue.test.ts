/** A queue seen closely: what is counted is what the pool's own books have, and the twin is the formula worked out by hand. */
import { describe, expect, it } from 'vitest'
import { openReplication } from '../../../sim/run/city-replication.ts'
import { readyWorld } from '../../../viz/lab/engine/asked-world.ts'
import { QUEUE_DAY, QUEUE_ROW, QueueWatch } from '../../../viz/lab/engine/queue-watch.ts'
import { poolAt } from '../../../viz/lab/engine/watched-queue.ts'
import { queueFacts, queueFigure, reasonOf, twinOf } from '../../../viz/lab/model/queue-twin.ts'
import { modelOf } from './in-process.ts'
import { SMALL, TEXTS } from './small-world.ts'

const UNIT = { kind: 'unit', street: 0, number: 0 } as const

it('counts what the books of the pool have: hours of heads and of waiting, and who is in it', () => {
  let watch!: QueueWatch
  const city = openReplication(readyWorld(TEXTS, SMALL), 0, (world) => {
    watch = new QueueWatch(world, () => poolAt(world, UNIT))
  })
  city.runTo(35 * 24)
  watch.goOn(35 * 24)
  const { days, firstDay } = watch.takeNew()
  expect([firstDay, days.length]).toEqual([0, 35 * QUEUE_ROW])
  const sum = (figure: (typeof QUEUE_DAY)[number]): number =>
    Array.from({ length: 35 }, (_, day) => queueFigure(days, day, figure)).reduce((all, one) => all + one, 0)
  const pool = city.world.streets[0].pools[0]
  const { busyHours, serverHours } = pool.usage()
  expect(sum('busyHours')).toBeCloseTo(busyHours, 6)
  expect(sum('serverHours')).toBeCloseTo(serverHours, 6)
  // Five weeks of five days of eight hours.
  expect(sum('openHours')).toBe(200)
  expect(sum('came') - sum('served') - sum('left')).toBe(pool.waiting + pool.busy)
  expect(sum('served')).toBeGreaterThan(20)
  // Work that is in hand still is not counted yet.
  expect(sum('serviceHours')).toBeLessThanOrEqual(busyHours + 1e-9)
  expect(sum('serviceHours')).toBeGreaterThan(0.9 * busyHours)
})

describe('the twin', () => {
  /** A day of eight open hours, on which nothing is out of the way. */
  const day = (
    figures: Partial<Record<(typeof QUEUE_DAY)[number], number>>,
    begun: readonly number[] = [0, 0, 0, 4],
  ) => [
    ...QUEUE_DAY.map((figure) => ({ openHours: 8, ...figures })[figure] ?? 0),
    ...begun.flatMap((count) => [count, count * 0.5]),
  ]
  const days = (one: readonly number[], count = 20): number[] => Array.from({ length: count }, () => one).flat()

  it('of exponential work at two heads and half their load is Erlang C: one third waits in line', () => {
    // 8 jobs in 8 hours, an hour each: load 1 of 2 heads; 2 rho^3 / (1 - rho^2) = 1 / 3 in line.
    const usual = { came: 8, served: 8, serviceHours: 8, serviceSquares: 16, busyHours: 8, serverHours: 16 }
    const facts = queueFacts(days(day({ ...usual, waitingHours: 8 * 3, cameClosed: 4 })))!
    const twin = twinOf(facts)
    expect([twin.kind, twin.load]).toEqual(['erlangC', 0.5])
    expect(twin.theory.queueLength).toBeCloseTo(1 / 3, 12)
    expect(facts).toMatchObject({ length: 3, service: 1, cv: 1, servers: 2, arrivals: 1, openADay: 8, wait: 0.5 })
    // Three in line against a third: half of them came at night.
    expect(reasonOf(facts, twin)).toEqual({ why: 'nights', figure: 0.5 })
  })

  it('of a constant hour at one head and load a half is Pollaczek-Khinchine', () => {
    const usual = { came: 4, served: 4, serviceHours: 4, serviceSquares: 4.04, busyHours: 4, serverHours: 8 }
    const facts = queueFacts(days(day({ ...usual, waitingHours: 2 })))!
    const twin = twinOf(facts)
    // rho^2 (1 + cv^2) / 2 / (1 - rho) with rho 0.5 and cv^2 0.01.
    expect(twin.kind).toBe('single')
    expect(twin.theory.queueLength).toBeCloseTo(0.2525, 10)
    expect(reasonOf(facts, twin)).toEqual({ why: 'near' })
  })

  it('of more work than hands grows, by what comes less what can be done', () => {
    const usual = { came: 12, served: 8, serviceHours: 8, serviceSquares: 16, busyHours: 8, serverHours: 8 }
    const rows = Array.from({ length: 20 }, (_, at) => day({ ...usual, waitingHours: 8 * 4 * at })).flat()
    const facts = queueFacts(rows)!
    const twin = twinOf(facts)
    expect([twin.kind, twin.load, twin.theory.queueLength]).toEqual(['growing', 1.5, null])
    // 1.5 - 1 jobs an hour in 8 hours; the line was made to grow by four a day.
    const reason = reasonOf(facts, twin)
    expect(reason).toMatchObject({ why: 'growing', expected: 4 })
    expect((reason as { found: number }).found).toBeCloseTo(4, 1)
  })

  it('of people who leave is Erlang A, and of urgent and other work a line by priority', () => {
    const usual = { came: 10, served: 8, serviceHours: 8, serviceSquares: 16, busyHours: 8, serverHours: 8 }
    expect(twinOf(queueFacts(days(day({ ...usual, left: 2, waitingHours: 16 })))!).kind).toBe('erlangA')
    const calm = { came: 4, served: 4, serviceHours: 4, serviceSquares: 8, busyHours: 4, serverHours: 8 }
    const { classes, kind, theory } = twinOf(queueFacts(days(day({ ...calm, waitingHours: 4 }, [0, 0, 2, 2])))!)
    expect([kind, classes]).toEqual(['classes', [2, 3]])
    // Cobham: residual 0.5 h; rho 0.25 for the first, 0.5 for both: 0.5 / 0.75 and 0.5 / (0.75 x 0.5).
    expect(theory.classes.map(({ wait }) => wait!.toFixed(6))).toEqual(['0.666667', '1.333333'])
  })

  it('is none where nobody was served', () => {
    expect(queueFacts(days(day({ came: 3 })))).toBeNull()
  })
})

it('is watched as far as the city is shown, and goes on with it', async () => {
  const { model, rested } = modelOf({ days: 20, warmUp: 10, seed: 'q', hour: 240, street: 0, place: 'unit-1' })
  const told = async (count: number): Promise<void> => {
    do await rested()
    while (model.worlds[0].queue.length < count * QUEUE_ROW)
  }
  await told(10)
  model.goTo(360)
  await told(15)
  expect(model.worlds[0].queue).toHaveLength(15 * QUEUE_ROW)
  // Another street has other queues.
  model.change({ street: 1 })
  expect(model.state.place).toBeNull()
})
