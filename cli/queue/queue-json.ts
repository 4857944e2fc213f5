/** What `whistlelab queue` found, as JSON: numbers as they are, null where there is none. */
import type { MeanInterval } from '../../sim/stats/interval.ts'
import { serviceName } from '../../sim/station/service-time.ts'
import type { ClassEstimates } from '../../sim/station/station-study.ts'
import type { WaitSpread } from '../../sim/station/theory-wait-spread.ts'
import type { QueueFindings, QueueRun } from './queue-findings.ts'

export function queueJson({ setting, simulated, theory, spreads, expected, run, notes }: QueueFindings): unknown {
  const grows = expected !== null
  return {
    simulated: {
      ...customersJson(simulated, run, grows),
      waitOfServed: settled(simulated.waitOfServed, grows),
      queueLength: settled(simulated.queueLength, grows),
      inSystem: settled(simulated.inSystem, grows),
      utilisation: settled(simulated.utilisation, grows),
      classes: simulated.classes.map((one, index) => customersJson(one, run, theory.classes[index].fluid !== null)),
    },
    theory: {
      ...theory,
      ...spreadJson(spreads.all, run),
      classes: theory.classes.map((one, index) => ({ ...one, ...spreadJson(spreads.classes[index], run) })),
      missingSpread: spreads.missing,
      expected,
    },
    setting: { ...setting, serviceTimes: serviceName(setting.serviceCv ?? 1), ratesPer: 'hour' },
    run: { ...run, interval: '95 % t interval over replications' },
    notes,
  }
}

/** Of a line that grows without end an average would only tell how long one has looked. */
function customersJson(means: ClassEstimates, run: QueueRun, grows: boolean) {
  return {
    wait: settled(means.wait, grows),
    timeInSystem: settled(means.timeInSystem, grows),
    probabilityOfWait: settled(means.probabilityOfWait, grows),
    serviceLevel: run.serviceLevel === undefined ? null : settled(means.begunWithin, grows),
    waitPercentiles: (run.waitQuantiles ?? []).map((p, index) => ({
      percentile: percentileOf(p),
      ...settled(means.waitQuantiles[index], grows),
    })),
    abandoned: settled(means.abandoned, grows),
    blocked: settled(means.blocked, grows),
    fluid: grows ? { servedShare: settled(means.servedShare), growth: settled(means.growth) } : null,
  }
}

function spreadJson(spread: WaitSpread | null, { serviceLevel, waitQuantiles = [] }: QueueRun) {
  return {
    serviceLevel: serviceLevel === undefined ? null : (spread?.begunWithin(serviceLevel) ?? null),
    waitPercentiles: waitQuantiles.map((p) => ({ percentile: percentileOf(p), wait: spread?.quantile(p) ?? null })),
  }
}

function settled({ mean, halfWidth }: MeanInterval, grows = false) {
  return grows ? { mean: null, halfWidth: null } : { mean: Number.isNaN(mean) ? null : mean, halfWidth }
}

function percentileOf(share: number): number {
  return +(share * 100).toPrecision(9)
}
