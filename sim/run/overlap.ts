/** Entries of a point that speak of the same street: a later one holds, and is all that is kept, so that their order decides nothing any more. */
import { entryName, highestIn, isAmong, leverOf, streetsOf, writtenRanges } from '../levers/lever-name.ts'
import type { Base, Point } from '../scenario/point.ts'
import type { LeverSetting } from '../scenario/scenario.ts'

/** The point with entries that speak of no street twice: neither a manifest nor a hash of values keeps their order. */
export function withoutOverlap<P extends Point<Base>>(point: P): P {
  const { settings } = point
  const forSome = settings.filter(({ name }) => streetsOf(name) !== null).map(({ name }) => leverOf(name))
  if (new Set(forSome).size === forSome.length) return point
  const count = streetsIn(point)
  const taken = new Map<string, ReadonlySet<number>>()
  const kept = settings.toReversed().flatMap((it): LeverSetting[] => {
    const streets = streetsOf(it.name)
    if (streets === null) return [it]
    const lever = leverOf(it.name)
    const before = taken.get(lever) ?? new Set()
    const meant = meantBy(streets, count)
    const left = meant.filter((street) => !before.has(street))
    taken.set(lever, new Set([...before, ...meant]))
    if (left.length === meant.length) return [it]
    if (left.length === 0) return []
    return [{ ...it, name: entryName(lever, writtenRanges(left.map((street) => [street + 1, street + 1]))) }]
  })
  return { ...point, settings: kept.toReversed() }
}

function streetsIn({ base, settings }: Point<Base>): number {
  const it = settings.find(({ name }) => name === 'city.streets') ?? base.levers.get('city.streets')
  return it!.value as number
}

/** Streets that the city does not have are kept, where they are named: they are refused when the point is put together. */
function meantBy(streets: string, count: number): number[] {
  const most = Math.max(count, highestIn(streets))
  return Array.from({ length: most }, (_, street) => street).filter((street) => isAmong(streets, street, count))
}
