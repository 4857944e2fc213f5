/** A scenario file that a command makes for its user: refused where it would write over one, read back before it is written. */
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import { isPath } from '../../sim/scenario/scenario-path.ts'
import { reasonOf } from '../../sim/store/disk-errors.ts'
import { makeFolder } from '../../sim/store/folder-maker.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'

/**
 * @param option by which the file is named
 * @throws InputError for a name that is none of a scenario file, and for a file that is there already
 */
export function refuseOverwriting(file: string, force: boolean, option = 'out'): void {
  if (!/\.ya?ml$/.test(file)) throw new InputError(say`--${option} is ${shown(file)}; give a name that ends in .yaml`)
  refuseExisting(file, force, option)
}

/** Of any file. @throws InputError where it is there already */
export function refuseExisting(file: string, force: boolean, option = 'out'): void {
  if (!force && existsSync(file))
    throw new InputError(say`${file} is there already; give another --${option}, or --force to write over it`)
}

/**
 * What a new file says of others: the schema by its way from there, and what it extends, a scenario of the library by its name, a file by its way.
 * @param program folder of the program, where the schema is
 */
export function mentionsIn(file: string, extended: string, program: string): { parent: string; schema: string } {
  const wayTo = (path: string): string =>
    relative(dirname(resolve(file)), path)
      .split(sep)
      .join('/')
  return {
    parent: isPath(extended) ? wayTo(resolve(extended)) : extended,
    schema: wayTo(join(program, 'scenarios', 'schema', 'scenario.json')),
  }
}

/** The text, once it has been read back as a scenario. @throws InputError where levers of the scenario extended are at odds with it */
export function readBack(file: string, text: string, library: ScenarioLibrary): string {
  loadScenario(file, {
    names: () => library.names(),
    read: (reference, from) => (reference === file ? { path: file, text } : library.read(reference, from)),
  })
  return text
}

/** @throws InputError where it cannot be written */
export function writeNew(file: string, text: string, option = 'out'): void {
  try {
    makeFolder(dirname(file))
    writeFileSync(file, text)
  } catch (error) {
    throw unwritable(file, error, option)
  }
}

/** Of what went wrong on the way to a file that an option names. */
export function unwritable(file: string, error: unknown, option = 'out'): InputError {
  return new InputError(say`cannot write ${file}: ${reasonOf(error)}; give another --${option}`)
}
