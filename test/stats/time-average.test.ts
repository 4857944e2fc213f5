import { describe, expect, it } from 'vitest'
import { randomFromText } from '../../sim/random/text-random.ts'
import { TimeAverage } from '../../sim/stats/time-average.ts'

describe('time average', () => {
  it('weighs each value with the time that it lasts', () => {
    const queue = new TimeAverage()
    queue.set(2, 3)
    queue.add(4, 2)
    queue.add(5, -4)
    // 0 for 2, 3 for 2, 5 for 1, 1 for 5 hours.
    expect(queue.integral(10)).toBe(16)
    expect(queue.average(10)).toBe(1.6)
    expect(queue.value).toBe(1)
  })

  it('may begin at any time and value', () => {
    const staff = new TimeAverage(100, 7)
    expect(staff.average(104)).toBe(7)
    staff.set(104, 9)
    expect(staff.average(108)).toBe(8)
  })

  it('forgets the past, not the value, on reset', () => {
    const queue = new TimeAverage(0, 50)
    queue.set(10, 4)
    queue.reset(12)
    queue.set(14, 0)
    expect([queue.integral(16), queue.average(16)]).toEqual([8, 2])
  })

  it('agrees with a sum of rectangles', () => {
    const next = randomFromText('rectangles')
    const average = new TimeAverage(0, 5)
    let area = 0
    let [time, value] = [0, 5]
    for (let i = 0; i < 2000; i++) {
      const width = Math.floor(next() * 64) / 8
      area += width * value
      time += width
      value = Math.floor(next() * 10) - 3
      average.set(time, value)
    }
    expect(average.integral(time)).toBe(area)
    expect(average.integral(time + 2)).toBe(area + 2 * value)
    expect(average.average(time)).toBe(area / time)
  })

  it('takes several changes at one instant', () => {
    const queue = new TimeAverage()
    for (const delta of [5, -3, 4]) queue.add(1, delta)
    expect([queue.value, queue.integral(2)]).toEqual([6, 6])
  })

  it('has no average before time passes', () => {
    expect(new TimeAverage(3, 1).average(3)).toBeNaN()
  })
})
