/** The section of a sweep: for each measure its largest effects, its curves along the levers that matter most, and the map of two of them. */
import type { Bin } from '../../../sim/experiment/sweep-curves.ts'
import type { SweepAnalysis, SweptMeasure } from '../../../sim/experiment/analysis.ts'
import type { Axis } from '../../../sim/design/axis.ts'
import { isRange } from '../../../sim/design/axis.ts'
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import { heatMap } from '../../charts/heat-map.ts'
import { drawChart } from '../../charts/render.ts'
import { responseCurve } from '../../charts/response-curve.ts'
import type { Warn } from '../../charts/warn.ts'
import { experimentWords } from '../../words/experiment/experiment-words.ts'
import type { Language } from '../../words/language.ts'
import { shortNumber } from '../../words/language.ts'
import { leverTitle } from '../../words/lever-words.ts'
import { interval, scaleFor, signedInterval, withUnit } from '../../words/quantity.ts'
import type { Scale } from '../../words/quantity.ts'
import type { Markup } from '../markup.ts'
import { markup, trusted } from '../markup.ts'

const MOST_EFFECTS = 12
const MOST_CURVES = 4

export async function sweepSection(analysis: SweepAnalysis, language: Language, warn: Warn): Promise<Markup> {
  const { sweep } = experimentWords(language)
  const { kind, axes, points } = analysis.design
  const measures: Markup[] = []
  for (const measure of analysis.measures) measures.push(await measurePart(measure, axes, language, warn))
  return markup`<section id="sweep">
<h2>${sweep.heading}</h2>
<p>${sweep.lede(points, analysis.replications, axes.length)} ${sweep.designs[kind]}</p>
${measures}<p class="faint">${sweep.note}</p>
</section>`
}

async function measurePart(
  measure: SweptMeasure,
  axes: readonly Axis[],
  language: Language,
  warn: Warn,
): Promise<Markup> {
  const words = experimentWords(language)
  const means = measure.curves.flatMap(({ bins }) => bins.flatMap(({ mean }) => mean ?? []))
  const scale = scaleFor(measure.unit, means, language)
  const remarks = measure.remarks.map((remark) => markup`<p>${words.remarks[remark]}</p>\n`)
  const fit =
    measure.explained === null || measure.lackOfFit === null
      ? null
      : markup`<p>${words.sweep.fit(withUnit((100 * measure.explained).toFixed(1), '%', language), withUnit(interval(measure.lackOfFit, null, scale, language), scale.differenceUnit, language))}</p>`
  const title = measure.title[language]
  return markup`<h3>${title}</h3>
${remarks}${effectsTable(measure, scale, language)}${fit}
${await curves(measure, axes, scale, language, warn)}${await heat(measure, scale, language, warn)}`
}

