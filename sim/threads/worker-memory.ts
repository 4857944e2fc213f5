/**
 * A limit on what lies in typed arrays. V8 ends a thread whose heap outgrows its limit, but typed arrays lie outside the heap: with
 * 100 MB allowed, a thread filled 600 MB of them and nothing stopped it. The columns of the city are typed arrays.
 */
import { exit, memoryUsage } from 'node:process'

/** Exit code of a thread that was about to pass its limit. */
export const ARRAYS_FULL = 86

/** Shares of the limit after which it is looked what is really held: asking takes tens of microseconds. */
const LOOKS = 64

const KINDS = [
  'ArrayBuffer',
  'Float64Array',
  'Float32Array',
  'Int32Array',
  'Uint32Array',
  'Int16Array',
  'Uint16Array',
  'Int8Array',
  'Uint8Array',
] as const

type Kind = new (...parts: unknown[]) => object

/**
 * From now on this thread ends before it makes a typed array with which it would hold more than `bytes` in them and on its heap. What it makes are ordinary
 * arrays: only making them is seen, 0.1 microseconds each.
 */
export function limitArrays(bytes: number): void {
  let unseen = 0
  const claim = (size: number): void => {
    unseen += size
    if (unseen < bytes / LOOKS) return
    unseen = 0
    // Of this thread alone; what it no longer needs counts until it is collected, which large arrays hasten.
    const { arrayBuffers, heapUsed } = memoryUsage()
    if (heapUsed + arrayBuffers + size > bytes) exit(ARRAYS_FULL)
  }
  for (const name of KINDS) {
    const kind = globalThis[name] as unknown as Kind & { readonly BYTES_PER_ELEMENT?: number }
    const watched: Kind = new Proxy(kind, {
      construct: (target, parts, newTarget) => {
        claim(lengthOf(parts[0]) * (kind.BYTES_PER_ELEMENT ?? 1))
        return Reflect.construct(target, parts, newTarget === watched ? target : newTarget) as object
      },
    })
    Object.defineProperty(globalThis, name, { value: watched, writable: true, configurable: true })
  }
}

/** Elements that a typed array made from this would have; none for one that only looks into a buffer. */
function lengthOf(first: unknown): number {
  if (typeof first === 'number') return first
  return (first as { length?: number } | null | undefined)?.length ?? 0
}
