/** `whistlelab resume DIR`: goes on with a run from what its folder has, on this machine. */
import { blocksOf } from '../../sim/run/plan.ts'
import { flag } from '../terminal/option-kinds.ts'
import { FOLDER } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { openedRun, refuseOtherEngine } from '../work/opened-run.ts'
import type { OpenedRun } from '../work/opened-run.ts'
import { WORKING, workOff } from '../work/work-off.ts'

export const resumeCommand = command({
  name: 'resume',
  does: 'go on with a run: what its folder has is kept, the rest is done, and the results are written',
  words: { folder: FOLDER },
  options: { ...WORKING, retryFailures: flag('does blocks with failed replications again') },
  run: async (given, { terminal, interruption, ...world }) => {
    const machinery = await world.machinery()
    const run = openedRun(given.folder, machinery.files, machinery.engine)
    refuseOtherEngine(run, machinery.engine)
    if (given.retryFailures) forgetFailures(run)
    return workOff(run, given, machinery, terminal, interruption)
  },
})

function forgetFailures({ plan, folder }: OpenedRun): void {
  for (const block of blocksOf(plan)) {
    const result = folder.blocks.read(block)
    if (result !== undefined && result.failures.length > 0) folder.blocks.redo(block)
  }
}
