/** The city at a moment as a frame: looking at it changes nothing, for books are not drawn up and nothing is drawn. */
import { DUTY_BITS, IN_HAND, LIFE, REOPENED, WHISTLED, AGE, lookWith } from './looks.ts'
import { ARRIVED, NOWHERE_16, STREET_FIGURES } from './messages.ts'
import type { Frame } from './messages.ts'
import { RECURRENCE_BLOCK } from '../../../sim/city/model/purposes.ts'
import { CALL, FIRST_TERMINAL, NONE, STAGE, URGENCY, firstCallOf, limitOfClass } from '../../../sim/city/state/cases.ts'
import { CASE_STEP } from '../../../sim/city/state/case-columns.ts'
import { shareOfWay } from '../../../sim/city/steps/joint-work.ts'
import type { StreetOffice } from '../../../sim/city/state/street-office.ts'
import type { Observation } from '../../../sim/city/observation.ts'
import { numberInCity } from '../../../sim/city/world.ts'
import type { World } from '../../../sim/city/world.ts'
import { NOWHERE } from '../../../sim/queueing/jobs.ts'
import type { CityBooks, DailyBooks } from './daily-books.ts'
import type { CityPlaces } from './city-places.ts'

/** Streets and districts by their numbers in the city; null: no street closely, no district by its matters. */
export interface Looking {
  readonly district: number | null
  readonly street: number | null
  readonly latent: boolean
}

/** All arrays of the frame change hands with it. */
export function frameOf(
  { isOver: over, worlds }: Pick<Observation, 'isOver' | 'worlds'>,
  places: CityPlaces,
  books: CityBooks,
  looking: Looking,
): Frame {
  const world = worlds[looking.district ?? 0]
  const rows = looking.district === null ? [] : visibleRows(world, looking.latent)
  const closely = looking.street === null ? null : looking.street - world.district.firstStreet
  const figures = worlds.map((one) => figuresOf(one, books.districts[one.district.number], lateByStreet(one)))
  return {
    ...{ tell: 'frame', time: world.clock.now, over },
    ...marksOf(world, rows, closely),
    ...callsOf(world, rows),
    ...placesOf(places),
    streets: Float64Array.from(figures.flatMap((one) => [...one])),
    ...books.takeNew(),
  }
}

/** Buffers to hand over with a frame. */
export function buffersOf(frame: Frame): ArrayBuffer[] {
  return Object.values(frame).flatMap((part: unknown) => (ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : []))
}

/** Open matters of each street that are past the limit of their class. */
export function lateByStreet(world: World): Int32Array {
  const late = new Int32Array(world.streets.length)
  const { cases } = world
  const end = cases.usedUpTo()
  for (let row = 0; row < end; row += CASE_STEP)
    if (isOpen(world, row) && ageAt(world, row) === AGE.late) late[cases.street[row]]++
  return late
}

function isOpen({ cases }: World, row: number): boolean {
  return cases.stage[row] > STAGE.latent && cases.stage[row] < FIRST_TERMINAL
}

function visibleRows(world: World, latent: boolean): number[] {
  const rows: number[] = []
  const end = world.cases.usedUpTo()
  for (let row = 0; row < end; row += CASE_STEP)
    if (isOpen(world, row) || (latent && world.cases.stage[row] === STAGE.latent)) rows.push(row)
  return rows
}

function ageAt({ cases, clock, setting }: World, row: number): number {
  if (cases.stage[row] === STAGE.latent) return AGE.latent
  // A grid worker may have it in hand before it is a case.
  const since = cases.accepted[row] >= 0 ? cases.accepted[row] : cases.discovered[row]
  const used = (clock.now - since) / limitOfClass(setting, cases.urgency[row])
  if (used > 1) return AGE.late
  return used > 0.5 ? AGE.beyondHalf : AGE.inTime
}

