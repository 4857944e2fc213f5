import { describe, expect, test } from 'vitest'
import { Simulation } from '../../sim/kernel/simulation.ts'

describe('the simulation', () => {
  test('handles events by time, then lane, then in the order they were scheduled', () => {
    const simulation = new Simulation(2)
    const told: string[] = []
    const seize = simulation.declare('seize', 2, (entity) => told.push(`${simulation.now} seize ${entity}`))
    const release = simulation.declare('release', 0, (entity) => told.push(`${simulation.now} release ${entity}`))
    simulation.at(5, seize, 1)
    simulation.at(5, release, 2)
    simulation.at(5, seize, 3)
    simulation.at(1, seize, 4)
    simulation.at(5, release, 5)
    simulation.run(5)
    expect(told).toEqual(['1 seize 4', '5 release 2', '5 release 5', '5 seize 1', '5 seize 3'])
    expect(simulation.events).toBe(5)
  })

  test('handles an event scheduled for now before what follows in its lane or later, after what is already there', () => {
    const simulation = new Simulation()
    const told: number[] = []
    const plain = simulation.declare('plain', 3, (entity) => told.push(entity))
    const early = simulation.declare('early', 1, (entity) => told.push(entity))
    const first = simulation.declare('first', 3, () => {
      simulation.after(0, plain, 30)
      simulation.after(0, early, 10)
    })
    simulation.at(1, first, 0)
    simulation.at(1, plain, 20)
    simulation.run(1)
    expect(told).toEqual([10, 20, 30])
  })

  test('stops the clock at the end of a run and goes on from there', () => {
    const simulation = new Simulation()
    const times: number[] = []
    const tick: number = simulation.declare('tick', 0, () => {
      times.push(simulation.now)
      simulation.after(1, tick, 0)
    })
    simulation.at(0.5, tick, 0)
    simulation.run(2)
    expect(simulation.now).toBe(2)
    expect(simulation.pending).toBe(1)
    simulation.run(3.5)
    expect(times).toEqual([0.5, 1.5, 2.5, 3.5])
  })

  test('runs to Infinity until no event is left, and never reaches Infinity', () => {
    const simulation = new Simulation()
    let handled = 0
    const kind = simulation.declare('event', 0, () => handled++)
    simulation.at(7, kind, 0)
    simulation.at(Infinity, kind, 0)
    simulation.run(Infinity)
    expect([handled, simulation.now]).toEqual([1, 7])
  })

  test('does not deliver what was cancelled', () => {
    const simulation = new Simulation()
    const told: number[] = []
    const kind = simulation.declare('event', 0, (entity) => told.push(entity))
    simulation.at(1, kind, 1)
    simulation.cancel(simulation.at(2, kind, 2))
    simulation.at(3, kind, 3)
    simulation.run(10)
    expect(told).toEqual([1, 3])
  })

  test('says when the next event is due, and passes by what was cancelled', () => {
    const simulation = new Simulation()
    const kind = simulation.declare('kind', 0, () => {})
    expect(simulation.nextAt(Infinity)).toBe(Infinity)
    const cancelled = simulation.at(2, kind, 0)
    simulation.at(5, kind, 1)
    expect(simulation.nextAt(10)).toBe(2)
    simulation.cancel(cancelled)
    expect(simulation.nextAt(10)).toBe(5)
    expect(simulation.nextAt(4.9)).toBe(Infinity)
    simulation.run(10)
    expect(simulation.events).toBe(1)
    expect(simulation.nextAt(10)).toBe(Infinity)
  })

  test('refuses the past, what is no number, kinds declared twice and lanes that do not exist', () => {
    const simulation = new Simulation()
    const kind = simulation.declare('arrival', 0, () => {})
    simulation.run(10)
    expect(() => simulation.at(9.999, kind, 0)).toThrow('event "arrival" cannot be at 9.999 h: the clock is at 10 h')
    expect(() => simulation.after(-1e-9, kind, 0)).toThrow('the clock is at 10 h')
    expect(() => simulation.after(NaN, kind, 0)).toThrow('cannot be at NaN h')
    expect(() => simulation.run(9)).toThrow('cannot run to 9 h')
    expect(() => simulation.declare('arrival', 0, () => {})).toThrow('declared twice')
    expect(() => simulation.declare('other', 512, () => {})).toThrow('lane 512')
    expect(() => simulation.declare('other', 0.5, () => {})).toThrow('lane 0.5')
  })

  test('refuses kinds that nobody has declared, before they can pass for another', () => {
    const simulation = new Simulation()
    const kind = simulation.declare('arrival', 0, () => {})
    const forgotten = ({} as Record<string, number>).departure
    for (const wrong of [kind + 1, -1, 0.5, NaN, forgotten]) {
      expect(() => simulation.at(1, wrong, 0)).toThrow(`event kind ${wrong} is not declared`)
      expect(() => simulation.after(1, wrong, 0)).toThrow('is not declared')
    }
    expect(simulation.pending).toBe(0)
  })

  test('tells an observer every event, which changes nothing', () => {
    const play = (observed: boolean): { seen: string[]; handled: string[]; events: number } => {
      const simulation = new Simulation(2)
      const seen: string[] = []
      const handled: string[] = []
      const ring: number = simulation.declare('ring', 0, (entity) => {
        handled.push(`${simulation.now} ring ${entity}`)
        if (entity < 40) simulation.after((entity * 7) % 5, ring, entity + 2)
      })
      if (observed) simulation.observe((time, kind, entity) => seen.push(`${time} ${simulation.names[kind]} ${entity}`))
      simulation.at(0, ring, 0)
      simulation.at(0, ring, 1)
      simulation.run(1000)
      return { seen, handled, events: simulation.events }
    }
    const quiet = play(false)
    const watched = play(true)
    expect(watched.handled).toEqual(quiet.handled)
    expect(watched.seen).toEqual(watched.handled)
    expect([quiet.events, watched.events]).toEqual([42, 42])
  })
})

test('a kind may belong to somebody, whom its step is told', () => {
  const simulation = new Simulation()
  const told: string[] = []
  const step = (owner: { name: string }, entity: number): void => void told.push(`${owner.name} ${entity}`)
  const kinds = ['first', 'second'].map((name) => simulation.declareFor({ name }, name, 0, step))
  simulation.at(2, kinds[0], 7)
  simulation.at(1, kinds[1], 8)
  simulation.run(3)
  expect(told).toEqual(['second 8', 'first 7'])
})
