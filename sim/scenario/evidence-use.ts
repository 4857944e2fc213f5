/** Who rests on which evidence: scenario files by what they set themselves, and the defaults of the model. */
import { COEFFICIENTS } from './coefficient.ts'
import { isEvidence } from '../evidence/provenance.ts'
import { LEVERS } from '../levers/levers.ts'
import type { Layer } from './layer.ts'

/** One place at which an id is cited. */
export interface EvidenceUse {
  readonly id: string
  /** Name of the scenario; null: the model's own defaults. */
  readonly scenario: string | null
  /** The lever or coefficient, `authority`, or `ambiguities`. */
  readonly lever: string
  /** `source`: the value rests on it. `reason`: an assumption, or a note beside a value, names it. */
  readonly as: 'source' | 'reason'
}

const CITED = /(?<![A-Za-z\d])([EITP]\d{1,3})(?:-([EITP]\d{1,3}))?(?![A-Za-z\d])/g

function between(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(1)), Number(last.slice(1))]
  if (first[0] !== last[0] || !(to >= from)) return [first, last]
  const width = first.length - 1
  return Array.from({ length: to - from + 1 }, (_, i) => first[0] + String(from + i).padStart(width, '0'))
}

/** Ids that a text names, each once, ranges such as `E082-E084` written out; those that no table holds are among them. */
export function idsIn(text: string): string[] {
  const ids = [...text.matchAll(CITED)].flatMap(([, first, last]) => (last ? between(first, last) : [first]))
  return [...new Set(ids)]
}

interface Cited {
  readonly name: string
  readonly source: string
  readonly why?: string
}

/** All ids that one value cites, its source first. */
function usesOf(scenario: string | null, { name, source, why = '' }: Cited, alsoSaid = ''): EvidenceUse[] {
  const use = (id: string, as: EvidenceUse['as']): EvidenceUse => ({ id, scenario, lever: name, as })
  const named = idsIn(`${why} ${alsoSaid}`).filter((id) => id !== source && isEvidence(id))
  return [...(isEvidence(source) ? [use(source, 'source')] : []), ...named.map((id) => use(id, 'reason'))]
}

/** What the model's own defaults rest on. */
export function usesByDefaults(): EvidenceUse[] {
  const levers = LEVERS.flatMap((it) => usesOf(null, it, it.afterReform))
  return [...levers, ...COEFFICIENTS.flatMap((it) => usesOf(null, it))]
}

/** What one scenario file rests on, in its own values, switches, matrix and stands. */
export function usesByLayer({ name, settings, switches, authority, ambiguities }: Layer): EvidenceUse[] {
  const later = (switches ?? []).flatMap(({ levers }) => levers)
  const values = [...settings, ...later].flatMap((it) => usesOf(name, it))
  const matrix = authority ? usesOf(name, { ...authority, name: 'authority' }) : []
  const stands = ambiguities.map((id): EvidenceUse => ({ id, scenario: name, lever: 'ambiguities', as: 'source' }))
  return [...values, ...matrix, ...stands]
}
