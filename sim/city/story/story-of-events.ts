/** What each event has done, read off the city before and after it, and told as steps. One function an event, in the order of a life. */
import { DAY } from '../../arithmetic/units.ts'
import { FINDER, NONE, STAGE_NAMES, caseOfCall } from '../state/cases.ts'
import type { CaseStory } from './case-story.ts'
import { isMinor } from '../steps/grid.ts'
import { solvingChance } from '../steps/success.ts'
import { conference, deadline, officerArrives, tellEscalation, tellLying } from './story-of-calls.ts'
import { hasQueued, hasWhistled, tellDispatch, tellQueue, tellVisit, tellWhistle } from './story-reasons.ts'
import { reopeningsAllowed } from '../people/pressure.ts'
import type { SeenEvent } from './seen-event.ts'
import type { Place } from './steps.ts'
import { dayBegins, postFilled } from './story-of-offices.ts'
import { KINDS_OF_WORK, WORK, WORK_NAMES } from '../model/work.ts'

/** Work for a case beside that which settles it. */
const BESIDE_THE_WORK: readonly string[] = ['chaser', 'contact', 'lifeVisit']
/** Times are sums of floating-point numbers. */
const TOLERANCE = 1e-9

type Explanation = (story: CaseStory, seen: SeenEvent) => void

/** The witness, or what follows for the case, says it all. */
const nothingMore: Explanation = () => {}

const EXPLANATIONS: Readonly<Record<SeenEvent['event'], Explanation>> = {
  issueArises: nothingMore,
  clockRings,
  recurs,
  gridWorkerDone,
  volunteersCome: nothingMore,
  volunteersDone: (story, seen) => (seen.stage === 'withGrid' ? gridWorkerDone(story, seen) : undefined),
  dispatched: tellDispatch,
  returned,
  workEnds,
  poolOpens: nothingMore,
  lyingEnds: nothingMore,
  districtPays: (story, { row, time }) => story.ofCase(row, time, 'districtPaid', {}),
  officerArrives,
  officerLeaves: (story, { row, call, time }) =>
    story.ofCase(row, time, 'officerLeaves', { department: story.world.cases.department[call] + 1 }),
  visit: tellVisit,
  deadline,
  conference,
  replied,
  reopened: (story, { row, time }) =>
    story.ofCase(row, time, 'reopened', { reopenings: story.world.cases.reopenings[row] }),
  chaser: (story, { row, time }) => story.ofCase(row, time, 'chaser', { chasers: story.world.cases.chasers[row] }),
  patienceEnds: nothingMore,
  due: nothingMore,
  consultation: (story, { entity, time }) => story.around(time, 'consultation', story.streetNumber(entity), {}),
  task: (story, { entity, time, jobsAlive }) =>
    story.around(time, 'task', story.streetNumber(entity), { refused: story.world.jobs.alive === jobsAlive }),
  ownOrder: (story, { entity, time }) => {
    const { district } = story.world
    story.around(time, 'ownOrder', undefined, { department: entity + 1, district: district.number + 1 })
  },
  dayBegins,
  postFilled,
  leversSwitch: (story, { entity, time }) => {
    story.lookAround()
    // They do in all districts at once.
    if (story.world.district.number === 0) story.around(time, 'leversSwitch', undefined, { reform: entity + 1 })
  },
  transitionEnds: (story, { entity, time }) => story.around(time, 'transitionEnds', story.streetNumber(entity), {}),
}

export function explain(story: CaseStory, seen: SeenEvent): void {
  EXPLANATIONS[seen.event](story, seen)
  tellJudgement(story, seen)
  if (seen.row >= 0 && story.isAlive(seen.row)) tellConsequences(story, seen)
}

/** Before the end that it may belong to. */
function tellJudgement(story: CaseStory, { event, time }: SeenEvent): void {
  if (story.judgement === undefined) return
  const { row, ...said } = story.judgement
  story.judgement = undefined
  story.ofCase(row, time, 'judged', { ...said, early: event === 'due' })
}

/** What follows for the case, whatever the event was: it shows in the columns. */
function tellConsequences(story: CaseStory, seen: SeenEvent): void {
  const { row } = seen
  const stage = stageOf(story, row)
  const queued = hasQueued(story.world, seen)
  const whistled = hasWhistled(story.world, seen)
  const goesOn = queued || whistled
  if (queued) tellQueue(story, seen)
  if (whistled) tellWhistle(story, seen)
  if (stage !== seen.stage) tellStage(story, seen, stage)
  else if (!goesOn && isStreetWork(seen)) tellPause(story, seen)
}

function tellStage(story: CaseStory, seen: SeenEvent, stage: string): void {
  const { cases, setting } = story.world
  const { row, time } = seen
  const solved = cases.solved[row] >= 0
  if (stage === 'claimed') tellResult(story, row, time)
  if (stage === 'escalated') tellEscalation(story, seen)
  if (stage === 'waiting' && cases.lyingEvent[row] !== NONE) tellLying(story, seen)
  if (stage === 'reopened') story.ofCase(row, time, 'reopening', { at: time + setting.behaviour.reopenDays * DAY })
  if (stage === 'withdrawn') story.ofCase(row, time, 'withdrawn', story.ending(row))
  if (stage === 'outOfScope') story.ofCase(row, time, 'outOfScope', story.ending(row))
  if (stage === 'closed') {
    story.ofCase(row, time, 'closed', {
      ...story.ending(row),
      solved,
      claimedSolved: cases.claimedSolved[row] === 1,
      verified: seen.event === 'workEnds',
      enough: cases.reopenings[row] >= reopeningsAllowed(story.world, row),
      byConference: cases.work[row] === WORK.conference,
    })
  }
}

