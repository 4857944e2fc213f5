/** Faults are gathered, told each once in the order of the file, and nothing else is caught. */
import { expect, test } from 'vitest'
import { Faults, readAll, readParts } from '../../sim/text/faults.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { where } from '../../sim/text/place.ts'

function fault(name: string, file: string, line: number | null, column: number | null = null): never {
  throw new InputError(say`${name}${where({ file, line, column })}; mend it`)
}

function saidBy(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    return (error as InputError).said.map(String)
  }
  return []
}

test('of parts that stand side by side all are told, in the order of the file, and each once', () => {
  const parts = {
    late: () => fault('late', 'a.yaml', 9, 1),
    whole: () => fault('whole', 'a.yaml', null),
    good: () => 1,
    early: () => readAll([3, 2], (line) => fault('early', 'a.yaml', line)),
    again: () => fault('late', 'a.yaml', 9, 1),
    right: () => fault('right', 'a.yaml', 2, 5),
    other: () => fault('other', 'b.yaml', 1),
  }
  expect(saidBy(() => readParts(parts))).toEqual([
    'early in a.yaml:2; mend it',
    'right in a.yaml:2:5; mend it',
    'early in a.yaml:3; mend it',
    'late in a.yaml:9:1; mend it',
    'whole in a.yaml; mend it',
    'other in b.yaml:1; mend it',
  ])
})

test('what can be read is read', () => {
  expect(readParts({ a: () => 1, b: () => undefined })).toEqual({ a: 1, b: undefined })
  const faults = new Faults()
  expect(faults.each([1, 0, undefined], (one) => (one === 0 ? fault('nought', 'a', 1) : one))).toEqual([1, undefined])
  expect(faults.or('other', () => fault('x', 'a', 2))).toBe('other')
  expect(faults.found).toBe(true)
  expect(saidBy(() => faults.end())).toHaveLength(2)
})

test('what cannot be read as YAML hides what seems to follow from it, on its line alone', () => {
  const faults = new Faults()
  faults.spoil(say`alias${where({ file: 'a', line: 2, column: 4 })}`)
  faults.or(null, () => fault('no value', 'a', 2, 1))
  faults.or(null, () => fault('no value', 'a', 3, 1))
  expect(saidBy(() => faults.end())).toEqual(['alias in a:2:4', 'no value in a:3:1; mend it'])
})

test('a defect of the program is no fault of the file', () => {
  expect(() => new Faults().or(null, () => (null as unknown as { x: number }).x)).toThrow(TypeError)
})

test('twenty are told, and how many more there are', () => {
  const lines = Array.from({ length: 23 }, (_, index) => index + 1)
  const told = (count: number): string[] => {
    try {
      readAll(lines.slice(0, count), (line) => fault(`f${line}`, 'a', line))
    } catch (error) {
      return (error as InputError).message.split('\n')
    }
    return []
  }
  expect(told(20)).toHaveLength(20)
  expect(told(23)).toHaveLength(21)
  expect(told(23).slice(-2)).toEqual(['f20 in a:20; mend it', 'and 3 more'])
})
