/** The life of a matter as phases on a line: nobody knows of it, it waits, officers are called, somebody works on it, it has been replied to. */
import type { Step } from '../../../sim/city/story/steps.ts'

export const PHASES = ['unseen', 'waiting', 'called', 'work', 'over'] as const
export type PhaseName = (typeof PHASES)[number]

export interface Phase {
  readonly phase: PhaseName
  readonly from: number
  readonly to: number
}

/** What begins with a step; all others go on as before. */
const BEGINS: Readonly<Partial<Record<Step['step'], PhaseName>>> = {
  ...{ arises: 'unseen', recurs: 'unseen', discovered: 'waiting', accepted: 'waiting', dispatched: 'waiting' },
  ...{ returned: 'waiting', queued: 'waiting', workDone: 'waiting', escalated: 'waiting', reopened: 'waiting' },
  ...{ awaitsMoney: 'waiting', leftLying: 'waiting', takenUp: 'work', gridTakes: 'work', jointWorkBegins: 'work' },
  ...{ whistled: 'called', visit: 'called', deadlinePassed: 'called', ordered: 'called' },
  ...{ gridSolved: 'over', selfSolved: 'over', replied: 'over', outOfScope: 'over' },
}

/** In order, without gaps, up to where it was followed. @param until hour of the end */
export function phasesOf(steps: readonly Pick<Step, 'step' | 'time'>[], until: number): Phase[] {
  const phases: Phase[] = []
  for (const { step, time } of steps) {
    const phase = BEGINS[step]
    const last = phases.at(-1)
    if (phase === undefined || phase === last?.phase) continue
    if (last !== undefined) phases[phases.length - 1] = { ...last, to: time }
    phases.push({ phase, from: time, to: until })
  }
  return phases.filter(({ from, to }) => to > from)
}

/** Where two tellings part: the first line that is not in both; undefined where they are alike. */
export function forkOf(one: readonly string[], other: readonly string[]): number | undefined {
  const at = one.findIndex((line, index) => line !== other.at(index))
  if (at >= 0) return at
  return other.length > one.length ? one.length : undefined
}
