/** By group: into which groups cases are told apart, and which measures are given for each. */
import type { Dimension } from '../../../sim/city/state/groups.ts'
import { DIMENSIONS } from '../../../sim/city/state/groups.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { code, codes, paragraphs, table } from '../markdown.ts'
import { measureRow } from './measures.ts'

const GROUPS: Readonly<Record<Dimension, string>> = {
  duty: '`lead`, `joint`, `assist`',
  urgency: '`life`, `utility`, `ordinary`, `hard`',
  propensity:
    '`1` to `4`: quarters of the residents by readiness to report, which each resident has for life, `1` the least ready. A case that the patrol found counts for the resident at whose home it was',
  domain: 'the domains of the authority matrix, by their English names',
  street: '`1`, `2`, ...',
  entries:
    '`treated`: streets for which a switch changes something, or, from the start or where it changes something for all, where something else holds than in the others; `untreated`: those others. Only where entries for some streets (`streets:`) make such a difference',
}

export function groups(): string {
  const [alone, ...shared] = GROUP_MEASURES
  return paragraphs(
    '### By group',
    FILES,
    table(
      ['dimension', 'groups'],
      DIMENSIONS.map((dimension) => [code(dimension), GROUPS[dimension]]),
    ),
    `Of groups alone: ${code(alone.id)}, ${measureRow(alone, 'en')[4]}. As above, over the cases of the group: ${codes(shared.map(({ id }) => id))}. ${DEMAND}`,
    IN_JSON,
  )
}

const FILES = `\`groups.csv\` and \`groups.parquet\` have one line a replication, scenario and group (replication 0 of every scenario, then 1, ...; in
\`replications.csv\` and \`replications.parquet\` likewise), \`groups.json\` means, half-widths and paired differences from the same group of
the baseline. A case is in one group of each dimension that there is, so the cases of a dimension's groups make up the cohort.`

const DEMAND = `The residents of \`demand\` are those of the street or streets, a quarter of all for a quarter by readiness, and all for duties, urgencies and
domains.`

const IN_JSON = `In \`groups.json\` each scenario has besides: \`reportingGap\`, the least ready to report minus the most ready, paired within each replication; and
\`inequality\`, Gini and P90/P10 of mean resolution times over streets and over quarters by readiness.`
