/** Level 2: every street as a quarter, with its matters where people live, its counters and what waits there. */
import { AGE_COLOURS, GROUND, INK, LINE, QUIET } from './colours.ts'
import { bar, seats, text } from './drawing.ts'
import { drawDepartments, drawWhistles } from './departments.ts'
import { cityLayout, spotIn } from './geometry.ts'
import type { Quarter } from './geometry.ts'
import { drawMarks } from './marks.ts'
import type { Spot } from './marks.ts'
import { drawnOf, marksByStreet, mattersAMark } from './aggregate.ts'
import type { Drawn, Target } from './targets.ts'
import { figureOf, latePercent } from './view.ts'
import type { View } from './view.ts'

const SIZE = 5

/** @param before matters a mark stood for until now */
export function drawQuarters(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  view: View,
  before: number,
): Drawn {
  const { frame, ready } = view
  const { firstStreet, streets } = ready.districts[view.district ?? 0] ?? ready.districts[0]
  const layout = cityLayout(width, height, streets)
  const lists = marksByStreet(frame, ready.streets.length)
  const fullest = Math.max(
    ...layout.quarters.map(({ field }, at) => lists[firstStreet + at].length / (field.width * field.height)),
  )
  const per = Math.max(view.atLeast, mattersAMark(fullest, before))
  const targets: Target[] = []
  layout.quarters.forEach((quarter, at) => {
    const street = firstStreet + at
    drawGround(ctx, quarter)
    const spots = drawnOf(frame, lists[street], per).map((mark): Spot & { mark: number } => ({
      ...spotIn(quarter.field, frame.spot[mark], SIZE),
      ...{ look: frame.look[mark], mark },
    }))
    drawMarks(ctx, spots, SIZE)
    drawHead(ctx, quarter, view, street)
    drawCounters(ctx, quarter, view, street)
    targets.push({ kind: 'street', street, ...quarter.whole })
    if (per === 1) targets.push(...spots.map(({ mark, x, y }): Target => ({ kind: 'matter', mark, x, y })))
  })
  targets.unshift(...drawDepartments(ctx, layout.departments, view))
  drawWhistles(ctx, layout.departments, view, (street) => {
    const { whole } = layout.quarters[street - firstStreet]
    return { x: whole.x + whole.width / 2, y: whole.y }
  })
  return { per, targets }
}

function drawGround(ctx: CanvasRenderingContext2D, { whole }: Quarter): void {
  ctx.fillStyle = GROUND
  ctx.fillRect(whole.x, whole.y, whole.width, whole.height)
  ctx.strokeStyle = LINE
  ctx.lineWidth = 1
  ctx.strokeRect(whole.x + 0.5, whole.y + 0.5, whole.width - 1, whole.height - 1)
}

function drawHead(ctx: CanvasRenderingContext2D, { head }: Quarter, view: View, street: number): void {
  const { frame, number, ready, words } = view
  const [name, residents] = [String(street + 1), number(ready.streets[street].residents)]
  const titles = [words.streetHead(name, residents), words.streetShort(name, residents), words.levels.street(name)]
  const open = number(figureOf(frame, street, 'open'))
  const late = latePercent(frame, street)
  text(ctx, titles, head, { size: 12, bold: true })
  const line = words.openLate(open, String(late))
  const other = view.without === undefined ? [] : [number(figureOf(view.without, street, 'open'))]
  text(
    ctx,
    [...other.map((figure) => `${line} ${words.elseOpen(figure)}`), line, `${open} · ${late} %`, open],
    { ...head, y: head.y + 16 },
    { size: 12, colour: late >= 50 ? AGE_COLOURS[2] : INK },
  )
}

function drawCounters(ctx: CanvasRenderingContext2D, { counters }: Quarter, view: View, street: number): void {
  const { frame, fullLine, number, words } = view
  const figure = (name: Parameters<typeof figureOf>[2]): number => figureOf(frame, street, name)
  const most = Math.max(4, Math.floor((counters.width * 0.5) / 8))
  const end = seats(
    ctx,
    { x: counters.x, y: counters.y + 2, size: 6, most },
    { busy: figure('busy'), filled: figure('filled'), posts: figure('posts') },
  )
  const heads = `${number(figure('busy'))} / ${number(figure('filled'))}`
  text(ctx, [heads], { ...counters, y: counters.y + 11 }, { size: 11, colour: QUIET })
  const x = Math.max(end + 6, counters.x + counters.width * 0.52)
  const width = counters.x + counters.width - x
  const waiting = figure('waiting')
  bar(ctx, { x, y: counters.y + 2, width, height: 5 }, waiting / fullLine, INK)
  if (view.without !== undefined) {
    const share = Math.min(1, figureOf(view.without, street, 'waiting') / fullLine)
    ctx.fillStyle = QUIET
    ctx.fillRect(x + share * width - 1, counters.y - 1, 2, 11)
  }
  text(
    ctx,
    [words.inLine(number(waiting)), number(waiting)],
    { x, y: counters.y + 11, width },
    { size: 11, colour: QUIET },
  )
}
