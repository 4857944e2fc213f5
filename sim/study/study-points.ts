/** `vary:` of a study: levers with lists of values, and the points of their full factorial, each with a name that can be read. */
import { asMapping } from '../text/fields.ts'
import { variedByStudy } from '../text/own-reasons.ts'
import { readAll } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { knownLever, sameValue, writtenValue } from '../scenario/lever-setting.ts'
import { readValue } from '../scenario/lever-value.ts'
import { at, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import type { LeverSetting } from '../scenario/scenario.ts'
import type { Entry, Tree } from '../text/yaml-tree.ts'

/** A lever and the values that it takes. */
export interface Varied {
  readonly lever: Settable
  readonly values: readonly { readonly value: LeverValue; readonly place: Place }[]
}

/** One combination of values. */
export interface DesignPoint {
  /** Such as `staff-30`, or `ratio-2-authority-0.4`. */
  readonly name: string
  readonly settings: readonly LeverSetting[]
}

function readOne(word: string, { tree, place }: Entry): Varied {
  const lever = knownLever(word, place)
  if (tree.kind !== 'list' || tree.items.length === 0)
    throw new InputError(
      say`${lever.name} in vary (${at(place)}) has no list of values; write ${lever.name}: [..., ...]`,
    )
  const values = readAll(tree.items, (item) => ({ value: readValue(lever, item, null), place: item.place }))
  readAll(values, ({ value, place: here }, index) => {
    if (values.slice(0, index).some((before) => sameValue(before.value, value)))
      throw new InputError(say`${lever.name} takes ${writtenValue(value)} twice${where(here)}; keep one`)
  })
  return { lever, values }
}

/** `vary: {street.staff: [11, 20, 30]}`. Throws InputError with place. */
export function readVaried(tree: Tree): Varied[] {
  const map = asMapping('vary', tree, say`a mapping of lever: [values]`)
  return readAll(map.entries, ([word, entry]) => readOne(word, entry))
}

/** The last word of a lever's name, or the whole where two levers share it. */
function wordOf(lever: Settable, vary: readonly Varied[]): string {
  const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1)
  const word = last(lever.name)
  return vary.filter((other) => last(other.lever.name) === word).length > 1 ? lever.name : word
}

/** A value as a part of a name; of lists and records only which it is in its list. */
function valueName(value: LeverValue, index: number): string {
  return typeof value === 'object' ? String(index + 1) : writtenValue(value)
}

const LONGEST_NAME = 60

/** All combinations, the last lever changing fastest. @param study its name, which the values say they come from */
export function designOf(vary: readonly Varied[], study: string): DesignPoint[] {
  if (vary.length === 0) return []
  const combinations = vary.reduce<number[][]>(
    (before, { values }) => before.flatMap((some) => values.map((_, index) => [...some, index])),
    [[]],
  )
  const settings = vary.map((one) => one.values.map(({ value, place }) => settingOf(one.lever, value, place, study)))
  const words = vary.map((one) => {
    return one.values.map(({ value }, index) => `${wordOf(one.lever, vary)}-${valueName(value, index)}`)
  })
  return combinations.map((indices, number) => {
    const name = indices.map((index, lever) => words[lever][index]).join('-')
    return {
      name: name.length <= LONGEST_NAME ? name : `point-${number + 1}`,
      settings: indices.map((index, lever) => settings[lever][index]),
    }
  })
}

function settingOf(lever: Settable, value: LeverValue, { file, line, column }: Place, study: string): LeverSetting {
  return {
    ...{ name: lever.name, value, unit: lever.unit, source: 'assumption', why: variedByStudy(study) },
    ...{ setBy: study, file: file!, line: line!, column: column! },
  }
}
