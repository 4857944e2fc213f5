/** Officers on their way: the frame tells how far they are, and the picture puts them on the arc of their call. */
import { expect, it } from 'vitest'
import { CALL } from '../../../sim/city/state/cases.ts'
import { LabEngine } from '../../../viz/lab/engine/lab-engine.ts'
import { ARRIVED } from '../../../viz/lab/engine/messages.ts'
import type { Frame, FromEngine } from '../../../viz/lab/engine/messages.ts'
import { officersOf, pointOn } from '../../../viz/lab/picture/officers.ts'
import { SMALL, TEXTS } from './small-world.ts'

const frameWith = (calls: readonly (readonly [state: number, way: number])[]): Frame =>
  ({
    callState: Uint8Array.from(calls, ([state]) => state),
    callWay: Uint8Array.from(calls, ([, way]) => way),
  }) as unknown as Frame

it('those on the road are told from those who wait and those who work; work alone begins with the way', () => {
  const frame = frameWith([
    [CALL.queued, 0],
    [CALL.onTheWay, 51],
    [CALL.onSite, ARRIVED],
    [CALL.working, ARRIVED],
    [CALL.working, 204],
  ])
  expect(officersOf(frame, [0, 1, 2, 3, 4])).toEqual({ ways: [0.2, 0.8], waiting: 1, working: 1 })
  expect(officersOf(frame, [0])).toEqual({ ways: [], waiting: 0, working: 0 })
})

it('an arc begins at the street, ends at the department, and bends between', () => {
  const arc = { from: { x: 0, y: 100 }, bend: { x: 0, y: 50 }, to: { x: 40, y: 0 } }
  expect(pointOn(arc, 0)).toEqual(arc.from)
  expect(pointOn(arc, 1)).toEqual(arc.to)
  // A quarter of the one end, a half of the bend, a quarter of the other.
  expect(pointOn(arc, 0.5)).toEqual({ x: 10, y: 50 })
})

it('a frame has a way for every call; on it time brings an officer nearer', async () => {
  const told: FromEngine[] = []
  const engine = new LabEngine({ post: (one) => void told.push(one), turn: () => Promise.resolve(), now: () => 0 })
  await engine.hear({ do: 'open', texts: TEXTS, world: { ...SMALL, scenario: 'pinggu-jinhaihu', set: {} } })
  const ways: number[] = []
  // Nine in ten of its matters need several departments.
  for (let until = 0.25; until < 560; until += 0.25) {
    await engine.hear({ do: 'run', until })
    const frame = told.findLast((one): one is Frame => one.tell === 'frame')!
    told.length = 0
    expect(frame.callWay).toHaveLength(frame.callState.length)
    frame.callState.forEach((state, call) => {
      if (state === CALL.queued) expect(frame.callWay[call]).toBe(0)
      if (state === CALL.onSite) expect(frame.callWay[call]).toBe(ARRIVED)
      if (state === CALL.onTheWay || state === CALL.working) ways.push(frame.callWay[call])
    })
  }
  const onTheRoad = ways.filter((way) => way < ARRIVED)
  expect(onTheRoad.length).toBeGreaterThan(3)
  expect(new Set(onTheRoad).size).toBeGreaterThan(1)
})
