/** `whistlelab check FILE...`: one line a file, what is wrong or what it is; all are checked, whatever the first one says. */
import { at } from '../../sim/index.ts'
import type { SuspiciousValue } from '../../sim/index.ts'
import { authoringTextsIn } from './authoring-texts.ts'
import type { AuthoringTexts } from './authoring-texts.ts'
import { checkedFile } from './checked-file.ts'
import type { CheckSources, CheckedFile } from './checked-file.ts'
import { WRONG_INPUT } from '../terminal/exit-code.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Language } from '../../viz/words/language.ts'

export interface CheckOptions {
  readonly files: readonly string[]
  readonly json: boolean
  readonly language: Language
}

/** @returns the exit code: 0, or 2 where a file is wrong; what is only suspicious is no error */
export async function check(options: CheckOptions, sources: CheckSources, terminal: Terminal): Promise<number> {
  const words = authoringTextsIn(options.language)
  const answers: { file: string; checked: CheckedFile }[] = []
  for (const file of options.files) {
    const checked = await checkedFile(file, sources)
    answers.push({ file, checked })
    if (!options.json) terminal.print(answerText(file, checked, options.language, words))
  }
  if (options.json) terminal.print(JSON.stringify(answers.map(asJson), null, 2))
  return answers.some(({ checked }) => checked.kind === 'wrong') ? WRONG_INPUT : 0
}

function answerText(file: string, checked: CheckedFile, language: Language, words: AuthoringTexts): string {
  if (checked.kind === 'wrong') return `${words.wrong}  ${file}: ${checked.message}`
  if (checked.kind === 'study') {
    return `${words.ok}  ${file}: ${words.study(checked.name, checked.scenarios.length)}`
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

function suspiciousText({ setting, reason }: SuspiciousValue, language: Language): string {
  const { name, file = null, line = null, column = null } = setting
  return `${name} (${at({ file, line, column })}): ${reason[language]}`
}

function asJson({ file, checked }: { file: string; checked: CheckedFile }): unknown {
  if (checked.kind !== 'scenario') return { file, ok: checked.kind !== 'wrong', ...checked }
  const suspicious = checked.suspicious.map(({ setting, reason }) => ({
    lever: setting.name,
    line: setting.line,
    column: setting.column,
    reason,
  }))
  return { file, ok: true, ...checked, suspicious }
}
