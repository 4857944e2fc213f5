/** How the levers of the place and its people are tried out; a row each, none can be missing. */
import type { LeverName } from '../../../sim/levers/levers.ts'
import type { LeverTrial } from './lever-trial.ts'

type Group = 'city' | 'demand' | 'street' | 'assistants' | 'grid'

/** Posts have time to spare; without, they are the bottleneck. */
const AMPLE = 'street.staff=40'
/** Only lead matters, so that nothing but the street is in the way. */
const LEAD = 'demand.mix={lead: 1, joint: 0, assist: 0}'
const CHAT = 'participation.channelReach=0.9'
const JOINT = 'demand.mix={lead: 0, joint: 1, assist: 0}'

export const CITY_TRIALS: Readonly<Record<Extract<LeverName, `${Group}.${string}`>, LeverTrial>> = {
  'city.streets': { from: '1', to: '2' },
  'city.districts': {
    given: [
      'city.streets=4',
      'departments.officers={load: 0.9}',
      'departments.count=4',
      'demand.issueRate=10',
      'departments.ownOrders=160',
    ],
    from: '1',
    to: '4',
  },
  'city.residentsPerStreet': { from: '2000', to: '8000', given: [AMPLE] },
  'city.start': { from: '2018-01-01', to: '2018-07-02' },
  'demand.issueRate': { from: '5', to: '20' },
  'demand.reportPropensity': { from: '0.2', to: '0.9' },
  'demand.consultShare': {
    given: ['demand.issueRate=50', 'street.staff=100'],
    behaviour: { consultationHours: 0.1 },
    from: '0.3',
    to: '0.9',
  },
  'demand.mix': { from: '{lead: 1, joint: 0, assist: 0}', to: '{lead: 0, joint: 0, assist: 1}' },
  'demand.urgentShare': { given: [AMPLE], from: '0', to: '0.8' },
  'demand.dayEffectCv': { from: '0', to: '1.5', horizon: { warmUpDays: 0, days: 70 } },
  'demand.pulse': { from: '[]', to: '[{from: 5, days: 10, factor: 3}]' },
  'demand.feedback': {
    given: [AMPLE, LEAD, 'demand.issueRate=50', 'street.signOffLayers=1', 'city.residentsPerStreet=2000'],
    behaviour: { trustStep: 0.5, selfHealingShare: 0.9, selfHealingDays: 5, recurShare: 0 },
    from: '0',
    to: '1',
    horizon: { warmUpDays: 90, days: 60 },
  },
  'street.staff': { from: '5', to: '30' },
  'street.caseworkShare': { from: '0.4', to: '1' },
  'street.inspectionLoad': { from: '0', to: '0.6' },
  'street.units': {
    given: [LEAD, 'street.staff=16', 'street.crossSkillLoss=0'],
    behaviour: { quitsPerYear: 0 },
    from: '1',
    to: '16',
    horizon: { warmUpDays: 10, days: 84 },
  },
  'street.crossSkillLoss': { given: ['street.units=1'], from: '0', to: '1' },
  'street.signOffLayers': { given: [AMPLE], from: '1', to: '5' },
  'street.payRatio': {
    given: ['street.vacancyFill=90'],
    behaviour: { quitsPerYear: 4 },
    from: '0.5',
    to: '1.5',
    horizon: { warmUpDays: 60, days: 60 },
  },
  'street.vacancyFill': {
    behaviour: { quitsPerYear: 3 },
    from: '5',
    to: '180',
    horizon: { warmUpDays: 90, days: 28 },
  },
  'street.transitionLoss': { switched: true, from: '0', to: '0.6' },
  'street.transitionDays': { given: ['street.transitionLoss=0.6'], switched: true, from: '0', to: '90' },
  'street.fund': { given: [AMPLE, LEAD], from: '0', to: '100' },
  'assistants.ratio': {
    given: ['street.staff=4', 'duties.funnelRate=0'],
    from: '0',
    to: '1',
    horizon: { warmUpDays: 30, days: 60 },
  },
  'assistants.effectiveness': { given: [AMPLE], from: '0.1', to: '1' },
  'assistants.authority': { given: [AMPLE, JOINT], from: '0', to: '1' },
  'assistants.pooled': { given: ['assistants.ratio=0.5', 'street.staff=20'], from: 'no', to: 'yes' },
  'grid.households': { from: '100', to: '2000' },
  'grid.workers': { from: '0.5', to: '5' },
  'grid.patrolCover': { from: '0', to: '1' },
  'grid.visibleShare': { from: '0.1', to: '0.8' },
  'grid.selfHandle': { given: [LEAD, CHAT], from: '0', to: '0.8' },
}
