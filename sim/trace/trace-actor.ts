/** Who acts in a step of a trace, in plain English for files that other programs read. */
import type { WhistleGate } from '../city/model/setting.ts'
import type { FinderName, Seat, Step, StepOf } from '../city/story/steps.ts'

const FINDERS: Readonly<Record<FinderName, string>> = {
  nobody: 'nobody',
  neighbours: 'neighbours',
  resident: 'resident',
  chat: 'resident in the chat group',
  patrol: 'grid worker on patrol',
}

/** Officers who sit in none of the usual lines. */
export const LINES: Readonly<Record<NonNullable<Seat['line']>, string>> = {
  team: 'team officer',
  helpers: 'officer who has come for good',
  outside: 'head from outside',
}

const HOLDERS: Readonly<Record<WhistleGate, string>> = {
  grid: 'grid worker, ',
  lane: 'lane head, ',
  community: 'community, ',
  street: '',
}

/** @returns such as `street 3, post 17`, `department 4, officer 2`, `platform desk, street 3` */
export function actorOf(step: Step): string {
  switch (step.step) {
    case 'arises':
    case 'selfSolved':
      return step.step === 'selfSolved' && step.by === 'neighbours' ? 'neighbours' : 'nobody'
    case 'discovered':
    case 'recurs':
      return FINDERS[step.by]
    case 'passedBy':
      return FINDERS.patrol
    case 'gridTakes':
    case 'gridSolved':
      return `street ${step.street}, ${step.volunteers ? 'volunteers' : `worker of grid ${step.grid}`}`
    case 'accepted':
    case 'triaged':
    case 'outOfScope':
    case 'dispatched':
    case 'calledBack':
    case 'closed':
    case 'reopened':
      return `platform desk, street ${step.street}`
    case 'returned':
      return 'wrong owner'
    case 'queued':
    case 'takenUp':
    case 'workDone':
    case 'officerSent':
    case 'officerArrives':
    case 'officerLeaves':
      return seatName(step, step.street)
    case 'awaitsMoney':
    case 'districtPaid':
      return 'district'
    case 'handled':
      return handlerOf(step)
    case 'whistled':
      return `${HOLDERS[step.by]}${streetOf(step)}`
    case 'visit':
      return 'departments'
    case 'chaser':
    case 'reopening':
    case 'withdrawn':
    case 'consultation':
      return 'resident'
    case 'ownOrder':
      return `department ${step.department}`
    case 'outsideOfficers':
      return step.department === undefined ? streetOf(step) : `department ${step.department}`
    case 'conference':
      return 'hard-case conference'
    case 'leversSwitch':
      return 'city'
    default:
      return streetOf(step)
  }
}

function handlerOf(step: StepOf<'handled'>): string {
  if (step.work === 'conference') return 'hard-case conference'
  return step.work === 'assist' ? 'department' : streetOf(step)
}

function streetOf({ street }: { readonly street?: number }): string {
  return `street ${street}`
}

function seatName(seat: Seat, street: number | undefined): string {
  const { department, embedded, officer, dutyPost, unit, post, line } = seat
  if (department !== undefined) {
    const who = officer === undefined ? '' : `, officer ${officer}`
    return `department ${department}${embedded ? ` at street ${street}` : ''}${who}`
  }
  if (line !== undefined) return `street ${street}, ${LINES[line]}${officer === undefined ? '' : ` ${officer}`}`
  if (dutyPost) return `street ${street}, duty post`
  if (post !== undefined) return `street ${street}, post ${post}`
  return unit === undefined ? `platform desk, street ${street}` : `street ${street}, unit ${unit}`
}
