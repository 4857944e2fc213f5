/**
 * A reform in some streets: which streets are treated by it. At a switch those are the streets for which it changes something; where it changes
 * something for all, and from the start on, those that have what others have not.
 */
import { canonicalJson } from '../../text/canonical-json.ts'
import type { Setting } from './setting.ts'

/** What of a setting says how its streets differ: all its levers, where they do. */
export interface StreetsApart extends Partial<Omit<Setting, 'city'>> {
  readonly city: Pick<Setting['city'], 'streets'>
}

/** Where some streets are treated and others are not: by street, whether it is. Null where all are alike. */
export function treatedStreets(setting: StreetsApart): readonly boolean[] | null {
  const { city, switches = [] } = setting
  const phases = [setting, ...switches.map((one) => one.setting)]
  const treated = phases.flatMap((phase, at) =>
    phase.byStreet === undefined ? [] : [treatedIn(phase, phases[at - 1], city.streets)],
  )
  if (treated.length === 0) return null
  return someOf(Array.from({ length: city.streets }, (_, street) => treated.some((streets) => streets[street])))
}

/** By street, whether anything is another than before. Null where all are alike in that. */
export function changedStreets(before: StreetsApart, after: StreetsApart): readonly boolean[] | null {
  return someOf(changesOf(before, after, after.city.streets))
}

function treatedIn(phase: StreetsApart, before: StreetsApart | undefined, streets: number): readonly boolean[] {
  const changed = before && changesOf(before, phase, streets)
  if (changed?.includes(false)) return changed
  const own = leversByStreet(phase, streets)
  const plain = leversOf(phase)
  return own.map((levers) => levers !== plain)
}

function changesOf(before: StreetsApart, after: StreetsApart, streets: number): readonly boolean[] {
  const was = leversByStreet(before, streets)
  return leversByStreet(after, streets).map((levers, street) => levers !== was[street])
}

function someOf(streets: readonly boolean[]): readonly boolean[] | null {
  return streets.includes(true) && streets.includes(false) ? streets : null
}

/** All levers of each street, as text; streets of one variant have one text. */
function leversByStreet(setting: StreetsApart, streets: number): readonly string[] {
  const { byStreet } = setting
  if (byStreet === undefined) return new Array<string>(streets).fill(leversOf(setting))
  const texts = byStreet.variants.map(leversOf)
  return byStreet.of.map((variant) => texts[variant])
}

/** All that may differ by street, as text. */
function leversOf(setting: StreetsApart): string {
  return canonicalJson(Object.fromEntries(Object.entries(setting).filter(([name]) => !APART.includes(name))))
}

const APART = ['byStreet', 'switches']
