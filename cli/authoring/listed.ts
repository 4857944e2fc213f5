/** What `whistlelab list` tells: a row a scenario, a row a study, and the hash of the texts that they were read from. */
import { createHash } from 'node:crypto'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'

export interface ListedScenario {
  readonly name: string
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly parent: string | null
  readonly file: string | null
}

export interface ListedStudy {
  readonly name: string
  readonly question: Bilingual
  readonly file: string
}

export interface Listed {
  readonly hash: string
  readonly scenarios: readonly ListedScenario[]
  readonly studies: readonly ListedStudy[]
}

export interface Libraries {
  readonly scenarios: ScenarioLibrary
  readonly studies: ScenarioLibrary
}

/** In the order of the list: by name, whole cities last. */
export function namesListed(library: ScenarioLibrary): string[] {
  return [...[...library.names()].sort(), ...[...(library.atScale?.() ?? [])].sort()]
}

/** Of all texts with their names: a scenario that was changed, or put beside the others, makes another hash. */
export function hashOfTexts({ scenarios, studies }: Libraries): string {
  const hash = createHash('sha256')
  for (const library of [scenarios, studies])
    for (const name of namesListed(library)) {
      const { path, text } = library.read(name)!
      hash.update(JSON.stringify([path, text]))
    }
  return hash.digest('hex')
}
