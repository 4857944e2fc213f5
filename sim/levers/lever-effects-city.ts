/** What the levers of the place and its people do: city, demand, street offices, assistants, grids. */
import { differs, down, effect, up } from './lever-effect.ts'
import type { EffectTable } from './lever-effect.ts'

export const CITY_EFFECTS: EffectTable<'city' | 'demand' | 'street' | 'assistants' | 'grid'> = {
  city: {
    streets: effect(
      'own',
      'That many street offices, each with residents, posts, assistants, grids, a desk and a fund of its own; they share the departments of their district.',
      ['householdSize', 'deskLoad'],
      up('cost', 'each street pays its own posts, assistants and grid workers'),
    ),
    districts: effect(
      'own',
      'Streets are spread evenly over the districts; each district has all departments, sized for its own residents.',
      [],
      up('ownOrderDelayMean', 'the same officers in more and smaller pools: less pooling, longer lines'),
    ),
    residentsPerStreet: effect(
      'own',
      'Residents of a street: issues, households and grids, own orders and officers sized for a load grow with them; posts do not.',
      ['householdSize'],
      up('streetUtilisation', 'the same posts for more cases'),
    ),
    start: effect(
      'own',
      'The date of the first day: where in the year the run begins, and so what the season makes of demand.',
      ['seasonStrength'],
      differs('demand', 'summer brings more requests than winter'),
    ),
  },
  demand: {
    issueRate: effect(
      'own',
      'Cases that the root scenario would dispatch: the issues behind them are worked out from it once and kept by every variant.',
      ['outOfScopeShare'],
      up('demand', 'more issues arise, and the same share of them is found'),
    ),
    reportPropensity: effect(
      1,
      'Speed with which the mean resident reports; residents differ for life.',
      ['reportDays', 'propensitySpread', 'silentShare'],
      down('discoveryDelayMedian', 'the resident reports sooner'),
    ),
    consultShare: effect(
      'own',
      'Questions at the desk: issueRate x consultShare / (1 - consultShare); they never become cases and count in no rate.',
      ['consultationHours', 'deskLoad'],
      up(
        'resolutionTimeMean',
        'cases wait for triage behind questions, once the desk built for the root has no time to spare',
      ),
    ),
    mix: effect(
      'own',
      'Shares of lead, joint and assist matters: each issue has one draw, which falls into one of the three.',
      [],
      differs('departmentUtilisation', 'assist matters are the work of departments, lead matters that of streets'),
    ),
    urgentShare: effect(
      'own',
      'Issues that threaten life or are failures of water, power, gas or heat: reported sooner, dispatched at once, served first, signed by nobody above, due in 2 or 24 hours.',
      ['lifeShareOfUrgent', 'urgentDispatchMinutes'],
      down('handlingTimeMedian', 'urgent cases go to the head of the line and need no signatures'),
    ),
    dayEffectCv: effect(
      'own',
      'Demand of a day is multiplied by a gamma variate of the city and one of the street; their product has this coefficient of variation.',
      [],
      up('spread of weekly demand', 'good and bad days do not average out within a week'),
    ),
    pulse: effect(
      'own',
      'From a day of the observed period on, for so many days, issues arise at a multiple of their rate; pulses that overlap multiply.',
      [],
      up('demand', 'a factor above one brings more issues'),
    ),
    feedback: effect(
      12,
      'How far trust above or below its start raises or lowers the speed of reporting.',
      ['trustStart', 'trustStep', 'reportFloor', 'reportCeiling'],
      up(
        'demand',
        'where service is good, trust rises and fewer issues vanish before they are reported; where it is bad the sign turns',
      ),
    ),
  },
  street: {
    staff: effect(
      2,
      'Posts of the street office.',
      ['leadHours', 'loneHours', 'jointStreetHours', 'forwardHours', 'taskHours'],
      up('trueResolutionRate', 'more hands for the same work, and fewer residents who give up'),
    ),
    caseworkShare: effect(
      2,
      'Share of working time that is left for cases and department tasks: work stretches by its inverse.',
      [],
      up('trueResolutionRate', 'more of the day goes into cases'),
    ),
    inspectionLoad: effect(
      2,
      'Share of that time which inspections take.',
      [],
      down('trueResolutionRate', 'less of the day goes into cases'),
    ),
    units: effect(
      3,
      'Separate pools of posts; there are never more than posts, and spare units are second hats.',
      [],
      up('resolutionTimeMean', 'an idle unit cannot help a busy one; it turns where generalists are much slower'),
    ),
    crossSkillLoss: effect(
      3,
      'Extra time of generalists in merged units: x (1 - pools / 29).',
      [],
      down('trueResolutionRate', 'merged units work slower'),
    ),
    signOffLayers: effect(
      2,
      'Levels that sign a reply of the street; each above the first takes working hours, no work.',
      ['signOffHours'],
      up('handlingTimeMedian', 'the reply waits for signatures'),
    ),
    payRatio: effect(
      15,
      'Pay of posts and grid workers: quits go with its inverse, wages in proportion.',
      ['quitsPerYear', 'quitPayBase', 'newcomerSkill', 'learningDays'],
      up('cost', 'wages are paid at once'),
      up('trueResolutionRate', 'fewer vacancies and newcomers, with a lag'),
    ),
    vacancyFill: effect(
      15,
      'Days for which a post stays vacant after a quit, and a grid worker absent.',
      ['quitsPerYear', 'newcomerSkill', 'learningDays'],
      down('trueResolutionRate', 'posts stand empty for longer'),
    ),
    transitionLoss: effect(
      19,
      'Share of speed that streets lose while a reform is new.',
      [],
      down('trueResolutionRate', 'after a switch, all work of posts takes longer'),
    ),
    transitionDays: effect(
      19,
      'How long a reform is new.',
      [],
      down('trueResolutionRate', 'the loss lasts longer, where there is one'),
    ),
    fund: effect(
      20,
      'Money of the street, anew each year, for repairs, prevention and outside officers.',
      ['facilityShare', 'facilityCost', 'districtPaysDays'],
      down('resolutionTimeMean', 'repairs need not wait for the money of the district'),
    ),
  },
  assistants: {
    ratio: effect(
      4,
      'Assistants for each post; who is free does the support part of a case beside the post. They add to patrol as well.',
      ['leadSupport', 'jointSupport', 'supervisionLoss', 'assistantPatrol'],
      up('trueResolutionRate', 'posts are relieved of support work'),
      up('cost', 'assistants are paid'),
    ),
    effectiveness: effect(
      4,
      'Speed of an assistant, of a post; a case is handled when both have done their part.',
      ['leadSupport', 'jointSupport'],
      down('handlingTimeMedian', 'support is done sooner, and assistants are free sooner'),
    ),
    authority: effect(
      5,
      'Share of authority work that assistants may do, up to one assistant a post.',
      ['loneAuthority'],
      up('jointResolutionRate', 'a lone attempt at a joint matter succeeds more often'),
    ),
    pooled: effect(
      4,
      'Assistants serve every unit, and departments no longer have to supervise them.',
      ['supervisionLoss'],
      down('streetUtilisation', 'a free assistant helps whichever unit is busy'),
    ),
  },
  grid: {
    households: effect(
      1,
      'Households of a grid: the patrol cycle grows with them.',
      ['patrolDays', 'householdSize'],
      up('discoveryDelayMedian', 'each worker has more to look after'),
    ),
    workers: effect(
      1,
      'Workers of a grid.',
      ['patrolDays'],
      down('discoveryDelayMedian', 'the patrol comes round sooner'),
      up('cost', 'grid workers are paid'),
    ),
    patrolCover: effect(
      1,
      'Share of the grid that a patrol sees.',
      ['patrolDays', 'patrolCoverBase'],
      down('discoveryDelayMedian', 'the patrol comes upon more'),
    ),
    selfHandle: effect(
      'own',
      'Share of the minor matters found by patrol or told in a chat group that the grid worker settles at once; they never become cases.',
      ['minorBelow', 'gridHours', 'newcomerSkill'],
      down('demand', 'what the grid settles is not passed up'),
      up('gridUtilisation', 'it is work of the grid worker'),
    ),
  },
}
