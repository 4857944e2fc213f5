/** What `whistlelab queue` found, as a table with its notes. */
import { serviceName } from '../../sim/station/service-time.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import type { StationEstimates } from '../../sim/station/station-study.ts'
import type { StationTheory } from '../../sim/station/theory-means.ts'
import type { MeanInterval } from '../../sim/stats/interval.ts'
import { tableText } from '../terminal/table.ts'

/** What the command found: all that it prints. */
export interface QueueFindings {
  readonly setting: StationSetting
  readonly simulated: StationEstimates
  readonly theory: StationTheory
  readonly run: QueueRun
  readonly notes: readonly string[]
}

export interface QueueRun {
  readonly seed: string
  readonly replications: number
  /** Arrivals of a replication that are counted, and those before them that are not. */
  readonly arrivals: number
  readonly warmUp: number
}

/** A measure: its name and unit, theory, and what was simulated. */
interface Row {
  readonly name: string
  readonly unit: string
  readonly theory: number | null
  readonly simulated: MeanInterval
}

export function queueText(findings: QueueFindings): string {
  const rows = findings.theory.fluid === null ? settledRows(findings) : growingRows(findings)
  const cells = rows.map(cellsOf)
  const heads = ['measure', 'unit', 'theory', 'simulated', 'theory within']
  return [
    headline(findings.setting),
    tableText(heads, cells, ['left', 'left', 'right', 'right', 'left']),
    [...theoryNotes(findings), ...runNotes(findings), ...findings.notes].join('\n'),
  ].join('\n\n')
}

function headline({ arrivalRate, serviceRate, servers, ...rest }: StationSetting): string {
  const { serviceCv = 1, capacity, patienceRate, priorityShares, preemptive } = rest
  const service = serviceCv === 1 ? 'M' : serviceCv === 0 ? 'D' : 'G'
  const name = `M/${service}/${servers}${capacity === undefined ? '' : `/${capacity}`}${patienceRate === undefined ? '' : '+M'}`
  const parts = [`arrival rate ${arrivalRate} an hour`, `service rate ${serviceRate} an hour and server`]
  if (capacity !== undefined) parts.push(`${capacity} places`)
  if (patienceRate !== undefined) parts.push(`patience rate ${patienceRate} an hour`)
  if (priorityShares)
    parts.push(`classes of ${priorityShares.join(', ')}, ${preemptive ? 'pre-emptive' : 'not pre-emptive'}`)
  return `${name}: ${parts.join('; ')}`
}

function settledRows({ setting, simulated, theory }: QueueFindings): Row[] {
  const row = (
    name: string,
    unit: string,
    measure: Exclude<keyof typeof simulated & keyof typeof theory, 'classes'>,
  ): Row => ({ name, unit, theory: theory[measure], simulated: simulated[measure] })
  const rows = [row('mean wait', 'h', 'wait')]
  if (setting.patienceRate !== undefined) rows.push(row('mean wait of those served', 'h', 'waitOfServed'))
  rows.push(
    row('mean time in system', 'h', 'timeInSystem'),
    row('probability of wait', 'share', 'probabilityOfWait'),
    row('number in line', 'customers', 'queueLength'),
    row('number in system', 'customers', 'inSystem'),
    row('utilisation', 'share', 'utilisation'),
  )
  if (setting.patienceRate !== undefined) rows.push(row('abandoned', 'share', 'abandoned'))
  if (setting.capacity !== undefined) rows.push(row('blocked', 'share', 'blocked'))
  return [...rows, ...classRows({ setting, simulated, theory })]
}

function classRows({ setting, simulated, theory }: Pick<QueueFindings, 'setting' | 'simulated' | 'theory'>): Row[] {
  if (setting.priorityShares === undefined) return []
  return simulated.classes.flatMap((found, index) => {
    const known = theory.classes[index]
    const name = `class ${index + 1}: `
    const rows: Row[] = [
      { name: `${name}mean wait`, unit: 'h', theory: known.wait, simulated: found.wait },
      { name: `${name}mean time in system`, unit: 'h', theory: known.timeInSystem, simulated: found.timeInSystem },
    ]
    if (setting.patienceRate !== undefined)
      rows.push({ name: `${name}abandoned`, unit: 'share', theory: known.abandoned, simulated: found.abandoned })
    return rows
  })
}

function growingRows({ simulated, theory }: QueueFindings): Row[] {
  const { servedShare, growth } = theory.fluid!
  return [
    { name: 'served by the end', unit: 'share', theory: servedShare, simulated: simulated.servedShare },
    { name: 'growth of the backlog', unit: 'customers/h', theory: growth, simulated: simulated.growth },
  ]
}

const DIGITS = 4
const MOST_DECIMALS = 9
/** Relative error of sums, which a share that is the same in all replications has in spite of its half-width of 0. */
const ROUNDING = 1e-12

/** Two digits of the half-width; of theory four digits at least. */
function cellsOf({ name, unit, theory, simulated: { mean, halfWidth } }: Row): string[] {
  const slack = ROUNDING * Math.abs(mean)
  const decimals = halfWidth !== null && halfWidth > slack ? decimalsFor(halfWidth, 2) : DIGITS
  const spread = halfWidth === null ? '' : ` ± ${halfWidth.toFixed(decimals)}`
  const within =
    theory === null || halfWidth === null ? '' : Math.abs(mean - theory) <= halfWidth + slack ? 'yes' : 'no'
  return [
    name,
    unit,
    theory === null
      ? 'unknown'
      : theory.toFixed(theory === 0 ? decimals : Math.max(decimals, decimalsFor(theory, DIGITS))),
    Number.isNaN(mean) ? 'unknown' : mean.toFixed(decimals) + spread,
    within,
  ]
}

/** Decimals that show so many digits of a number that is not 0. */
function decimalsFor(value: number, digits: number): number {
  return Math.min(MOST_DECIMALS, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))))
}

function theoryNotes({ theory }: QueueFindings): string[] {
  const notes: string[] = []
  if (theory.formula !== null) notes.push(`Theory: ${theory.formula}; ${theory.source}.`)
  if (theory.formula !== null && !theory.exact && theory.fluid === null)
    notes.push('An approximation outside the interval is the less trustworthy of the two.')
  if (theory.missing !== null) notes.push(`${theory.formula === null ? 'No theory' : 'Unknown'}: ${theory.missing}.`)
  return notes
}

/** With commas between the thousands. */
export function count(of: number): string {
  return of.toLocaleString('en')
}

function runNotes({ setting, theory, run }: QueueFindings): string[] {
  const replications = run.replications === 1 ? '1 replication' : `${count(run.replications)} replications`
  const start = theory.fluid === null ? `after ${count(run.warmUp)} of warm-up (a tenth)` : 'from an empty start'
  const notes = [
    `Simulated: ${replications} of ${count(run.arrivals)} arrivals ${start}; service ${serviceName(setting.serviceCv ?? 1)}; seed "${run.seed}".`,
  ]
  if (run.replications > 1)
    notes.push(
      '± is the half-width of a 95% t interval over replications. Each interval stands alone: about one in twenty misses.',
    )
  if (setting.patienceRate !== undefined || setting.capacity !== undefined)
    notes.push(
      'Waits are of all who get in, also of those who give up; abandoned and blocked are shares of all arrivals.',
    )
  return notes
}
