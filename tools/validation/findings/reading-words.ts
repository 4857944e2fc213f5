/** Readings in words: shares in percent, long times in days, the rest in the measure's own unit. */
import { DAY } from '../../../sim/arithmetic/units.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { inPercent, inPoints, plain, signed } from '../patterns/figure-text.ts'
import type { ReadingName } from './finding-reading.ts'

const LONG_TIMES: readonly ReadingName[] = ['jointTime', 'resolutionTimeMean', 'issueTimeMean', 'handlingTimeMean']

export function levelIn(name: ReadingName, level: MeanInterval): string {
  if (LONG_TIMES.includes(name)) return `${plain(level, 1 / DAY, 1)} d`
  const unit = unitOf(name)
  return unit === 'rate' ? inPercent(level) : `${plain(level, 1)}${unit === 'hour' ? ' h' : ''}`
}

export function differenceIn(name: ReadingName, difference: MeanInterval): string {
  if (LONG_TIMES.includes(name)) return `${signed(difference, 1 / DAY, 1)} d`
  const unit = unitOf(name)
  return unit === 'rate' ? inPoints(difference) : `${signed(difference)}${unit === 'hour' ? ' h' : ''}`
}

function unitOf(name: ReadingName): string {
  return MEASURES.find(({ id }) => id === name)?.unit ?? 'count'
}
