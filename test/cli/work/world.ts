/** The world of a command: the scenarios of the program, a terminal that listens, and what a test puts in its place. */
import type { World } from '../../../cli/work/command.ts'
import type { Machinery } from '../../../cli/work/machinery.ts'
import { scenarioFolder, studyFolder } from '../../../sim/store/scenario-folder.ts'
import { listener } from '../terminal/listener.ts'

export function worldWith(machinery: Machinery, more: Partial<World> = {}): World {
  return {
    ...{ terminal: listener(), interruption: new AbortController().signal },
    ...{ scenarios: scenarioFolder(), studies: studyFolder() },
    machinery: async () => machinery,
    ...more,
  }
}
