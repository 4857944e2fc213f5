/** The story of a case in English. */
import { englishSentences, ordinal } from './story-sentences-en.ts'
import type { StoryWords } from './story-words.ts'

const LINES = {
  team: { all: 'the team of officers stationed at the street', one: 'team officer' },
  helpers: {
    all: 'the officers who have come to the street for good',
    one: 'the officer who has come for good, number',
  },
  outside: { all: 'the heads from outside', one: 'the head from outside, number' },
} as const

export const storyInEnglish: StoryWords = {
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  moment: (day, weekday, clock) => `day ${day}, ${weekday} ${clock}`,
  length: (days, hours, minutes) => {
    if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`
    if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
    return `${minutes} min`
  },
  department: (number, name) => (name ? `${name.en} (department ${number})` : `department ${number}`),
  seat: ({ unit, dutyPost, post, officer, embedded, department, line }) => {
    if (line !== undefined) return officer === undefined ? LINES[line].all : `${LINES[line].one} ${officer}`
    if (department !== undefined) return embedded ? `officer ${officer}, stationed at the street` : `officer ${officer}`
    if (dutyPost) return 'the duty post'
    return post === undefined ? `unit ${unit}` : `post ${post} of unit ${unit}`
  },
  whose: (street, number, issue) =>
    [
      ...(street === undefined ? [] : [`street ${street}`]),
      ...(number === undefined ? (issue === undefined ? [] : [`issue ${issue}`]) : [`case ${number}`]),
    ].join(', '),
  sentences: englishSentences,
  head: {
    title: (number, title, name, seed, replication) =>
      `Case ${number} of ${name} (${title}), seed "${seed}", replication ${replication}`,
    matter: (domain, duty) => `${domain}: ${duty}.`,
    duty: {
      lead: 'a matter that the street can settle by itself (lead duty)',
      joint: 'a matter that needs the street and several departments together (joint duty)',
      assist: 'a matter that only a department can settle; the street passes it on (assist duty)',
    },
    urgency: {
      life: 'a danger to life',
      utility: 'water, power, gas or heat',
      ordinary: 'ordinary',
      hard: 'ordinary, but needs several departments',
    },
    finder: {
      nobody: 'nobody',
      neighbours: 'neighbours',
      resident: 'a resident, by hotline or in person',
      chat: 'a resident, in the chat group',
      patrol: 'a grid worker on patrol; nobody complained',
    },
    labels: {
      difficulty: 'difficulty',
      urgency: 'urgency',
      where: 'where',
      found: 'found by',
      duties: 'who is in charge',
      departments: 'departments',
    },
    holder: {
      grid: 'the grid worker',
      lane: 'the lane head',
      community: 'the community',
      street: 'the street',
    },
    difficulty: (value, minor, threshold, holder) => {
      const more = minor
        ? ', easy enough for a grid worker'
        : threshold === undefined
          ? ''
          : `; ${holder} whistles from ${threshold} on, if the matter is on the list`
      return `${value} on a scale from 0 to 1${more}`
    },
    limit: (urgency, limit) => `${urgency}; to be closed within ${limit}`,
    where: (street, grid, resident, issue, recurrence) =>
      `street ${street}, grid ${grid}, resident ${resident}; issue ${issue} of the street` +
      (recurrence > 0 ? `, back for the ${ordinal(recurrence)} time` : ''),
    found: (finder, delay) => `${finder}; ${delay} after it arose`,
    clarity: (percent) => `the first owner is the right one with probability ${percent}`,
    departments: (names) => (names.length === 0 ? 'none was called' : names.join('; ')),
  },
  end: {
    heading: 'What came of it',
    labels: {
      outcome: 'outcome',
      discovery: 'discovery',
      handling: 'handling',
      resolution: 'resolution',
      limit: 'time limit',
      resident: 'resident',
      counts: 'on the way',
    },
    open: (moment) => `What is told ends on ${moment}; the case is still open.`,
    outcome: {
      solved: 'closed as solved, and it was solved',
      falseClaim: 'closed as solved, but nothing was solved: a false claim',
      unsolvedConference: 'closed unsolved: what the hard-case conference decides is final',
      unsolvedEnough: 'closed unsolved: it has been opened again as often as may be',
      unsolved: 'closed unsolved: nobody insisted',
      withdrawn: 'withdrawn: patience ended before anybody had time for it; the matter itself remains',
      outOfScope: 'out of scope: not for the platform to handle',
      open: 'still open',
    },
    never: 'not solved',
    solvedAt: (length, moment) => `${length} from onset to the true solution (${moment})`,
    handling: (length) => `${length} from dispatch to the last reply`,
    discovery: (length) => `${length} from onset to discovery`,
    inTime: (limit, late) => (late === undefined ? `kept (${limit})` : `missed by ${late} (${limit})`),
    notInTime: (limit) => `not met: it was never closed as solved (${limit})`,
    resident: (judgement) => {
      if (judgement === undefined) return 'nobody complained, so nobody judges'
      const feels = judgement.satisfied ? 'satisfied' : 'not satisfied'
      const when = judgement.early ? ' when it was due' : ''
      return `${feels}${when}; ${judgement.inSample ? 'counts' : 'does not count'} in the official rates`
    },
    counts: (returns, whistles, reopenings, chasers) =>
      `${times(returns, 'return')}, ${times(whistles, 'whistle')}, ${times(reopenings, 'reopening')}, ${times(chasers, 'chaser')}`,
  },
}

function times(count: number, word: string): string {
  return count === 0 ? `no ${word}` : `${count} ${word}${count === 1 ? '' : 's'}`
}
