/**
 * Requests whose time is that of the resident. A channel that hands its requests over in batches shows when the batch was
 * read in: most of its rows share their minute with another one.
 */
import type { Request } from '../../requests/request.ts'
import { grouped } from '../../requests/request.ts'

/** Share of a channel's rows in a shared minute at and above which the channel counts as batched. */
const BATCHED = 0.25

/** Share of rows of each channel that have another row of the channel in the same minute. */
function sharedMinutes(requests: readonly Request[]): Map<string, number> {
  const shares = new Map<string, number>()
  for (const [channel, own] of grouped(requests, (request) => request.channel)) {
    const minutes = [...grouped(own, ({ minute }) => minute).values()]
    const shared = minutes.reduce((sum, rows) => sum + (rows.length > 1 ? rows.length : 0), 0)
    shares.set(channel, shared / own.length)
  }
  return shares
}

/** The requests of channels that are not batched; all of them where every channel is. */
export function directRequests(requests: readonly Request[]): readonly Request[] {
  const shared = sharedMinutes(requests)
  const direct = requests.filter(({ channel }) => shared.get(channel)! < BATCHED)
  return direct.length > 0 ? direct : requests
}