function marksOf(world: World, rows: readonly number[], closely: number | null) {
  const { cases, jobs, residents, streets } = world
  const marks = {
    issue: new Uint32Array(rows.length),
    again: new Uint8Array(rows.length),
    street: new Uint16Array(rows.length),
    spot: new Uint16Array(rows.length),
    place: new Uint16Array(rows.length).fill(NOWHERE_16),
    slot: new Uint16Array(rows.length).fill(NOWHERE_16),
    stage: new Uint8Array(rows.length),
    look: new Uint8Array(rows.length),
  }
  const waiting: number[] = []
  rows.forEach((row, mark) => {
    const street = cases.street[row]
    const office = streets[street]
    const within = cases.resident[row] - residents.firstOfStreet[street]
    marks.issue[mark] = cases.address[row] - office.block + 1
    marks.again[mark] = cases.lot[row] / RECURRENCE_BLOCK
    marks.street[mark] = numberInCity(world, street)
    marks.spot[mark] = Math.floor((within / residents.ofStreet(street)) * NOWHERE_16)
    marks.stage[mark] = cases.stage[row]
    const job = cases.job[row]
    const held = job !== NONE && jobs.pool[job] >= 0
    if (held) marks.place[mark] = jobs.pool[job]
    if (held && jobs.server[job] === NOWHERE && street === closely) waiting.push(mark)
    marks.look[mark] = lookWith(cases.duty[row] & DUTY_BITS, ageAt(world, row), flagsOf(world, row, held ? job : NONE))
  })
  giveSlots(world, rows, waiting, marks)
  return marks
}

function flagsOf({ cases, jobs }: World, row: number, job: number): number {
  const inHand = cases.stage[row] === STAGE.withGrid || (job !== NONE && jobs.server[job] !== NOWHERE)
  return (
    (cases.urgency[row] === URGENCY.life ? LIFE : 0) |
    (cases.reopenings[row] > 0 ? REOPENED : 0) |
    (inHand ? IN_HAND : 0) |
    (cases.stage[row] === STAGE.whistled ? WHISTLED : 0)
  )
}

/** Those who wait, numbered in their lines in the order of service: by class, then by age. */
function giveSlots(
  { cases, jobs }: World,
  rows: readonly number[],
  waiting: number[],
  { place, slot }: { readonly place: Uint16Array; readonly slot: Uint16Array },
): void {
  const jobOf = (mark: number): number => cases.job[rows[mark]]
  waiting.sort((a, b) => {
    const [one, other] = [jobOf(a), jobOf(b)]
    return jobs.serviceClass[one] - jobs.serviceClass[other] || jobs.age[one] - jobs.age[other]
  })
  const inLine = new Map<number, number>()
  for (const mark of waiting) {
    const before = inLine.get(place[mark]) ?? 0
    slot[mark] = Math.min(before, NOWHERE_16 - 1)
    inLine.set(place[mark], before + 1)
  }
}

/** Calls that are neither done nor given up. */
function callsOf(world: World, rows: readonly number[]) {
  const { cases } = world
  const [streets, departments, states, ways]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const row of rows) {
    if (cases.departmentsNeeded[row] === 0 || cases.whistles[row] === 0) continue
    const first = firstCallOf(row)
    for (let call = first; call < first + cases.departmentsNeeded[row]; call++) {
      const state = cases.callState[call]
      if (state === CALL.absent || state === CALL.left || state === CALL.done) continue
      streets.push(numberInCity(world, cases.street[row]))
      departments.push(cases.department[call])
      states.push(state)
      ways.push(state === CALL.queued ? 0 : Math.round(ARRIVED * shareOfWay(world, call)))
    }
  }
  return {
    callStreet: Uint16Array.from(streets),
    callDepartment: Uint16Array.from(departments),
    callState: Uint8Array.from(states),
    callWay: Uint8Array.from(ways),
  }
}

function placesOf({ pools }: CityPlaces) {
  return {
    placeWaiting: Uint16Array.from(pools, ({ waiting }) => Math.min(waiting, NOWHERE_16)),
    placeBusy: Uint16Array.from(pools, ({ busy }) => busy),
    placeServers: Uint16Array.from(pools, ({ servers }) => servers),
  }
}

function figuresOf(world: World, books: DailyBooks, late: Int32Array): Float64Array {
  const figures = new Float64Array(world.streets.length * STREET_FIGURES.length)
  world.streets.forEach((office, street) => {
    const { busy, waiting } = atCounters(office)
    const { absentUntil, busyUntil, workers } = office.grid
    const now = world.clock.now
    const [came, gone] = [books.cameIn[street], books.wentOut[street]]
    const settling = busyUntil.reduce((count, until) => (until > now ? count + 1 : count), 0)
    const absent = absentUntil.reduce((count, until) => (until > now ? count + 1 : count), 0)
    const figure = [came - gone, late[street], came, gone, office.posts, office.filled, busy, waiting]
    figures.set([...figure, workers - absent, settling], street * STREET_FIGURES.length)
  })
  return figures
}

function atCounters({ pools }: StreetOffice): { busy: number; waiting: number } {
  let [busy, waiting] = [0, 0]
  for (const pool of pools) {
    busy += pool.busy
    waiting += pool.waiting
  }
  return { busy, waiting }
}
