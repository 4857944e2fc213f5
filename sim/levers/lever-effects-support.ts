/** What the levers of what surrounds the streets do: platform, participation, district, money. */
import { down, effect, up } from './lever-effect.ts'
import type { EffectTable } from './lever-effect.ts'

export const SUPPORT_EFFECTS: EffectTable<'platform' | 'participation' | 'district' | 'money'> = {
  platform: {
    networks: effect(
      9,
      'Separate networks: each dispatch crosses a boundary with probability 1 - 1 / networks.',
      [],
      up('resolutionTimeMedian', 'more dispatches wait at a boundary'),
    ),
    handoffDelay: effect(
      9,
      'Hours at each boundary crossed; urgent cases skip it.',
      [],
      up('resolutionTimeMedian', 'each boundary takes longer'),
    ),
    dispatchTime: effect(
      'own',
      'Minutes from triage to the first dispatch; urgent cases are dispatched at once.',
      ['urgentDispatchMinutes'],
      up('resolutionTimeMedian', 'the owner hears later'),
    ),
    limits: effect(
      'own',
      'Hours from acceptance within which a case of each class is on time; what residents expect starts at them.',
      ['expectationRise', 'expectationFall'],
      up('onTimeRate', 'wider limits are met more often, with no work done better'),
    ),
  },
  participation: {
    channelReach: effect(
      1,
      'Share of households in chat groups: they report faster, and the grid hears of their minor matters first.',
      ['channelPull'],
      down('discoveryDelayMedian', 'a message is sent sooner than a call is made'),
    ),
    coproduction: effect(
      17,
      'Share of minor matters inside a building, of households in chat groups, that neighbours settle.',
      ['insideShare', 'minorBelow', 'neighbourDays', 'neighbourCost'],
      up('privateCost', 'neighbours pay for what they settle'),
      down('demand', 'what neighbours settle is never reported'),
    ),
    volunteers: effect(
      17,
      'Volunteers, each with an hour a month of grid-level work: minor matters that the grid hears of and leaves.',
      ['volunteerHours', 'volunteerHourValue', 'gridHours', 'newcomerSkill'],
      up('privateCost', 'their hours are worth something'),
      down('demand', 'what they settle is not passed up'),
    ),
    pulseDays: effect(
      17,
      'Days from one volunteer day to the next, on which all that is owed is given; what is not used by the evening lapses.',
      ['volunteerHours'],
      down('privateCost', 'matters of other days find nobody, so fewer hours are used'),
    ),
    outsideCapacity: effect(
      20,
      "Officers bought from streets' funds, or lent where there is none, who sit with the departments of each district.",
      [],
      down('ownOrderDelayMean', 'more officers for the same work'),
      up('cost', 'each day of theirs is paid for'),
    ),
    prevention: effect(
      18,
      'Share of issues removed at the source, reached in a straight line; the fund pays for each, and without money part is reached.',
      ['preventionDays', 'preventionCost', 'preventionUnfunded'],
      down('demand', 'the issues never arise'),
    ),
  },
  district: {
    meetingInterval: effect(
      'own',
      'Days between conferences, which take every matter that whistles did not solve, with full authority; what they do not solve is closed.',
      ['conferenceSuccess'],
      down('jointResolutionRate', 'more of what is escalated is still waiting after 90 days'),
    ),
    visitInterval: effect(
      21,
      'Days between the visit days on which departments answer whistles.',
      [],
      up('resolutionTimeMean', 'whistles wait for the next visit: half an interval on average'),
    ),
    promise: effect(
      11,
      "The reply on dispatch names a time, from the street's recent pace, and that becomes the expected time.",
      ['promiseStep', 'waitPenalty'],
      up(
        'satisfactionRate',
        'where handling takes longer than the class limit, residents expect what they will meet; where it is fast the sign turns',
      ),
    ),
  },
  money: {
    cityMeanWage: effect(20, 'What all wage ratios refer to.', [], up('cost', 'all wages are multiples of it')),
    assistantWageRatio: effect(20, 'Wage of an assistant, of the mean wage.', [], up('cost', 'assistants are paid')),
    gridWorkerWageRatio: effect(
      20,
      'Wage of a grid worker, of the mean wage, at a pay ratio of 0.70.',
      ['quitPayBase'],
      up('cost', 'grid workers are paid'),
    ),
    postWageRatio: effect(
      20,
      'Wage of a filled post, of the mean wage, at a pay ratio of 0.70.',
      ['quitPayBase'],
      up('cost', 'posts are paid'),
    ),
    officerHour: effect(20, "Cost of an officer's hour spent on cases.", [], up('cost', 'hours on cases are paid')),
    overhead: effect(20, 'Share on top of all wages.', [], up('cost', 'it comes on top of all wages')),
  },
}
