/** A merge takes the memory of its blocks and tallies, however many replications it reads. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const MEGABYTE = 2 ** 20
const PROGRAM = fileURLToPath(new URL('./merge-alone.ts', import.meta.url))

interface Merged {
  readonly looks: readonly (readonly [merged: number, bytes: number])[]
  readonly written: number
  readonly completed: number
  readonly failed: number
  readonly n: number
}

it('a merge of 100,000 replications takes no more memory than one of 20,000', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', PROGRAM], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const { looks, written, ...counts } = JSON.parse(stdout) as Merged
  expect(counts).toEqual({ completed: 100_000, failed: 7, n: 99_993 })
  // All of that went through it.
  expect(written).toBeGreaterThan(30 * MEGABYTE)
  const [, early, ...late] = looks.map(([, bytes]) => bytes)
  expect(looks[1][0]).toBe(16_384)
  expect(looks.at(-1)![0]).toBe(98_304)
  // Kept, the rows in between would be 170 megabytes. Ten more row groups of the Parquet file, whose heads stand at its end, are half a one;
  // the rest is blocks that are let go of and not yet collected.
  expect(Math.max(...late) - early).toBeLessThan(4 * MEGABYTE)
  expect(Math.max(...late) - looks[0][1]).toBeLessThan(10 * MEGABYTE)
})
