/** Groups of jobs over several pools: servers taken and given back together, no lock-up, and the statistics of the pools. */
import { beforeAll, describe, expect, test } from 'vitest'
import { Simulation } from '../../../sim/kernel/simulation.ts'
import type { Timetable } from '../../../sim/kernel/timetable.ts'
import { GRID_HOURS, OFFICE_HOURS, ROUND_THE_CLOCK } from '../../../sim/kernel/timetable.ts'
import { Jobs } from '../../../sim/queueing/jobs.ts'
import { JointSeizing } from '../../../tools/bench/joint-seizing.ts'
import { Pools } from '../../../sim/queueing/pools.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'
import { exponential } from '../../../sim/random/exponential.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'

const ALONE = 0
const JOINT = 1

/** What one group, or one piece of other work, has lived through (h). */
interface Course {
  readonly came: number
  readonly rooms: readonly number[]
  /** When it got each of its servers, in the order of its pools; told at the end. */
  got: readonly number[]
  done: number
}

interface Room {
  readonly seats: number
  readonly timetable?: Timetable
}

/** Pools that serve groups among other work; subjects count what has come. */
class Hall {
  readonly simulation = new Simulation(8)
  readonly jobs = new Jobs(8)
  readonly pools: ServerPool[]
  readonly joint: JointSeizing
  readonly courses: Course[] = []
  /** Is told of each group that is done, before its last server goes free. */
  whenDone: (subject: number) => void = () => {}
  /** Numbers that groups have had. */
  readonly numbers = new Set<number>()
  /** Servers taken, by group in being and pool. */
  private readonly taken: number[][] = []
  private readonly deeds: (() => void)[] = []
  private readonly deed: number

  constructor(rooms: readonly Room[]) {
    const { simulation, jobs } = this
    const all = new Pools(simulation, jobs)
    this.pools = rooms.map(({ seats, timetable = ROUND_THE_CLOCK }, room) =>
      all.add({
        ...{ timetable, seats, classes: 2 },
        service: { take: (job) => this.take(job, room), done: (job) => this.finish(job) },
      }),
    )
    this.joint = new JointSeizing(simulation, jobs, this.pools, {
      ...{ kind: JOINT, serviceClass: 1 },
      done: (group, subject) => {
        this.ends(subject, this.taken[group])
        this.taken[group] = []
        this.numbers.add(group)
        this.whenDone(subject)
      },
    })
    this.deed = simulation.declare('deed', 2, (index) => this.deeds[index]())
  }

  at(time: number, deed: () => void): void {
    this.deeds.push(deed)
    this.simulation.at(time, this.deed, this.deeds.length - 1)
  }

  together(rooms: readonly number[], hours: number): void {
    this.joint.together(this.comes(rooms), rooms, hours)
  }

  parallel(rooms: readonly number[], hours: readonly number[]): void {
    this.joint.parallel(this.comes(rooms), rooms, hours)
  }

  /** Other work for one pool; class 0 comes before all groups. */
  alone(room: number, hours: number, serviceClass: number): void {
    const { jobs, simulation } = this
    const subject = this.comes([room])
    this.pools[room].submit(jobs.create(ALONE, subject, serviceClass, simulation.now, hours))
  }

  /** Runs until nothing is left to happen. */
  play(): void {
    this.simulation.run(Infinity)
  }

  private comes(rooms: readonly number[]): number {
    return this.courses.push({ came: this.simulation.now, rooms, got: [], done: NaN }) - 1
  }

  private take(job: number, room: number): number {
    const { jobs, simulation } = this
    const subject = jobs.subject[job]
    if (jobs.kind[job] === JOINT) {
      ;(this.taken[subject] ??= [])[room] = simulation.now
      return this.joint.take(job)
    }
    this.courses[subject].got = [simulation.now]
    return jobs.hours[job]
  }

  private finish(job: number): void {
    if (this.jobs.kind[job] === JOINT) return this.joint.finish(job)
    this.courses[this.jobs.subject[job]].done = this.simulation.now
    this.jobs.end(job)
  }

  private ends(subject: number, taken: readonly number[]): void {
    const course = this.courses[subject]
    course.got = course.rooms.map((room) => taken[room])
    course.done = this.simulation.now
  }

