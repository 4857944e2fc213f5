/** Everything that is wrong in a file is told at once, in the order of its lines: a scenario, what it extends, a study with its scenarios. */
import { describe, expect, test } from 'vitest'
import { checkedFile } from '../../cli/authoring/checked-file.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { FILES, loadLevers, loadText, messageOf } from './scenario-folder.ts'

const CITY = `title: {en: Mine}
extends: prereform
anchr: own
levers:
  street.staff: {value: 0, source: E999}
  street.stafff: {value: 3, source: T1}
  demand.mix: {value: {lead: 2, joint: x}, source: T1, unit: share}
  street.payRatio: {value: 1, source: assumption}
  city.streets: {value: [1, 900], source: T1, source: T2}
  whistle.scope: {value: *above, source: T1}
switch:
  - {from: -3 day, levers: {city.streets: {value: 3, source: T1}}}
  - {from: 9 day, lever: {}}
ambiguities: [I99, I01, X]
`

describe('a scenario', () => {
  test('names each fault with its line, in their order', () => {
    expect(messageOf(() => loadText(CITY)).split('\n')).toEqual([
      'title lacks zh in my/city.yaml:1:8; give {en: ..., zh: ...}',
      'anchr in my/city.yaml:3:1 is no part of a scenario; did you mean anchor?',
      'street.staff is 0 in my/city.yaml:5:25; give 1 to 300 posts',
      expect.stringMatching(/^source of street.staff is E999 in my\/city.yaml:5:36, which is in no table; /),
      'street.stafff in my/city.yaml:6:3 is not a lever; did you mean street.staff?',
      'demand.mix lacks assist in my/city.yaml:7:23; give lead, joint, assist',
      'demand.mix.lead is 2 in my/city.yaml:7:30; give 0 to 1',
      'demand.mix.joint is "x" in my/city.yaml:7:40; give 0 to 1',
      expect.stringMatching(/^street.payRatio is an assumption without range or why in my\/city.yaml:8:39; /),
      'city.streets is a list in my/city.yaml:9:25; give one number, 1 to 400 streets',
      'source is given twice: my/city.yaml:9:35 and my/city.yaml:9:47; keep one',
      'alias in my/city.yaml:10:26; write the value out, aliases are not read',
      'from is -3 in my/city.yaml:12:12; give 0 to 3650 days',
      'city.streets in a switch (my/city.yaml:12:29) holds for the whole run; set it under levers:',
      'a switch lacks levers in my/city.yaml:13:5; write {from: 180 day, levers: {...}}',
      expect.stringMatching(/^lever in my\/city.yaml:13:19 is no part of a switch/),
      'ambiguity "I99" in my/city.yaml:14:15 is in no table; give I01-I22',
      'ambiguity "X" in my/city.yaml:14:25 is in no table; give I01-I22',
    ])
  })

  test('of more than twenty tells twenty', () => {
    const lines = Array.from({ length: 25 }, (_, index) => `  street.nothing${index}: {value: 1, source: T1}`)
    const said = messageOf(() => loadLevers(lines.join('\n'))).split('\n')
    expect(said).toHaveLength(21)
    expect(said[19]).toContain('street.nothing19 in my/city.yaml:22:3 is not a lever')
    expect(said[20]).toBe('and 5 more')
  })

  test('names each line that the parser stumbles over, once', () => {
    const text = 'title: {en: A, zh: B}\nsummary: a: b\nlevers:\n\tx: 1\nambiguities: "a\n'
    const lines = messageOf(() => loadText(text)).split('\n')
    expect(lines.map((line) => /my\/city\.yaml:(\d+)/.exec(line)![1])).toEqual(['2', '4', '6'])
  })

  test('names what is wrong in the files above it too, each file by itself', () => {
    const others = { 'my/above.yaml': 'extends: prereform\nlevers:\n  street.staff: {value: 0, source: T1}\nx: 1\n' }
    const own = 'extends: above.yaml\nlevers:\n  street.payRatio: {value: 9, source: T1}\n'
    expect(messageOf(() => loadText(own, others)).split('\n')).toEqual([
      'street.payRatio is 9 in my/city.yaml:3:28; give 0.5 to 1.5',
      'street.staff is 0 in my/above.yaml:3:25; give 1 to 300 posts',
      expect.stringMatching(/^x in my\/above.yaml:4:1 is no part of a scenario/),
    ])
  })

  test('names all levers that are at odds', () => {
    const text = `  city.streets: {value: 3, source: T1}
  street.staff: {value: [9, 9], source: T1}
  city.districts: {value: 9, source: T1}
  demand.mix: {value: {lead: .5, joint: .5, assist: .5}, source: T1}`
    const said = messageOf(() => loadLevers(text)).split('\n')
    expect(said.map((line) => line.split(' ')[0])).toEqual(['street.staff', 'city.districts', 'demand.mix'])
  })
})

const STUDY = `question: {en: What, zh: 什么}
baseline: prereforn
options:
  - haigang-before
  - tried: {scenario: haigang-befor, set: {street.staff: 0}}
  - more: {scenario: nowhere}
vary: {street.staff: [1, 900]}
measures: {onTimeRat: {margin: 1 pp}, cost: {margin: x}}
formulas:
  perHead: {title: {en: a, zh: b}, formula: cost / resident, unit: yuan, direction: less, margin: 5 %}
  other: {title: {en: a, zh: b}, formula: cost, unit: yuan, direction: lesser, margin: 5 %}
days: 0
`

async function wrongIn(files: Record<string, string>, path: string): Promise<string[]> {
  const library = memoryLibrary({ ...FILES, ...files })
  const checked = await checkedFile(path, { scenarios: library, studies: library })
  return checked.kind === 'wrong' ? checked.said.map(String) : []
}

test('a study names each fault of its own and each scenario that is not there', async () => {
  const said = await wrongIn({ 'my/study.yaml': STUDY }, 'my/study.yaml')
  expect(said.map((line) => /my\/study\.yaml:(\d+)/.exec(line)?.[1])).toEqual([
    '2',
    '5',
    '6',
    '7',
    '8',
    '8',
    '10',
    '11',
    '12',
  ])
  expect(said[0]).toBe('no scenario prereforn in my/study.yaml:2:11; did you mean prereform?')
  expect(said[6]).toContain('which has resident, no measure; did you mean residents?')
})

test('check names faults of claims beside those of levers', async () => {
  const text = `extends: prereform
levers:
  street.staff: {value: 0, source: T1}
claims:
  - {measure: onTimeRat, direction: upward, told: E999}
`
  const said = await wrongIn({ 'my/city.yaml': text }, 'my/city.yaml')
  expect(said.map((line) => line.split(' ')[0])).toEqual(['street.staff', 'a', 'onTimeRat', 'direction', 'told'])
})
