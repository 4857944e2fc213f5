/** The answer of `discover` on a terminal: the box in words, how good it is on points that it was not found on, and what each of its levers rests on. */
import type { DiscoverAnalysis, FailureBox } from '../../sim/experiment/analysis.ts'
import { discoverWords } from '../../viz/words/experiment/discover-words.ts'
import type { DiscoverWords } from '../../viz/words/experiment/discover-words.ts'
import type { Language } from '../../viz/words/language.ts'
import { numberText, scaleFor } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'

export function discoverAnswer(analysis: DiscoverAnalysis, language: Language): string {
  const words = discoverWords(language)
  const { points, refusal, boxes, failsIf, measure } = analysis
  const scale = scaleFor(measure.unit, Math.abs(failsIf.value), language)
  const bound = `${Number((failsIf.value * scale.factor).toPrecision(6))} ${scale.unit}`.trim()
  const rule = `${measure.title[language]} ${failsIf.sign} ${bound}`
  const { share } = failsIf
  const told = share === undefined ? rule : words.share(rule, `${share.sign} ${percent(share.value)}`)
  const lede = [
    words.lede(told, points.failing, points.all - points.missing),
    ...(points.missing === 0 ? [] : [words.missing(points.missing)]),
  ]
  if (refusal !== null) return [...lede, words.refusals[refusal]].join('\n')
  const [best, ...others] = boxes
  const rows = best.rules.map((rule) => [ruleText(rule, words), shortP(rule.quasiP), percent(rule.returns)])
  return [
    [
      ...lede,
      words.box(inWords(best, words), percent(best.restated.coverage), percent(best.restated.density ?? 0)),
    ].join('\n'),
    tableText(words.heads, rows, ['left', 'right', 'right']),
    ...others.map((box) =>
      words.other[box.choice === 'broad' ? 'broad' : 'dense'](
        inWords(box, words),
        percent(box.restated.coverage),
        percent(box.restated.density ?? 0),
      ),
    ),
    words.note,
  ].join('\n\n')
}

function inWords({ rules }: FailureBox, words: DiscoverWords): string {
  return rules.map((rule) => ruleText(rule, words)).join(words.and)
}

function ruleText({ lever, low, high, words: own }: FailureBox['rules'][number], words: DiscoverWords): string {
  if (own !== null) return words.isOneOf(lever, own.join(', '))
  if (low === null) return `${lever} <= ${short(high!)}`
  return high === null ? `${lever} >= ${short(low)}` : words.between(lever, short(low), short(high))
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)))
}

function shortP(p: number): string {
  return p < 0.001 ? '< 0.001' : numberText(p, 3)
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
