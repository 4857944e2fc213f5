/** The help, made of the commands themselves: all of them by chapter, or one with its options. */
import { onTheLine } from './terminal/option-kinds.ts'
import type { Option } from './terminal/option-kinds.ts'
import type { Chapter, Command } from './work/command.ts'

const COLUMNS = 110

export function overview(all: readonly Chapter[]): string {
  const chapters = all.map(({ title, commands }) => {
    return `${title}\n${twoColumns(commands.map(({ name, does }) => [name, does]))}`
  })
  const head = 'whistlelab COMMAND\n\nSimulates a city and its reforms, and compares them.'
  const more =
    'whistlelab COMMAND --help shows what may be given to it; whistlelab --version says which version this is.'
  return [head, ...chapters, more].join('\n\n')
}

export function helpOf(command: Command): string {
  const words = Object.entries(command.words).map(([name, { does, takes }]): Row => [placeOf(name, takes), does])
  const options = Object.entries(command.options).map(([name, option]): Row => {
    const { does, otherwise } = option
    return [writtenOption(name, option), otherwise === undefined ? does : `${does} (if not given: ${otherwise})`]
  })
  const parts = [`whistlelab ${usageOf(command)}`, command.does, twoColumns([...words, ...options])]
  return parts.join('\n\n')
}

/** The command and its words: `run <scenarios..>`. */
function usageOf({ name, words }: Command): string {
  return [name, ...Object.entries(words).map(([word, { takes }]) => placeOf(word, takes))].join(' ')
}

function placeOf(word: string, takes: Option<unknown>['takes']): string {
  return `<${word}${takes === 'values' ? '..' : ''}>`
}

/** `--seed TEXT` */
export function writtenOption(name: string, { takes, sample = 'TEXT' }: Option<unknown>): string {
  return takes === 'nothing' ? `--${onTheLine(name)}` : `--${onTheLine(name)} ${sample}`
}

type Row = readonly [left: string, right: string]

function twoColumns(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  const indent = width + 4
  return rows
    .map(([left, right]) => {
      const lines = wrapped(right, COLUMNS - indent)
      return `  ${left.padEnd(width)}  ${lines.join(`\n${' '.repeat(indent)}`)}`
    })
    .join('\n')
}

function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
