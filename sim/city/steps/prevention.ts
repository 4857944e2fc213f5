/**
 * Prevention at the source (rule 18; E120, T11): a share of issues, each marked by a draw of its own, never arises. The share
 * rises in a straight line to that of the lever; the street's fund pays for each, and where it cannot, only part is reached.
 */
import { DAY } from '../../arithmetic/units.ts'
import { PURPOSE } from '../model/purposes.ts'
import type { Setting } from '../model/setting.ts'
import type { World } from '../world.ts'

/** Share of issues that prevention removes now, where money is no matter. @param setting whose lever it is moving to */
export function shareInForce({ clock, prevention }: World, { behaviour, participation }: Setting): number {
  const { share, since } = prevention
  const risen = Math.min(1, (clock.now - since) / (behaviour.preventionDays * DAY))
  return share + (participation.prevention - share) * risen
}

/** At a switch: from what is in force now the share moves to the new value, up or down. */
export function preventionChanges(world: World, before: Setting, after: Setting): void {
  if (before.participation.prevention === after.participation.prevention) return
  world.prevention.share = shareInForce(world, before)
  world.prevention.since = world.clock.now
}

/** Whether the issue of this address never arises; the fund pays if it can. */
export function isPrevented(world: World, street: number, address: number): boolean {
  const { clock, random, outcome, setting, streets } = world
  const share = shareInForce(world, setting)
  if (share <= 0) return false
  const mark = random.uniform(PURPOSE.prevention, address, 0)
  if (mark >= share) return false
  const { preventionCost, preventionUnfunded } = setting.behaviour
  const office = streets[street]
  if (office.fund >= preventionCost) {
    office.fund -= preventionCost
    outcome.spends(preventionCost)
  } else if (mark >= share * preventionUnfunded) return false
  outcome.prevents(clock.now)
  return true
}
