/** Where a profile says the time went, told by hand-made bundles and profiles. */
import type { Profiler } from 'node:inspector'
import { expect, test } from 'vitest'
import { placesOf } from '../../../tools/bench/places.ts'
import { spendersOf } from '../../../tools/bench/spenders.ts'

const BUNDLE = `// sim/kernel/calendar.ts
var Calendar = class {
  next() {
    return 1
  }
  constructor() {
    this.all = []
  }
}
// sim/city/steps/street-work.ts
const arrive = (row) => {
  const work = () => {
    return row
  }
  [1].map((each) =>
    each + work())
}
function leave() {}
let count = 0
const steps = { reply: (row) =>
  row }`

const places = placesOf(BUNDLE)

test('a line belongs to the innermost function that has part of it', () => {
  const at = (line: number): string => `${places[line - 1].file} ${places[line - 1].name}`
  expect([4, 7].map(at)).toEqual([
    'sim/kernel/calendar.ts Calendar.next',
    'sim/kernel/calendar.ts Calendar.constructor',
  ])
  expect([11, 13, 16, 17, 18, 19, 21].map(at)).toEqual([
    'sim/city/steps/street-work.ts arrive',
    'sim/city/steps/street-work.ts work',
    'sim/city/steps/street-work.ts arrive, callback',
    'sim/city/steps/street-work.ts arrive',
    'sim/city/steps/street-work.ts leave',
    'sim/city/steps/street-work.ts (module)',
    'sim/city/steps/street-work.ts reply',
  ])
})

interface Frame {
  readonly name: string
  readonly url?: string
  /** Counted from 1. */
  readonly line?: number
  readonly hits?: number
  readonly lines?: Readonly<Record<number, number>>
  readonly children?: number[]
}

function profileOf(frames: readonly Frame[]): Profiler.Profile {
  const nodes = frames.map(({ name, url = '', line = 1, hits = 0, lines = {}, children = [] }, id) => {
    const callFrame = { functionName: name, scriptId: '0', url, lineNumber: line - 1, columnNumber: 0 }
    const positionTicks = Object.entries(lines).map(([at, ticks]) => ({ line: Number(at), ticks }))
    return { id, callFrame, hitCount: hits, children, positionTicks }
  })
  return { nodes, startTime: 0, endTime: 1 }
}

test('samples count by line, those without a line for their function, the own functions of the language for their callers', () => {
  const profile = profileOf([
    { name: '(root)', children: [1, 4, 5] },
    // Compiled with Calendar.next inside; one sample has no line.
    { name: 'arrive', url: 'file:///b.js', line: 11, hits: 10, lines: { 4: 6, 18: 3 }, children: [2, 3] },
    { name: 'push', hits: 2 },
    { name: 'emit', url: 'node:events', hits: 1 },
    { name: '(garbage collector)', hits: 4 },
    { name: '(program)', hits: 3 },
  ])
  const found = spendersOf(profile, 'file:///b.js', places)
  expect(found.map(({ part, name, ticks }) => [part, name, ticks])).toEqual([
    ['kernel', 'Calendar.next', 6],
    ['(garbage collector)', '(garbage collector)', 4],
    ['city', 'leave', 3],
    ['city', 'arrive', 3],
    ['(program)', '(program)', 3],
    ['other', 'emit', 1],
  ])
})