function tellResult(story: CaseStory, row: number, time: number): void {
  const { cases } = story.world
  const work = WORK_NAMES[cases.work[row]]
  story.ofCase(row, time, 'handled', { work, solved: cases.solved[row] >= 0, chance: solvingChance(story.world, row) })
}

function stageOf({ world }: CaseStory, row: number): NonNullable<SeenEvent['stage']> {
  return STAGE_NAMES[world.cases.stage[row]]
}

function isStreetWork({ job }: SeenEvent): boolean {
  if (job === undefined) return false
  const { attempt, by } = KINDS_OF_WORK[job.work]
  return attempt === true && by === 'post'
}

/** The post is done, and yet there is no result: money is missing. */
function tellPause(story: CaseStory, { row, time }: SeenEvent): void {
  const { setting } = story.world
  story.ofCase(row, time, 'awaitsMoney', { until: time + setting.behaviour.districtPaysDays * DAY })
}

function clockRings(story: CaseStory, { row, time, finder }: SeenEvent): void {
  const { cases } = story.world
  const stage = stageOf(story, row)
  if (finder === FINDER.neighbours || finder === FINDER.nobody) {
    return story.ofCase(row, time, 'selfSolved', { by: finder === FINDER.neighbours ? 'neighbours' : 'time' })
  }
  // One that nobody will ever find has given its row back, with a terminal stage.
  if (stage === 'latent' || stage === 'selfSolved') return story.ofCase(row, time, 'passedBy', {})
  story.ofCase(row, time, 'discovered', { by: story.finder(row), delay: time - cases.onset[row] })
  if (stage === 'withGrid') story.ofCase(row, time, 'gridTakes', { grid: cases.grid[row] + 1 })
  else tellAcceptance(story, row, time)
}

function recurs(story: CaseStory, { row, time }: SeenEvent): void {
  story.begin(row)
  story.ofCase(row, time, 'recurs', { ...story.matter(row), by: story.finder(row) })
  tellAcceptance(story, row, time)
}

function tellAcceptance(story: CaseStory, row: number, time: number): void {
  const { cases } = story.world
  const life = story.life(row)
  life.case = ++story.accepted.cases
  life.since = time
  const patienceEnds = cases.patienceEnds[row]
  story.ofCase(row, time, 'accepted', {
    ...story.matter(row),
    by: story.finder(row),
    minor: isMinor(story.world, row),
    onset: cases.onset[row],
    discovered: cases.discovered[row],
    ...(patienceEnds < Infinity ? { patienceEnds } : {}),
  })
}

export function volunteersTake(story: CaseStory, row: number, time: number): void {
  story.ofCase(row, time, 'gridTakes', { grid: story.world.cases.grid[row] + 1, volunteers: true })
}

function gridWorkerDone(story: CaseStory, { row, time, event, satisfied }: SeenEvent): void {
  const volunteers = event === 'volunteersDone' ? ({ volunteers: true } as const) : {}
  const grid = story.world.cases.grid[row] + 1
  story.ofCase(row, time, 'gridSolved', { grid, ...volunteers, ...(satisfied === undefined ? {} : { satisfied }) })
}

function returned(story: CaseStory, { row, time }: SeenEvent): void {
  const { cases, setting } = story.world
  const returns = cases.hops[row]
  const after = time - story.life(row).since
  story.life(row).since = time
  story.ofCase(row, time, 'returned', { returns, keptByStreet: returns >= setting.behaviour.maxReturns, after })
}

function workEnds(story: CaseStory, seen: SeenEvent): void {
  const { row, time } = seen
  const { work, seat, street, begun, partBegun } = seen.job!
  if (row < 0) return story.around(time, 'workDone', street, { ...seat, work })
  const life = story.life(row)
  if (work === 'triage') {
    life.since = time
    return story.ofCase(row, time, 'triaged', { begun })
  }
  if (work === 'callback') {
    return story.ofCase(row, time, 'calledBack', { begun, saysSolved: story.world.cases.solved[row] >= 0 })
  }
  if (BESIDE_THE_WORK.includes(work)) return story.ofCase(row, time, 'workDone', { ...seat, work })
  if (work === 'part') return story.ofCase(row, time, 'workDone', { ...seat, work, begun: partBegun })
  const interrupted = time > life.due + TOLERANCE ? ({ interrupted: true } as const) : {}
  story.ofCase(row, time, 'workDone', { ...seat, work, begun: life.begun, ...interrupted })
}

function replied(story: CaseStory, { row, time }: SeenEvent): void {
  const { cases } = story.world
  story.ofCase(row, time, 'replied', {
    claimedSolved: cases.claimedSolved[row] === 1,
    solved: cases.solved[row] >= 0,
    callback: stageOf(story, row) === 'verifying',
  })
}

/** A post or an officer has taken the case up. */
export function takenUp(story: CaseStory, row: number, now: number): void {
  const { cases, jobs, pools } = story.world
  const job = cases.job[row]
  const life = story.life(row)
  const waited = now - life.since
  life.begun = now
  life.due = jobs.due[job]!
  const seat = story.places.seat(pools.of(job), jobs.server[job])
  const work = WORK_NAMES[cases.work[row]]
  story.ofCase(row, now, 'takenUp', { ...seat, work, assistant: cases.supportEnds[row] > now, waited })
}

/** An officer has been taken for a part of joint work. */
export function partTaken(story: CaseStory, call: number, now: number): void {
  const { cases, jobs, pools } = story.world
  const row = caseOfCall(call)
  const place: Place = story.places.of(pools.of(cases.callJob[call]))
  const embedded = place.embedded || place.line === 'team' ? ({ embedded: true } as const) : {}
  const officer = jobs.server[cases.callJob[call]] + 1
  story.ofCase(row, now, 'officerSent', { department: cases.department[call] + 1, officer, ...embedded })
}
