/** The claims that a run can be held against: those of its scenarios' files that set one beside its baseline. Plain data, kept in its manifest. */
import { readLayer } from '../scenario/layer.ts'
import type { ToldDirection } from '../scenario/layer.ts'
import type { Point } from '../scenario/point.ts'
import type { ScenarioLibrary } from '../scenario/scenario-library.ts'
import type { Margin } from '../city/model/measure.ts'
import { claimsOf } from './claim.ts'

export interface ToldClaim {
  /** What is told of, held against the baseline. */
  readonly scenario: string
  readonly measure: string
  /** Dimension and key of a group, as in `duty:joint`; null for all cases. */
  readonly group: string | null
  readonly direction: ToldDirection
  readonly margin: Margin
  /** Ids of the evidence, or words on a source from outside it. */
  readonly told: readonly string[]
}

/** What claims add to a manifest; no part of the hash. */
export interface ClaimsOfManifest {
  /** What the sources claim of its scenarios against its baseline; absent where they claim nothing. */
  readonly claims?: readonly ToldClaim[]
}

/**
 * @param points that are compared, the baseline first
 * @throws InputError with file and line, for a claim that cannot be read
 */
export function toldIn(points: readonly Pick<Point, 'name' | 'settings'>[], library: ScenarioLibrary): ToldClaim[] {
  const shipped = new Set(library.names())
  // A variant has a name of its own; what a design makes of a scenario is another one.
  const [baseline, ...options] = points.map(({ name, settings }) => (settings.length === 0 ? name : null))
  return options.flatMap((name) => {
    const found = name !== null && shipped.has(name) ? library.read(name) : undefined
    if (found === undefined) return []
    const plain = claimsOf(readLayer(found.path, found.text)).filter(({ terms }) => terms['there'] === baseline)
    return plain.map(({ scenario, measure, group, direction, margin, told }) => {
      return { scenario, measure: measure.id, group, direction, margin, told }
    })
  })
}
