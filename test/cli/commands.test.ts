/** The list of commands is whole, and help and advice are made of it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../cli/command-line.ts'
import { COMMAND_FILES } from '../../cli/command-files.ts'
import { CHAPTERS, COMMANDS } from '../../cli/commands.ts'
import { onTheLine } from '../../cli/terminal/option-kinds.ts'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { listener } from './terminal/listener.ts'

async function printed(...args: string[]): Promise<string> {
  const terminal = listener()
  expect(await main(args, { terminal, interruption: new AbortController().signal })).toBe(0)
  expect(terminal.told).toEqual([])
  return terminal.printed.join('\n')
}

describe('the commands', () => {
  it('are those of the files that end in -command.ts, each once', () => {
    const files = readdirSync(join(programFolder(), 'cli'), { recursive: true, encoding: 'utf8' })
    const named = files.flatMap((file) => /([\w-]+)-command\.ts$/.exec(file)?.[1] ?? [])
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(named.sort())
  })

  it('are loaded one by one as well, each from its own file', async () => {
    expect(Object.keys(COMMAND_FILES).sort()).toEqual(COMMANDS.map(({ name }) => name).sort())
    for (const one of COMMANDS) expect(await COMMAND_FILES[one.name]()).toBe(one)
  })

  it('are all in the overview, below the chapter that they stand in', async () => {
    const overview = await printed()
    expect(await printed('--help')).toBe(overview)
    const heads = overview.split('\n').filter((line) => CHAPTERS.some(({ title }) => title === line))
    expect(heads).toEqual(CHAPTERS.map(({ title }) => title))
    for (const { title, commands } of CHAPTERS) {
      const below = overview.split(`\n${title}\n`)[1].split('\n\n')[0]
      expect([...below.matchAll(/^ {2}([\w-]+) /gm)].map(([, name]) => name)).toEqual(commands.map(({ name }) => name))
    }
    for (const line of overview.split('\n')) expect(line.length).toBeLessThanOrEqual(110)
  })

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s shows all that it takes',
    async (name, one) => {
      const help = await printed(name, '--help')
      expect(help.startsWith(`whistlelab ${name}`)).toBe(true)
      const shown = [...help.matchAll(/^ {2}(?:--|<)([\w-]+)/gm)].map(([, word]) => word)
      expect(shown).toEqual([...Object.keys(one.words), ...Object.keys(one.options).map(onTheLine)])
    },
  )

  it('say which version they are of', async () => {
    expect(await printed('run', '--version')).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
