/** What happens to matters that departments are to come to: officers arrive or do not, matters are left lying, or the conference decides. */
import { CALL, DUTY, STAGE, firstCallOf } from '../state/cases.ts'
import type { CaseStory } from './case-story.ts'
import { departmentInCharge } from '../steps/gate.ts'
import type { SeenEvent } from './seen-event.ts'

export function officerArrives(story: CaseStory, { row, call, time }: SeenEvent): void {
  const { cases } = story.world
  const first = firstCallOf(row)
  const needed = cases.departmentsNeeded[row]
  const called = Array.from({ length: needed }, (_, slot) => first + slot)
  const present = called.filter((one) => [CALL.onSite, CALL.working].includes(cases.callState[one] as 3)).length
  const department = cases.department[call] + 1
  story.ofCase(row, time, 'officerArrives', { department, present, needed })
  if (cases.callState[call] !== CALL.working) return
  story.ofCase(row, time, 'jointWorkBegins', { departments: called.map((one) => cases.department[one] + 1) })
}

export function deadline(story: CaseStory, { row, time, calls }: SeenEvent): void {
  const { cases } = story.world
  const stage = cases.stage[row]
  const those = (...states: number[]): number[] =>
    calls.flatMap((state, slot) => (states.includes(state) ? [cases.department[firstCallOf(row) + slot] + 1] : []))
  story.ofCase(row, time, 'deadlinePassed', {
    missing: those(CALL.absent, CALL.queued),
    left: those(CALL.left),
    // The conference, or the street, takes the matter out of the hands of those who work on it in parallel, too.
    sentBack: those(CALL.onTheWay, CALL.onSite, ...(stage === STAGE.whistled ? [] : [CALL.working])),
  })
  const isBack = stage === STAGE.waiting || stage === STAGE.working
  if (isBack && cases.duty[row] === DUTY.lead) story.ofCase(row, time, 'recognised', {})
}

export function conference(story: CaseStory, { time, escalated }: SeenEvent): void {
  const { cases, district } = story.world
  const which = district.districts > 1 ? { district: district.number + 1 } : {}
  const decided = escalated.filter((row) => cases.ordered[row] === 1)
  story.around(time, 'conference', undefined, { cases: decided.length, ...which })
  for (const row of decided) story.ofCase(row, time, 'ordered', { departments: departmentsCalled(story, row) })
}

function departmentsCalled({ world }: CaseStory, row: number): number[] {
  const { cases } = world
  const first = firstCallOf(row)
  return Array.from({ length: cases.departmentsNeeded[row] }, (_, slot) => cases.department[first + slot] + 1)
}

export function tellLying(story: CaseStory, { row, time }: SeenEvent): void {
  const department = departmentInCharge(story.world, row) + 1
  story.ofCase(row, time, 'leftLying', { department, until: story.world.cases.lyingUntil[row] })
}

export function tellEscalation(story: CaseStory, { row, time }: SeenEvent): void {
  const { conferenceAt } = story.world
  story.ofCase(row, time, 'escalated', { whistles: story.world.cases.whistles[row], conferenceAt })
}
