/** A stream of arrivals whose rate changes: unit-rate gaps passed at the rate in force. */
import { expect, test } from 'vitest'
import { Stream } from '../../../sim/city/demand/stream.ts'
import { Simulation } from '../../../sim/kernel/simulation.ts'
import { OFFICE_HOURS, ROUND_THE_CLOCK } from '../../../sim/kernel/timetable.ts'

/** Times of the arrivals of a stream with these gaps, whose rate is set at these times. */
function arrivals(
  gaps: readonly number[],
  rates: readonly (readonly [time: number, rate: number])[],
  timetable = ROUND_THE_CLOCK,
) {
  const clock = new Simulation(16)
  const times: number[] = []
  const kind = clock.declare('arrival', 2, () => {
    times.push(clock.now)
    expect(stream.arrive()).toBe(times.length - 1)
  })
  const setRate = clock.declare('rate', 2, (which) => stream.setRate(rates[which][1]))
  const stream = new Stream({ clock, kind, entity: 0, timetable, gapOf: (count) => gaps[count] ?? Infinity, end: 1000 })
  rates.forEach(([time], which) => clock.at(time, setRate, which))
  clock.run(1000)
  return times
}

test('gaps pass at the rate', () => {
  expect(arrivals([1, 2, 3], [[0, 2]])).toEqual([0.5, 1.5, 3])
})

test('what is left of a gap passes at the new rate', () => {
  // Of the gap of 4, 2 are left at time 2: at double speed one hour more.
  expect(
    arrivals(
      [4, 4],
      [
        [0, 1],
        [2, 2],
      ],
    ),
  ).toEqual([3, 5])
})

test('a stream that has stopped goes on where it was', () => {
  expect(
    arrivals(
      [4],
      [
        [0, 1],
        [2, 0],
        [10, 4],
      ],
    ),
  ).toEqual([10.5])
  expect(
    arrivals(
      [4],
      [
        [0, 0],
        [10, 4],
      ],
    ),
  ).toEqual([11])
})

test('setting the rate that holds changes nothing', () => {
  expect(
    arrivals(
      [4, 1],
      [
        [0, 1],
        [2, 1],
        [3, 1],
      ],
    ),
  ).toEqual([4, 5])
})

test('gaps pass in opening hours', () => {
  // 9 hours of opening from Monday at midnight: the second hour of Tuesday.
  expect(arrivals([9], [[0, 1]], OFFICE_HOURS)).toEqual([24 + 10])
  expect(
    arrivals(
      [9],
      [
        [0, 1],
        [24 + 9.5, 5],
      ],
      OFFICE_HOURS,
    ),
  ).toEqual([24 + 9.6])
})

test('arrivals that change nothing are no events, but have their numbers', () => {
  const clock = new Simulation(16)
  const told: [number, number][] = []
  const asked: [number, number][] = []
  const kind = clock.declare('arrival', 2, () => {
    const time = clock.now
    told.push([stream.arrive(), time])
  })
  const isIdle = (count: number, at: number): boolean => {
    asked.push([count, at])
    return count === 1 || count === 2
  }
  const gapOf = (count: number): number => count + 1
  const stream = new Stream({ clock, kind, entity: 0, timetable: ROUND_THE_CLOCK, gapOf, isIdle, end: 12 })
  stream.setRate(1)
  clock.run(20)
  // At 1, 3, 6 and 10; the fifth would come at 15, after the end.
  expect(told).toEqual([
    [0, 1],
    [3, 10],
  ])
  expect(asked).toEqual([
    [0, 1],
    [1, 3],
    [2, 6],
    [3, 10],
  ])
  expect(clock.events).toBe(2)
})

test('without an event whoever asks when the next one is due lets it arrive', () => {
  const clock = new Simulation(16)
  const gapOf = (): number => 4
  const stream = new Stream({ clock, kind: undefined, entity: 0, timetable: ROUND_THE_CLOCK, gapOf, end: 100 })
  expect(stream.due).toBe(Infinity)
  stream.setRate(2)
  expect([stream.due, clock.pending]).toEqual([2, 0])
  clock.now = 2
  expect([stream.arrive(), stream.due]).toEqual([0, 4])
  stream.setRate(0)
  expect(stream.due).toBe(Infinity)
})
