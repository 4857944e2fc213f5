/** `whistlelab study NAME`: all scenarios of a study run as one job, and the answer to its question by its own measures and margins. */
import { loadStudy } from '../../sim/study/study.ts'
import type { Study } from '../../sim/study/study.ts'
import { otherwise, word } from '../terminal/option-kinds.ts'
import { DAYS, REPLICATIONS, WARM_UP } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { QUESTION, WAY, doJob } from './job.ts'
import type { JobExperiment } from './job.ts'

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
    const sources = { studies: world.studies, scenarios: world.scenarios, sets: given.set, key: given.seed }
    const study = await loadStudy(given.study, sources)
    const { file, points } = study
    const options = {
      ...given,
      replications: given.replications ?? file.replications,
      days: given.days ?? file.days,
      warmUp: given.warmUp ?? file.warmUpDays,
    }
    const job = { name: file.name, points, study, options, asked: { by: 'study', named: [given.study] } }
    const experiment = experimentOf(study)
    return doJob({ ...job, ...(experiment && { experiment }) }, world)
  },
})

/** What a study asks of its design beside the comparison; null where its file names none, or judges by formulas alone. */
function experimentOf({ file, sweep }: Study): JobExperiment | null {
  const measures = file.measures.map(({ id }) => id)
  if (sweep === null || measures.length === 0) return null
  const { design, points, tried } = sweep
  // Points that are drawn are looked at together; those that are counted out are options as well.
  return {
    question: { method: 'sweep', design, measures },
    points: points.length,
    tried,
    apart: design.kind !== 'full',
  }
}
