/** What must hold of every command, whatever it is given: one list for lines and files alike. */
import { printable } from '../../../sim/text/printable.ts'

/** How a command ended. */
export interface Ended {
  /** As it was given. */
  readonly line: readonly string[]
  readonly code: unknown
  readonly printed: readonly string[]
  readonly told: readonly string[]
  /** What it wanted to write outside the folder that it was given. */
  readonly strayed: readonly string[]
  /** Errors that nobody caught. */
  readonly uncaught: readonly string[]
  readonly seconds: number
}

const CODES: readonly unknown[] = [0, 1, 2, 3, 4, 130]
/** Of all that a case may ask for here; what takes longer hangs. */
const LONGEST_SECONDS = 60
const REMEDY =
  /\b(give|giving|write|make|name|see|say|take|put|use|leave|choose|rename|change|remove|save|set|keep|close|look|shorten|merge|resume|try|add|quote|move|finish|wait|run|lists|record|at most|parts are|needs|flatter|mend|observe|a study has|did you mean|there is a file|press|whistlelab [a-z]+)\b|请|是不是|是否|可选/i
const STACK = /\n\s+at .*:\d+:\d+/

export interface Property {
  readonly name: string
  /** What is wrong; undefined where it holds. */
  readonly fault: (ended: Ended) => string | undefined
}

export const PROPERTIES: readonly Property[] = [
  {
    name: 'no error that nobody caught, and no stack',
    fault: ({ uncaught, told, printed }) => uncaught[0] ?? [...told, ...printed].find((text) => STACK.test(text)),
  },
  {
    name: 'no error of the program itself',
    fault: ({ told }) => told.find((text) => text.includes('an error of the program itself')),
  },
  {
    name: 'an exit code of the list',
    fault: ({ code }) => (CODES.includes(code) ? undefined : `exit code ${String(code)}`),
  },
  {
    name: 'with exit code 2 a message that names what was given and says what to do',
    fault: (ended) => (ended.code === 2 ? messageFault(ended) : undefined),
  },
  {
    name: 'nothing written outside the folder given',
    fault: ({ strayed }) => (strayed.length > 0 ? strayed.join('; ') : undefined),
  },
  {
    name: `an end within ${LONGEST_SECONDS} s`,
    fault: ({ seconds }) => (seconds > LONGEST_SECONDS ? `it took ${seconds.toFixed(0)} s` : undefined),
  },
]

function messageFault({ line, told, printed }: Ended): string | undefined {
  const said = [...told, ...printed].join('\n')
  if (said.trim() === '') return 'nothing was said'
  if (!REMEDY.test(said)) return `no remedy: ${said.slice(-300)}`
  return names(said, line) ? undefined : `names nothing that was given: ${said.slice(-300)}`
}

/** A word of the line, or a part of one, as it is or in the way in which messages show it; or that something is missing. */
function names(said: string, line: readonly string[]): boolean {
  if (/missing|lacks|no command|not all there|empty|belong together|缺|没有命令|空|一起/.test(said)) return true
  return line
    .flatMap((word) => [word, ...word.split(/[=,@]/)])
    .filter((part) => part.trim() !== '')
    .flatMap((part) => [part.slice(0, 20), JSON.stringify(part).slice(1, 20), printable(part.slice(0, 20))])
    .some((shown) => said.includes(shown))
}
