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

export type Side = 'right' | 'left' | 'above' | 'below'

const SIDES: readonly Side[] = ['right', 'left', 'above', 'below']

/** Distance between a point and its name. */
export const NAME_DISTANCE = 10

/** The box of a name of this size on one side of a point. */
export function nameBox(x: number, y: number, width: number, height: number, side: Side): Box {
  const left = side === 'right' ? x + NAME_DISTANCE : side === 'left' ? x - NAME_DISTANCE - width : x - width / 2
  const middle =
    side === 'above' ? y - NAME_DISTANCE - height / 2 : side === 'below' ? y + NAME_DISTANCE + height / 2 : y
  return { left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 }
}

/** For each point in turn the first side on which its name lies inside `room` and covers no other name and no point, or covers least. */
export function sidesFor(
  points: readonly { readonly x: number; readonly y: number; readonly width: number }[],
  height: number,
  room: Box,
): Side[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 }))
  return points.map(({ x, y, width }) => {
    const covered = SIDES.map((side) => hidden(nameBox(x, y, width, height, side), taken, room))
    const side = SIDES[covered.indexOf(Math.min(...covered))]
    taken.push(nameBox(x, y, width, height, side))
    return side
  })
}

/** Area (square pixels) that a box has in common with others, and that lies outside of the room. */
function hidden(box: Box, taken: readonly Box[], room: Box): number {
  const shared = taken.reduce((sum, one) => sum + overlap(box, one), 0)
  return shared + (box.right - box.left) * (box.bottom - box.top) - overlap(box, room)
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.max(0, width) * Math.max(0, height)
}
