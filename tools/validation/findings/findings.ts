/** Findings: tables of what the model shows of the questions that a referee asks first. A row is the replications of one city. */
import type { Part } from '../part.ts'
import { drift } from './drift.ts'
import { embedded } from './embedded.ts'
import type { Finding, Read } from './finding.ts'
import type { Reading } from './finding-reading.ts'
import { readFinding } from './finding-reading.ts'
import { REPLICATIONS, SEED, nameOf } from './finding-run.ts'
import type { FindingRun } from './finding-run.ts'
import { loads } from './loads.ts'
import { nobodyAnswers } from './nobody-answers.ts'
import { officialRates } from './official-rates.ts'
import { ranking } from './ranking.ts'
import { staffAndPower } from './staff-and-power.ts'
import { WORDS } from './words.ts'

export const FINDINGS: readonly Finding[] = [
  loads,
  embedded,
  officialRates,
  nobodyAnswers,
  staffAndPower,
  ranking,
  drift,
]

/** Each once, in the order in which they are asked for. */
export const RUNS: readonly FindingRun[] = [
  ...new Map(FINDINGS.flatMap(({ runs }) => runs.map((run) => [nameOf(run), run] as const))).values(),
]
const PLACES = new Map(RUNS.map((run, row) => [nameOf(run), row]))

export interface FindingsFigures {
  readonly findings: Readonly<Record<string, unknown>>
  /** First replications of the loads, which are soon computed: a test computes some of them again. */
  readonly sample: Readonly<Record<string, Reading>>
}

export const findings: Part<readonly Reading[], FindingsFigures> = {
  name: 'findings',
  question: 'what the model shows of loads, embedded officers, official rates, staff and power, ranking and drift',
  seed: SEED,
  terms: { runs: RUNS.map(nameOf) },
  rows: RUNS.map(nameOf),
  compute: (row) =>
    Array.from({ length: RUNS[row].replications }, (_, replication) => readFinding(RUNS[row], replication)),
  figures: (results) => {
    const read: Read = (run) => results[PLACES.get(nameOf(run))!]
    return {
      findings: Object.fromEntries(FINDINGS.map((finding) => [finding.name, finding.figures(read)])),
      sample: Object.fromEntries(loads.runs.map((run) => [nameOf(run), read(run)[0]])),
    }
  },
  section: (figures) => [INTRODUCTION, ...FINDINGS.map((finding) => sectionOf(finding, figures))].join('\n\n'),
}

function sectionOf({ name, title, tables }: Finding, { findings: all }: FindingsFigures): string {
  return [`### ${title}`, WORDS[name], tables(all[name])].join('\n\n')
}

const INTRODUCTION = `What the model shows of the questions that its second edition was made for: files as they stand but for what a row names, ${REPLICATIONS} replications of a year after 270 days
where nothing else is said, the same luck in all, so that differences are paired. After the ± stands the half-width of a 95 % t interval. Which runs: \`tools/validation/findings/\`;
what a row sets can be set with \`--set\`.`
