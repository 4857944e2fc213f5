/** One replication of which every case is taken down when nothing more happens to it: at its end, or at the end of the run. */
import { openCity } from '../city/city.ts'
import { groupsOf } from '../city/state/groups.ts'
import type { World } from '../city/world.ts'
import { RandomStreams } from '../random/random-streams.ts'
import type { ReadyScenario } from '../run/replication-task.ts'
import type { SettledCase } from './cases-table.ts'
import { runSideBySide } from './side-by-side.ts'
import type { FollowedRun } from './trace-run.ts'

export interface RegisteredRun extends FollowedRun {
  /** When the run ends (h). */
  readonly end: number
  /** To be called there: tells of the cases that are still open. */
  finish(): void
}

/** @param replication counted from 0; @param tell hears of the cases in the order of their ends, then of those that are left */
export function registerCases(
  { setting, anchor, horizon, seed }: ReadyScenario,
  replication: number,
  tell: (one: SettledCase) => void,
): RegisteredRun {
  const domains = groupsOf(setting).flatMap(({ dimension, key }) => (dimension === 'domain' ? [key] : []))
  let accepted = 0
  const register = (world: World): Registered => {
    // By row: rows are used again.
    const numbers = new Map<number, number>()
    const judgements = new Map<number, boolean>()
    const settle = (row: number): void => {
      const number = numbers.get(row)
      if (number === undefined) return
      tell({ world, row, number, satisfied: judgements.get(row), domains })
      numbers.delete(row)
      judgements.delete(row)
    }
    world.register = {
      accepted: (row) => void numbers.set(row, ++accepted),
      judged: (row, satisfied) => void judgements.set(row, satisfied),
      ends: settle,
    }
    return { finish: () => world.cases.forEachAlive(settle) }
  }
  const registered: Registered[] = []
  const random = new RandomStreams(seed, replication)
  const worlds = openCity(setting, anchor, random, horizon, (opened) => registered.push(register(opened)))
  return {
    end: worlds[0].end,
    runTo: (hour) => runSideBySide(worlds, hour, () => undefined),
    finish: () => {
      for (const one of registered) one.finish()
    },
    get cases() {
      return accepted
    },
  }
}

/** A district of which cases are taken down. */
interface Registered {
  /** Tells of its cases that are still open. */
  finish(): void
}
