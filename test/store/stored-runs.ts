/** Run folders of the fake city for tests: a plan of eight blocks, a fresh folder for each test, and a disk that is soon full. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect } from 'vitest'
import { blocksOf, runHash } from '../../sim/run/plan.ts'
import { runTask, taskOf } from '../../sim/run/replication-task.ts'
import type { Block, Plan } from '../../sim/run/plan.ts'
import type { BlockResult } from '../../sim/run/replication-task.ts'
import { createRunFolder } from '../../sim/store/run-store.ts'
import type { RunFolder } from '../../sim/store/run-store.ts'
import { StorageError } from '../../sim/store/disk-errors.ts'
import { diskFiles } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { fakePlan, fakeReplicate } from '../run/fake-city.ts'

export const plan = fakePlan({ a: 11, b: 50 }, 4)
export const blocks = blocksOf(plan)
/** The same plan of two builds of the program. */
export const here = { run: runHash(plan, 'v1'), plan }
export const other = { run: runHash(plan, 'v2'), plan }

/** The same plan with another number of replications of every scenario. */
export function withReplications(of: Plan, replications: number): Plan {
  return { ...of, scenarios: of.scenarios.map((one) => ({ ...one, replications })) }
}

export const resultOf = (block: Block): BlockResult =>
  runTask(taskOf(withReplications(plan, 100), block), fakeReplicate)

export function manifest(run: string, replications = 4): string {
  const scenarios = plan.scenarios.map(({ name }) => ({ name, replications }))
  return JSON.stringify({ format: 'whistlelab-run-4', run, replications, scenarios })
}

/** To be called once in a test file: its folders are its own, and go with it. */
export function storedRuns() {
  const place = mkdtempSync(join(tmpdir(), 'whistle-store-'))
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  let count = 0
  const runs = {
    place,
    folder: '',
    path: (name: string): string => join(runs.folder, name),
    create: (which = here, files?: FileLayer): RunFolder =>
      createRunFolder(runs.folder, which, manifest(which.run), files),
    strays: (): string[] =>
      readdirSync(runs.folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp')),
  }
  beforeEach(() => {
    runs.folder = join(place, `run-${count++}`)
  })
  return runs
}

export function publish(run: RunFolder, contents: Record<string, string>, completed = 4): Promise<void> {
  return run.publish(Object.keys(contents), completed, async (sink) => {
    for (const [name, content] of Object.entries(contents)) sink(name).write(content)
  })
}

/** A disk that takes so many pieces and then is full; of the piece that does not fit it takes three bytes. */
export function fullAfter(pieces: number): FileLayer {
  let left = pieces
  return {
    ...diskFiles,
    create: (path) => {
      const sink = diskFiles.create(path)
      const write = (chunk: string | Uint8Array): void => {
        if (left-- > 0) return sink.write(chunk)
        sink.write(chunk.slice(0, 3))
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      }
      return { ...sink, write }
    },
  }
}

/** The message of the StorageError that an action throws. */
export function messageOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(StorageError)
    return (error as Error).message
  }
  return expect.fail('nothing was thrown')
}
