/** One replication of which every case is taken down when nothing more happens to it: at its end, or at the end of the run. */
import { openCity } from '../city/city.ts'
import { groupsOf } from '../city/state/groups.ts'
import type { World } from '../city/world.ts'
import { RandomStreams } from '../random/random-streams.ts'
import type { ReadyScenario } from '../run/replication-task.ts'
import type { SettledCase } from './cases-table.ts'
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
  /** By row: rows are used again. */
  const numbers = new Map<number, number>()
  const judgements = new Map<number, boolean>()
  let accepted = 0
  const settle = (world: World, row: number): void => {
    const number = numbers.get(row)
    if (number === undefined) return
    tell({ world, row, number, satisfied: judgements.get(row), domains })
    numbers.delete(row)
    judgements.delete(row)
  }
  const world = openCity(setting, anchor, new RandomStreams(seed, replication), horizon, (opened) => {
    opened.register = {
      accepted: (row) => void numbers.set(row, ++accepted),
      judged: (row, satisfied) => void judgements.set(row, satisfied),
      ends: (row) => settle(opened, row),
    }
  })
  return {
    end: world.end,
    runTo: (hour) => world.clock.run(hour),
    finish: () => world.cases.forEachAlive((row) => settle(world, row)),
    get cases() {
      return accepted
    },
  }
}
