/**
 * Mutants: how much of a changed model the tests notice. A row is a portion of the mutants of one room, drawn at random; the first portion of
 * every room comes first, a run takes on half an hour, and the section says how much has been tried.
 */
import { join } from 'node:path'
import { table } from '../../generate/markdown.ts'
import { ownProgram } from '../own-program.ts'
import type { Part } from '../part.ts'
import { LEFT_OUT, SEED } from './drawn.ts'
import { ROOMS } from './rooms.ts'
import type { Outcome, Survivor } from './stryker.ts'
import { fingerprint } from './stryker.ts'

const AIM = 0.9
/** Portions of a room that are asked for; one beyond its last mutant is empty. */
const PORTIONS = 4
/** A row that takes longer hangs. */
const MINUTES = 60

export interface TriedPortion extends Outcome {
  readonly folder: string
  readonly portion: number
  /** Fingerprint of the room and of its tests: with another one the row is computed again. */
  readonly of: string
  /** Mutants of the room. */
  readonly all: number
}

interface Figures {
  readonly portions: readonly TriedPortion[]
}

const PLACES = Array.from({ length: PORTIONS }, (_, portion) => ROOMS.map((room) => ({ room, portion }))).flat()

export const mutants: Part<TriedPortion | undefined, Figures> = {
  name: 'mutants',
  question: 'whether the tests notice when the model or the analysis is changed in one place',
  seed: SEED,
  terms: { stryker: '9.6.1', without: LEFT_OUT },
  rows: PLACES.map(({ room, portion }) => `${room.folder}, portion ${portion + 1}`),
  piecewise: { minutes: 30, byClock: true, rowOf },
  compute(row) {
    const { room, portion } = PLACES[row]
    const { said, end, told } = ownProgram(
      join(import.meta.dirname, 'program.ts'),
      [room.folder, String(portion)],
      MINUTES,
    )
    if (said === undefined) throw new Error(`${room.folder}, portion ${portion + 1}: ${end}\n${told}`)
    const tried = said as Pick<TriedPortion, 'all' | 'killed' | 'survivors'>
    return { folder: room.folder, portion, of: fingerprint(room), ...tried }
  },
  figures: (results) => ({ portions: results.filter((one) => one !== undefined) }),
  section: sectionOf,
}

/** A result is of a room that has not changed since, nor have its tests. */
function rowOf(result: TriedPortion | undefined): number {
  return PLACES.findIndex(
    ({ room, portion }) =>
      room.folder === result?.folder && portion === result.portion && fingerprint(room) === result.of,
  )
}

function sectionOf({ portions }: Figures): string {
  const rooms = ROOMS.map(({ folder }) => portions.filter((one) => one.folder === folder)).filter(
    (tried) => tried.length > 0,
  )
  const rows = [...rooms.map((tried) => rowText(`\`${tried[0].folder}\``, tried[0].all, tried))]
  const all = rooms.reduce((sum, [{ all }]) => sum + all, 0)
  return [
    'A mutant is the code with one change: a sign, a bound, a condition, a call left out; texts are left as they are, and so are whole bodies of functions. Which are tried is drawn at random. The tests of the room that take seconds are run against each; what they let through, the known answers and whole cities may still find, and some changes change nothing. The aim is 90 % noticed. Which tests: `tools/validation/mutants/rooms.ts`.',
    ...(rooms.length === 0
      ? ['None has been tried.']
      : [
          table(['room', 'mutants', 'tried', 'noticed', 'share'], [...rows, rowText('all', all, portions)]),
          survivorsText(portions.flatMap(({ survivors }) => survivors)),
        ]),
  ].join('\n\n')
}

function rowText(name: string, all: number, tried: readonly Outcome[]): (string | number)[] {
  const killed = tried.reduce((sum, one) => sum + one.killed, 0)
  const count = tried.reduce((sum, one) => sum + one.killed + one.survivors.length, 0)
  const share =
    count === 0 ? '' : `${((100 * killed) / count).toFixed(0)} %${killed / count < AIM ? ', below the aim' : ''}`
  return [name, all, count, killed, share]
}

function survivorsText(survivors: readonly Survivor[]): string {
  const files = [...new Set(survivors.map(({ file }) => file))].sort()
  const lines = files.map((file) => {
    const list = survivors
      .filter((one) => one.file === file)
      .map((one) => `${one.line}: ${code(one.from)} to ${code(one.to)}`)
    return `* \`${file}\`: ${list.join('; ')}`
  })
  return lines.length === 0 ? 'No mutant survived.' : `Survivors, by line:\n\n${lines.join('\n')}`
}

/** As code, whatever it holds. */
function code(text: string): string {
  if (text === '') return 'nothing'
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}
