/** Mutation runs: which mutants are drawn, what a report comes to, which tests hold which room, and what the section says. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Place } from '../../../tools/validation/mutants/drawn.ts'
import { portionOf, portions } from '../../../tools/validation/mutants/drawn.ts'
import type { TriedPortion } from '../../../tools/validation/mutants/mutants.ts'
import { mutants } from '../../../tools/validation/mutants/mutants.ts'
import { ROOMS, filesOf } from '../../../tools/validation/mutants/rooms.ts'
import type { Report } from '../../../tools/validation/mutants/stryker.ts'
import { fingerprint, outcomeOf, rangeOf } from '../../../tools/validation/mutants/stryker.ts'

const ROOT = join(import.meta.dirname, '../../..')

const SOURCE = 'const a = b + c\nif (a > 0) {\n  done()\n}\n'
const mutant = (status: string, from: [number, number], to: [number, number], replacement?: string) => ({
  status,
  mutatorName: 'BlockStatement',
  location: { start: { line: from[0], column: from[1] }, end: { line: to[0], column: to[1] } },
  ...(replacement === undefined ? {} : { replacement }),
})
const report: Report = {
  files: {
    'b.ts': { source: 'x > y', mutants: [mutant('Survived', [1, 1], [1, 6], 'true')] },
    'a.ts': {
      source: SOURCE,
      mutants: [
        mutant('NoCoverage', [2, 12], [4, 2]),
        mutant('Survived', [1, 11], [1, 16], 'b - c'),
        mutant('Killed', [2, 5], [2, 10], 'a >= 0'),
        mutant('Timeout', [2, 5], [2, 10], 'true'),
        mutant('CompileError', [2, 5], [2, 10], 'false'),
      ],
    },
  },
}

test('killed and endless mutants are noticed, those that no test reaches are not; what does not compile counts nowhere', () => {
  expect(outcomeOf(report)).toEqual({
    killed: 2,
    survivors: [
      { file: 'a.ts', line: 1, from: 'b + c', to: 'b - c' },
      { file: 'a.ts', line: 2, from: '{ done() }', to: 'BlockStatement' },
      { file: 'b.ts', line: 1, from: 'x > y', to: 'true' },
    ],
  })
  expect(outcomeOf({ files: {} })).toEqual({ killed: 0, survivors: [] })
})

test('every room of the model and of the analysis has files, and tests that are there', () => {
  const folders = readdirSync(join(ROOT, 'sim/city'), { withFileTypes: true }).filter((one) => one.isDirectory())
  const rooms = ['sim/analysis', 'sim/city', ...folders.map(({ name }) => `sim/city/${name}`)]
  expect(ROOMS.map(({ folder }) => folder).sort()).toEqual(rooms.sort())
  expect(ROOMS.filter((room) => filesOf(room).length === 0)).toEqual([])
  expect(ROOMS.flatMap(({ tests }) => tests).filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

/** A file of statements, one a line, each with two mutants of the same piece of code; lines 0 to 9 lie in one body. */
const MUTANTS: readonly Place[] = [
  { file: 'a.ts', start: { line: 0, column: 0 }, end: { line: 9, column: 30 } },
  ...Array.from({ length: 60 }, (_, line): Place[] => {
    const place = { file: 'a.ts', start: { line, column: 2 }, end: { line, column: 20 } }
    return [place, place]
  }).flat(),
]

test('portions hold 24 mutants, each place once, bodies left out, in an order drawn from the seed', () => {
  const drawn = portions(MUTANTS, 'one')
  // Two mutants a place: 12 places a portion, and 60 places are five portions.
  expect(drawn.map((places) => places.length)).toEqual([12, 12, 12, 12, 12])
  const lines = drawn.flat().map(({ start }) => start.line)
  expect([...lines].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, line) => line))
  expect(lines).not.toEqual([...lines].sort((a, b) => a - b))
  expect(drawn.flat().every(({ start }) => start.column === 2)).toBe(true)
  expect(portions(MUTANTS, 'one')).toEqual(drawn)
  expect(portions(MUTANTS, 'two')).not.toEqual(drawn)
})

test('a place within a place that is drawn is tried with it, not again', () => {
  const at = (from: number, to: number): Place => ({
    ...{ file: 'a.ts', start: { line: 0, column: from }, end: { line: 0, column: to } },
  })
  expect(portions([at(0, 10), at(2, 4), at(20, 30)], 'one').flat()).toHaveLength(2)
})

test('the mutants of a room are known by where they stand, as its runner names it', async () => {
  const room = ROOMS.find(({ folder }) => folder === 'sim/city/demand')!
  const { all, places } = await portionOf(room, 0)
  expect(all).toBeGreaterThan(places.length)
  for (const place of places) expect(rangeOf(place)).toMatch(/^sim\/city\/demand\/[a-z-]+\.ts:\d+:\d+-\d+:\d+$/)
  expect((await portionOf(room, 1000)).places).toEqual([])
})

const tried = (folder: string, portion: number, killed: number, all = 100): TriedPortion => ({
  ...{ folder, portion, of: '', all, killed, survivors: [] },
})

test('a kept result is taken for its portion while room and tests are the same', () => {
  const [, second] = ROOMS
  const result = { ...tried(second.folder, 0, 1), of: fingerprint(second) }
  expect(mutants.piecewise!.rowOf(result)).toBe(1)
  expect(mutants.piecewise!.rowOf({ ...result, portion: 1 })).toBe(1 + ROOMS.length)
  expect(mutants.piecewise!.rowOf({ ...result, of: '0123456789abcdef' })).toBe(-1)
  expect(mutants.piecewise!.rowOf({ ...result, folder: 'sim/city/gone' })).toBe(-1)
})

test('the section counts by room, lists survivors by file, and says how many there are', () => {
  const { survivors } = outcomeOf(report)
  const section = mutants.section({
    portions: [
      { ...tried('sim/analysis', 0, 8, 1320), survivors },
      tried('sim/city/people', 0, 20),
      tried('sim/analysis', 1, 9, 1320),
    ],
  })
  expect(section).toContain('| `sim/analysis` | 1320 | 20 | 17 | 85 %, below the aim |')
  expect(section).toContain('| `sim/city/people` | 100 | 20 | 20 | 100 % |')
  expect(section).toContain('| all | 1420 | 40 | 37 | 93 % |')
  expect(section).toContain(
    '* `a.ts`: 1: `b + c` to `b - c`; 2: `{ done() }` to `BlockStatement`\n* `b.ts`: 1: `x > y` to `true`',
  )
  expect(mutants.section({ portions: [tried('sim/analysis', 0, 8)] })).toContain('No mutant survived.')
  expect(mutants.section({ portions: [] })).toContain('None has been tried.')
})
