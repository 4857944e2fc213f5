/** The C++ yardstick (yardstick.cpp): compiled to a temporary folder where g++ is present, absent otherwise. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SOURCE = join(import.meta.dirname, 'yardstick.cpp')

/** Runs the compiled loop; returns million events per CPU second. */
export type CppLoop = (...words: (string | number)[]) => number

/** Undefined where there is no g++. The program is removed when this process ends. */
export function compileCppLoop(): CppLoop | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'whistle-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'yardstick')
  try {
    execFileSync('g++', ['-O3', '-std=c++17', '-o', program, SOURCE], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return (...words) => {
    const [events, seconds] = execFileSync(program, words.map(String), { encoding: 'utf8' }).split(' ').map(Number)
    return events! / seconds! / 1e6
  }
}