  /** Nobody is left behind. */
  get leftBehind(): readonly number[] {
    const { joint, jobs, pools } = this
    return [joint.alive, jobs.alive, ...pools.map(({ busy, waiting }) => busy + waiting)]
  }
}

const nobody = (pools: number): number[] => new Array<number>(pools + 2).fill(0)

describe('together', () => {
  test('holds each server as it gets it, works when it has them all, and gives them back at one moment, by one event', () => {
    const hall = new Hall([{ seats: 1 }, { seats: 1 }, { seats: 2 }])
    hall.at(0, () => [3, 5, 0.5].forEach((hours, room) => hall.alone(room, hours, 1)))
    hall.at(1, () => hall.together([0, 1, 2], 4))
    hall.at(4, () => expect(hall.pools.map(({ busy }) => busy)).toEqual([1, 1, 1]))
    hall.whenDone = () => {
      // Of its servers the last that came ends its work; the others are free before it.
      expect(hall.pools.map(({ busy }) => busy)).toEqual([0, 1, 0])
    }
    hall.play()
    expect(hall.courses[3]).toMatchObject({ came: 1, got: [3, 5, 1], done: 9 })
    expect(hall.pools.map((pool) => pool.usage().busyHours)).toEqual([3 + 6, 5 + 4, 0.5 + 8])
    // Three deeds, three ends of other work, and one end of the group.
    expect(hall.simulation.events).toBe(3 + 3 + 1)
    expect(hall.leftBehind).toEqual(nobody(3))
  })

  test('of two at one moment the first has all its servers before the second gets any, whatever order they name pools in', () => {
    const hall = new Hall([{ seats: 1 }, { seats: 1 }])
    hall.at(0, () => {
      hall.together([0, 1], 2)
      hall.together([1, 0], 3)
      hall.together([0, 1], 1)
    })
    hall.play()
    expect(hall.courses.map(({ got, done }) => [...got, done])).toEqual([
      [0, 0, 2],
      [2, 2, 5],
      [5, 5, 6],
    ])
  })

  test('one server each for all: a single server (the recursion of Lindley 1952)', () => {
    const hall = new Hall([{ seats: 1 }, { seats: 1 }, { seats: 1 }])
    const random = new RandomStreams('lindley', 0)
    const rooms = [0, 1, 2]
    let time = 0
    const known: number[] = []
    for (let one = 0; one < 2000; one++) {
      time += exponential(random.uniform(0, one, 0))
      const hours = 0.9 * exponential(random.uniform(1, one, 0))
      hall.at(time, () => hall.together(rooms, hours))
      known.push(Math.max(time, known.at(-1) ?? 0) + hours)
    }
    hall.play()
    expect(hall.courses.map(({ done }) => done)).toEqual(known)
    expect(hall.leftBehind).toEqual(nobody(3))
  })
})

const HALLS: [string, Room[]][] = [
  ['round the clock', [{ seats: 1 }, { seats: 2 }, { seats: 1 }, { seats: 3 }]],
  ['on timetables', [{ seats: 1, timetable: OFFICE_HOURS }, { seats: 2 }, { seats: 2, timetable: GRID_HOURS }]],
]

