/** Evidence ids as links to their rows in docs/EVIDENCE.md. */
import { isEvidence } from '../../../sim/evidence/provenance.ts'

/** `[E088](../EVIDENCE.md#e088)`: the document gives every row that name, in small letters. */
export function cited(id: string): string {
  return `[${id}](../EVIDENCE.md#${id.toLowerCase()})`
}

/** A text with every id of the evidence in it as a link. */
export function withCitations(text: string): string {
  return text.replace(/(?<![\w[])[EITP]\d{1,3}(?!\w)/g, (id) => (isEvidence(id) ? cited(id) : id))
}
