/** How the levers of what surrounds the streets are tried out; a row each, none can be missing. */
import type { LeverName } from '../../../sim/levers/levers.ts'
import type { LeverTrial } from './lever-trial.ts'

type Group = 'platform' | 'participation' | 'district' | 'money'

const AMPLE = 'street.staff=40'
/** Wages need no long run. */
const horizon = { warmUpDays: 5, days: 14 }
const LEAD = 'demand.mix={lead: 1, joint: 0, assist: 0}'
const CHAT = 'participation.channelReach=0.9'
const WHISTLING = [
  'demand.mix={lead: 0, joint: 1, assist: 0}',
  'street.staff=60',
  'duties.clarity=1',
  'departments.officers=6',
  'whistle.enabled=yes',
  'whistle.threshold=0.3',
  'whistle.scope=1',
  'appraisal.weight=0.3',
]

export const SUPPORT_TRIALS: Readonly<Record<Extract<LeverName, `${Group}.${string}`>, LeverTrial>> = {
  'platform.networks': { given: [AMPLE], from: '1', to: '12' },
  'platform.handoffDelay': { given: [AMPLE], from: '0', to: '96' },
  'platform.dispatchTime': { given: [AMPLE], from: '0', to: '2880' },
  'platform.limits': {
    from: '{life: 1, utility: 12, ordinary: 84, hard: 180}',
    to: '{life: 4, utility: 48, ordinary: 336, hard: 720}',
  },
  'participation.channelReach': { from: '0', to: '0.95' },
  'participation.coproduction': { given: [CHAT, LEAD], from: '0', to: '0.8' },
  'participation.volunteers': { given: [CHAT, LEAD], from: '0', to: '200' },
  'participation.pulseDays': { given: [CHAT, LEAD, 'participation.volunteers=1000'], from: '0', to: '14' },
  'participation.outsideCapacity': {
    given: ['street.staff=40'],
    from: '0',
    to: '22',
  },
  'participation.outsidePlace': {
    given: ['street.staff=40', 'participation.outsideCapacity=22'],
    from: 'street',
    to: 'departments',
  },
  'participation.prevention': { from: '0', to: '0.8', horizon: { warmUpDays: 60, days: 28 } },
  'district.meetingInterval': { given: [...WHISTLING, 'whistle.maxAttempts=1'], from: '7', to: '180' },
  'district.meetingCases': {
    given: [...WHISTLING, 'whistle.maxAttempts=1', 'appraisal.weight=0'],
    from: '0.2',
    to: '5',
  },
  'district.visitInterval': { given: WHISTLING, from: '0', to: '14' },
  // Residents hardly mind a wait that ends by the time at which they judge: a promise is seen where they mind it more.
  'district.promise': {
    given: [
      AMPLE,
      LEAD,
      'duties.clarity=1',
      'platform.networks=12',
      'platform.handoffDelay=96',
      'platform.dispatchTime=2880',
      'street.signOffLayers=5',
      'appraisal.callbackShare=1',
    ],
    behaviour: { dueTimes: 3, waitPenalty: 6 },
    from: 'no',
    to: 'yes',
    horizon: { warmUpDays: 60, days: 84 },
  },
  'money.cityMeanWage': { from: '60000', to: '180000', horizon },
  'money.assistantWageRatio': { from: '0.3', to: '0.8', horizon },
  'money.gridWorkerWageRatio': { from: '0.3', to: '0.9', horizon },
  'money.postWageRatio': { from: '0.8', to: '1.8', horizon },
  'money.officerHour': { from: '50', to: '180', horizon },
  'money.overhead': { from: '0.1', to: '0.6', horizon },
}
