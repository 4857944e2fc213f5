/** Any valid setting over all levers, for property tests: a small city, every other lever anywhere in its bounds. */
import fc from 'fast-check'
import type { Lever } from '../../sim/levers/levers.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { InputError } from '../../sim/text/input-error.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'

const ROOT = loadScenario('prereform', LIBRARY)
/** What would only make the city large. */
const NARROW: Readonly<Record<string, readonly [number, number]>> = {
  'city.streets': [1, 3],
  'city.residentsPerStreet': [1000, 1500],
  'street.staff': [1, 60],
  'departments.ownOrders': [0, 500],
  'demand.issueRate': [0, 50],
}
const SKIPPED = ['city.start', 'demand.mix', 'demand.pulse', 'departments.officers', 'platform.limits']

/** Evenly over the range, with the ends more often. */
function real(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((part) => min + ((max - min) * part) / 1000)
}

function valueOf(lever: Lever): fc.Arbitrary<unknown> {
  const [min, max] = NARROW[lever.name] ?? [lever.low!, lever.high!]
  if (lever.kind === 'number') return real(min, max)
  if (lever.kind === 'count') return fc.integer({ min, max })
  if (lever.kind === 'flag') return fc.boolean().map((yes) => (yes ? 'yes' : 'no'))
  return fc.constantFrom(...lever.choices!)
}

const share = real(0, 1)
/** In the small run of a property test: up to three pulses, the most of a lever's range left out because it would only make the city large. */
const pulses = fc
  .array(fc.tuple(real(0, 20), real(0, 5), real(0, 3)), { maxLength: 3 })
  .map(
    (rows) => `[${rows.map(([from, days, factor]) => `{from: ${from}, days: ${days}, factor: ${factor}}`).join(', ')}]`,
  )
const special: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'city.start': fc.constantFrom('2018-01-01', '2018-07-02', '2024-02-26'),
  'demand.pulse': pulses,
  'demand.mix': fc.tuple(share, share).map(([a, b]) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    return `{lead: ${low}, joint: ${high - low}, assist: ${1 - high}}`
  }),
  'departments.officers': fc.oneof(
    fc.integer({ min: 1, max: 30 }),
    real(0.1, 2).map((load) => `{load: ${load}}`),
  ),
  'platform.limits': fc
    .tuple(...[1, 2, 3, 4].map(() => real(0.25, 8760)))
    .map(
      ([life, utility, ordinary, hard]) => `{life: ${life}, utility: ${utility}, ordinary: ${ordinary}, hard: ${hard}}`,
    ),
}

/** Assignments as on the command line: each lever keeps its default or is set anywhere in its bounds. */
export const anyAssignments: fc.Arbitrary<string[]> = fc
  .record(
    Object.fromEntries(
      LEVERS.filter((lever) => !SKIPPED.includes(lever.name))
        .map((lever): [string, fc.Arbitrary<unknown>] => [lever.name, valueOf(lever)])
        .concat(Object.entries(special))
        .map(([name, values]) => [name, fc.option(values, { nil: undefined, freq: 2 })] as const),
    ),
  )
  .map((given) => {
    const city = {
      'city.streets': given['city.streets'] ?? 1,
      'city.residentsPerStreet': given['city.residentsPerStreet'] ?? 1000,
    }
    return Object.entries({ ...given, ...city }).flatMap(([name, it]) =>
      it === undefined ? [] : [`${name}=${String(it)}`],
    )
  })

/** The scenario with these assignments; undefined where levers are at odds with each other, which is refused by name. */
export function scenarioOf(assignments: readonly string[]): Scenario | undefined {
  try {
    return withAssignments(ROOT, assignments)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
