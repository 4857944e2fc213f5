/**
 * A whole city, district by district: every street has the same log whether its district runs alone, by turns with the others, or in threads; a row has
 * the same bits from one thread and from two; and a study has those that a cluster makes.
 */
import { join } from 'node:path'
import { districtsOf } from '../../../sim/city/model/district.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { table } from '../../generate/markdown.ts'
import { ownProgram } from '../own-program.ts'
import type { Part } from '../part.ts'
import { DAYS, SCENARIO, SEED, STUDY, readyCity } from './asked.ts'
import { districtAlone, districtsByTurns } from './street-logs.ts'

const PROGRAM = join(import.meta.dirname, 'program.ts')
/** A program that takes longer has hung. */
const MOST_MINUTES = 60

const { setting } = loadScenario(SCENARIO, scenarioFolder())
const ALONE = districtsOf(setting).map(({ number }) => `district ${number + 1} alone`)
const [BY_TURNS, ONE, TWO] = ['all districts, a day each by turns', 'one thread', 'two threads']
const [HERE, SLURM] = ['study in two threads', 'study on Slurm']
const ROWS = [...ALONE, TWO, BY_TURNS, ONE, HERE, SLURM]

interface RowResult {
  readonly name: string
  /** By district: lines, and digests of what is of no street and of each street. */
  readonly digests?: readonly (readonly number[])[]
  /** SHA-256 of the row, or of the results of the study. */
  readonly bits?: string
}

interface WholeCityFigures {
  readonly streets: number
  /** Events in all logs. */
  readonly lines: number
  /** Logs, one a street and one a district for what is of no street. */
  readonly logs: number
  /** By other way of making them: logs that are those of the districts alone. */
  readonly same: readonly (readonly [way: string, logs: number])[]
  /** Undefined: not yet compared. */
  readonly rowIsSame?: boolean
  readonly studyIsSame?: boolean
}

export const wholeCity: Part<RowResult, WholeCityFigures> = {
  name: 'whole-city',
  question: `whether every street of ${SCENARIO} has the same log, however its districts are run, and a study the same bits on a cluster`,
  seed: SEED,
  terms: { scenario: SCENARIO, city: setting.city, days: DAYS, study: STUDY },
  rows: ROWS,
  piecewise: { minutes: 60, byClock: true, rowOf: ({ name }) => ROWS.indexOf(name) },
  compute: (row) => ({ name: ROWS[row], ...computed(row) }),
  figures: figuresOf,
  section: sectionText,
}

function computed(row: number): Omit<RowResult, 'name'> {
  if (row < ALONE.length) return { digests: [districtAlone(readyCity(), row)] }
  if (ROWS[row] === BY_TURNS) return { digests: districtsByTurns(readyCity()) }
  const words = {
    [ONE]: ['threads', '1'],
    [TWO]: ['threads', '2'],
    [HERE]: ['study', 'here'],
    [SLURM]: ['study', 'slurm'],
  }
  const { said, end, told } = ownProgram(PROGRAM, words[ROWS[row]], MOST_MINUTES)
  if (said === undefined) throw new Error(`${ROWS[row]}: ${end}\n${told}`)
  return said as Omit<RowResult, 'name'>
}

/** Of the rows that are there; districts that have not been run alone are told of as if they were no part of the city. */
export function figuresOf(results: readonly (RowResult | undefined)[]): WholeCityFigures {
  const of = (name: string): RowResult | undefined => results[ROWS.indexOf(name)]
  const alone = ALONE.map((name) => of(name)?.digests?.[0] ?? [])
  const sameAs = (name: string): number =>
    alone.flatMap(([, ...known], district) => {
      return known.filter((log, place) => of(name)!.digests![district][place + 1] === log)
    }).length
  const areSame = (one: string, other: string): boolean | undefined =>
    of(one) && of(other) && of(one)!.bits === of(other)!.bits
  const [rowIsSame, studyIsSame] = [areSame(ONE, TWO), areSame(HERE, SLURM)]
  return {
    streets: alone.reduce((sum, one) => sum + Math.max(0, one.length - 2), 0),
    lines: alone.reduce((sum, [lines = 0]) => sum + lines, 0),
    logs: alone.reduce((sum, one) => sum + Math.max(0, one.length - 1), 0),
    same: [BY_TURNS, ONE, TWO].filter(of).map((name) => [name, sameAs(name)] as const),
    ...(rowIsSame !== undefined && { rowIsSame }),
    ...(studyIsSame !== undefined && { studyIsSame }),
  }
}

function sectionText({ lines, logs, rowIsSame, same, streets, studyIsSame }: WholeCityFigures): string {
  const { horizon, replications } = STUDY
  const text = `\`${SCENARIO}\`: ${streets} streets of ${setting.city.districts} districts, the first ${DAYS} days, event by event. Each street has a log, and each district one of what is of no street: ${logs}
logs with ${lines.toLocaleString('en')} lines in all, made of each district alone and once more in each other way. Compared as digests of 48 bits of SHA-256.`
  const rows = same.map(([way, count]) => [way, `${count} of ${logs}`])
  const found = (isSame?: boolean): string =>
    isSame === undefined ? 'not compared yet' : isSame ? 'the same bits' : 'OTHER BITS'
  const more = `The row of these ${DAYS} days and the 90 that follow, by one thread and by two: ${found(rowIsSame)}. A study of ${replications} replications (${horizon.days} day and the 90 that follow, without warm-up), its
tables, curves and groups, by two threads here and by ${replications} tasks of a Slurm cluster of two nodes (emulated on this machine, \`test/cluster/slurm-cluster.ts\`): ${found(studyIsSame)}.`
  return [text, table(['made', 'logs that are the same'], rows), more].join('\n\n')
}
