/** What is fitted to one table of requests, as text. */
import type { Request } from '../../requests/request.ts'
import type { TableAnswers } from '../../requests/request-table.ts'
import { readRequests } from '../../requests/request-table.ts'
import type { DaySpread } from './day-spread.ts'
import { daySpread } from './day-spread.ts'
import { directRequests } from './direct-channels.ts'
import type { SeasonFit } from './season-fit.ts'
import { seasonFit } from './season-fit.ts'
import { separableLoss, weekShape } from './week-shape.ts'

/** @throws WrongRequest when the folder holds no readable table */
export function shapeReport(folder: string, file?: string, answers?: TableAnswers): string {
  const { requests: all, notes } = readRequests(folder, file, answers)
  const direct = directRequests(all)
  const season = seasonFit(all)
  return [
    `Requests: ${all.length}; with a time of their own (channels not read in by batches): ${direct.length}`,
    ...notes.map((note) => `  ${note}`),
    ...weekLines(direct),
    ...seasonLines(season),
    ...spreadLines('All requests', daySpread(all, season?.harmonics)),
    ...(direct.length < all.length
      ? spreadLines('Those with a time of their own', daySpread(direct, season?.harmonics))
      : []),
    '',
  ].join('\n')
}

function weekLines(requests: readonly Request[]): string[] {
  const { hours, days } = weekShape(requests)
  const { moved, byChance, foretold } = separableLoss(requests)
  const nats = (value: number): string => value.toFixed(3)
  return [
    '',
    `HOURS (percent of a day): ${hours.join(', ')}`,
    `DAYS (percent of an average day, Monday first): ${days.join(', ')}`,
    `Hour times day against all 168 hours: ${percent(moved)} of requests are in another hour; chance alone gives ${percent(byChance)}`,
    `Other weeks foretold better than by an even week (nats a request): hour times day ${nats(foretold.separable)}, ` +
      `working days and weekends apart ${nats(foretold.twoShapes)}, all 168 hours ${nats(foretold.table)}`,
  ]
}

function seasonLines(season: SeasonFit | undefined): string[] {
  if (season === undefined) return ['', 'SEASON: no whole calendar year in the table']
  const pairs = season.harmonics.map((pair) => `[${pair.join(', ')}]`).join(', ')
  const error = Number.isNaN(season.error) ? 'unknown: one year' : season.error.toFixed(3)
  return [
    '',
    `SEASON (cosine and sine part of two harmonics): ${pairs}; whole years ${season.years}, standard error ${error}`,
  ]
}

function spreadLines(title: string, spread: DaySpread): string[] {
  const two = (value: number): string => value.toFixed(2)
  return [
    '',
    `${title}: ${spread.perDay.toFixed(1)} a day; variance over mean of daily counts ${two(spread.overMean)}, ` +
      `without weekday (and season) ${two(spread.overMeanLeft)}`,
    `  coefficient of variation of a day: all together ${two(spread.cv)}; one district of ${spread.districts} ${two(spread.districtCv)}, ` +
      `of it common to all ${Number.isNaN(spread.commonCv) ? 'unknown: one district' : two(spread.commonCv)}; correlation with the next day ${two(spread.nextDay)}`,
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
