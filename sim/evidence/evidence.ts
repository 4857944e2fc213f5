/** The evidence: every fact, ambiguity, outside figure and case that a value can rest on, by id. Written out in docs/EVIDENCE.md. */
import { BEIJING } from './evidence-beijing.ts'
import { CASES } from './evidence-cases.ts'
import { FIGURES } from './evidence-figures.ts'
import { HAIGANG } from './evidence-haigang.ts'
import { JIANGSU } from './evidence-jiangsu.ts'
import { READINGS } from './evidence-readings.ts'
import { evidenceRows } from './evidence-row.ts'
import type { Evidence } from './evidence-row.ts'

export type { Evidence } from './evidence-row.ts'

/** In the order E, I, T, P, each by number. */
export const EVIDENCE: readonly Evidence[] = [BEIJING, HAIGANG, JIANGSU, READINGS, FIGURES, CASES].flatMap(evidenceRows)

const BY_ID: ReadonlyMap<string, Evidence> = new Map(EVIDENCE.map((row) => [row.id, row]))

/** The row of that id, such as `E088`, or undefined. */
export function evidence(id: string): Evidence | undefined {
  return BY_ID.get(id)
}

/** The five documents by the code under which the rows cite them. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  S0: "A research group's paper on whistling and reporting in Beijing, 中国机构编制 2019 (4)",
  S1: 'A magazine feature on Haigang district, Qinhuangdao, 小康, January 2021',
  S2: 'An article on law-based governance at the grassroots in Jiangsu, 唯实 2019 (3)',
  S3: "A paste-up of about ten texts: duty lists, articles of two Beijing officials, a student's study, an explainer, an emergency plan, a community plan",
  S4: 'A report on a city in Jiangsu whose name is masked (Yangzhou by inference, I20); 3,101 characters are cut out of the copy (E150)',
}

/** What the letters of strength mean. */
export const STRENGTHS: Readonly<Record<Evidence['strength'], string>> = {
  n: 'a stated number',
  m: 'a stated mechanism or rule',
  a: 'an ambiguity, with the reading that the model takes',
}
