/** The lab is one script: in the page it builds the page, and in the workers that the page opens with the same text it runs the engine. */
/// <reference lib="dom" />
import { startWorker } from './engine/worker.ts'
import type { WorkerScope } from './engine/worker.ts'
import { startPage } from './page/start.ts'

if (typeof document === 'undefined') startWorker(globalThis as unknown as WorkerScope)
else {
  const script = document.currentScript!.textContent
  // The name of the page is seen before the rest is built.
  setTimeout(() => startPage(script))
}
