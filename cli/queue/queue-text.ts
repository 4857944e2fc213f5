/** What `whistlelab queue` found, as a table with its notes. */
import { serviceName } from '../../sim/station/service-time.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { printable } from '../../sim/text/printable.ts'
import { tableText } from '../terminal/table.ts'
import { isConstant } from './agreement.ts'
import type { QueueFindings } from './queue-findings.ts'
import { isFarFromLimit, rowsOf } from './queue-rows.ts'
import type { Row } from './queue-rows.ts'
import { count } from './queue-words.ts'

export function queueText(findings: QueueFindings): string {
  const cells = rowsOf(findings).map((row) => cellsOf(row, findings.unsettled))
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

const DIGITS = 4
const MOST_DECIMALS = 9

/** Two digits of the half-width; of theory four digits at least. */
function cellsOf({ name, unit, theory, simulated, within }: Row, unsettled: boolean): string[] {
  const { mean, halfWidth } = simulated
  const decimals = halfWidth !== null && !isConstant(simulated) ? decimalsFor(halfWidth, 2) : DIGITS
  const spread = halfWidth === null ? '' : ` ± ${halfWidth.toFixed(decimals)}`
  return [
    name,
    unit,
    theory === null
      ? 'unknown'
      : theory.toFixed(theory === 0 ? decimals : Math.max(decimals, decimalsFor(theory, DIGITS))),
    Number.isNaN(mean) ? 'unknown' : mean.toFixed(decimals) + spread,
    within === null ? '' : within ? 'yes' : unsettled ? 'not yet' : 'no',
  ]
}

/** Decimals that show so many digits of a number that is not 0. */
function decimalsFor(value: number, digits: number): number {
  return Math.min(MOST_DECIMALS, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))))
}

function theoryNotes({ theory, spreads, expected, run }: QueueFindings): string[] {
  const notes: string[] = []
  if (theory.formula !== null) notes.push(`Theory: ${theory.formula}; ${theory.source}.`)
  if (expected !== null && isFarFromLimit(theory.fluid!, expected))
    notes.push(
      `Growth at full load: what is expected of ${count(run.arrivals)} arrivals, an approximation by a reflected Brownian motion; Iglehart and Whitt 1970.`,
    )
  if (theory.formula !== null && !theory.exact && theory.fluid === null)
    notes.push('An approximation outside the interval is the less trustworthy of the two.')
  if (theory.missing !== null) notes.push(`${theory.formula === null ? 'No theory' : 'Unknown'}: ${theory.missing}.`)
  const asked = run.serviceLevel !== undefined || run.waitQuantiles !== undefined
  if (asked && spreads.missing !== null) notes.push(`Unknown: ${spreads.missing}.`)
  return notes
}

function runNotes({ setting, run }: QueueFindings): string[] {
  const replications = run.replications === 1 ? '1 replication' : `${count(run.replications)} replications`
  const start = run.warmUp > 0 ? `after ${count(run.warmUp)} of warm-up (a tenth)` : 'from an empty start'
  const leave = setting.patienceRate !== undefined || setting.capacity !== undefined
  const notes = [
    `Simulated: ${replications} of ${count(run.arrivals)} arrivals ${start}; service ${serviceName(setting.serviceCv ?? 1)}; seed "${printable(run.seed)}".`,
  ]
  if (run.replications > 1)
    notes.push(
      '± is the half-width of a 95% t interval over replications. Each interval stands alone: about one in twenty misses.',
    )
  if (leave)
    notes.push(
      'Waits are of all who get in, also of those who give up; abandoned and blocked are shares of all arrivals.',
    )
  if (leave && run.serviceLevel !== undefined)
    notes.push(
      'Begun within a time is a share of all arrivals too: who gives up or finds no place is not served in time.',
    )
  return notes
}
