#!/usr/bin/env node
/** The program `whistle`: hands the words of the command line and Ctrl-C over to `command-line.ts`. */
import { main } from './command-line.ts'
import { interruptionBySignals } from './interruption.ts'
import { processTerminal } from './terminal.ts'

// A reader that has seen enough, such as `head`, closes the pipe: no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2), {
  terminal: processTerminal(),
  interruption: interruptionBySignals(),
})
