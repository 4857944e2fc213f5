/**
 * `npm run cases`: computes every case against its baseline, in about a quarter of an hour of one core, and writes docs/cases/: the results, then
 * what `npm run generate` makes of them. Stopped, it goes on with the same command: rows that are done are kept in runs/cases/. `--workers N`
 * sets the threads (results do not depend on them).
 */
import { join } from 'node:path'
import { engineFingerprint } from '../../../cli/work/engine-fingerprint.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { openPool } from '../../../sim/threads/pool.ts'
import { casesOf } from './case.ts'
import { compute } from './compute.ts'
import { KeptReplications } from './kept-replications.ts'
import { writeResults } from './case-folder.ts'
import { requestOf } from './request.ts'
import { GENERATED } from '../every-document.ts'
import { generate } from '../generate.ts'

const ROOT = join(import.meta.dirname, '../../..')
const library = scenarioFolder(ROOT)

/** @returns false when it was interrupted */
async function computeAll(workers: number | undefined): Promise<boolean> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const executor = openPool(workers === undefined ? {} : { workers })
  const kept = new KeptReplications(join(ROOT, 'runs', 'cases'), engineFingerprint())
  const tell = (scenario: string, left: number): void => void process.stderr.write(`${scenario}: done, ${left} left\n`)
  try {
    const results = await compute(casesOf(library), { executor, kept, signal: stop.signal, tell })
    if (results !== null) writeResults(results)
    else process.stderr.write('Interrupted; what is done is kept, and the same command goes on from there.\n')
    return results !== null
  } finally {
    await executor.close()
  }
}

async function main(words: readonly string[]): Promise<number> {
  const request = requestOf(words)
  if (typeof request === 'string') {
    process.stderr.write(`${request}\n`)
    return 2
  }
  if (!(await computeAll(request.workers))) return 130
  return generate(['cases'], GENERATED, ROOT, (line) => console.log(line))
}

process.exitCode = await main(process.argv.slice(2))
