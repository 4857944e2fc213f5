#!/usr/bin/env node
/** The program `whistle`: hands the words of the command line and Ctrl-C over to `command-line.ts`. */
import { main } from './command-line.ts'
import { interruptionBySignals } from './terminal/interruption.ts'
import { outliveOutput, processTerminal } from './terminal/terminal.ts'

outliveOutput()

process.exitCode = await main(process.argv.slice(2), {
  terminal: processTerminal(),
  interruption: interruptionBySignals(),
})
