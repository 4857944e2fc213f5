#!/usr/bin/env node
/** The program `whistle`: hands the words of the command line and Ctrl-C over to `command-line.ts`. */
import { main } from './command-line.ts'
import { processTerminal } from './terminal.ts'

// A reader that has seen enough, such as `head`, closes the pipe: no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first asks to stop cleanly; who asks again does not want to wait.
    if (interruption.signal.aborted) process.exit(130)
    interruption.abort()
  })
}

process.exitCode = await main(process.argv.slice(2), { terminal: processTerminal(), interruption: interruption.signal })
