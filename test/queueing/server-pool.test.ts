/** Who is served when: order, pre-emption, timetable. */
import { describe, expect, test } from 'vitest'
import { OFFICE_HOURS } from '../../sim/kernel/timetable.ts'
import { HELD } from '../../sim/queueing/server-pool.ts'
import { Desk } from './desk.ts'

describe('serving in order', () => {
  test('class first, then age, then arrival', () => {
    const desk = new Desk({ classes: 2 })
    desk.at(0, () => {
      desk.submit(1, 1, 1)
      desk.submit(2, 1, 1)
      desk.submit(3, 1, 1, -5)
      desk.submit(4, 1, 0)
      desk.submit(5, 1, 1)
    })
    expect(desk.play().filter((line) => line.includes('take'))).toEqual([
      '0 take 1',
      '1 take 4',
      '2 take 3',
      '3 take 2',
      '4 take 5',
    ])
    expect(desk.pool.usage()).toEqual({ busyHours: 5, serverHours: 5, waitingHours: 1 + 2 + 3 + 4 })
  })

  test('the server that has been idle longest is next', () => {
    const desk = new Desk({ seats: 3 })
    for (let hour = 0; hour < 5; hour++) desk.at(hour, () => desk.submit(hour, 0.5))
    desk.play()
    expect(desk.servers).toEqual([0, 1, 2, 0, 1])
  })

  test('a job that is withdrawn is not served; one in hand cannot be withdrawn', () => {
    const desk = new Desk()
    desk.at(0, () => {
      const inHand = desk.submit(1, 10)
      const waiting = desk.submit(2, 1)
      desk.submit(3, 1)
      expect([desk.pool.isWaiting(inHand), desk.pool.isWaiting(waiting)]).toEqual([false, true])
      expect(() => desk.pool.withdraw(inHand)).toThrow('job 0 does not wait here')
      desk.at(4, () => {
        desk.pool.withdraw(waiting)
        expect(desk.pool.isWaiting(waiting)).toBe(false)
        desk.jobs.end(waiting)
      })
    })
    expect(desk.play()).toEqual(['0 take 1', '10 done 1', '10 take 3', '11 done 3'])
    expect(desk.pool.usage()).toEqual({ busyHours: 11, serverHours: 11, waitingHours: 4 + 10 })
  })

  test('refuses a job that is in a pool already, one that has ended, and hours that are no number', () => {
    const desk = new Desk()
    const job = desk.submit(1, 1)
    expect(() => desk.pool.submit(job)).toThrow('job 0 is in pool 0')
    expect(() => desk.jobs.end(job)).toThrow('job 0 is still in pool 0')
    desk.play()
    expect(() => desk.pool.submit(job)).toThrow('has ended')
    expect(() => desk.submit(2, NaN)).toThrow('job 0 needs NaN hours')
  })

  test('refuses seats and servers that do not fit', () => {
    expect(() => new Desk({ seats: 2, present: 3 })).toThrow('2 seats and 3 servers')
    expect(() => new Desk({ seats: 2.5 })).toThrow('2.5 seats')
    expect(() => new Desk({ seats: 2 }).pool.arrive(2)).toThrow('no seat 2; give 0 to 1')
    expect(() => new Desk({ seats: 2 }).pool.depart(-1)).toThrow('no seat -1')
  })
})

