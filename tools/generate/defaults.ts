/**
 * `sim/levers/defaults.txt`: the defaults of levers and coefficients in this edition, one a line. New ones join it; where one has changed or gone,
 * another edition begins, and with it every scenario has another hash (docs/decisions/scenario-hash.md).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EDITION_OF_DEFAULTS } from '../../sim/levers/edition.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { COEFFICIENTS } from '../../sim/scenario/coefficient.ts'
import { canonicalJson } from '../../sim/text/canonical-json.ts'
import { sha256 } from '../../sim/text/sha256.ts'
import type { Documents } from './generated.ts'

const PATH = 'sim/levers/defaults.txt'

/** The list as it is now. */
export const DEFAULTS: readonly string[] = [...LEVERS, ...COEFFICIENTS].map(
  (it) => `${it.name} ${canonicalJson(it.default)}`,
)

/** An edition is named after the defaults with which it begins. */
export function nameOfEdition(defaults: readonly string[]): string {
  return sha256(defaults.join('\n')).slice(0, 8)
}

/**
 * @param kept the list as it stands in the repository; empty where there is none
 * @throws Error where defaults of the edition have changed, or the edition has a name of its own making
 */
export function defaultsText(kept: string, defaults = DEFAULTS, edition = EDITION_OF_DEFAULTS): string {
  const [head, ...lines] = kept.trim().split('\n')
  const other = nameOfEdition(defaults)
  const remedy = `set EDITION_OF_DEFAULTS to '${other}' in sim/levers/edition.ts`
  const changed = lines.filter((line) => !defaults.includes(line))
  if (head === `edition ${edition}`) {
    if (changed.length > 0) throw new Error(`no longer the defaults of the edition: ${changed.join(', ')}; ${remedy}`)
  } else if (edition !== other) {
    throw new Error(`the edition is '${edition}' in sim/levers/edition.ts, and its list another; ${remedy}`)
  }
  return `edition ${edition}\n${defaults.join('\n')}\n`
}

export function defaultsDocuments(): Documents {
  const file = join(import.meta.dirname, '../..', PATH)
  return new Map([[PATH, defaultsText(existsSync(file) ? readFileSync(file, 'utf8') : '')]])
}
