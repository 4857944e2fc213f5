/** `whistlelab show E088`: one row of the evidence, and the scenarios and defaults that rest on it. */
import { DOCUMENTS } from '../../sim/evidence/evidence.ts'
import { usesByDefaults, usesByLayer } from '../../sim/scenario/evidence-use.ts'
import type { EvidenceUse } from '../../sim/scenario/evidence-use.ts'
import { readChain } from '../../sim/scenario/extends-chain.ts'
import type { Evidence } from '../../sim/evidence/evidence-row.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import type { AuthoringTexts } from './authoring-texts.ts'
import { tableText } from '../terminal/table.ts'

/** Where an id is cited: by the model's defaults, and by the scenarios of the library. */
export function usesOfEvidence(id: string, library: ScenarioLibrary): EvidenceUse[] {
  const layers = [...library.names()].sort().map((name) => readChain(name, library).at(-1)!)
  return [...usesByDefaults(), ...layers.flatMap(usesByLayer)].filter((use) => use.id === id)
}

export function evidenceText(row: Evidence, uses: readonly EvidenceUse[], words: AuthoringTexts): string {
  const { id, topic, statement, strength, from, terms } = row
  const about = tableText(
    ['', ''],
    [
      [words.strength, words.strengths[strength]],
      [words.from, DOCUMENTS[from] ? `${from}: ${DOCUMENTS[from]}` : from],
      [words.terms, terms],
    ],
    ['left', 'left'],
  ).trim()
  const parts = [`${id}, ${topic}: ${statement}`, about]
  const by = (as: EvidenceUse['as']): string[][] =>
    uses.filter((use) => use.as === as).map(({ scenario, lever }) => [scenario ?? words.defaults, lever])
  const [sources, reasons] = [by('source'), by('reason')]
  parts.push(sources.length === 0 ? words.nobody : `${words.restsOnIt}\n${rowsText(sources)}`)
  if (reasons.length > 0) parts.push(`${words.namedBy}\n${rowsText(reasons)}`)
  return parts.join('\n\n')
}

function rowsText(rows: readonly string[][]): string {
  return tableText([], rows, ['left', 'left'])
}
