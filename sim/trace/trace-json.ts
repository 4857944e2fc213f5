/**
 * A trace as JSON lines: one object a step, with the same keys in the same order each time (docs/TRACE.md). Times are exact hours;
 * a domain is told by name, everything else by number.
 */
import type { Step } from '../city/story/steps.ts'
import { actorOf } from './trace-actor.ts'
import type { TraceNames } from './trace-names.ts'

/** A step as a line of JSON, with its end (docs/TRACE.md). */
export function traceJsonLine(step: Step, names: TraceNames): string {
  const { time, step: name, life, street, ...details } = step
  const whose = life && { case: life.case, issue: life.issue, recurrence: life.recurrence }
  const domain = 'domain' in details ? { domain: names.domains[details.domain - 1].en } : {}
  return JSON.stringify({ time, step: name, street, ...whose, actor: actorOf(step), ...details, ...domain }) + '\n'
}
