/** Level 3: one street. Its matters where people live, its counters unit by unit, who sits there and who waits, in the order of service. */
import { AGE, IN_HAND, ageOf } from '../engine/looks.ts'
import { NOWHERE_16 } from '../engine/messages.ts'
import { drawnOf, marksByStreet, mattersAMark } from './aggregate.ts'
import { GROUND, INK, LINE, QUIET } from './colours.ts'
import { drawDepartments, drawWhistles } from './departments.ts'
import { bar, seats, text } from './drawing.ts'
import { spotIn, streetLayout } from './geometry.ts'
import type { Box } from './geometry.ts'
import { drawMarks } from './marks.ts'
import type { Spot } from './marks.ts'
import type { Drawn, Target } from './targets.ts'
import { figureOf, isLookedAt, latePercent, nameOfPlace } from './view.ts'
import type { View } from './view.ts'

const SIZE = 8
/** Of a counter with its line. */
const LEAST_HEIGHT = 15

export function drawStreet(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  view: View & { readonly street: number },
  before: number,
): Drawn {
  const { frame, ready, street } = view
  const layout = streetLayout(width, height)
  const own = marksByStreet(frame, ready.streets.length)[street]
  const fullest = own.length / (layout.field.width * layout.field.height)
  const per = Math.max(view.atLeast, mattersAMark(fullest, before))
  drawHead(ctx, layout.head, view)
  ctx.fillStyle = GROUND
  ctx.fillRect(layout.field.x, layout.field.y, layout.field.width, layout.field.height)
  ctx.strokeStyle = LINE
  ctx.strokeRect(layout.field.x + 0.5, layout.field.y + 0.5, layout.field.width - 1, layout.field.height - 1)
  const spots = drawnOf(frame, own, per).map((mark) => ({
    ...spotIn(layout.field, frame.spot[mark], SIZE),
    ...{ look: frame.look[mark], mark },
  }))
  drawMarks(ctx, spots, per === 1 ? SIZE : SIZE - 2)
  ringWorked(ctx, spots)
  const queued = drawCounters(ctx, layout.counters, view, own)
  const houses = drawDepartments(ctx, layout.departments, view)
  drawWhistles(ctx, layout.departments, view, (of) =>
    of === street ? { x: layout.head.x + layout.head.width / 2, y: layout.head.y } : undefined,
  )
  const matters = per === 1 ? spots.map(({ mark, x, y }): Target => ({ kind: 'matter', mark, x, y })) : []
  return { per, targets: [...matters, ...queued, ...houses] }
}

/** A ring round what somebody works on. */
function ringWorked(ctx: CanvasRenderingContext2D, spots: readonly Spot[]): void {
  ctx.strokeStyle = INK
  ctx.lineWidth = 1.2
  ctx.beginPath()
  for (const { x, y, look } of spots)
    if ((look & IN_HAND) !== 0 && ageOf(look) !== AGE.latent) {
      ctx.moveTo(x + SIZE * 0.75, y)
      ctx.arc(x, y, SIZE * 0.75, 0, 2 * Math.PI)
    }
  ctx.stroke()
}

function drawHead(ctx: CanvasRenderingContext2D, head: Box, view: View & { readonly street: number }): void {
  const { frame, number, ready, street, words } = view
  const figure = (name: Parameters<typeof figureOf>[2]): string => number(figureOf(frame, street, name))
  const title = words.streetHead(String(street + 1), number(ready.streets[street].residents))
  text(ctx, [title, words.levels.street(String(street + 1))], head, { size: 14, bold: true })
  const without = view.without && ` ${words.elseOpen(number(figureOf(view.without, street, 'open')))}`
  const open = `${words.openLate(figure('open'), String(latePercent(frame, street)))}${without ?? ''}`
  const counters = words.counters(figure('busy'), figure('filled'), figure('posts'))
  const grid = words.grid(figure('gridBusy'), figure('gridWorkers'))
  const line = { ...head, y: head.y + 18 }
  text(ctx, [`${open} · ${counters} · ${grid}`, `${open} · ${counters}`, open], line, { size: 12 })
}

