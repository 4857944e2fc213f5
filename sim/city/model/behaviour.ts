/** The coefficients of behaviour: every number in the rules of the city that is not a lever. */

export interface Coefficient {
  readonly value: number
  /** Plausible range. */
  readonly low: number
  readonly high: number
  readonly unit: string
  /** Evidence id (E...), ambiguity of the sources (I...), calibration target (T...) or 'assumption'. */
  readonly source: string
  /** What it does, in one line. */
  readonly effect: string
}

type Row = readonly [value: number, low: number, high: number, unit: string, effect: string, source?: string]

const ROWS = {
  // Issues
  seasonStrength: [
    1,
    0,
    2,
    'factor',
    'how far demand swings over the year: 0 is a flat year, 1 the swing of the city it was fitted to',
  ],
  householdSize: [
    2.31,
    2,
    3.5,
    'people',
    'residents of one household; sets how many households a grid of a given size covers',
    'I15',
  ],
  minorBelow: [
    0.4,
    0.2,
    0.6,
    'difficulty',
    'lead matters easier than this are minor: grid workers and neighbours can settle them',
  ],
  lifeShareOfUrgent: [
    0.4,
    0.1,
    0.6,
    'share',
    'urgent issues that threaten life; the rest are failures of water, power, gas or heat',
  ],
  outOfScopeShare: [0.03, 0, 0.1, 'share', 'cases closed at acceptance because no public body is in charge (E061)'],
  insideShare: [
    0.5,
    0.2,
    0.8,
    'share',
    'issues inside a building: no patrol sees them, and minor ones are what neighbours could settle',
  ],
  selfHealingShare: [0.3, 0, 0.6, 'share', 'issues that vanish by themselves when nobody finds them'],
  selfHealingDays: [10, 3, 60, 'day', 'mean time in which such an issue vanishes'],
  neighbourDays: [0.5, 0.2, 2, 'day', 'time in which neighbours settle a matter', 'E101'],
  neighbourCost: [50, 0, 500, 'yuan', 'private cost of a matter that neighbours settle, for the household', 'E101'],
  preventionDays: [150, 60, 300, 'day', 'time in which prevention comes to its full effect', 'T11'],
  preventionCost: [20, 5, 100, 'yuan', 'that the fund pays for each issue removed at the source'],
  preventionUnfunded: [0.5, 0.2, 0.8, 'share', 'part of the prevention that is reached where the fund cannot pay'],
  // Discovery
  reportedBase: [0.6, 0.3, 1, 'share', 'matters of no harm that a resident of propensity 1 reports at all'],
  reportedHarm: [0.4, 0, 0.7, 'share', 'added to it by harm 1'],
  channelReport: [0.5, 0, 1, 'factor', 'how much more a household reports that a chat group reaches'],
  reportDays: [10, 3, 30, 'day', 'mean time in which a matter of no harm is reported, if it is'],
  lifeReportHours: [2, 0.5, 6, 'h', 'mean time in which danger to life is reported, which is always'],
  utilityReportHours: [
    24,
    4,
    48,
    'h',
    'mean time in which a failure of water, power, gas or heat is reported, if it is',
  ],
  propensitySpread: [
    0.5,
    0,
    0.9,
    'share',
    'residents differ: propensities run evenly from 1 minus to 1 plus this, times the mean',
  ],
  channelPull: [2, 0, 5, 'factor', 'added speed of reporting for a household reached by a chat group'],
  patrolDays: [
    14,
    5,
    30,
    'day',
    'mean time in which one worker at cover 0.5 comes upon a visible issue in a grid of 400 households',
  ],
  patrolCoverBase: [0.5, 0.3, 0.7, 'share', 'cover at which the patrol cycle is patrolDays'],
  lanePatrol: [2, 1, 3, 'factor', 'patrol where lane heads hold the gate', 'E017'],
  assistantPatrol: [0.05, 0, 0.2, 'cover', 'cover added by one assistant per grid'],
  patrolHours: [
    4,
    2,
    8,
    'h',
    'of the day of a grid worker that patrol takes at cover patrolCoverBase: on the books alone',
  ],
  findHours: [0.15, 0.05, 0.5, 'h', 'of a grid worker to take down what patrol has found: on the books alone'],
  chatAnswer: [0.15, 0.05, 0.4, 'share', 'minor matters told in a chat group that are answered on the spot', 'E100'],
  chatHours: [0.3, 0.1, 1, 'h', 'of a grid worker for such an answer'],
  // Passing on
  urgentDispatchMinutes: [
    10,
    2,
    30,
    'min',
    'dispatch time of life and utility cases, and under direct dispatch',
    'assumption',
  ],
  returnHours: [24, 4, 72, 'h', 'time in which a wrong owner gives a case back'],
  urgentReturnHours: [0.5, 0.25, 4, 'h', 'the same for matters of life and utility'],
  maxReturns: [5, 2, 10, 'count', 'after so many returns the street keeps the case (E055)'],
  namedPerson: [0.5, 0, 1, 'share', 'wrong first dispatches that a person named in the chat group avoids', 'E100'],
  leftLying: [1, 0, 1, 'share', 'how far what is forwarded depends on readiness; at 0 it does not', 'E057'],
  lyingDays: [15, 5, 60, 'day', 'the longest time that a forwarded matter is left lying'],
  // Work content, staff-hours
  workCv: [1, 0.5, 2, 'ratio', 'coefficient of variation of every piece of work (lognormal)'],
  triageHours: [0.2, 0.05, 0.5, 'h', 'to read, classify and route one case at the desk'],
  consultationHours: [0.05, 0.03, 0.1, 'h', 'to answer one consultation at the desk', 'assumption'],
  callbackHours: [0.1, 0.05, 0.2, 'h', 'to call one resident back'],
  leadHours: [3, 1, 8, 'h', "to solve a matter that is the street's own"],
  loneHours: [4, 2, 10, 'h', 'to try a joint matter without the departments'],
  forwardHours: [0.5, 0.2, 2, 'h', 'to pass an assist matter on to its department'],
  jointStreetHours: [4, 2, 10, 'h', "the street's part of joint work, done before it whistles"],
  parallelHours: [
    1,
    0,
    3,
    'h',
    "added to the street's part in the parallel form for each department beyond the first",
    'E123',
  ],
  jointPartHours: [3, 1, 8, 'h', "one department's part of joint work"],
  assistHours: [5, 2, 12, 'h', 'to solve an assist matter'],
  taskHours: [1.5, 0.5, 4, 'h', 'one task handed down by a department'],
  taskLapseDays: [30, 7, 120, 'day', 'time after which a task that nobody has begun lapses'],
  contactHours: [0.1, 0.03, 0.3, 'h', 'to call the resident when a case is first dispatched'],
  lifeVisitHours: [0.5, 0.25, 2, 'h', 'of the duty post on the spot of a danger to life'],
  vainHours: [0.5, 0.1, 2, 'h', 'of the street for a call that nobody has answered in time'],
  gridHours: [0.5, 0.2, 1.5, 'h', 'a minor matter settled by a grid worker'],
  volunteerHours: [1, 0.25, 4, 'h', 'grid-level work that one volunteer gives in a month'],
  volunteerHourValue: [25, 0, 90, 'yuan', 'private cost of an hour that a volunteer works'],
  chaserHours: [0.2, 0.05, 0.5, 'h', 'to answer one chaser'],
  travelHours: [1, 0.25, 2, 'h', 'working time of a department officer on the way to a whistle'],
  embeddedHours: [2, 0.5, 4, 'h', 'the longest time an officer embedded at the street takes to come', 'assumption'],
  hurryShare: [0.8, 0.5, 1, 'share', 'part of the deadline within which an officer who is called is on the spot'],
  hurryBelow: [2, 0.5, 8, 'h', 'deadline below which officers leave what they have in hand'],
  deskLoad: [0.8, 0.6, 0.95, 'load', 'load for which the desk is sized'],
  // Support by assistants
  leadSupport: [0.5, 0.2, 0.7, 'share', 'part of a lead matter that is support work'],
  jointSupport: [0.4, 0.1, 0.6, 'share', 'part of joint and delegated work that is support work'],
  supervisionLoss: [
    0.02,
    0,
    0.05,
    'share',
    'time of posts lost per 0.5 assistants above one a post when departments keep the assistants',
    'E024',
  ],
  // Success
  leadSuccess: [0.97, 0.9, 1, 'probability', 'one piece of lead work solves the matter'],
  assistSuccess: [0.95, 0.85, 1, 'probability', "one piece of a department's work solves the matter"],
  slack: [
    0.2,
    0.1,
    0.5,
    'share',
    'successes of streets and departments lost where nobody ranks them by what residents say',
    'T3',
  ],
  slackClaim: [0.9, 0.5, 1, 'probability', 'work that failed by slack alone is claimed as solved', 'T15'],
  jointSuccess: [0.95, 0.85, 1, 'probability', 'joint work with all present solves the matter'],
  conferenceSuccess: [0.9, 0.7, 1, 'probability', 'the hard-case conference solves the matter'],
  loneExponent: [1.5, 1, 3, 'power', 'how fast difficulty lowers the success of a lone attempt'],
  loneFloor: [0.05, 0, 0.15, 'probability', 'success of the hardest matter by informal liaison', 'E057'],
  loneAuthority: [0.35, 0, 0.6, 'probability', 'success added when assistants hold full authority'],
  loneLane: [0.15, 0, 0.3, 'probability', 'success added by lane heads, who coordinate', 'E017'],
  // Whistles
  threeDepartments: [0.3, 0.1, 0.5, 'share', 'joint matters that need three departments'],
  fourDepartments: [0.1, 0, 0.3, 'share', 'joint matters that need four; the rest need two'],
  needlessBelow: [0.3, 0.2, 0.5, 'difficulty', 'a whistle for an easier matter was needless'],
  mistakenByGrid: [0.15, 0.05, 0.3, 'probability', 'a grid worker at the gate takes a lead matter for a joint one'],
  mistakenByLane: [0.1, 0.03, 0.2, 'probability', 'a lane head at the gate does so'],
  mistakenByCommunity: [0.05, 0.01, 0.15, 'probability', 'a community at the gate does so'],
  reportBase: [-1.2, -2.5, 0, 'logit', 'readiness of a department to report in without any incentive'],
  reportWeight: [5, 2, 8, 'logit', 'per unit of the score that streets give'],
  reportPersonnel: [0.6, 0, 1.5, 'logit', 'when streets have a say in appointments'],
  reportPerMatter: [0.8, 0, 1.5, 'logit', 'when each whistle is scored on its own'],
  reportIndependent: [0.3, 0, 1, 'logit', 'when an independent body scores'],
  reportOversight: [0.4, 0, 1, 'logit', 'when superiors oversee'],
  reportUpgrade: [0.5, 0, 1.5, 'logit', 'per level that an unanswered whistle has risen'],
  reportBelief: [3, 0, 6, 'logit', 'per unit of belief that a whistle is justified'],
  reportQueue: [0.8, 0, 2, 'logit', 'lost per waiting piece of work an officer'],
  reportMissed: [2, 0, 5, 'logit', 'per unit of calls missed lately, times the score that streets give'],
  missedDays: [30, 10, 90, 'day', 'days over which missed calls are counted'],
  effortDays: [60, 14, 180, 'day', 'time constant with which the effort of departments follows a change of incentives'],
  beliefStart: [0.8, 0.5, 1, 'share', 'belief at the start'],
  beliefStep: [0.02, 0.005, 0.1, 'share', 'how far one whistle moves the belief'],
  confidenceStart: [
    0.8,
    0.5,
    1,
    'share',
    'confidence of streets at the start that a department will come when it is called',
  ],
  confidenceStep: [0.05, 0.01, 0.2, 'share', 'how far one call moves the confidence'],
  confidenceDays: [365, 90, 1000, 'day', 'time constant with which confidence returns to its start without calls'],
  confidenceRaise: [0.5, 0, 1, 'difficulty', 'by which a street whistles later, per unit of confidence lost'],
  // Replies and closing
  signOffHours: [8, 2, 24, 'h', 'working hours before the reply for each sign-off layer above the first'],
  reopenShare: [0.5, 0.2, 0.8, 'probability', 'an unsolved case is opened again'],
  reopenPressure: [0.5, 0, 0.5, 'probability', 'added to it at full pressure (E022)'],
  reopenDays: [3, 1, 10, 'day', 'time until then'],
  maxReopenings: [2, 1, 4, 'count', 'times that a case can be opened again'],
  reopeningsPressure: [3, 0, 5, 'count', 'further times at full pressure (E022)'],
  recurShare: [0.02, 0, 0.1, 'probability', 'a solved matter comes back'],
  recurDays: [15, 5, 60, 'day', 'mean time until then'],
  chaserDays: [30, 10, 90, 'day', 'mean time between the chasers of an open case'],
  patienceDays: [30, 10, 120, 'day', 'mean time after which a resident gives up a case that only waits'],
  gamingBase: [0.2, 0, 0.5, 'probability', 'part of the propensity to claim falsely that is there without overload'],
  // Satisfaction, trust
  dueTimes: [2, 1, 3, 'factor', 'class limits from acceptance after which a case is due to be judged'],
  dueAtLeast: [7, 3, 15, 'day', 'the earliest that a case is due, whatever its limit'],
  solvedAtExpectation: [0.998, 0.98, 1, 'probability', 'satisfied when solved in the time expected', 'T6'],
  unsolvedWithoutChaser: [0.26, 0.2, 0.35, 'probability', 'satisfied when not solved', 'T6'],
  waitPenalty: [1, 0.3, 3, 'logit', 'lost per expected time waited beyond the expected time'],
  hopPenalty: [0.3, 0, 1, 'logit', 'lost per time that the case was passed on'],
  chaserPenalty: [0.3, 0, 1, 'logit', 'lost per chaser when not solved'],
  expectationRise: [0.2, 0.05, 0.5, 'share', 'move of the expected time towards a longer one'],
  expectationFall: [0.3, 0.05, 0.5, 'share', 'move of the expected time towards a shorter one'],
  promiseStep: [
    0.05,
    0.01,
    0.2,
    'share',
    "how far one reply moves the street's pace, which its promises name, towards the time that the case took",
  ],
  trustStart: [
    0.6,
    0.3,
    0.8,
    'trust',
    'trust at the start, near the share satisfied that a city before a reform settles at',
  ],
  trustHearsStep: [
    0.02,
    0,
    0.1,
    'share',
    'monthly move of trust towards the share satisfied among the matters judged in the street',
  ],
  trustStep: [0.1, 0.02, 0.3, 'share', 'move of trust towards the outcome'],
  reportFloor: [0.2, 0.1, 0.5, 'factor', 'trust lowers reporting to this at the least'],
  reportCeiling: [2, 1.5, 3, 'factor', 'trust raises reporting to this at the most'],
  // People
  quitsPerYear: [0.2, 0.15, 0.25, 'per year', 'posts and grid workers that quit at a pay ratio of 0.70', 'T14'],
  quitPayBase: [0.7, 0.6, 0.8, 'ratio', 'pay ratio at which quitsPerYear holds', 'E034'],
  newcomerSkill: [0.6, 0.3, 0.9, 'share', 'speed of a newcomer'],
  learningDays: [180, 60, 360, 'day', 'time until a newcomer is fully able'],
  overloadDays: [30, 14, 60, 'day', 'window over which overload is taken'],
  // Reforms
  pressureWeight: [0.35, 0.2, 0.6, 'share', 'weight of satisfaction at which being ranked presses fully'],
  pressureDays: [180, 60, 360, 'day', 'time constant with which streets learn what satisfies'],
  rampDays: [60, 14, 180, 'day', 'time in which people learn new duties, gates and whistle lists'],
  // Money
  facilityShare: [0.15, 0.05, 0.3, 'share', 'lead matters that need a repair to be paid for'],
  facilityCost: [2000, 500, 10000, 'yuan', 'one such repair'],
  districtPaysDays: [30, 10, 90, 'day', "wait for the district's money when the street has none", 'E032'],
} as const satisfies Record<string, Row>

export type BehaviourName = keyof typeof ROWS
export type Behaviour = Readonly<Record<BehaviourName, number>>

/** Every coefficient by name, in the order of the life of a case. */
export const BEHAVIOUR = tabulate()

function tabulate(): Readonly<Record<BehaviourName, Coefficient>> {
  const table = {} as Record<BehaviourName, Coefficient>
  for (const name of Object.keys(ROWS) as BehaviourName[]) {
    const [value, low, high, unit, effect, source] = ROWS[name] as Row
    table[name] = { value, low, high, unit, source: source ?? 'assumption', effect }
  }
  return table
}

/** The default value of every coefficient. */
export function defaultBehaviour(): Behaviour {
  const values = {} as Record<BehaviourName, number>
  for (const name of Object.keys(BEHAVIOUR) as BehaviourName[]) values[name] = BEHAVIOUR[name].value
  return values
}
