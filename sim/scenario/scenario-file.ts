/** Scenario files: from a name or path to a checked, compiled scenario. The door to this part of the engine. */
import { assemble } from './assembly.ts'
import { readChain } from './extends-chain.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioLibrary } from './scenario-library.ts'

export { parseVariant, variantPoint, withAssignments } from './assignment.ts'
export { differences } from './differences.ts'
export type { LeverDifference } from './differences.ts'

/**
 * Loads a scenario and all that it extends. Throws InputError, and nothing else, for whatever is wrong in the files: the message has
 * file and line, the value and the remedy.
 */
export function loadScenario(reference: string, library: ScenarioLibrary): Scenario {
  return assemble(readChain(reference, library))
}
