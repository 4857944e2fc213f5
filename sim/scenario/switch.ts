/** `switch:` of a scenario file: which levers change at which day of the observed period. */
import { readLeverSettings } from './lever-setting.ts'
import { asMapping, onlyKeys } from '../text/fields.ts'
import { InputError } from '../text/input-error.ts'
import { lever } from '../levers/levers.ts'
import { quantityIn } from './lever-value.ts'
import { at } from '../text/place.ts'
import type { ScenarioSwitch } from './scenario.ts'
import type { Entry, Tree } from '../text/yaml-tree.ts'

const FORM = '{from: 180 day, levers: {...}}'
export const LATEST_SWITCH = 3650
const FROM = { name: 'from', unit: 'day', low: 0, high: LATEST_SWITCH, whole: false }

/** What makes the city, and what would need people to have known it before: they hold for the whole run. */
function refuseUnlessSwitchable(name: string, { place }: Entry): void {
  const known = lever(name)
  if (name.startsWith('behaviour.'))
    throw new InputError(
      `${name} in a switch (${at(place)}) is a coefficient, which holds for the whole run; set it under levers:`,
    )
  if (known?.wholeRun)
    throw new InputError(`${name} in a switch (${at(place)}) holds for the whole run; set it under levers:`)
}

function readOne(tree: Tree, setBy: string): ScenarioSwitch {
  const map = asMapping('a switch', tree, FORM)
  onlyKeys('a switch', map, ['from', 'levers'])
  const from = map.entries.get('from')
  const levers = map.entries.get('levers')
  if (!from || !levers)
    throw new InputError(`a switch lacks ${from ? 'levers' : 'from'} in ${at(map.place)}; write ${FORM}`)
  const changes = asMapping('levers', levers.tree, 'a mapping of lever: {value: ..., source: ...}')
  for (const [name, entry] of changes.entries) refuseUnlessSwitchable(name, entry)
  return {
    from: quantityIn(FROM, from.tree),
    levers: [...changes.entries].flatMap(([name, entry]) => readLeverSettings(name, entry, setBy)),
    file: map.place.file!,
    line: map.place.line!,
    column: map.place.column!,
  }
}

/** The switches of one file in order of time. Throws InputError for a day that does not come after the one before. */
export function readSwitches({ tree, place }: Entry, setBy: string): ScenarioSwitch[] {
  if (tree.kind !== 'list') throw new InputError(`switch in ${at(place)} is not a list; write - ${FORM}`)
  const switches = tree.items.map((item) => readOne(item, setBy))
  switches.forEach((one, i) => {
    const { from } = one
    const before = switches[i - 1]
    if (before && from <= before.from)
      throw new InputError(
        `a switch is at day ${from} in ${at(one)}, after one at day ${before.from}; put them in order of time, one a day`,
      )
  })
  return switches
}
