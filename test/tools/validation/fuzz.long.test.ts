/** The fuzzer for some seconds: the same cases as `npm run validate -- fuzz` begins with. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { KINDS, judge } from '../../../tools/validation/fuzz/cases.ts'
import { fuzz } from '../../../tools/validation/fuzz/fuzz.ts'
import { PROPERTIES } from '../../../tools/validation/fuzz/properties.ts'
import type { Ended } from '../../../tools/validation/fuzz/properties.ts'
import { fence, isInside } from '../../../tools/validation/fuzz/watched-writes.ts'
import { fuzzWorld } from '../../../tools/validation/fuzz/world.ts'
import type { FuzzWorld } from '../../../tools/validation/fuzz/world.ts'

/** Few of those that open a run: some of them start threads. */
const CASES = { line: 30, scenario: 12, study: 12, manifest: 4, results: 3, block: 3, requests: 30 }

const GOOD: Ended = {
  ...{ line: ['run', 'x.yaml'], code: 2, printed: [], told: ['whistlelab: no file x.yaml; give another'] },
  ...{ strayed: [], uncaught: [], seconds: 1 },
}
const faultsOf = (ended: Ended): string[] =>
  PROPERTIES.filter(({ fault }) => fault(ended) !== undefined).map(({ name }) => name)

describe('the list of properties', () => {
  it.each<[string, Partial<Ended>]>([
    ['no error that nobody caught', { uncaught: ['TypeError'] }],
    ['no stack', { told: ['whistlelab: give x.yaml\n    at main (cli/x.ts:1:2)'] }],
    ['no error of the program itself', { code: 1, told: ['whistlelab: an error of the program itself: x'] }],
    ['an exit code of the list', { code: 5 }],
    ['what was given', { told: ['whistlelab: give another'] }],
    ['says what to do', { told: ['whistlelab: x.yaml!'] }],
    ['outside the folder given', { strayed: ['openSync /etc/passwd'] }],
    ['an end within', { seconds: 61 }],
  ])('sees what is against it: %s', (_, wrong) => {
    expect(faultsOf(GOOD)).toEqual([])
    expect(faultsOf({ ...GOOD, ...wrong })).toHaveLength(1)
    expect(faultsOf({ ...GOOD, told: ['whistlelab: 没有 x.yaml；请另选一个'] })).toEqual([])
    expect(faultsOf({ ...GOOD, told: ['whistlelab: 没有选项 x.yaml；是否想写 --next？'] })).toEqual([])
    // As messages show what has no sign: half of a pair, an invisible sign.
    const odd = {
      line: ['run', '1}\ud800\u200b'],
      told: ['whistlelab: no folder 1}\\ud800\\u200b; give the folder of a run'],
    }
    expect(faultsOf({ ...GOOD, ...odd })).toEqual([])
  })
})

test('the fence refuses what is written outside, and nothing else', () => {
  const place = mkdtempSync(join(tmpdir(), 'whistle-fence-'))
  const wall = fence((path) => isInside(path, join(place, 'in')))
  try {
    expect(() => writeFileSync(join(place, 'out'), '')).toThrow('fenced')
    expect(() => writeFileSync(join(place, 'inside'), '')).toThrow('fenced')
    expect(() => writeFileSync(join(place, 'in'), 'x')).not.toThrow()
    expect(wall.refused()).toEqual([`writeFileSync ${join(place, 'out')}`, `writeFileSync ${join(place, 'inside')}`])
  } finally {
    wall.remove()
    rmSync(place, { recursive: true })
  }
})

describe('cases', { timeout: 120_000 }, () => {
  let world: FuzzWorld
  beforeAll(async () => {
    world = await fuzzWorld()
  }, 120_000)
  afterAll(() => world.remove())

  it.each(KINDS)('of a %s hold, and come out the same twice', async (kind) => {
    const codes: unknown[] = []
    for (let number = 0; number < CASES[kind]; number++) {
      const { code, faults } = await judge(kind, number, world)
      expect(faults).toEqual([])
      codes.push(code)
    }
    expect((await judge(kind, 1, world)).code).toBe(codes[1])
  })
})

test('what is not looked at yet is said, and a kept row is known by its cases', () => {
  const row = { kind: 'block', from: 0, codes: { '0': 30, '2': 20 }, faults: [] } as const
  const place = fuzz.piecewise!.rowOf(row)
  expect(fuzz.rows[place]).toBe('block 0 to 49')
  expect(fuzz.piecewise!.rowOf({ ...row, from: 7 })).toBe(-1)
  const figures = fuzz.figures(fuzz.rows.map((_, at) => (at === place ? row : undefined)))
  expect(fuzz.section(figures)).toContain('| a spoilt block, to the same | 50 of 1000 | 30 | 0 | 20 | 0 | 0 |')
  const faults = [{ kind: 'line', number: 7, property: 'an end', what: 'none', line: [] }] as const
  expect(fuzz.section({ kinds: [], faults })).toContain('* line 7, an end: none')
})
