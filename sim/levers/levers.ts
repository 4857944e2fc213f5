/** Every lever of the model, in reading order, and the type of a setting that follows from the rows. A new row in a group needs nothing here. */
import { APPRAISAL } from './appraisal.ts'
import { ASSISTANTS } from './assistants.ts'
import { CITY } from './city.ts'
import { DEMAND } from './demand.ts'
import { DEPARTMENTS } from './departments.ts'
import { DISTRICT } from './district.ts'
import { DUTIES } from './duties.ts'
import { GRID } from './grid.ts'
import { MONEY } from './money.ts'
import { PARTICIPATION } from './participation.ts'
import { PLATFORM } from './platform.ts'
import { STREET } from './street.ts'
import { WHISTLE } from './whistle.ts'
import { leverOf } from './lever-name.ts'
import type { Lever, LeverRow, LeverRows, ValueOf } from './lever.ts'

export type { Field, Lever } from './lever.ts'

const GROUPS = {
  city: CITY,
  demand: DEMAND,
  street: STREET,
  assistants: ASSISTANTS,
  grid: GRID,
  whistle: WHISTLE,
  departments: DEPARTMENTS,
  appraisal: APPRAISAL,
  duties: DUTIES,
  platform: PLATFORM,
  participation: PARTICIPATION,
  district: DISTRICT,
  money: MONEY,
}

/** Plain values by group and word, for each row of a table of groups. */
export type ValuesOf<Groups extends Readonly<Record<string, LeverRows>>> = {
  readonly [Group in keyof Groups]: { readonly [Word in keyof Groups[Group]]: ValueOf<Groups[Group][Word]> }
}
export type LeverValues = ValuesOf<typeof GROUPS>

/** Group and word of every lever, as in `street.staff`. */
export type LeverName = {
  [Group in keyof LeverValues]: `${Group}.${keyof LeverValues[Group] & string}`
}[keyof LeverValues]

/** What stands in the place of a unit where a value has none. */
const WITHOUT_UNIT = { flag: 'yes/no', choice: 'choice', date: 'date' } as const

/** The levers of a table of groups, by their full names. */
function leversOf(groups: Readonly<Record<string, LeverRows>>): Lever[] {
  return Object.entries(groups).flatMap(([group, rows]) =>
    Object.entries<LeverRow>(rows).map(([word, row]) => {
      const name = `${group}.${word}`
      return 'unit' in row ? { ...row, name } : { ...row, name, unit: WITHOUT_UNIT[row.kind] }
    }),
  )
}

/** Every lever, in the order in which files and documents list them. */
export const LEVERS: readonly Lever[] = leversOf(GROUPS)

const BY_NAME: ReadonlyMap<string, Lever> = new Map(LEVERS.map((each) => [each.name, each]))

/** The lever of that full name, with or without streets behind it, or undefined. */
export function lever(name: string): Lever | undefined {
  return BY_NAME.get(leverOf(name))
}
