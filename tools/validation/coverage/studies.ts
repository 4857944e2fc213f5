/**
 * The queues of the coverage study, with their run lengths. The lengths were chosen by pilot runs of other seeds, so long
 * that means of replications are nearly normal (skewness about 0.5), before the true run was made; its first seed is kept.
 */
import type { StationResult, StationRun } from '../../../sim/station/station-run.ts'
import type { StationSetting } from '../../../sim/station/station-setting.ts'
import type { StationTheory } from '../../../sim/station/theory.ts'
import { theoryOf } from '../../../sim/station/theory.ts'

export interface Study {
  readonly name: string
  readonly setting: StationSetting
  readonly run: StationRun
  readonly answers: readonly Answer[]
}

/** A mean wait (h) that is simulated and that theory knows. */
interface Answer {
  readonly name: string
  readonly of: (station: StationResult | StationTheory) => number | null
}

const WAIT: Answer = { name: 'wait', of: ({ wait }) => wait }

export const STUDIES: readonly Study[] = [
  {
    name: 'M/M/1, lambda 5, mu 8',
    setting: { arrivalRate: 5, serviceRate: 8, servers: 1 },
    run: { warmUp: 400, arrivals: 4000 },
    answers: [WAIT],
  },
  {
    name: 'M/M/5, lambda 3, mu 1',
    setting: { arrivalRate: 3, serviceRate: 1, servers: 5 },
    run: { warmUp: 400, arrivals: 8000 },
    answers: [WAIT],
  },
  {
    name: 'M/M/1 with two classes, non-pre-emptive, lambda 0.6, mu 1, shares 0.3 and 0.7',
    setting: { arrivalRate: 0.6, serviceRate: 1, servers: 1, priorityShares: [0.3, 0.7] },
    run: { warmUp: 600, arrivals: 7000 },
    answers: [
      { name: 'wait of the first', of: ({ classes }) => classes[0].wait },
      { name: 'wait of the second', of: ({ classes }) => classes[1].wait },
    ],
  },
]

/** What theory says, with whose formula. @throws Error where there is none, or none that is exact */
export function knownAnswer({ name, setting }: Study, { of }: Answer): { theory: number; source: string } {
  const known = theoryOf(setting)
  const theory = of(known)
  if (theory === null || !known.exact) throw new Error(`theory has no exact answer for ${name}`)
  return { theory, source: known.source! }
}
