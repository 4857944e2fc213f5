/** The studies whose reports are kept, each on a city small enough to be simulated in a minute, and loaded as the real one is. */

export interface KeptStudy {
  readonly name: string
  /** As `--set` has it, in all scenarios. */
  readonly set: readonly string[]
  readonly days: number
}

/** One of the small streets and the large one. */
const HAIGANG = ['city.streets=2', 'city.residentsPerStreet=[81000,300000]']
const BEIJING = ['city.streets=4']

export const KEPT_STUDIES: readonly KeptStudy[] = [
  { name: 'staff-or-power', set: HAIGANG, days: 120 },
  { name: 'staffing', set: HAIGANG, days: 120 },
  { name: 'whistle-threshold', set: BEIJING, days: 120 },
  { name: 'pilots', set: BEIJING, days: 360 },
]

export const REPLICATIONS = 4
export const WARM_UP = 90
export const SEED = 'reports'
export const LANGUAGES = ['en', 'zh'] as const
