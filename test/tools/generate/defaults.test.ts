/** The list of defaults and the edition that it belongs to. That the list is fresh is said where every document is (`generate.long.test.ts`). */
import { expect, test } from 'vitest'
import { DEFAULTS, defaultsText, nameOfEdition } from '../../../tools/generate/defaults.ts'
import { EDITION_OF_DEFAULTS } from '../../../sim/levers/edition.ts'
import { LEVERS } from '../../../sim/levers/levers.ts'
import { BEHAVIOUR } from '../../../sim/city/model/behaviour.ts'

const FIRST = ['a.one 1', 'a.two "yes"']
const EDITION = nameOfEdition(FIRST)
const KEPT = `edition ${EDITION}\n${FIRST.join('\n')}\n`

test('every lever and coefficient is in the list', () => {
  expect(DEFAULTS).toHaveLength(LEVERS.length + Object.keys(BEHAVIOUR).length)
  expect(DEFAULTS).toContain('street.staff 11')
  expect(EDITION_OF_DEFAULTS).toMatch(/^[0-9a-f]{8}$/)
})

test('a new default joins the edition, wherever it stands', () => {
  const more = [FIRST[0], 'a.three [1,2]', FIRST[1]]
  expect(defaultsText(KEPT, more, EDITION)).toBe(`edition ${EDITION}\n${more.join('\n')}\n`)
})

test.each([
  ['changed', ['a.one 2', FIRST[1]], 'a.one 1'],
  ['gone', [FIRST[0]], 'a.two "yes"'],
])('a default that has %s begins another edition, whose name is told', (_, defaults, was) => {
  const name = nameOfEdition(defaults)
  expect(() => defaultsText(KEPT, defaults, EDITION)).toThrow(
    `no longer the defaults of the edition: ${was}; set EDITION_OF_DEFAULTS to '${name}' in sim/levers/edition.ts`,
  )
  expect(defaultsText(KEPT, defaults, name)).toBe(`edition ${name}\n${defaults.join('\n')}\n`)
})

test('an edition cannot be given a name of its own making, nor that of before', () => {
  expect(() => defaultsText(KEPT, ['a.one 2'], 'mine')).toThrow(`the edition is 'mine'`)
  expect(() => defaultsText(KEPT, FIRST, '00000000')).toThrow(`set EDITION_OF_DEFAULTS to '${EDITION}'`)
})
