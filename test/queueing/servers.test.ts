/** Servers of a pool: those that come and go, those that are held, and jobs handed over from pool to pool. */
import { describe, expect, test } from 'vitest'
import { OFFICE_HOURS } from '../../sim/kernel/timetable.ts'
import { HELD } from '../../sim/queueing/server-pool.ts'
import { Desk } from './desk.ts'

describe('servers that come and go', () => {
  test('one that departs finishes its job in hand, and counts until then', () => {
    const desk = new Desk({ seats: 2 })
    desk.at(0, () => [1, 2, 3].forEach((subject) => desk.submit(subject, 4)))
    desk.at(1, () => desk.pool.depart(0))
    desk.at(2, () => expect([desk.pool.servers, desk.pool.busy]).toEqual([2, 2]))
    desk.at(5, () => expect([desk.pool.servers, desk.pool.busy]).toEqual([1, 1]))
    expect(desk.play()).toEqual(['0 take 1', '0 take 2', '4 done 1', '4 done 2', '4 take 3', '8 done 3'])
    expect(desk.servers).toEqual([0, 1, 1])
    expect(desk.pool.usage().serverHours).toBe(2 * 4 + 4)
  })

  test('one that was about to go and arrives again stays', () => {
    const desk = new Desk()
    desk.at(0, () => [1, 2].forEach((subject) => desk.submit(subject, 4)))
    desk.at(1, () => desk.pool.depart(0))
    desk.at(2, () => desk.pool.arrive(0))
    expect(desk.play().at(-1)).toBe('8 done 2')
    expect(desk.pool.servers).toBe(1)
  })

  test('one that went and arrives later stays for good', () => {
    const desk = new Desk()
    desk.at(0, () => [1, 2, 3].forEach((subject) => desk.submit(subject, 4)))
    desk.at(1, () => desk.pool.depart(0))
    desk.at(6, () => desk.pool.arrive(0))
    expect(desk.play()).toEqual(['0 take 1', '4 done 1', '6 take 2', '10 done 2', '10 take 3', '14 done 3'])
    expect([desk.pool.servers, desk.pool.usage().serverHours]).toEqual([1, 4 + 8])
  })

  test('an idle one goes at once, and one that arrives takes up what waits', () => {
    const desk = new Desk({ seats: 3, present: 2 })
    desk.at(0, () => {
      desk.pool.depart(0)
      desk.pool.depart(0)
      desk.pool.depart(2)
      expect(desk.pool.servers).toBe(1)
      ;[1, 2].forEach((subject) => desk.submit(subject, 4))
    })
    desk.at(1, () => desk.pool.arrive(2))
    desk.at(2, () => desk.pool.arrive(2))
    expect(desk.play()).toEqual(['0 take 1', '1 take 2', '4 done 1', '5 done 2'])
    expect(desk.servers).toEqual([1, 2])
    expect(desk.pool.servers).toBe(2)
  })

  test('a pool without servers serves when one comes', () => {
    const desk = new Desk({ present: 0, timetable: OFFICE_HOURS })
    desk.at(1, () => desk.submit(1, 1))
    desk.at(18, () => desk.pool.arrive(0))
    expect(desk.play()).toEqual(['33 take 1', '34 done 1'])
  })

  test('one may depart at the end of its own job', () => {
    const desk = new Desk()
    desk.whenDone = () => desk.pool.depart(0)
    desk.at(0, () => [1, 2].forEach((subject) => desk.submit(subject, 1)))
    expect(desk.play()).toEqual(['0 take 1', '1 done 1'])
    expect([desk.pool.servers, desk.pool.busy, desk.pool.waiting]).toEqual([0, 0, 1])
  })
})

