/** What a run needs beside its plan: the city, threads, a disk, the report. One object, so that a test can put something else in its place. */
import { availableParallelism, totalmem } from 'node:os'
import { replicationSeconds } from '../../sim/city/estimate/duration-estimate.ts'
import { memoryEstimate } from '../../sim/city/estimate/memory-estimate.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { replicateCity } from '../../sim/run/city-replication.ts'
import type { RunFiles } from '../../sim/analysis/summary.ts'
import type { Anchor, Horizon } from '../../sim/city/model/replication.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import type { Replicate } from '../../sim/run/replication-task.ts'
import { diskFiles } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { openPool } from '../../sim/threads/pool.ts'
import type { Pool } from '../../sim/threads/pool.ts'
import { engineFingerprint } from './engine-fingerprint.ts'
import type { Machine, Means } from './enough-memory.ts'
import type { ReportFacts } from '../../viz/report/briefing-of.ts'
import type { Language } from '../../viz/words/language.ts'

export interface Machinery extends Means {
  anchorOf(root: Setting): Anchor
  /** Processor seconds of a replication, and bytes that it needs, by expectation. */
  replicationSeconds(setting: Setting, anchor: Anchor, horizon: Horizon): number
  memoryEstimate(setting: Setting, anchor: Anchor, horizon: Horizon): number
  /** @param memoryLimit bytes a worker */
  openPool(workers: number, memoryLimit: number): Pool
  /** One replication in this thread. */
  readonly replicate: Replicate
  report(run: RunFiles, language: Language, facts?: ReportFacts): Promise<string>
  /** Loads what the report is drawn with, while there is nothing else to do; a report loads it anyway. */
  readonly loadReport?: () => void
  readonly files: FileLayer
  /** What decides the bits of a row beside the plan. */
  readonly engine: string
  readonly version: string
  /** Version of Node. */
  readonly node: string
}

/** The real things; charts are loaded only when the report is made. */
export function ownMachinery(version: string): Machinery {
  return {
    anchorOf,
    memoryEstimate,
    replicationSeconds,
    openPool: (workers, memoryLimit) => openPool({ workers, memoryLimit }),
    replicate: replicateCity,
    report: async (run, language, facts) => {
      const { reportHtml } = await import('../../viz/node.ts')
      return reportHtml(run, language, () => {}, facts)
    },
    // What goes wrong is told when the report is made.
    loadReport: () => void import('../../viz/node.ts').catch(() => {}),
    files: diskFiles,
    machine: thisMachine(),
    engine: engineFingerprint(),
    version,
    node: process.version,
  }
}

function thisMachine(): Machine {
  // In a container the limit set for it counts; without one it is 0 or absurdly high.
  const limit = process.constrainedMemory()
  return { memory: limit > 0 ? Math.min(limit, totalmem()) : totalmem(), cores: availableParallelism() }
}
