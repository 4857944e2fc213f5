/** How each lever is tried over its whole range: what it needs round it to be alive, and at which points where even steps would not do. */
import type { LeverName } from '../../../sim/levers/levers.ts'

export interface LeverTrial {
  /** What the lever needs round it in every city; as on the command line. */
  readonly given?: readonly string[]
  /** Its points, where they are not spread over its range; as on the command line. */
  readonly points?: readonly string[]
  /** Points whose ratios are even instead of their differences: of a range over decades, or with its usual values at one end. */
  readonly steps?: 'ratios'
  /** The lever, and what it needs, come with a switch on the first observed day: before it the city is as it stands. */
  readonly switched?: true
  /** Why its points do not reach over the whole of its range. */
  readonly short?: string
}

export const TRIALS_FILE = 'tools/validation/responses/lever-trials.ts'

const WHISTLES = 'whistle.enabled=yes'
const CHAT = 'participation.channelReach=0.5'
/** Departments that are not ready to come: much is called again, and escalated. */
const RELUCTANT = [WHISTLES, 'appraisal.weight=0', 'appraisal.personnelSay=no', 'departments.embedShare=0']
/** As many people as in the other trials, in eight streets. */
const EIGHT_STREETS = ['city.streets=8', 'city.residentsPerStreet=5000', 'street.staff=5']
const RATIOS: LeverTrial = { steps: 'ratios' }
const WHISTLING: LeverTrial = { given: [WHISTLES] }
/** Even steps over the whole of its range, or all of its words: of a lever that needs nothing else, which has no line below. */
const EVEN: LeverTrial = {}
const LIMITS = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8]

const OWN_TRIALS: Readonly<Partial<Record<LeverName, LeverTrial>>> = {
  'city.streets': {
    points: ['1', '2', '3', '4', '6', '8', '12'],
    short: '400 streets are no small city; residents of each street stay as many',
  },
  'city.districts': {
    given: EIGHT_STREETS,
    points: ['1', '2', '3', '4', '5', '6', '8'],
    short: 'there are no more districts than streets',
  },
  'city.residentsPerStreet': {
    points: ['1000', '2500', '5000', '10000', '20000', '40000', '80000'],
    short: 'posts are swamped long before 500,000',
  },
  'city.start': {
    points: ['2018-01-01', '2018-02-26', '2018-04-16', '2018-06-11', '2018-08-06', '2018-10-01', '2018-11-19'],
  },
  'demand.issueRate': RATIOS,
  'demand.mix': {
    points: [
      '{lead: 1, joint: 0, assist: 0}',
      '{lead: 0.7, joint: 0.1, assist: 0.2}',
      '{lead: 0.45, joint: 0.15, assist: 0.4}',
      '{lead: 0.2, joint: 0.1, assist: 0.7}',
      '{lead: 0, joint: 0, assist: 1}',
      '{lead: 0.3, joint: 0.4, assist: 0.3}',
      '{lead: 0, joint: 1, assist: 0}',
    ],
  },
  'demand.pulse': { points: [0, 1, 2, 4, 8, 14, 20].map((factor) => `[{from: 30, days: 14, factor: ${factor}}]`) },
  'street.staff': RATIOS,
  'street.units': RATIOS,
  'street.crossSkillLoss': { given: ['street.units=1'] },
  'street.transitionLoss': { switched: true },
  'street.transitionDays': { given: ['street.transitionLoss=0.3'], switched: true },
  'street.fund': RATIOS,
  'grid.households': RATIOS,
  'grid.workers': RATIOS,
  'whistle.threshold': WHISTLING,
  'whistle.gate': WHISTLING,
  'whistle.scope': WHISTLING,
  'whistle.covers': { given: [WHISTLES, 'duties.assistDirect=0'] },
  'whistle.reportDeadline': { given: [WHISTLES], steps: 'ratios' },
  'whistle.maxAttempts': { given: RELUCTANT },
  'whistle.form': WHISTLING,
  'whistle.assemblyPatience': { given: [WHISTLES], steps: 'ratios' },
  'whistle.stayUntilDone': WHISTLING,
  'whistle.upgrade': { given: [...RELUCTANT, 'whistle.gate=grid'] },
  'departments.count': { given: ['departments.officers=3'], steps: 'ratios' },
  'departments.officers': { points: [0.1, 0.4, 0.7, 0.9, 1.1, 1.5, 2].map((load) => `{load: ${load}}`) },
  'departments.ownOrderHours': RATIOS,
  'departments.embedOwnOrders': { given: ['departments.embedShare=0.5'] },
  'departments.embedPooled': { given: ['departments.embedShare=0.5'] },
  'departments.peopleFollow': { given: ['departments.delegatedShare=0.5'] },
  'duties.funnelRate': RATIOS,
  'platform.handoffDelay': { given: ['platform.networks=4'] },
  'platform.dispatchTime': RATIOS,
  'platform.limits': {
    points: LIMITS.map((x) => `{life: ${2 * x}, utility: ${24 * x}, ordinary: ${168 * x}, hard: ${360 * x}}`),
    short: 'the usual limits, all times the same factor',
  },
  'participation.coproduction': { given: [CHAT] },
  'participation.volunteers': RATIOS,
  'participation.pulseDays': { given: [CHAT, 'participation.volunteers=100'] },
  'participation.outsideCapacity': { points: ['0', '1', '3', '8', '20', '45', '100'] },
  'participation.outsidePlace': { given: ['participation.outsideCapacity=4'] },
  'district.meetingInterval': { given: RELUCTANT, steps: 'ratios' },
  'district.meetingCases': { given: RELUCTANT },
  'district.visitInterval': { given: [WHISTLES], steps: 'ratios' },
}

/** How a lever is tried. */
export function trialOf(name: string): LeverTrial {
  return OWN_TRIALS[name as LeverName] ?? EVEN
}
