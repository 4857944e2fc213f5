/** Tables with a column an option are cut into pieces that fit a printed page; the first option may stand in every piece. */

/** Pieces of at most `most` items, as even as can be. */
export function pieces<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / Math.max(count, 1))
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
