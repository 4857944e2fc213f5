/** Scenarios and studies that the README shows are right: whoever copies one has a file that `whistlelab check` accepts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkedFile } from '../../cli/authoring/checked-file.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { FILES } from '../scenario/scenario-folder.ts'

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const EXAMPLES = [...README.matchAll(/\n```yaml\n(.*?)```\n/gs)].map(([, text]) => text)

/** The city that the README has `init` write, as an anchor of its own. */
const CITY = 'extends: prereform\nanchor: own\nlevers: {city.streets: {value: 8, source: assumption, why: a try}}\n'

test.each(EXAMPLES)('example %#', async (text) => {
  const isWhole = /^(extends|question):/m.test(text)
  const example = isWhole ? text : `extends: new-harbour.yaml\n${text}`
  const scenarios = memoryLibrary({ ...FILES, 'new-harbour.yaml': CITY, 'example.yaml': example })
  const checked = await checkedFile('example.yaml', { scenarios, studies: scenarios })
  expect(checked).not.toMatchObject({ kind: 'wrong' })
})

test('the keys of a scenario file are all named', () => {
  expect(EXAMPLES.length).toBeGreaterThan(4)
  for (const key of ['anchor: own', 'sizes: inherit', 'claims:', 'switch:', 'streets:', 'extends:'])
    expect(EXAMPLES.join('') + README).toContain(key)
})
