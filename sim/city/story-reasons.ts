/** Why a case goes where it goes: to a right or wrong owner, into a line, to the departments by whistle. */
import { CALL, STAGE, firstCallOf } from './cases.ts'
import type { CaseStory } from './case-story.ts'
import { firstDispatchHours } from './platform.ts'
import type { SeenEvent } from './seen-event.ts'
import type { Call, QueueReason } from './steps.ts'
import { WORK, WORK_NAMES } from './work.ts'
import { loneChance } from './street-work.ts'
import type { World } from './world.ts'
import { departmentOf } from './world.ts'

/** The case is with an owner, right or wrong, at once or across a boundary between networks. */
export function tellDispatch(story: CaseStory, { row, time }: SeenEvent): void {
  const { cases, setting } = story.world
  const { handoffDelay } = setting.platform
  const life = story.life(row)
  const returns = cases.hops[row]!
  const withoutBoundary = returns === 0 ? firstDispatchHours(story.world, row) : 0
  const delay = time - life.since - withoutBoundary
  life.since = time
  story.ofCase(row, time, 'dispatched', {
    rightOwner: cases.stage[row] !== STAGE.dispatched,
    boundaryCrossed: handoffDelay > 0 && delay > handoffDelay / 2,
    returns,
  })
}

/** The case has joined the line of who does the next piece of work. */
export function tellQueue(story: CaseStory, { row, time }: SeenEvent): void {
  const { cases, pools } = story.world
  const pool = pools.of(cases.job[row]!)
  const inLine = cases.stage[row] === STAGE.waiting ? Math.max(0, pool.waiting - 1) : 0
  story.life(row).since = time
  story.ofCase(row, time, 'queued', {
    ...story.places.of(pool),
    work: WORK_NAMES[cases.work[row]!]!,
    reason: reasonOf(story.world, row),
    inLine,
  })
}

function reasonOf({ cases, setting }: World, row: number): QueueReason {
  const work = cases.work[row]!
  const { whistle, behaviour } = setting
  if (work === WORK.lead) return 'lead'
  if (work === WORK.jointStreet) return 'whistle'
  if (work === WORK.delegated) return 'delegated'
  if (work === WORK.forward) return 'forward'
  if (work === WORK.assist) return 'passedOn'
  if (cases.hops[row]! >= behaviour.maxReturns) return 'territorial'
  if (!whistle.enabled) return 'noWhistle'
  return cases.difficulty[row]! < whistle.threshold ? 'tooEasy' : 'notListed'
}

/** The street has blown the whistle: who sends somebody, and who does not. */
export function tellWhistle(story: CaseStory, { row, time, calls }: SeenEvent): void {
  const { world } = story
  const { cases, setting } = world
  const life = story.life(row)
  life.whistles++
  const first = firstCallOf(row)
  const answers = Array.from({ length: cases.departmentsNeeded[row]! }, (_, slot): Call => {
    const index = cases.department[first + slot]!
    const embedded = departmentOf(world, cases.street[row]!, index).embedded[cases.street[row]!] !== undefined
    return { department: index + 1, answer: answerOf(calls[slot], cases.callState[first + slot]!, embedded) }
  })
  story.ofCase(row, time, 'whistled', {
    attempt: cases.whistles[row]!,
    deadline: time + setting.whistle.reportDeadline,
    calls: answers,
  })
}

function answerOf(before: number | undefined, after: number, embedded: boolean): Call['answer'] {
  // In the parallel form, who is at work or done is not called again.
  if (before === CALL.done || (before === CALL.working && after === CALL.working)) return 'done'
  if (after === CALL.absent) return 'refused'
  return embedded ? 'embedded' : 'sent'
}

/** Probability with which the work just done solves the case. */
export function chanceOf(world: World, row: number): number {
  const { behaviour } = world.setting
  const work = world.cases.work[row]!
  if (work === WORK.lone) return loneChance(world, row)
  if (work === WORK.lead) return behaviour.leadSuccess
  if (work === WORK.conference) return behaviour.conferenceSuccess
  return work === WORK.jointStreet ? behaviour.jointSuccess : behaviour.assistSuccess
}
