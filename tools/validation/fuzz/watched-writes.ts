/**
 * A fence round what the program writes: whatever is opened for writing, made, renamed or removed outside the folder of a case is refused, and
 * remembered. Only the calls that the program makes are fenced (all of them synchronous).
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve, sep } from 'node:path'

type Call = (...args: unknown[]) => unknown

/** By name, which of the arguments are paths that are changed. */
const CALLS: Readonly<Record<string, readonly number[]>> = {
  ...{ openSync: [0], writeFileSync: [0], appendFileSync: [0], mkdirSync: [0], rmSync: [0], unlinkSync: [0] },
  ...{ renameSync: [0, 1], linkSync: [1], symlinkSync: [1], truncateSync: [0], chmodSync: [0], rmdirSync: [0] },
}

export interface Fence {
  /** What was refused since it was last asked. */
  refused(): string[]
  remove(): void
}

/** @param inside asked for every path that is to be changed */
export function fence(inside: (path: string) => boolean): Fence {
  const plain = fs as unknown as Record<string, Call>
  const before = new Map(Object.keys(CALLS).map((name) => [name, plain[name]]))
  let refused: string[] = []
  for (const [name, places] of Object.entries(CALLS)) {
    plain[name] = (...args) => {
      const only = name === 'openSync' && !writes(args[1])
      for (const path of only ? [] : places.map((place) => args[place])) {
        if (typeof path !== 'string' || inside(resolve(path))) continue
        refused.push(`${name} ${path}`)
        throw Object.assign(new Error(`EACCES: fenced, ${name} '${path}'`), { code: 'EACCES', syscall: name, path })
      }
      return before.get(name)!(...args)
    }
  }
  syncBuiltinESMExports()
  return {
    refused: () => {
      const found = refused
      refused = []
      return found
    },
    remove: () => {
      for (const [name, call] of before) plain[name] = call
      syncBuiltinESMExports()
    },
  }
}

function writes(flags: unknown): boolean {
  return typeof flags === 'string' && /[wa+]/.test(flags)
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}
