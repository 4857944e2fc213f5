/** The steps of a story in English: one sentence each, in the order of a life. */
import type { WhistleGate } from '../../../sim/city/model/setting.ts'
import type { Call, QueueReason } from '../../../sim/city/story/steps.ts'
import type { Sentences, Told } from './story-words.ts'

const WORKS = {
  triage: 'triage',
  consultation: 'the answer to a question',
  callback: 'the call-back',
  lead: 'its own work',
  lone: 'the attempt alone',
  forward: 'the forwarding',
  jointStreet: "the street's part",
  delegated: 'the delegated work',
  task: 'a task of a department',
  chaser: 'the answer to a chaser',
  assist: "the department's work",
  part: 'its part',
  ownOrder: 'an order of its own',
  conference: 'the conference',
  support: 'the support of a post',
  contact: 'the first call to the resident',
  lifeVisit: 'the first visit on the spot',
  vainCall: 'the loose ends of a call that nobody answered in time',
  called: "the department's work",
} as const

const REASONS: Readonly<Record<QueueReason, (office: string, threshold: number) => string>> = {
  lead: (office) => `It is the street's own duty: ${office} is to settle it`,
  whistle: (office, threshold) =>
    `It is on the whistle list and not easier than ${threshold}: ${office} is to do the street's part, and then to whistle`,
  noWhistle: (office) => `It needs departments, but the street may not whistle: ${office} is to try alone`,
  notListed: (office) => `It needs departments, but is not on the whistle list: ${office} is to try alone`,
  tooEasy: (office, threshold) =>
    `It needs departments, but is easier than ${threshold}, where whistles begin: ${office} is to try alone`,
  territorial: (office) => `Nobody else would have it, so the street keeps it: ${office} is to try alone`,
  delegated: (office) => `It is a department's, but the power is delegated to the street: ${office} is to settle it`,
  forward: (office) => `It is a department's; ${office} is to pass it on`,
  passedOn: (office) => `It is passed on to ${office}`,
}

const hundredths = (value: number): number => Math.round(value * 100) / 100

const departments = (numbers: readonly number[], told: Told): string =>
  numbers.map((number) => told.department(number)).join(', ')

const HOLDERS: Readonly<Record<WhistleGate, string>> = {
  grid: 'The grid worker',
  lane: 'The lane head',
  community: 'The community',
  street: 'The street',
}

const ANSWERS: Readonly<Record<Call['answer'], string>> = {
  sent: 'will come when an officer is free',
  embedded: 'has an officer at the street, who will come',
  refused: 'ignores the call',
  done: 'need not be called again',
}

const answers = (calls: readonly Call[], told: Told): string =>
  calls.map(({ department, answer }) => `${told.department(department)} ${ANSWERS[answer]}`).join('; ')

const percent = (share: number): string => `${Math.round(share * 100)} %`

