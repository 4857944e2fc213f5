/** What one unit is of another: the clock counts hours; levers also speak in minutes, days and years, and in so many residents. */

/** In hours. */
export const DAY = 24
export const WEEK = 168

export const MINUTES_PER_HOUR = 60
export const DAYS_PER_WEEK = 7
/** A twelfth of a year of 365.25 days. */
export const DAYS_PER_MONTH = 30.4375
/** Of the model: its years have no leap days. */
export const DAYS_PER_YEAR = 365

/** Residents for whom rates are given. */
export const TEN_THOUSAND = 10_000
export const MILLION = 1_000_000
