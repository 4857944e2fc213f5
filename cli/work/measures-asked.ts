/** `--measure`: which measures of the model an experiment is about. */
import { MEASURES } from '../../sim/city/model/measures.ts'
import { didYouMean } from '../../sim/text/did-you-mean.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { named } from '../../sim/text/place.ts'
import { otherwise, repeated } from '../terminal/option-kinds.ts'

/** What is asked where nobody says. */
const USUAL = ['trueResolutionRate', 'onTimeRate', 'satisfactionRate', 'resolutionTimeMean', 'cost']

export const MEASURE = otherwise(
  repeated({ sample: 'NAME', does: 'a measure to tell of, by its name in docs/GLOSSARY.md; may be repeated' }),
  'resolution, on time, satisfaction, time, cost',
)

/** @throws InputError for what is no measure, or one twice */
export function measuresAsked(given: readonly string[]): readonly string[] {
  if (given.length === 0) return USUAL
  const ids: readonly string[] = MEASURES.map(({ id }) => id)
  for (const [index, name] of given.entries()) {
    if (!ids.includes(name))
      throw new InputError(
        say`--measure ${named(name)} is no measure${didYouMean(name, ids, say`docs/GLOSSARY.md lists them`)}`,
      )
    if (given.indexOf(name) < index) throw new InputError(say`--measure ${name} is given twice; give it once`)
  }
  return given
}
