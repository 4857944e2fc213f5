/** Confidence of a street that a department will come when called: who has called in vain hesitates to call again (rules 6, 7). */
import { DAY } from '../../arithmetic/units.ts'
import { exp } from '../../arithmetic/exp.ts'
import type { Setting } from '../model/setting.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'

/** Confidence now: without calls it returns to where it started. */
export function confidenceIn({ clock, setting }: World, office: StreetOffice, department: number): number {
  const { confidenceStart, confidenceDays } = setting.behaviour
  const days = (clock.now - office.calledAt[department]) / DAY
  return confidenceStart + (office.confidence[department] - confidenceStart) * exp(-days / confidenceDays)
}

/** How far the mean confidence in these departments is below its start; 0 where it is not. */
export function confidenceLost(world: World, street: number, departments: readonly number[]): number {
  const office = world.streets[street]
  const sum = departments.reduce((all, department) => all + confidenceIn(world, office, department), 0)
  return Math.max(0, world.setting.behaviour.confidenceStart - sum / departments.length)
}

/** After a call: it came, or it did not. */
export function confidenceLearns(world: World, street: number, department: number, came: boolean): void {
  const office = world.streets[street]
  const before = confidenceIn(world, office, department)
  office.confidence[department] = before + world.setting.behaviour.confidenceStep * ((came ? 1 : 0) - before)
  office.calledAt[department] = world.clock.now
}

/** At a switch of what departments are appraised by, a street forgets half of what it has learned about them. */
export function confidenceReconsiders(world: World, street: number, before: Setting, after: Setting): void {
  if (!appraisesOtherwise(before, after)) return
  const office = world.streets[street]
  for (let department = 0; department < office.confidence.length; department++) {
    const now = confidenceIn(world, office, department)
    office.confidence[department] = (now + world.setting.behaviour.confidenceStart) / 2
    office.calledAt[department] = world.clock.now
  }
}

function appraisesOtherwise({ appraisal: before }: Setting, { appraisal: after }: Setting): boolean {
  return (['weight', 'personnelSay', 'perMatter', 'independent', 'oversight'] as const).some(
    (lever) => before[lever] !== after[lever],
  )
}
