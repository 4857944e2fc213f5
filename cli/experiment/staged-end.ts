/** How a run in stages ends that was stopped, or only planned. */
import { quoted } from '../../sim/text/shell-quote.ts'
import { DONE, INTERRUPTED } from '../terminal/exit-code.ts'
import type { World } from '../work/command.ts'
import { StageStopped } from './stages.ts'
import type { Stages } from './stages.ts'
import { stageWords } from '../../viz/words/experiment/stage-words.ts'
import type { Language } from '../../viz/words/language.ts'

/** @param ask works the stages off and says how it ended */
export async function stagesEnd(
  stages: Stages,
  { lang, quiet, json }: { readonly lang: Language; readonly quiet: boolean; readonly json: boolean },
  { terminal }: World,
  ask: () => Promise<number>,
): Promise<number> {
  const words = stageWords(lang)
  try {
    const code = await ask()
    if (!quiet && !json) terminal.print(`\n${words.written(stages.folder)}`)
    return code
  } catch (error) {
    if (!(error instanceof StageStopped)) throw error
    if (error.planned) {
      terminal.print(words.planned(error.folder, quoted(error.folder)))
      return DONE
    }
    terminal.tell(words.stopped(error.folder))
    return INTERRUPTED
  }
}
