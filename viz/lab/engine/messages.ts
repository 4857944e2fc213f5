/** What the page tells a worker, and what it hears back: plain data and columns that change hands without being copied. Times are hours. */
import type { Step } from '../../../sim/city/story/steps.ts'
import type { District } from '../../../sim/city/model/district.ts'
import type { Horizon, Replication } from '../../../sim/city/model/replication.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { Later } from './later.ts'

/** One world: a scenario, what is set otherwise in it, and its luck. */
export interface WorldAsked {
  /** Name or path of the scenario in the texts. */
  readonly scenario: string
  readonly set: PointValues
  /** What changes inside the run, in order of time; nothing if not given. */
  readonly later?: readonly Later[]
  readonly horizon: Horizon
  readonly seed: string
  /** Counted from 0. */
  readonly replication: number
}

/** An issue by its address: the same matter in every world. */
export interface MatterAddress {
  /** Counted from 1, as a story tells it. */
  readonly street: number
  readonly issue: number
  readonly recurrence: number
}

export type ToEngine =
  /** Files by path: scenarios, and what they extend. */
  | { readonly do: 'open'; readonly texts: Readonly<Record<string, string>>; readonly world: WorldAsked }
  | { readonly do: 'run'; readonly until: number }
  | { readonly do: 'pause' }
  | { readonly do: 'step'; readonly hours: number }
  /** Which district is looked at (null: all, without their matters), which street closely (null: none), and whether what nobody has reported yet is told. */
  | { readonly do: 'look'; readonly district: number | null; readonly street: number | null; readonly latent: boolean }
  | { readonly do: 'follow'; readonly matter: MatterAddress }
  /** Watches the queue of a place, up to the hour that the city has come to; again: goes on from there. */
  | { readonly do: 'watch'; readonly place: LabPlace }
  /** Replications `from` (included) to `to` (excluded) of this world, one after another. */
  | { readonly do: 'batch'; readonly from: number; readonly to: number }
  | { readonly do: 'close' }

/** Where a matter can be: one row a pool of the city. */
export interface LabPlace {
  readonly kind: 'unit' | 'duty' | 'desk' | 'team' | 'helpers' | 'outside' | 'department' | 'embedded'
  /** From 0; -1 for a department. */
  readonly street: number
  /** Number of the unit or the department, from 0. */
  readonly number: number
}

export function isSamePlace(one: LabPlace, other: LabPlace): boolean {
  return one.kind === other.kind && one.street === other.street && one.number === other.number
}

/** What a street is, from its first moment on. */
export interface LabStreet {
  readonly residents: number
  /** Expected load of its posts: work asked for over what they can give. */
  readonly load: number
}

/** Marks that a street is told by, one number each. */
export const STREET_FIGURES = [
  'open',
  'late',
  'in',
  'out',
  'posts',
  'filled',
  'busy',
  'waiting',
  'gridWorkers',
  'gridBusy',
] as const
export type StreetFigure = (typeof STREET_FIGURES)[number]

/** What is kept of each street at the end of each day. */
export const DAILY = ['open', 'in', 'out', 'late'] as const

/** The city at a moment, in columns: a row a matter, a row a call, a row a place. */
export interface Frame {
  readonly tell: 'frame'
  readonly time: number
  /** Whether the run has come to its end. */
  readonly over: boolean
  /** By matter: number in its street, how often it came back, street, where it lives (share of its street, of 65,535), which pool has it (NOWHERE), its place in that line. */
  readonly issue: Uint32Array
  readonly again: Uint8Array
  readonly street: Uint16Array
  readonly spot: Uint16Array
  readonly place: Uint16Array
  readonly slot: Uint16Array
  readonly stage: Uint8Array
  /** Duty, age class and flags: see `looks.ts`. */
  readonly look: Uint8Array
  /** By call: street (in the city), department (in its district), and its state (CALL). */
  readonly callStreet: Uint16Array
  readonly callDepartment: Uint16Array
  readonly callState: Uint8Array
  /** What of its way the officer of the call has behind it, of ARRIVED; of a call that nobody was taken for: 0. */
  readonly callWay: Uint8Array
  /** By place: jobs in line, servers with a job, servers. */
  readonly placeWaiting: Uint16Array
  readonly placeBusy: Uint16Array
  readonly placeServers: Uint16Array
  /** By street, STREET_FIGURES each. */
  readonly streets: Float64Array
  /** New days, each with DAILY for every street; the first of them. */
  readonly firstDay: number
  readonly days: Int32Array
}

/** In the place of a way: it is over. */
export const ARRIVED = 255

/** In the place of a place, or of a slot: none. */
export const NOWHERE_16 = 65535

export type FromEngine =
  | {
      readonly tell: 'ready'
      readonly streets: readonly LabStreet[]
      readonly districts: readonly Pick<District, 'firstStreet' | 'streets'>[]
      /** Of a district. */
      readonly departments: number
      /** Of the district that is looked at: told anew when that is another. */
      readonly places: readonly LabPlace[]
      readonly end: number
      /** When the observed days begin and end. */
      readonly from: number
      readonly to: number
    }
  | Frame
  | { readonly tell: 'places'; readonly places: readonly LabPlace[] }
  | {
      readonly tell: 'story'
      readonly matter: MatterAddress
      readonly until: number
      readonly steps: readonly Step[]
    }
  /** New days of a watched queue, QUEUE_ROW each; the first of them. */
  | { readonly tell: 'queue'; readonly place: LabPlace; readonly firstDay: number; readonly days: Float64Array }
  /** The city has come to the hour that was asked for, or to its end. */
  | { readonly tell: 'arrived' }
  /** What came of a replication: MEASURES, group by group GROUP_MEASURES, and what is counted by week. */
  | {
      readonly tell: 'replication'
      readonly replication: number
      readonly measures: Float64Array
      readonly groups: Float64Array
      /** Share not yet truly solved, day by day. */
      readonly survival: Float64Array
      readonly weekly: Replication['weekly']
      readonly weeklyCounts: Float64Array
    }
  /** How far the replication at work has come, 0 to 1. */
  | { readonly tell: 'progress'; readonly replication: number; readonly share: number }
  | { readonly tell: 'failure'; readonly message: string }
