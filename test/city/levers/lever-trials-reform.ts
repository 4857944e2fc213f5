/** How the levers of power and duty are tried out; a row each, none can be missing. */
import type { LeverName } from '../../../sim/levers/levers.ts'
import type { LeverTrial } from './lever-trial.ts'

type Group = 'whistle' | 'departments' | 'appraisal' | 'duties'

/** Only joint matters, many posts, and departments ready to come. */
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
/** Departments that mostly do not come, so that incentives show. */
const RELUCTANT = [...WHISTLING, 'appraisal.weight=0']
/** Departments with much to do of their own. */
const BUSY_DEPARTMENTS = ['departments.officers=4', 'departments.ownOrders=400', 'departments.ownOrderHours=8']
/** Joint matters that fail without departments: much to claim falsely. */
const TEMPTED = [
  'demand.mix={lead: 0, joint: 1, assist: 0}',
  'street.staff=40',
  'appraisal.gaming=1',
  'appraisal.satisfactionWeight=0.8',
  'appraisal.callbackShare=0',
]

export const REFORM_TRIALS: Readonly<Record<Extract<LeverName, `${Group}.${string}`>, LeverTrial>> = {
  'whistle.enabled': { given: WHISTLING, from: 'no', to: 'yes' },
  'whistle.threshold': { given: WHISTLING, from: '0.1', to: '0.9' },
  'whistle.gate': {
    given: [...WHISTLING, 'demand.mix={lead: 0.5, joint: 0.5, assist: 0}'],
    from: 'street',
    to: ['grid', 'lane', 'community'],
  },
  'whistle.scope': { given: WHISTLING, from: '0.2', to: '1' },
  'whistle.covers': {
    given: [...WHISTLING, 'demand.mix={lead: 0, joint: 0, assist: 1}', 'duties.assistDirect=0'],
    from: 'joint',
    to: 'departmental',
  },
  'whistle.reportDeadline': { given: WHISTLING, from: '1', to: '72' },
  'whistle.maxAttempts': { given: WHISTLING, from: '1', to: '5' },
  'whistle.form': { given: WHISTLING, from: 'together', to: 'parallel' },
  'whistle.assemblyPatience': { given: [...WHISTLING, 'departments.embedShare=0.5'], from: '0', to: '8' },
  'whistle.stayUntilDone': { given: WHISTLING, from: 'no', to: 'yes' },
  'whistle.upgrade': { given: [...WHISTLING, 'whistle.gate=grid'], from: 'no', to: 'yes' },
  'departments.count': { given: ['departments.officers=2'], from: '4', to: '22' },
  'departments.officers': { given: ['departments.ownOrders=300'], from: '1', to: '4' },
  'departments.ownOrders': { from: '0', to: '200' },
  'departments.ownOrderHours': { from: '1', to: '8' },
  'departments.officersMoved': { given: BUSY_DEPARTMENTS, from: '0', to: '0.25' },
  'departments.embedShare': { given: RELUCTANT, from: '0', to: '0.5' },
  'departments.embedOwnOrders': { given: [...BUSY_DEPARTMENTS, 'departments.embedShare=0.5'], from: '0', to: '1' },
  'departments.embedPooled': { given: [...BUSY_DEPARTMENTS, 'departments.embedShare=0.5'], from: 'no', to: 'yes' },
  'departments.peopleFollow': {
    given: [
      'demand.mix={lead: 0.2, joint: 0, assist: 0.8}',
      'departments.delegatedShare=0.8',
      'departments.officers=8',
    ],
    from: '0',
    to: '1',
  },
  'departments.delegatedShare': { given: ['street.staff=40'], from: '0', to: '0.8' },
  'appraisal.weight': { given: RELUCTANT, from: '0', to: '0.6' },
  'appraisal.personnelSay': { given: RELUCTANT, from: 'no', to: 'yes' },
  'appraisal.perMatter': { given: RELUCTANT, from: 'no', to: 'yes' },
  'appraisal.independent': { given: RELUCTANT, from: 'no', to: 'yes' },
  'appraisal.oversight': { given: RELUCTANT, from: 'no', to: 'yes' },
  'appraisal.satisfactionWeight': { given: TEMPTED, from: '0.1', to: '0.8' },
  'appraisal.callbackShare': { given: TEMPTED, from: '0', to: '1' },
  'appraisal.gaming': { given: TEMPTED, from: '0', to: '1' },
  'duties.clarity': { from: '0.4', to: '0.9' },
  'duties.entryGate': { given: ['street.staff=40'], from: '0', to: '0.8' },
  'duties.funnelRate': { given: ['street.staff=40'], from: '0', to: '40' },
  'duties.assistDirect': { given: ['street.staff=40'], from: '0', to: '1' },
  'duties.directDispatch': { given: ['street.staff=40'], from: 'no', to: 'yes' },
}
