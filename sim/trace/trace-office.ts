/** To which office who acts in a step belongs, and as what (`org:group`, `org:role`), in plain English for files that other programs read. */
import type { WhistleGate } from '../city/model/setting.ts'
import type { FinderName, Seat, Step } from '../city/story/steps.ts'
import { LINES } from './trace-actor.ts'

interface Office {
  readonly group?: string
  readonly role?: string
}

const FINDERS: Readonly<Record<FinderName, string | undefined>> = {
  nobody: undefined,
  neighbours: 'neighbour',
  resident: 'resident',
  chat: 'resident',
  patrol: 'grid worker',
}

const HOLDERS: Readonly<Record<WhistleGate, string>> = {
  grid: 'grid worker',
  lane: 'lane head',
  community: 'community',
  street: 'street office',
}

/** @returns such as `street 3, unit 2` and `post`; nothing where nobody acts */
export function officeOf(step: Step): Office {
  const group = `street ${step.street ?? step.life?.street}`
  switch (step.step) {
    case 'arises':
      return {}
    case 'selfSolved':
      return step.by === 'neighbours' ? { role: FINDERS.neighbours! } : {}
    case 'discovered':
    case 'recurs':
      return found(step.by, group)
    case 'passedBy':
      return found('patrol', group)
    case 'gridTakes':
    case 'gridSolved':
      return { group, role: step.volunteers ? 'volunteer' : 'grid worker' }
    case 'accepted':
    case 'triaged':
    case 'outOfScope':
    case 'dispatched':
    case 'calledBack':
    case 'closed':
    case 'reopened':
      return desk(group)
    case 'returned':
      return { role: 'owner' }
    case 'queued':
    case 'takenUp':
    case 'workDone':
    case 'officerSent':
    case 'officerArrives':
    case 'officerLeaves':
      return seatOffice(step, group)
    case 'awaitsMoney':
    case 'districtPaid':
      return { group: 'district', role: 'district' }
    case 'handled':
      if (step.work === 'conference') return { group: 'hard-case conference', role: 'conference' }
      return step.work === 'assist' ? { role: 'department officer' } : { group, role: 'street office' }
    case 'whistled':
      return { group, role: HOLDERS[step.by] }
    case 'visit':
      return { role: 'department officer' }
    case 'chaser':
    case 'reopening':
    case 'withdrawn':
      return { role: 'resident' }
    default:
      return { group, role: 'street office' }
  }
}

function found(by: FinderName, group: string): Office {
  const role = FINDERS[by]
  return { ...(by === 'patrol' ? { group } : {}), ...(role === undefined ? {} : { role }) }
}

function desk(street: string): Office {
  return { group: `platform desk, ${street}`, role: 'platform desk' }
}

function seatOffice({ department, embedded, line, dutyPost, unit }: Seat, street: string): Office {
  if (department !== undefined)
    return { group: `department ${department}`, role: embedded ? 'embedded officer' : 'department officer' }
  if (line !== undefined) return { group: street, role: LINES[line] }
  if (dutyPost) return { group: street, role: 'duty post' }
  return unit === undefined ? desk(street) : { group: `${street}, unit ${unit}`, role: 'post' }
}
