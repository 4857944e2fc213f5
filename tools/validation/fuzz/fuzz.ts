/**
 * Fuzz: random command lines and spoilt files, each held against one list of properties. A row is fifty cases in a process of its own; all of
 * them are about an hour, and a run takes on half an hour. A case is known by its kind and number: `npx tsx tools/validation/fuzz/program.ts KIND FROM TO`.
 */
import { join } from 'node:path'
import { table } from '../../generate/markdown.ts'
import { ownProgram } from '../own-program.ts'
import type { Part } from '../part.ts'
import { KINDS, SEED } from './cases.ts'
import type { Fault, Kind } from './cases.ts'
import { PROPERTIES } from './properties.ts'

const PER_ROW = 50
/** Rows of each kind; of lines ten times as many. */
const ROWS = 20
const LINES = 200
const MINUTES = 15

interface Row {
  readonly kind: Kind
  readonly from: number
  /** Cases by exit code. */
  readonly codes: Readonly<Record<string, number>>
  readonly faults: readonly Fault[]
}

interface Figures {
  readonly kinds: readonly {
    readonly kind: Kind
    readonly of: number
    readonly codes: Readonly<Record<string, number>>
  }[]
  readonly faults: readonly Fault[]
}

/** Of each kind in turn, so that a first portion has all of them. */
const PLACES = Array.from({ length: LINES }, (_, row) => KINDS.map((kind) => ({ kind, from: row * PER_ROW })))
  .flat()
  .filter(({ kind, from }) => from < rowsOf(kind) * PER_ROW)

export const fuzz: Part<Row | undefined, Figures> = {
  name: 'fuzz',
  question: 'whether any command line and any spoilt file ends in a message, as the list of properties has it',
  seed: SEED,
  terms: { kinds: KINDS, properties: PROPERTIES.map(({ name }) => name), perRow: PER_ROW },
  rows: PLACES.map(({ kind, from }) => `${kind} ${from} to ${from + PER_ROW - 1}`),
  piecewise: {
    minutes: 30,
    byClock: true,
    rowOf: (row) => PLACES.findIndex(({ kind, from }) => kind === row?.kind && from === row.from),
  },
  compute(row) {
    const { kind, from } = PLACES[row]
    const { said, end, told } = ownProgram(
      join(import.meta.dirname, 'program.ts'),
      [kind, String(from), String(from + PER_ROW)],
      MINUTES,
    )
    if (said !== undefined) return { kind, from, ...(said as Pick<Row, 'codes' | 'faults'>) }
    const last = Number(/ (\d+)\n(?!.*\d\n)/s.exec(told)?.[1] ?? from)
    return {
      kind,
      from,
      codes: {},
      faults: [{ kind, number: last, property: 'an end', what: `${end}: ${told.slice(-200)}`, line: [] }],
    }
  },
  figures: (results) => ({
    kinds: KINDS.map((kind) => ({ kind, of: rowsOf(kind) * PER_ROW, codes: codesOf(kind, results) })),
    faults: results.flatMap((row) => row?.faults ?? []),
  }),
  section({ kinds, faults }) {
    const rows = kinds.map(({ kind, of, codes }) => [
      ABOUT[kind],
      `${sum(Object.values(codes))} of ${of}`,
      ...CODES.map((code) => codes[code] ?? 0),
    ])
    const properties = PROPERTIES.map(({ name }) => name).join('; ')
    const found = faults.map(
      ({ kind, number, property, what }) => `* ${kind} ${number}, ${property}: ${what.replaceAll('\n', ' ')}`,
    )
    const verdict =
      faults.length === 0 ? 'All of it holds in all of them.' : `What does not hold:\n\n${found.join('\n')}`
    return [
      `Of every case is asked: ${properties}. By exit code:`,
      table(['what is given', 'cases', ...CODES], rows),
      verdict,
    ].join('\n\n')
  },
}

const CODES = ['0', '1', '2', '3', '4', '130'] as const

const ABOUT: Readonly<Record<Kind, string>> = {
  line: 'a random command line',
  scenario: 'a spoilt scenario, to `check`, `show`, `run`',
  study: 'a spoilt study, to `check`, `study`',
  manifest: 'a spoilt manifest, to every command on a run',
  results: 'a spoilt file of results, to the same',
  block: 'a spoilt block, to the same',
  requests: 'a spoilt table of requests',
}

function rowsOf(kind: Kind): number {
  return kind === 'line' ? LINES : ROWS
}

function codesOf(kind: Kind, results: readonly (Row | undefined)[]): Record<string, number> {
  const codes: Record<string, number> = {}
  for (const row of results) {
    if (row?.kind !== kind) continue
    for (const [code, count] of Object.entries(row.codes)) codes[code] = (codes[code] ?? 0) + count
  }
  return codes
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0)
}
