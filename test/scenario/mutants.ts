/** Mutants: files of the program, and some that `whistlelab init` writes, with one to four mutations. */
import fc from 'fast-check'
import type { CheckedFile } from '../../cli/authoring/checked-file.ts'
import { checkedFile } from '../../cli/authoring/checked-file.ts'
import { newScenarioText } from '../../cli/authoring/init-text.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { folderOf, isPath, tidy } from '../../sim/scenario/scenario-path.ts'
import { MUTATIONS, STUDY_MUTATIONS } from './mutations.ts'
import type { Choose, Mutation } from './mutations.ts'
import { FILES, LIBRARY } from './scenario-folder.ts'
import { STUDY_FILES } from '../study/study-texts.ts'

/** A file as `whistlelab init` writes it. */
function written(parent: string, language: 'en' | 'zh', residents: number, streets: number, whistle: boolean): string {
  const from = { reference: parent, scenario: loadScenario(parent, LIBRARY) }
  const name = language === 'en' ? 'New Harbour' : '新港市'
  return newScenarioText(
    { name, from, residents, streets, posts: 14, assistants: 1.5, whistle },
    { file: 'city.yaml', parent, schema: '../schema/scenario.json', language },
  )
}

const SCENARIO_TEXTS: readonly string[] = [
  ...Object.values(FILES),
  written('prereform', 'en', 400_000, 8, false),
  written('prereform', 'zh', 400_001, 8, true),
  written('beijing-2018', 'en', 30_000, 2, true),
  written('haigang-after', 'zh', 500_000, 3, false),
]

/** Where a mutant lies: a folder of its own, with files beside it that it may extend, and one above it that it may not. */
export const MUTANT = 'my/mutant/city.yaml'
const BESIDE = {
  'my/mutant/loop.yaml': 'extends: city.yaml\n',
  'my/mutant/below/other.yaml':
    'extends: beijing-2018\nlevers:\n  street.staff: {value: 40, source: assumption, why: other}\n',
  'my/secret.yaml': 'extends: prereform\n',
}

export interface Mutant {
  readonly text: string
  /** What was done, for the message of a failed test. */
  readonly done: readonly string[]
}

function choices(numbers: readonly number[]): Choose {
  let next = 0
  return (from) => from[numbers[next++ % numbers.length] % from.length]
}

/** Values of levers are what a scenario is about, so they are changed more often than its letters. */
const OF_SCENARIOS = ['nudgeNumber', 'nudgeNumber', 'number', 'lever', 'lever', 'lever', 'lever', 'switch']
const OF_STUDIES = Object.keys(STUDY_MUTATIONS)

function mutantsOf(texts: readonly string[], often: readonly string[]): fc.Arbitrary<Mutant> {
  const all: Readonly<Record<string, Mutation>> = { ...MUTATIONS, ...STUDY_MUTATIONS }
  const one = fc.tuple(
    fc.constantFrom(...Object.keys(MUTATIONS), ...often, ...often, ...often),
    fc.array(fc.nat(1_000_003), { minLength: 8, maxLength: 8 }),
  )
  const several = fc.oneof(
    { weight: 2, arbitrary: fc.array(one, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 4 }) },
  )
  return fc.tuple(fc.nat(texts.length - 1), several).map(([index, mutations]) => {
    const lines = mutations.reduce<readonly string[]>(
      (before, [name, numbers]) => all[name](before, choices(numbers)).flatMap((line) => line.split('\n')),
      texts[index].split('\n'),
    )
    return { text: lines.join('\n'), done: mutations.map(([name]) => name) }
  })
}

export const scenarioMutants = (): fc.Arbitrary<Mutant> => mutantsOf(SCENARIO_TEXTS, OF_SCENARIOS)
export const studyMutants = (): fc.Arbitrary<Mutant> => mutantsOf(Object.values(STUDY_FILES), OF_STUDIES)

const BY_PATH = memoryLibrary({ ...FILES, ...BESIDE })

/**
 * The library with one mutant in it; names are those of the program alone. `opened` gets the path of whatever a path leads to,
 * whether a file is there or not.
 */
export function libraryWith(text: string, opened: Set<string> = new Set()): ScenarioLibrary {
  return {
    names: () => LIBRARY.names(),
    read(reference, from) {
      if (!isPath(reference)) return LIBRARY.read(reference)
      const path = tidy(from === undefined ? reference : folderOf(from) + reference)
      opened.add(path)
      return path === MUTANT ? { path, text } : BY_PATH.read(path)
    },
  }
}

/** What makes an error message unclear, or undefined where nothing does: no place in a file, no remedy, no end, or the insides of the program. */
export function unclear(message: string, text: string): string | undefined {
  const places = [...message.matchAll(/([\w./-]+\.yaml)(?::(\d+))?/g)]
  if (places.length === 0) return 'names no file'
  const whole = /has \d+ characters;|has no [\w ]+;|judges by nothing;|compares nothing;|extends through more than/
  const own = places.filter(([, file]) => file === MUTANT)
  if (!places.some(([, , line]) => line !== undefined) && !whole.test(message)) return 'names no line'
  const lines = text.split(/\r\n|\r|\n/).length
  if (own.some(([, , line]) => line !== undefined && (Number(line) < 1 || Number(line) > lines)))
    return 'names a line that is not there'
  if (!/; \S/.test(message)) return 'has no remedy'
  if (message.length > 700) return 'is too long'
  if (/[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(message)) return 'has control characters'
  if (/\bundefined\b|\[object |\bat .*\.[jt]s:\d|TypeError|RangeError|node_modules/.test(message))
    return 'shows the program inside'
  return undefined
}

export interface Judged {
  readonly checked: CheckedFile
  readonly opened: ReadonlySet<string>
  readonly milliseconds: number
}

/** Checks and compiles a mutant as `whistlelab check` does. */
export async function judge({ text }: Mutant): Promise<Judged> {
  const opened = new Set<string>()
  const library = libraryWith(text, opened)
  const start = performance.now()
  const checked = await checkedFile(MUTANT, { scenarios: library, studies: library })
  return { checked, opened, milliseconds: performance.now() - start }
}
