/**
 * Steps in the life of an issue or a case, and of the offices around it, as plain data: when, what, who and why. Everything is
 * numbered as people count, from 1. Times are hours since the start, a Monday at 00:00.
 */
import type { DUTY, FINDER, URGENCY } from '../state/cases.ts'
import type { WhistleGate } from '../model/setting.ts'
import type { WorkName } from '../model/work.ts'

/** An issue from its onset on; it gets the number of its case when it is accepted. */
export interface Life {
  readonly street: number
  /** Number in its street, and how often it has come back (0 = never). */
  readonly issue: number
  readonly recurrence: number
  /** Number in the order in which issues become cases in the run. */
  case?: number
}

export type DutyName = keyof typeof DUTY
export type UrgencyName = keyof typeof URGENCY
export type FinderName = keyof typeof FINDER

/** What sort of issue it is: the same in every scenario. */
export interface Matter {
  readonly domain: number
  readonly duty: DutyName
  readonly difficulty: number
  readonly urgency: UrgencyName
  readonly resident: number
  readonly grid: number
}

/** Who has it in line or in hand: a unit of the street (or its duty post), or a department (or its officers at the street). */
export interface Place {
  readonly unit?: number
  readonly dutyPost?: true
  readonly department?: number
  readonly embedded?: true
  /** A line at the street beside its units: the team of embedded officers, officers who have come for good, heads from outside. */
  readonly line?: 'team' | 'helpers' | 'outside'
}

/** A place, and which of its heads. */
export interface Seat extends Place {
  readonly post?: number
  readonly officer?: number
}

/** Why the owner does this piece of work and no other. */
export type QueueReason =
  'lead' | 'whistle' | 'noWhistle' | 'notListed' | 'tooEasy' | 'territorial' | 'delegated' | 'forward' | 'passedOn'

export interface Call {
  readonly department: number
  readonly answer: 'sent' | 'embedded' | 'refused' | 'done'
}

/** What has become of a case, told with its last step. Times that were not reached are missing. */
export interface Ending {
  readonly onset: number
  readonly discovered: number
  readonly accepted: number
  readonly dispatched?: number
  readonly solvedAt?: number
  readonly returns: number
  readonly whistles: number
  readonly reopenings: number
  readonly chasers: number
  /** First work on the spot. */
  readonly firstWork?: number
}

type Nothing = Readonly<Record<never, never>>

