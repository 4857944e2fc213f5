/**
 * Two-level designs of resolution IV (Box and Hunter 1961): every lever at its two ends, main effects clear of all effects of two levers. Each
 * column is the product of an odd number of basic columns, which is a saturated design of resolution III folded over (its runs, and the same with
 * all signs turned). Up to three levers that is the full factorial.
 */

/** A design, and which effects of two levers it cannot tell apart. */
export interface TwoLevelDesign {
  /** One row a point: -1 or 1 a lever. */
  readonly runs: readonly (readonly (-1 | 1)[])[]
  /** Pairs of levers whose joint effects are one column, two pairs or more a group. */
  readonly aliases: readonly (readonly (readonly [number, number])[])[]
}

export function twoLevelDesign(factors: number): TwoLevelDesign {
  const basics = basicColumns(factors)
  const masks = oddSubsets(basics).slice(0, factors)
  const runs = Array.from({ length: 1 << basics }, (_, run) => masks.map((mask) => signOf(mask, run)))
  return { runs, aliases: aliasesOf(masks) }
}

/** So few that their odd products are columns enough. */
function basicColumns(factors: number): number {
  let basics = 1
  while (1 << (basics - 1) < factors) basics++
  return Math.max(basics, Math.min(factors, 3))
}

/** Sets of an odd number of basic columns, as bits: single ones first, then three, five. */
function oddSubsets(basics: number): number[] {
  const sizes = Array.from({ length: 1 << basics }, (_, mask) => mask).filter((mask) => bitsIn(mask) % 2 === 1)
  return sizes.sort((a, b) => bitsIn(a) - bitsIn(b) || a - b)
}

function bitsIn(mask: number): number {
  let bits = 0
  for (let rest = mask; rest > 0; rest >>= 1) bits += rest & 1
  return bits
}

/** The product of the basic columns of a set: a basic column is 1 where its bit of the run's number is set. */
function signOf(mask: number, run: number): -1 | 1 {
  return (bitsIn(mask) - bitsIn(mask & run)) % 2 === 0 ? 1 : -1
}

function aliasesOf(masks: readonly number[]): (readonly [number, number])[][] {
  const groups = new Map<number, (readonly [number, number])[]>()
  for (let a = 0; a < masks.length; a++) {
    for (let b = a + 1; b < masks.length; b++) {
      const column = masks[a] ^ masks[b]
      groups.set(column, [...(groups.get(column) ?? []), [a, b]])
    }
  }
  return [...groups.values()].filter((pairs) => pairs.length > 1)
}
