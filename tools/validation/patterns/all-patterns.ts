/** Every pattern, in the order of the model's table, and the runs that they need between them. */
import type { PatternRun } from './base-city.ts'
import { finerGrids } from './finer-grids.ts'
import { passingOn } from './passing-on.ts'
import type { Pattern } from './pattern.ts'
import { runKey } from './pattern.ts'
import { pooling } from './pooling.ts'
import { rankingClimb } from './ranking.ts'
import { reformDip } from './reform-dip.ts'
import { chatGroups, demandAnswers, satisfactionLine } from './residents.ts'
import { assistants, pay, staffing } from './staffing.ts'
import { whistleThreshold } from './whistle-threshold.ts'

export const PATTERNS: readonly Pattern[] = [
  staffing,
  whistleThreshold,
  pooling,
  assistants,
  passingOn,
  finerGrids,
  pay,
  demandAnswers,
  satisfactionLine,
  chatGroups,
  reformDip,
  rankingClimb,
]

/** Each run once, however many patterns read it. */
export const RUNS: readonly PatternRun[] = [
  ...new Map(PATTERNS.flatMap(({ runs }) => runs).map((run) => [runKey(run), run])).values(),
]
