/**
 * The whistle: the street calls the departments that a joint matter needs; some come, some do not. By the deadline the
 * absent are known; the street whistles again, and in the end the hard-case conference takes the matter (E002, E065).
 */
import { reportInChance } from './appraisal.ts'
import { CALL, NONE, STAGE, firstCallOf } from './cases.ts'
import { callIndex, countIn, forEachCall, release, rowOf } from './joint-work.ts'
import { PURPOSE } from './purposes.ts'
import { reply } from './reply.ts'
import { WORK } from './work.ts'
import type { World } from './world.ts'
import { departmentOf, draw } from './world.ts'

const HOURS = 24

/** The street has done its own part and blows. */
export function blowWhistle(world: World, row: number): void {
  const { cases, clock, kinds, outcome, setting } = world
  if (cases.departmentsNeeded[row] === 0) nameDepartments(world, row)
  cases.stage[row] = STAGE.whistled
  cases.whistles[row]!++
  cases.whistledAt[row] = clock.now
  outcome.whistled(clock.now, cases.difficulty[row]! < setting.behaviour.needlessBelow)
  cases.deadlineEvent[row] = clock.after(setting.whistle.reportDeadline, kinds.deadline, row)
  forEachCall(world, row, (call) => {
    const state = cases.callState[call]!
    if (state !== CALL.done && state !== CALL.working) summon(world, call)
  })
}

/** Two to four departments, drawn without repetition from the domain's row of the authority matrix. */
function nameDepartments(world: World, row: number): void {
  const { cases, domains, setting } = world
  const { threeDepartments, fourDepartments } = setting.behaviour
  const weights = domains.weights[cases.domain[row]!]!
  const u = draw(world, PURPOSE.departments, row, 1)
  const wanted = u < fourDepartments ? 4 : u < fourDepartments + threeDepartments ? 3 : 2
  const needed = Math.min(wanted, weights.filter((weight) => weight > 0).length)
  const first = firstCallOf(row)
  const named = (department: number, before: number): boolean => {
    for (let slot = 0; slot < before; slot++) if (cases.department[first + slot] === department) return true
    return false
  }
  for (let slot = 0; slot < needed; slot++) {
    const open = weights.map((weight, department) => (named(department, slot) ? 0 : weight))
    let left = draw(world, PURPOSE.departments, row, 2 + slot) * open.reduce((sum, weight) => sum + weight, 0)
    let department = -1
    for (let one = 0; one < open.length; one++) {
      if (open[one]! <= 0) continue
      department = one
      left -= open[one]!
      if (left < 0) break
    }
    cases.department[first + slot] = department
    cases.callState[first + slot] = CALL.absent
    cases.callEvent[first + slot] = NONE
  }
  cases.departmentsNeeded[row] = needed
}

/** One call to one department: an embedded officer always comes; others if the department is ready to. */
function summon(world: World, call: number): void {
  const { cases, clock, jobs, outcome, setting, streets } = world
  const row = rowOf(call)
  const department = departmentOf(world, cases.street[row]!, cases.department[call]!)
  const office = streets[cases.street[row]!]!
  const embedded = department.embedded[office.index]
  const belief = office.belief[department.number]!
  const comes =
    embedded !== undefined ||
    draw(world, PURPOSE.reportIn, row, callIndex(world, call)) < reportInChance(setting, department, belief)
  const justified = cases.difficulty[row]! >= setting.behaviour.needlessBelow ? 1 : 0
  office.belief[department.number] = belief + setting.behaviour.beliefStep * (justified - belief)
  outcome.called(clock.now)
  if (!comes) {
    cases.callState[call] = CALL.absent
    return
  }
  const hours =
    setting.behaviour.jointPartHours * world.unitWork(draw(world, PURPOSE.partWork, row, callIndex(world, call)))
  const job = jobs.create(WORK.part, call, cases.serviceClass(row), cases.accepted[row]!, hours)
  cases.callJob[call] = job
  cases.callState[call] = CALL.queued
  department.queue++
  ;(embedded ?? department.pool).submit(job)
}

/** Event "deadline": who has not come is absent. Whistle again at once, or give the matter to the conference. */
export function deadline(world: World, row: number): void {
  const { cases, setting } = world
  cases.deadlineEvent[row] = NONE
  forEachCall(world, row, (call) => callOff(world, call))
  if (setting.whistle.form === 'parallel' && countIn(world, row, CALL.absent) === 0) return
  if (cases.whistles[row]! < setting.whistle.maxAttempts) blowWhistle(world, row)
  else escalate(world, row)
}

/** Calls still in line are cancelled; officers on the way or on site go back. */
function callOff(world: World, call: number): void {
  const { cases, jobs, pools } = world
  const state = cases.callState[call]!
  if (state === CALL.queued) {
    const job = cases.callJob[call]!
    pools.of(job).withdraw(job)
    jobs.end(job)
    departmentOf(world, cases.street[rowOf(call)]!, cases.department[call]!).queue--
    cases.callState[call] = CALL.absent
  } else if (state === CALL.onTheWay || state === CALL.onSite) {
    release(world, call)
    cases.callState[call] = CALL.absent
  }
}

function escalate(world: World, row: number): void {
  const { cases } = world
  forEachCall(world, row, (call) => {
    if (cases.callState[call] !== CALL.working) return
    release(world, call)
    cases.callState[call] = CALL.absent
  })
  cases.stage[row] = STAGE.escalated
  world.escalated.push(row)
}

/** Event "conference": the district takes up every hard case that waits, with full authority. */
export function conference(world: World): void {
  const { cases, clock, escalated, kinds, setting } = world
  const waiting = escalated.splice(0)
  for (const row of waiting) {
    cases.stage[row] = STAGE.working
    cases.work[row] = WORK.conference
    if (cases.contacted[row]! < 0) cases.contacted[row] = clock.now
    reply(
      world,
      row,
      draw(world, PURPOSE.conference, row, cases.reopenings[row]!) < setting.behaviour.conferenceSuccess,
      false,
    )
  }
  clock.after(setting.district.meetingInterval * HOURS, kinds.conference, 0)
}
