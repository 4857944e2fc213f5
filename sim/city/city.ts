/**
 * The city: its districts are simulated one after another, or each by somebody else, and what came of them is added up and read off. One call
 * is one replication.
 */
import type { RandomStreams } from '../random/random-streams.ts'
import { citySeries } from './model/weekly.ts'
import { districtsOf } from './model/district.ts'
import { groupRow } from './readout/group-measures.ts'
import { measureRow, survivalByDay } from './readout/measure-row.ts'
import type { Anchor, Horizon, Replication } from './model/replication.ts'
import { FOLLOW_UP_DAYS } from './model/replication.ts'
import type { Setting } from './model/setting.ts'
import { Observation } from './observation.ts'
import { DistrictObservation } from './observe-district.ts'
import type { CityRun, Watch } from './open-district.ts'
import { WEEKLY_HOURS, openDistrict } from './open-district.ts'
import type { Account } from './state/account.ts'
import { addDistrict, emptyAccount } from './state/account.ts'
import type { World } from './world.ts'

export type { Watch } from './open-district.ts'

/**
 * One replication: a pure function of its arguments.
 * @param anchor of the root of the setting's `extends` chain (`anchorOf`)
 * @param watch sees each district
 * @throws Error when conservation is broken: a defect of the model
 */
export function simulateCity(
  setting: Setting,
  anchor: Anchor,
  random: RandomStreams,
  horizon: Horizon,
  watch?: Watch,
  hours = WEEKLY_HOURS,
): Replication {
  const run = { setting, anchor, random, horizon, hours }
  return replicationOf(run, (number) => simulateDistrict(run, number, watch))
}

/** One district of a replication, as a row of numbers from which, with those of the others, `replicationOf` makes the replication. */
export function simulateDistrict(run: CityRun, number: number, watch?: Watch): Float64Array {
  const observation = new DistrictObservation(openDistrict(run, districtsOf(run.setting)[number], watch))
  observation.runTo(observation.world.end)
  return observation.account()
}

/** What came of a replication. @param rowOf what came of the district of each number, asked for in order */
export function replicationOf({ setting, horizon }: CityRun, rowOf: (number: number) => Float64Array): Replication {
  const account = emptyAccount(setting, horizon)
  for (const district of districtsOf(setting)) addDistrict(account, district, rowOf(district.number))
  return readOff(account, settingAtEnd(setting, horizon))
}

/** A city at its first moment, district by district: whoever opens one lets the clocks run as far as he likes, and reads no measures. */
export function openCity(
  setting: Setting,
  anchor: Anchor,
  random: RandomStreams,
  horizon: Horizon,
  watch?: Watch,
  hours = WEEKLY_HOURS,
): World[] {
  const run = { setting, anchor, random, horizon, hours }
  return districtsOf(setting).map((district) => openDistrict(run, district, watch))
}

/** A city that is observed, to go on as far as it is told to. */
export function observeCity(
  setting: Setting,
  anchor: Anchor,
  random: RandomStreams,
  horizon: Horizon,
  watch?: Watch,
): Observation {
  const run = { setting, anchor, random, horizon, hours: WEEKLY_HOURS }
  const worlds = openCity(setting, anchor, random, horizon, watch)
  return new Observation(worlds, (accounts) => replicationOf(run, (number) => accounts[number]))
}

function readOff(account: Account, setting: Setting): Replication {
  const { events, outcome, payroll, usage } = account
  const { weekly } = outcome
  const city = { setting, outcome, payroll }
  return {
    measures: measureRow(city, usage),
    survival: survivalByDay(outcome),
    weekly: citySeries(weekly.counts, weekly.shape),
    weeklyCounts: weekly.counts,
    groups: groupRow(city),
    events,
    cases: outcome.accepted,
  }
}

/** The levers in force at the end of a run. */
function settingAtEnd(setting: Setting, { days }: Horizon): Setting {
  return setting.switches.findLast(({ from }) => from < days + FOLLOW_UP_DAYS)?.setting ?? setting
}
