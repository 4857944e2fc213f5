/** A canvas that shows one world, from above, from afar or one street of it, and says what is pointed at. */
import { PAPER } from './colours.ts'
import type { Box } from './geometry.ts'
import { drawQuarters } from './quarters.ts'
import type { Drawn, Target } from './targets.ts'
import { drawStreet } from './street-view.ts'
import { drawTiles } from './tiles.ts'
import type { View } from './view.ts'

/** How near to a mark counts as on it (px): a finger is wide. */
const NEAR = 9

export class Picture {
  readonly canvas: HTMLCanvasElement
  private drawn: Drawn = { per: 1, targets: [] }
  /** Milliseconds that the last drawings took. */
  readonly times: number[] = []

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
  }

  /** Matters that a mark stands for. */
  get per(): number {
    return this.drawn.per
  }

  draw(view: View): void {
    const began = performance.now()
    const { canvas } = this
    const scale = devicePixelRatio
    const [width, height] = [canvas.clientWidth, canvas.clientHeight]
    if (width === 0 || height === 0) return
    if (canvas.width !== Math.round(width * scale)) canvas.width = Math.round(width * scale)
    if (canvas.height !== Math.round(height * scale)) canvas.height = Math.round(height * scale)
    const ctx = canvas.getContext('2d', { alpha: false })!
    ctx.setTransform(scale, 0, 0, scale, 0, 0)
    ctx.fillStyle = PAPER
    ctx.fillRect(0, 0, width, height)
    const { district, street } = view
    if (street !== null) this.drawn = drawStreet(ctx, width, height, { ...view, street }, this.per)
    else if (district === null) this.drawn = drawTiles(ctx, width, height, view)
    else this.drawn = drawQuarters(ctx, width, height, view, this.per)
    this.times.push(performance.now() - began)
    if (this.times.length > 240) this.times.shift()
  }

  /** The nearest matter, or the queue or the street in whose box the point lies. */
  at(x: number, y: number): Target | undefined {
    const distance = (target: Target): number => Math.hypot(target.x - x, target.y - y)
    const matters = this.drawn.targets.filter((target) => target.kind === 'matter' && distance(target) < NEAR)
    matters.sort((a, b) => distance(a) - distance(b))
    return matters[0] ?? this.drawn.targets.find((target) => target.kind !== 'matter' && isInside(target, x, y))
  }
}

function isInside(target: Box, x: number, y: number): boolean {
  return x >= target.x && x <= target.x + target.width && y >= target.y && y <= target.y + target.height
}
