/** The program as a process of its own, on the real city, made tiny. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import type { Summary } from '../../sim/analysis/summary.ts'

const program = programFolder()
const place = mkdtempSync(join(tmpdir(), 'whistle-cli-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[]): { child: ChildProcess; ended: Promise<Outcome> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/whistlelab.ts', ...args], { cwd: program })
  const parts = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (parts.stdout += data))
  child.stderr.on('data', (data) => (parts.stderr += data))
  const ended = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({ code, ...parts })))
  return { child, ended }
}

const whistle = (...args: string[]): Promise<Outcome> => start(args).ended

const TINY = ['--set', 'city.streets=1', '--set', 'city.residentsPerStreet=5000', '--days', '14', '--warm-up', '7']
const COMPARED = ['haigang-before', 'again=haigang-before', 'half=haigang-before,street.staff=30']

// Each test starts Node anew, some of them several times.
describe('whistle', { timeout: 180_000 }, () => {
  it('lists the scenarios', async () => {
    const { code, stdout, stderr } = await whistle('list', '--json')
    const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['prereform', 'haigang-before', 'haigang-after']))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('shows every lever of a scenario, and what differs from its parent', async () => {
    const [text, json] = await Promise.all([
      whistle('show', 'haigang-after', '--lang', 'zh'),
      whistle('show', 'half=haigang-before,street.staff=30', '--json'),
    ])
    expect(text.stdout).toContain('与 haigang-before 的不同之处')
    expect(text.stdout).toMatch(/whistle\.enabled +否 -> 是/)
    const shown = JSON.parse(json.stdout) as { levers: { name: string }[]; differences: unknown }
    expect(shown.levers.map(({ name }) => name)).toContain('grid.households')
    expect(shown.differences).toMatchObject({
      from: 'haigang-before',
      levers: [{ lever: 'street.staff', unit: 'post', from: 11, to: 30 }],
    })
  })

  it('gives the same bytes for one worker and for two, and computes equals once', async () => {
    const run = (workers: string): Promise<Outcome> => {
      const out = ['--out', join(place, workers), '--workers', workers]
      return whistle('run', ...COMPARED, ...TINY, '--replications', '2', '--json', ...out)
    }
    const one = await run('1')
    const two = await run('2')
    expect([one.code, two.code]).toEqual([0, 0])
    const files = readdirSync(join(place, '1'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name !== 'blocks')
      .sort()
    expect(files).toContain('replications.csv')
    expect(files).toContain('report.html')
    for (const name of files) {
      const bytes = readFileSync(join(place, '1', name))
      expect(bytes.equals(readFileSync(join(place, '2', name))), name).toBe(true)
    }
    const summary = JSON.parse(two.stdout) as Summary
    expect(summary).toEqual(JSON.parse(readFileSync(join(place, '2', 'summary.json'), 'utf8')))
    // What equals another is computed once, and said to.
    expect(summary.aliases).toEqual([expect.objectContaining({ name: 'again', of: 'haigang-before' })])
    expect(summary.differences.filter(({ scenario }) => scenario === 'again')).toEqual([])
    const others = summary.differences.filter(
      ({ scenario, mean }) => scenario === 'half' && mean !== null && mean !== 0,
    )
    expect(others.length).toBeGreaterThan(10)
  })

  it('makes the report of a folder again', async () => {
    const out = join(place, '1')
    const { code, stdout } = await whistle('report', out, '--lang', 'zh')
    expect({ code, stdout }).toEqual({ code: 0, stdout: `报告在 ${join(out, 'report.html')}。\n` })
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('<html lang="zh')
  })

  it('stops cleanly at Ctrl-C, says what was kept, and goes on from there', async () => {
    const out = join(place, 'stopped')
    const args = ['run', 'haigang-before', 'haigang-after', ...TINY, '--json', '--out', out]
    const { child, ended } = start([...args, '--replications', '5000'])
    const blocks = (): string[] => (existsSync(join(out, 'blocks')) ? readdirSync(join(out, 'blocks')) : [])
    // The first block of each of the two.
    while (!['000-00000000.block', '001-00000000.block'].every((name) => blocks().includes(name))) {
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill('SIGINT')
    const { code, stdout, stderr } = await ended
    expect(stderr).toMatch(/stopped: \d+ of 5000 replications of every scenario are complete and kept/)
    expect(stderr).toContain(`To go on from here:\n  whistlelab resume ${out}`)
    expect(code).toBe(130)
    const { completed } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary
    expect(completed).toBeGreaterThanOrEqual(3)
    const shorter = await whistle(...args, '--replications', String(completed))
    expect([shorter.code, shorter.stderr]).toEqual([
      2,
      expect.stringContaining('with more replications of haigang-before (5000, not'),
    ])
    const verified = await whistle('verify', out, '--sample', '2')
    expect([verified.code, verified.stdout]).toEqual([3, expect.stringContaining('the same to the last bit')])
    expect((JSON.parse(stdout) as Summary).completed).toBe(completed)
  })

  it('is content when its reader has seen enough', async () => {
    const { child, ended } = start(['show', 'haigang-after'])
    child.stdout!.destroy()
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
  })
})
