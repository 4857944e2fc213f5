/** Level 1: all districts. A tile a street, as large as its residents are many, with what is open and how much of it is late; nobody alone is seen. */
import { GROUND, INK, LINE, QUIET } from './colours.ts'
import { bar, text } from './drawing.ts'
import type { Box } from './geometry.ts'
import { tileLayout } from './geometry.ts'
import type { Drawn, Target } from './targets.ts'
import { figureOf, latePercent } from './view.ts'
import type { View } from './view.ts'

export function drawTiles(ctx: CanvasRenderingContext2D, width: number, height: number, view: View): Drawn {
  const { ready, words } = view
  const districts = ready.districts.map(({ firstStreet, streets }) =>
    ready.streets.slice(firstStreet, firstStreet + streets).map(({ residents }) => residents),
  )
  const targets: Target[] = []
  tileLayout(width, height, districts).forEach(({ name, tiles, whole }, district) => {
    const { firstStreet } = ready.districts[district]
    ctx.strokeStyle = LINE
    ctx.lineWidth = 1
    ctx.strokeRect(whole.x + 0.5, whole.y + 0.5, whole.width - 1, whole.height - 1)
    if (districts.length > 1) text(ctx, [words.levels.one(String(district + 1))], name, { size: 13, bold: true })
    tiles.forEach((tile, index) => {
      const street = firstStreet + index
      drawTile(ctx, tile, view, street)
      targets.push({ kind: 'street', street, ...tile })
    })
  })
  return { per: 1, targets }
}

/** The later, the darker: on paper white, where all is late a light brown on which ink still reads. */
function lateColour(percent: number): string {
  const share = Math.min(1, percent / 100)
  const [red, green, blue] = [255 - 22 * share, 255 - 62 * share, 255 - 92 * share].map(Math.round)
  return `rgb(${red}, ${green}, ${blue})`
}

function drawTile(ctx: CanvasRenderingContext2D, tile: Box, view: View, street: number): void {
  const { frame, fullLine, number, ready, words } = view
  const late = latePercent(frame, street)
  ctx.fillStyle = figureOf(frame, street, 'open') === 0 ? GROUND : lateColour(late)
  ctx.fillRect(tile.x, tile.y, tile.width, tile.height)
  ctx.strokeStyle = INK
  ctx.strokeRect(tile.x + 0.5, tile.y + 0.5, tile.width - 1, tile.height - 1)
  const inside = { x: tile.x + 5, y: tile.y + 4, width: tile.width - 10 }
  if (tile.height < 18 || tile.width < 16) return
  text(ctx, [words.levels.street(String(street + 1)), String(street + 1)], inside, { size: 12, bold: true })
  const open = number(figureOf(frame, street, 'open'))
  if (tile.height > 36)
    text(ctx, [words.openLate(open, String(late)), open], { ...inside, y: inside.y + 16 }, { size: 12 })
  const load = words.tileLoad(ready.streets[street].load.toFixed(2))
  if (tile.height > 54) text(ctx, [load, ''], { ...inside, y: inside.y + 32 }, { size: 11, colour: QUIET })
  const waiting = figureOf(frame, street, 'waiting')
  if (tile.height > 64)
    bar(ctx, { x: inside.x, y: tile.y + tile.height - 9, width: inside.width, height: 4 }, waiting / fullLine, INK)
}
