/** The scenario files of this repository as a library in memory, and short ways to write scenarios in tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { InputError } from '../../sim/text/input-error.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'

const FOLDER = new URL('../../scenarios/', import.meta.url)

const PATHS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml'))

function textsOf(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [`scenarios/${path}`, readFileSync(new URL(path, FOLDER), 'utf8')]))
}

/** Every scenario file of the library with its text, by path from the top of the repository; studies ask questions and are not scenarios. */
export const FILES = textsOf(PATHS.filter((path) => !/^(studies|scale)\//.test(path)))

/** Whole cities, which are not gone through with the others. */
export const AT_SCALE = textsOf(PATHS.filter((path) => path.startsWith('scale/')))

export const LIBRARY = memoryLibrary(FILES)

/** Loads a text as `my/city.yaml`, beside the scenarios of the repository and other files if need be. */
export function loadText(text: string, others: Record<string, string> = {}) {
  return loadScenario('my/city.yaml', memoryLibrary({ ...FILES, ...others, 'my/city.yaml': text }))
}

/** Loads `extends: prereform` with lines under `levers:`; the first of them is line 3. */
export function loadLevers(lines: string) {
  return loadText(`extends: prereform\nlevers:\n${lines}\n`)
}

/** The message of the InputError that a call throws. */
export function messageOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return (error as InputError).message
  }
  return expect.fail('nothing was thrown')
}
