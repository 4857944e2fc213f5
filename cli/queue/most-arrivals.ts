/** The most arrivals that a replication of `whistlelab queue` counts. */
export const MOST_ARRIVALS = 10_000_000
