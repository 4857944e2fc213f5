/** The frame of the long validation work: stopping and going on, what is refused, and sections of the document. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ComputedRow, Worker } from '../../../tools/validation/finish-part.ts'
import { finishPart } from '../../../tools/validation/finish-part.ts'
import { KeptResults } from '../../../tools/validation/kept-results.ts'
import type { Part } from '../../../tools/validation/part.ts'
import { recordOf } from '../../../tools/validation/record.ts'
import { requestOf } from '../../../tools/validation/request.ts'
import { sectionOf, withSection } from '../../../tools/validation/section.ts'
import { WrongRequest } from '../../../tools/validation/wrong-request.ts'

/** Squares of 0 to 9; the figure is their sum. */
function squares(seed = 'squares', rows = 10): Part<number, { sum: number }> {
  return {
    name: 'squares',
    question: 'how much is the sum of squares',
    seed,
    terms: { power: 2 },
    rows: Array.from({ length: rows }, (_, row) => `square of ${row}`),
    compute: (row) => row * row,
    figures: (results) => ({ sum: results.reduce((sum, each) => sum + each, 0) }),
    section: ({ sum }) => `The sum is ${sum}.`,
  }
}

const part = squares()
let folder: string
let asked: number[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'validation-'))
  asked = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (of: Part = part): KeptResults => new KeptResults(join(folder, 'kept', 'squares.jsonl'), of)
const compute: Worker = (row) => {
  asked.push(row)
  return Promise.resolve({ result: part.compute(row), seconds: 1.5 })
}
/** Stops the run before it computes a row. */
const until =
  (last: number): Worker =>
  (row): Promise<ComputedRow> =>
    row < last ? compute(row) : Promise.reject(new Error('stopped'))
const finish = (kept: KeptResults, ...workers: Worker[]): Promise<unknown[]> =>
  finishPart(part, kept, workers, 'abc', () => {})

