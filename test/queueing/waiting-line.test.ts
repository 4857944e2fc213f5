import { describe, expect, test } from 'vitest'
import { JOB_STEP, Jobs, NOWHERE } from '../../sim/queueing/jobs.ts'
import { WaitingLine } from '../../sim/queueing/waiting-line.ts'
import { randomFromText } from '../../sim/random/text-random.ts'

/** The slow twin: an array sorted anew after every arrival. `order` breaks ties of class and age. */
interface Waiting {
  readonly job: number
  readonly serviceClass: number
  readonly age: number
  readonly order: number
}

function sorted(line: Waiting[]): Waiting[] {
  return line.sort((a, b) => a.serviceClass - b.serviceClass || a.age - b.age || a.order - b.order)
}

describe('the waiting line', () => {
  test('against a sorted array over 20,000 random operations', () => {
    const random = randomFromText('line')
    const jobs = new Jobs(4)
    const line = new WaitingLine(jobs, 3)
    let twin: Waiting[] = []
    let left = 0
    for (let step = 1; step <= 20_000; step++) {
      const choice = random()
      if (choice < 0.45) {
        const serviceClass = Math.floor(random() * 3)
        const age = Math.floor(step / 50 + random() * 4)
        const job = jobs.create(0, 0, serviceClass, age, 0)
        // Who was in hand goes ahead of equals: a lower order than any before.
        const rejoins = random() < 0.2
        if (rejoins) line.rejoin(job)
        else line.join(job)
        twin = sorted([...twin, { job, serviceClass, age, order: rejoins ? -step : step }])
      } else if (choice < 0.7 || twin.length > 60) {
        expect(line.firstInLine()).toBe(twin[0]?.job ?? NOWHERE)
        expect(line.takeFirst()).toBe(twin[0]?.job ?? NOWHERE)
        const first = twin.shift()
        if (first) jobs.end(first.job)
      } else if (twin.length > 0) {
        const [gone] = twin.splice(Math.floor(random() * twin.length), 1)
        line.leave(gone.job)
        jobs.end(gone.job)
        left++
      }
      if (line.length !== twin.length) throw new Error(`length ${line.length}, not ${twin.length}, after step ${step}`)
    }
    expect(left).toBeGreaterThan(4000)
    const rest = twin.map(() => line.takeFirst())
    expect(rest).toEqual(twin.map((waiting) => waiting.job))
    expect(line.takeFirst()).toBe(NOWHERE)
  })

  test('refuses a class that it does not know', () => {
    const jobs = new Jobs()
    const line = new WaitingLine(jobs, 2)
    expect(() => line.join(jobs.create(0, 0, 2, 0, 0))).toThrow('class 2; the pool knows 0 to 1')
  })
})

describe('jobs', () => {
  test('rows are recycled, so that memory follows what is open', () => {
    const jobs = new Jobs(2)
    const rows = [0, 1, 2, 3, 4].map((subject) => jobs.create(1, subject, 0, subject / 2, 3))
    expect(rows).toEqual([0, 1, 2, 3, 4].map((place) => place * JOB_STEP))
    expect(rows.map((row) => [jobs.kind[row], jobs.subject[row], jobs.age[row], jobs.hours[row]])).toEqual(
      [0, 1, 2, 3, 4].map((subject) => [1, subject, subject / 2, 3]),
    )
    jobs.end(rows[1])
    jobs.end(rows[3])
    const again = [0, 0, 0].map(() => jobs.create(0, 0, 0, 0, 0))
    expect(again).toEqual([rows[3], rows[1], 5 * JOB_STEP])
    expect(jobs.alive).toBe(6)
  })

  test('a job ends once', () => {
    const jobs = new Jobs()
    const job = jobs.create(0, 0, 0, 0, 0)
    jobs.end(job)
    expect(() => jobs.end(job)).toThrow('job 0 has ended before')
  })
})
