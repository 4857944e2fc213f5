/** Which run `whistlelab trace` follows, and what of it is told. */
import { sizedFor } from '../../sim/city/model/anchor.ts'
import { FOLLOW_UP_DAYS, USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import type { Horizon } from '../../sim/city/model/replication.ts'
import { DAY } from '../../sim/arithmetic/units.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import type { FollowedTask } from '../../sim/trace/trace-run.ts'
import { checkMemory } from '../work/enough-memory.ts'
import type { Machinery } from '../work/machinery.ts'
import type { TraceOptions } from './trace-options.ts'

/** Days of the whole log where nothing else is asked for. */
const USUAL_DAYS = 30
const USUAL_HORIZON: Horizon = { warmUpDays: USUAL_WARM_UP_DAYS, days: 365 }

/** Hours [from, to) that are told. */
export interface Window {
  readonly from: number
  readonly to: number
}

export function horizonOf({ days, warmUp }: Pick<TraceOptions, 'days' | 'warmUp'>): Horizon {
  return { days: days ?? USUAL_HORIZON.days, warmUpDays: warmUp ?? USUAL_HORIZON.warmUpDays }
}

/** @throws InputError when the machine cannot hold it */
export function taskOf(scenario: Scenario, seed: string, horizon: Horizon, machinery: Machinery): FollowedTask {
  const { name, setting } = scenario
  const anchor = sizedFor({ ...scenario, anchor: machinery.anchorOf(scenario.anchorSetting) }, setting)
  checkMemory([{ name, bytes: machinery.memoryEstimate(setting, anchor, horizon) }], 1, machinery)
  return { setting, anchor, horizon, seed }
}

/**
 * What is told: to the end of the run if a case or days are asked for, else 30 days.
 * @throws InputError for days that the run does not have
 */
export function windowOf(options: Pick<TraceOptions, 'from' | 'to' | 'case' | 'days'>, horizon: Horizon): Window {
  const end = horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS
  const from = options.from ?? 0
  const short = options.case === undefined && options.days === undefined
  const to = options.to ?? (short ? Math.min(end, from + USUAL_DAYS) : end)
  const run = say`the run has ${end} days (${horizon.warmUpDays} of warm-up, ${horizon.days} observed, ${FOLLOW_UP_DAYS} of follow-up)`
  if (to > end) throw new InputError(say`--to is ${to}; ${run}: give at most ${end}, or more --days`)
  if (from >= to && options.to !== undefined)
    throw new InputError(say`--from is ${from} and --to is ${to}; give a --to that is later`)
  if (from >= to) throw new InputError(say`--from is ${from}; ${run}: give less than ${end}, or more --days`)
  return { from: from * DAY, to: to * DAY }
}
