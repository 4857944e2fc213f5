/**
 * Who a sampled profile says the time was spent by. V8 counts a sample for the function that was compiled, with all that the compiler put
 * inside it, but tells the line of the innermost; so samples are counted by line.
 */
import type { Profiler } from 'node:inspector'
import type { Place } from './places.ts'

export interface Spender extends Place {
  /** Folder under sim/ of the source, `other`, or the profiler's word for machinery, such as `(garbage collector)`. */
  readonly part: string
  /** Samples. */
  readonly ticks: number
}

type Node = Profiler.ProfileNode

/**
 * @param address of the bundle that the profile is of
 * @param places of its lines
 * @returns one entry a function, the most expensive first
 */
export function spendersOf(profile: Profiler.Profile, address: string, places: readonly Place[]): Spender[] {
  const callers = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)))
  const found = new Map<string, Spender>()
  const count = (place: Place, ticks: number): void => {
    const key = `${place.file}|${place.name}`
    found.set(key, { ...place, part: partOf(place), ticks: (found.get(key)?.ticks ?? 0) + ticks })
  }
  for (const node of profile.nodes) {
    let left = node.hitCount ?? 0
    if (node.callFrame.url === address) {
      for (const { line, ticks } of node.positionTicks ?? []) {
        count(places[line - 1], ticks)
        left -= ticks
      }
    }
    if (left > 0) count(placeOf(node, callers, address, places), left)
  }
  return [...found.values()].sort((a, b) => b.ticks - a.ticks)
}

/** Of what no line is known of: the language's own functions (push, fill, sort) count for their callers. */
function placeOf(node: Node, callers: ReadonlyMap<number, Node>, address: string, places: readonly Place[]): Place {
  const { url, functionName, lineNumber } = node.callFrame
  if (url === address) return places[lineNumber]
  const caller = callers.get(node.id)
  // Machinery has no caller but the root.
  if (caller === undefined || !callers.has(caller.id)) return { file: '', name: functionName }
  return url === '' ? placeOf(caller, callers, address, places) : { file: url, name: functionName }
}

function partOf({ file, name }: Place): string {
  if (file === '') return name
  return /^sim\/(\w+)\//.exec(file)?.[1] ?? 'other'
}
