/**
 * `npm run validate`: the validation work that takes too long for the tests. `npm run validate -- PART...` runs some parts,
 * `--list` says which there are, `--processes N` computes N rows at a time, `--minutes N` ends a piece of a long part sooner (0: tells what is kept). A run that was stopped goes on with the same
 * command: rows that are done are kept in runs/validation/. At the end of a part its figures are in validation/results/
 * and in docs/VALIDATION.md, both to be committed.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finishPart } from './finish-part.ts'
import { KeptResults } from './kept-results.ts'
import type { Part } from './part.ts'
import { PARTS } from './parts.ts'
import { recordOf, writeRecord } from './record.ts'
import { requestOf } from './request.ts'
import { rowProcess } from './row-process.ts'
import { sectionOf, withSection } from './section.ts'
import { WrongRequest } from './wrong-request.ts'

const ROOT = join(import.meta.dirname, '../..')
const DOCUMENT = join(ROOT, 'docs', 'VALIDATION.md')

/** The commit of the code, saying so when what is run differs from it. */
function commitNow(): string {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    const changed = git('status', '--porcelain', '--', 'sim', ':(glob)tools/validation/**/*.ts') !== ''
    return `${git('rev-parse', '--short=10', 'HEAD')}${changed ? ' with changes' : ''}`
  } catch {
    return 'unknown (no git repository)'
  }
}

async function runPart(part: Part, processes: number, minutes?: number): Promise<void> {
  // The rows of a part that is told piecewise are committed with it, so that another clone goes on with them.
  const folder = part.piecewise ? join('tools', 'validation', 'results') : join('runs', 'validation')
  const kept = new KeptResults(join(ROOT, folder, `${part.name}.jsonl`), part)
  process.stderr.write(`${part.name}: ${kept.rows.size} of ${part.rows.length} rows are kept\n`)
  const asked = Array.from({ length: processes }, () => rowProcess(part.name))
  try {
    const workers = asked.map(({ worker }) => worker)
    const results = await finishPart(shorter(part, minutes), kept, workers, commitNow(), (row, seconds, left) => {
      process.stderr.write(`${part.name}: ${row} (${seconds} s), ${left} left\n`)
    })
    const record = recordOf(part, part.figures(results), kept.rows.values())
    writeRecord(record)
    const section = sectionOf(part, record)
    writeFileSync(DOCUMENT, withSection(readFileSync(DOCUMENT, 'utf8'), part.name, section))
    process.stdout.write(`${section}\n`)
  } finally {
    for (const { stop } of asked) stop()
  }
}

function shorter(part: Part, minutes = Infinity): Part {
  const { piecewise } = part
  return piecewise ? { ...part, piecewise: { ...piecewise, minutes: Math.min(minutes, piecewise.minutes) } } : part
}

async function main(): Promise<void> {
  const { list, processes, minutes, parts } = requestOf(process.argv.slice(2), PARTS)
  for (const part of parts) {
    if (list) process.stdout.write(`${part.name}: ${part.question} (${part.rows.length} rows)\n`)
    else await runPart(part, processes, minutes)
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof WrongRequest)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
