/** The section of a screening: bars of factors, with luck's line. */
import type { MorrisAnalysis, ScreenedMeasure } from '../../../sim/experiment/analysis.ts'
import { LUCK } from '../../../sim/experiment/remarks.ts'
import { factorBars } from '../../charts/factor-bars.ts'
import { drawChart } from '../../charts/render.ts'
import type { Warn } from '../../charts/warn.ts'
import { experimentWords } from '../../words/experiment/experiment-words.ts'
import type { Language } from '../../words/language.ts'
import { leverTitle } from '../../words/lever-words.ts'
import { scaleFor } from '../../words/quantity.ts'
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
  return markup`<figure><div class="scroll" tabindex="0" role="img" aria-label="${label}">${trusted(await drawChart(spec, warn))}</div></figure>\n`
}
