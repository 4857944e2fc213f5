/** A service request as the fits need it: when, in the city's own time, through which channel, in which district. */

export interface Request {
  /** Days from 1970-01-01. */
  readonly day: number
  readonly hour: number
  /** Minutes from 1970-01-01. */
  readonly minute: number
  readonly channel: string
  readonly district: string
}

/** Requests by what they have in common, in order of first appearance. */
export function grouped<Key>(requests: readonly Request[], keyOf: (request: Request) => Key): Map<Key, Request[]> {
  const groups = new Map<Key, Request[]>()
  for (const request of requests) {
    const group = groups.get(keyOf(request))
    if (group) group.push(request)
    else groups.set(keyOf(request), [request])
  }
  return groups
}
