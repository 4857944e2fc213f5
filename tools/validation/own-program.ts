/** A program of a part in a process of its own, so that one that hangs or dies costs its row and nothing else. */
import { spawnSync } from 'node:child_process'

export interface ProgramEnd {
  /** What it said on standard output, as plain data; undefined where it came to no end. */
  readonly said: unknown
  /** How it ended, in words. */
  readonly end: string
  /** The last of what it told on standard error. */
  readonly told: string
}

const MOST_BYTES = 1 << 28
const TOLD = 2000

export function ownProgram(file: string, words: readonly string[], minutes: number): ProgramEnd {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...words], {
    ...{ encoding: 'utf8', maxBuffer: MOST_BYTES, timeout: minutes * 60_000, killSignal: 'SIGKILL' },
  })
  const end =
    signal === null ? `it ended with ${status}` : `it was stopped after ${minutes} minutes, or died (${signal})`
  return { said: status === 0 ? JSON.parse(stdout) : undefined, end, told: stderr.slice(-TOLD) }
}
