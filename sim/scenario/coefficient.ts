/** Coefficients of behaviour, set in a scenario file like levers: `behaviour.*` is read, bounded and shown like any other number. */
import { BEHAVIOUR } from '../city/model/behaviour.ts'
import type { Coefficient } from '../city/model/behaviour.ts'
import type { Settable } from '../levers/lever.ts'

const PREFIX = 'behaviour.'

function asSettable(word: string, it: Coefficient): Settable {
  const { low, high, unit, source, effect } = it
  const title = { en: effect, zh: effect }
  return {
    name: PREFIX + word,
    title,
    unit,
    kind: 'number',
    low,
    high,
    default: it.value,
    source,
    range: [low, high],
    why: effect,
  }
}

export const COEFFICIENTS: readonly Settable[] = Object.entries<Coefficient>(BEHAVIOUR).map(([word, it]) =>
  asSettable(word, it),
)

const BY_NAME: ReadonlyMap<string, Settable> = new Map(COEFFICIENTS.map((each) => [each.name, each]))

/** The coefficient of that full name, such as `behaviour.reportDays`, or undefined. */
export function coefficient(name: string): Settable | undefined {
  return BY_NAME.get(name)
}

/** Name of a coefficient in the city's table: `reportDays` for `behaviour.reportDays`. */
export function wordOf(name: string): string {
  return name.slice(PREFIX.length)
}
