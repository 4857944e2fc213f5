/** The rows of the table of `whistlelab queue`: of the station, then of its classes; each with theory and what was simulated. */
import type { MeanInterval } from '../../sim/stats/interval.ts'
import type { ClassEstimates } from '../../sim/station/station-study.ts'
import type { ClassTheory, FluidLimit } from '../../sim/station/theory-means.ts'
import type { WaitSpread } from '../../sim/station/theory-wait-spread.ts'
import { agrees, allowedByCount, isConstant } from './agreement.ts'
import type { QueueFindings } from './queue-findings.ts'
import { hoursText, ordinal } from './queue-words.ts'

/** A measure: its name and unit, theory, what was simulated, and whether they agree. */
export interface Row {
  readonly name: string
  readonly unit: string
  readonly theory: number | null
  readonly simulated: MeanInterval
  /** null where nothing can be said. */
  readonly within: boolean | null
}

export function rowsOf(findings: QueueFindings): Row[] {
  const { setting, theory, simulated, spreads, expected } = findings
  const classes = setting.priorityShares === undefined ? [] : simulated.classes
  return [
    ...(expected === null ? settledRows(findings) : growthRows('', theory.fluid!, expected, simulated)),
    ...classes.flatMap((found, index) => {
      const name = `class ${index + 1}: `
      const known = theory.classes[index]
      if (known.fluid !== null) return growthRows(name, known.fluid, expected!.classes[index]!, found)
      return waitRows(findings, { name, theory: known, found, spread: spreads.classes[index], idle: idleOf(findings) })
    }),
  ]
}

/** Share of its time for which a station in overload had not yet more than the servers could do; its urgent wait less for it. */
function idleOf({ setting, expected }: QueueFindings): number {
  return expected === null || setting.preemptive === true ? 0 : 1 - expected.utilisation
}

interface Customers {
  readonly name: string
  readonly theory: ClassTheory
  readonly found: ClassEstimates
  readonly spread: WaitSpread | null
  /** By what share of it theory may be off for having begun with idle servers. */
  readonly idle: number
}

function settledRows(findings: QueueFindings): Row[] {
  const { setting, theory, simulated, spreads } = findings
  const impatient = setting.patienceRate !== undefined
  const all: Customers = { name: '', theory, found: simulated, spread: spreads.all, idle: 0 }
  const row = rowMaker(all)
  const [wait, time, ...asked] = waitRows(findings, all)
  return [
    wait,
    ...(impatient ? [row('mean wait of those served', 'h', theory.waitOfServed, simulated.waitOfServed)] : []),
    time,
    row('probability of wait', 'share', theory.probabilityOfWait, simulated.probabilityOfWait),
    ...asked,
    row('number in line', 'customers', theory.queueLength, simulated.queueLength),
    row('number in system', 'customers', theory.inSystem, simulated.inSystem),
    row('utilisation', 'share', theory.utilisation, simulated.utilisation),
    ...(impatient ? [row('abandoned', 'share', theory.abandoned, simulated.abandoned)] : []),
    ...(setting.capacity === undefined ? [] : [row('blocked', 'share', theory.blocked, simulated.blocked)]),
  ]
}

/** Waits of all or of a class, and what was asked of them. */
function waitRows({ setting, run }: QueueFindings, customers: Customers): Row[] {
  const { theory, found, spread, name } = customers
  const row = rowMaker(customers)
  const rows = [
    row('mean wait', 'h', theory.wait, found.wait),
    row('mean time in system', 'h', theory.timeInSystem, found.timeInSystem),
  ]
  if (run.serviceLevel !== undefined) {
    const level = spread?.begunWithin(run.serviceLevel) ?? null
    rows.push(row(`begun within ${hoursText(run.serviceLevel)}`, 'share', level, found.begunWithin))
  }
  run.waitQuantiles?.forEach((p, index) =>
    rows.push(row(`wait, ${ordinal(p)} percentile`, 'h', spread?.quantile(p) ?? null, found.waitQuantiles[index])),
  )
  if (name !== '' && setting.patienceRate !== undefined)
    rows.push(row('abandoned', 'share', theory.abandoned, found.abandoned))
  return rows
}

/**
 * Judges by the half-width. Where that is 0, a share by its count, and a wait or a line by the share that waits: nobody of
 * so many waited, and theory may say how many would have.
 */
function rowMaker({ name, theory: { probabilityOfWait }, found, idle }: Customers) {
  const customers = found.arrivals.mean * (1 - found.blocked.mean) * found.arrivals.n
  const shareOf = (theory: number | null, share: MeanInterval) =>
    agrees(theory, share, allowedByCount(share, customers) + idle * (theory ?? 0))
  return (label: string, unit: string, theory: number | null, simulated: MeanInterval): Row => {
    const within =
      unit === 'share'
        ? shareOf(theory, simulated)
        : theory !== null && isConstant(simulated)
          ? shareOf(probabilityOfWait, found.probabilityOfWait)
          : agrees(theory, simulated, idle * (theory ?? 0))
    return { name: name + label, unit, theory, simulated, within }
  }
}

/** Beyond this share of it, what is expected of the run stands in the place of the growth that a long one comes close to. */
const FAR_FROM_LIMIT = 0.1

/** Whether a run at full load, or of few arrivals, is still far from the fluid limit. */
export function isFarFromLimit(limit: FluidLimit, expected: FluidLimit): boolean {
  return Math.abs(expected.growth - limit.growth) > FAR_FROM_LIMIT * limit.growth
}

function growthRows(name: string, limit: FluidLimit, expected: FluidLimit, found: ClassEstimates): Row[] {
  const shown = isFarFromLimit(limit, expected) ? expected : limit
  const row = (label: string, unit: string, measure: keyof FluidLimit): Row => {
    const allowed = Math.abs(expected[measure] - shown[measure])
    const simulated = found[measure]
    const within = agrees(shown[measure], simulated, allowed)
    return { name: name + label, unit, theory: shown[measure], simulated, within }
  }
  return [row('served by the end', 'share', 'servedShare'), row('growth of the backlog', 'customers/h', 'growth')]
}
