/** `whistlelab run SCENARIO...`: replications in worker threads, a run folder with its report, and the tables. */
import { words } from '../terminal/option-kinds.ts'
import { chosenPoints } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import { QUESTION, WAY, doJob } from './job.ts'

export const runCommand = command({
  name: 'run',
  does: 'run scenarios and compare them; the first is the baseline. NAME=SCENARIO,lever=value,... makes a variant',
  words: { scenarios: words('names from scenarios/, paths of files, or variants') },
  options: { ...QUESTION, ...WAY },
  run: (given, world) => {
    const points = chosenPoints(given.scenarios, given.set, world.scenarios)
    const asked = { by: 'run', named: given.scenarios } as const
    return doJob({ name: points[0]?.name ?? 'run', points, study: null, options: given, asked }, world)
  },
})
