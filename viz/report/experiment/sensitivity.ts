/** The sections of a screening and of a question about order: bars of factors with luck's line, and the tornado of the lead. */
import type { MorrisAnalysis, OrderAnalysis, ScreenedMeasure } from '../../../sim/experiment/analysis.ts'
import { LUCK } from '../../../sim/experiment/remarks.ts'
import { factorBars } from '../../charts/factor-bars.ts'
import { drawChart } from '../../charts/render.ts'
import type { Warn } from '../../charts/warn.ts'
import { experimentWords } from '../../words/experiment/experiment-words.ts'
import type { Language } from '../../words/language.ts'
import { leverTitle } from '../../words/lever-words.ts'
import { scaleFor, signedInterval, withUnit } from '../../words/quantity.ts'
import type { Scale } from '../../words/quantity.ts'
import { sensitivityWords } from '../../words/experiment/sensitivity-words.ts'
import type { Markup } from '../markup.ts'
import { markup, trusted } from '../markup.ts'

const MOST_BARS = 20

export async function morrisSection(analysis: MorrisAnalysis, language: Language, warn: Warn): Promise<Markup> {
  const { morris } = sensitivityWords(language)
  const { found } = analysis.trajectories
  const factors = Math.max(0, ...analysis.measures.map(({ indices }) => indices.length - 1))
  const parts: Markup[] = []
  for (const measure of analysis.measures) parts.push(await screenedPart(measure, language, warn))
  return markup`<section id="sensitivity">
<h2>${morris.heading}</h2>
<p>${morris.lede(found, analysis.points, factors)}</p>
${parts}<p class="faint">${morris.note}</p>
</section>`
}

async function screenedPart(
  { indices, title, unit, remarks }: ScreenedMeasure,
  language: Language,
  warn: Warn,
): Promise<Markup> {
  const { morris, luck } = sensitivityWords(language)
  const sizes = indices.map(({ size }) => size ?? 0)
  const scale = scaleFor(unit, sizes, language)
  const bars = indices.slice(0, MOST_BARS).map(({ factor, size, low, high, aboveLuck }) => ({
    factor: factor === LUCK ? luck : leverTitle(factor, language),
    ...{ from: 0, to: (size ?? 0) / scale.divisor, pale: !aboveLuck },
    ...(low === null || high === null
      ? { low: null, high: null }
      : { low: low / scale.divisor, high: high / scale.divisor }),
  }))
  const floor = indices.find(({ factor }) => factor === LUCK)?.high ?? null
  const heading = morris.measure(title[language], scale.differenceUnit)
  const spec = factorBars(bars, heading, floor === null ? null : floor / scale.divisor)
  return markup`<h3>${title[language]}</h3>
${remarks.map((remark) => markup`<p>${experimentWords(language).remarks[remark]}</p>\n`)}${await drawn(spec, heading, warn)}`
}

async function drawn(spec: ReturnType<typeof factorBars>, label: string, warn: Warn): Promise<Markup | null> {
  if (spec === null) return null
  return markup`<figure><div class="scroll" role="img" aria-label="${label}">${trusted(await drawChart(spec, warn))}</div></figure>\n`
}

export async function orderSection(analysis: OrderAnalysis, language: Language, warn: Warn): Promise<Markup> {
  const { order } = sensitivityWords(language)
  const { options, ends, measure, lead } = analysis
  const heading = markup`<h2>${order.heading}</h2>`
  if (lead === null || lead.mean === null)
    return markup`<section id="order">\n${heading}\n<p>${options.length < 2 ? order.none : order.missing}</p>\n</section>`
  const scale = scaleFor(
    measure.unit,
    options.map(({ mean }) => mean ?? 0),
    language,
  )
  const leadText = withUnit(signedInterval(lead.mean, lead.halfWidth, scale, language), scale.differenceUnit, language)
  const states = ends.flatMap(({ low, high }) => [low.state, high.state])
  const count = (state: string): number => states.filter((one) => one === state).length
  const isUnsure = lead.halfWidth === null || lead.mean - lead.halfWidth <= 0
  const text = [
    order.lede(measure.title[language], options[0].name, options[1].name, leadText),
    ...(isUnsure ? [order.unsure] : []),
    order.ends(count('holds'), states.length, count('turns')),
  ]
  return markup`<section id="order">
${heading}
${[...text, ...drawTexts(analysis, language)].map((line) => markup`<p>${line}</p>\n`)}
${await tornado(analysis, scale, language, warn)}<p class="faint">${order.note}</p>
</section>`
}

function drawTexts({ draws, options }: OrderAnalysis, language: Language): string[] {
  if (draws === null) return []
  const { order } = sensitivityWords(language)
  const { tried, sameWinner, sameOrder, byLuckAlone } = draws
  const interval = `${(100 * sameWinner.low).toFixed(0)}–${(100 * sameWinner.high).toFixed(0)} %`
  return [
    order.draws(options[0].name, sameWinner.count, tried, interval),
    order.luck(byLuckAlone.sameWinner.count, byLuckAlone.tried),
    order.whole(sameOrder.count, tried, byLuckAlone.sameOrder.count),
  ]
}

/** From the lead at the low to the lead at the high end, around the lead as everything is. */
async function tornado(
  { ends, lead }: OrderAnalysis,
  scale: Scale,
  language: Language,
  warn: Warn,
): Promise<Markup | null> {
  const { order } = sensitivityWords(language)
  const bars = ends.slice(0, MOST_BARS).flatMap(({ assumption, low, high }) => {
    if (low.mean === null || high.mean === null) return []
    const pale = low.state === 'unclear' && high.state === 'unclear'
    return [
      {
        factor: leverTitle(assumption, language),
        from: low.mean / scale.divisor,
        to: high.mean / scale.divisor,
        low: null,
        high: null,
        pale,
      },
    ]
  })
  const title = `${order.assumption} ${order.low} / ${order.high}${scale.differenceUnit === '' ? '' : ` (${scale.differenceUnit})`}`
  return drawn(factorBars(bars, title, lead!.mean! / scale.divisor), title, warn)
}
