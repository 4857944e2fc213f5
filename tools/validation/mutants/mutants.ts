/**
 * Mutants: how much of a changed model the tests notice. Each row is one source file; a run takes on half an hour of them, and the section
 * says which files have not been looked at yet.
 */
import { dirname } from 'node:path'
import type { Part } from '../part.ts'
import { MUTATED, ROOMS } from './rooms.ts'
import type { MutatedFile } from './stryker.ts'
import { LEFT_OUT, fingerprint, mutate } from './stryker.ts'

const AIM = 0.9

interface Figures {
  readonly files: readonly MutatedFile[]
  readonly left: readonly string[]
}

export const mutants: Part<MutatedFile | undefined, Figures> = {
  name: 'mutants',
  question: 'whether the tests notice when the model or the analysis is changed in one place',
  seed: 'none',
  terms: { stryker: '9.6.1', without: LEFT_OUT },
  rows: MUTATED.map(({ file }) => file),
  piecewise: { minutes: 30, byClock: true, rowOf },
  compute: (row) => mutate(MUTATED[row]),
  figures: (results) => ({
    files: results.filter((one) => one !== undefined),
    left: MUTATED.filter((_, row) => results[row] === undefined).map(({ file }) => file),
  }),
  section: sectionOf,
}

/** A result is of a file that is still there, and has not changed since, nor have its tests. */
function rowOf(result: MutatedFile | undefined): number {
  return MUTATED.findIndex((one) => one.file === result?.file && fingerprint(one) === result.of)
}

function sectionOf({ files, left }: Figures): string {
  const all = [...files.map(({ file }) => file), ...left]
  const rooms = ROOMS.map(({ folder }) => folder).filter((folder) => files.some(({ file }) => isIn(folder, file)))
  const table = [
    '| room | files, of | mutants | noticed | share |',
    '| --- | --- | --- | --- | --- |',
    ...rooms.map((folder) =>
      roomRow(
        folder,
        files.filter(({ file }) => isIn(folder, file)),
        all.filter((file) => isIn(folder, file)).length,
      ),
    ),
  ]
  return [
    'A mutant is the code with one change: a sign, a bound, a condition, a call left out; texts are left as they are. The tests of the room that take seconds are run against each; what they let through, the known answers and whole cities may still find, and some changes change nothing. The aim is 90 % noticed. Which tests: `tools/validation/mutants/rooms.ts`.',
    ...(files.length === 0 ? [] : [table.join('\n'), survivorsText(files)]),
    left.length === 0
      ? 'Every file of the model and of the analysis has been looked at.'
      : `Looked at: ${files.length} of ${all.length} files, the smallest first; each run goes on for half an hour.`,
  ].join('\n\n')
}

function isIn(folder: string, file: string): boolean {
  return dirname(file) === folder
}

function roomRow(folder: string, files: readonly MutatedFile[], of: number): string {
  const killed = files.reduce((sum, one) => sum + one.killed, 0)
  const mutants = files.reduce((sum, one) => sum + one.killed + one.survivors.length, 0)
  const share =
    mutants === 0 ? '' : `${((100 * killed) / mutants).toFixed(0)} %${killed / mutants < AIM ? ', below the aim' : ''}`
  return `| \`${folder}\` | ${files.length}, ${of} | ${mutants} | ${killed} | ${share} |`
}

function survivorsText(files: readonly MutatedFile[]): string {
  const lines = files
    .filter(({ survivors }) => survivors.length > 0)
    .map(({ file, killed, survivors }) => {
      const list = survivors.map(({ line, from, to }) => `${line}: ${code(from)} to ${code(to)}`)
      return `* \`${file}\`, ${survivors.length} of ${killed + survivors.length}: ${list.join('; ')}`
    })
  return lines.length === 0 ? 'No mutant survived.' : `Survivors, by line:\n\n${lines.join('\n')}`
}

/** As code, whatever it holds. */
function code(text: string): string {
  if (text === '') return 'nothing'
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}
