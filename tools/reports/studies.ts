/** The runs whose reports are kept: studies on cities small enough to be simulated in a minute, loaded as the real one is, and the main job as it is. */

export interface KeptRun {
  readonly name: string
  /** What `whistlelab` is told, numbers apart. */
  readonly asks: readonly string[]
  readonly days: number
  readonly warmUp: number
  readonly replications: number
  readonly seed: string
}

function study(name: string, set: readonly string[], days: number): KeptRun {
  const asks = ['study', name, ...set.flatMap((one) => ['--set', one])]
  return { name, asks, days, warmUp: 90, replications: 4, seed: 'reports' }
}

/** One of the small streets and the large one. */
const HAIGANG = ['city.streets=2', 'city.residentsPerStreet=[81000,300000]']
const BEIJING = ['city.streets=4']

/** `npm start`: four options, of which the picture in the README is. */
export const MAIN_JOB: KeptRun = {
  name: 'main-job',
  asks: ['run', 'haigang-before', 'haigang-staff-only', 'haigang-power-only', 'haigang-after'],
  ...{ days: 365, warmUp: 270, replications: 5, seed: 'haigang' },
}

export const KEPT_STUDIES: readonly KeptRun[] = [
  study('staff-or-power', HAIGANG, 120),
  study('staffing', HAIGANG, 120),
  study('whistle-threshold', BEIJING, 120),
  study('pilots', BEIJING, 360),
]

export const KEPT_RUNS: readonly KeptRun[] = [...KEPT_STUDIES, MAIN_JOB]

export const LANGUAGES = ['en', 'zh'] as const
