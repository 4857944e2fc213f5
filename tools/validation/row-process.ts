/** Rows computed in a process of its own, at the lowest priority: this file is both the process and the one who asks it. */
import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import type { ComputedRow, Worker } from './finish-part.ts'
import { PARTS } from './parts.ts'

/** Starts a process for the rows of a part; `stop` ends it. */
export function rowProcess(part: string): { worker: Worker; stop: () => void } {
  const child = fork(import.meta.filename, [part])
  const worker: Worker = (row) =>
    new Promise((resolve, reject) => {
      const died = (code: number | null): void => reject(new Error(`the process of row ${row} ended with code ${code}`))
      child.once('exit', died)
      child.once('message', (computed) => {
        child.off('exit', died)
        resolve(computed as ComputedRow)
      })
      child.send(row)
    })
  return { worker, stop: () => void child.kill() }
}

/** The process itself: a number of a row comes in, its result goes out. */
function serve(name: string): void {
  const part = PARTS.find((each) => each.name === name)!
  setPriority(constants.priority.PRIORITY_LOW)
  process.on('message', (row) => {
    const before = process.cpuUsage()
    const began = performance.now()
    const result = part.compute(row as number)
    const { user, system } = process.cpuUsage(before)
    // What other programs compute for a row is not in the processor time of this one.
    const seconds = part.piecewise?.byClock ? (performance.now() - began) / 1000 : (user + system) / 1e6
    process.send!({ result, seconds: Math.round(seconds * 100) / 100 } satisfies ComputedRow)
  })
}

if (process.argv[1] === import.meta.filename) serve(process.argv[2])
