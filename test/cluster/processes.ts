/** Processes of this machine, found by what stands in their environment, and ended one by one. */
import { readFileSync, readdirSync } from 'node:fs'
import { until } from './shell.ts'

interface Seen {
  readonly pid: number
  readonly parent: number
  readonly name: string
}

/** Processes that have all of these in their environment: `NAME=value`, or `NAME` alone. */
export function processes(wanted: readonly string[]): number[] {
  return all()
    .filter(({ pid }) => {
      const entries = read(pid, 'environ').split('\0')
      return wanted.every((one) => entries.some((entry) => entry === one || entry.startsWith(`${one}=`)))
    })
    .map(({ pid }) => pid)
}

/** These, all their descendants, and their parents where those have the given name. */
export function kin(pids: readonly number[], parents?: string): number[] {
  const seen = all()
  const found = new Set(pids)
  for (const { pid, parent } of seen) {
    if (found.has(pid) && seen.some((one) => one.pid === parent && one.name === parents)) found.add(parent)
  }
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const { pid, parent } of seen) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

/** Those of a name. */
export function named(pids: readonly number[], name: string): number[] {
  return all().flatMap((one) => (pids.includes(one.pid) && one.name === name ? [one.pid] : []))
}

/** Ends processes at once and waits until they are gone. */
export async function endAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) end(pid)
  await until('processes are gone', 10, () => !all().some(({ pid }) => pids.includes(pid)))
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** All that live; a zombie does not. */
function all(): Seen[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = /^\d+ \((.*)\) (\S) (\d+)/s.exec(read(Number(name), 'stat'))
      if (fields === null || fields[2] === 'Z') return []
      return [{ pid: Number(name), parent: Number(fields[3]), name: fields[1] }]
    })
}

/** Empty for a process that is gone meanwhile. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
