/** Why a case goes where it goes: to a right or wrong owner, into a line, to the departments by whistle. */
import { CALL, DUTY, NONE, STAGE, firstCallOf } from '../state/cases.ts'
import type { CaseStory } from './case-story.ts'
import { GATE_NAMES, isHardEnough, thresholdNow } from '../steps/gate.ts'
import { firstDispatchHours } from '../steps/platform.ts'
import { limitOf } from '../people/satisfaction.ts'
import type { SeenEvent } from './seen-event.ts'
import type { Call, Details, QueueReason } from './steps.ts'
import { WORK, WORK_NAMES } from '../model/work.ts'
import { deadlineOf } from '../steps/joint-work.ts'
import { nextVisit } from '../steps/visits.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

/** The case is with an owner, right or wrong, at once or across a boundary between networks. */
export function tellDispatch(story: CaseStory, { row, time }: SeenEvent): void {
  const { cases, setting } = story.world
  const { handoffDelay } = setting.platform
  const life = story.life(row)
  const returns = cases.hops[row]
  const withoutBoundary = returns === 0 ? firstDispatchHours(story.world, row) : 0
  const delay = time - life.since - withoutBoundary
  const promised = cases.promised[row]
  life.since = time
  story.ofCase(row, time, 'dispatched', {
    rightOwner: cases.stage[row] !== STAGE.dispatched,
    boundaryCrossed: handoffDelay > 0 && delay > handoffDelay / 2,
    returns,
    ...(returns === 0 && promised !== NONE
      ? { promisedAt: cases.accepted[row] + promised * limitOf(story.world, row) }
      : {}),
  })
}

/** The case has joined the line of who does the next piece of work. */
export function tellQueue(story: CaseStory, { row, time }: SeenEvent): void {
  const { cases, pools } = story.world
  const pool = pools.of(cases.job[row])
  const inLine = cases.stage[row] === STAGE.waiting ? Math.max(0, pool.waiting - 1) : 0
  story.life(row).since = time
  const reason = reasonOf(story.world, row)
  const threshold = reason === 'whistle' || reason === 'tooEasy' ? { threshold: thresholdNow(story.world, row) } : {}
  story.ofCase(row, time, 'queued', {
    ...story.places.of(pool),
    work: WORK_NAMES[cases.work[row]],
    reason,
    inLine,
    ...threshold,
  })
}

function reasonOf(world: World, row: number): QueueReason {
  const { cases, setting } = world
  const work = cases.work[row]
  if (work === WORK.lead) return 'lead'
  if (work === WORK.jointStreet) return 'whistle'
  if (work === WORK.delegated) return 'delegated'
  if (work === WORK.forward) return 'forward'
  if (work === WORK.assist) return 'passedOn'
  if (cases.hops[row] >= setting.behaviour.maxReturns) return 'territorial'
  if (!settingOf(world, cases.street[row]).whistle.enabled) return 'noWhistle'
  return isHardEnough(world, row) ? 'notListed' : 'tooEasy'
}

/** Whether the event has made somebody whistle; a case opened again counts its whistles anew. */
export function hasWhistled({ cases }: World, { row, event, whistles }: SeenEvent): boolean {
  return cases.whistles[row] > (event === 'reopened' ? 0 : whistles)
}

/** Whether it has put the case into somebody's line; where a department has been called, the whistle is what is told. */
export function hasQueued({ cases }: World, { row, attempts }: SeenEvent): boolean {
  return cases.attempts[row] > attempts && cases.job[row] !== NONE && cases.work[row] !== WORK.called
}

/** Whoever holds the whistle has blown it: who sends somebody, and who does not, unless it waits for a visit day. */
export function tellWhistle(story: CaseStory, seen: SeenEvent): void {
  const { cases, hours, setting } = story.world
  const { row, time } = seen
  story.life(row).whistles++
  const heard = nextVisit(hours.office, setting.district.visitInterval, time)
  const mistaken = cases.duty[row] === DUTY.lead ? ({ mistaken: true } as const) : {}
  const blown = { attempt: cases.whistles[row], by: GATE_NAMES[cases.gate[row]], ...mistaken }
  if (heard > time) story.ofCase(row, time, 'whistled', { ...blown, visitAt: heard, calls: [] })
  else story.ofCase(row, time, 'whistled', { ...blown, ...answersOf(story.world, seen) })
}

/** The departments have come out, and have heard a whistle blown before. */
export function tellVisit(story: CaseStory, seen: SeenEvent): void {
  story.ofCase(seen.row, seen.time, 'visit', answersOf(story.world, seen))
}

function answersOf(world: World, { row, time, event, calls }: SeenEvent): Details['visit'] {
  const { cases } = world
  // The calls of a case opened again are new.
  const before = event === 'reopened' ? [] : calls
  const first = firstCallOf(row)
  const answers = Array.from({ length: cases.departmentsNeeded[row] }, (_, slot): Call => {
    const index = cases.department[first + slot]
    const home = world.departments[index].pool
    const embedded = world.pools.of(cases.callJob[first + slot]) !== home
    return { department: index + 1, answer: answerOf(before[slot], cases.callState[first + slot], embedded) }
  })
  return { deadline: time + deadlineOf(world, row), calls: answers }
}

function answerOf(before: number | undefined, after: number, embedded: boolean): Call['answer'] {
  // In the parallel form, who is at work or done is not called again.
  if (before === CALL.done || (before === CALL.working && after === CALL.working)) return 'done'
  if (after === CALL.absent) return 'refused'
  return embedded ? 'embedded' : 'sent'
}
