/** The chart of a page: how long problems stay unsolved in the case and in its baseline, as an SVG file that shows on any background. */
import type { TopLevelSpec } from 'vega-lite'
import type { Frame } from '../../../viz/charts/frame.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { resolutionTimeChart } from '../../../viz/charts/resolution-time.ts'
import { enumerate } from '../../../viz/report/briefing.ts'
import { interval, scaleFor, withUnit } from '../../../viz/words/quantity.ts'
import type { CaseBriefing } from './case-briefing.ts'

const FRAME: Frame = { width: 460, height: 230, labels: true }

/** Day at which the curves are read out. */
const READ_DAY = 30

/** The title of the chart, and what it says in numbers. */
export function figureOf(briefing: CaseBriefing): { readonly title: string; readonly reading: string } {
  const { options, language, words } = briefing
  const scale = scaleFor('rate', [], language)
  const phrases = options.map((option) => {
    const value = option.curve?.survival.mean[READ_DAY] ?? null
    const half = option.curve?.survival.halfWidth[READ_DAY] ?? null
    const text = value === null ? '—' : withUnit(interval(value, half, scale, language), scale.unit, language)
    return { option, value, text }
  })
  const { title, reading } = words.figure.resolution
  return { title, reading: reading(READ_DAY, enumerate(briefing, phrases)) }
}

/** Lines are named as the columns of the table are: titles of cases would be cut off. @throws Error where vega warns */
export async function chartOf(briefing: CaseBriefing): Promise<string> {
  const { words, caseWords, language } = briefing
  const isPair = briefing.options.length > 1
  const named = briefing.options.map((option, at) => {
    return { ...option, title: isPair && at === 0 ? words.option.baseline : caseWords.result.thisCase }
  })
  const spec = resolutionTimeChart(named, language, FRAME)
  if (spec === null) throw new Error(`${briefing.case.scenario.name} has no curve to draw`)
  return `${alone(await drawn(spec), figureOf(briefing).title)}\n`
}

function drawn(spec: TopLevelSpec): Promise<string> {
  return drawChart(spec, (warning) => {
    throw new Error(`vega: ${warning}`)
  })
}

/** A drawing made for the inside of a page as a file of its own: name space, typeface, title, and white below. */
function alone(svg: string, title: string): string {
  const head = ' xmlns="http://www.w3.org/2000/svg" role="img" font-family="sans-serif"'
  const inside = `<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title><rect width="100%" height="100%" fill="#fff"/>`
  return svg.replace(/^<svg([^>]*)>/, `<svg${head}$1>${inside}`)
}
