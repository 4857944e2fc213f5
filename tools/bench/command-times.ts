/** How long the program takes to start, and to the first result of a small city: the built program in processes of its own, from outside. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { spreadOf } from './measure.ts'
import type { Means } from './section.ts'
import type { Sheet } from './sheet.ts'

const SMALL = [
  ...['run', 'haigang-after', '--set', 'city.streets=1', '--set', 'city.residentsPerStreet=2000'],
  ...['--days', '30', '--warm-up', '0', '--replications', '1', '--quiet', '--force'],
]

const COMMANDS: readonly (readonly [words: readonly string[], wanted: string])[] = [
  [['--version'], ''],
  [['--help'], ''],
  [['list'], ''],
  [['show', 'haigang-after'], ''],
  [SMALL, '< 1.5 s'],
]

/** @throws Error where the program is not built, or a command fails */
export function commandTimes({ rounds }: Means): Sheet[] {
  const program = join(programFolder(), 'dist', 'cli', 'whistlelab.js')
  if (!existsSync(program)) throw new Error('there is no program in dist/; give: npm run build')
  const place = mkdtempSync(join(tmpdir(), 'whistle-bench-'))
  try {
    const lines = COMMANDS.map(([words, wanted]) => {
      const given = words === SMALL ? [...words, '--out', join(place, 'run')] : words
      // The first finds nothing in the caches of the machine.
      const seconds = Array.from({ length: rounds + 1 }, () => secondsOf(program, given)).slice(1)
      const { median, least, most } = spreadOf(seconds)
      return [`\`${words.join(' ')}\``, `${median.toFixed(2)} s (${least.toFixed(2)}-${most.toFixed(2)})`, wanted]
    })
    const notes = ['Time on the clock, from the start of the process to its end, report and tables of the run written.']
    return [{ title: 'Commands', head: ['what', 'found', 'aim'], lines, notes }]
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function secondsOf(program: string, words: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`whistlelab ${words.join(' ')} ended with ${status}: ${stderr}`)
  return (performance.now() - start) / 1000
}
