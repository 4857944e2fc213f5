/** A seed is any text: kept as it is, in a folder of its own, whatever it would mean to a shell, a file system, YAML or JavaScript. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { main } from '../../cli/command-line.ts'
import { listener } from './terminal/listener.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-seed-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const SEEDS = ['a\nb', '\t', ' ', '😀', 'é', 'e\u0301', '种子', '-x', '--', '--help', '$(x)', "'a'", '"a"', 'a', 'a,b']
const MORE = [
  'a=b',
  '../../x',
  '.',
  '007',
  '7',
  '1e3',
  '0x10',
  'true',
  'null',
  '__proto__',
  '[1]',
  '\\n',
  '\u202e',
  '\u001b[2J',
]

const TINY = ['--set', 'city.streets=1', '--days', '1', '--warm-up', '0', '--replications', '1', '--plan-only']

it('is kept as it is, and each makes another run', async () => {
  const runs = new Set<string>()
  for (const [index, seed] of [...SEEDS, ...MORE, 'x'.repeat(5000)].entries()) {
    const terminal = listener()
    const out = join(place, String(index))
    const line = ['run', 'prereform', ...TINY, '--out', out, `--seed=${seed}`]
    expect(await main(line, { terminal, interruption: new AbortController().signal }), seed).toBe(0)
    const { run, seed: kept } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Record<string, string>
    expect(kept).toBe(seed)
    runs.add(run)
  }
  expect(runs.size).toBe(SEEDS.length + MORE.length + 1)
}, 120_000)

it.each(['--help', '-x', '--'])('that begins with a dash is tied to its option: %s', async (seed) => {
  const terminal = listener()
  await main(['run', 'prereform', ...TINY, '--seed', seed], { terminal, interruption: new AbortController().signal })
  expect([...terminal.told, ...terminal.printed].join('\n')).toMatch(/--seed=-x|^whistlelab run <scenarios/)
})
