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

it('a merge of 36,000 replications takes no more memory than one of 8,000', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', PROGRAM], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const { looks, written, ...counts } = JSON.parse(stdout) as Merged
  expect(counts).toEqual({ completed: 36_000, failed: 5, n: 35_995 })
  // All of that went through it.
  expect(written).toBeGreaterThan(25 * MEGABYTE)
  const [, early, ...late] = looks.map(([, bytes]) => bytes)
  expect(looks[1][0]).toBe(8_192)
  expect(looks.at(-1)![0]).toBe(32_768)
  // Kept, the rows in between would be 50 megabytes. More row groups of the Parquet files, whose heads stand at their ends, are about one.
  // A look may find blocks that are let go of and not yet collected: on a busy machine, some eight megabytes of them.
  const settled = Math.min(...late.slice(-2))
  expect(settled - early).toBeLessThan(15 * MEGABYTE)
  expect(settled - looks[0][1]).toBeLessThan(20 * MEGABYTE)
})
