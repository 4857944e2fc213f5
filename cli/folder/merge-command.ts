/** `whistlelab merge DIR`: the results of a run whose blocks others have made. */
import { mostReplications } from '../../sim/run/plan.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { PRECISION_WORDS } from '../../viz/words/compare/precision-words.ts'
import { DONE, INCOMPLETE, INTERRUPTED } from '../terminal/exit-code.ts'
import { FOLDER } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { missingText } from '../work/missing-blocks.ts'
import { openedRun, refuseOtherEngine } from '../work/opened-run.ts'
import { decide, tellEnd } from '../work/stages.ts'
import { SHOWING, conclude, tellFailures } from '../work/work-off.ts'

export const mergeCommand = command({
  name: 'merge',
  does: 'write the results of a run whose blocks are all there',
  words: { folder: FOLDER },
  options: SHOWING,
  /** When blocks are missing nothing is written; interrupted, it leaves the results that were there. */
  run: async (given, world) => {
    const { terminal, interruption } = world
    const machinery = await world.machinery()
    const run = openedRun(given.folder, machinery.files, machinery.engine)
    refuseOtherEngine(run, machinery.engine)
    const missing = run.folder.blocks.missing()
    if (missing.length > 0) {
      terminal.tell(missingText(missing, run.plan, given.folder))
      return INCOMPLETE
    }
    try {
      const summary = await conclude(run, mostReplications(run.plan), given, machinery, terminal, interruption)
      const code = tellFailures(summary, run.plan, given.lang, terminal)
      const found = await decide(run, machinery.files)
      if (found === undefined || code !== DONE) return code
      if (found.end.kind !== 'more') return await tellEnd(run, found, given.lang, terminal)
      const words = PRECISION_WORDS[given.lang]
      terminal.tell(words.needsMore(mostReplications(run.plan), found.end.replications, quoted(given.folder)))
      return INCOMPLETE
    } catch (error) {
      if (interruption.aborted) return INTERRUPTED
      throw error
    }
  },
})
