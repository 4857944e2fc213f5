/** The answer of a sizing on a terminal: the value, how sure, and the curve around it. */
import type { SizedValue, SizingAnalysis } from '../../sim/experiment/analysis.ts'
import type { StreetSizes } from '../../sim/experiment/sizing-analysis.ts'
import { writtenValue } from '../../sim/scenario/lever-setting.ts'
import type { Language } from '../../viz/words/language.ts'
import { sizeWords } from '../../viz/words/experiment/size-words.ts'
import { differenceText, scaleFor } from '../terminal/number-text.ts'
import type { Scale } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'
import { withinCap } from './confidence.ts'

const MOST_SCANNED = 40

export function sizeAnswer(analysis: SizingAnalysis, language: Language): string {
  const words = sizeWords(language)
  const { lever, measure, probes, confidence, target, replications } = analysis
  const scale = scaleFor(measure.unit, Math.max(...probes.map(({ mean }) => Math.abs(mean))), language)
  const tolerance = `${Number((target.tolerance * scale.factor).toPrecision(3))} ${scale.differenceUnit}`.trim()
  const rows = probes.map((one) => [
    writtenValue(one.value),
    meanText(one, scale),
    String(one.n),
    words.verdicts[one.verdict],
    (one.cost / 1e6).toFixed(1),
  ])
  const title = `${measure.title[language]}${scale.unit === '' ? '' : ` (${scale.unit})`}`
  const table = tableText(words.heads(lever, title), rows, ['right', 'right', 'right', 'left', 'right'])
  const sure = words.sure(`${Number((100 * confidence).toPrecision(3))} %`, tolerance, probes.length, replications)
  return [...headline(analysis, scale, language), sure, table, ...freshText(analysis, scale, language)].join('\n')
}

function meanText({ mean, halfWidth }: Pick<SizedValue, 'mean' | 'halfWidth'>, scale: Scale): string {
  return differenceText(mean, halfWidth, scale).replace('+', '')
}

function headline(
  { answer, lever, measure, probes, values, target }: SizingAnalysis,
  scale: Scale,
  language: Language,
): string[] {
  const words = sizeWords(language)
  const own = `${lever} ${writtenValue(answer.value)}`
  const beside = answer.beside === null ? '' : writtenValue(answer.beside)
  const bound = `${Number((target.value * scale.factor).toPrecision(6))} ${scale.unit}`.trim()
  const wanted = `${measure.title[language]} ${target.sign === 1 ? '>=' : '<='} ${bound}`
  const at = probes.find(({ value }) => value === answer.value)!
  switch (answer.kind) {
    case 'found':
      return [words.found(own, beside, wanted)]
    case 'upTo':
      return [words.upTo(own, beside, wanted)]
    case 'all':
      return [words.all(own, wanted)]
    case 'none':
      return [words.none(own, `${meanText(probes.at(-1)!, scale)} ${scale.unit}`.trim(), wanted)]
    case 'capped':
      return [words.capped(own, at.n, withinCap(answer.decidedBy!))]
    case 'uneven':
      return [words.uneven(values, MOST_SCANNED)]
    default:
      return [words.missing(measure.title[language], own, at.missing, at.n)]
  }
}

const MOST_STREETS = 60

/** The same street by street. */
export function streetsAnswer(analysis: StreetSizes, language: Language): string {
  const words = sizeWords(language).streets
  const { lever, measure, streets, target, total, cost, rounds, confidence, replications, answer } = analysis
  const scale = scaleFor(measure.unit, Math.max(...streets.map(({ mean }) => Math.abs(mean) || 0)), language)
  const rows = streets
    .slice(0, MOST_STREETS)
    .map((one) => [
      String(one.street),
      String(one.value),
      Number.isNaN(one.mean) ? '-' : meanText(one, scale),
      words.kinds[one.kind],
    ])
  const title = `${measure.title[language]}${scale.unit === '' ? '' : ` (${scale.unit})`}`
  const tolerance = `${Number((target.tolerance * scale.factor).toPrecision(3))} ${scale.differenceUnit}`.trim()
  return [
    words.headline(lever, total, streets.length, (cost.mean / 1e6).toFixed(1)),
    words.sure(`${Number((100 * confidence).toPrecision(3))} %`, tolerance, rounds, replications),
    ...(answer === 'found' ? [] : [words.refusals[answer]]),
    tableText(words.heads(lever, title), rows, ['right', 'right', 'right', 'left']),
    ...(streets.length > MOST_STREETS ? [words.more(streets.length - MOST_STREETS)] : []),
    words.note,
  ].join('\n')
}

/** Whether the fresh mean bears the target out, or lies below it by more than the tolerance. */
function freshText({ fresh, target, lever, answer }: SizingAnalysis, scale: Scale, language: Language): string[] {
  if (fresh === null) return []
  const words = sizeWords(language)
  const isKept = target.sign * (fresh.mean - target.value) >= -target.tolerance
  const text = `${meanText(fresh, scale)} ${scale.unit}`.trim()
  return [(isKept ? words.confirmed : words.unconfirmed)(`${lever} ${writtenValue(answer.value)}`, text)]
}
