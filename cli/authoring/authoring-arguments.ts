/** The words of `whistlelab show`, `check` and `init`: reads them, and calls the command. */
import type { Argv } from 'yargs'
import { check } from './check-command.ts'
import { once } from '../terminal/given-once.ts'
import { init } from './init-command.ts'
import { programFolder, scenarioFolder, studyFolder } from '../work/scenario-folder.ts'
import { language, languageOf, sets } from '../terminal/shared-arguments.ts'
import { show } from './show-command.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { terminalAsker } from '../terminal/asker.ts'

/** Their options, for did-you-mean. */
export const AUTHORING_OPTIONS = [
  ...['against', 'name', 'residents', 'streets', 'posts', 'assistants', 'whistle'],
  ...['from', 'force'],
]

interface World {
  readonly terminal: Terminal
  readonly interruption: AbortSignal
}

export function withAuthoring(parser: Argv, world: World, answer: (code: number) => void): void {
  withShow(parser, world)
  withCheck(parser, world, answer)
  withInit(parser, world, answer)
}

function withShow(parser: Argv, { terminal }: World): void {
  parser.command(
    'show <scenario>',
    'every lever of a scenario with value, unit and what it rests on, and what differs from its parent; or a fact such as E088',
    (command) =>
      shared(sets(command))
        .positional('scenario', {
          type: 'string',
          demandOption: true,
          describe: 'name, path, variant, or id of a fact',
        })
        .option('against', { ...text('another scenario: shows what differs, and why') }),
    ({ scenario, against, set, json, lang }) => {
      const other = against === undefined ? undefined : once('against', against)
      show({ scenario, against: other, sets: set, json, language: languageOf(lang) }, scenarioFolder(), terminal)
    },
  )
}

function withCheck(parser: Argv, { terminal }: World, answer: (code: number) => void): void {
  parser.command(
    'check <files..>',
    'check scenarios and studies: one line a file, exit code 2 where one is wrong',
    (command) =>
      shared(command).positional('files', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'paths of files, or names',
      }),
    async ({ files, json, lang }) => {
      const sources = { scenarios: scenarioFolder(), studies: studyFolder() }
      answer(await check({ files, json, language: languageOf(lang) }, sources, terminal))
    },
  )
}

function withInit(parser: Argv, { terminal, interruption }: World, answer: (code: number) => void): void {
  parser.command(
    'init',
    'write a scenario of your own city: asks on a terminal, takes options in scripts',
    (command) =>
      language(command)
        .option('name', text('name of the city'))
        .option('residents', text('residents of the whole city'))
        .option('streets', text('streets (street offices)'))
        .option('posts', text('posts a street'))
        .option('assistants', text('assistants a post'))
        .option('whistle', text('whether streets may whistle: yes or no; as the scenario it extends if not given'))
        .option('from', text('scenario that it extends; prereform if not given'))
        .option('out', text('file to write; NAME.yaml if not given'))
        .option('force', { type: 'boolean', default: false, describe: 'write over a file that is there' }),
    async ({ lang, force, out, ...given }) => {
      const answers = Object.fromEntries(
        (['name', 'from', 'residents', 'streets', 'posts', 'assistants', 'whistle'] as const).flatMap((flag) => {
          const value = given[flag]
          return value === undefined ? [] : [[flag, once(flag, value)]]
        }),
      )
      const file = out === undefined ? undefined : once('out', out)
      const options = { answers, out: file, force, language: languageOf(lang) }
      answer(await init(options, scenarioFolder(), programFolder(), terminal, terminalAsker(interruption)))
    },
  )
}

function text(describe: string) {
  return { type: 'string' as const, requiresArg: true, describe }
}

function shared<T>(command: Argv<T>) {
  return language(command).option('json', { type: 'boolean', default: false, describe: 'JSON on standard output' })
}
