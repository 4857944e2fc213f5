/** What to do about a folder that has nothing to show yet. */
import { blocksOf } from '../../sim/run/plan.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { OpenedRun } from '../work/opened-run.ts'

/** The command that leads on from where the run stands: what it makes, a report can be made of. */
export function noResultsYet({ folder, plan }: OpenedRun): InputError {
  const missing = folder.blocks.missing().length
  const where = quoted(folder.path)
  return missing === 0
    ? new InputError(
        say`the run in ${folder.path} has all its blocks, but no results were made of them yet; make them with whistlelab merge ${where}`,
      )
    : new InputError(
        say`the run in ${folder.path} has no results yet: ${missing} of its ${blocksOf(plan).length} blocks are missing; whistlelab resume ${where} makes them, and then results and report`,
      )
}
