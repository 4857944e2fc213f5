/** Small cities to try things out on: a scenario of the repository with fewer residents, and whatever a test changes in it. */
import { anchorOf, sizedFor } from '../../sim/city/model/anchor.ts'
import type { Watch } from '../../sim/city/city.ts'
import { simulateCity } from '../../sim/city/city.ts'
import { measureIndex } from '../../sim/city/model/measures.ts'
import type { MeasureId } from '../../sim/city/model/measures.ts'
import type { Anchor, Horizon, Replication } from '../../sim/city/model/replication.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { changed } from '../../tools/validation/city-run.ts'
import type { Changes } from '../../tools/validation/city-run.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'

export { changed }
export type { Changes }

export const SCENARIOS = ['prereform', 'haigang-before', 'haigang-staff-only', 'haigang-power-only', 'haigang-after']

export interface Trial {
  readonly setting: Setting
  readonly anchor: Anchor
}

const SMALL: Changes = { city: { streets: 2, residentsPerStreet: 5000 } }

/** A scenario of the repository in a small city; `changes` are a variant's: the anchor is that of the scenario, made as small. */
export function trial(name: string, changes: Changes = {}): Trial {
  const { setting, anchorSetting, sizes } = loadScenario(name, LIBRARY)
  const city = { ...SMALL.city, ...changes.city }
  const anchored = changed(anchorSetting, { city })
  return {
    setting: changed(changed(setting, { city }), changes),
    anchor: sizedFor({ anchor: anchorOf(anchored), anchorSetting: anchored, sizes }, setting),
  }
}

/** The same with another lever or two. */
export function vary({ setting, anchor }: Trial, changes: Changes): Trial {
  return { setting: changed(setting, changes), anchor }
}

/**
 * Everything is switched off: issues are found by residents within minutes and go to the right owner at once; posts,
 * officers and time are ample; nobody quits, loses patience, chases, reopens, is called back or learns;
 * streets forward what is a department's, which takes it up at once. Work takes its mean.
 */
const QUIET: Changes = {
  demand: {
    reportPropensity: 1,
    consultShare: 0,
    mix: { lead: 1, joint: 0, assist: 0 },
    urgentShare: 0,
    dayEffectCv: 0,
    feedback: 0,
  },
  street: {
    staff: 100,
    caseworkShare: 1,
    inspectionLoad: 0,
    units: 1,
    crossSkillLoss: 0,
    signOffLayers: 1,
    fund: 1000000,
  },
  assistants: { ratio: 0 },
  grid: { patrolCover: 0, selfHandle: 0 },
  whistle: { enabled: false, threshold: 0, scope: 1 },
  departments: { officers: 100, ownOrders: 0 },
  appraisal: { gaming: 0, callbackShare: 0 },
  duties: { clarity: 1, funnelRate: 0, assistDirect: 0 },
  platform: { networks: 1, dispatchTime: 0 },
  participation: { channelReach: 0, coproduction: 0 },
  district: { meetingInterval: 100000 },
  behaviour: {
    seasonStrength: 0,
    outOfScopeShare: 0,
    selfHealingShare: 0,
    reportedBase: 1,
    reportedHarm: 0,
    lifeReportHours: 0.1,
    utilityReportHours: 0.1,
    chatAnswer: 0,
    propensitySpread: 0,
    reportDays: 0.01,
    workCv: 0,
    triageHours: 0.001,
    facilityShare: 0,
    leadSuccess: 1,
    assistSuccess: 1,
    jointSuccess: 1,
    slack: 0,
    contactHours: 0,
    leftLying: 0,
    vainHours: 0,
    reportMissed: 0,
    confidenceStep: 0,
    rampDays: 0,
    maxReopenings: 0,
    recurShare: 0,
    chaserDays: 1e9,
    patienceDays: 1e9,
    quitsPerYear: 0,
  },
}

/** One issue arises for each that the demand lever says; the desk has ample seats. */
const ONE_TO_ONE: Anchor = {
  issuesPerCase: 1,
  officersAtLoadOne: new Array(11).fill(1),
  assistShares: new Array(11).fill(0),
  deskHeadsPerMillion: 2000,
}

/** A quiet city with only `changes` switched on. */
export function quiet(changes: Changes = {}): Trial {
  const city = { streets: 1, residentsPerStreet: 20000 }
  const { setting } = trial('prereform', changed(QUIET, { city }))
  return { setting: changed(setting, changes), anchor: ONE_TO_ONE }
}

export const SHORT: Horizon = { warmUpDays: 5, days: 30 }

/** One replication; `replication` picks the luck. */
export function simulate(
  { setting, anchor }: Trial,
  horizon: Horizon = SHORT,
  replication = 0,
  watch?: Watch,
): Replication {
  return simulateCity(setting, anchor, new RandomStreams('city', replication), horizon, watch)
}

/** Value of a measure. */
export function value(result: Replication, id: MeasureId): number {
  return result.measures[measureIndex(id)]
}
