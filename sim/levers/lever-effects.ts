/** What every lever does, by full name. Tested lever by lever in test/city/levers-alive*.test.ts; the source of section 7 of docs/ODD.md. */
import type { EffectTable, LeverEffect, LeverName } from './lever-effect.ts'
import type { LeverGroup } from './lever.ts'
import { CITY_EFFECTS } from './lever-effects-city.ts'
import { REFORM_EFFECTS } from './lever-effects-reform.ts'
import { SUPPORT_EFFECTS } from './lever-effects-support.ts'

const GROUPS: EffectTable<LeverGroup> = { ...CITY_EFFECTS, ...REFORM_EFFECTS, ...SUPPORT_EFFECTS }

/** In the order of the lever table. */
export const LEVER_EFFECTS = Object.fromEntries(
  Object.entries(GROUPS).flatMap(([group, rows]) =>
    Object.entries<LeverEffect>(rows).map(([word, row]) => [`${group}.${word}`, row]),
  ),
) as Readonly<Record<LeverName, LeverEffect>>
