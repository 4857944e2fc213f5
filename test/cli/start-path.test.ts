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

/** What a file of the program loads, by its path in it. */
function loadedFrom(...path: string[]): string[] {
  return [...loadedBy(join(program, ...path))].map((name) =>
    name.startsWith(program) ? relative(program, name) : name,
  )
}

/** Loaded when something is run or drawn, and not before. */
const HEAVY = [
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
/** Loaded with a command that needs it. */
const OF_COMMANDS = ['yargs', 'yaml', 'cli/commands.ts', 'sim/scenario/scenario-file.ts', 'sim/study/study.ts']

describe('the start of the program', () => {
  const found = (loaded: readonly string[], names: readonly string[]) => loaded.filter((name) => names.includes(name))

  it('loads no command, no scenario, and nothing that reads one', () => {
    const loaded = loadedFrom('cli', 'whistlelab.ts')
    expect(loaded).toContain('cli/command-files.ts')
    expect(found(loaded, [...HEAVY, ...OF_COMMANDS])).toEqual([])
  })

  it('with list reads no YAML and no study', () => {
    const loaded = loadedFrom('cli', 'authoring', 'list-command.ts')
    expect(loaded).toContain('cli/authoring/listed.ts')
    expect(found(loaded, [...HEAVY, ...OF_COMMANDS])).toEqual([])
  })

  it('with all commands reaches the engine and the scenarios', () => {
    const loaded = loadedFrom('cli', 'commands.ts')
    expect(loaded).toContain('sim/scenario/scenario-file.ts')
    expect(loaded).toContain('cli/authoring/show-command.ts')
    expect(loaded).toContain('cli/run/job.ts')
    expect(loaded).toContain('yaml')
  })

  it('with all commands loads neither threads nor charts, the unit library, Parquet nor the city at work', () => {
    expect(found(loadedFrom('cli', 'commands.ts'), HEAVY)).toEqual([])
  })
})
