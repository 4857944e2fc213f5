/** What the user chose to run or to see: scenarios by name or path, variants made on the line, and levers set for all of them. */
import { assemble } from '../../sim/scenario/assembly.ts'
import { parseVariant, variantPoint, withAssignments } from '../../sim/scenario/assignment.ts'
import { readAll } from '../../sim/text/faults.ts'
import { readChain } from '../../sim/scenario/extends-chain.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'

/**
 * @param text `NAME`, `PATH` or `NAME=SCENARIO,lever=value,...`
 * @param sets `lever=value` for whatever is chosen; a variant's own assignments come after them and win
 * @throws InputError
 */
export function chosen(text: string, sets: readonly string[], library: ScenarioLibrary): Scenario {
  const variant = parseVariant(text)
  const base = loadScenario(variant.scenario, library)
  const scenario = sets.length === 0 ? base : withAssignments(base, sets)
  return 'name' in variant ? withAssignments(scenario, variant.assignments, { name: variant.name }) : scenario
}

/** Whether it is a study that is named: a scenario of that name goes before one; a file that asks a question is one, wherever it lies. */
export function namesStudy(
  text: string,
  { scenarios, studies }: { readonly scenarios: ScenarioLibrary; readonly studies: ScenarioLibrary },
): boolean {
  const found = scenarios.read(parseVariant(text).scenario)
  if (found !== undefined && !/^question:/m.test(found.text)) return false
  return studies.read(text) !== undefined
}

/** Several of them as points: variants of one scenario share it. @throws InputError */
export function chosenPoints(texts: readonly string[], sets: readonly string[], library: ScenarioLibrary): Point[] {
  const known = new Map<string, Scenario>()
  return readAll(texts, (text) => {
    const variant = parseVariant(text)
    const base = known.get(variant.scenario) ?? chosen(variant.scenario, sets, library)
    known.set(variant.scenario, base)
    return 'name' in variant ? variantPoint(base, variant.name, variant.assignments) : asTheyAre([base])[0]
  })
}

/** What the chosen scenario is to be compared with when it is shown: what its file extends, or what the line made it of; null for a root. */
export function parentOf(text: string, sets: readonly string[], library: ScenarioLibrary): Scenario | null {
  const variant = parseVariant(text)
  if ('name' in variant) return chosen(variant.scenario, sets, library)
  if (sets.length > 0) return loadScenario(variant.scenario, library)
  const chain = readChain(variant.scenario, library)
  return chain.length === 1 ? null : assemble(chain.slice(0, -1))
}
