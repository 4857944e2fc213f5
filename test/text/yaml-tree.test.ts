/** The strict reader of YAML: lines, refusals, and no text that makes it slow or throws anything but InputError. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../sim/text/input-error.ts'
import { LONGEST_TEXT, readYaml } from '../../sim/text/yaml-tree.ts'
import { messageOf } from '../scenario/scenario-folder.ts'

test('everything knows its line and column', () => {
  const tree = readYaml('a: 1\r\nb:\r\n  - x\r\n  - {c: yes, d: .5}\r\n', 'f.yaml')
  if (tree.kind !== 'map') return expect.fail('no mapping')
  expect([...tree.entries].map(([key, entry]) => [key, entry.place.line, entry.place.column])).toEqual([
    ['a', 1, 1],
    ['b', 2, 1],
  ])
  expect(tree.entries.get('a')!.tree).toEqual({ kind: 'leaf', value: 1, place: { file: 'f.yaml', line: 1, column: 4 } })
  const list = tree.entries.get('b')!.tree
  if (list.kind !== 'list') return expect.fail('no list')
  expect(list.items.map((item) => [item.kind, item.place.line, item.place.column])).toEqual([
    ['leaf', 3, 5],
    ['map', 4, 5],
  ])
})

test('keys of Object are keys like any other', () => {
  const tree = readYaml('__proto__: {polluted: 1}\nconstructor: 2\n', 'f.yaml')
  expect(tree.kind === 'map' && [...tree.entries.keys()]).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

describe('refuses', () => {
  test.each([
    ['a: 1\na: 2', 'a is given twice: f.yaml:1:1 and f.yaml:2:1; keep one'],
    ['a: 1\n"a": 2', 'a is given twice: f.yaml:1:1 and f.yaml:2:1; keep one'],
    ['a: &x 1', 'anchor &x in f.yaml:1:7'],
    ['a: &x 1\nb: *x', 'anchor &x in f.yaml:1:7'],
    ['a: !!str 1', 'tag "tag:yaml.org,2002:str" in f.yaml:1:10'],
    ['a: 1\n? [b, c]\n: 2', 'a key in f.yaml:2:3 is not a plain word'],
    ['a: [1, 2\nb: 3', 'f.yaml:2:1 is not readable as YAML'],
    ['a:\n\t- b', 'f.yaml:2:1 is not readable as YAML'],
    ['a: 1\n---\nb: 2', 'is not readable as YAML'],
    [`a: ${'['.repeat(11)}${']'.repeat(11)}`, 'f.yaml:1:14 is nested more than 10 levels deep'],
    ['['.repeat(20_000), 'f.yaml:1:51 is nested more than 10 levels deep; scenarios are flatter'],
    [`a: 1\n${'- '.repeat(15_000)}`, 'f.yaml:2:1 is nested more than 10 levels deep'],
    [`a: 1\nb: ${'{a: '.repeat(60)}`, 'f.yaml:2:204 is nested more than 10 levels deep'],
    ['a: b: c', 'in compact mappings; a text with a colon in it needs quotes'],
    ['a: 1\n  b: 2', 'f.yaml:'],
    ['a:\n\t- b', 'Tabs are not allowed as indentation; indent with spaces'],
    ['a: 1\n---\nb: 2', 'Source contains multiple documents; take --- and ... out'],
    ['a: @b', 'put the text in quotes'],
    ['a: !x 1', 'write plain values: anchors (&), aliases (*) and tags (!) are not read'],
    ['a: ]\u202e', 'look for a bracket or quote too many or too few'],
    ['x'.repeat(LONGEST_TEXT + 1), `f.yaml has ${LONGEST_TEXT + 1} characters`],
  ])('%#', (text, message) => {
    expect(messageOf(() => readYaml(text, 'f.yaml'))).toContain(message)
  })

  test('on the command line without a line', () => {
    expect(messageOf(() => readYaml('[1, 2', null))).toMatch(/^the command line is not readable as YAML: .+; \S/)
  })
})

/** Texts that repeat what parsers find hard. */
const HARD = [
  '[',
  '{a: ',
  '? ',
  '- ',
  '&a ',
  '*a ',
  '}\n',
  ': ',
  '"\\',
  "'",
  '%a\n',
  '|\n',
  '>\n',
  '---\n',
  '!!x ',
  'a: &a [*a]\n',
  '\t',
  '#\n',
  '@\n',
  '\u0000',
  '\uFEFF',
  '<<: ',
]

test.each(HARD)('long repetitions of %j are read or refused at once', { timeout: 5000 }, (part) => {
  const text = part.repeat(Math.floor(LONGEST_TEXT / part.length))
  expect(() => {
    try {
      readYaml(text, 'f.yaml')
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
  }).not.toThrow()
})

test('a message shows nothing that a terminal would obey, or that nobody could see', () => {
  const said = messageOf(() => readYaml('"a\\x9b\u202e\u2028\ufeff": 1\n"a\\x9b\u202e\u2028\ufeff": 2', 'f.yaml'))
  expect(said).toBe('"a\\u009b\\u202e\\u2028\\ufeff" is given twice: f.yaml:1:1 and f.yaml:2:1; keep one')
})

test('many keys are no trouble', { timeout: 5000 }, () => {
  const text = Array.from({ length: 4500 }, (_, i) => `k${i}:`).join('\n')
  const tree = readYaml(text, 'f.yaml')
  expect(tree.kind === 'map' && tree.entries.size).toBe(4500)
})

test('any text gives a tree or an InputError', () => {
  const text = fc.array(
    fc.oneof(
      fc.constantFrom(...HARD, '\n', '  ', 'key: ', '1', ', ', ']', '}'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(text, (parts) => {
      try {
        expect(['leaf', 'list', 'map']).toContain(readYaml(parts.join(''), 'f.yaml').kind)
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
      }
    }),
    { numRuns: 1000, seed: 1 },
  )
})
