/** `whistlelab status DIR`: how far a run is, from its blocks alone: whoever makes them, and whatever a scheduler says. */
import { join } from 'node:path'
import { blockName } from '../../sim/store/block-file.ts'
import { diskFiles } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import type { DamagedBlock } from '../../sim/store/run-store-blocks.ts'
import { blocksOf, cellsOf, mostReplications } from '../../sim/run/plan.ts'
import type { Block } from '../../sim/run/plan.ts'
import { printable } from '../../sim/text/printable.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { FailureRecord } from '../../sim/run/failures-table.ts'
import { engineFingerprint } from '../work/engine-fingerprint.ts'
import { checkedResults, openedRun } from '../work/opened-run.ts'
import type { OpenedRun } from '../work/opened-run.ts'
import { aloneCommand, indented } from '../work/published-results.ts'
import { DONE } from '../terminal/exit-code.ts'
import { FOLDER, JSON_OUTPUT } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'

/** `whistlelab status --json`. */
interface Status {
  readonly folder: string
  readonly run: string
  /** What the manifest vouches for itself with: to be noted elsewhere by who wants to know that it is still the same. */
  readonly manifest: string
  readonly version: string
  readonly seed: string
  readonly blocks: { readonly total: number; readonly done: number; readonly damaged: readonly DamagedBlock[] }
  readonly scenarios: readonly { readonly name: string; readonly replications: number; readonly done: number }[]
  readonly failures: readonly FailureRecord[]
  /** Whether result files of all replications are there, of some, or none. */
  readonly results: 'complete' | 'partial' | 'none'
  /** SHA-256 over the list of result files and their checksums; null where there are none. */
  readonly resultsHash: string | null
  /** Blocks that are missing, by file. */
  readonly missing: readonly string[]
}

export const statusCommand = command({
  name: 'status',
  does: 'how far a run is: blocks, failures, results, and what to do next',
  words: { folder: FOLDER },
  options: { json: JSON_OUTPUT },
  run: ({ folder, json }, { terminal }) => {
    const state = statusOf(openedRun(folder, diskFiles, engineFingerprint()), diskFiles)
    terminal.print(json ? indented(state).trimEnd() : statusText(state))
    return DONE
  },
})

function statusOf(run: OpenedRun, files: FileLayer): Status {
  const { manifest, plan, folder } = run
  const all = blocksOf(plan)
  const missing: Block[] = []
  const failures: FailureRecord[] = []
  const done = plan.scenarios.map(() => 0)
  for (const block of all) {
    const failed = folder.blocks.failures(block)
    if (failed === undefined) {
      missing.push(block)
      continue
    }
    for (const { scenario } of cellsOf(plan, block)) done[scenario]++
    for (const { scenario, ...one } of failed) {
      const { name } = plan.scenarios[scenario]
      failures.push({ scenario: name, ...one, command: aloneCommand(name, one.replication) })
    }
  }
  const published = checkedResults(run)
  const results =
    published && Object.keys(published.files).every((name) => files.kind(join(folder.path, name)) === 'file')
      ? published
      : undefined
  return {
    ...{
      folder: folder.path,
      run: manifest.run,
      manifest: manifest.sum,
      version: manifest.version,
      seed: manifest.seed,
    },
    blocks: { total: all.length, done: all.length - missing.length, damaged: folder.blocks.damaged },
    scenarios: plan.scenarios.map(({ name, replications }, at) => ({ name, replications, done: done[at] })),
    failures,
    results: results === undefined ? 'none' : results.completed === mostReplications(plan) ? 'complete' : 'partial',
    resultsHash: results === undefined ? null : folder.resultsHash(),
    missing: missing.map(blockName),
  }
}

const MOST_LINES = 20

function statusText(state: Status): string {
  const { blocks, scenarios, failures } = state
  const facts = [
    [`blocks`, `${blocks.done} of ${blocks.total} there`],
    ...blocks.damaged.map(({ file, damage }) => [
      '',
      `${join(state.folder, file)} is ${damage}, and will be done again`,
    ]),
    ...replicationLines(scenarios).map((text, at) => [at === 0 ? 'replications' : '', text]),
    ['failures', failures.length === 0 ? 'none' : `${failures.length} replications`],
    ...failures.slice(0, MOST_LINES).map(({ scenario, replication, stage, message }) => {
      return ['', `${scenario} ${replication} (${stage}): ${printable(message)}`]
    }),
    ['manifest', `as it was written, sha256 ${state.manifest}`],
    ['results', resultsText(state)],
    ['next', nextOf(state)],
  ] as const
  const lines = facts.map(([head, text]) => `${head.padEnd(14)}${text}`)
  return [
    `${state.folder}: seed "${printable(state.seed)}", version ${state.version}, run ${state.run.slice(0, 12)}`,
    ...lines,
  ].join('\n')
}

/** One line a scenario; of thousands the first, and all the others together. */
function replicationLines(scenarios: Status['scenarios']): string[] {
  const lines = scenarios
    .slice(0, MOST_LINES)
    .map(({ name, done, replications }) => `${name}: ${done} of ${replications}`)
  const others = scenarios.slice(MOST_LINES)
  if (others.length === 0) return lines
  const sum = (of: 'done' | 'replications'): number => others.reduce((all, one) => all + one[of], 0)
  return [...lines, `${others.length} more scenarios: ${sum('done')} of ${sum('replications')}`]
}

function resultsText({ results, resultsHash }: Status): string {
  if (results === 'none') return 'not written yet'
  return `${results === 'complete' ? 'written' : 'written of a part of the replications'}, sha256 ${resultsHash}`
}

function nextOf({ folder, missing, results }: Status): string {
  const where = quoted(folder)
  if (missing.length > 0) return `whistlelab resume ${where}, or on several machines: whistlelab submit ${where} --help`
  return results === 'complete' ? `whistlelab report ${where}, whistlelab verify ${where}` : `whistlelab merge ${where}`
}
