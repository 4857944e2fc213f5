/** One replication followed step by step: it runs as far as it is told to, so that whoever follows it can stop, write, or listen in between. */
import { followCases } from '../city/story/following.ts'
import type { Following } from '../city/story/following.ts'
import { openCity } from '../city/city.ts'
import { watchEvents } from '../city/story/event-log.ts'
import type { LoggedEvent } from '../city/story/event-log.ts'
import type { Watch } from '../city/city.ts'
import type { Step } from '../city/story/steps.ts'
import { RandomStreams } from '../random/random-streams.ts'
import type { ReadyScenario } from '../run/replication-task.ts'
import { runSideBySide } from './side-by-side.ts'

/** What a followed run is made of: the same as a replication of a batch. */
export type FollowedTask = Omit<ReadyScenario, 'name'>

/** A replication that goes on as far as it is told to. */
export interface FollowedRun {
  /** Lets it run up to and at this hour; what happened then has been told. */
  runTo(hour: number): void
  /** Cases accepted so far. */
  readonly cases: number
}

/**
 * One replication, told step by step.
 * @param replication counted from 0
 * @param tell hears every step, in order
 */
export function followSteps(task: FollowedTask, replication: number, tell: (step: Step) => void): FollowedRun {
  const accepted = { cases: 0 }
  const followings: Following[] = []
  const worlds = open(task, replication, (opened) => followings.push(followCases(opened, tell, accepted)))
  return {
    runTo: (hour) => runSideBySide(worlds, hour, (district) => followings[district].catchUp()),
    get cases() {
      return accepted.cases
    },
  }
}

/** The same, told as the plain events of the calendar. */
export function followEvents(
  task: FollowedTask,
  replication: number,
  tell: (event: LoggedEvent) => void,
): Pick<FollowedRun, 'runTo'> {
  const worlds = open(task, replication, (opened) => watchEvents(opened, tell))
  return { runTo: (hour) => runSideBySide(worlds, hour, () => undefined) }
}

function open({ setting, anchor, horizon, seed }: FollowedTask, replication: number, watch: Watch) {
  return openCity(setting, anchor, new RandomStreams(seed, replication), horizon, watch)
}