function effectsTable({ effects, title }: SweptMeasure, scale: Scale, language: Language): Markup | null {
  if (effects.length === 0) return null
  const { sweep } = experimentWords(language)
  const told = effects.slice(0, MOST_EFFECTS)
  const rows = told.map(({ term, aliases, mean, halfWidth }) => {
    const alias = aliases.length === 0 ? '' : ` (${sweep.alias} ${aliases.join('; ')})`
    return markup`<tr><th scope="row">${termTitle(term, language)}${alias}</th><td>${signedInterval(mean, halfWidth, scale, language)}</td></tr>\n`
  })
  const more = effects.length > told.length ? markup`<p>${sweep.more(effects.length - told.length)}</p>` : null
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${sweep.effects(title[language], scale.differenceUnit)}"><table class="numbers">
<caption>${sweep.effects(title[language], scale.differenceUnit)}</caption>
<thead><tr><th scope="col">${sweep.term}</th><th scope="col">${sweep.effect}</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${more}`
}

/** Titles in place of names: `Posts × Threshold`. */
function termTitle(term: string, language: Language): string {
  return term
    .split(' * ')
    .map((part) => {
      const [name, ...value] = part.split('=')
      const title = leverTitle(name, language)
      return value.length === 0 ? title : `${title} = ${value.join('=')}`
    })
    .join(' × ')
}

async function curves(
  { curves: all, effects, title }: SweptMeasure,
  axes: readonly Axis[],
  scale: Scale,
  language: Language,
  warn: Warn,
): Promise<Markup[]> {
  const { sweep } = experimentWords(language)
  const size = (lever: string): number =>
    Math.max(
      0,
      ...effects
        .filter(({ term, kind }) => kind === 'main' && term.split('=')[0] === lever)
        .map(({ mean }) => Math.abs(mean)),
    )
  const chosen = [...all].sort((a, b) => size(b.lever) - size(a.lever)).slice(0, MOST_CURVES)
  const drawn: Markup[] = []
  for (const { lever, bins } of chosen) {
    const axis = axes.find(({ name }) => name === lever)!
    const spec = responseCurve({
      points: bins.map((bin) => curvePoint(bin, scale, language)),
      xTitle: leverTitle(lever, language),
      yTitle: withUnit(title[language], scale.unit === '' ? '' : `(${scale.unit})`, language),
      yFormat: '~r',
      log: isRange(axis) && axis.scale === 'log' && axis.times === undefined,
    })
    if (spec === null) continue
    const label = sweep.curve(title[language], leverTitle(lever, language))
    const note = sweep.curveNote(bins.some(({ from, to }) => from !== to))
    drawn.push(markup`<figure><figcaption><p>${label}. <span class="faint">${note}</span></p></figcaption>
<div role="img" aria-label="${label}">${trusted(await drawChart(spec, warn))}</div></figure>\n`)
  }
  if (all.length > chosen.length) drawn.push(markup`<p class="faint">${sweep.drawn(chosen.length, all.length)}</p>\n`)
  return drawn
}

function curvePoint(bin: Bin, { divisor }: Scale, language: Language) {
  const { mean, halfWidth, from, to } = bin
  const middle = from === null || to === null ? null : (from + to) / 2
  const ends =
    mean === null || halfWidth === null
      ? { low: null, high: null }
      : { low: (mean - halfWidth) / divisor, high: (mean + halfWidth) / divisor }
  return { x: middle ?? binText(bin, language), y: mean === null ? null : mean / divisor, ...ends }
}

function binText({ value, from, to, at }: Pick<Bin, 'value' | 'from' | 'to' | 'at'>, language: Language): string {
  if (value !== null) return typeof value === 'number' ? shortNumber(value, language) : writtenValue(value)
  if (from === null || to === null) return shortNumber(at, language)
  return `${shortNumber(Number(from.toPrecision(3)), language)}–${shortNumber(Number(to.toPrecision(3)), language)}`
}

async function heat(
  { heat: map, title }: SweptMeasure,
  scale: Scale,
  language: Language,
  warn: Warn,
): Promise<Markup | null> {
  if (map === null) return null
  const { sweep } = experimentWords(language)
  const [xs, ys] = [map.xs, map.ys].map((bins) => bins.map((bin) => binText(bin, language)))
  const cells = map.cells.flatMap(({ x, y, mean, halfWidth }) => {
    if (mean === null) return []
    const [text, half = ''] = interval(mean, halfWidth, scale, language).split(/(?=\u00a0±)/)
    return [{ x: xs[x], y: ys[y], value: mean / scale.divisor, text, half: half.trim() }]
  })
  const [xTitle, yTitle] = [map.x, map.y].map((lever) => leverTitle(lever, language))
  const spec = heatMap({ cells, xs, ys, xTitle, yTitle })
  if (spec === null) return null
  const label = sweep.heat(title[language], xTitle, yTitle)
  return markup`<figure><figcaption><p>${label}. <span class="faint">${sweep.heatNote}</span></p></figcaption>
<div class="scroll" tabindex="0" role="img" aria-label="${label}">${trusted(await drawChart(spec, warn))}</div></figure>\n`
}
