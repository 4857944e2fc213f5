/** Departments on the upper edge, each with the load of its officers and its calls, and whistles as arcs from the streets that called. */
import { CALL } from '../../../sim/city/state/cases.ts'
import type { Frame } from '../engine/messages.ts'
import { DEPARTMENT, GROUND, INK, WHISTLE } from './colours.ts'
import { seats, text } from './drawing.ts'
import type { Box } from './geometry.ts'
import { drawOnSite, drawOnTheRoad, officersOf } from './officers.ts'
import type { Target } from './targets.ts'
import { isLookedAt } from './view.ts'
import type { View } from './view.ts'

/** How many calls a street has out to a department, and how many of them are answered: on site or at work. */
interface Calls {
  readonly street: number
  readonly department: number
  /** Their numbers in the frame. */
  readonly calls: number[]
  answered: number
}

function callsIn({ callDepartment, callState, callStreet }: Frame): Calls[] {
  const pairs = new Map<string, Calls>()
  callStreet.forEach((street, index) => {
    const department = callDepartment[index]
    const key = `${street} ${department}`
    const pair = pairs.get(key) ?? { street, department, calls: [], answered: 0 }
    pair.calls.push(index)
    if (callState[index] === CALL.onSite || callState[index] === CALL.working) pair.answered++
    pairs.set(key, pair)
  })
  return [...pairs.values()]
}

/** Where the house of each department stands. */
function houseOf(strip: Box, count: number, department: number): Box {
  const width = strip.width / count
  return { x: strip.x + department * width + 2, y: strip.y, width: width - 4, height: strip.height }
}

/** @returns their queues, to be pointed at */
export function drawDepartments(ctx: CanvasRenderingContext2D, strip: Box, view: View): Target[] {
  const targets: Target[] = []
  const { frame, ready, words, number } = view
  const sums = Array.from({ length: ready.departments }, () => ({ busy: 0, servers: 0, waiting: 0 }))
  ready.places.forEach(({ kind, number: own }, place) => {
    if (kind !== 'department') return
    const sum = sums[own % ready.departments]
    sum.busy += frame.placeBusy[place]
    sum.servers += frame.placeServers[place]
    sum.waiting += frame.placeWaiting[place]
    targets.push({ kind: 'place', place, ...houseOf(strip, ready.departments, own % ready.departments) })
  })
  sums.forEach(({ busy, servers, waiting }, department) => {
    const house = houseOf(strip, ready.departments, department)
    const roof = Math.min(9, house.height / 4)
    ctx.fillStyle = GROUND
    ctx.strokeStyle = DEPARTMENT
    ctx.lineWidth = isLookedAt(view, { kind: 'department', street: -1, number: department }) ? 3 : 1.2
    ctx.beginPath()
    ctx.moveTo(house.x, house.y + roof)
    ctx.lineTo(house.x + house.width / 2, house.y)
    ctx.lineTo(house.x + house.width, house.y + roof)
    ctx.lineTo(house.x + house.width, house.y + house.height)
    ctx.lineTo(house.x, house.y + house.height)
    ctx.closePath()
    ctx.fill()
    ctx.stroke()
    const inside = { x: house.x + 4, width: house.width - 8 }
    const label = String(department + 1)
    text(ctx, [words.department(label), label], { ...inside, y: house.y + roof + 2 }, { size: 11, colour: DEPARTMENT })
    const most = Math.floor(inside.width / 8)
    seats(
      ctx,
      { x: inside.x, y: house.y + roof + 15, size: 6, most },
      { busy, filled: servers, posts: servers, colour: DEPARTMENT },
    )
    const line = words.inLine(number(waiting))
    if (house.height > 40)
      text(
        ctx,
        [line, number(waiting)],
        { ...inside, y: house.y + roof + 24 },
        { size: 11, colour: waiting > servers ? INK : DEPARTMENT },
      )
  })
  return targets
}

/**
 * An open ring at the department fills as the calls are answered; officers go along the arc, and stand where it begins.
 * @param from where the arcs of a street begin; undefined: it is not shown
 */
export function drawWhistles(
  ctx: CanvasRenderingContext2D,
  strip: Box,
  view: View,
  from: (street: number) => { readonly x: number; readonly y: number } | undefined,
): void {
  const callsOf = new Map<number, number[]>()
  for (const { street, department, calls, answered } of callsIn(view.frame)) {
    const start = from(street)
    if (start === undefined || department >= view.ready.departments) continue
    const house = houseOf(strip, view.ready.departments, department)
    const end = { x: house.x + house.width / 2, y: house.y + house.height + 5 }
    ctx.strokeStyle = WHISTLE
    ctx.globalAlpha = 0.55
    ctx.lineWidth = Math.min(4, 1 + Math.log2(calls.length) / 2)
    ctx.beginPath()
    ctx.moveTo(start.x, start.y)
    ctx.quadraticCurveTo(start.x, (start.y + end.y) / 2, end.x, end.y + 3)
    ctx.stroke()
    ctx.globalAlpha = 1
    ctx.lineWidth = 1.4
    ctx.beginPath()
    ctx.arc(end.x, end.y, 4, 0, 2 * Math.PI)
    ctx.fillStyle = GROUND
    ctx.fill()
    ctx.stroke()
    ctx.beginPath()
    ctx.moveTo(end.x, end.y)
    ctx.arc(end.x, end.y, 4, -Math.PI / 2, -Math.PI / 2 + (2 * Math.PI * answered) / calls.length)
    ctx.fillStyle = WHISTLE
    ctx.fill()
    const arc = { from: start, bend: { x: start.x, y: (start.y + end.y) / 2 }, to: { x: end.x, y: end.y + 3 } }
    drawOnTheRoad(ctx, arc, officersOf(view.frame, calls).ways)
    callsOf.set(street, [...(callsOf.get(street) ?? []), ...calls])
  }
  for (const [street, calls] of callsOf) drawOnSite(ctx, from(street)!, officersOf(view.frame, calls))
}
