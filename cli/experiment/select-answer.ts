/** The answer of a selection on a terminal: what is chosen, how sure, and where each option stands. */
import type { SelectAnalysis, SelectedOption } from '../../sim/experiment/analysis.ts'
import type { Language } from '../../viz/words/language.ts'
import { money } from '../../viz/words/amounts.ts'
import { selectWords } from '../../viz/words/experiment/select-words.ts'
import type { SelectWords } from '../../viz/words/experiment/select-words.ts'
import { differenceText, numberText, scaleFor } from '../terminal/number-text.ts'
import type { Scale } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'
import { withinCap } from './confidence.ts'

export function selectAnswer(analysis: SelectAnalysis, language: Language): string {
  const words = selectWords(language)
  const { measure, options, fresh, answer } = analysis
  const scale = scaleFor(measure.unit, Math.max(...options.map(({ mean }) => Math.abs(mean))), language)
  const rows = options.map((one) => [
    one.name,
    meanText(one, scale),
    String(one.n),
    standingText(one, words),
    numberText(one.cost / 1e6, 1),
    one.frontShare === null ? '-' : percent(one.frontShare),
  ])
  const title = `${measure.title[language]}${scale.unit === '' ? '' : ` (${scale.unit})`}`
  const table = tableText(words.heads(title), rows, ['left', 'right', 'right', 'left', 'right', 'right'])
  const confirmed =
    fresh === null ? [] : [words.fresh(answer.option!, `${meanText(fresh, scale)} ${scale.unit}`.trim())]
  return [headline(analysis, scale, language), table, words.front, ...confirmed].join('\n')
}

function headline(analysis: SelectAnalysis, scale: Scale, language: Language): string {
  const words = selectWords(language)
  const { answer, rule, zone, confidence, replications, budget, options, measure } = analysis
  switch (answer.kind) {
    case 'found': {
      if (rule === 'ocba') return words.ocba(answer.option!, percent(answer.probability!, 1), replications)
      const width = `${Number((zone * scale.factor).toPrecision(3))} ${scale.differenceUnit}`.trim()
      return words.kn(answer.option!, width, percent(confidence, 1), replications)
    }
    case 'overBudget':
      return words.overBudget(money(budget!.value, language))
    case 'capped': {
      const left = options.filter(({ standing }) => standing === 'left')
      return words.capped(left.length, Math.max(...left.map(({ n }) => n)), withinCap(answer.decidedBy))
    }
    case 'tooClose': {
      const { name, n } = options.find(({ standing }) => standing === 'tooClose')!
      return words.tooClose(name, money(budget!.value, language), n, withinCap(answer.decidedBy))
    }
    default: {
      const { name, missing, n } = options.find((one) => one.missing > 0)!
      return words.missing(measure.title[language], name, missing, n)
    }
  }
}

function standingText({ standing, behind, at }: SelectedOption, words: SelectWords): string {
  return standing === 'behind' ? words.behind(behind!, at!) : words.standings[standing]
}

function meanText({ mean, halfWidth }: Pick<SelectedOption, 'mean' | 'halfWidth'>, scale: Scale): string {
  return differenceText(mean, halfWidth, scale).replace('+', '')
}

/** Never rounded up to a certainty. */
function percent(share: number, digits = 0): string {
  const scale = digits === 0 ? 100 : 1000
  const rounded = share < 1 ? Math.min(Math.round(share * scale), scale - 1) : scale
  return `${Number(((100 * rounded) / scale).toFixed(digits))} %`
}
