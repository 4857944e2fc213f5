/** Names of levers: group and word (`street.staff`), and behind an @ the streets for which alone a value holds (`street.staff@[1,4-6]`). */

/** Streets by number from 1, single or in ranges in order, or a word for them. */
export const STREET_WORDS = ['odd', 'even', 'first half'] as const

/** The name without its streets. */
export function leverOf(name: string): string {
  const mark = name.indexOf('@')
  return mark < 0 ? name : name.slice(0, mark)
}

/** The streets of an entry, or null where the value holds for all. */
export function streetsOf(name: string): string | null {
  const mark = name.indexOf('@')
  return mark < 0 ? null : name.slice(mark + 1)
}

/** The name of a value that holds for some streets only. */
export function entryName(lever: string, streets: string): string {
  return `${lever}@${streets}`
}

/** @param street its number in the city, from 0 @param count streets of the city */
export function isAmong(streets: string, street: number, count: number): boolean {
  if (streets === 'odd') return street % 2 === 0
  if (streets === 'even') return street % 2 === 1
  if (streets === 'first half') return street < Math.floor(count / 2)
  return rangesIn(streets).some(([first, last]) => street + 1 >= first && street + 1 <= last)
}

/** The highest street that is named by its number; 0 where a word stands for them. */
export function highestIn(streets: string): number {
  return streets.startsWith('[') ? Math.max(...rangesIn(streets).map(([, last]) => last)) : 0
}

/** `[1,4-6]` as pairs of first and last. */
function rangesIn(streets: string): (readonly [number, number])[] {
  return streets
    .slice(1, -1)
    .split(',')
    .map((part) => part.split('-').map(Number))
    .map(([first, last = first]) => [first, last])
}

/** Ranges in order and without overlap, as they are written in a name. */
export function writtenRanges(ranges: readonly (readonly [number, number])[]): string {
  const sorted = [...ranges].sort(([a], [b]) => a - b)
  const merged: [number, number][] = []
  for (const [first, last] of sorted) {
    const before = merged.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else merged.push([first, last])
  }
  return `[${merged.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',')}]`
}
