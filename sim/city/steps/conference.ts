/** The hard-case conference: the district's meeting that takes up, every so many days, what whistles did not solve (E065). */
import { DAY } from '../../arithmetic/units.ts'
import { STAGE } from '../state/cases.ts'
import { releaseWorking } from './joint-work.ts'
import { PURPOSE } from '../model/purposes.ts'
import { reply } from './reply.ts'
import { solvingChance } from './success.ts'
import { WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw } from '../world.ts'

/** The matter is taken out of the hands of all who work on it, and waits for the conference. */
export function escalate(world: World, row: number): void {
  releaseWorking(world, row)
  world.cases.stage[row] = STAGE.escalated
  world.escalated.push(row)
}

/** Event "conference": the district takes up every hard case that waits, with full authority. */
export function conference(world: World): void {
  const { cases, clock, escalated } = world
  const waiting = escalated.splice(0)
  for (const row of waiting) {
    cases.stage[row] = STAGE.working
    cases.work[row] = WORK.conference
    if (cases.contacted[row] < 0) cases.contacted[row] = clock.now
    const solved = draw(world, PURPOSE.conference, row, cases.reopenings[row]) < solvingChance(world, row)
    reply(world, row, solved, false)
  }
  scheduleConference(world)
}

/** The next one meets an interval from now. */
export function scheduleConference(world: World): void {
  const { clock, kinds, setting } = world
  world.conferenceAt = clock.now + setting.district.meetingInterval * DAY
  world.conferenceEvent = clock.at(world.conferenceAt, kinds.conference, 0)
}
