/**
 * A setting: every lever of the model as plain data, in the units of the lever table (docs: `experiment/levers.ts`).
 * It is what a scenario file becomes after checking; the city trusts it.
 */
import type { Behaviour } from './behaviour.ts'

export type WhistleGate = 'grid' | 'lane' | 'community' | 'street'
export type WhistleForm = 'together' | 'parallel'

/** Officers per department: the same number for all, one number each, or a load to size them for at plan time. */
export type Officers = number | readonly number[] | { readonly load: number }

/** One row of the authority matrix. */
export interface Domain {
  readonly name: { readonly en: string; readonly zh: string }
  /** Share of all issues; shares of all domains sum to 1. */
  readonly share: number
  /** One weight per department: departments that a case needs are drawn in proportion. At least one is positive. */
  readonly weights: readonly number[]
}

export interface Setting {
  readonly city: {
    readonly streets: number
    readonly districts: number
    /** One number for all streets, or one per street. */
    readonly residentsPerStreet: number | readonly number[]
    /** ISO date of the Monday on which the clock starts. */
    readonly start: string
  }
  readonly demand: {
    readonly issueRate: number
    readonly reportPropensity: number
    readonly consultShare: number
    readonly mix: { readonly lead: number; readonly joint: number; readonly assist: number }
    readonly urgentShare: number
    readonly dayEffectCv: number
    /** From is in days from the start of the observed period. */
    readonly pulse: readonly { readonly from: number; readonly days: number; readonly factor: number }[]
    readonly feedback: number
  }
  readonly street: {
    /** One number of posts for all streets, or one per street. */
    readonly staff: number | readonly number[]
    readonly caseworkShare: number
    readonly inspectionLoad: number
    readonly units: number
    readonly crossSkillLoss: number
    readonly signOffLayers: number
    readonly payRatio: number
    readonly vacancyFill: number
    readonly transitionLoss: number
    readonly transitionDays: number
    readonly fund: number
  }
  readonly assistants: {
    readonly ratio: number
    readonly effectiveness: number
    readonly authority: number
    readonly pooled: boolean
  }
  readonly grid: {
    readonly households: number
    readonly workers: number
    readonly patrolCover: number
    readonly selfHandle: number
  }
  readonly whistle: {
    readonly enabled: boolean
    readonly threshold: number
    readonly gate: WhistleGate
    readonly scope: number
    readonly reportDeadline: number
    readonly maxAttempts: number
    readonly form: WhistleForm
    readonly assemblyPatience: number
    readonly stayUntilDone: boolean
    readonly upgrade: boolean
  }
  readonly departments: {
    readonly count: number
    readonly officers: Officers
    readonly ownOrders: number
    readonly ownOrderHours: number
    readonly officersMoved: number
    readonly embedShare: number
    readonly delegatedShare: number
  }
  readonly appraisal: {
    readonly weight: number
    readonly personnelSay: boolean
    readonly perMatter: boolean
    readonly independent: boolean
    readonly oversight: boolean
    readonly satisfactionWeight: number
    readonly callbackShare: number
    readonly gaming: number
  }
  readonly duties: {
    readonly clarity: number
    readonly entryGate: number
    readonly funnelRate: number
    readonly directDispatch: boolean
  }
  readonly platform: {
    readonly networks: number
    readonly handoffDelay: number
    readonly dispatchTime: number
    readonly limits: {
      readonly life: number
      readonly utility: number
      readonly ordinary: number
      readonly hard: number
    }
  }
  readonly participation: {
    readonly channelReach: number
    readonly coproduction: number
    readonly volunteers: number
    readonly pulseDays: number
    readonly outsideCapacity: number
    readonly prevention: number
  }
  readonly district: {
    readonly meetingInterval: number
    readonly visitInterval: number
    readonly promise: boolean
  }
  readonly money: {
    readonly cityMeanWage: number
    readonly assistantWageRatio: number
    readonly gridWorkerWageRatio: number
    readonly postWageRatio: number
    readonly officerHour: number
    readonly overhead: number
  }
  /** The authority matrix: which domains of matters there are, how frequent, and which departments hold the power. */
  readonly domains: readonly Domain[]
  readonly behaviour: Behaviour
  /** What changes inside the run, in order of time; empty where nothing does. */
  readonly switches: readonly Switch[]
}

/** Levers that change at a date inside the run. */
export interface Switch {
  /** Days from the start of the observed period; at least 0. */
  readonly from: number
  /** The whole setting from then on; its own `switches` are empty. City, authority matrix and coefficients are those of the start. */
  readonly setting: Setting
}

/** The setting of the start and those of its switches, in order of time. */
export function phasesOf(setting: Setting): readonly Setting[] {
  return [setting, ...setting.switches.map((one) => one.setting)]
}

/** One value for each street, of a lever that may give one for all. */
export function perStreet(value: number | readonly number[], streets: number): readonly number[] {
  return typeof value === 'number' ? new Array<number>(streets).fill(value) : value
}
