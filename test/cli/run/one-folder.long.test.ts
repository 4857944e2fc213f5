/** Two runs, as processes of their own, that want one folder; and one whose folder is moved under it. On the real city, made tiny. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { engineFingerprint } from '../../../cli/work/engine-fingerprint.ts'
import { openedRun } from '../../../cli/work/opened-run.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import { programFolder } from '../../../sim/store/scenario-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-one-folder-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const TINY = ['--set', 'city.streets=1', '--set', 'city.residentsPerStreet=2000', '--days', '7', '--warm-up', '0']

function start(...more: readonly string[]) {
  const words = ['--import', 'tsx', 'cli/whistlelab.ts', 'run', 'haigang-before', ...TINY, '--workers', '1', ...more]
  const child = spawn(process.execPath, words, { cwd: programFolder(), stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (data) => (stderr += data))
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stderr })),
  )
  return { child, ended }
}

describe('one folder', { timeout: 240_000 }, () => {
  it('is that of one of two runs that begin at the same moment, and the other is told', async () => {
    const out = join(place, 'wanted')
    const ends = await Promise.all(
      ['a', 'b'].map((seed) => start('--seed', seed, '--replications', '2', '--out', out).ended),
    )
    expect(ends.map(({ code }) => code).sort()).toEqual([0, 2])
    expect(ends.find(({ code }) => code === 2)!.stderr).toMatch(/the output folder .* another run|a finished run/)
    const { manifest, folder } = openedRun(out, diskFiles, engineFingerprint())
    expect(manifest.seed).toBe(ends[0].code === 0 ? 'a' : 'b')
    expect([folder.blocks.missing(), folder.blocks.damaged]).toEqual([[], []])
    expect(folder.results()?.completed).toBe(2)
  })

  it('that is moved stops the run in it, which makes nothing where it was and goes on where it is', async () => {
    const [out, moved] = [join(place, 'here'), join(place, 'there')]
    const { child, ended } = start('--replications', '100000', '--out', out)
    const blocks = join(out, 'blocks')
    while (!existsSync(blocks) || readdirSync(blocks).filter((name) => name.endsWith('.block')).length < 2) {
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    renameSync(out, moved)
    const { code, stderr } = await ended
    expect(code).toBe(1)
    expect(stderr).toMatch(/here was moved, renamed or removed .* stops here; \d+ replications are safe in it/)
    expect(stderr).toContain('To go on: whistlelab resume, with the folder where it is now')
    expect(existsSync(out)).toBe(false)
    const { folder, plan } = openedRun(moved, diskFiles, engineFingerprint())
    const missing = folder.blocks.missing().length
    expect(folder.blocks.damaged).toEqual([])
    expect(missing).toBeGreaterThan(0)
    expect(folder.blocks.read({ scenario: 0, from: 0, to: plan.scenarios[0].blockSize })).toBeDefined()
  })
})
