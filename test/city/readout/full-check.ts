/**
 * Conservation seen from outside, for tests: beside the model's own check, that every case, call, job, officer and assistant is in
 * exactly one place and that no piece of work outlives what it is for. Slow; called at every event.
 */
import { CALL, DUTY, FIRST_TERMINAL, NONE, STAGE, caseOfCall, firstCallOf } from '../../../sim/city/state/cases.ts'
import { checkConservation } from '../../../sim/city/readout/conservation.ts'
import { GATE } from '../../../sim/city/steps/gate.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import type { World } from '../../../sim/city/world.ts'
import { JOB_STEP, NOWHERE } from '../../../sim/queueing/jobs.ts'

function agree(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found}, expected ${expected}`)
}

function fail(what: string): never {
  throw new Error(what)
}

/** @throws Error that names what is in the wrong place */
export function fullCheck(world: World): void {
  checkConservation(world)
  const jobs = liveJobs(world)
  const rows: number[] = []
  world.cases.forEachAlive((row) => rows.push(row))
  checkHeads(world, jobs)
  checkCases(world, rows)
  checkCalls(world, rows, jobs)
  checkAssistants(world)
  checkPurses(world)
}

/** The same before an event. @throws Error that names the time of the event, too */
export function checkBefore(world: World, time: number): void {
  try {
    fullCheck(world)
  } catch (error) {
    throw new Error(`before the event at ${time} h: ${(error as Error).message}`, { cause: error })
  }
}

/** Rows of all jobs in being. */
function liveJobs({ jobs }: World): number[] {
  const { used } = jobs as unknown as { readonly used: number }
  const rows: number[] = []
  for (let job = 0; job < used; job += JOB_STEP) if (jobs.pool[job] >= 0) rows.push(job)
  agree('jobs in some pool', rows.length, jobs.alive)
  return rows
}

/** No head has two jobs, and each pool is as busy as it has heads with a job. */
function checkHeads({ jobs, pools }: World, live: readonly number[]): void {
  const taken = new Set<number>()
  for (const job of live) {
    if (jobs.server[job] === NOWHERE) continue
    const place = jobs.pool[job] * 10000 + jobs.server[job]
    if (taken.has(place)) fail(`head ${jobs.server[job]} of pool ${jobs.pool[job]} has two jobs`)
    taken.add(place)
  }
  agree('busy heads', pools.busyServers, taken.size)
}

function checkCases(world: World, rows: readonly number[]): void {
  const { cases, jobs, outcome, pools, escalated } = world
  let open = 0
  let waitingForConference = 0
  for (const row of rows) {
    const stage = cases.stage[row]
    if (stage >= FIRST_TERMINAL) fail(`case ${row} is alive at terminal stage ${stage}`)
    if (cases.accepted[row] >= 0) open++
    if (stage === STAGE.escalated) waitingForConference++
    const job = cases.job[row]
    if (cases.lyingEvent[row] !== NONE) {
      if (stage !== STAGE.waiting || job !== NONE) fail(`case ${row} is left lying at stage ${stage} with job ${job}`)
    } else if (stage === STAGE.waiting) {
      if (job === NONE || jobs.subject[job] !== row) fail(`case ${row} waits without a job`)
      if (!pools.of(job).isWaiting(job)) fail(`case ${row} waits, but its job ${job} does not`)
    } else if (stage !== STAGE.escalated && cases.patienceEvent[row] !== NONE)
      fail(`patience of case ${row} runs at stage ${stage}`)
    const contact = cases.contactJob[row]
    if (contact !== NONE && jobs.subject[contact] !== row) fail(`the first call of case ${row} is another's`)
    if (stage >= STAGE.whistled && job !== NONE) fail(`case ${row} has job ${job} at stage ${stage}`)
  }
  agree('open cases', open, outcome.open.value)
  agree('cases before the conference', escalated.length, waitingForConference)
}

