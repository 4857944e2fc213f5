/**
 * Patterns: which of those that a right model shows are there. A row is ten replications of one run, or
 * the few of one run at a fifth of the size, of which the tests compute a sample again.
 */
import type { Part } from '../part.ts'
import { PATTERNS, RUNS } from './all-patterns.ts'
import type { PatternRun, Size } from './base-city.ts'
import { cityRun, LARGE, SEED, SMALL } from './base-city.ts'
import type { Status } from './claim.ts'
import { statusOf } from './claim.ts'
import { Readings, runKey } from './pattern.ts'
import { REASONS } from './reasons.ts'
import type { Reading } from './reading.ts'
import { readCity } from './reading.ts'

const PER_ROW = 10

interface Block {
  readonly run: PatternRun
  readonly size: Size
  readonly from: number
  readonly to: number
}

const BLOCKS: readonly Block[] = [
  ...RUNS.flatMap((run) => blocksOf(run, LARGE)),
  ...RUNS.flatMap((run) => blocksOf(run, SMALL)),
]

function blocksOf(run: PatternRun, size: Size): Block[] {
  return Array.from({ length: Math.ceil(size.replications / PER_ROW) }, (_, block) => {
    const from = block * PER_ROW
    return { run, size, from, to: Math.min(from + PER_ROW, size.replications) }
  })
}

export interface PatternFigures {
  readonly id: string
  readonly status: Status
  readonly figures: string
}

export interface AllFigures {
  readonly patterns: readonly PatternFigures[]
  /** The same at a fifth of the size, with few replications: nothing is concluded from it. */
  readonly small: readonly PatternFigures[]
  /** First replication of every run at that size. */
  readonly sample: readonly { readonly run: string; readonly reading: Reading }[]
}

export const patterns: Part<readonly Reading[], AllFigures> = {
  name: 'patterns',
  question: 'which of the patterns that a right model shows are there',
  seed: SEED,
  terms: { sizes: [LARGE, SMALL], patterns: PATTERNS.map(({ id, runs }) => ({ id, runs })) },
  rows: BLOCKS.map(({ run, size, from, to }) => `${nameOf(run)}, ${size.name}, replications ${from} to ${to - 1}`),
  compute(row) {
    const { run, size, from, to } = BLOCKS[row]
    const city = cityRun(run, size)
    return Array.from({ length: to - from }, (_, index) => readCity(city, SEED, from + index))
  },
  figures: (results) => ({
    patterns: judgedAt(LARGE, results),
    small: judgedAt(SMALL, results),
    sample: RUNS.map((run) => ({ run: runKey(run), reading: readingsOf(run, SMALL, results)[0] })),
  }),
  section: (figures) => [INTRODUCTION, tableOf(figures.patterns), SMALL_SIZE, tableOfSmall(figures.small)].join('\n\n'),
}

function nameOf({ scenario, changes, days, switched }: PatternRun): string {
  const after = switched ? ` -> ${switched.scenario} ${JSON.stringify(switched.changes)}` : ''
  return `${scenario} ${JSON.stringify(changes)}${after}, ${days} days`.replaceAll('"', '')
}

function readingsOf(run: PatternRun, size: Size, results: readonly (readonly Reading[])[]): Reading[] {
  return BLOCKS.flatMap((block, row) => (block.run === run && block.size === size ? results[row] : []))
}

function judgedAt(size: Size, results: readonly (readonly Reading[])[]): PatternFigures[] {
  const read = new Readings(new Map(RUNS.map((run) => [runKey(run), readingsOf(run, size, results)])))
  return PATTERNS.map(({ id, judge }) => {
    const { claims, figures } = judge(read)
    return { id, status: statusOf(claims), figures }
  })
}

function tableOf(all: readonly PatternFigures[]): string {
  const lines = all.map(({ id, status, figures }) => {
    const { title, absentIf } = PATTERNS.find((pattern) => pattern.id === id)!
    return `| ${id} | ${title} | ${absentIf} | **${status}** | ${figures} | ${REASONS[id] ?? '-'} |`
  })
  return [
    '| id | pattern | absent if | status | figures | why it is not there |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

function tableOfSmall(all: readonly PatternFigures[]): string {
  return ['| id | status | figures |', '| --- | --- | --- |', ...all.map(line)].join('\n')
}

function line({ id, status, figures }: PatternFigures): string {
  return `| ${id} | ${status} | ${figures} |`
}

const INTRODUCTION = `Base city: \`beijing-2018\` with ${LARGE.name}, 50 posts and 107 tasks a street, ${LARGE.warmUpDays} days of warm-up, 180 days observed
(365 for SF9, 1,095 for SF10 and SF18) and 90 of follow-up; SF15 is five streets of Yangzhou, SF18 two of Beijing. ${LARGE.replications} replications, the same luck in all runs, so
differences are paired. After the ± stands the half-width of a 95 % t interval; where an interval does not decide, the pattern is undecided. Coefficients were frozen
before; none was set so that a pattern appears. How each rule was read: \`tools/validation/patterns/\`. SF19 is a part of its own.`

const SMALL_SIZE = `At ${SMALL.name} and a fifth of the posts and department tasks (${SMALL.warmUpDays} days of warm-up, ${SMALL.days} observed, ${SMALL.replications} replications): a city with
other queues, from which nothing is concluded. The tests compute some of these replications again, to the last bit.`
