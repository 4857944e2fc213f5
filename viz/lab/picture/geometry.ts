/** Where things stand: a pure function of the size of the picture and of addresses, so that the same matter is at the same spot in every world. */
import { NOWHERE_16 } from '../engine/messages.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface CityLayout {
  readonly departments: Box
  readonly quarters: readonly Quarter[]
}

/** Departments are narrow where the picture is: their houses need less height then. */
function stripHeight(width: number): number {
  return width < 700 ? 46 : 60
}

/** A street seen from afar: what it is, its households, its counters. */
export interface Quarter {
  readonly whole: Box
  readonly head: Box
  readonly field: Box
  readonly counters: Box
}

const GAP = 8
const HEAD = 34
const COUNTERS = 26
/** Of a quarter, for its name. */
const LEAST_WIDTH = 100

export function cityLayout(width: number, height: number, streets: number): CityLayout {
  const departments = { x: GAP, y: GAP, width: width - 2 * GAP, height: stripHeight(width) }
  const top = departments.y + departments.height + 26
  const [w, h] = [width - 2 * GAP, height - top - GAP]
  const columns = columnsFor(w, h, streets)
  const rows = Math.ceil(streets / columns)
  const [cellW, cellH] = [(w - GAP * (columns - 1)) / columns, (h - GAP * (rows - 1)) / rows]
  const quarters = Array.from({ length: streets }, (_, street) =>
    quarterIn({
      x: GAP + (street % columns) * (cellW + GAP),
      y: top + Math.floor(street / columns) * (cellH + GAP),
      ...{ width: cellW, height: cellH },
    }),
  )
  return { departments, quarters }
}

/** So many that households have the most room, and names still fit. */
function columnsFor(width: number, height: number, streets: number): number {
  let [best, most] = [1, -1]
  for (let columns = 1; columns <= streets; columns++) {
    const rows = Math.ceil(streets / columns)
    const [w, h] = [(width - GAP * (columns - 1)) / columns, (height - GAP * (rows - 1)) / rows]
    if (columns > 1 && w < LEAST_WIDTH) break
    const room = Math.max(0, h - HEAD - COUNTERS - 10) * (w - 12)
    if (room > most) [best, most] = [columns, room]
  }
  return best
}

function quarterIn(whole: Box): Quarter {
  const [x, width] = [whole.x + 6, whole.width - 12]
  const head = { x, y: whole.y + 4, width, height: HEAD }
  const counters = { x, y: whole.y + whole.height - COUNTERS, width, height: COUNTERS - 4 }
  const top = head.y + HEAD + 2
  return { whole, head, counters, field: { x, y: top, width, height: Math.max(8, counters.y - 4 - top) } }
}

/** A district seen from above: its name, and a tile a street. */
export interface DistrictTiles {
  readonly whole: Box
  readonly name: Box
  readonly tiles: readonly Box[]
}

/** Districts one below the other, or side by side where there is room; in each, rows of tiles whose area is that of their residents. @param districts residents of their streets */
export function tileLayout(width: number, height: number, districts: readonly (readonly number[])[]): DistrictTiles[] {
  const columns = Math.max(1, Math.round(Math.sqrt((districts.length * width) / height / 1.6)))
  const rows = Math.ceil(districts.length / columns)
  const [w, h] = [(width - GAP * (columns + 1)) / columns, (height - GAP * (rows + 1)) / rows]
  const head = districts.length > 1 ? 22 : 4
  return districts.map((residents, district) => {
    const whole = {
      x: GAP + (district % columns) * (w + GAP),
      y: GAP + Math.floor(district / columns) * (h + GAP),
      ...{ width: w, height: h },
    }
    const room = { x: whole.x + 4, y: whole.y + head, width: w - 8, height: Math.max(8, h - head - 4) }
    return {
      whole,
      name: { ...whole, x: whole.x + 6, y: whole.y + 4, width: w - 12, height: 16 },
      tiles: tilesIn(room, residents),
    }
  })
}

/** In their order, row by row: a row is as high as its residents are many, a tile as wide as its share of them. */
function tilesIn(room: Box, residents: readonly number[]): Box[] {
  const all = residents.reduce((sum, one) => sum + one, 0)
  const rows = Math.max(1, Math.round(Math.sqrt((residents.length * room.height) / room.width / 0.7)))
  const perRow = Math.ceil(residents.length / rows)
  const tiles: Box[] = []
  let y = room.y
  for (let first = 0; first < residents.length; first += perRow) {
    const own = residents.slice(first, first + perRow)
    const sum = own.reduce((total, one) => total + one, 0)
    const height = (room.height * sum) / all
    let x = room.x
    for (const one of own) {
      const width = (room.width * one) / sum
      tiles.push({ x, y, width: width - 2, height: height - 2 })
      x += width
    }
    y += height
  }
  return tiles
}

export interface StreetLayout {
  readonly departments: Box
  readonly head: Box
  readonly field: Box
  readonly counters: Box
}

/** One street seen closely: households on one side, counters on the other; one above the other where there is little room. */
export function streetLayout(width: number, height: number): StreetLayout {
  const departments = { x: GAP, y: GAP, width: width - 2 * GAP, height: stripHeight(width) }
  const head = { x: GAP + 6, y: departments.y + departments.height + 26, width: width - 2 * GAP - 12, height: HEAD }
  const top = head.y + HEAD + 4
  const room = height - top - GAP
  if (width < 560) {
    const half = room * 0.45
    return {
      ...{ departments, head, field: { x: GAP, y: top, width: width - 2 * GAP, height: half - GAP } },
      counters: { x: GAP, y: top + half, width: width - 2 * GAP, height: room - half },
    }
  }
  const left = (width - 3 * GAP) * 0.46
  return {
    ...{ departments, head, field: { x: GAP, y: top, width: left, height: room } },
    counters: { x: 2 * GAP + left, y: top, width: width - 3 * GAP - left, height: room },
  }
}

/** Where a household of a street lives: row by row, in the order of households. @param spot its share of the street's residents, of 65,535 @param size of a mark */
export function spotIn(field: Box, spot: number, size: number): { readonly x: number; readonly y: number } {
  const rows = Math.max(1, Math.floor(field.height / size))
  const along = (spot / (NOWHERE_16 + 1)) * rows
  const row = Math.floor(along)
  return {
    x: field.x + size / 2 + (along - row) * Math.max(0, field.width - size),
    y: field.y + ((row + 0.5) * field.height) / rows,
  }
}
