/** What changes inside the run, as a switch of a scenario file says it: laid beside the switches that the scenario has already. */
import { leverOf } from '../../../sim/levers/lever-name.ts'
import { settle } from '../../../sim/scenario/assembly.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { Scenario, ScenarioSwitch } from '../../../sim/scenario/scenario.ts'
import { hashOf } from '../../../sim/scenario/scenario-hash.ts'
import { settingsOf } from './lab-point.ts'

/** Levers that change at the start of a day of the observed period, and hold from then on. */
export interface Later {
  readonly from: number
  readonly set: PointValues
}

/** Switches of a scenario with others among them, in order of time; where both speak of a day, what is set here comes last. */
export function switchesWith({ switches }: Scenario, later: readonly Later[]): ScenarioSwitch[] {
  const days = [...new Set([...switches, ...later].map(({ from }) => from))].sort((a, b) => a - b)
  return days.map((from) => {
    const own = switches.find((one) => one.from === from)
    const set = settingsOf(later.find((one) => one.from === from)?.set ?? {})
    const kept =
      own?.levers.filter(({ name }) => set.every((one) => one.name !== name && one.name !== leverOf(name))) ?? []
    return { from, levers: [...kept, ...set], file: own?.file ?? 'the lab', line: own?.line ?? 1 }
  })
}

/** The scenario with these changes inside the run. @throws InputError where levers are at odds then */
export function withLater(base: Scenario, later: readonly Later[]): Scenario {
  if (later.length === 0) return base
  const switches = switchesWith(base, later)
  const setting = settle(base, base.authority, switches)
  return { ...base, switches, setting, hash: hashOf({ ...base, setting }) }
}
