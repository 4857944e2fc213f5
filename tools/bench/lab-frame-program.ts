/** Runs in a browser: draws a made-up city with so many open matters over and over, and says how long each picture took. */
import { lookWith } from '../../viz/lab/engine/looks.ts'
import { NOWHERE_16, STREET_FIGURES } from '../../viz/lab/engine/messages.ts'
import type { Frame } from '../../viz/lab/engine/messages.ts'
import { Picture } from '../../viz/lab/picture/picture.ts'
import type { View } from '../../viz/lab/picture/view.ts'
import { labWords } from '../../viz/words/lab/lab-words.ts'

const STREETS = 10
const DEPARTMENTS = 11
const UNITS = 11

/** Matters of all ages and duties, evenly over the streets, half of them in line. */
function frameOf(open: number): Frame {
  const each = Array.from({ length: open }, (_, at) => at)
  const waiting = each.map((at) => (at % 2 === 0 ? Math.floor(at / (2 * STREETS * UNITS)) : NOWHERE_16))
  const places = STREETS * UNITS + DEPARTMENTS
  return {
    ...{ tell: 'frame', time: 4000, over: false, firstDay: 0, days: new Int32Array() },
    issue: Uint32Array.from(each),
    again: new Uint8Array(open),
    street: Uint16Array.from(each, (at) => at % STREETS),
    spot: Uint16Array.from(each, (at) => (at * 40_503) % NOWHERE_16),
    place: Uint16Array.from(each, (at) => at % (STREETS * UNITS)),
    slot: Uint16Array.from(waiting),
    stage: new Uint8Array(open).fill(5),
    look: Uint8Array.from(each, (at) => lookWith(at % 3, at % 3, 0)),
    callStreet: Uint16Array.from({ length: 400 }, (_, call) => call % STREETS),
    callDepartment: Uint16Array.from({ length: 400 }, (_, call) => call % DEPARTMENTS),
    callState: Uint8Array.from({ length: 400 }, (_, call) => 1 + (call % 4)),
    callWay: Uint8Array.from({ length: 400 }, (_, call) => (call * 7) % 256),
    placeWaiting: new Uint16Array(places).fill(Math.round(open / places / 2)),
    placeBusy: new Uint16Array(places).fill(1),
    placeServers: new Uint16Array(places).fill(2),
    streets: new Float64Array(STREETS * STREET_FIGURES.length).fill(Math.round(open / STREETS)),
  }
}

function viewOf(open: number, street: number | null): View {
  const kinds = [
    ...Array.from({ length: STREETS * UNITS }, (_, at) => ({
      kind: 'unit' as const,
      street: at % STREETS,
      number: Math.floor(at / STREETS),
    })),
    ...Array.from({ length: DEPARTMENTS }, (_, number) => ({ kind: 'department' as const, street: -1, number })),
  ]
  return {
    ...{ frame: frameOf(open), district: 0, street, place: null, words: labWords('en'), number: String },
    ready: {
      ...{ tell: 'ready', departments: DEPARTMENTS, places: kinds, end: 8640, from: 2160, to: 6480 },
      streets: Array.from({ length: STREETS }, () => ({ residents: 100_000, load: 1.2 })),
      districts: [{ firstStreet: 0, streets: STREETS }],
    },
    ...{ fullLine: 500, atLeast: 1 },
  }
}

Object.assign(globalThis, {
  frameTimes: (open: number, street: number | null, frames: number): readonly number[] => {
    const picture = new Picture(document.querySelector('canvas')!)
    const view = viewOf(open, street)
    for (let frame = 0; frame < frames; frame++) picture.draw(view)
    return picture.times
  },
})
