/** The section of figures: each drawn twice, for wide and for narrow pages, and once more for the script that lets it answer the pointer. */
import type { Briefing } from './briefing.ts'
import { estimateText, scaleOf, valueText } from './briefing.ts'
import { NARROW, WIDE } from '../charts/frame.ts'
import { pack } from '../charts/pack.ts'
import { compileChart, drawChart } from '../charts/render.ts'
import type { Warn } from '../charts/warn.ts'
import { measureOf } from '../words/measure-chapters.ts'
import { estimateOf } from '../charts/reform-option.ts'
import type { Option } from '../charts/reform-option.ts'
import { interval } from '../words/quantity.ts'
import { colourKey } from './colour-key.ts'
import { figures } from './figures.ts'
import type { Figure } from './figures.ts'
import type { Markup } from './markup.ts'
import { markup, trusted } from './markup.ts'

export interface Pictures {
  readonly section: Markup
  /** Compiled specifications by figure id, for the script. */
  readonly live: Readonly<Record<string, object>>
}

export async function pictures(briefing: Briefing, warn: Warn): Promise<Pictures> {
  const live: Record<string, object> = {}
  const drawn: Markup[] = []
  for (const [index, figure] of figures(briefing).entries()) {
    const spec = figure.chart({ ...WIDE, pointer: true })
    if (spec !== null) live[figure.id] = pack(compileChart(spec, warn))
    drawn.push(await draw(briefing, figure, index + 1, warn))
    if (figure.id === 'resolution-time') drawn.push(solvedAlone(briefing))
  }
  const section = markup`<section id="figures">
<h2>${briefing.words.figure.heading}</h2>
${drawn}</section>`
  return { section, live }
}

async function draw(briefing: Briefing, figure: Figure, number: number, warn: Warn): Promise<Markup> {
  const { words } = briefing
  const [wide, narrow] = [figure.chart(WIDE), figure.chart(NARROW)]
  const note = wide === null ? words.figure.noData : bandNote(briefing, figure)
  const caption = markup`<figcaption><h3>${words.figure.number(number)} ${figure.title}</h3>
<p>${figure.reading}${words.list.gap}<span class="faint">${note}</span></p></figcaption>`
  if (wide === null || narrow === null) {
    return markup`<figure id="${figure.id}">${caption}</figure>\n`
  }
  const label = `${figure.title}${words.list.colon}${figure.reading}`
  return markup`<figure id="${figure.id}">
${caption}
<div class="wide" role="img" aria-label="${label}">${trusted(await drawChart(wide, warn))}</div>
<div class="narrow">${colourKey(briefing)}<div role="img" aria-label="${label}">${trusted(await drawChart(narrow, warn))}</div></div>
</figure>
`
}

function bandNote({ completed, words }: Briefing, { id }: Figure): string {
  if (completed < 2) return words.figure.noBand
  return id === 'cost-benefit' ? words.figure.whiskers : words.figure.band
}

const ALONE = 'resolutionTimeCompletedOnly'
const HONEST = 'resolutionTimeMean'

/** The mean over solved cases beside the honest one: it is biased low, most where most stays unsolved. */
function solvedAlone(briefing: Briefing): Markup {
  const { options, words } = briefing
  const scale = scaleOf(briefing, measureOf(HONEST))
  const heads = [
    words.figure.aloneOption,
    words.figure.aloneHonest,
    words.figure.aloneSolvedOnly,
    words.figure.aloneShare,
  ]
  return markup`<div class="aside">
<h3>${words.figure.aloneHeading}</h3>
<p>${words.figure.alone}${widestGap(briefing)}</p>
<div class="scroll"><table class="numbers">
<caption>${words.figure.aloneCaption(scale.unit)}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${options.map((option) => aloneRow(briefing, option))}</tbody>
</table></div>
</div>
`
}

function aloneRow(briefing: Briefing, option: Option): Markup {
  const scale = scaleOf(briefing, measureOf(HONEST))
  const cells = [HONEST, ALONE].map((id) => {
    const estimate = estimateOf(option, id)
    return estimate === null ? '—' : interval(estimate.mean, estimate.halfWidth, scale, briefing.language)
  })
  const share = valueText(briefing, option, 'trueResolutionRate')
  return markup`<tr><th scope="row">${option.title}</th>${[...cells, share].map((cell) => markup`<td>${cell}</td>`)}</tr>
`
}

function widestGap(briefing: Briefing): string {
  const gap = (option: Option) => {
    const [honest, alone] = [estimateOf(option, HONEST), estimateOf(option, ALONE)]
    return honest === null || alone === null ? null : honest.mean - alone.mean
  }
  const known = briefing.options.filter((option) => gap(option) !== null).sort((a, b) => gap(b)! - gap(a)!)
  if (known.length === 0 || gap(known[0])! <= 0) return ''
  const honest = valueText(briefing, known[0], HONEST)
  const alone = estimateText(briefing, estimateOf(known[0], ALONE), measureOf(HONEST))
  return briefing.words.list.gap + briefing.words.figure.aloneGap(known[0].title, alone, honest)
}
