/** Pools beside each other: who is told when a server has gone, who counts as staying, and work found elsewhere by who has none. */
import { describe, expect, test } from 'vitest'
import { OFFICE_HOURS } from '../../sim/kernel/timetable.ts'
import { NOWHERE } from '../../sim/queueing/jobs.ts'
import type { ServerPool } from '../../sim/queueing/server-pool.ts'
import { Desk } from './desk.ts'

describe('a server who is to go', () => {
  test('counts as present until the job in hand is done, and then it is told; an idle one goes at once, unannounced', () => {
    const gone: string[] = []
    const desk: Desk = new Desk({ seats: 3, vacated: (server) => gone.push(`${desk.simulation.now} ${server}`) })
    const seen: number[][] = []
    const look = (): void => {
      seen.push([desk.pool.servers, desk.pool.staying])
    }
    desk.at(0, () => [desk.submit(1, 4), desk.submit(2, 2)])
    desk.at(1, () => {
      for (const server of [0, 1, 2]) desk.pool.depart(server)
      look()
      desk.pool.arrive(1)
      look()
    })
    desk.at(5, look)
    desk.play()
    expect(gone).toEqual(['4 0'])
    // Server 2 was idle; server 1 stays after all.
    expect(seen).toEqual([
      [2, 0],
      [2, 1],
      [1, 1],
    ])
    expect([0, 1, 2].map((server) => desk.pool.stays(server))).toEqual([false, true, false])
  })

  test('nobody is idle where as many jobs wait or are served as servers stay', () => {
    const desk = new Desk({ seats: 2 })
    const idle: boolean[] = []
    desk.at(0, () => idle.push(desk.pool.hasIdle))
    desk.at(1, () => {
      desk.submit(1, 9)
      idle.push(desk.pool.hasIdle)
      desk.pool.depart(1)
      idle.push(desk.pool.hasIdle)
    })
    desk.play()
    expect(idle).toEqual([true, true, false])
  })
})

describe('a pool whose servers look for work elsewhere', () => {
  /** Takes jobs of an even number from a desk that drowns. */
  function two(): { desk: Desk; helper: ServerPool } {
    const desk = new Desk({ timetable: OFFICE_HOURS })
    const helper: ServerPool = desk.addPool({
      timetable: OFFICE_HOURS,
      idle: () => {
        const job = desk.pool.firstWaiting((one) => desk.jobs.subject[one] % 2 === 0)
        if (job === NOWHERE) return false
        desk.pool.withdraw(job)
        helper.submit(job)
        return true
      },
    })
    return { desk, helper }
  }

  test('finds it when it goes free, when the pool opens, and takes the first of those that it can do', () => {
    const { desk, helper } = two()
    const own = desk.jobs.create(0, 100, 0, 0, 2)
    desk.at(9, () => {
      helper.submit(own)
      desk.submit(1, 7)
      desk.submit(3, 1)
      desk.submit(4, 6)
      desk.submit(6, 1)
    })
    expect(desk.play()).toEqual([
      '9 take 100',
      '9 take 1',
      '11 done 100',
      '11 take 4',
      '16 done 1',
      '16 take 3',
      // Closing time: whoever is done then takes up nothing until the next morning.
      '17 done 4',
      '17 done 3',
      '33 take 6',
      '34 done 6',
    ])
  })

  test('leaves what others have begun', () => {
    const desk = new Desk({ classes: 2, preemptiveClasses: 1 })
    desk.at(0, () => desk.submit(2, 4, 1))
    desk.at(1, () => desk.submit(4, 4, 0))
    const found: number[] = []
    desk.at(2, () =>
      found.push(
        desk.pool.waiting,
        desk.pool.firstWaiting(() => true),
      ),
    )
    desk.play()
    expect(found).toEqual([1, NOWHERE])
  })
})
