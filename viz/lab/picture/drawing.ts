/** Small things that every part of the picture draws: text that fits, seats, bars. */
import { INK, LINE, QUIET } from './colours.ts'
import type { Box } from './geometry.ts'

const FONT = 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** The first of the texts that fits; the last is cut. */
export function text(
  ctx: CanvasRenderingContext2D,
  texts: readonly string[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  style: { readonly size: number; readonly bold?: boolean; readonly colour?: string; readonly centred?: boolean },
): void {
  ctx.font = `${style.bold ? '600 ' : ''}${style.size}px ${FONT}`
  ctx.fillStyle = style.colour ?? INK
  ctx.textBaseline = 'top'
  ctx.textAlign = style.centred ? 'center' : 'left'
  let shown = texts.find((one) => ctx.measureText(one).width <= at.width) ?? texts[texts.length - 1]
  while (shown.length > 1 && ctx.measureText(shown).width > at.width) shown = `${shown.slice(0, -2)}…`
  ctx.fillText(shown, style.centred ? at.x + at.width / 2 : at.x, at.y)
}

/** Heads and posts at counters: filled = busy, ring = free, dashed = vacant. @returns where the row ends */
export function seats(
  ctx: CanvasRenderingContext2D,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly most: number },
  {
    busy,
    filled,
    posts,
    colour = INK,
  }: { readonly busy: number; readonly filled: number; readonly posts: number; readonly colour?: string },
): number {
  const step = at.size + 2
  const drawn = Math.min(posts, at.most)
  // Too many to be drawn one by one: each seat stands for several.
  const per = posts / Math.max(1, drawn)
  ctx.lineWidth = 1.2
  for (let seat = 0; seat < drawn; seat++) {
    const [x, y] = [at.x + seat * step, at.y]
    const number = (seat + 0.5) * per
    ctx.fillStyle = ctx.strokeStyle = number < filled ? colour : QUIET
    ctx.setLineDash(number < filled ? [] : [2, 2])
    if (number < busy) ctx.fillRect(x, y, at.size, at.size)
    else ctx.strokeRect(x + 0.6, y + 0.6, at.size - 1.2, at.size - 1.2)
  }
  ctx.setLineDash([])
  return at.x + drawn * step
}

/** A stock as a bar from the left, on a scale that all bars share. */
export function bar(ctx: CanvasRenderingContext2D, box: Box, share: number, colour: string): void {
  ctx.fillStyle = LINE
  ctx.fillRect(box.x, box.y, box.width, box.height)
  ctx.fillStyle = colour
  ctx.fillRect(box.x, box.y, box.width * Math.min(1, share), box.height)
}
