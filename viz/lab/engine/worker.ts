/** The engine in a Web Worker: messages in, messages out. */
import { turnOfTheLoop } from '../../../sim/run/batch.ts'
import { LabEngine } from './lab-engine.ts'
import type { FromEngine, ToEngine } from './messages.ts'

/** As much of a worker's global scope as is used here. */
export interface WorkerScope {
  postMessage(message: FromEngine, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', heard: (event: { readonly data: ToEngine }) => void): void
}

/** Answers every message from now on. */
export function startWorker(scope: WorkerScope): void {
  const engine = new LabEngine({
    post: (message, transfer) => scope.postMessage(message, transfer),
    turn: turnOfTheLoop,
    now: () => performance.now(),
  })
  scope.addEventListener('message', ({ data }) => void engine.hear(data))
}
