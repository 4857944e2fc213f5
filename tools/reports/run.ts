/**
 * `npm run reports`: simulates the runs whose reports are kept, and writes run and reports to `test/viz/report/golden/`; with `-- --texts` the
 * reports alone, of the runs that are kept. What a change does to a report is then a difference of Markdown that a reviewer reads.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../cli/command-line.ts'
import { processTerminal } from '../../cli/terminal/terminal.ts'
import { KEPT_FOLDER, keepRun, keptReport } from './kept-run.ts'
import { KEPT_RUNS, LANGUAGES } from './studies.ts'
import type { KeptRun } from './studies.ts'

/** @throws Error where it was not finished */
async function simulated({ asks, days, warmUp, replications, seed }: KeptRun, folder: string): Promise<void> {
  const numbers = Object.entries({ days, 'warm-up': warmUp, replications, seed })
  const options = numbers.flatMap(([option, value]) => [`--${option}`, String(value)])
  const args = [...asks, ...options, '--out', folder, '--quiet']
  const interruption = new AbortController().signal
  // What is found is in the reports; a table for each measure would bury what went wrong.
  const code = await main(args, { terminal: { ...processTerminal(), print: () => {} }, interruption })
  if (code !== 0) throw new Error(`whistlelab ${args.join(' ')} ended with exit code ${code}; nothing was kept of it`)
}

const onlyTexts = process.argv.includes('--texts')
for (const kept of KEPT_RUNS) {
  if (!onlyTexts) {
    const place = mkdtempSync(join(tmpdir(), 'whistlelab-reports-'))
    try {
      await simulated(kept, join(place, 'run'))
      keepRun(kept.name, join(place, 'run'))
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  }
  for (const language of LANGUAGES) {
    const file = join(KEPT_FOLDER, `${kept.name}.${language}.md`)
    writeFileSync(file, await keptReport(kept.name, language))
    process.stdout.write(`${file}\n`)
  }
}
