/**
 * How a fixed number of replications is best shared among options, so that the one that comes first in the end is the best (Chen et al. 2000): those that are
 * near the best, or vary much, have more. For options of common luck by the spread of their differences, and each pair needs both of its replications.
 */
import { tTail } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'

export interface Shared {
  /** The option that comes first so far. */
  readonly best: number
  /** By option, replications that it should have of all that there are to be. */
  readonly ideal: readonly number[]
}

/** The classical shares of independent options. @param means so that more is better */
export function ocbaShares(means: readonly number[], variances: readonly number[], total: number): Shared {
  const best = means.indexOf(Math.max(...means))
  const ratios = means.map((mean, i) => (i === best ? 0 : variances[i] / ((mean - means[best]) * (mean - means[best]))))
  const squares = ratios.reduce((sum, ratio, i) => sum + (i === best ? 0 : (ratio * ratio) / variances[i]), 0)
  ratios[best] = Math.sqrt(variances[best] * squares)
  return { best, ideal: scaled(ratios, total) }
}

/** What is to be added so that options come near to their shares: whole numbers, the rest to the best. */
export function added({ best, ideal }: Shared, have: readonly number[], more: number): number[] {
  const lacking = ideal.map((wanted, i) => Math.max(0, Math.floor(wanted - have[i])))
  const sum = lacking.reduce((all, one) => all + one, 0)
  const counts = sum <= more ? lacking : lacking.map((one) => Math.floor((one * more) / sum))
  counts[best] += more - counts.reduce((all, one) => all + one, 0)
  return counts
}

export interface PairedShares extends Shared {
  /** That the first is the best, at least, by the spread seen so far: an estimate, no promise. */
  readonly probability: number
}

/** The shares of options that met the same luck. @param rows by option, its replications so that more is better, at least two of each */
export function pairedShares(rows: readonly ArrayLike<number>[], total: number): PairedShares {
  const pairs = (best: number) => rows.map((row) => pairOf(rows[best], row))
  let best = 0
  // The first of all: none is ahead of it in the replications that they share.
  for (let tries = 0; tries < rows.length; tries++) {
    const leads = pairs(best).map(({ lead }) => lead)
    const least = Math.min(...leads.map((lead, i) => (i === best ? 0 : lead)))
    if (least >= 0) break
    best = leads.indexOf(least)
  }
  const found = pairs(best)
  const ratios = found.map(({ lead, spread, n }, i) => {
    if (i === best || spread === 0) return 0
    const far = Math.max(Math.abs(lead), Math.sqrt(spread / n))
    return spread / (far * far)
  })
  ratios[best] = Math.max(...ratios, 1e-9)
  const wrong = found.reduce((sum, { lead, spread, n }, i) => {
    if (i === best) return sum
    return sum + (spread === 0 ? (lead > 0 ? 0 : 0.5) : tTail((lead * Math.sqrt(n)) / Math.sqrt(spread), n - 1))
  }, 0)
  return { best, ideal: scaled(ratios, total), probability: Math.max(0, 1 - wrong) }
}

/** How far one is ahead of another, in the replications that both have. */
function pairOf(a: ArrayLike<number>, b: ArrayLike<number>) {
  const tally = new Tally()
  for (let r = 0; r < Math.min(a.length, b.length); r++) tally.add(a[r] - b[r])
  return { lead: tally.mean, spread: tally.variance, n: tally.count }
}

function scaled(ratios: readonly number[], total: number): number[] {
  const sum = ratios.reduce((all, one) => all + one, 0)
  return ratios.map((ratio) => (ratio * total) / sum)
}
