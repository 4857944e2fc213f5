/** Which levers stand in the panel, by chapter; all others are found by a word. */
import { LEVERS } from '../../../sim/levers/levers.ts'
import type { Lever, LeverName } from '../../../sim/levers/levers.ts'
import type { LabWords } from '../../words/lab/lab-words.ts'

export const LEVER_GROUPS: Readonly<Record<keyof LabWords['groups'], readonly LeverName[]>> = {
  hands: [
    'street.staff',
    'assistants.ratio',
    'assistants.authority',
    'street.units',
    'street.vacancyFill',
    'street.inspectionLoad',
  ],
  power: [
    'whistle.enabled',
    'whistle.threshold',
    'whistle.gate',
    'whistle.scope',
    'whistle.covers',
    'departments.delegatedShare',
  ],
  departments: [
    'departments.officers',
    'departments.embedShare',
    'departments.embedPooled',
    'departments.officersMoved',
    'departments.ownOrders',
  ],
  appraisal: [
    'appraisal.weight',
    'appraisal.personnelSay',
    'appraisal.satisfactionWeight',
    'appraisal.callbackShare',
    'appraisal.gaming',
  ],
  rules: ['duties.clarity', 'duties.assistDirect', 'duties.funnelRate', 'duties.entryGate', 'platform.networks'],
  eyes: [
    'grid.households',
    'grid.workers',
    'grid.patrolCover',
    'participation.channelReach',
    'participation.coproduction',
    'participation.volunteers',
  ],
  demand: ['demand.issueRate', 'demand.urgentShare', 'district.meetingInterval', 'district.meetingCases'],
}

/** Levers whose title, in either language, or name has this word. */
export function leversWith(word: string): readonly Lever[] {
  const wanted = word.trim().toLowerCase()
  if (wanted === '') return []
  return LEVERS.filter(({ name, title }) =>
    [name, title.en, title.zh].some((text) => text.toLowerCase().includes(wanted)),
  )
}
