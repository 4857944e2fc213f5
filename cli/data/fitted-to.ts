/** To which requests a scenario was fitted: the fit file beside it says so, and what it has seen it does not foretell. */
import { existsSync, readFileSync } from 'node:fs'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import type { ImportFacts } from './import-folder.ts'

/** What a scenario knew of requests: those before them only, these very ones, what nobody can say, or none of any table. */
export type Seen = 'before' | 'these' | 'unknown' | 'none'

/** What the fit file of a scenario says of its table. */
interface FittedTo {
  /** SHA-256 of the table. */
  readonly table: string
  readonly from: string
  /** The last day (ISO) that was used. */
  readonly last: string
}

export function fitFileOf(scenarioFile: string): string {
  return scenarioFile.replace(/\.ya?ml$/, '.fit.json')
}

/** @param until first day (ISO) of what is foretold */
export function seenBy({ levers }: Scenario, { table }: ImportFacts, until: string): Seen {
  const rate = levers.get('demand.issueRate')!
  if (!rate.source.startsWith('data:')) return 'none'
  const known = rate.file === undefined ? undefined : fittedTo(fitFileOf(rate.file))
  if (known === undefined) return 'unknown'
  // Dates of one form stand in their order as texts do. Another table, such as next month's, may hold the same requests.
  if (known.last < until) return 'before'
  return known.table === table.sha256 ? 'these' : 'unknown'
}

function fittedTo(file: string): FittedTo | undefined {
  if (!existsSync(file)) return undefined
  try {
    const { fittedTo: known } = JSON.parse(readFileSync(file, 'utf8')) as { readonly fittedTo?: Partial<FittedTo> }
    return typeof known?.table === 'string' && typeof known.last === 'string' ? (known as FittedTo) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
