/** Every generated document is what the model says today (the pages of the cases: `cases/pages.test.ts`), and the command that makes them so. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { GENERATED } from '../../../tools/generate/every-document.ts'
import { generate } from '../../../tools/generate/generate.ts'
import type { Generated } from '../../../tools/generate/generated.ts'
import { unlike } from '../../../tools/generate/generated.ts'

const ROOT = join(import.meta.dirname, '../../..')

test.each(GENERATED.filter(({ name }) => name !== 'cases'))(
  '$name is fresh',
  async (generated) => {
    const found = unlike(generated, await generated.make(), ROOT)
    expect(found, 'not what the model says; run: npm run generate').toEqual({ stale: [], left: [] })
    // The pages of the package take some thirteen seconds; the guard is against a hang.
  },
  180_000,
)

describe('npm run generate', () => {
  const root = mkdtempSync(join(tmpdir(), 'whistle-generate-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const EVERY: readonly Generated[] = [
    { name: 'page', make: () => new Map([['docs/PAGE.md', 'as now\n']]) },
    {
      name: 'folder',
      make: () => Promise.resolve(new Map([['docs/all/one.md', 'one\n']])),
      folder: { path: 'docs/all', keeps: ['kept.json'] },
    },
  ]
  const text = (path: string): string => readFileSync(join(root, path), 'utf8')
  const told: string[] = []
  const run = (words: readonly string[], every = EVERY): Promise<number> =>
    generate(words, every, root, (line) => told.push(line))
  beforeEach(() => void told.splice(0))

  test('says what is missing and writes nothing, with --check', async () => {
    expect(await run(['--check'])).toBe(1)
    expect(told).toEqual([
      'docs/PAGE.md is not what the model says; run: npm run generate',
      'docs/all/one.md is not what the model says; run: npm run generate',
    ])
    expect(existsSync(join(root, 'docs'))).toBe(false)
  })

  test('writes what is asked for by name, and then the rest', async () => {
    expect(await run(['page'])).toBe(0)
    expect(told).toEqual(['docs/PAGE.md is written'])
    expect(await run([])).toBe(0)
    expect(told.slice(1)).toEqual(['page: as it was', 'docs/all/one.md is written'])
    expect([text('docs/PAGE.md'), text('docs/all/one.md')]).toEqual(['as now\n', 'one\n'])
    expect(await run(['--check'])).toBe(0)
  })

  test('finds what was changed by hand, and what nothing makes any more', async () => {
    writeFileSync(join(root, 'docs/PAGE.md'), 'by hand\n')
    for (const name of ['kept.json', 'two.md']) writeFileSync(join(root, 'docs/all', name), '')
    expect(await run(['--check'])).toBe(1)
    expect(told).toEqual([
      'docs/PAGE.md is not what the model says; run: npm run generate',
      'docs/all/two.md is of what is no more; run: npm run generate',
    ])
    expect(await run([])).toBe(0)
    expect(told.slice(2)).toEqual(['docs/PAGE.md is written', 'docs/all/two.md is removed'])
    expect(existsSync(join(root, 'docs/all/kept.json'))).toBe(true)
    expect(await run(['--check'])).toBe(0)
  })

  test('what cannot be made does not keep the others from being made', async () => {
    const broken: Generated = {
      name: 'broken',
      make: () => {
        throw new Error('there are no results; run: npm run cases')
      },
    }
    expect(await run([], [broken, ...EVERY])).toBe(1)
    expect(told).toEqual(['broken: there are no results; run: npm run cases', 'page: as it was', 'folder: as it was'])
  })

  test('refuses what it does not understand, with what to give', async () => {
    expect(await run(['odds'])).toBe(2)
    expect(await run(['--wite'])).toBe(2)
    expect(told[0]).toBe(
      'there is no document "odds"; give --check or nothing, and names to have only those: page, folder',
    )
    expect(told[1]).toMatch(/--wite.*give --check or nothing/)
  })
})
