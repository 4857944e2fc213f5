/** Means with their 95 % half-widths in words. */
import type { MeanInterval } from '../../../sim/stats/interval.ts'

/** `+3.2 ± 0.4 points`: a difference of shares. */
export function inPoints(difference: MeanInterval): string {
  return `${signed(difference, 100, 1)} points`
}

/** `74.1 ± 0.4 %`: a share. */
export function inPercent(share: MeanInterval): string {
  return `${plain(share, 100, 1)} %`
}

/** A difference in a unit of its own. */
export function signed(difference: MeanInterval, factor = 1, digits = 2): string {
  return `${difference.mean > 0 ? '+' : ''}${plain(difference, factor, digits)}`
}

export function plain({ mean, halfWidth }: MeanInterval, factor = 1, digits = 2): string {
  if (Number.isNaN(mean)) return 'missing'
  const width = halfWidth === null ? '' : ` ± ${(halfWidth * factor).toFixed(digits)}`
  return `${(mean * factor).toFixed(digits)}${width}`
}
