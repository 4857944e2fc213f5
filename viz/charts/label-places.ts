/** Places for names written beside lines and points, so that no two cover each other. */

/** Moves heights (pixels from the top) as little as needed so that neighbours are `gap` apart and all lie in [0, bottom] where they fit. */
export function spread(heights: readonly number[], gap: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a] - heights[b] || a - b)
  const places = order.map((index) => heights[index])
  for (let at = 1; at < places.length; at++) places[at] = Math.max(places[at], places[at - 1] + gap)
  let limit = Math.max(bottom, (places.length - 1) * gap)
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at], limit)
    limit = places[at] - gap
  }
  const result = new Array<number>(heights.length)
  order.forEach((index, at) => (result[index] = places[at]))
  return result
}

/** A rectangle in pixels; y grows downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a name stands beside its point: at one of eight places, with the way to it in names' distances (1 to the right, 1 down). */
const SIDES = {
  right: [1, 0],
  left: [-1, 0],
  above: [0, -1],
  below: [0, 1],
  'upper left': [-0.5, -0.5],
  'lower right': [0.5, 0.5],
  'upper right': [0.5, -0.5],
  'lower left': [-0.5, 0.5],
} as const
export type Side = keyof typeof SIDES
export const EVERY_SIDE = Object.keys(SIDES) as readonly Side[]

/** Distance between a point and its name. */
const NAME_DISTANCE = 10

/** From a point to the anchor of its name (pixels): its nearest edge, across and down. */
export function wayTo(side: Side): { readonly dx: number; readonly dy: number } {
  const [across, down] = SIDES[side]
  return { dx: across * NAME_DISTANCE, dy: down * NAME_DISTANCE }
}

/** The box of a name of this size on one side of a point. */
export function nameBox(x: number, y: number, width: number, height: number, side: Side): Box {
  const { dx, dy } = wayTo(side)
  const left = x + dx - width * (dx > 0 ? 0 : dx < 0 ? 1 : 0.5)
  const top = y + dy - height * (dy > 0 ? 0 : dy < 0 ? 1 : 0.5)
  return { left, top, right: left + width, bottom: top + height }
}

/** A place in pixels. */
interface Place {
  readonly x: number
  readonly y: number
}

/**
 * For each point in turn the first side on which its name lies inside `room` and covers no other name, no point and no part of the line, or covers least.
 * @param line joins these places
 */
export function sidesFor(
  points: readonly (Place & { readonly width: number })[],
  height: number,
  room: Box,
  line: readonly Place[] = [],
): Side[] {
  const taken: Box[] = [...points.map((point) => around(point, 5)), ...along(line)]
  return points.map(({ x, y, width }) => {
    const covered = EVERY_SIDE.map((side) => hidden(nameBox(x, y, width, height, side), taken, room))
    const side = EVERY_SIDE[covered.indexOf(Math.min(...covered))]
    taken.push(nameBox(x, y, width, height, side))
    return side
  })
}

function around({ x, y }: Place, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half }
}

/** Small boxes side by side, which a name must not cover either. */
function along(line: readonly Place[]): Box[] {
  const half = 2
  return line.slice(1).flatMap((to, at) => {
    const from = line[at]
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * half)))
    return Array.from({ length: count + 1 }, (_, step) =>
      around({ x: from.x + ((to.x - from.x) * step) / count, y: from.y + ((to.y - from.y) * step) / count }, half),
    )
  })
}

/** Area (square pixels) that a box has in common with others, and that lies outside of the room. */
function hidden(box: Box, taken: readonly Box[], room: Box): number {
  const shared = taken.reduce((sum, one) => sum + overlap(box, one), 0)
  return shared + (box.right - box.left) * (box.bottom - box.top) - overlap(box, room)
}

/** Whether two boxes have more in common than their edges. */
export function covers(a: Box, b: Box): boolean {
  return overlap(a, b) > 1
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.max(0, width) * Math.max(0, height)
}
