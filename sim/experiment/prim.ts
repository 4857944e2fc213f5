/**
 * Boxes in which something happens (PRIM: Friedman and Fisher 1999; for scenarios: Bryant and Lempert 2010): from all points a thin slice after another is
 * taken off where that makes what is left densest, then put back where too much went. Whole slices of equal values, single words; of the levers three at most stay.
 */
import { binomialAtLeast } from '../arithmetic/binomial-tail.ts'

/** A lever, by point. */
export interface PrimColumn {
  readonly name: string
  readonly values: readonly (number | string)[]
}

/** What a box says of a lever: between two numbers, both included (null: on to its end), or some of its words. */
export interface PrimRule {
  readonly column: number
  readonly low: number | null
  readonly high: number | null
  readonly words: readonly string[] | null
}

export type PrimBox = readonly PrimRule[]

/** Points in a box, and those of them in which it happens. */
export interface PrimCount {
  readonly points: number
  readonly happens: number
}

const MOST_RULES = 3
const SLICE = 0.05
/** A lever is left out where chance would do as well as it so often. */
const MOST_QUASI_P = 0.05

function isIn(box: PrimBox, columns: readonly PrimColumn[], point: number): boolean {
  return box.every(({ column, low, high, words }) => {
    const value = columns[column].values[point]
    if (words !== null) return words.includes(value as string)
    return (low === null || (value as number) >= low) && (high === null || (value as number) <= high)
  })
}

export function countIn(box: PrimBox, columns: readonly PrimColumn[], happens: readonly boolean[]): PrimCount {
  let [points, count] = [0, 0]
  happens.forEach((one, point) => {
    if (!isIn(box, columns, point)) return
    points++
    if (one) count++
  })
  return { points, happens: count }
}

/** Harmonic mean of coverage and density: neither alone makes a good box. */
export function boxQuality({ points, happens }: PrimCount, all: number): number {
  return points + all === 0 ? 0 : (2 * happens) / (points + all)
}

/** The boxes of one course of taking off, the whole first. @param least points that a box has at least */
export function peeled(columns: readonly PrimColumn[], happens: readonly boolean[], least: number): PrimBox[] {
  const boxes: PrimBox[] = [[]]
  for (let box: PrimBox = []; ;) {
    const now = countIn(box, columns, happens)
    const tries = slicesOf(box, columns).map((next) => ({ next, count: countIn(next, columns, happens) }))
    const able = tries.flatMap(({ next, count }) => {
      if (count.points < least || count.points === now.points) return []
      const gain = count.happens / count.points - now.happens / now.points
      // What makes it denser is held against what it costs; where nothing does, the least harm goes on.
      return [{ next, gain: gain > 0 ? gain / (now.points - count.points) : gain, points: count.points }]
    })
    if (able.length === 0 || now.happens === now.points) return boxes
    const best = able.reduce((most, one) =>
      one.gain > most.gain || (one.gain === most.gain && one.points > most.points) ? one : most,
    )
    box = best.next
    boxes.push(box)
  }
}

/** Every box with a slice less. */
function slicesOf(box: PrimBox, columns: readonly PrimColumn[]): PrimBox[] {
  const inside = columns[0].values.flatMap((_, point) => (isIn(box, columns, point) ? [point] : []))
  return columns.flatMap(({ values }, column) => {
    const rule = box.find((one) => one.column === column)
    const own = inside.map((point) => values[point])
    if (own.some((value) => typeof value === 'string')) {
      const words = [...new Set(own as string[])].sort()
      if (words.length < 2) return []
      return words.map((gone) => withRule(box, { ...blank(column), words: words.filter((word) => word !== gone) }))
    }
    const sorted = (own as number[]).sort((a, b) => a - b)
    const [low, high] = [keptFrom(sorted), keptFrom(sorted.map((value) => -value).reverse())]
    return [
      ...(low === null ? [] : [withRule(box, { ...(rule ?? blank(column)), low })]),
      ...(high === null ? [] : [withRule(box, { ...(rule ?? blank(column)), high: -high })]),
    ]
  })
}

function blank(column: number): PrimRule {
  return { column, low: null, high: null, words: null }
}

