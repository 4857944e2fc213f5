/** `whistlelab study NAME`: all scenarios of a study run as one job, and the answer to its question by its own measures and margins. */
import { loadStudy } from '../../sim/study/study.ts'
import { otherwise, word } from '../terminal/option-kinds.ts'
import { DAYS, REPLICATIONS, WARM_UP } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { QUESTION, WAY, doJob } from './job.ts'

const AS_ASKED = 'as the study says'

export const studyCommand = command({
  name: 'study',
  does: 'run a study: its scenarios, and the answer to its question by its own measures and margins',
  words: { study: word('name from scenarios/studies/, or a file') },
  options: {
    ...QUESTION,
    replications: otherwise(REPLICATIONS, AS_ASKED),
    days: otherwise(DAYS, AS_ASKED),
    warmUp: otherwise(WARM_UP, AS_ASKED),
    ...WAY,
  },
  run: async (given, world) => {
    const study = await loadStudy(given.study, { studies: world.studies, scenarios: world.scenarios, sets: given.set })
    const { file, points } = study
    const options = {
      ...given,
      replications: given.replications ?? file.replications,
      days: given.days ?? file.days,
      warmUp: given.warmUp ?? file.warmUpDays,
    }
    return doJob({ name: file.name, points, study, options, asked: { by: 'study', named: [given.study] } }, world)
  },
})
