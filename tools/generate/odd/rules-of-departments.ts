/** Rules 7 to 14, in words: reporting in, displacement, dispatch, delegation, satisfaction, demand, repeats, patience. */
import type { Rule } from './rule.ts'

export const RULES_OF_DEPARTMENTS: Readonly<Record<7 | 8 | 9 | 10 | 11 | 12 | 13 | 14, Rule>> = {
  7: {
    title: 'Reporting in',
    files: ['appraisal.ts', 'whistle.ts', 'joint-work.ts', 'lines.ts', 'dealing.ts'],
    says: [
      'A department comes with probability logistic(`reportBase` + effort + `reportBelief` x (v - `beliefStart`) - `reportQueue` x queue / officers + `reportUpgrade` x levels risen), one draw a call and whistle. Queue = all that waits in its own pool; officers = at home and embedded.',
      'Effort moves towards `reportWeight` x `appraisal.weight` + `reportPersonnel` + `reportPerMatter` + `reportIndependent` + `reportOversight` (each where its lever is yes) with a time constant of `effortDays`.',
      'v, the belief of the department in the whistles of this street, moves by `beliefStep` of the way towards 1 (justified) or 0 (needless) at each call.',
      'An officer who comes is taken like for any other job, travels `travelHours`, and is there. One at the street comes within `embeddedHours`, evenly.',
      'Officers embedded at street s = officers x `departments.embedShare` x residents of s / residents of the district, dealt by largest remainders, ties from street (number of the department mod streets) on; one stays at home. They have left the pool of their department.',
      'With `departments.embedPooled` the officers at a street are one team with one line: it answers for every department with an officer in it, each part takes one of them, and everything takes 1 + `street.crossSkillLoss` as long.',
      'Calls and assist matters of their street, and `departments.embedOwnOrders` of the own orders that fall on it (by residents), join their line or that of the own pool, whichever has fewer jobs a head; of equal ones that at the street. Who is called at the street always comes; readiness decides whether those at home are asked too.',
    ],
    coefficients: [
      'reportBase',
      'reportWeight',
      'reportPersonnel',
      'reportPerMatter',
      'reportIndependent',
      'reportOversight',
      'reportUpgrade',
      'reportBelief',
      'reportQueue',
      'effortDays',
      'beliefStart',
      'beliefStep',
      'travelHours',
      'embeddedHours',
    ],
  },
  8: {
    title: 'Displacement',
    files: ['department-work.ts', 'department-staff.ts', 'streams.ts'],
    says: [
      'The same officers do own orders, assist matters (`assistHours`) and parts of joint work (`jointPartHours`), by service class and then by age of the case; an officer on the way or on site is taken from the rest.',
      'Own orders come as a Poisson stream in office hours: `departments.ownOrders` a calendar day and million residents, each of `departments.ownOrderHours` on average. Displacement is the paired difference of their delay against the same scenario without whistles.',
      'Officers are the number given, or the work of the anchor at load 1 / the load given x residents, rounded up; at least one.',
    ],
    coefficients: ['assistHours', 'jointPartHours'],
  },
  9: {
    title: 'Dispatch',
    files: ['platform.ts'],
    says: [
      'At each dispatch the owner is the right one with probability `duties.clarity`; a wrong one gives the case back after `returnHours`. After `maxReturns` returns the street keeps it and makes a lone attempt.',
      'Each dispatch crosses a boundary with probability 1 - 1 / `platform.networks` and then waits `platform.handoffDelay`; not urgent cases, nor under `duties.directDispatch`.',
    ],
    coefficients: ['returnHours', 'maxReturns'],
  },
  10: {
    title: 'Delegation',
    files: ['platform.ts', 'street-work.ts', 'dealing.ts', 'helpers.ts', 'movers.ts'],
    says: [
      'An assist matter whose mark is below `departments.delegatedShare` is done by the street at `assistHours`, with assistants doing `jointSupport` of it; the others pass the street (`forwardHours`) and are done by the department.',
      'Officers who follow = officers x `departments.peopleFollow` x delegated assist hours / planned hours of the department at the anchor, of all departments together rounded; taken from departments and dealt to the residents of streets with delegated work by largest remainders. Those of `departments.officersMoved` go to streets by residents. One officer stays at home.',
      'At a street they are one line beside the posts, at the hours of the work itself: delegated matters first, which join it where it has no more jobs a head than the unit; lead matters when one of them is idle, or goes free with nobody in line (then the one that the posts would begin first). They are paid by the hour on cases.',
      'An officer is in one place: after a switch whoever is at work finishes on the old seat, and a seat elsewhere is taken when somebody has left; officers whom the lever adds come at once.',
    ],
    coefficients: [],
  },
  11: {
    title: 'Satisfaction',
    files: ['satisfaction.ts', 'promise.ts'],
    says: [
      'Solved: satisfied with probability logistic(logit(`solvedAtExpectation`) - `waitPenalty` x max(0, (W - E) / E) - `hopPenalty` x hops), W the time from acceptance to the last closing (life and utility: to the first work on the spot), E the time expected.',
      'Not solved: logistic(logit(`unsolvedWithoutChaser`) - `chaserPenalty` x chasers).',
      'E starts at the limit of the class and moves, when a case is solved, by `expectationRise` of the way to a longer time met, by `expectationFall` to a shorter one.',
      'With `district.promise`, E is what the reply on dispatch named: the pace of the street, which moves by `promiseStep` towards each time taken, and the time that has passed.',
    ],
    coefficients: [
      'solvedAtExpectation',
      'unsolvedWithoutChaser',
      'waitPenalty',
      'hopPenalty',
      'chaserPenalty',
      'expectationRise',
      'expectationFall',
      'promiseStep',
    ],
  },
  12: {
    title: 'Demand answers service',
    files: ['discovery.ts', 'satisfaction.ts', 'residents.ts', 'staffing.ts'],
    says: [
      'Trust starts at `trustStart` and moves by `trustStep` of the way to 1 (satisfied) or 0 with each outcome.',
      'Every 30 days the trust of all residents of a street moves by `trustHearsStep` of the way to the share satisfied among its matters judged in them (none judged: no move).',
      'The probability of a report is multiplied by 1 + `demand.feedback` x (trust - `trustStart`) x 2, held between `reportFloor` and `reportCeiling`.',
    ],
    coefficients: ['trustStart', 'trustStep', 'trustHearsStep', 'reportFloor', 'reportCeiling'],
  },
  13: {
    title: 'Repeats',
    files: ['chasers.ts', 'reply.ts'],
    says: [
      'The resident of an open case asks about it at intervals of `chaserDays` (exponential); the street answers one at a time (`chaserHours`). Patrol cases have nobody who asks.',
      'A case closed unsolved is opened again with probability `reopenShare` after `reopenDays`, at most `maxReopenings` times (more of both under pressure, rule 22); not after the conference.',
      'A solved matter recurs with probability `recurShare`, after `recurDays` on average (exponential), and is reported at once.',
    ],
    coefficients: [
      'chaserDays',
      'chaserHours',
      'reopenShare',
      'reopenDays',
      'maxReopenings',
      'recurShare',
      'recurDays',
    ],
  },
  14: {
    title: 'Patience',
    files: ['patience.ts'],
    says: [
      'Exponential with mean `patienceDays` from acceptance, for all but life cases. When it has ended, the case is withdrawn as soon as it only waits. For this model that ends the issue as well.',
    ],
    coefficients: ['patienceDays'],
  },
}
