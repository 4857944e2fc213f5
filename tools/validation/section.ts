/** The sections of docs/VALIDATION.md that parts write: each stands between two lines that name its part. */
import type { Part } from './part.ts'
import type { PartRecord } from './record.ts'
import { WrongRequest } from './wrong-request.ts'

/** The section with where its figures come from. */
export function sectionOf(part: Part, record: PartRecord): string {
  const { command, seed, commits, node, cpuMinutes } = record
  const source = `\`${command}\`, seed \`${seed}\`, commit ${commits.join(', ')}, Node ${node}, ${cpuMinutes} minutes of one core.`
  return `${part.section(record.figures)}\n\n${source}`
}

/** The document with another section in the place of this part's. @throws WrongRequest when it has no place for it */
export function withSection(document: string, part: string, section: string): string {
  const [begin, end] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`]
  const from = document.indexOf(begin)
  const to = document.indexOf(end)
  if (from < 0 || to < from)
    throw new WrongRequest(`no place for part ${part}: put the lines ${begin} and ${end} where its section is to stand`)
  return `${document.slice(0, from)}${begin}\n\n${section}\n\n${document.slice(to)}`
}