/** The counters of a street with their lines; what waits can be pointed at. */
function drawCounters(
  ctx: CanvasRenderingContext2D,
  box: Box,
  view: View & { readonly street: number },
  own: readonly number[],
): Target[] {
  const { frame, ready, street, words, number } = view
  const rows = ready.places.flatMap((place, index) =>
    place.street === street && place.kind !== 'duty' ? [{ place, index }] : [],
  )
  const cells = cellsIn(box, rows.length)
  const lines = new Map<number, number[]>()
  for (const mark of own) {
    if (frame.slot[mark] === NOWHERE_16) continue
    const line = lines.get(frame.place[mark]) ?? []
    line[frame.slot[mark]] = mark
    lines.set(frame.place[mark], line)
  }
  const targets: Target[] = []
  rows.forEach(({ place, index }, row) => {
    const cell = cells[row]
    const [busy, filled, waiting] = [frame.placeBusy[index], frame.placeServers[index], frame.placeWaiting[index]]
    const label = Math.min(58, cell.width * 0.34)
    if (isLookedAt(view, place)) {
      ctx.strokeStyle = INK
      ctx.lineWidth = 1.5
      ctx.strokeRect(cell.x - 3, cell.y - 1.5, cell.width + 2, cell.height)
    }
    const names = [nameOfPlace(place, words), String(place.number + 1)]
    text(ctx, names, { x: cell.x, y: cell.y + 2, width: label - 4 }, { size: 11, colour: QUIET })
    const size = Math.max(5, Math.min(10, cell.height - 6))
    const most = Math.max(1, Math.floor((cell.width * 0.3) / (size + 2)))
    const counts = { busy, filled, posts: Math.max(filled, 1) }
    const x = seats(ctx, { x: cell.x + label, y: cell.y + 3, size, most }, counts)
    const line = { ...cell, x: x + 8, width: cell.x + cell.width - x - 8 }
    targets.push(...drawLine(ctx, line, view, lines.get(index) ?? [], waiting), {
      kind: 'place',
      place: index,
      ...cell,
    })
  })
  if (rows.length === 0) text(ctx, [number(0)], box, { size: 11 })
  return targets
}

/** One below the other, in as many columns as they need to be read. */
function cellsIn(box: Box, count: number): Box[] {
  const columns = Math.min(3, Math.max(1, Math.ceil((count * LEAST_HEIGHT) / box.height)))
  const rows = Math.ceil(count / columns)
  const [width, height] = [box.width / columns, Math.min(34, box.height / Math.max(1, rows))]
  return Array.from({ length: count }, (_, cell) => ({
    x: box.x + Math.floor(cell / rows) * width,
    y: box.y + (cell % rows) * height,
    ...{ width: width - (columns > 1 ? 6 : 0), height },
  }))
}

/** Marks in the order of service; past the room there is a bar with a number. */
function drawLine(
  ctx: CanvasRenderingContext2D,
  box: Box,
  view: View,
  line: readonly number[],
  waiting: number,
): Target[] {
  if (waiting === 0) return []
  const { frame, fullLine, number } = view
  const step = SIZE + 2
  const fits = Math.max(0, Math.floor((box.width - (line.length < waiting ? 84 : 4)) / step))
  const first = line.filter((mark) => mark !== undefined).slice(0, fits)
  const spots = first.map((mark, place) => ({
    x: box.x + (place + 0.5) * step,
    y: box.y + 8,
    look: frame.look[mark],
    mark,
  }))
  drawMarks(ctx, spots, SIZE - 1)
  if (waiting > first.length) {
    const x = box.x + first.length * step + 6
    const room = box.x + box.width - x
    const width = Math.min(36, room - 30)
    if (width > 8) bar(ctx, { x, y: box.y + 5, width, height: 6 }, waiting / fullLine, INK)
    text(ctx, [number(waiting)], { x: width > 8 ? x + width + 5 : x, y: box.y + 2, width: 30 }, { size: 11 })
  }
  return spots.map(({ mark, x: at, y }): Target => ({ kind: 'matter', mark, x: at, y }))
}
