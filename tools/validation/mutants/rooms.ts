/**
 * Which tests hold which room under mutation: those of it that take seconds. What they let through, the longer tests (known answers, whole
 * cities) may still find.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

export interface Room {
  readonly folder: string
  readonly tests: readonly string[]
}

const RULES = 'test/city/rules/rules.test.ts'
const WORK = 'test/city/model/work.test.ts'
const FIGURES = 'test/city/readout/measure-figures.test.ts'
const ANALYSIS = [
  ...['beyond', 'compare', 'compared-scenarios', 'comparison', 'differences-in-differences', 'groups-accumulator'],
  ...[
    'joint-families',
    'manifest',
    'manifest-check',
    'merge',
    'pooled-times',
    'run-accumulator',
    'streets-accumulator',
    'worth',
  ],
]

export const ROOMS: readonly Room[] = [
  { folder: 'sim/analysis', tests: ANALYSIS.map((name) => `test/analysis/${name}.test.ts`) },
  {
    folder: 'sim/city/people',
    tests: [RULES, 'test/city/people/satisfaction.test.ts', 'test/city/people/promise.test.ts'],
  },
  {
    folder: 'sim/city/readout',
    tests: [FIGURES, 'test/city/readout/conservation.long.test.ts', 'test/city/readout/groups.test.ts'],
  },
  { folder: 'sim/city', tests: [RULES, WORK] },
  { folder: 'sim/city/model', tests: [RULES, WORK, 'test/city/model/measure-rows.test.ts'] },
  {
    folder: 'sim/city/demand',
    tests: [RULES, 'demand-season', 'demand', 'next-issue', 'stream'].map((name) =>
      name === RULES ? name : `test/city/demand/${name}.test.ts`,
    ),
  },
  { folder: 'sim/city/offices', tests: [RULES, 'test/city/people/assistants.test.ts'] },
  { folder: 'sim/city/state', tests: [RULES, FIGURES, 'test/city/readout/weekly-outcome.test.ts'] },
  { folder: 'sim/city/steps', tests: [RULES, WORK, 'test/city/whistle/visits.test.ts'] },
  { folder: 'sim/city/estimate', tests: ['test/city/readout/memory-estimate.test.ts'] },
  { folder: 'sim/city/story', tests: ['test/city/story/steps.test.ts', 'test/city/story/case-story.test.ts'] },
]

/** The source files of a room, by name. */
export function filesOf({ folder }: Room): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${folder}/${name}`)
}