describe('held servers', () => {
  test('stay until told how long they work, or are let go', () => {
    const desk = new Desk({ seats: 2 })
    desk.at(0, () => {
      const first = desk.submit(1, HELD)
      const second = desk.submit(2, HELD)
      desk.submit(3, 1)
      desk.at(5, () => desk.pool.serveHeld(first, 2))
      desk.at(6, () => {
        desk.pool.letGo(second)
        desk.jobs.end(second)
      })
    })
    expect(desk.play()).toEqual(['0 take 1', '0 take 2', '6 take 3', '7 done 1', '7 done 3'])
    expect(desk.pool.usage()).toEqual({ busyHours: 14, serverHours: 14, waitingHours: 6 })
  })

  test('a server at work can be let go too: its end is called off', () => {
    const desk = new Desk()
    desk.at(0, () => {
      const job = desk.submit(1, 10)
      const waiting = desk.submit(2, 1)
      expect(() => desk.pool.serveHeld(job, 1)).toThrow('job 0 is not held (pool 0)')
      expect(() => desk.pool.letGo(waiting)).toThrow(`job ${waiting} has no server here (pool 0)`)
      desk.at(3, () => {
        desk.pool.letGo(job)
        desk.jobs.end(job)
      })
    })
    expect(desk.play()).toEqual(['0 take 1', '3 take 2', '4 done 2'])
    expect(desk.simulation.pending).toBe(0)
  })

  test('the last to come may start the work of all from within take', () => {
    const desk = new Desk({ seats: 3 })
    const waitFor = 3
    const here: number[] = []
    const joint = desk.pools.add({
      timetable: OFFICE_HOURS,
      seats: 3,
      service: {
        take: (job) => {
          here.push(job)
          if (here.length === waitFor) here.forEach((each, index) => joint.serveHeld(each, index + 1))
          return HELD
        },
        done: (job) => {
          desk.told.push(`${desk.simulation.now} done ${desk.jobs.subject[job]}`)
          desk.jobs.end(job)
        },
      },
    })
    for (const hour of [10, 11, 15]) {
      desk.at(hour, () => joint.submit(desk.jobs.create(0, hour, 0, hour, 0)))
    }
    expect(desk.play()).toEqual(['16 done 10', '17 done 11', '34 done 15'])
    expect([joint.busy, joint.usage().busyHours]).toEqual([0, 6 + 6 + 3])
  })
})

test('handing over moves all who wait, in order, and what was interrupted keeps its rest', () => {
  const desk = new Desk({ classes: 2, preemptiveClasses: 1 })
  const other = desk.addPool({ classes: 2, preemptiveClasses: 1, present: 0 })
  desk.at(0, () => {
    desk.submit(1, 10, 1)
    desk.submit(2, 1, 1)
    desk.submit(3, 1, 1, -1)
  })
  desk.at(4, () => desk.submit(9, 100, 0))
  desk.at(5, () => {
    desk.pool.handOver(() => desk.pool)
    expect(desk.pool.waiting).toBe(3)
    desk.pool.handOver(() => other)
    expect([desk.pool.waiting, other.waiting]).toEqual([0, 3])
    other.arrive(0)
  })
  expect(desk.play()).toEqual([
    '0 take 1',
    '4 take 9',
    '5 take 3',
    '6 done 3',
    '12 done 1',
    '12 take 2',
    '13 done 2',
    '104 done 9',
  ])
})

test('a pool that closes hands on all it has: work in hand keeps its rest, and nobody is left', () => {
  const desk = new Desk({})
  const other = desk.addPool({ present: 0 })
  desk.at(0, () => {
    desk.submit(1, 10)
    desk.submit(2, 1)
  })
  desk.at(4, () => {
    desk.pool.dissolve(() => other)
    expect([desk.pool.servers, desk.pool.busy, desk.pool.waiting]).toEqual([0, 0, 0])
    expect([other.waiting, desk.pool.usage().busyHours]).toEqual([2, 4])
    other.arrive(0)
  })
  expect(desk.play()).toEqual(['0 take 1', '10 done 1', '10 take 2', '11 done 2'])
  expect(other.usage().busyHours).toBe(7)
})

test('a pool with a held server does not close', () => {
  const desk = new Desk()
  desk.at(0, () => desk.submit(1, HELD))
  desk.at(1, () => expect(() => desk.pool.dissolve(() => desk.pool)).toThrow('is held; let it go first'))
  desk.play()
})

test('the statistics of a pool that is added later begin then', () => {
  const desk = new Desk({})
  desk.at(5, () => {
    const late = desk.addPool({ seats: 3 })
    expect(late.usage().serverHours).toBe(0)
  })
  desk.play()
})
