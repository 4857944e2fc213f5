import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programFolder } from '../../sim/store/scenario-folder.ts'

const program = programFolder()

/** Files and packages that a module loads before its first line runs: its imports, but not those of types alone, and theirs. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, kind, name] of text.matchAll(/^(import|export)(?: (?!type )[^;'"]*?from)? '([^']+)'/gm)) {
    if (kind === 'export' && !name.startsWith('.')) continue
    if (name.startsWith('.')) loadedBy(join(dirname(file), name), seen)
    else seen.add(name)
  }
  return seen
}

describe('the start of the program', () => {
  const loaded = [...loadedBy(join(program, 'cli', 'whistlelab.ts'))].map((name) =>
    name.startsWith(program) ? relative(program, name) : name,
  )

  it('reaches the engine and the scenarios', () => {
    expect(loaded).toContain('sim/scenario/scenario-file.ts')
    expect(loaded).toContain('cli/authoring/show-command.ts')
    expect(loaded).toContain('cli/run/job.ts')
    expect(loaded).toContain('yargs')
    expect(loaded).toContain('yaml')
  })

  it('loads neither threads nor charts, the unit library, Parquet nor the city at work', () => {
    const heavy = [
      'piscina',
      'vega',
      'vega-lite',
      'mathjs',
      'cli-progress',
      'hyparquet-writer',
      'sim/city/city.ts',
      'sim/threads/pool.ts',
      'cli/work/machinery.ts',
    ]
    expect(loaded.filter((name) => heavy.includes(name))).toEqual([])
  })
})
