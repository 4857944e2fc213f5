/** The report as a Markdown page for a wiki: the same sentences and numbers as the page, figures as their tables. */
import { answerSentences } from '../answer/answer-text.ts'
import { answerWordsOf } from '../words/report/answer-words.ts'
import { headline, question, stripTexts } from './sections/answer-section.ts'
import type { ReportBriefing } from './briefing.ts'
import { figuresOf } from './figures.ts'
import { nextRun } from './sections/next-run.ts'
import { optionTable } from './sections/option-table.ts'
import { beforeDeciding, sureRows } from './sections/sure-section.ts'
import { orderTexts } from './sections/order-figure.ts'
import { toldRows } from './sections/told-section.ts'
import { toldWords } from '../words/report/told-words.ts'
import { winnersNotes } from './sections/winners-section.ts'

export function reportMarkdown(briefing: ReportBriefing): string {
  const { answer, language, said } = briefing
  const { heads, rows } = optionTable(answer, language)
  const told = toldRows(briefing)
  const parts = [
    `# ${plain(headline(briefing))}`,
    plain(stripTexts(briefing).join(' · ')),
    plain(question(briefing)),
    ...answerSentences(answer, language).map(plain),
    ...(rows.length > 1 && answer.runs > 0
      ? [
          table(
            heads,
            rows.map(({ cells }) => cells),
          ),
          plain(answerWordsOf(language).table.note[answer.effect]),
        ]
      : []),
    ...figuresOf(briefing).flatMap(({ number, title, subtitle, numbers }) => [
      `## ${plain(said.figure.number(String(number)))}${language === 'zh' ? '　' : '. '}${plain(title)}`,
      plain(subtitle),
      table(numbers.heads, numbers.rows),
    ]),
    ...winnersNotes(briefing).map(plain),
    `## ${plain(said.section.sure)}`,
    table(
      [said.sure.what, said.sure.rating, said.sure.reason],
      sureRows(briefing).map(({ what, level, reason }) => [what, said.sure.level[level], reason]),
    ),
    ...orderTexts(briefing).map(plain),
    ...(told.length === 0
      ? []
      : [
          `### ${plain(toldWords(language).heading)}`,
          table(
            toldWords(language).heads,
            told.map(({ cells }) => cells),
          ),
          plain(toldWords(language).note),
        ]),
    `### ${plain(said.sure.before)}`,
    [
      ...beforeDeciding(briefing).map((text) => `* ${plain(text)}`),
      `* ${plain(said.sure.run)} ${code(nextRun(briefing.manifest, briefing.completed, language))}`,
    ].join('\n'),
    plain(briefing.words.footer),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Text in which nothing is markup, in one line. */
function plain(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>#|!~&]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')
}

/** Between as many marks as it does not have itself, with nothing that ends the line. */
function code(text: string): string {
  const marks = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1)
  return `${marks} ${text.replace(/\s*[\r\n]+\s*/g, ' ')} ${marks}`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`
  return [line(heads), `| ${heads.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n')
}
