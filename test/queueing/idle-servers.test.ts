/** The idle servers of a pool keep the order in which they went idle, whoever leaves from among them. */
import { expect, test } from 'vitest'
import { IdleServers } from '../../sim/queueing/idle-servers.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'

test('against a plain list over 20,000 random operations', () => {
  const seats = 40
  const idle = new IdleServers(seats)
  const list: number[] = []
  const random = new RandomStreams('idle servers', 0)
  const draw = (index: number, below: number): number => Math.floor(random.uniform(1, 0, index) * below)
  const counts = { add: 0, next: 0, remove: 0 }
  for (let turn = 0; turn < 20_000; turn++) {
    const server = draw(3 * turn, seats)
    const oldest = draw(3 * turn + 1, 3) === 0
    if (!list.includes(server)) {
      idle.add(server)
      list.push(server)
      counts.add++
    } else if (oldest) {
      expect(idle.next()).toBe(list.shift())
      counts.next++
    } else {
      idle.remove(server)
      list.splice(list.indexOf(server), 1)
      counts.remove++
    }
    expect(idle.count).toBe(list.length)
  }
  expect(Math.min(counts.add, counts.next, counts.remove)).toBeGreaterThan(3000)
  while (list.length > 0) expect(idle.next()).toBe(list.shift())
})
