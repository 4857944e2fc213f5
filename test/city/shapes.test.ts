/** Objects of a city keep the shape that V8 gave them when they were made: of two cities made alike, the one that has run has the shapes of the one that has not. */
import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { openCity } from '../../sim/city/city.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { trial } from './small-city.ts'

setFlagsFromString('--allow-natives-syntax')
// eslint-disable-next-line @typescript-eslint/no-implied-eval -- a question to V8 that only text can ask
const haveSameShape = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (
  a: object,
  b: object,
) => boolean

const HORIZON = { warmUpDays: 5, days: 20 }

/** What was made by a class of ours, by name and field; what each is made of follows. */
function changed(one: object, other: object, seen = new Set<object>()): string[] {
  if (seen.has(one) || ArrayBuffer.isView(one)) return []
  seen.add(one)
  const { name } = one.constructor
  const isOurs = !['Object', 'Array', 'Map', 'Function'].includes(name)
  const own = isOurs && !haveSameShape(one, other) ? [name] : []
  const parts = Object.entries(one).flatMap(([key, part]: [string, unknown]) => {
    const its = (other as Record<string, unknown>)[key]
    const both = typeof part === 'object' && part !== null && typeof its === 'object' && its !== null
    return both ? changed(part, its, seen) : []
  })
  return [...new Set([...own, ...parts])]
}

test.each(['haigang-after', 'beijing-2019'])('%s: a run changes no shape', (name) => {
  const { anchor, setting } = trial(name, { demand: { issueRate: 12 } })
  const open = () => openCity(setting, anchor, new RandomStreams('shapes', 0), HORIZON)[0]
  const [run, fresh] = [open(), open()]
  run.clock.run(run.end)
  expect(run.outcome.accepted).toBeGreaterThan(50)
  expect(changed(run, fresh)).toEqual([])
})
