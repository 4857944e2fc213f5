/** Every lever of the model, in reading order: names, units, hard bounds, defaults and sources. Docs: the lever table of the model. */
import type { GroupTable, Lever, LeverGroup, LeverRow } from './lever.ts'
import { CITY_GROUPS } from './lever-table-city.ts'
import { REFORM_GROUPS } from './lever-table-reform.ts'
import { SUPPORT_GROUPS } from './lever-table-support.ts'

export type { Field, Lever, LeverKind } from './lever.ts'

const GROUPS: GroupTable<LeverGroup> = { ...CITY_GROUPS, ...REFORM_GROUPS, ...SUPPORT_GROUPS }

export const LEVERS: readonly Lever[] = Object.entries(GROUPS).flatMap(([group, rows]) =>
  Object.entries<LeverRow>(rows).map(([word, row]) => ({ ...row, name: `${group}.${word}` })),
)

const BY_NAME: ReadonlyMap<string, Lever> = new Map(LEVERS.map((each) => [each.name, each]))

/** The lever of that full name, or undefined. */
export function lever(name: string): Lever | undefined {
  return BY_NAME.get(name)
}
