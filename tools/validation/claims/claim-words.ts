/** Figures of claims in words, in the unit in which people speak of the measure. */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { plain } from '../patterns/figure-text.ts'
import type { ClaimFigures } from './claims.ts'

interface Scale {
  readonly factor: number
  readonly unit: string
}

function scaleOf({ reading }: ClaimFigures): Scale {
  const unit = MEASURES.find(({ id }) => id === reading.split(' ')[0])!.unit
  if (unit === 'rate') return { factor: 100, unit: ' %' }
  if (unit === 'hour') return { factor: 1, unit: ' h' }
  return unit === 'yuan' ? { factor: 1e-6, unit: ' million yuan' } : { factor: 1, unit: '' }
}

function words(interval: MeanInterval, { factor, unit }: Scale): string {
  return `${plain(interval, factor)}${unit}`
}

/** The measure here, and there where the claim holds it against one scenario. */
export function levelWords(one: ClaimFigures): string {
  const scale = scaleOf(one)
  const mean = (name: string): string => words({ ...one.levels[name], halfWidth: null }, scale)
  return 'there' in one.levels ? `${mean('here')} after ${mean('there')}` : mean('here')
}

/** The paired difference with its half-width. */
export function differenceWords(one: ClaimFigures): string {
  const { factor, unit } = scaleOf(one)
  return words(one.difference, { factor, unit: unit === ' %' ? ' points' : unit })
}
