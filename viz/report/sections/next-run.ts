/** The run to ask for next: the command of this one with all that it set, and more runs, or where a precision was asked for, a finer one. */
import { MEASURE_UNITS } from '../../../sim/city/model/measure.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { Manifest } from '../../../sim/analysis/summary.ts'
import { option } from '../../../sim/text/shell-quote.ts'
import type { Language } from '../../words/language.ts'

/** Fewer runs tell little. */
const FEWEST = 10

/** @param completed replications that the report rests on */
export function nextRun(manifest: Manifest, completed: number, language: Language): string {
  // A manifest is data of others: what is no text there is refused where the page is made.
  if (typeof manifest.command !== 'string') return manifest.command
  const asked = withOption(wordsOf(manifest.command), 'lang', language, true)
  return nextOf(manifest, completed, asked).join(' ')
}

function nextOf(manifest: Manifest, completed: number, words: readonly string[]): readonly string[] {
  const { precision, replications } = manifest
  // First what was asked for and is not there: the same line goes on where it stopped.
  if (completed < replications) return words
  if (precision === undefined) return withOption(words, 'replications', Math.max(FEWEST, 2 * replications))
  const { cap } = precision
  if (replications >= cap) return withOption(words, 'cap', 2 * cap)
  // Half of the width takes four times the runs.
  const finer = withOption(words, 'precision', halved(manifest, precision))
  return 4 * replications > cap ? withOption(finer, 'cap', 5 * replications) : finer
}

/** The words of a line as a shell would part them, each still quoted. */
function wordsOf(command: string): string[] {
  return command.match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? []
}

/** The line with another value of an option. @param onlyThere leaves a line alone that has not got it */
function withOption(
  words: readonly string[],
  name: string,
  value: string | number,
  onlyThere = false,
): readonly string[] {
  const at = words.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  if (at < 0) return onlyThere ? words : [...words, option(name, value)]
  const length = words[at] === `--${name}` ? 2 : 1
  return [...words.slice(0, at), option(name, value), ...words.slice(at + length)]
}

/** What was asked for with half of each width, as it stands on a line. */
function halved({ study }: Manifest, { of, targets }: NonNullable<Manifest['precision']>): string {
  const wishes = targets.map(({ measure, halfWidth: { kind, value } }) => {
    const own = MEASURES.find(({ id }) => id === measure)
    const written = own
      ? MEASURE_UNITS[own.unit].written
      : (study?.formulas.find(({ id }) => id === measure)?.unit ?? '')
    const share = kind === 'relative' ? '%' : written === 'share' ? 'pp' : null
    const size = Number(((value / 2) * (share === null ? 1 : 100)).toPrecision(3))
    return `${measure} ${size} ${share ?? written}`.trim()
  })
  return `${of === 'means' ? '' : `${of}: `}${wishes.join(', ')}`
}
