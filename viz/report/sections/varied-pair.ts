/** Whether the options of a run are two levers tried at several values each, as in a study that varies two: found in what they set. */
import type { LeverSetting } from '../../../sim/scenario/scenario.ts'

export interface VariedPair {
  readonly x: string
  readonly y: string
  /** Scenarios by the two settings that they differ in. */
  readonly cells: readonly { readonly name: string; readonly x: LeverSetting; readonly y: LeverSetting }[]
}

interface Levers {
  readonly name: string
  readonly levers: readonly LeverSetting[]
}

/** Fewer fields make no map. */
const FEWEST = 6

/** The two levers of which most scenarios differ and by nothing else; null where no six do, or a lever has one value there. */
export function variedPair(scenarios: readonly Levers[]): VariedPair | null {
  const names = [...new Set(scenarios.flatMap(({ levers }) => levers.map(({ name }) => name)))]
  const texts = scenarios.map(({ levers }) => new Map(levers.map(({ name, value }) => [name, JSON.stringify(value)])))
  const moved = names.filter((name) => new Set(texts.map((one) => one.get(name))).size > 1)
  const pairs = moved.flatMap((x, at) => moved.slice(at + 1).map((y) => [x, y] as const))
  const found = pairs.flatMap(([x, y]) => familiesOf(x, y, scenarios, moved, texts))
  return found.sort((a, b) => b.cells.length - a.cells.length)[0] ?? null
}

/** Scenarios that say the same of all else, where they make a map. */
function familiesOf(
  x: string,
  y: string,
  scenarios: readonly Levers[],
  moved: readonly string[],
  texts: readonly ReadonlyMap<string, string>[],
): VariedPair[] {
  const others = moved.filter((name) => name !== x && name !== y)
  const families = new Map<string, VariedPair['cells'][number][]>()
  scenarios.forEach(({ name, levers }, at) => {
    const [first, second] = [x, y].map((lever) => levers.find((one) => one.name === lever))
    if (first === undefined || second === undefined) return
    const rest = others.map((other) => texts[at].get(other) ?? '').join('\n')
    families.set(rest, [...(families.get(rest) ?? []), { name, x: first, y: second }])
  })
  const values = (some: readonly LeverSetting[]): number => new Set(some.map(({ value }) => JSON.stringify(value))).size
  return [...families.values()]
    .filter((cells) => cells.length >= FEWEST)
    .filter((cells) => values(cells.map((one) => one.x)) > 1 && values(cells.map((one) => one.y)) > 1)
    .map((cells) => ({ x, y, cells }))
}

/** Distinct settings of one side, numbers in their order, all else as it comes. */
export function valuesAlong(settings: readonly LeverSetting[]): LeverSetting[] {
  const distinct = [...new Map(settings.map((one) => [JSON.stringify(one.value), one])).values()]
  const isNumber = distinct.every(({ value }) => typeof value === 'number')
  return isNumber ? distinct.sort((a, b) => (a.value as number) - (b.value as number)) : distinct
}
