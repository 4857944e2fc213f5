/** Asks a question on the terminal and waits for the line that answers it. Injected, so that tests can answer. */
import { createInterface } from 'node:readline/promises'

export interface Asker {
  /** The line that was typed; null when the user ends the questions (Ctrl-C, Ctrl-D). */
  ask(question: string): Promise<string | null>
  close(): void
}

/** The terminal of this process, or null where nobody sits at one. Questions go to standard error, like all that is no result. */
export function terminalAsker(interruption: AbortSignal): Asker | null {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return null
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const ended = new AbortController()
  const end = (): void => ended.abort()
  lines.on('SIGINT', end)
  lines.on('close', end)
  interruption.addEventListener('abort', end)
  return {
    async ask(question) {
      try {
        return await lines.question(question, { signal: ended.signal })
      } catch (error) {
        if (ended.signal.aborted) return null
        throw error
      }
    },
    close: () => lines.close(),
  }
}