describe.each(HALLS)('thousands of groups among other work, %s', (name, rooms) => {
  const GROUPS = 4000
  const hall = new Hall(rooms)
  const random = new RandomStreams(`hall ${name}`, 0)
  const draw = (purpose: number, one: number): number => random.uniform(purpose, one, 0)
  let time = 0
  for (let one = 0; one < GROUPS; one++) {
    // Bursts, and many at one instant: every second comes with the one before.
    if (one % 2 === 0) time += 2.4 * exponential(draw(0, one))
    const wanted = rooms.map((_, room) => room).sort((a, b) => draw(10 + a, one) - draw(10 + b, one))
    const some = wanted.slice(0, 2 + Math.floor(draw(1, one) * (rooms.length - 1)))
    const hours = draw(2, one) < 0.05 ? 0 : 0.8 * exponential(draw(3, one))
    hall.at(time, () => hall.together(some, hours))
    if (draw(4, one) < 0.5) hall.at(time, () => hall.alone(some[0], exponential(draw(5, one)), one % 2))
  }
  let groups: readonly Course[] = []
  beforeAll(() => {
    hall.play()
    groups = hall.courses.filter(({ rooms: own }) => own.length > 1)
  })

  test('none is locked up, none is left behind', () => {
    expect(groups).toHaveLength(GROUPS)
    expect(hall.courses.filter(({ done }) => !(done >= 0))).toEqual([])
    expect(hall.leftBehind).toEqual(nobody(rooms.length))
    // There was something to be locked up in: most groups held a server while they waited for another.
    expect(groups.filter(({ got }) => Math.min(...got) < Math.max(...got)).length).toBeGreaterThan(GROUPS / 4)
  })

  test('every pool serves groups in the order in which they came', () => {
    rooms.forEach((_, room) => {
      const got = groups.filter((one) => one.rooms.includes(room)).map((one) => one.got[one.rooms.indexOf(room)])
      for (let one = 1; one < got.length; one++) expect(got[one]).toBeGreaterThanOrEqual(got[one - 1])
    })
  })

  test('the statistics of each pool are the sums of what every server was held for, and of what every job waited (Little)', () => {
    rooms.forEach(({ timetable = ROUND_THE_CLOCK }, room) => {
      let busy = 0
      let waiting = 0
      for (const { came, got, done, rooms: own } of hall.courses.filter((one) => one.rooms.includes(room))) {
        const begun = got[own.indexOf(room)]
        busy += timetable.worked(done) - timetable.worked(begun)
        waiting += begun - came
      }
      const { busyHours, waitingHours } = hall.pools[room].usage()
      expect(busyHours / busy).toBeCloseTo(1, 10)
      expect(waitingHours / waiting).toBeCloseTo(1, 10)
    })
  })
})

describe('in parallel', () => {
  test('each part takes its own server for its own hours, and the group is done with the last', () => {
    const hall = new Hall([{ seats: 1 }, { seats: 1 }, { seats: 1 }])
    hall.at(0, () => hall.alone(1, 2, 1))
    hall.at(1, () => hall.parallel([0, 1, 2], [4, 1, 0]))
    hall.at(1, () => hall.parallel([2, 0], [1, 3]))
    hall.play()
    expect(hall.courses[1]).toMatchObject({ came: 1, got: [1, 2, 1], done: 5 })
    expect(hall.courses[2]).toMatchObject({ came: 1, got: [1, 5], done: 8 })
    expect(hall.pools.map((pool) => pool.usage().busyHours)).toEqual([4 + 3, 2 + 1, 1])
    expect(hall.leftBehind).toEqual(nobody(3))
  })

  test('both forms share pools, and numbers of groups are used again', () => {
    const hall = new Hall([{ seats: 1 }, { seats: 1 }])
    hall.whenDone = (subject) => {
      if (subject >= 99) return
      if (subject % 2 === 0) hall.parallel([0, 1], [1, 2])
      else hall.together([1, 0], 2)
    }
    hall.at(0, () => hall.together([0, 1], 1))
    hall.play()
    expect(hall.courses).toHaveLength(100)
    expect(hall.simulation.now).toBe(1 + 2 * 99)
    expect(hall.numbers).toEqual(new Set([0]))
    expect(hall.leftBehind).toEqual(nobody(2))
  })
})

describe('what is refused', () => {
  const hall = new Hall([{ seats: 1 }, { seats: 1 }])
  test.each<[string, () => void]>([
    ['joint work over pools []; give one or more of 0 to 1, none twice', () => hall.joint.together(0, [], 1)],
    ['joint work over pools [0,0]; give one or more of 0 to 1, none twice', () => hall.joint.together(0, [0, 0], 1)],
    [
      'joint work over pools [0,2]; give one or more of 0 to 1, none twice',
      () => hall.joint.parallel(0, [0, 2], [1, 1]),
    ],
    ['joint work of [-1] hours; give 1 of 0 or more', () => hall.joint.together(0, [0, 1], -1)],
    ['joint work of [NaN] hours; give 1 of 0 or more', () => hall.joint.together(0, [0, 1], NaN)],
    ['joint work of [1] hours; give 2 of 0 or more', () => hall.joint.parallel(0, [0, 1], [1])],
    ['joint work of [1,-1] hours; give 2 of 0 or more', () => hall.joint.parallel(0, [0, 1], [1, -1])],
  ])('%s', (message, wrong) => {
    expect(wrong).toThrow(message)
    expect(hall.leftBehind).toEqual(nobody(2))
  })
})
