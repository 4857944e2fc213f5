/** A matter as a mark: its shape says whose duty it is, its colour how much of its limit has passed, a white core that life is in danger. */
import { AGE, LIFE, REOPENED, ageOf, dutyOf } from '../engine/looks.ts'
import { AGE_COLOURS, GROUND } from './colours.ts'

const DUTIES = 3

export interface Spot {
  readonly x: number
  readonly y: number
  readonly look: number
}

/** Draws many marks at once: one path for each age and duty, for that is fast. @param size diameter in pixels */
export function drawMarks(ctx: CanvasRenderingContext2D, spots: readonly Spot[], size: number): void {
  const alike = AGE_COLOURS.map(() => Array.from({ length: DUTIES }, (): Spot[] => []))
  for (const spot of spots) alike[ageOf(spot.look)][dutyOf(spot.look)].push(spot)
  alike.forEach((duties, age) =>
    duties.forEach((some, duty) => {
      ctx.beginPath()
      const radius = age === AGE.late ? size / 2 + 0.7 : size / 2
      for (const { x, y } of some) shape(ctx, duty, x, y, radius)
      ctx.fillStyle = ctx.strokeStyle = AGE_COLOURS[age]
      // What nobody has reported is hollow.
      if (age === AGE.latent) ctx.stroke()
      else ctx.fill()
    }),
  )
  ctx.fillStyle = GROUND
  ctx.beginPath()
  for (const { x, y, look } of spots) {
    if ((look & LIFE) !== 0) disc(ctx, x, y, size / 5)
    if ((look & REOPENED) !== 0) ctx.rect(x - 0.8, y - size / 2 - 1, 1.6, size / 2)
  }
  ctx.fill()
}

function shape(ctx: CanvasRenderingContext2D, duty: number, x: number, y: number, radius: number): void {
  if (duty === 0) disc(ctx, x, y, radius)
  else if (duty === 1) triangle(ctx, x, y, radius * 1.25)
  else ctx.rect(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76)
}

function disc(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.moveTo(x + radius, y)
  ctx.arc(x, y, radius, 0, 2 * Math.PI)
}

function triangle(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.moveTo(x, y - radius)
  ctx.lineTo(x + radius * 0.87, y + radius / 2)
  ctx.lineTo(x - radius * 0.87, y + radius / 2)
  ctx.closePath()
}
