/** References and paths as text, and the library in memory. */
import { expect, test } from 'vitest'
import { folderOf, isAbsolute, isBelow, isPath, nameOf, tidy } from '../../sim/scenario/scenario-path.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { nearest } from '../../sim/text/did-you-mean.ts'

test('names and paths', () => {
  // The accent as a letter of its own, as names of files come from some systems.
  expect(nameOf('mine/cafe\u0301.yaml')).toBe('caf\u00e9')
  expect(['haigang-before', 'a.yaml', 'a.yml', './a', 'a\\b', 'a.b'].map(isPath)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
  expect(['a/b/c.yaml', 'c.yml', 'a\\b', 'c.d.yaml'].map(nameOf)).toEqual(['c', 'c', 'b', 'c.d'])
  expect(['a/b/c.yaml', 'c.yaml', 'a\\c.yaml'].map(folderOf)).toEqual(['a/b/', '', 'a/'])
  expect(['/a', '\\a', 'C:\\a', 'a', './a'].map(isAbsolute)).toEqual([true, true, true, false, false])
  expect(['a/./b//c', 'a/../b', '../a', 'a/../../b', '/a/../../b', './a'].map(tidy)).toEqual([
    'a/b/c',
    'b',
    '../a',
    '../b',
    '/../b',
    'a',
  ])
})

test.each([
  ['a/b.yaml', 'a', true],
  ['a/b.yaml', 'a/', true],
  ['a/./x/../b.yaml', 'a', true],
  ['a/../b.yaml', 'a', false],
  ['ab/c.yaml', 'a', false],
  ['a', 'a', false],
  ['b.yaml', '', true],
  ['..b/c.yaml', '', true],
  ['../b.yaml', '', false],
  ['..', '', false],
  ['', '', false],
  ['/b.yaml', '', false],
  ['C:\\b.yaml', '', false],
  ['/b.yaml', '/', true],
  ['/a/b.yaml', '/a', true],
])('%s below "%s": %s', (path, folder, below) => {
  expect(isBelow(path, folder)).toBe(below)
})

test('a library in memory finds by name, by path and relative to a file', () => {
  const library = memoryLibrary({ 'x/a.yaml': '1', './x/sub/b.yaml': '2', c: '3' })
  expect(library.names()).toEqual(['a', 'b', 'c'])
  expect(library.read('b')).toEqual({ path: 'x/sub/b.yaml', text: '2' })
  expect(library.read('sub/b.yaml', 'x/a.yaml')).toEqual({ path: 'x/sub/b.yaml', text: '2' })
  expect(library.read('../a.yaml', 'x/sub/b.yaml')).toEqual({ path: 'x/a.yaml', text: '1' })
  expect(library.read('c')).toEqual({ path: 'c', text: '3' })
  expect([library.read('d'), library.read('b.yaml'), library.read('toString')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('near words are found, far ones and long ones are not', () => {
  expect(nearest('haigang-befor', ['prereform', 'haigang-before', 'haigang-after'])).toBe('haigang-before')
  expect(nearest('zzzzzz', ['street.staff'])).toBeUndefined()
  expect(nearest('a'.repeat(65), ['a'.repeat(64)])).toBeUndefined()
  expect(nearest('a', [])).toBeUndefined()
})
