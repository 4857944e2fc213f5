/** The tables of options in README.md and docs/EXPERIMENTS.md: between a line that names a command and the end of its table stands what the command says of itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '../../../cli/commands.ts'
import { writtenOption } from '../../../cli/help.ts'
import type { Documents } from '../generated.ts'
import { code, table } from '../markdown.ts'

const TOP = join(import.meta.dirname, '../../..')
const PAGES = ['README.md', 'docs/EXPERIMENTS.md']

/** The line that names the command, the table, and the empty line that ends it. */
const TABLE = /(<!-- options of (\w+), by [^>]*-->\n\n)(?:\|.*\n)*\n*/g

export function readmeDocument(): Documents {
  return new Map(PAGES.map((page) => [page, withOptionTables(readFileSync(join(TOP, page), 'utf8'))]))
}

/** The text with every table as it is to be. @throws Error for a table of a command that there is not */
export function withOptionTables(text: string): string {
  return `${text.replaceAll(TABLE, (_, head: string, name: string) => `${head}${optionTable(name)}\n`).trimEnd()}\n`
}

function optionTable(name: string): string {
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined) throw new Error(`a page has a table of options of ${name}, and there is no such command`)
  const rows = Object.entries(command.options).map(([key, option]) => {
    return [code(writtenOption(key, option)), option.does, option.otherwise ?? '']
  })
  return table([`option of ${code(name)}`, 'meaning', 'if not given'], rows) + '\n'
}
