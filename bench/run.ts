/**
 * `npm run bench`: runs each section in a process of its own, so that none warms up or litters for the next, and prints a
 * table. `npm run bench -- --save` writes it to docs/PERFORMANCE.md too.
 */
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarHold } from './calendar-hold.ts'
import { mm10Rows, plainLoopRow } from './mm10.ts'
import type { Row } from './row.ts'
import { wholeModel } from './whole-model.ts'

const SECTIONS: Readonly<Record<string, () => Row[]>> = {
  'calendar-hold': calendarHold,
  'plain-loop': plainLoopRow,
  'mm10-fast': () => mm10Rows(false),
  'mm10-keyed': () => mm10Rows(true),
  'whole-model': wholeModel,
}

const HEAD = ['what', 'M events / CPU s', 'to the C++ loop', 'to the plain loop', 'remark']

const PREFACE = `# Speed

Written by \`npm run bench -- --save\`; no test asserts a time. Each ratio is the median (least-most) of five rounds, in
CPU time, the subject between two runs of the yardstick. Ratios hold to about a tenth on a quiet machine; events per second
depend on the machine. Node ${process.versions.node}.

The C++ loop (\`bench/mm10.cpp\`, g++ -O3) and the plain loop (\`bench/plain-loop.ts\`) are written by hand for one queue and can
do nothing else: no lanes, cancelling, classes, pre-emption, timetables, held heads or books. The plain loop shows how far the
language itself is from C++ on this queue, with the portable logarithm that every draw of an exponential needs.

`

/** Runs one section in a process of its own, with the same loader as this one. */
function inOwnProcess(section: string): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['--section', section])
    let rows: Row[] | undefined
    child.on('message', (message) => (rows = message as Row[]))
    child.on('error', reject)
    child.on('exit', (code) => (rows ? resolve(rows) : reject(new Error(`section ${section} ended with code ${code}`))))
  })
}

function cells({ what, millions, toCpp, toPlainLoop, remark }: Row): string[] {
  return [what, millions === undefined ? '' : millions.toFixed(2), toCpp ?? '', toPlainLoop ?? '', remark ?? '']
}

/** The rows as a Markdown table, columns aligned. */
function table(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const text = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [text(lines[0]!), rule, ...lines.slice(1).map(text)].join('\n')
}

async function main(): Promise<void> {
  const words = process.argv.slice(2)
  if (words[0] === '--section') {
    process.send!(SECTIONS[words[1]!]!())
    return
  }
  const only = words.filter((word) => !word.startsWith('--'))
  const unknown = only.find((name) => !(name in SECTIONS))
  if (unknown)
    throw new Error(`no section ${unknown}; give any of ${Object.keys(SECTIONS).join(', ')}, or none for all`)
  const rows: Row[] = []
  for (const section of only.length > 0 ? only : Object.keys(SECTIONS)) {
    process.stderr.write(`${section} ...\n`)
    rows.push(...(await inOwnProcess(section)))
  }
  process.stdout.write(`${table(rows)}\n`)
  if (words.includes('--save')) {
    writeFileSync(join(import.meta.dirname, '..', 'docs', 'PERFORMANCE.md'), `${PREFACE}${table(rows)}\n`)
  }
}

await main()
