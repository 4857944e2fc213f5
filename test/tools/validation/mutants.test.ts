/** Mutation runs: what a report comes to, which tests hold which file, and what the section says of what has not been run. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mutants } from '../../../tools/validation/mutants/mutants.ts'
import { MUTATED } from '../../../tools/validation/mutants/rooms.ts'
import type { MutatedFile, Report } from '../../../tools/validation/mutants/stryker.ts'
import { fingerprint, outcomeOf } from '../../../tools/validation/mutants/stryker.ts'

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
      { line: 1, from: 'b + c', to: 'b - c' },
      { line: 2, from: '{ done() }', to: 'BlockStatement' },
    ],
  })
  expect(outcomeOf({ files: {} })).toEqual({ killed: 0, survivors: [] })
})

test('every file of the model and of the analysis is a row, with tests that are there', () => {
  const rooms = [
    'sim/analysis',
    'sim/city',
    ...readdirSync(join(ROOT, 'sim/city'), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => `sim/city/${name}`),
  ]
  expect([...new Set(MUTATED.map(({ file }) => file.replace(/\/[^/]*$/, '')))].sort()).toEqual(rooms.sort())
  expect(
    MUTATED.flatMap(({ file, tests }) => [file, ...tests]).filter((path) => !existsSync(join(ROOT, path))),
  ).toEqual([])
})

test('a kept result is taken for its file as it is, and for no other', () => {
  const [, second] = MUTATED
  const result: MutatedFile = { file: second.file, of: fingerprint(second), killed: 1, survivors: [] }
  expect(mutants.piecewise!.rowOf(result)).toBe(1)
  expect(mutants.piecewise!.rowOf({ ...result, of: '0123456789abcdef' })).toBe(-1)
  expect(mutants.piecewise!.rowOf({ ...result, file: 'sim/city/gone.ts' })).toBe(-1)
})

test('the section counts by room, lists survivors, and says how much is left', () => {
  const file = (name: string, killed: number): MutatedFile => ({
    file: name,
    of: '',
    killed,
    survivors: outcomeOf(report).survivors,
  })
  const section = mutants.section({
    files: [file('sim/analysis/a.ts', 8), { ...file('sim/city/people/b.ts', 20), survivors: [] }],
    left: ['sim/analysis/c.ts'],
  })
  expect(section).toContain('| `sim/analysis` | 1, 2 | 10 | 8 | 80 %, below the aim |')
  expect(section).toContain('| `sim/city/people` | 1, 1 | 20 | 20 | 100 % |')
  expect(section).toContain(
    '* `sim/analysis/a.ts`, 2 of 10: 1: `b + c` to `b - c`; 2: `{ done() }` to `BlockStatement`',
  )
  expect(section).toContain('Looked at: 2 of 3 files')
  expect(mutants.section({ files: [], left: [] })).toContain('Every file of the model')
  expect(mutants.section({ files: [], left: ['sim/analysis/c.ts'] })).not.toContain('|')
})
