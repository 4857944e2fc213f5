/**
 * State variables in words: unit and meaning of each. Typed by the classes that hold them, so that a variable that is added
 * to the model and not described here, or described and no longer there, does not compile.
 */
import type { Cases } from '../../../sim/city/state/cases.ts'
import type { Department } from '../../../sim/city/state/department.ts'
import type { Residents } from '../../../sim/city/state/residents.ts'
import type { Assistants } from '../../../sim/city/state/assistants.ts'
import type { GridForce, StreetOffice } from '../../../sim/city/state/street-office.ts'
import type { World } from '../../../sim/city/world.ts'

export type Described = readonly [unit: string, meaning: string]

type DataOf<T> = { [Key in keyof T]: T[Key] extends (...given: never[]) => unknown ? never : Key }[keyof T] & string
type StateOf<T> = Readonly<Record<DataOf<T>, Described>>

export const STATE_OF_CASES: StateOf<Cases> = {
  address: ['number', 'street block and number of the issue: the first part of the address of its draws'],
  lot: ['number', 'added to the index of its draws each time that it recurs'],
  street: ['row', 'its street'],
  resident: ['row', 'its resident in the city'],
  grid: ['number', 'its grid in the street'],
  sight: ['word', 'visible to patrols, inside a building, or neither'],
  clockEvent: ['event', 'the clock that will ring while it is latent'],
  counted: ['0 or 1', 'whether the measures over issues count it'],
  domain: ['number', 'domain of the authority matrix'],
  duty: ['lead, joint, assist', 'whose duty it is'],
  urgency: ['life, utility, ordinary, hard', 'class of its time limit'],
  stage: ['stage', 'where in its life it is'],
  finder: ['nobody, neighbours, resident, chat, patrol', 'which of its clocks ends its latency'],
  judged: ['0, 1', 'its resident has judged it'],
  dueEvent: ['event', 'the judgement when it is due'],
  inScope: ['0, 1', 'found to be in scope by triage'],
  inCohort: ['0, 1', 'accepted in the observed period and in scope'],
  onset: ['h', 'when it arose'],
  residentAt: ['h', 'when its resident would report it'],
  healsAt: ['h', 'when it would vanish by itself'],
  discovered: ['h', 'when it was found'],
  accepted: ['h', 'when it became a case'],
  dispatched: ['h', 'when it was first with an owner'],
  contacted: ['h', 'when somebody first called its resident, or took it up'],
  firstWork: ['h', 'when work on the spot first began'],
  solved: ['h', 'when it was truly solved; -1: not'],
  closed: ['h', 'when it was last replied to'],
  dueAt: ['h', 'when it is due to be judged'],
  patienceEnds: ['h', 'from when on it is given up where it waits'],
  supportEnds: ['h', 'when the part of its assistant is done'],
  whistledAt: ['h', 'when its last whistle was blown'],
  difficulty: ['0-1', 'x of the rules: how hard it is'],
  position: ['0-1', 'place among the matters of all domains: decides the unit in charge'],
  readiness: ['0-1', 'place of its resident among all by propensity to report'],
  promised: ['class limits', 'time that the reply on dispatch named, from acceptance'],
  hops: ['count', 'times that a wrong owner gave it back'],
  rings: ['count', "rings of the patrol's clock"],
  attempts: ['count', 'pieces of work begun'],
  whistles: ['count', 'whistles since it was last opened'],
  reopenings: ['count', 'times that it was opened again'],
  chasers: ['count', 'times that its resident asked'],
  work: ['kind of work', 'what is being done to it'],
  job: ['row', 'by which job'],
  bySlack: ['0, 1', 'its last piece of work failed by slack alone'],
  claimedSolved: ['0, 1', 'what the last reply said'],
  chaserEvent: ['event', 'the next chaser'],
  chaserJob: ['row', 'the chaser that the street has still to answer'],
  contactJob: ['row', 'the first call to its resident, or the first visit, that is still to be made'],
  patienceEvent: ['event', 'the end of patience, while it waits'],
  deadlineEvent: ['event', 'the deadline of its whistle, or the visit day that hears it'],
  gate: ['grid, lane, community, street', 'who holds the whistle'],
  risen: ['levels', 'how far an unanswered whistle has risen'],
  parallel: ['0, 1', 'form of its joint work'],
  ordered: ['0, 1', 'the conference has ordered its departments to act'],
  lyingEvent: ['event', 'the end of its being left lying in a department'],
  lyingUntil: ['h', 'when that comes at the latest; -1: it has not been left lying'],
  takeUps: ['count', 'times that the department was asked to take it up'],
  unheard: ['0, 1', 'its whistle waits for a visit day'],
  departmentsNeeded: ['count', 'departments called, at most 4; the next five hold for each of them'],
  department: ['number', 'which department'],
  callState: ['absent, queued, on the way, on site, working, left, done', 'what has become of the call'],
  callJob: ['row', 'its job in the pool of the department'],
  callEvent: ['event', 'the arrival of the officer, or the end of the wait on site'],
  callTaken: ['h', 'when the officer was taken'],
  alive: ['count', 'issues and cases in being (of all)'],
  created: ['count', 'issues that ever arose (of all)'],
}

