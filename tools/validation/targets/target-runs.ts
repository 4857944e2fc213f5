/** The cities whose figures are held against targets (T1-T15): presets, and presets made small where a run is long. */
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'
import type { Changes, CityRun } from '../city-run.ts'

export const SEED = 'targets'
export const REPLICATIONS = 10

const HALF_YEAR = { warmUpDays: USUAL_WARM_UP_DAYS, days: 180 }
const THREE_STREETS = { streets: 3, residentsPerStreet: 66000 }

/** The hotline of 2019 on top of the plan of 2018 (P02). */
const HOTLINE: Changes = {
  appraisal: { weight: 0.33, personnelSay: true, satisfactionWeight: 0.35, callbackShare: 1 },
  duties: { clarity: 0.85, entryGate: 0.7, directDispatch: true },
}
const NO_APPRAISAL: Changes = { appraisal: { weight: 0, personnelSay: false } }
const PREVENTION: Changes = { participation: { prevention: 0.6 }, street: { fund: 60 } }
const ONE_STREET = { streets: 1, residentsPerStreet: 66000 }

export const RUNS = {
  /** A whole year, for demand has a season. */
  prereform: { scenario: 'prereform', changes: {}, horizon: { warmUpDays: USUAL_WARM_UP_DAYS, days: 365 } },
  haigangBefore: { scenario: 'haigang-before', changes: {}, horizon: HALF_YEAR },
  haigangAfter: { scenario: 'haigang-after', changes: {}, horizon: HALF_YEAR },
  beijing: { scenario: 'beijing-2018', changes: { city: THREE_STREETS }, horizon: HALF_YEAR },
  /** The first months, without strong appraisal. */
  beijingUnappraised: {
    scenario: 'beijing-2018',
    changes: { ...NO_APPRAISAL, city: THREE_STREETS },
    horizon: { warmUpDays: 30, days: 90 },
  },
  /** After three years of strong appraisal. */
  beijingHotline: {
    scenario: 'beijing-2018',
    changes: { ...HOTLINE, city: { streets: 2, residentsPerStreet: 66000 } },
    horizon: { warmUpDays: 1005, days: 90 },
  },
  /** Everything that the presets name, at once, after a year. */
  beijingMature: {
    scenario: 'beijing-2018',
    changes: {
      ...HOTLINE,
      city: { streets: 2, residentsPerStreet: 66000 },
      street: { staff: 100, signOffLayers: 1, fund: 60 },
      departments: { embedShare: 0.6, delegatedShare: 0.3 },
      district: { meetingInterval: 30 },
    },
    horizon: { warmUpDays: 365, days: 180 },
  },
  unprevented: {
    scenario: 'beijing-2018',
    changes: { city: ONE_STREET },
    horizon: HALF_YEAR,
  },
  /** One street prevents from day 0 on. */
  prevented: {
    scenario: 'beijing-2018',
    changes: { city: ONE_STREET },
    horizon: HALF_YEAR,
    switched: { from: 0, scenario: 'beijing-2018', changes: PREVENTION },
  },
  /** Five years under the hotline, in a small city. */
  fiveYears: {
    scenario: 'beijing-2018',
    changes: {
      ...HOTLINE,
      city: { streets: 1, residentsPerStreet: 66000 },
    },
    horizon: { warmUpDays: 0, days: 1825 },
  },
} as const satisfies Record<string, CityRun>

export type RunName = keyof typeof RUNS
export const RUN_NAMES = Object.keys(RUNS) as RunName[]
