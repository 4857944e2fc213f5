/** Every case of a cohort with the groups that it belongs to, and what a resident said of it: taken down beside the model's own sums. */
import { DUTY, STAGE, URGENCY } from '../../../sim/city/state/cases.ts'
import type { Dimension } from '../../../sim/city/state/groups.ts'
import { PURPOSE, STREET_BLOCK } from '../../../sim/city/model/purposes.ts'
import type { World } from '../../../sim/city/world.ts'

const LIMIT = 90 * 24

export interface GroupedCase {
  readonly keys: Readonly<Record<Dimension, string>>
  readonly finder: number
  /** Of the observed period, from its acceptance. */
  readonly week: number
  readonly solved: boolean
  readonly solved30: boolean
  readonly onTime: boolean
  readonly resolution: number
  /** NaN where it was never dispatched. */
  readonly handling: number
  readonly hops: number
  readonly solvedDue: boolean
  /** Undefined where nobody of the official sample has judged. */
  readonly said: { readonly solved: boolean; readonly satisfied: boolean; readonly replied: boolean } | undefined
}

function keysOf(world: World, row: number): GroupedCase['keys'] {
  const { cases, random, residents, setting } = world
  const street = cases.street[row]
  const within = cases.resident[row] - residents.firstOfStreet[street]
  const u = random.uniform(PURPOSE.propensity, street * STREET_BLOCK + within, 0)
  return {
    duty: Object.keys(DUTY)[cases.duty[row]],
    urgency: Object.keys(URGENCY)[cases.urgency[row]],
    propensity: u < 0.25 ? '1' : u < 0.5 ? '2' : u < 0.75 ? '3' : '4',
    domain: setting.domains[cases.domain[row]].name.en,
    street: String(street + 1),
    entries: '',
  }
}

/** Fills the list while the world runs; call it before the run begins. */
export function followCohort(world: World): GroupedCase[] {
  const { cases, outcome, setting } = world
  const list: GroupedCase[] = []
  const judgements = new Map<number, GroupedCase['said']>()
  const [judged, record] = [outcome.judged.bind(outcome), outcome.record.bind(outcome)]
  outcome.judged = (_, row, solved, satisfied) => {
    if (cases.inCohort[row] === 1) judgements.set(row, { solved, satisfied, replied: cases.closed[row] >= 0 })
    judged(cases, row, solved, satisfied)
  }
  outcome.record = (_, row) => {
    const { limits } = setting.platform
    const accepted = cases.accepted[row]
    const solvedAt = cases.solved[row] < 0 ? Infinity : cases.solved[row]
    const replied =
      [STAGE.closed, STAGE.verifying].some((stage) => stage === cases.stage[row]) && cases.closed[row] >= 0
    const closed = replied ? cases.closed[row] : Infinity
    // Being there is what counts where it is urgent.
    const there = cases.firstWork[row] < 0 ? Infinity : cases.firstWork[row]
    const met = cases.urgency[row] <= URGENCY.utility ? there : closed
    const limit = [limits.life, limits.utility, limits.ordinary, limits.hard][cases.urgency[row]]
    const dispatched = cases.dispatched[row] < 0 ? NaN : cases.dispatched[row]
    list.push({
      keys: keysOf(world, row),
      finder: cases.finder[row],
      week: Math.floor((accepted - outcome.from) / 168),
      solved: solvedAt - accepted <= LIMIT,
      solved30: solvedAt - accepted <= 30 * 24,
      solvedDue: solvedAt - accepted <= Math.min(LIMIT, Math.max(7 * 24, 2 * limit)),
      onTime: cases.claimedSolved[row] === 1 && closed < Infinity && met - accepted <= limit,
      resolution: Math.min(solvedAt - cases.onset[row], LIMIT),
      handling: Math.min(closed - dispatched, LIMIT),
      hops: cases.hops[row],
      said: judgements.get(row),
    })
    judgements.delete(row)
    record(cases, row)
  }
  return list
}
