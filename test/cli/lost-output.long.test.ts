/** The program as a process of its own whose output nobody takes, and whose folder cannot be made. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { programFolder } from '../../sim/store/scenario-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-lost-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const FULL = '/dev/full'
const TINY = ['--set', 'city.streets=1', '--set', 'city.residentsPerStreet=2000', '--days', '7', '--warm-up', '0']
const RUN = ['run', 'haigang-before', ...TINY, '--replications', '2', '--workers', '1']

/** @param full the stream that goes to a disk that is full: 1 or 2 */
async function whistle(args: readonly string[], full?: 1 | 2) {
  const file = full === undefined ? 'pipe' : openSync(FULL, 'w')
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/whistlelab.ts', ...args], {
    cwd: programFolder(),
    stdio: ['ignore', full === 1 ? file : 'pipe', full === 2 ? file : 'pipe'],
    timeout: 120_000,
  })
  if (typeof file === 'number') closeSync(file)
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (data) => (said.stdout += data))
  child.stderr?.on('data', (data) => (said.stderr += data))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...said }
}

describe.skipIf(!existsSync(FULL))('output that cannot be written', { timeout: 180_000 }, () => {
  it('ends no run: without its log it is whole, and its exit code is its own', async () => {
    const out = join(place, 'no-log')
    const { code, stdout } = await whistle([...RUN, '--out', out], 2)
    expect([code, existsSync(join(out, 'results.json'))]).toEqual([0, true])
    expect(stdout).toContain(join(out, 'report.html'))
    expect((await whistle(['list', 'nonsense'], 2)).code).toBe(2)
  })

  it('is told where it was the result, and the exit code is not 0', async () => {
    const out = join(place, 'no-result')
    const { code, stderr } = await whistle([...RUN, '--out', out, '--json'], 1)
    expect(stderr).toContain('standard output could not be written: the disk is full')
    expect(stderr).not.toMatch(/\n\s+at /)
    expect([code, existsSync(join(out, 'report.html'))]).toEqual([1, true])
    const listed = await whistle(['list'], 1)
    expect(listed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^whistlelab: standard output .*\n$/) as string,
    })
  })
})

describe.skipIf(!existsSync('/proc/self'))('a folder that cannot be made', { timeout: 180_000 }, () => {
  it('is refused at once', async () => {
    const { code, stderr } = await whistle([...RUN, '--out', '/proc/x/y'])
    expect([code, stderr]).toEqual([
      2,
      'whistlelab: cannot use the output folder /proc/x/y: no folder can be made there; give --out another one\n',
    ])
  })
})