export const englishSentences: Sentences = {
  arises: ({ grid }) => `The issue arises in grid ${grid}. Nobody has noticed yet.`,
  passedBy: () => 'Patrol would have found it, but the grid worker is busy or the place vacant.',
  selfSolved: ({ by }) =>
    by === 'neighbours' ? 'Neighbours settle it among themselves.' : 'It has gone away by itself; nobody reported it.',
  discovered: ({ by, delay }, { length }) => {
    const who = {
      nobody: 'Nobody finds it',
      neighbours: 'Neighbours find it',
      resident: 'A resident reports it by hotline or in person',
      chat: 'A resident reports it in the chat group',
      patrol: 'A grid worker finds it on patrol',
    }[by]
    return `${who}, ${length(delay)} after it arose.`
  },
  gridTakes: ({ grid, volunteers }) =>
    `Small enough: ${volunteers ? 'volunteers take' : `the worker of grid ${grid} takes`} care of it.`,
  gridSolved: ({ volunteers }) =>
    `${volunteers ? 'Volunteers have' : 'The grid worker has'} settled it; it never becomes a case.`,
  recurs: () => 'A matter that was solved is back, and its resident reports it at once.',
  accepted: (step) => `The platform accepts it: case ${step.life?.case}. It joins the line of the desk.`,
  triaged: ({ begun, time }, { length }) => `The desk has examined it (${length(time - begun)} of work).`,
  outOfScope: () => 'The desk finds that it is out of scope, and closes it as such.',
  dispatched: ({ rightOwner, boundaryCrossed, returns, promisedAt }, { setting, length, moment }) => {
    const way = boundaryCrossed ? `, across a boundary between networks (${length(setting.platform.handoffDelay)})` : ''
    const owner = rightOwner ? 'the right owner' : 'a wrong owner, who will give it back'
    const promise = promisedAt === undefined ? '' : ` The resident is promised an end by ${moment(promisedAt)}.`
    return `Dispatched${returns > 0 ? ' anew' : ''}${way}, to ${owner}.${promise}`
  },
  returned: ({ returns, keptByStreet, after }, { length }) =>
    `The wrong owner returns it after ${length(after)}: not its duty (return ${returns}).` +
    (keptByStreet ? ' That is enough: the street in whose area it lies has to keep it.' : ''),
  queued: (step, told) => {
    const office = step.department === undefined ? told.seat(step) : told.department(step.department)
    const others =
      step.inLine === 0
        ? ''
        : step.inLine === 1
          ? ' (one other waits in line)'
          : ` (${step.inLine} others wait in line)`
    return `${REASONS[step.reason](office, hundredths(step.threshold ?? 0))}${others}.`
  },
  takenUp: (step, told) => {
    const waited = step.waited > 1 / 60 ? ` after a wait of ${told.length(step.waited)}` : ' at once'
    const office = step.department === undefined ? '' : ` of ${told.department(step.department)}`
    return `${capital(told.seat(step))}${office} takes it up${waited}${step.assistant ? ', and an assistant helps' : ''}.`
  },
  workDone: (step, told) => {
    const office = step.department === undefined ? '' : ` of ${told.department(step.department)}`
    const who = step.work === 'consultation' ? 'The desk' : `${capital(told.seat(step))}${office}`
    return `${who} is done with ${WORKS[step.work]}${step.interrupted ? ', after a life case came between' : ''}.`
  },
  awaitsMoney: ({ until }, { moment }) =>
    `It needs a repair that the street has no money for; the district pays on ${moment(until)}.`,
  districtPaid: () => 'The district has paid for the repair.',
  whistled: ({ attempt, by, mistaken, visitAt, calls, deadline }, told) => {
    const whose = mistaken ? " takes the street's own matter for a joint one, and" : ''
    const again = attempt === 1 ? '' : ` again, for the ${ordinal(attempt)} time`
    const blown = `${HOLDERS[by]}${whose} whistles${again}`
    if (visitAt !== undefined) return `${blown}. Departments will hear it on their next visit, ${told.moment(visitAt)}.`
    return `${blown}: ${answers(calls, told)}. Deadline: ${told.moment(deadline!)}.`
  },
  visit: ({ calls, deadline }, told) =>
    `Departments come out on their visit day: ${answers(calls, told)}. Deadline: ${told.moment(deadline)}.`,
  officerSent: ({ department = 0, officer, embedded }, told) =>
    `${told.department(department)}: officer ${officer}${embedded ? ', stationed at the street,' : ''} sets out.`,
  officerArrives: ({ department, present, needed }, told) =>
    `${told.department(department)} reports in on site: ${present} of ${needed}.`,
  officerLeaves: ({ department }, told) =>
    `${told.department(department)}: the officer has waited ${told.setting.whistle.assemblyPatience} working hours for the others, and leaves.`,
  jointWorkBegins: () => 'All are there: joint work begins.',
  deadlinePassed: ({ missing, left, sentBack }, told) => {
    const parts = [
      ...(missing.length > 0 ? [`not come: ${departments(missing, told)}`] : []),
      ...(left.length > 0 ? [`came and left again: ${departments(left, told)}`] : []),
      ...(sentBack.length > 0 ? [`sent back: ${departments(sentBack, told)}`] : []),
    ]
    return `The deadline of the whistle has passed${parts.length > 0 ? `; ${parts.join('; ')}` : ''}.`
  },
  recognised: () => 'The street recognises the matter as its own: no department is needed.',
  leftLying: ({ department, until }, told) =>
    `${told.department(department)} leaves it lying, until ${told.moment(until)} at the latest.`,
  ordered: ({ departments: numbers }, told) =>
    `The conference orders them to do their parts: ${departments(numbers, told)}.`,
  escalated: ({ whistles, conferenceAt }, { moment }) =>
    `${whistles === 1 ? 'One whistle has' : `${whistles} whistles have`} not brought them together: the hard-case conference is to decide; it meets next on ${moment(conferenceAt)}.`,
  handled: ({ work, solved, chance }) => {
    const what = {
      lone: 'The street alone',
      jointStreet: 'Joint work',
      conference: 'What the conference ordered',
      assist: 'The department',
      called: 'The department',
    }
    const who = work in what ? what[work as keyof typeof what] : 'The street'
    return solved
      ? `${who} has solved it (chance ${percent(chance)}).`
      : `${who} has not solved it (chance ${percent(chance)}).`
  },
  replied: ({ claimedSolved, solved, callback }) => {
    const claim = claimedSolved
      ? solved
        ? 'The owner replies: solved.'
        : 'The owner replies: solved. That is not true.'
      : 'The owner replies: not solved.'
    return callback ? `${claim} The platform will call the resident back.` : claim
  },
  calledBack: ({ saysSolved }) =>
    `The platform reaches the resident, who says: ${saysSolved ? 'solved' : 'not solved'}.`,
  reopening: ({ at }, { moment }) => `Not solved, and not let rest: the case is opened again on ${moment(at)}.`,
  reopened: ({ reopenings }) => `Opened again for the ${ordinal(reopenings)} time; the owner is to try anew.`,
  chaser: ({ chasers }) => `The resident asks what has become of it (chaser ${chasers}).`,
  judged: ({ solved, satisfied, inSample, early }) => {
    const when = early ? 'The case is due, and has not ended: its' : 'The'
    const says = `${when} resident judges it ${solved ? 'solved' : 'not solved'} and is ${satisfied ? 'satisfied' : 'not satisfied'}.`
    return inSample ? `${says} This counts in the official rates.` : says
  },
  withdrawn: () => 'Patience has ended: the case is withdrawn. The matter itself remains.',
  closed: ({ solved, claimedSolved, byConference, verified }) => {
    if (solved) return 'Closed: solved.'
    if (claimedSolved)
      return `Closed as solved, which it is not${verified ? '; the resident knows' : '; nobody has asked'}.`
    return byConference ? "Closed unsolved: the conference's word is final." : 'Closed unsolved.'
  },
  prevented: ({ issue }) => `Issue ${issue} does not arise: its cause was removed beforehand.`,
  outsideOfficers: ({ department, officers }, told) =>
    `${department === undefined ? 'The street' : told.department(department)} has ${officers} ${officers === 1 ? 'head' : 'heads'} from outside from today on.`,
  consultation: () => 'A resident asks the platform a question.',
  task: ({ refused }) =>
    refused ? 'A department hands a task down; the entry gate refuses it.' : 'A department hands a task down.',
  ownOrder: ({ department }, told) => `${told.department(department)} gets an order of its own.`,
  postLeft: ({ post }) => `The head of post ${post} quits.`,
  postFilled: ({ post }) => `A newcomer takes post ${post}.`,
  leversSwitch: ({ reform }) => `Reform ${reform} takes effect: the levers switch.`,
  transitionEnds: () => 'The new ways are learned: work is as fast as it was.',
  conference: ({ cases, district }) =>
    `The hard-case conference${district === undefined ? '' : ` of district ${district}`} meets: ${cases === 1 ? '1 case' : `${cases} cases`}.`,
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13
  return `${count}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`
}
