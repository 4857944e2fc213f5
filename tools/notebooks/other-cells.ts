/**
 * Runs the cells of a Python or R notebook without Jupyter: a small driver beside this file reads them from its input, runs each in one session, and
 * writes what it shows, a line of JSON a cell.
 */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { asLines } from './notebook-file.ts'
import type { Output } from './notebook-file.ts'

/** The command line of these sources, for notebooks that make a run folder. */
const ROOT = join(import.meta.dirname, '../..')
const WHISTLELAB = `node --import tsx ${join(ROOT, 'cli/whistlelab.ts')}`

/** What a driver says of a cell. */
interface Told {
  readonly text: string
  readonly data: Readonly<Record<string, string>>[]
  readonly error?: string
}

const DRIVERS = {
  python: { programs: ['python3', '/usr/bin/python3'], args: [join(import.meta.dirname, 'cells.py')] },
  R: { programs: ['Rscript'], args: [join(import.meta.dirname, 'cells.R')] },
} as const

export type Session = keyof typeof DRIVERS

/** @throws Error that names the cell, or says what is missing on this machine */
export async function runSession(session: Session, file: string, cells: readonly string[]): Promise<Output[][]> {
  const { programs, args } = DRIVERS[session]
  const said: string[] = []
  for (const program of programs) {
    const { code, printed, told } = await run(program, args, dirname(file), JSON.stringify(cells))
    if (code === 0)
      return printed
        .trim()
        .split('\n')
        .map((line, at) => outputsOf(JSON.parse(line) as Told, at))
    said.push(`${program}: ${told.trim().split('\n').at(-1)}`)
  }
  throw new Error(`no ${session} here can run it (${said.join('; ')})`)
}

function outputsOf({ text, data, error }: Told, at: number): Output[] {
  if (error !== undefined) throw new Error(`cell ${at + 1} failed: ${error}`)
  const stream: Output[] = text === '' ? [] : [{ output_type: 'stream', name: 'stdout', text: asLines(text) }]
  const shown = data.map((bundle): Output => {
    const lines = Object.entries(bundle).map(([type, value]) => [
      type,
      asLines(type === SVG ? apart(value, at) : value),
    ])
    return { output_type: 'display_data', data: Object.fromEntries(lines) as Record<string, unknown>, metadata: {} }
  })
  return [...stream, ...shown]
}

const SVG = 'image/svg+xml'

/** A drawing whose names are no other's: pages that hold several would take the glyphs of one for those of the next. */
function apart(svg: string, cell: number): string {
  return svg.replace(/\bid="|xlink:href="#|url\(#/g, (start) => `${start}cell${cell + 1}-`)
}

interface Ended {
  readonly code: number | null
  readonly printed: string
  readonly told: string
}

function run(program: string, args: readonly string[], cwd: string, input: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1', WHISTLELAB },
    })
    let printed = ''
    let told = ''
    child.stdout.on('data', (chunk) => (printed += String(chunk)))
    child.stderr.on('data', (chunk) => (told += String(chunk)))
    child.on('error', (error) => resolve({ code: null, printed, told: error.message }))
    child.on('close', (code) => resolve({ code, printed, told }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
