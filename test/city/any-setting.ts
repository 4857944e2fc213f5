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
  'departments.officers': [1, 30],
  'demand.pulse.from': [0, 20],
  'demand.pulse.days': [0, 5],
  'demand.pulse.factor': [0, 3],
}
const MONDAYS = ['2018-01-01', '2018-07-02', '2024-02-26']

/** Evenly over the range, with the ends more often. */
function real(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((part) => min + ((max - min) * part) / 1000)
}

/** `{lead: 0.2, joint: 0.3, assist: 0.5}` */
function written(lever: Lever, values: readonly number[]): string {
  return `{${lever.fields!.map(({ name }, i) => `${name}: ${values[i]}`).join(', ')}}`
}

function parts(lever: Lever): fc.Arbitrary<string> {
  const fields = lever.fields!
  if (lever.sumsToOne)
    return fc.tuple(...fields.slice(1).map(() => real(0, 1))).map((cuts) => {
      const ends = [...[...cuts].sort((x, y) => x - y), 1]
      return written(
        lever,
        ends.map((end, i) => end - (ends[i - 1] ?? 0)),
      )
    })
  const all = fields.map(({ name, low, high }) => real(...(NARROW[`${lever.name}.${name}`] ?? ([low, high] as const))))
  return fc.tuple(...all).map((values) => written(lever, values))
}

function valueOf(lever: Lever): fc.Arbitrary<unknown> {
  const [min, max] = NARROW[lever.name] ?? [lever.low!, lever.high!]
  switch (lever.kind) {
    case 'number':
      return real(min, max)
    case 'count':
      return fc.integer({ min, max })
    case 'flag':
      return fc.constantFrom('yes', 'no')
    case 'choice':
      return fc.constantFrom(...lever.choices!)
    case 'date':
      return fc.constantFrom(...MONDAYS)
    case 'record':
      return parts(lever)
    case 'table':
      return fc.array(parts(lever), { maxLength: 3 }).map((rows) => `[${rows.join(', ')}]`)
    case 'officers':
      return fc.oneof(fc.integer({ min, max }), parts(lever))
  }
}

/** Assignments as on the command line: each lever keeps its default or is set anywhere in its bounds. */
export const anyAssignments: fc.Arbitrary<string[]> = fc
  .record(
    Object.fromEntries(
      LEVERS.map((lever) => [lever.name, fc.option(valueOf(lever), { nil: undefined, freq: 2 })] as const),
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