/** What a resident has beside what is fixed by address: propensity to report, household in a chat group. */
export const STATE_OF_RESIDENTS = {
  trust: ['0-1', 'trust in the office; kept as its distance from a running figure of the street'],
  expectation: ['class limits', 'time that the resident expects a case to take'],
} as const satisfies Partial<Record<keyof Residents, Described>>

export const STATE_OF_STREETS: StateOf<StreetOffice> = {
  index: ['number', 'its place in the district'],
  block: ['address', 'where the addresses of its draws begin, by its place in the city'],
  residents: ['people', 'who live there'],
  posts: ['posts', 'authorised places'],
  units: ['pools', 'units in use'],
  stretch: ['h / h', 'working hours that an hour of work content takes: inspections, breadth, supervision, transition'],
  patrolPerDay: ['1 / day', 'rate at which patrol comes upon one issue'],
  assistants: ['object', 'assistants, below'],
  grid: ['object', 'grids and their workers, below'],
  demand: ['stream', 'when the next issue arises'],
  load: ['staff-h / day', 'work offered to the posts over the last days'],
  pools: ['pools', 'waiting line and heads of each unit'],
  dissolved: ['pools', 'units that a switch has done away with, for their books'],
  duty: ['pool', 'one head round the clock: life cases, and first calls out of office hours'],
  desk: ['pool', "the street's seats at the platform's desk"],
  hired: ['h', 'by post: when its head was hired'],
  vacant: ['0, 1', 'by post: without a head'],
  filledAt: ['h', 'by post: when the vacancy will be filled'],
  belief: ['0-1', 'by department: its belief that a whistle of this street is justified'],
  confidence: ['0-1', 'by department: confidence of the street that it comes when called, after the last call'],
  calledAt: ['h', 'by department: when the last call was answered or missed'],
  effort: ['logit', 'incentives of departments to answer this street, as far as they have taken effect'],
  consultations: ['stream', 'questions to the desk'],
  quietDesk: ['object', 'answers them without events where nobody looks'],
  tasks: ['stream', 'tasks handed down by departments'],
  team: ['pool', 'officers of all departments embedded here, where they are one'],
  helpers: ['pool', 'officers who have come for good, with delegated work or moved down'],
  outside: ['pool', 'heads from outside'],
  outsideHeads: ['heads', 'from outside who are to come today'],
  prevention: ['share, h', 'prevention in force when its rise began, and when that was'],
  transitionEnds: ['h', 'until when the last reform is new'],
  fund: ['yuan', "left of this year's money"],
  volunteerHours: ['h', 'that volunteers have left of their last day'],
  smallMatters: ['list', 'visible minor matters, for volunteers to look through'],
  pressure: ['0-1', 'how far being ranked presses on it'],
  ramps: ['value, h', 'by lever that its people have begun to learn: from which value, and when'],
  pace: ['class limits', 'recent handling time of its cases'],
  filled: ['heads', 'posts with a head'],
}

export const STATE_OF_ASSISTANTS: StateOf<Assistants> = {
  heads: ['heads', 'assistants of the street'],
  busyUntil: ['h', 'by line (one a unit, or one in all when pooled), by assistant: until when at work'],
}

export const STATE_OF_GRIDS: StateOf<GridForce> = {
  grids: ['count', 'grids of the street: a partition of its households'],
  workers: ['heads', 'grid workers of the street'],
  busyUntil: ['h', 'by worker: until when at work'],
  absentUntil: ['h', 'by worker: until when the place is empty after a quit'],
  since: ['h', 'by worker: when hired, for skill'],
}

export const STATE_OF_DEPARTMENTS: StateOf<Department> = {
  number: ['number', 'its number in its district'],
  address: ['number', 'its place among the departments of all districts: whom its draws concern'],
  residents: ['people', 'of its district'],
  seats: ['seats', 'of its own officers'],
  heads: ['heads', 'all its officers'],
  officers: ['heads', 'who do its work, at home and embedded'],
  arrivals: ['seats', 'for which it has officers still at work elsewhere, after a switch'],
  dismissed: ['heads', 'officers who go for good when they are done, after a switch'],
  missedCalls: ['calls', 'answered in time and missed, over the last days'],
  embedded: ['pools', 'by street: officers who sit there'],
  inTeam: ['seats', 'by street: those of its officers in the team of the street'],
  gone: ['seats', 'by street: those of its officers who have gone there for good'],
  everySeat: ['seats', 'all on which one of its officers can sit'],
  pool: ['pool', 'its other officers, and those from outside'],
  outside: ['heads', 'officers from outside who are to come today'],
  orders: ['stream', 'its own orders'],
}

export const STATE_OF_THE_CITY = {
  setting: ['levers', 'the levers in force'],
  escalated: ['cases', 'by district: who wait for the hard-case conference'],
  conferenceTime: ['cases', 'by district: what the last conference had left of time for a whole case'],
  conferenceAt: ['h', 'when it meets next'],
} as const satisfies Partial<Record<keyof World, Described>>
