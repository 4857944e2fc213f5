/**
 * `npm run reports`: simulates the studies whose reports are kept, and writes run and reports to `test/viz/report/golden/`; with `-- --texts` the
 * reports alone, of the runs that are kept. What a change does to a report is then a difference of Markdown that a reviewer reads.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../cli/command-line.ts'
import { processTerminal } from '../../cli/terminal/terminal.ts'
import { KEPT_FOLDER, keepRun, keptReport } from './kept-run.ts'
import { KEPT_STUDIES, LANGUAGES, REPLICATIONS, SEED, WARM_UP } from './studies.ts'
import type { KeptStudy } from './studies.ts'

/** @throws Error where it was not finished */
async function simulated({ name, set, days }: KeptStudy, folder: string): Promise<void> {
  const sets = set.flatMap((one) => ['--set', one])
  const numbers = [
    '--days',
    String(days),
    '--warm-up',
    String(WARM_UP),
    '--replications',
    String(REPLICATIONS),
    '--seed',
    SEED,
  ]
  const args = ['study', name, ...sets, ...numbers, '--out', folder, '--quiet']
  const interruption = new AbortController().signal
  // What is found is in the reports; a table for each measure would bury what went wrong.
  const code = await main(args, { terminal: { ...processTerminal(), print: () => {} }, interruption })
  if (code !== 0)
    throw new Error(`whistlelab ${args.join(' ')} ended with exit code ${code}; nothing was kept of ${name}`)
}

const onlyTexts = process.argv.includes('--texts')
for (const study of KEPT_STUDIES) {
  if (!onlyTexts) {
    const place = mkdtempSync(join(tmpdir(), 'whistlelab-reports-'))
    try {
      await simulated(study, join(place, 'run'))
      keepRun(study.name, join(place, 'run'))
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  }
  for (const language of LANGUAGES) {
    const file = join(KEPT_FOLDER, `${study.name}.${language}.md`)
    writeFileSync(file, await keptReport(study.name, language))
    process.stdout.write(`${file}\n`)
  }
}
