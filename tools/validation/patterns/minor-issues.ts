/**
 * How long minor matters last, whoever ends them: neighbours, time, a grid worker or the street. Most of them never become
 * cases, so no measure of cases sees them.
 */
import { DAY } from '../../../sim/arithmetic/units.ts'
import type { Cases } from '../../../sim/city/state/cases.ts'
import { DUTY, STAGE } from '../../../sim/city/state/cases.ts'
import { FOLLOW_UP_DAYS } from '../../../sim/city/model/replication.ts'
import type { World } from '../../../sim/city/world.ts'

const LONGEST = FOLLOW_UP_DAYS * DAY

/**
 * Follows the minor matters that arise in the observed period. `look` is to be called before every event.
 * @returns `days`: their mean duration so far, restricted to 90 days; those that have not ended well count as 90
 */
export function followMinorIssues(world: World): { look: () => void; days: () => number } {
  const { cases, outcome } = world
  let arisen = 0
  let ended = 0
  let hours = 0
  const counts = (row: number): boolean =>
    isMinor(world, row) && cases.onset[row] >= outcome.from && cases.onset[row] < outcome.to

  const fresh: number[] = []
  const create = cases.create.bind(cases)
  cases.create = (address, lot, street, onset) => {
    const row = create(address, lot, street, onset)
    if (lot === 0) fresh.push(row)
    return row
  }
  const ends = outcome.ends.bind(outcome)
  outcome.ends = (all, row, stage, now) => {
    const time = timeToEnd(all, row, stage, now)
    if (all.lot[row] === 0 && time <= LONGEST && counts(row)) {
      ended++
      hours += time
    }
    ends(all, row, stage, now)
  }
  return {
    // Its marks are drawn after its row is made, within the same event.
    look: () => {
      for (let row = fresh.pop(); row !== undefined; row = fresh.pop()) if (counts(row)) arisen++
    },
    days: () => (arisen > 0 ? (hours + (arisen - ended) * LONGEST) / arisen / DAY : NaN),
  }
}

function isMinor({ cases, setting }: World, row: number): boolean {
  return cases.duty[row] === DUTY.lead && cases.difficulty[row] < setting.behaviour.minorBelow
}

/** Hours from onset until the matter is out of the world; Infinity when its end is none. */
function timeToEnd(cases: Cases, row: number, stage: number, now: number): number {
  if (stage === STAGE.selfSolved || stage === STAGE.gridSolved) return now - cases.onset[row]
  return stage === STAGE.closed && cases.solved[row] >= 0 ? cases.solved[row] - cases.onset[row] : Infinity
}
