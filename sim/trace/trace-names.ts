/** Names for what a trace tells by number (from 1): domains and departments of a scenario. */
import type { Bilingual } from '../text/bilingual.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** Names of what a trace tells by number. */
export interface TraceNames {
  readonly domains: readonly Bilingual[]
  /** Empty where the scenario folds its authority matrix to another number of departments: those have no names. */
  readonly departments: readonly Bilingual[]
}

/** The names of a scenario's domains and departments; `Scenario` has what it asks for. */
export function traceNames({ authority, setting }: Pick<Scenario, 'authority' | 'setting'>): TraceNames {
  const named = authority.departments.length === setting.departments.count
  return { domains: setting.domains.map(({ name }) => name), departments: named ? authority.departments : [] }
}
