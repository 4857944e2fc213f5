/** The tables of options in README.md; that they are fresh is held with the other documents. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withOptionTables } from '../../../../tools/generate/readme/option-tables.ts'

const README = readFileSync(join(import.meta.dirname, '../../../../README.md'), 'utf8')

test('the README has the tables of the commands that it describes', () => {
  expect([...README.matchAll(/^<!-- options of (\w+),/gm)].map(([, name]) => name)).toEqual(['run', 'init', 'lab'])
})

test('a table is replaced as far as it goes, and one of no command is refused', () => {
  const head = '<!-- options of list, by npm run generate -->\n\n'
  const fresh = withOptionTables(`before\n\n${head}| old |\n| rows |\n\nafter\n`)
  expect(fresh).toBe(
    `before\n\n${head}| option of \`list\` | meaning | if not given |\n| --- | --- | --- |\n` +
      '| `--lang en\\|zh` | language of tables and report | en |\n| `--json` | prints JSON and nothing else on standard output |  |\n\nafter\n',
  )
  expect(() => withOptionTables(head.replace('list', 'nothing'))).toThrow('there is no such command')
})
