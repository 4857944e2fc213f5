/**
 * Which tests hold which file. A row of the mutation runs is one source file with the tests of its room that take seconds: what they let
 * through, the longer tests (known answers, whole cities) may still find.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

interface Room {
  readonly folder: string
  readonly tests: readonly string[]
}

const RULES = 'test/city/rules/rules.test.ts'
const WORK = 'test/city/model/work.test.ts'
const FIGURES = 'test/city/readout/measure-figures.test.ts'
const ANALYSIS = ['compare', 'compared-scenarios', 'groups-accumulator', 'manifest', 'merge', 'run-accumulator']

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
    tests: [RULES, 'demand-season', 'demand', 'stream'].map((name) =>
      name === RULES ? name : `test/city/demand/${name}.test.ts`,
    ),
  },
  { folder: 'sim/city/offices', tests: [RULES, 'test/city/people/assistants.test.ts'] },
  { folder: 'sim/city/state', tests: [RULES, FIGURES, 'test/city/readout/weekly-outcome.test.ts'] },
  { folder: 'sim/city/steps', tests: [RULES, WORK, 'test/city/whistle/visits.test.ts'] },
  { folder: 'sim/city/estimate', tests: ['test/city/readout/memory-estimate.test.ts'] },
  { folder: 'sim/city/story', tests: ['test/city/story/steps.test.ts', 'test/city/story/case-story.test.ts'] },
]

export interface Mutated {
  readonly file: string
  readonly tests: readonly string[]
}

/** Every source file of the rooms, the smallest first, so that half an hour is enough for many. */
export const MUTATED: readonly Mutated[] = ROOMS.flatMap(({ folder, tests }) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ file: `${folder}/${name}`, tests })),
).sort((a, b) => sizeOf(a) - sizeOf(b) || (a.file < b.file ? -1 : 1))

function sizeOf({ file }: Mutated): number {
  return statSync(join(ROOT, file)).size
}
