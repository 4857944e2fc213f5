/** Raw times of every issue that arises and of every case of the cohort, taken down beside the model's own bookkeeping. */
import { STREET_BLOCK } from '../../../sim/city/model/purposes.ts'
import type { World } from '../../../sim/city/world.ts'

export interface Arisen {
  readonly street: number
  /** Number in its street. */
  readonly issue: number
  readonly onset: number
  readonly duty: number
  readonly difficulty: number
  readonly resident: number
  readonly urgency: number
  readonly position: number
}

export interface Recorded {
  readonly duty: number
  readonly difficulty: number
  readonly onset: number
  readonly discovered: number
  readonly accepted: number
  readonly dispatched: number
  /** -1 = not yet. */
  readonly solved: number
  readonly closed: number
  readonly stage: number
  readonly hops: number
  readonly whistles: number
}

/** Every issue that arises (not those that come back), once its marks are known: fills the list while the world runs. */
export function takeDownIssues(world: World): Arisen[] {
  const { cases, clock } = world
  const list: Arisen[] = []
  const create = cases.create.bind(cases)
  const fresh: number[] = []
  cases.create = (address, lot, street, onset) => {
    const row = create(address, lot, street, onset)
    if (lot === 0) fresh.push(row)
    return row
  }
  clock.observe(() => {
    for (const row of fresh.splice(0)) {
      const street = cases.street[row]
      list.push({
        street,
        issue: cases.address[row] - street * STREET_BLOCK,
        onset: cases.onset[row],
        duty: cases.duty[row],
        difficulty: cases.difficulty[row],
        resident: cases.resident[row] - world.residents.firstOfStreet[street],
        urgency: cases.urgency[row],
        position: cases.position[row],
      })
    }
  })
  return list
}

/** The cases of the cohort as their outcome is recorded. */
export function takeDownCohort({ outcome }: World): Recorded[] {
  const list: Recorded[] = []
  const record = outcome.record.bind(outcome)
  outcome.record = (cases, row) => {
    list.push({
      duty: cases.duty[row],
      difficulty: cases.difficulty[row],
      onset: cases.onset[row],
      discovered: cases.discovered[row],
      accepted: cases.accepted[row],
      dispatched: cases.dispatched[row],
      solved: cases.solved[row],
      closed: cases.closed[row],
      stage: cases.stage[row],
      hops: cases.hops[row],
      whistles: cases.whistles[row],
    })
    record(cases, row)
  }
  return list
}
