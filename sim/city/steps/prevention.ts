/**
 * Prevention at the source (rule 18; E120, T11): a share of issues, each marked by a draw of its own, never arises. The share
 * of a street rises in a straight line to that of the lever; the street's fund pays for each, and where it cannot, only part is reached.
 */
import { DAY } from '../../arithmetic/units.ts'
import { PURPOSE } from '../model/purposes.ts'
import type { Setting } from '../model/setting.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

/** Share of issues that prevention removes now, where money is no matter. @param setting whose lever it is moving to */
export function shareInForce(
  { clock }: World,
  { prevention: { share, since } }: StreetOffice,
  { behaviour, participation }: Setting,
): number {
  const risen = Math.min(1, (clock.now - since) / (behaviour.preventionDays * DAY))
  return share + (participation.prevention - share) * risen
}

/** At a switch: from what is in force now the share of a street moves to the new value, up or down. */
export function preventionChanges(world: World, office: StreetOffice, before: Setting, after: Setting): void {
  if (before.participation.prevention === after.participation.prevention) return
  office.prevention.share = shareInForce(world, office, before)
  office.prevention.since = world.clock.now
}

/** Whether the issue of this address never arises; the fund pays if it can. */
export function isPrevented(world: World, street: number, address: number): boolean {
  const { clock, random, outcome, streets } = world
  const setting = settingOf(world, street)
  const office = streets[street]
  const share = shareInForce(world, office, setting)
  if (share <= 0) return false
  const mark = random.uniform(PURPOSE.prevention, address, 0)
  if (mark >= share) return false
  const { preventionCost, preventionUnfunded } = setting.behaviour
  if (office.fund >= preventionCost) {
    office.fund -= preventionCost
    outcome.spends(preventionCost)
  } else if (mark >= share * preventionUnfunded) return false
  outcome.prevents(clock.now)
  return true
}
