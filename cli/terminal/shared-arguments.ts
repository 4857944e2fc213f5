/** Arguments that several commands have. */
import type { Argv } from 'yargs'
import { InputError } from '../../sim/index.ts'
import { once } from './given-once.ts'
import { LANGUAGES } from './texts.ts'
import type { Language } from '../../viz/words/language.ts'

export function language<T>(command: Argv<T>) {
  return command.option('lang', {
    type: 'string',
    requiresArg: true,
    default: 'en',
    describe: 'language of tables and report: en or zh',
  })
}

/** @throws InputError */
export function languageOf(given: string): Language {
  const found = LANGUAGES.find((one) => one === once('lang', given))
  if (!found) throw new InputError(`--lang is ${JSON.stringify(given)}; give ${LANGUAGES.join(' or ')}`)
  return found
}

/** What becomes of the folder of a run. */
export function folderOptions<T>(command: Argv<T>) {
  return command
    .option('plan-only', {
      type: 'boolean',
      default: false,
      describe: 'write the folder with its plan and stop: for resume, submit or worker',
    })
    .option('force', {
      type: 'boolean',
      default: false,
      describe: 'write over a finished run of other levers in the folder',
    })
}

export function sets<T>(command: Argv<T>) {
  return command.option('set', {
    type: 'string',
    array: true,
    // One word each: otherwise it would take the scenarios that stand after it.
    nargs: 1,
    default: [] as string[],
    describe: 'lever=value, for all scenarios; may be repeated',
  })
}
