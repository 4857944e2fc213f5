/** `switch:` of a scenario file: which levers change at which day of the observed period. */
import { readLeverSettings } from './lever-setting.ts'
import { asMapping, onlyKeys } from '../text/fields.ts'
import { readAll, readParts } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { lever } from '../levers/levers.ts'
import { quantityIn } from './lever-value.ts'
import { at } from '../text/place.ts'
import type { LeverSetting, ScenarioSwitch } from './scenario.ts'
import type { Entry, Tree } from '../text/yaml-tree.ts'

const FORM = '{from: 180 day, levers: {...}}'
export const LATEST_SWITCH = 3650
const FROM = { name: 'from', unit: 'day', low: 0, high: LATEST_SWITCH, whole: false }

/** What makes the city, and what would need people to have known it before: they hold for the whole run. */
function refuseUnlessSwitchable(name: string, { place }: Entry): void {
  const known = lever(name)
  if (name.startsWith('behaviour.'))
    throw new InputError(
      say`${name} in a switch (${at(place)}) is a coefficient, which holds for the whole run; set it under levers:`,
    )
  if (known?.wholeRun)
    throw new InputError(say`${name} in a switch (${at(place)}) holds for the whole run; set it under levers:`)
}

function readOne(tree: Tree, setBy: string): ScenarioSwitch {
  const map = asMapping(say`a switch`, tree, FORM)
  const part = (key: 'from' | 'levers'): Tree => {
    const entry = map.entries.get(key)
    if (entry) return entry.tree
    throw new InputError(say`a switch lacks ${key} in ${at(map.place)}; write ${FORM}`)
  }
  return {
    ...readParts({ from: () => quantityIn(FROM, part('from')), levers: () => readChanges(part('levers'), setBy) }, () =>
      onlyKeys(say`a switch`, map, ['from', 'levers']),
    ),
    file: map.place.file!,
    line: map.place.line!,
    column: map.place.column!,
  }
}

function readChanges(tree: Tree, setBy: string): LeverSetting[] {
  const changes = asMapping('levers', tree, say`a mapping of lever: {value: ..., source: ...}`)
  return readAll(changes.entries, ([name, entry]) => {
    refuseUnlessSwitchable(name, entry)
    return readLeverSettings(name, entry, setBy)
  }).flat()
}

/** The switches of one file in order of time. Throws InputError for a day that does not come after the one before. */
export function readSwitches({ tree, place }: Entry, setBy: string): ScenarioSwitch[] {
  if (tree.kind !== 'list') throw new InputError(say`switch in ${at(place)} is not a list; write - ${FORM}`)
  const switches = readAll(tree.items, (item) => readOne(item, setBy))
  readAll(switches, (one, i) => {
    const { from } = one
    const before = switches[i - 1]
    if (before && from <= before.from)
      throw new InputError(
        say`a switch is at day ${from} in ${at(one)}, after one at day ${before.from}; put them in order of time, one a day`,
      )
  })
  return switches
}
