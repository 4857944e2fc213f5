/** The idle heads of a pool keep the order in which they went idle, whoever leaves from among them. */
import { expect, test } from 'vitest'
import { IdleHeads } from '../../sim/queueing/idle-heads.ts'
import { Luck } from '../../sim/random/luck.ts'

test('against a plain list over 20,000 random operations', () => {
  const seats = 40
  const idle = new IdleHeads(seats)
  const list: number[] = []
  const luck = new Luck('idle heads', 0)
  const draw = (index: number, below: number): number => Math.floor(luck.uniform(1, 0, index) * below)
  const counts = { add: 0, next: 0, remove: 0 }
  for (let turn = 0; turn < 20_000; turn++) {
    const head = draw(3 * turn, seats)
    const oldest = draw(3 * turn + 1, 3) === 0
    if (!list.includes(head)) {
      idle.add(head)
      list.push(head)
      counts.add++
    } else if (oldest) {
      expect(idle.next()).toBe(list.shift())
      counts.next++
    } else {
      idle.remove(head)
      list.splice(list.indexOf(head), 1)
      counts.remove++
    }
    expect(idle.count).toBe(list.length)
  }
  expect(Math.min(counts.add, counts.next, counts.remove)).toBeGreaterThan(3000)
  while (list.length > 0) expect(idle.next()).toBe(list.shift())
})
