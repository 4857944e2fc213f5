/** The run that is disturbed, in words that the page has too: small enough to be made again many times. */
export const SMALL_RUN = {
  sets: ['city.streets=1', 'city.residentsPerStreet=8000'],
  horizon: { warmUpDays: 7, days: 28 },
  replications: 80,
  /** Of four replications. */
  blocks: 40,
} as const
