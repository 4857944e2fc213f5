/** The C++ yardstick (yardstick.cpp): compiled once to a temporary folder where g++ is present, absent otherwise. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Yardstick } from './measure.ts'

const SOURCE = join(import.meta.dirname, 'yardstick.cpp')

type Words = readonly (string | number)[]

export interface CppLoop {
  /** Million events per CPU second. */
  speed(words: Words): number
  /** Runs beside whatever else runs. */
  run(words: Words): Promise<void>
}

export interface Compiled {
  readonly program: string
  /** Of g++. */
  readonly version: string
}

/** Undefined where there is no g++. The program is removed when this process ends. */
export function compileYardstick(): Compiled | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'whistlelab-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'yardstick')
  try {
    execFileSync('g++', ['-O3', '-std=c++17', '-o', program, SOURCE], { stdio: 'ignore' })
    return { program, version: execFileSync('g++', ['-dumpfullversion'], { encoding: 'utf8' }).trim() }
  } catch {
    return undefined
  }
}

/** @param program the compiled yardstick */
export function cppLoop(program: string): CppLoop {
  return {
    speed(words) {
      const [events, seconds] = execFileSync(program, words.map(String), { encoding: 'utf8' }).split(' ').map(Number)
      return events / seconds / 1e6
    },
    async run(words) {
      await promisify(execFile)(program, words.map(String))
    },
  }
}

/** The loop as a list of one yardstick, or of none where it is absent. */
export function yardstickOf(cpp: CppLoop | undefined, words: (seed: number) => Words): Yardstick[] {
  return cpp ? [(seed) => cpp.speed(words(seed))] : []
}