/** Every call that is queued or has an officer has a job of its own, and there is no other call's job. */
function checkCalls(world: World, rows: readonly number[], live: readonly number[]): void {
  const { cases, jobs, pools } = world
  const parts = new Set(live.filter((job) => jobs.kind[job] === WORK.part || isWaitingCall(world, job)))
  for (const row of rows) {
    for (let slot = 0; slot < cases.departmentsNeeded[row]; slot++) {
      const call = firstCallOf(row) + slot
      const state = cases.callState[call]
      if (state === CALL.absent || state === CALL.left || state === CALL.done) continue
      const job = cases.callJob[call]
      if (cases.stage[row] !== (cases.ordered[row] === 1 ? STAGE.working : STAGE.whistled))
        fail(`call ${call} is alive, but its case is at stage ${cases.stage[row]}`)
      if (!parts.delete(job) || jobs.subject[job] !== call) fail(`call ${call} in state ${state} has no job of its own`)
      const department = world.departments[cases.department[call]]
      const home = pools.of(job)
      const { embedded, inTeam, pool } = department
      const street = cases.street[row]
      if (home !== pool && home !== embedded[street] && home !== inTeam[street]?.pool)
        fail(`call ${call} is not with its department`)
      const held = jobs.server[job] !== NOWHERE && jobs.ending[job] === NOWHERE
      if (state === CALL.queued && !home.isWaiting(job)) fail(`call ${call} is queued, but its job does not wait`)
      if ((state === CALL.onTheWay || state === CALL.onSite) && !held) fail(`call ${call}: its officer is not held`)
      if (state === CALL.working && held) fail(`call ${call}: its officer is held at work`)
    }
    if (cases.unheard[row] === 1 && cases.stage[row] !== STAGE.whistled) fail(`case ${row} waits for a visit in vain`)
    if (cases.stage[row] !== STAGE.whistled) continue
    if (!isMoving(world, row)) fail(`case ${row} is whistled, but nothing will happen`)
    if ((cases.duty[row] === DUTY.assist) !== (cases.work[row] === WORK.called))
      fail(`case ${row} is whistled by the wrong kind of whistle`)
    if (cases.duty[row] === DUTY.lead && cases.gate[row] >= GATE.street)
      fail(`the street whistles for case ${row}, which is its own`)
  }
  agree('parts of joint work without a call', parts.size, 0)
}

/** A department called alone takes the matter up like other work: then the job is the case's. */
function isWaitingCall({ cases, jobs }: World, job: number): boolean {
  return jobs.kind[job] === WORK.called && cases.job[caseOfCall(jobs.subject[job])] !== job
}

/** A whistled case has a deadline or a visit day ahead, or somebody at work on it. */
function isMoving({ cases }: World, row: number): boolean {
  if (cases.deadlineEvent[row] !== NONE) return true
  for (let slot = 0; slot < cases.departmentsNeeded[row]; slot++)
    if (cases.callState[firstCallOf(row) + slot] === CALL.working) return true
  return false
}

/** Every assistant is free or at work on one case; after a switch more may be at work than there are, for those who go do so when they are done. */
function checkAssistants({ cases, clock, lastSwitch, streets }: World): void {
  const atWork = streets.map(() => [0, 0])
  cases.forEachAlive((row) => {
    const [during, upToNow] = [cases.supportEnds[row] > clock.now, cases.supportEnds[row] >= clock.now]
    if (during) atWork[cases.street[row]][0]++
    if (upToNow) atWork[cases.street[row]][1]++
  })
  for (const { assistants, index } of streets) {
    const free = assistants.busyUntil.reduce((sum, line) => sum + line.filter((until) => until < clock.now).length, 0)
    const [least, most] = atWork[index] as [number, number]
    const isBeforeSwitches = lastSwitch === 0 || clock.now < lastSwitch
    if (free + most < assistants.heads || (isBeforeSwitches && free + least > assistants.heads))
      fail(`street ${index} has ${free} free assistants and ${least} at work of ${assistants.heads}`)
  }
}

/** No street has spent more than it had, of money or of its volunteers' hours. */
function checkPurses({ streets }: World): void {
  for (const { fund, index, volunteerHours } of streets) {
    if (fund < 0) fail(`street ${index} has ${fund} yuan`)
    if (volunteerHours < 0) fail(`street ${index} has ${volunteerHours} hours of volunteers`)
  }
}
