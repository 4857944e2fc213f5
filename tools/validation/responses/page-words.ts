/** Curves in words: blocks, values in the unit in which people speak of the figure, and what was found. */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { Found, Judged, Shape } from './judge.ts'

const BLOCKS = '▁▂▃▄▅▆▇█'
const LEVEL = '▄'
const MISSING = '·'

const FOUND: Readonly<Record<Exclude<Found, 'moved'>, string>> = {
  flat: 'flat',
  same: 'not a bit moves',
  open: 'undecided',
  missing: 'missing',
}

interface Scale {
  readonly factor: number
  readonly unit: string
  readonly change: string
}

function scaleOf(figure: string): Scale {
  const unit = MEASURES.find(({ id }) => id === figure)?.unit
  if (unit === 'rate') return { factor: 100, unit: ' %', change: ' points' }
  if (unit === 'hour') return { factor: 1, unit: ' h', change: ' h' }
  if (unit === 'yuan') return { factor: 1e-6, unit: ' million yuan', change: ' million yuan' }
  return { factor: 1, unit: '', change: '' }
}

/** From the lowest value to the highest; of what has not moved a level line. */
export function blocksOf({ means, found }: Pick<Judged, 'means' | 'found'>): string {
  const there = means.filter((mean) => mean !== null)
  const [low, high] = [Math.min(...there), Math.max(...there)]
  const block = (mean: number): string => BLOCKS[Math.round(((mean - low) / (high - low)) * (BLOCKS.length - 1))]
  return means.map((mean) => (mean === null ? MISSING : found === 'moved' ? block(mean) : LEVEL)).join('')
}

/** `12.1, 13, 80.2 %`. */
export function valuesOf({ figure, means }: Pick<Judged, 'figure' | 'means'>): string {
  const { factor, unit } = scaleOf(figure)
  return `${means.map((mean) => (mean === null ? '-' : short(mean * factor))).join(', ')}${unit}`
}

/** Three digits, and whole numbers whole; what rounding has left is nothing. */
function short(value: number): string {
  if (Math.abs(value) < 1e-9) return '0'
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}

/** The widest step, from which point to which. */
export function changeOf(
  { figure, found, widest }: Pick<Judged, 'figure' | 'found' | 'widest'>,
  points: readonly string[],
): string {
  if (widest === null || found === 'same') return '-'
  const { factor, change } = scaleOf(figure)
  const { mean, halfWidth } = widest.change
  const size = `${mean > 0 ? '+' : ''}${short(mean * factor)} ± ${short(halfWidth! * factor)}${change}`
  return `${size} from ${labelOf(points[widest.from])} to ${labelOf(points[widest.to])}`
}

export function foundWords({ found, shape }: { readonly found: Found; readonly shape: Shape | null }): string {
  return found === 'moved' ? shape! : FOUND[found]
}

/** A point as people read it: a record by its first number, a pulse by its factor, a mix by its shares. */
export function labelOf(point: string): string {
  const [numbers] = [point.match(/[\d.]+/g) ?? []]
  if (point.startsWith('{lead')) return numbers.map((share) => Math.round(100 * Number(share))).join('/')
  if (point.includes('factor')) return `x ${numbers.at(-1)!}`
  if (point.includes('ordinary')) return `x ${Number(numbers[0]) / 2}`
  return point.includes('load') ? numbers[0] : point
}
