/** Whether the options of a run are one number tried at several values, as in a study that varies a lever: found in what they set. */
import type { LeverSetting } from '../../../sim/scenario/scenario.ts'

export interface VariedNumber {
  readonly lever: string
  readonly unit: string
  /** In order of the value. */
  readonly values: readonly { readonly name: string; readonly value: number }[]
}

interface Set {
  readonly name: string
  readonly levers: readonly LeverSetting[]
}

/** Fewer points make no curve. */
const FEWEST = 4

/** The lever of which most scenarios differ and by nothing else; null where no four do. */
export function variedNumber(scenarios: readonly Set[]): VariedNumber | null {
  const names = [...new Set(scenarios.flatMap(({ levers }) => levers.map(({ name }) => name)))]
  const texts = scenarios.map(({ levers }) => new Map(levers.map(({ name, value }) => [name, JSON.stringify(value)])))
  const moved = names.filter((name) => new Set(texts.map((one) => one.get(name))).size >= FEWEST)
  const found = moved.flatMap((lever) => familiesOf(lever, scenarios, moved.length === 0 ? [] : names, texts))
  return found.sort((a, b) => b.values.length - a.values.length)[0] ?? null
}

/** Scenarios that say the same of all else, where at least four of them give this lever a number of its own. */
function familiesOf(
  lever: string,
  scenarios: readonly Set[],
  names: readonly string[],
  texts: readonly ReadonlyMap<string, string>[],
): VariedNumber[] {
  const families = new Map<string, { name: string; value: number }[]>()
  let unit = ''
  scenarios.forEach(({ name, levers }, at) => {
    const setting = levers.find((one) => one.name === lever)
    if (typeof setting?.value !== 'number') return
    unit = setting.unit
    const rest = names.map((other) => (other === lever ? '' : (texts[at].get(other) ?? ''))).join('\n')
    families.set(rest, [...(families.get(rest) ?? []), { name, value: setting.value }])
  })
  return [...families.values()]
    .filter((values) => new Set(values.map(({ value }) => value)).size >= FEWEST)
    .map((values) => ({ lever, unit, values: [...values].sort((a, b) => a.value - b.value) }))
}
