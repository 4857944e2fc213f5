/** Every coefficient of behaviour is read by some rule of the city: none is only listed. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { BEHAVIOUR } from '../../sim/city/model/behaviour.ts'

const CITY = join(import.meta.dirname, '../../sim/city')
/** Files that only look at the model: stories, estimates, planned loads. */
const LOOKERS = /^(behaviour|case-story|seen-event|steps|story-|memory-estimate|planned-loads)/

/** Names read as `behaviour.name`, taken out of it as in `const { name } = setting.behaviour`, or named by a row of the table of work. */
function namesRead(text: string): string[] {
  const direct = [...text.matchAll(/\bbehaviour\.(\w+)/g)].map(([, name]) => name)
  const taken = [...text.matchAll(/\{([\w\s,]*)\} = (?:[\w.]+\.)?behaviour\b/g)].flatMap(([, names]) =>
    names.match(/\w+/g)!,
  )
  const ofWork = [...text.matchAll(/\b(?:hours|support|success): '(\w+)'/g)].map(([, name]) => name)
  return [...direct, ...taken, ...ofWork]
}

test('the names read are found', () => {
  const text = 'behaviour.one + setting.behaviour.two\nconst { three, four } = world.setting.behaviour'
  expect(namesRead(text)).toEqual(['one', 'two', 'three', 'four'])
  expect(namesRead("attempt('post', { hours: 'five', success: 'six' })")).toEqual(['five', 'six'])
})

test('every coefficient is read by a rule', () => {
  const read = new Set(
    readdirSync(CITY, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !LOOKERS.test(basename(name)))
      .flatMap((name) => namesRead(readFileSync(join(CITY, name), 'utf8'))),
  )
  expect(Object.keys(BEHAVIOUR).filter((name) => !read.has(name))).toEqual([])
})
