/** Rules 15 to 24, in words: people, gaming, co-production, prevention, friction, money, visits, ranking, new rules, the conference. */
import type { Rule } from './rule.ts'

export const RULES_OF_PEOPLE: Readonly<Record<15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24, Rule>> = {
  15: {
    title: 'People',
    files: ['staffing.ts', 'start.ts'],
    says: [
      'Once a day each post and each grid worker quits with probability 1 - exp(-h / 365), h = `quitsPerYear` x `quitPayBase` / `street.payRatio` x (1 + overload); grid workers without overload.',
      'The place stays vacant for `street.vacancyFill` days. Skill of a newcomer is `newcomerSkill` and rises in a straight line to 1 over `learningDays`; work takes 1 / skill as long.',
      'A run starts in the long-run state without overload: a place is vacant with probability q t / (1 + q t), q quits a year and t = `street.vacancyFill` in years, to be filled evenly within t; tenure of the others is exponential of mean 1 / q.',
    ],
    coefficients: ['quitsPerYear', 'quitPayBase', 'newcomerSkill', 'learningDays'],
  },
  16: {
    title: 'Gaming',
    files: ['appraisal.ts', 'reply.ts'],
    says: [
      'An unsolved case is claimed as solved (unless rule 22 says how) with probability `appraisal.gaming` x `appraisal.satisfactionWeight` x (1 - `appraisal.callbackShare`) x (`gamingBase` + overload), at most 1.',
      'Where there is somebody who complained, the platform calls back (`callbackHours` of the desk) after a share `appraisal.callbackShare` of the replies.',
    ],
    coefficients: ['gamingBase', 'callbackHours'],
  },
  17: {
    title: 'Co-production and volunteers',
    files: ['discovery.ts', 'volunteers.ts'],
    says: [
      'A minor matter inside a building is settled by neighbours, after `neighbourDays`, with probability `participation.coproduction` x `participation.channelReach`, at a private cost of `neighbourCost`.',
      'Volunteers of a street have `participation.volunteers` x residents / 10,000 x `volunteerHours` a month, given on volunteer days (Saturdays first, every `participation.pulseDays`); they meet at eight and settle visible minor matters that nobody has found or that wait in a line, oldest first, at the speed of a newcomer, each within the day, until their hours do not reach for the next. Hours left in the evening lapse. A case is then replied to as solved, without sign-off. An hour is worth `volunteerHourValue` of private cost.',
    ],
    coefficients: ['neighbourDays', 'neighbourCost', 'volunteerHours', 'volunteerHourValue'],
  },
  18: {
    title: 'Prevention',
    files: ['prevention.ts'],
    says: [
      'A share of issues, by a mark of each, never arises: from the start of the run, or from a switch, it moves in a straight line to `participation.prevention` over `preventionDays`.',
      'The fund of the street pays `preventionCost` for each; where it cannot, only the marks below `preventionUnfunded` of the share are removed, at no cost.',
    ],
    coefficients: ['preventionDays', 'preventionCost', 'preventionUnfunded'],
  },
  19: {
    title: 'Reform friction',
    files: ['reform.ts', 'street-arrangement.ts'],
    says: [
      'For `street.transitionDays` after a switch, work of posts takes 1 / (1 - `street.transitionLoss`) as long in the streets for which it changes a lever.',
    ],
    coefficients: [],
  },
  20: {
    title: 'Money',
    files: ['money.ts', 'street-work.ts', 'outside-officers.ts', 'street-helpers.ts'],
    says: [
      'Wages a year = (filled posts x `money.postWageRatio` x pay + grid workers x `money.gridWorkerWageRatio` x pay + assistants x `money.assistantWageRatio`) x `money.cityMeanWage` x (1 + `money.overhead`), pay = `street.payRatio` / `quitPayBase`.',
      'Officers cost `money.officerHour` for each hour on cases; what the fund or the district spends is added. Private cost is a measure of its own.',
      'A lead matter needs a repair with probability `facilityShare`, for `facilityCost`; where the fund cannot pay, it waits `districtPaysDays` for the district. It counts as cost either way.',
      'Each office day, `participation.outsideCapacity` heads come to each district, bought by the day from the funds of its streets, or lent where there is none. `participation.outsidePlace` seats them at its streets, by residents, or in its departments, by officers.',
      'At a street they are a line beside the posts: lead matters when one of them is idle, as a post without stretch; and where a post takes up work with a part of support and no assistant is free, an idle one does it at the speed of a post.',
    ],
    coefficients: ['facilityShare', 'facilityCost', 'districtPaysDays'],
  },
  21: {
    title: 'Batch visits',
    files: ['visits.ts', 'whistle.ts'],
    says: [
      'With `district.visitInterval` B > 0 departments hear whistles only in the office hours of days 0, B, 2B, ..., moved to the next day on which offices open; the deadline runs from there.',
    ],
    coefficients: [],
  },
  22: {
    title: 'Slack and persistence under ranking',
    files: ['pressure.ts', 'success.ts', 'reply.ts'],
    says: [
      'Pressure on a street moves towards `appraisal.callbackShare` x min(1, `appraisal.satisfactionWeight` / `pressureWeight`) with a time constant of `pressureDays`; at the start of a run it is there.',
      'Every piece of work of streets and departments succeeds with its probability x (1 - `slack` x (1 - pressure)), by the same draw. What that alone makes fail is claimed as solved with `slackClaim`. The conference knows no slack.',
      'What is closed unsolved is opened again with probability `reopenShare` + `reopenPressure` x pressure, at most `maxReopenings` + round(`reopeningsPressure` x pressure) times, as pressure is at that closing.',
    ],
    coefficients: ['pressureWeight', 'pressureDays', 'slack', 'slackClaim', 'reopenPressure', 'reopeningsPressure'],
  },
  23: {
    title: 'New rules take time',
    files: ['in-force.ts', 'reform.ts'],
    says: [
      'After a switch `duties.clarity`, `duties.entryGate`, `duties.assistDirect`, `whistle.threshold` and `whistle.scope` move at each street in a straight line to their new values over `rampDays`, from the value reached; the scope from 0 where whistles are switched on.',
    ],
    coefficients: ['rampDays'],
  },
  24: {
    title: 'Hard-case conference',
    files: ['conference.ts', 'joint-work.ts'],
    says: [
      'Each multiple of `district.meetingInterval` days, at the next opening of offices, each district takes up the oldest cases that wait, by acceptance: `district.meetingCases` for each of its streets, of which parts of a case are kept for the next time and whole ones that find no case lapse.',
      'All departments named are called: they come surely, without deadline or haste, in the class of utility matters and before the other work of it, and do their parts in parallel. It is no whistle in any measure, teaches nobody, and the street has no part in it.',
      'When the last part is done the matter is solved with probability `conferenceSuccess`, and for good: what is not solved is closed. Until its case is taken up, the patience of its resident runs.',
    ],
    coefficients: ['conferenceSuccess'],
  },
}
