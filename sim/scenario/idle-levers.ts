/** Levers that do nothing in a scenario as its other levers stand: the whistle's details where nobody may whistle, and the like. */
import type { Setting } from '../city/model/setting.ts'
import { lever } from '../levers/levers.ts'
import type { Idle } from '../levers/idle.ts'
import type { Lever } from '../levers/lever.ts'
import type { Bilingual } from '../text/bilingual.ts'

interface Stopped {
  /** The other levers that make it so. */
  readonly by: readonly string[]
  readonly why: Bilingual
}

const WITHOUT_SWITCH: Stopped = {
  by: [],
  why: {
    en: 'a reform is new only after a switch, and the scenario has none',
    zh: '只有切换之后才有过渡期，而方案没有切换',
  },
}

function valueIn(setting: Setting, name: string): unknown {
  const [group, word] = name.split('.')
  return (setting as unknown as Record<string, Record<string, unknown>>)[group][word]
}

function stopping({ idle = [] }: Lever, setting: Setting): Idle | undefined {
  return idle.find(({ where }) => Object.entries(where).every(([name, holds]) => holds(valueIn(setting, name))))
}

/**
 * Why a lever does nothing over the whole run; undefined where it may do something.
 * @param phases the setting of the start and those of the switches (`phasesOf`)
 */
export function idleBecause(name: string, phases: readonly Setting[]): Stopped | undefined {
  const it = lever(name)
  if (it === undefined) return undefined
  const spokenOf = it.onlyAfterSwitch ? phases.slice(1) : phases
  if (spokenOf.length === 0) return WITHOUT_SWITCH
  const found = spokenOf.flatMap((setting) => stopping(it, setting) ?? [])
  if (found.length < spokenOf.length) return undefined
  const others = found.flatMap(({ where }) => Object.keys(where)).filter((other) => other !== name)
  return { by: [...new Set(others)], why: found[0].why }
}
