/**
 * A worker thread with a fault at one replication: the seed says which, as in `exit at 3`. `exit` ends the thread, `hang` never ends, `heap`
 * and `arrays` take memory without end, `throw` makes the model fail, `reject` what lies around it. With `once in FILE` it does so only
 * until FILE exists.
 */
import { existsSync, writeFileSync } from 'node:fs'
import type { ReplicationTask } from '../../sim/run/replication-task.ts'
import { workWith } from '../../sim/threads/worker-shell.ts'
import { fakeReplicate } from '../run/fake-city.ts'

const FAULTS: Readonly<Record<string, () => void>> = {
  exit: () => process.exit(3),
  hang: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  heap: () => {
    for (const kept: number[][] = []; ;) kept.push(new Array<number>(1000).fill(kept.length + 0.5))
  },
  arrays: () => {
    // 1 GB at most, in case that nothing stops it.
    for (const kept: Float64Array[] = []; kept.length < 1000;) kept.push(new Float64Array(125_000).fill(1))
  },
  throw: () => {
    throw new Error('the model fails')
  },
}

const fine = workWith((task, replication) => {
  const [, fault, at, file] = /^(\w+) at (\d+)(?: once in (.*))?$/.exec(task.seed)!
  if (replication === Number(at) && !(file && existsSync(file))) {
    if (file) writeFileSync(file, '')
    FAULTS[fault]()
  }
  return fakeReplicate(task, replication)
})

export function work(task: ReplicationTask): unknown {
  if (task.seed.startsWith('reject')) throw new Error('the shell fails')
  return fine(task)
}
