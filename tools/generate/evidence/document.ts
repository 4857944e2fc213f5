/** docs/EVIDENCE.md, the whole text: every fact, ambiguity, outside figure and case, and which values rest on it. */
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { DOCUMENTS, EVIDENCE, STRENGTHS } from '../../../sim/evidence/evidence.ts'
import type { Evidence } from '../../../sim/evidence/evidence.ts'
import { usesByDefaults, usesByLayer } from '../../../sim/scenario/evidence-use.ts'
import type { EvidenceUse } from '../../../sim/scenario/evidence-use.ts'
import { readChain } from '../../../sim/scenario/extends-chain.ts'
import type { Layer } from '../../../sim/scenario/layer.ts'
import { code, paragraphs, table } from '../markdown.ts'

interface Part {
  readonly title: string
  readonly head: string
  readonly holds: (row: Evidence) => boolean
}

const fact = (title: string, first: number, last: number): Part => ({
  title,
  head: 'key terms',
  holds: ({ id }) => id.startsWith('E') && Number(id.slice(1)) >= first && Number(id.slice(1)) <= last,
})
const series = (title: string, letter: string, head: string): Part => ({
  title,
  head,
  holds: ({ id }) => id.startsWith(letter),
})

const PARTS: readonly Part[] = [
  fact('Beijing', 1, 80),
  fact('Haigang district, Qinhuangdao', 81, 110),
  fact('Jiangsu', 111, 150),
  series('Ambiguities, and how they are read', 'I', 'key terms'),
  series('Figures from outside', 'T', 'tolerance'),
  series('Cases', 'P', 'evidence'),
]

const library = scenarioFolder()

/** The scenarios of the repository, each as its own file says. */
function ownLayers(): Layer[] {
  return [...library.names()].sort().map((name) => readChain(name, library).at(-1)!)
}

const WHOLE = 'the whole scenario'

/** The case that a scenario is, by the first comment of its file: `# P16. ...`. */
function caseOf({ name }: Layer): EvidenceUse[] {
  const [, id] = /^# (P\d\d)\b/m.exec(library.read(name)!.text) ?? []
  return id === undefined ? [] : [{ id, scenario: name, lever: WHOLE, as: 'source' }]
}

export function evidenceDocument(): string {
  const layers = ownLayers()
  const uses = [...usesByDefaults(), ...layers.flatMap(caseOf), ...layers.flatMap(usesByLayer)]
  const used = new Set(uses.map(({ id }) => id))
  const idle = EVIDENCE.filter(({ id }) => !used.has(id)).map(({ id }) => id)
  return `${paragraphs(
    HEAD,
    table(['code', 'document'], Object.entries(DOCUMENTS)),
    LEGEND,
    table(['strength', 'means'], Object.entries(STRENGTHS)),
    ...PARTS.map((part) => section(part, uses)),
    `## Not used\n\nNo value rests on these and no reason names them: ${idle.join(', ')}.`,
    links(layers),
  )}\n`
}

function section({ title, head, holds }: Part, uses: readonly EvidenceUse[]): string {
  const rows = EVIDENCE.filter(holds).map(({ id, strength, from, topic, statement, terms }) => {
    const cited = (as: EvidenceUse['as']): string => usersText(uses.filter((use) => use.id === id && use.as === as))
    return [anchored(id), strength, from, topic, statement, terms, cited('source'), cited('reason')]
  })
  const heads = ['id', 'strength', 'from', 'topic', 'statement', head, 'rests on it', 'named in a reason of']
  return `## ${title}\n\n${table(heads, rows)}`
}

/** The id with a place that links can lead to, in the small letters of all such places: `EVIDENCE.md#e088`. */
function anchored(id: string): string {
  return `<a id="${id.toLowerCase()}"></a>${id}`
}

/** Scenario by scenario, with its levers; the defaults of the model first. */
function usersText(uses: readonly EvidenceUse[]): string {
  const scenarios = [...new Set(uses.map(({ scenario }) => scenario))]
  const parts = scenarios.map((scenario) => {
    const levers = [...new Set(uses.filter((use) => use.scenario === scenario).map(({ lever }) => lever))]
    return `${scenario === null ? 'defaults' : `[${scenario}]`}: ${levers.map((lever) => (lever === WHOLE ? lever : code(lever))).join(', ')}`
  })
  return parts.length === 0 ? '-' : parts.join('; ')
}

/** Where the names in brackets lead. */
function links(layers: readonly Layer[]): string {
  return layers.map(({ name, file }) => `[${name}]: ../${file}`).join('\n')
}

const HEAD = `# Evidence

<!-- Made from the tables and the scenarios by \`npm run generate\`; changes belong into sim/evidence/ and scenarios/. -->

On what the values of the scenarios rest. ${code('E')} is a fact of the documents below, in our own words; ${code('I')} a place where they are
unclear, and how it is read; ${code('P')} a case as they tell it; ${code('T')} a figure from outside. What nobody states is an assumption and
has no id. In the terminal: ${code('whistlelab show E088')}.`

const LEGEND = `The five documents tell of successes (I21), and none was written to measure anything: a stated number is what
somebody wrote down, not what somebody counted twice.`
