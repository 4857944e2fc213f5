/** The cities whose figures are held against targets (T1-T15): presets, and presets made small where a run is long. */
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'
import type { Changes, CityRun } from '../city-run.ts'

export const SEED = 'targets'
export const REPLICATIONS = 10

const HALF_YEAR = { warmUpDays: USUAL_WARM_UP_DAYS, days: 180 }
const THREE_STREETS = { streets: 3, residentsPerStreet: 66000 }
const TWO_STREETS = { streets: 2, residentsPerStreet: 66000 }

const PREVENTION: Changes = { participation: { prevention: 0.6 }, street: { fund: 60 } }
const ONE_STREET = { streets: 1, residentsPerStreet: 66000 }

export const RUNS = {
  haigangBefore: { scenario: 'haigang-before', changes: {}, horizon: HALF_YEAR },
  haigangAfter: { scenario: 'haigang-after', changes: {}, horizon: HALF_YEAR },
  beijingBefore: { scenario: 'beijing-before', changes: { city: THREE_STREETS }, horizon: HALF_YEAR },
  beijing: { scenario: 'beijing-2018', changes: { city: THREE_STREETS }, horizon: HALF_YEAR },
  beijing2020: {
    scenario: 'beijing-2020',
    changes: { city: THREE_STREETS },
    horizon: { warmUpDays: USUAL_WARM_UP_DAYS, days: 365 },
  },
  /** Streets are ranked by call-backs from day 0 on; three years. */
  ranking: {
    scenario: 'beijing-before',
    changes: { city: TWO_STREETS },
    horizon: { warmUpDays: USUAL_WARM_UP_DAYS, days: 1095 },
    switched: { from: 0, scenario: 'beijing-hotline-2019', changes: {} },
  },
  /** The ranking has been learned. */
  mature: { scenario: 'beijing-hotline-2019', changes: { city: THREE_STREETS }, horizon: HALF_YEAR },
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
    scenario: 'beijing-hotline-2019',
    changes: { city: ONE_STREET },
    horizon: { warmUpDays: 0, days: 1825 },
  },
} as const satisfies Record<string, CityRun>

export type RunName = keyof typeof RUNS
export const RUN_NAMES = Object.keys(RUNS) as RunName[]
