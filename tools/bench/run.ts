/**
 * `npm run bench`: runs each section in a process of its own, so that none warms up or litters for the next, and prints its tables.
 * `npm run bench -- SECTION...` runs some, `--rounds N` more or fewer rounds than five, `--save` writes docs/PERFORMANCE.md too.
 */
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { batchMemory } from './batch-memory.ts'
import { batchOverhead } from './batch-overhead.ts'
import { bundleBench } from './bundle.ts'
import { CALENDARS } from './calendars.ts'
import { cityGrowth } from './city-growth.ts'
import { CITY_SIZES } from './city-sizes.ts'
import { commandTimes } from './command-times.ts'
import { compileYardstick, cppLoop } from './cpp-loop.ts'
import { dataTables, longTable } from './data-tables.ts'
import { documentOf } from './document.ts'
import { labFrames } from './lab-frames.ts'
import { mm10, mm10Plain } from './mm10.ts'
import { whereTimeGoes } from './profile.ts'
import { networkSection } from './reference-network.ts'
import type { Section } from './section.ts'
import type { Sheet } from './sheet.ts'
import { joined, markdown } from './sheet.ts'
import { reportTime } from './report-time.ts'
import { twoWorkers } from './two-workers.ts'
import { variates } from './variates.ts'
import { wholeModel } from './whole-model.ts'

const SECTIONS: Readonly<Record<string, Section>> = {
  'mm10-plain': (means) => mm10Plain(means, false),
  'mm10-plain-keyed': (means) => mm10Plain(means, true),
  'mm10-fast': (means) => mm10(means, false),
  'mm10-keyed': (means) => mm10(means, true),
  network: networkSection,
  ...CALENDARS,
  variates,
  'whole-model': wholeModel,
  ...CITY_SIZES,
  'city-growth': cityGrowth,
  profile: whereTimeGoes,
  'two-workers': twoWorkers,
  'batch-overhead': batchOverhead,
  'batch-memory': batchMemory,
  commands: commandTimes,
  reports: reportTime,
  lab: labFrames,
  data: dataTables,
  'data-long': longTable,
}

/** Minutes long: run where they are named, or where the whole document is written. */
const LONG = ['data-long']

const DOCUMENT = join(import.meta.dirname, '../..', 'docs', 'PERFORMANCE.md')

interface Request {
  readonly sections: readonly string[]
  readonly rounds: number
  readonly save: boolean
}

class WrongRequest extends Error {
  override readonly name = 'WrongRequest'
}

/** What the parser of arguments has to say is the user's to hear. */
function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new WrongRequest((error as Error).message)
  }
}

function requestOf(words: string[]): Request {
  const options = { save: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } } as const
  const { values, positionals } = parsed(() => parseArgs({ args: words, options, allowPositionals: true }))
  const unknown = positionals.find((name) => !(name in SECTIONS))
  if (unknown !== undefined)
    throw new WrongRequest(`no section ${unknown}; give any of ${Object.keys(SECTIONS).join(', ')}, or none for all`)
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new WrongRequest(`--rounds is ${values.rounds}; give a whole number of at least 1`)
  if (values.save && positionals.length > 0)
    throw new WrongRequest('--save writes the whole document; name no section with it')
  const usual = Object.keys(SECTIONS).filter((name) => values.save || !LONG.includes(name))
  return { sections: positionals.length > 0 ? positionals : usual, rounds, save: values.save }
}

/** Runs one section in a process of its own. */
function inOwnProcess(bundle: string, section: string, rounds: number, program = ''): Promise<Sheet[]> {
  return new Promise((resolve, reject) => {
    // Without the loader that this process has.
    const child = fork(bundle, ['--section', section, String(rounds), program], { execArgv: [] })
    let sheets: Sheet[] | undefined
    child.on('message', (message) => (sheets = message as Sheet[]))
    child.on('error', reject)
    child.on('exit', (code) =>
      sheets ? resolve(sheets) : reject(new Error(`section ${section} ended with code ${code}`)),
    )
  })
}

/** The other side of `inOwnProcess`. */
async function work(section: string, rounds: number, program: string): Promise<void> {
  const cpp = program === '' ? undefined : cppLoop(program)
  process.send!(await SECTIONS[section]({ rounds, cpp }))
}

async function main(words: string[]): Promise<void> {
  if (words[0] === '--section') {
    await work(words[1], Number(words[2]), words[3])
    return
  }
  const { sections, rounds, save } = requestOf(words)
  const bundle = bundleBench()
  const compiled = compileYardstick()
  const found: Sheet[] = []
  for (const section of sections) {
    const start = performance.now()
    found.push(...(await inOwnProcess(bundle, section, rounds, compiled?.program)))
    process.stderr.write(`${section}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`)
  }
  const sheets = joined(found)
  process.stdout.write(`${sheets.map(markdown).join('\n\n')}\n`)
  if (save) writeFileSync(DOCUMENT, documentOf(sheets, rounds, compiled?.version))
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WrongRequest)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
