/** A reform in some streets: which streets are treated by it, told by what holds there and not in streets without entries of their own. */
import { canonicalJson } from '../../text/canonical-json.ts'
import type { Setting } from './setting.ts'

/** What of a setting says how its streets differ: all its levers, where they do. */
export interface StreetsApart extends Partial<Omit<Setting, 'city'>> {
  readonly city: Pick<Setting['city'], 'streets'>
}

/** Where some streets are treated and others are not: by street, whether it is. Null where all are alike. */
export function treatedStreets(setting: StreetsApart): readonly boolean[] | null {
  const { city, switches = [] } = setting
  const phases = [setting, ...switches.map((one) => one.setting)].filter(({ byStreet }) => byStreet !== undefined)
  if (phases.length === 0) return null
  const isTreated = phases.map(treatedIn)
  const treated = Array.from({ length: city.streets }, (_, street) => isTreated.some((among) => among(street)))
  return treated.includes(true) && treated.includes(false) ? treated : null
}

function treatedIn(setting: StreetsApart): (street: number) => boolean {
  const { variants, of } = setting.byStreet!
  const plain = leversOf(setting)
  const own = variants.map((variant) => leversOf(variant) !== plain)
  return (street) => own[of[street]]
}

/** All that may differ by street, as text. */
function leversOf(setting: StreetsApart): string {
  return canonicalJson(Object.fromEntries(Object.entries(setting).filter(([name]) => !APART.includes(name))))
}

const APART = ['byStreet', 'switches']
