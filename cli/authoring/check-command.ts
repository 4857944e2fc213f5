/** `whistlelab check FILE...`: one line a file, what is wrong or what it is; all are checked, whatever the first one says. */
import { toldOf } from '../../sim/text/input-error.ts'
import type { Message } from '../../sim/text/message.ts'
import { at } from '../../sim/text/place.ts'
import type { SuspiciousValue } from '../../sim/scenario/suspicious-values.ts'
import { authoringTextsIn } from './authoring-texts.ts'
import type { AuthoringTexts } from './authoring-texts.ts'
import { checkedFile } from './checked-file.ts'
import type { CheckedFile } from './checked-file.ts'
import { DONE, WRONG_INPUT } from '../terminal/exit-code.ts'
import { words } from '../terminal/option-kinds.ts'
import { JSON_OUTPUT, LANG, PROJECT } from '../terminal/shared-options.ts'
import { textsIn } from '../terminal/texts.ts'
import { command } from '../work/command.ts'
import { inLanguage } from '../../viz/words/messages/in-language.ts'
import type { Language } from '../../viz/words/language.ts'

export const checkCommand = command({
  name: 'check',
  does: 'check scenarios, studies and lessons: one line a file, exit code 2 where one is wrong',
  words: { files: words('paths of files, or names') },
  options: { project: PROJECT, lang: LANG, json: JSON_OUTPUT },
  /** What is only suspicious is no error. */
  run: async ({ files, json, lang }, { terminal, ...sources }) => {
    const answers: { file: string; checked: CheckedFile }[] = []
    for (const file of files) {
      const checked = await checkedFile(file, sources)
      answers.push({ file, checked })
      if (!json) terminal.print(answerText(file, checked, lang, authoringTextsIn(lang)))
    }
    if (json)
      terminal.print(
        JSON.stringify(
          answers.map((answer) => asJson(answer, lang)),
          null,
          2,
        ),
      )
    return answers.some(({ checked }) => checked.kind === 'wrong') ? WRONG_INPUT : DONE
  },
})

function answerText(file: string, checked: CheckedFile, language: Language, words: AuthoringTexts): string {
  if (checked.kind === 'wrong') return `${words.wrong}  ${file}: ${wrongText(checked.said, language, words)}`
  if (checked.kind === 'study') {
    return `${words.ok}  ${file}: ${words.study(checked.name, checked.scenarios.length)}`
  }
  if (checked.kind === 'lesson') {
    return `${words.ok}  ${file}: ${words.lesson(checked.name, checked.blocks, checked.worlds)}`
  }
  const { name, parent, own, switches, suspicious } = checked
  const count = own.fact + own.outside + own.assumption
  const parts = [
    parent === null ? words.root : words.extends(parent),
    words.ownValues(count, words.counts(own)),
    ...(switches === 0 ? [] : [words.switchCount(switches)]),
  ]
  const warnings = suspicious.map((one) => `    ${words.look}: ${suspiciousText(one, language)}`)
  return [`${words.ok}  ${file}: ${name}, ${parts.join('; ')}`, ...warnings].join('\n')
}

/** One of them beside the file, several below it. */
function wrongText(said: readonly Message[], language: Language, words: AuthoringTexts): string {
  const lines = toldOf(said).map((one) => inLanguage(one, language))
  return said.length === 1
    ? lines[0]
    : [words.faultCount(said.length), ...lines.map((line) => `    ${line}`)].join('\n')
}

function suspiciousText({ setting, reason }: SuspiciousValue, language: Language): string {
  const { name, file, line = null, column = null } = setting
  const place = file === undefined ? textsIn(language).byDefault : String(at({ file, line, column }))
  return `${name} (${place}): ${reason[language]}`
}

function asJson({ file, checked }: { file: string; checked: CheckedFile }, language: Language): unknown {
  if (checked.kind === 'wrong') {
    const messages = checked.said.map((one) => inLanguage(one, language))
    return { file, ok: false, kind: checked.kind, message: messages.join('\n'), messages }
  }
  if (checked.kind !== 'scenario') return { file, ok: true, ...checked }
  const suspicious = checked.suspicious.map(({ setting, reason }) => ({
    lever: setting.name,
    line: setting.line,
    column: setting.column,
    reason,
  }))
  return { file, ok: true, ...checked, suspicious }
}