describe('pre-emption', () => {
  const hospital = (seats = 1): Desk => new Desk({ seats, classes: 3, preemptiveClasses: 1 })

  test('urgent work interrupts; what was begun goes on where it stopped, before its equals', () => {
    const desk = hospital()
    desk.at(0, () => {
      desk.submit(1, 4, 1)
      desk.submit(2, 1, 1, 0)
    })
    desk.at(1, () => desk.submit(9, 2, 0))
    desk.at(2, () => desk.submit(8, 1, 0))
    expect(desk.play()).toEqual([
      '0 take 1',
      '1 take 9',
      '3 done 9',
      '3 take 8',
      '4 done 8',
      '7 done 1',
      '7 take 2',
      '8 done 2',
    ])
    expect(desk.pool.usage()).toEqual({ busyHours: 8, serverHours: 8, waitingHours: 3 + 1 + 7 })
  })

  test('the lowest class gives way, and of that the youngest; equals and held servers do not', () => {
    const desk = hospital(4)
    const all: number[] = []
    desk.at(0, () => {
      all.push(desk.submit(1, 100, 1), desk.submit(2, 100, 2, -1), desk.submit(3, 100, 2, 0))
      all.push(desk.submit(4, HELD, 2, 5))
    })
    for (const hour of [1, 2, 3, 4]) desk.at(hour, () => desk.submit(10 * hour, 50, 0))
    const interrupted: number[][] = []
    for (const hour of [1.5, 2.5, 3.5, 4.5]) {
      desk.at(hour, () => interrupted.push([1, 2, 3, 4].filter((subject) => desk.pool.isWaiting(all[subject - 1]))))
    }
    desk.at(5, () => desk.pool.serveHeld(all[3], 1))
    desk.simulation.run(5)
    expect(interrupted).toEqual([[3], [2, 3], [1, 2, 3], [1, 2, 3]])
    // Now that the held server works on something with an end, the urgent job that still waits calls it away.
    expect(desk.told.at(-1)).toBe('5 take 40')
    expect(desk.pool.isWaiting(all[3])).toBe(true)
    desk.play()
    expect(desk.told.at(-1)).toBe('152 done 3')
    expect(desk.pool.waiting).toBe(0)
  })

  test('every class interrupts the classes below it, if all but the last may', () => {
    const desk = new Desk({ classes: 3, preemptiveClasses: 2 })
    desk.at(0, () => desk.submit(1, 4, 2))
    desk.at(1, () => desk.submit(2, 4, 1))
    desk.at(2, () => desk.submit(3, 1, 0))
    // An equal and a less urgent one wait.
    desk.at(2.5, () => [desk.submit(4, 1, 2), desk.submit(5, 1, 1)])
    expect(desk.play()).toEqual([
      '0 take 1',
      '1 take 2',
      '2 take 3',
      '3 done 3',
      '6 done 2',
      '6 take 5',
      '7 done 5',
      '10 done 1',
      '10 take 4',
      '11 done 4',
    ])
  })

  test('one of two interrupting classes leaves the class above it alone, and takes the least urgent', () => {
    const desk = new Desk({ seats: 3, classes: 3, preemptiveClasses: 2 })
    desk.at(0, () => [desk.submit(1, 9, 0), desk.submit(2, 9, 1), desk.submit(3, 9, 2)])
    desk.at(1, () => desk.submit(4, 9, 1))
    desk.at(2, () => desk.submit(5, 9, 1))
    desk.at(3, () => desk.submit(6, 9, 0))
    expect(desk.play()).toEqual([
      ...['0 take 1', '0 take 2', '0 take 3', '1 take 4', '3 take 6', '9 done 1', '9 done 2'],
      // 4 was interrupted by 6 and goes on; 5 begins; 3, the first to give way, is the last.
      ...['9 take 5', '12 done 6', '16 done 4', '18 done 5', '20 done 3'],
    ])
  })

  test('at opening, urgent work that came overnight interrupts what was left from yesterday', () => {
    const desk = new Desk({ classes: 2, preemptiveClasses: 1, timetable: OFFICE_HOURS })
    desk.at(16, () => desk.submit(1, 2, 1))
    desk.at(20, () => desk.submit(9, 3, 0))
    expect(desk.play()).toEqual(['16 take 1', '33 take 9', '36 done 9', '37 done 1'])
  })

  test('what was interrupted keeps its rest over a closing', () => {
    const desk = new Desk({ classes: 2, preemptiveClasses: 1, timetable: OFFICE_HOURS })
    desk.at(9, () => desk.submit(1, 10, 1))
    desk.at(15, () => desk.submit(9, 3, 0))
    // Job 1: six hours on Monday; job 9: two on Monday, one on Tuesday; then the four that were left.
    expect(desk.play()).toEqual(['9 take 1', '15 take 9', '34 done 9', '38 done 1'])
  })

  test('an end that submits urgent work hands it the server that is about to be free', () => {
    const desk = hospital(2)
    desk.whenDone = (subject) => {
      if (subject === 1) desk.submit(9, 1, 0)
    }
    desk.at(0, () => {
      desk.submit(1, 1, 1)
      desk.submit(2, 5, 1)
      desk.submit(3, 1, 1)
    })
    // Job 2 stays in hand: a server was free for the urgent one. The row of job 1 is used anew while its server finishes.
    expect(desk.play()).toEqual([
      '0 take 1',
      '0 take 2',
      '1 done 1',
      '1 take 9',
      '2 done 9',
      '2 take 3',
      '3 done 3',
      '5 done 2',
    ])
    expect(desk.servers).toEqual([0, 1, 0, 0])
  })

  test('an end that submits two urgent jobs interrupts one other', () => {
    const desk = hospital(2)
    desk.whenDone = (subject) => {
      if (subject === 1) [8, 9].forEach((urgent) => desk.submit(urgent, 1, 0))
    }
    desk.at(0, () => {
      desk.submit(1, 1, 1)
      desk.submit(2, 5, 1)
    })
    expect(desk.play()).toEqual([
      '0 take 1',
      '0 take 2',
      '1 done 1',
      '1 take 8',
      '1 take 9',
      '2 done 8',
      '2 done 9',
      '6 done 2',
    ])
  })
})

describe('a timetable', () => {
  test('work pauses over night, nothing new is begun, and what waits starts at the opening', () => {
    const desk = new Desk({ timetable: OFFICE_HOURS })
    desk.at(15, () => desk.submit(1, 3))
    desk.at(16, () => desk.submit(2, 1))
    desk.at(40, () => desk.submit(3, 1))
    expect(desk.play()).toEqual(['15 take 1', '34 done 1', '34 take 2', '35 done 2', '40 take 3', '41 done 3'])
    expect(desk.pool.usage()).toEqual({ busyHours: 5, serverHours: 16, waitingHours: 18 })
  })

  test('work that ends exactly at closing leaves the next job for the morning', () => {
    const desk = new Desk({ timetable: OFFICE_HOURS })
    desk.at(9, () => {
      desk.submit(1, 8)
      desk.submit(2, 1)
    })
    expect(desk.play()).toEqual(['9 take 1', '17 done 1', '33 take 2', '34 done 2'])
  })

  test('a job that comes at the very opening, before the doors, does not overtake those who wait', () => {
    const desk = new Desk({ timetable: OFFICE_HOURS })
    const hurried = desk.simulation.declare('hurried', 0, () => desk.submit(2, 1))
    desk.at(3, () => desk.submit(1, 1))
    desk.simulation.at(9, hurried, 0)
    expect(desk.play()).toEqual(['9 take 1', '10 done 1', '10 take 2', '11 done 2'])
  })
})
