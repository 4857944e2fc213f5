/** Which levers a street has at other values than the rest of its city, in words: a column of the table of groups where streets differ. */
import { phasesOf, settingAtStreet } from '../city/model/setting.ts'
import type { Setting } from '../city/model/setting.ts'
import { LEVERS } from '../levers/levers.ts'
import { valueIn } from '../scenario/compile-setting.ts'
import { sameValue, writtenValue } from '../scenario/lever-setting.ts'
import type { TableColumn } from './table.ts'

export const ENTRIES_COLUMN: TableColumn = {
  ...{ id: 'entries', kind: 'text', unit: '' },
  definition:
    'levers that hold at the street and not in all streets, as a scenario file writes them; from which day of the observed period on',
  missing: 'the row is not of a street, or nothing else holds there than in all streets',
}

/** By street; null where nothing else holds than in all streets. */
export function entriesOf(setting: Setting): readonly (string | null)[] {
  const from = [null, ...setting.switches.map((one) => one.from)]
  return Array.from({ length: setting.city.streets }, (_, street) => {
    const told = phasesOf(setting).flatMap((phase, at) => {
      const own = ownOf(phase, street)
      return own === '' ? [] : [from[at] === null ? own : `from day ${from[at]}: ${own}`]
    })
    return told.length === 0 ? null : told.join('; ')
  })
}

function ownOf(phase: Setting, street: number): string {
  const own = settingAtStreet(phase, street)
  return LEVERS.filter(({ byStreet }) => byStreet === true)
    .map(({ name }) => ({ name, value: valueIn(own, name), usual: valueIn(phase, name) }))
    .filter(({ value, usual }) => value !== usual && !sameValue(value, usual))
    .map(({ name, value }) => `${name}=${writtenValue(value)}`)
    .join(', ')
}