/** Details by step. */
export interface Details {
  readonly arises: Matter
  /** Patrol came by, but its worker was busy or absent. */
  readonly passedBy: Nothing
  readonly selfSolved: { readonly by: 'neighbours' | 'time' }
  readonly discovered: { readonly by: FinderName; readonly delay: number }
  /** By its worker, or by volunteers. */
  readonly gridTakes: { readonly grid: number; readonly volunteers?: true }
  readonly gridSolved: { readonly grid: number; readonly volunteers?: true; readonly satisfied?: boolean }
  readonly recurs: Matter & { readonly by: FinderName }
  readonly accepted: Matter & {
    readonly by: FinderName
    /** Easy enough for a grid worker. */
    readonly minor: boolean
    readonly onset: number
    readonly discovered: number
    /** End of its resident's patience (h); missing for life cases, who wait for ever. */
    readonly patienceEnds?: number
  }
  readonly triaged: { readonly begun: number }
  readonly outOfScope: Ending
  readonly dispatched: {
    readonly rightOwner: boolean
    readonly boundaryCrossed: boolean
    readonly returns: number
    /** The time that the reply names (h), where the district promises one. */
    readonly promisedAt?: number
  }
  readonly returned: { readonly returns: number; readonly keptByStreet: boolean; readonly after: number }
  readonly queued: Place & {
    readonly work: WorkName
    readonly reason: QueueReason
    readonly inLine: number
    /** Difficulty from which on the street would whistle for it now, where that is the reason. */
    readonly threshold?: number
  }
  readonly takenUp: Seat & { readonly work: WorkName; readonly assistant: boolean; readonly waited: number }
  readonly workDone: Seat & { readonly work: WorkName; readonly begun?: number; readonly interrupted?: true }
  readonly awaitsMoney: { readonly until: number }
  readonly districtPaid: Nothing
  /** Departments hear it at once, with a deadline, or only on the visit day that it waits for. */
  readonly whistled: {
    readonly attempt: number
    readonly by: WhistleGate
    /** It is a lead matter, taken for a joint one. */
    readonly mistaken?: true
    readonly visitAt?: number
    readonly deadline?: number
    readonly calls: readonly Call[]
  }
  readonly visit: { readonly deadline: number; readonly calls: readonly Call[] }
  readonly officerSent: Seat
  readonly officerArrives: { readonly department: number; readonly present: number; readonly needed: number }
  readonly officerLeaves: { readonly department: number }
  readonly jointWorkBegins: { readonly departments: readonly number[] }
  /** Who did not come, who came but left before the rest was there, and who is sent back now. */
  readonly deadlinePassed: {
    readonly missing: readonly number[]
    readonly left: readonly number[]
    readonly sentBack: readonly number[]
  }
  /** The department that it was forwarded to does nothing about it, until then (h) at the most. */
  readonly leftLying: { readonly department: number; readonly until: number }
  /** The conference orders these departments to do their parts. */
  readonly ordered: { readonly departments: readonly number[] }
  /** The street finds that the matter was its own all along. */
  readonly recognised: Nothing
  readonly escalated: { readonly whistles: number; readonly conferenceAt: number }
  /** `jointStreet` stands for the whole joint work; `chance` is that with which such work solves the matter. */
  readonly handled: { readonly work: WorkName; readonly solved: boolean; readonly chance: number }
  readonly replied: { readonly claimedSolved: boolean; readonly solved: boolean; readonly callback: boolean }
  readonly calledBack: { readonly begun: number; readonly saysSolved: boolean }
  readonly reopening: { readonly at: number }
  readonly reopened: { readonly reopenings: number }
  readonly chaser: { readonly chasers: number }
  /** The resident's one judgement, when the case has ended or (early) when it is due; patrol's cases have none. */
  readonly judged: {
    readonly solved: boolean
    readonly satisfied: boolean
    readonly inSample: boolean
    readonly early: boolean
  }
  readonly withdrawn: Ending
  readonly closed: Ending & {
    readonly solved: boolean
    readonly claimedSolved: boolean
    readonly verified: boolean
    /** It has been opened again as often as may be. */
    readonly enough: boolean
    readonly byConference: boolean
  }
  // Around the cases
  /** Number of an issue that prevention has kept from arising. */
  readonly prevented: { readonly issue: number }
  /** Heads from outside who are with a department, or with a street, from today on. */
  readonly outsideOfficers: { readonly department?: number; readonly district?: number; readonly officers: number }
  readonly consultation: Nothing
  readonly task: { readonly refused: boolean }
  readonly ownOrder: { readonly department: number; readonly district: number }
  readonly postLeft: { readonly post: number }
  readonly postFilled: { readonly post: number }
  /** Of this district, where there are several. */
  readonly conference: { readonly cases: number; readonly district?: number }
  /** The levers of a reform take effect, counted from 1; and what was new is learned. */
  readonly leversSwitch: { readonly reform: number }
  readonly transitionEnds: Nothing
}

export type StepName = keyof Details

export type StepOf<Name extends StepName> = {
  readonly time: number
  readonly step: Name
  /** Whose step it is, if it is of an issue or a case. */
  readonly life?: Life
  readonly street?: number
} & Details[Name]

/** One step in the life of a city: what happened, when (hours since the start), to whom. `step` says which of them it is. */
export type Step = { [Name in StepName]: StepOf<Name> }[StepName]

/** Steps after which there is nothing more to tell of an issue or case. */
export const LAST_STEPS: ReadonlySet<StepName> = new Set([
  'selfSolved',
  'gridSolved',
  'outOfScope',
  'withdrawn',
  'closed',
] as const)
