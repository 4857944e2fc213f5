/**
 * Units of scenario files: which ones measure the same thing, and how many of one make another. Factors are fractions of whole
 * numbers, so that 12 % is exactly 0.12 and 30 days exactly 720 hours. A year has 365 days, a working day 8 hours. Why not mathjs:
 * decision `units`.
 */

interface Atom {
  readonly dimension: string
  /** How many of the dimension's base unit, as a fraction. */
  readonly over: number
  readonly under: number
}

interface Unit {
  readonly over: number
  readonly under: number
  /** What it measures: dimension of the numerator, then of the denominators in order of the alphabet. */
  readonly measures: string
}

function atoms(dimension: string, sizes: Readonly<Record<string, number>>): [string, Atom][] {
  return Object.entries(sizes).map(([name, over]) => [name, { dimension, over, under: 1 }])
}

const PERCENT: Atom = { dimension: 'number', over: 1, under: 100 }
const THINGS = [
  'post',
  'street',
  'district',
  'case',
  'pool',
  'level',
  'household',
  'grid',
  'worker',
  'attempt',
  'order',
]
const MORE_THINGS = ['department', 'task', 'network', 'volunteer', 'officer', 'assistant']

const ATOMS: ReadonlyMap<string, Atom> = new Map([
  ...atoms('time', { min: 1, minute: 1, h: 60, hour: 60, day: 1440, d: 1440, week: 10080, month: 43800, year: 525600 }),
  ...atoms('working time', { 'working hour': 1, 'working h': 1, 'working day': 8 }),
  ...atoms('work', { 'staff-hour': 1 }),
  ...atoms('number', { share: 1, ratio: 1, probability: 1 }),
  ['%', PERCENT],
  ['percent', PERCENT],
  ...atoms('money', { yuan: 1, 元: 1 }),
  ...atoms('people', { resident: 1, people: 1, person: 1 }),
  ...[...THINGS, ...MORE_THINGS].flatMap((thing) => atoms(thing, { [thing]: 1 })),
])

const SCALE: Readonly<Record<string, number>> = { thousand: 1000, million: 1000000 }
const TERM = /^(?:(\d[\d,]{0,11})\s+)?(?:(thousand|million)\s+)?(\S.*)$/
const LONGEST = 60

function term(text: string): Atom | undefined {
  const [, digits, scale, word] = TERM.exec(text.trim()) ?? []
  if (word === undefined) return undefined
  const atom = ATOMS.get(word) ?? (word.endsWith('s') ? ATOMS.get(word.slice(0, -1)) : undefined)
  const size =
    (digits === undefined ? 1 : Number(digits.replaceAll(',', ''))) * (scale === undefined ? 1 : SCALE[scale])
  return atom && size > 0 ? { ...atom, over: atom.over * size } : undefined
}

/** Understands `day`, `%`, `yuan / resident / year`, `case / 10,000 residents / week`; undefined for anything else. */
function parse(text: string): Unit | undefined {
  if (text.length > LONGEST) return undefined
  const terms = text.split('/').map(term)
  const [top, ...below] = terms
  if (!top || below.some((each) => !each)) return undefined
  const unit = { over: top.over, under: top.under }
  for (const each of below as Atom[]) {
    unit.over *= each.under
    unit.under *= each.over
  }
  return { ...unit, measures: [top.dimension, ...(below as Atom[]).map((each) => each.dimension).sort()].join(' / ') }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

/** A value of one unit in another, or undefined where they do not measure the same thing. */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value
  const a = parse(from)
  const b = parse(to)
  if (!a || !b || a.measures !== b.measures) return undefined
  const over = a.over * b.under
  const under = a.under * b.over
  const divisor = commonDivisor(over, under)
  return (value * (over / divisor)) / (under / divisor)
}

const AS_THEY_ARE = ['h', 'min', 'yuan']

/** The unit after a number, in words: `posts` for post, `cases / 10,000 residents / day`; '' for plain numbers and what is no unit. */
export function spoken(unit: string): string {
  const [top = '', ...below] = unit.split(' / ')
  const atom = ATOMS.get(top)
  if (!atom || atom.dimension === 'number') return ''
  return [AS_THEY_ARE.includes(top) ? top : `${top}s`, ...below].join(' / ')
}
