/** `whistlelab init`: writes a commented scenario of a city that the user describes, by answers on a terminal or by options. */
import { isPath } from '../../sim/scenario/scenario-path.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { shown } from '../../sim/text/place.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import { terminalAsker } from '../terminal/asker.ts'
import type { Asker } from '../terminal/asker.ts'
import { authoringTextsIn } from './authoring-texts.ts'
import { INTERRUPTED } from '../terminal/exit-code.ts'
import { questionText, questionsOf } from './init-questions.ts'
import type { NewCity, Question, QuestionFlag } from './init-questions.ts'
import { newScenarioText } from './init-text.ts'
import { mentionsIn, readBack, refuseOverwriting, writeNew } from '../work/new-scenario-file.ts'
import { flag, text } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { LANG } from '../terminal/shared-options.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { command } from '../work/command.ts'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { inLanguage } from '../../viz/words/messages/in-language.ts'
import type { Language } from '../../viz/words/language.ts'

const ANSWERS = {
  name: text({ sample: 'TEXT', does: 'name of the city' }),
  residents: text({ sample: 'N', does: 'residents of the whole city' }),
  streets: text({ sample: 'N', does: 'streets (street offices), over which they are evenly divided' }),
  posts: text({ sample: 'N', does: 'posts a street' }),
  assistants: text({ sample: 'N', does: 'assistants a post' }),
  from: text({
    sample: 'SCENARIO',
    does: 'what it extends: all that is not asked stays as there',
    otherwise: 'prereform',
  }),
  whistle: text({ sample: 'yes|no', does: 'whether streets may whistle', otherwise: 'as there' }),
} satisfies Record<QuestionFlag, unknown>
const OPTIONS = {
  ...ANSWERS,
  out: text({ sample: 'FILE', does: 'file to write', otherwise: 'NAME.yaml' }),
  force: flag('writes over a file that is there'),
  lang: { ...LANG, does: 'language of questions and comments' },
}
type InitOptions = Given<typeof OPTIONS>

export const initCommand = command({
  name: 'init',
  does: 'write a scenario of your own city: asks on a terminal, takes options in scripts',
  words: {},
  options: OPTIONS,
  run: (given, { terminal, interruption, scenarios }) =>
    init(given, scenarios, programFolder(), terminal, terminalAsker(interruption)),
})

/**
 * @param program folder of the program, where the schema is
 * @param asker null where nobody can be asked
 * @returns the exit code: 0, or 130 where the user ended the questions
 * @throws InputError for an answer that is not fit or lacking, and for a file that is there already
 */
export async function init(
  options: InitOptions,
  library: ScenarioLibrary,
  program: string,
  terminal: Terminal,
  asker: Asker | null,
): Promise<number> {
  try {
    const city = await answered(options, library, terminal, asker)
    if (city === null) return INTERRUPTED
    const file = options.out ?? `${fileName(city.name)}.yaml`
    refuseOverwriting(file, options.force)
    writeNew(file, draft(file, city, library, program, options.lang))
    const words = authoringTextsIn(options.lang)
    const more = `more=${file},street.staff=${Math.min(300, city.posts * 2)}`
    const lines = [`whistlelab check ${quoted(file)}`, `whistlelab run ${quoted(file)} ${quoted(more)}`]
    terminal.print([words.written(file), words.next, ...lines.map((line) => `    npx ${line}`)].join('\n'))
    return 0
  } finally {
    asker?.close()
  }
}

/** All answers; null where the user ended the questions. Nothing is asked when all that is needed was given. */
async function answered(
  given: InitOptions,
  library: ScenarioLibrary,
  terminal: Terminal,
  asker: Asker | null,
): Promise<NewCity | null> {
  const questions = questionsOf(library)
  const city: Partial<NewCity> = {}
  const lacking = questions.filter(({ flag, unasked }) => given[flag] === undefined && unasked === undefined)
  for (const question of questions) {
    const { flag, unasked } = question
    const text = given[flag]
    if (text !== undefined) Object.assign(city, { [flag]: readFlag(question, text, city) })
    else if (asker !== null && lacking.length > 0) {
      const answer = await askUntilFit(question, city, given.lang, terminal, asker)
      if (answer === null) return null
      Object.assign(city, { [flag]: answer })
    } else if (unasked) Object.assign(city, { [flag]: readFlag(question, unasked(city) ?? '', city) })
    else
      throw new InputError(say`what is needed is not all there: give ${listed(lacking.map((one) => `--${one.flag}`))}`)
  }
  return city as NewCity
}

function readFlag({ flag, read }: Question, text: string, city: Partial<NewCity>): unknown {
  try {
    return read(text.trim(), city)
  } catch (error) {
    if (error instanceof InputError)
      throw new InputError(error.said.map((one) => say`--${flag} is ${shown(text)}; ${one}`))
    throw error
  }
}

/** Asks again with what is wrong, as often as it takes. */
async function askUntilFit(
  question: Question,
  city: Partial<NewCity>,
  language: Language,
  terminal: Terminal,
  asker: Asker,
): Promise<NewCity[Question['flag']] | null> {
  for (;;) {
    const line = await asker.ask(questionText(question, city, language))
    if (line === null) return null
    try {
      return question.read(line.trim() || (question.otherwise(city) ?? ''), city)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const one of error.said) terminal.tell(`  ${inLanguage(one, language)}`)
    }
  }
}

/** A name that is good in any file system: letters, digits, and hyphens for all else. */
function fileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'my-city' : plain
}

/** @throws InputError where levers of the scenario extended are at odds with it */
function draft(file: string, city: NewCity, library: ScenarioLibrary, program: string, language: Language): string {
  const { reference, scenario } = city.from
  const mentions = mentionsIn(file, isPath(reference) ? reference : scenario.name, program)
  return readBack(file, newScenarioText(city, { file, ...mentions, language }), library)
}
