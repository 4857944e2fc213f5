/** docs/PERFORMANCE.md: what was measured, on what, how to read it, and the tables. */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Sheet } from './sheet.ts'
import { markdown } from './sheet.ts'

const ROOT = join(import.meta.dirname, '../..')

const READING = `Written by \`npm run bench -- --save\`; no test asserts a time. Each ratio is the median (least-most) of its rounds, in CPU
time, the subject between two runs of the yardstick, after two rounds to warm up. Each section has a process of its own, and runs as
plain JavaScript. Ratios hold to about a tenth on a quiet machine; events per second depend on the machine.

The C++ loops (\`tools/bench/yardstick.cpp\`, g++ -O3) and the plain loop (\`tools/bench/plain-loop.ts\`) are written by hand for one model and can
do nothing else: no lanes, cancelling, classes, pre-emption, timetables, held heads or books. The plain loop shows how far the
language itself is from C++ on M/M/10, with the portable logarithm that every draw of an exponential needs.`

/** Why aims were missed; written by hand, to be kept true to the figures below it. */
const MISSED = `M/M/10 and the reference network stay below their floors, by far. An event of M/M/10 is little work, so what is done for every
event decides. Already the plain loop, with nothing but its queue, its own heap and a generator with a state, comes to 0.26-0.36 of C++
(from run to run, on a machine that is never quite quiet); with draws by address, which the model uses so that scenarios share their
luck and any number of workers gives the same bits, to 0.21-0.28: the floor of 0.35 is out of reach of a hand-written loop with these
draws. The simulation and the pools take half of that again: order by time, lane and ticket, handlers by name, cancelling, timetables, rows
that can be recycled, and exact integrals of queue and busy servers are paid for by every event, whether this queue needs them or not. A pool
stripped of classes, pre-emption and held heads was no faster, and the same core in WebAssembly, with the rules inside, comes to 0.22 on
M/M/10 and 0.35 on the network (docs/decisions/no-webassembly.md).`

/** Why the aim for whole cities is missed; by hand, too. */
const CITIES = `**Ten microseconds a case** was the aim for a whole city on one core. It was set when a case made 14 events. Measured on two quiet cores (\`npm run bench -- city-343\`,
2026-11-30), 343 streets of \`beijing-2019\` take 43.8 microseconds a case in one thread; a case now makes 21.8 events there, with a desk in each street, judgements at a date,
first calls, refused tasks and own orders, and an event takes 2.0 microseconds. Ten would leave 0.46 for an event: the bare reference network, which has pools and
draws but no rules, no residents and no books, takes 0.37 for one of its own. So the aim is out of reach by a factor of four, and what is left of the gap is in the rules: kernel, pools and draws
together are three fifths of the time ([layers](#where-the-time-goes-layers)), and if they cost nothing at all a case would still take 18.`

/** @param rounds that counted */
export function documentOf(sheets: readonly Sheet[], rounds: number, compiler: string | undefined): string {
  return `${['# Speed', READING, machineText(rounds, compiler), MISSED, CITIES, ...sheets.map(markdown)].join('\n\n')}\n`
}

function machineText(rounds: number, compiler: string | undefined): string {
  const processors = cpus()
  return [
    `* Processor: ${processors[0].model.trim()}, ${processors.length} cores`,
    `* Node ${process.versions.node} (V8 ${process.versions.v8}); ${compiler ? `g++ ${compiler}` : 'no g++: rows without a ratio'}`,
    `* ${new Date().toISOString().slice(0, 10)}, commit ${commitNow()}`,
    `* \`npm run bench -- --save\`, ${rounds} rounds`,
  ].join('\n')
}

/** The commit of the code, saying so when what is measured differs from it. */
function commitNow(): string {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    const changed = git('status', '--porcelain', '--', 'sim', 'tools/bench', 'cli', 'scenarios') !== ''
    return `${git('rev-parse', '--short=10', 'HEAD')}${changed ? ' with changes' : ''}`
  } catch {
    return 'unknown (no git repository)'
  }
}