function withRule(box: PrimBox, rule: PrimRule): PrimBox {
  return [...box.filter(({ column }) => column !== rule.column), rule].sort((a, b) => a.column - b.column)
}

/** The least value that stays when a slice is taken off the low end; all of one value go together. Null: nothing would stay. */
function keptFrom(sorted: readonly number[]): number | null {
  const slice = Math.max(1, Math.floor(SLICE * sorted.length))
  const kept = sorted.find((value, place) => value > sorted[0] && place >= slice)
  return kept ?? null
}

/** The box wider again at an end, slice by slice, as long as that makes it better. */
function pasted(box: PrimBox, columns: readonly PrimColumn[], happens: readonly boolean[]): PrimBox {
  const all = happens.filter(Boolean).length
  const quality = (one: PrimBox): number => boxQuality(countIn(one, columns, happens), all)
  for (let now = box; ;) {
    const wider = now.flatMap((rule) => widened(rule, now, columns))
    const best = wider.reduce((most, one) => (quality(one) > quality(most) ? one : most), now)
    if (best === now) return plain(now, columns)
    now = best
  }
}

/** Without bounds that leave out no point, given the others. */
function plain(box: PrimBox, columns: readonly PrimColumn[]): PrimBox {
  const nothing = columns[0].values.map(() => false)
  const { points } = countIn(box, columns, nothing)
  const freer = box.flatMap((rule) => [
    ...(rule.low !== null && rule.high !== null
      ? [withRule(box, { ...rule, low: null }), withRule(box, { ...rule, high: null })]
      : []),
    box.filter((one) => one !== rule),
  ])
  const same = freer.find((one) => countIn(one, columns, nothing).points === points)
  return same === undefined ? box : plain(same, columns)
}

function widened(rule: PrimRule, box: PrimBox, columns: readonly PrimColumn[]): PrimBox[] {
  if (rule.words !== null) return []
  const others = box.filter((one) => one !== rule)
  const { values } = columns[rule.column]
  const near = values.flatMap((value, point) => (isIn(others, columns, point) ? [value as number] : []))
  const slice = Math.max(1, Math.floor(SLICE * near.length))
  const below = near.filter((value) => rule.low !== null && value < rule.low).sort((a, b) => b - a)
  const above = near.filter((value) => rule.high !== null && value > rule.high).sort((a, b) => a - b)
  const low = below[Math.min(slice, below.length) - 1]
  const high = above[Math.min(slice, above.length) - 1]
  return [
    ...(low === undefined ? [] : [withRule(box, { ...rule, low })]),
    ...(high === undefined ? [] : [withRule(box, { ...rule, high })]),
  ]
}

/** How often chance would do as well in the box as its rule for this lever: P(at least as many of its points), by the density with the lever left free. */
export function quasiP(
  box: PrimBox,
  column: number,
  columns: readonly PrimColumn[],
  happens: readonly boolean[],
): number {
  const own = countIn(box, columns, happens)
  const free = countIn(
    box.filter((rule) => rule.column !== column),
    columns,
    happens,
  )
  return binomialAtLeast(own.happens, own.points, free.happens / free.points)
}

/** The box without the levers that chance would do as well as, and of at most three levers, the worst left out first. */
export function pruned(box: PrimBox, columns: readonly PrimColumn[], happens: readonly boolean[]): PrimBox {
  const worst = box
    .map(({ column }) => ({ column, p: quasiP(box, column, columns, happens) }))
    .reduce((most, one) => (one.p > most.p ? one : most), { column: -1, p: 0 })
  if (worst.p <= MOST_QUASI_P && box.length <= MOST_RULES) return box
  const left = worst.column < 0 ? box.slice(1) : box.filter(({ column }) => column !== worst.column)
  return pruned(left, columns, happens)
}

/** The best box there is: without what is chance, and widened. */
export function bestBox(columns: readonly PrimColumn[], happens: readonly boolean[], least: number): PrimBox {
  const all = happens.filter(Boolean).length
  const quality = (one: PrimBox): number => boxQuality(countIn(one, columns, happens), all)
  const able = peeled(columns, happens, least).map((box) => pruned(box, columns, happens))
  const best = able.reduce((most, one) => (quality(one) > quality(most) ? one : most))
  return pruned(pasted(best, columns, happens), columns, happens)
}
