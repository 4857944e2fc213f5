/**
 * The events of the model, in the order of the life of a case: each with what the number names that comes with it. Handlers are
 * in `life-of-a-case.ts`, which does not compile before every event here has one. An event is called by its name in words.
 */

/** What the number that comes with an event names; the event log turns it into words. */
export type About = 'case' | 'call' | 'street' | 'department' | 'post' | 'job' | 'pool' | 'city'

export const EVENTS = {
  issueArises: 'street',
  clockRings: 'case',
  recurs: 'case',
  gridWorkerDone: 'case',
  volunteersCome: 'street',
  volunteersDone: 'case',
  dispatched: 'case',
  returned: 'case',
  districtPays: 'case',
  lyingEnds: 'case',
  visit: 'case',
  officerArrives: 'call',
  officerLeaves: 'call',
  deadline: 'case',
  conference: 'city',
  replied: 'case',
  reopened: 'case',
  chaser: 'case',
  patienceEnds: 'case',
  due: 'case',
  consultation: 'street',
  task: 'street',
  ownOrder: 'department',
  dayBegins: 'city',
  postFilled: 'post',
  leversSwitch: 'city',
  transitionEnds: 'street',
} as const satisfies Record<string, About>
export type EventName = keyof typeof EVENTS
export const EVENT_NAMES = Object.keys(EVENTS) as EventName[]

/** The events of the pools, which come before those of the model at the same instant. */
export const POOL_EVENTS = { workEnds: 'job', poolOpens: 'pool' } as const satisfies Record<string, About>
export type PoolEventName = keyof typeof POOL_EVENTS

/** Numbers that the calendar has given to the events of the model. */
export type Kinds = Readonly<Record<EventName, number>>

/** `clock rings` for `clockRings`. */
export function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

export interface KnownEvent {
  readonly name: EventName | PoolEventName
  readonly about: About
}

/** Every event that a city's calendar delivers, by its name in words. */
export const KNOWN_EVENTS: ReadonlyMap<string, KnownEvent> = new Map(
  Object.entries({ ...EVENTS, ...POOL_EVENTS }).map(([name, about]) => [
    inWords(name),
    { name: name as KnownEvent['name'], about },
  ]),
)