describe('a stopped run', () => {
  test('goes on where it was, and checks one kept row', async () => {
    await expect(finish(open(), until(4))).rejects.toThrow('stopped')
    expect(asked).toEqual([0, 1, 2, 3])
    asked = []
    expect(await finish(open(), compute)).toEqual([0, 1, 4, 9, 16, 25, 36, 49, 64, 81])
    expect(asked).toEqual([0, 4, 5, 6, 7, 8, 9])
  })

  test('computes a row again whose line was cut off', async () => {
    await finish(open(), compute)
    const kept = open()
    const text = readFileSync(kept.file, 'utf8')
    rmSync(kept.file)
    appendFileSync(kept.file, text.slice(0, -5))
    asked = []
    expect(await finish(open(), compute)).toHaveLength(10)
    expect(asked).toEqual([0, 9])
    expect(open().rows.size).toBe(10)
  })

  test('with two workers gives the same results, in order, each row once', async () => {
    const slow: Worker = async (row) => {
      await new Promise((done) => setTimeout(done, 5))
      return compute(row)
    }
    expect(await finish(open(), slow, compute)).toEqual(part.rows.map((_, row) => row * row))
    expect([...asked].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('of other terms is neither mixed in nor thrown away', async () => {
    await finish(open(), compute)
    const text = readFileSync(open().file, 'utf8')
    expect(() => open(squares('other'))).toThrow(
      'squares.jsonl holds rows of other terms (other in seed); move it away to begin anew',
    )
    expect(() => open(squares('squares', 11))).toThrow(WrongRequest)
    expect(readFileSync(open().file, 'utf8')).toBe(text)
  })

  test('of other code is refused: the kept row does not come out the same', async () => {
    await expect(finish(open(), until(4))).rejects.toThrow('stopped')
    const changed: Worker = (row) => Promise.resolve({ result: row * row + 1e-12, seconds: 1 })
    await expect(finish(open(), changed)).rejects.toThrow(/"square of 0" does not come out as it is kept.*begin anew/)
  })
})

describe('a part that is told piecewise', () => {
  /** A kept square answers the row of its root, if it is one of the part's. */
  const pieces = (rows = 10): Part<number, { sum: number }> => ({
    ...squares('squares', rows),
    piecewise: { minutes: 2, rowOf: (result) => (Math.sqrt(result) < rows ? Math.sqrt(result) : -1) },
    figures: (results) => ({ sum: results.reduce((sum, each = 0) => sum + each, 0) }),
  })

  test('begins no row after its minutes, says what it has, and goes on', async () => {
    let minute = 0
    const clock = (): number => 60000 * minute++
    const first = await finishPart(pieces(), open(pieces()), [compute], 'abc', () => {}, clock)
    expect(first).toEqual([0, ...new Array<undefined>(9).fill(undefined)])
    expect(pieces().figures(first as number[])).toEqual({ sum: 0 })
    asked = []
    expect(await finishPart(pieces(), open(pieces()), [compute], 'abc', () => {})).toHaveLength(10)
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('takes from what is kept the rows that still hold, whatever their number is now', async () => {
    await finishPart(pieces(), open(pieces()), [compute], 'abc', () => {})
    expect([...open(pieces(3)).rows.keys()]).toEqual([0, 1, 2])
  })
})

test('the record says what, by which code, and how long', async () => {
  const kept = open()
  const results = (await finish(kept, compute)) as number[]
  const record = recordOf(part, part.figures(results), kept.rows.values())
  expect(record).toMatchObject({ part: 'squares', seed: 'squares', commits: ['abc'], cpuMinutes: 0.3 })
  expect(record.command).toBe('npm run validate -- squares')
  expect(sectionOf(part, record)).toBe(
    `The sum is 285.\n\n\`npm run validate -- squares\`, seed \`squares\`, commit abc, Node ${process.versions.node}, 0.3 minutes of one core.`,
  )
})

describe('a section of the document', () => {
  const document = '# A\n\n<!-- squares: begin -->\nold\n<!-- squares: end -->\n\nend\n'

  test('takes the place of the one before, and nothing else', () => {
    const once = withSection(document, 'squares', 'new')
    expect(once).toBe('# A\n\n<!-- squares: begin -->\n\nnew\n\n<!-- squares: end -->\n\nend\n')
    expect(withSection(once, 'squares', 'new')).toBe(once)
  })

  test('without a place is refused, with what to write', () => {
    expect(() => withSection(document, 'cubes', 'new')).toThrow('<!-- cubes: begin -->')
    expect(() => withSection('<!-- cubes: end --><!-- cubes: begin -->', 'cubes', 'new')).toThrow(WrongRequest)
  })
})

describe('what is asked for', () => {
  const cubes = { ...part, name: 'cubes' }
  const names = (...words: string[]): string[] => requestOf(words, [part, cubes]).parts.map(({ name }) => name)

  test('parts by name, in the order of the document; all when none is named', () => {
    expect(names()).toEqual(['squares', 'cubes'])
    expect(names('cubes')).toEqual(['cubes'])
    expect(names('cubes', '--processes', '2', 'squares')).toEqual(['squares', 'cubes'])
    expect(requestOf(['--list', '--processes', '2'], [part])).toEqual({ list: true, processes: 2, parts: [part] })
    expect(requestOf(['--minutes', '0'], [part]).minutes).toBe(0)
    expect(requestOf(['--minutes', '4'], [part])).toEqual({ list: false, processes: 1, minutes: 4, parts: [part] })
  })

  test.each([
    [['spheres'], /no part spheres; give any of squares, cubes/],
    [['--quick'], /no option --quick; give --list/],
    [['--processes', '0'], /--processes is 0; give 1 to 8/],
    [['--minutes', '31'], /--minutes is 31; give 0 to 30/],
    [['--processes'], /--processes is undefined/],
  ])('%j is refused', (words, message) => {
    expect(() => names(...words)).toThrow(message)
    expect(() => names(...words)).toThrow(WrongRequest)
  })
})
