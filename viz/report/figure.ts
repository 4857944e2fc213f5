/** A figure as it stands on the page: a sentence as title, what is shown, the drawing for wide and for narrow pages, how to read it, and its numbers. */
import type { TopLevelSpec } from 'vega-lite'
import type { Frame } from '../charts/frame.ts'
import { NARROW, WIDE } from '../charts/frame.ts'
import type { Option } from '../charts/reform-option.ts'
import { drawChart } from '../charts/render.ts'
import type { Warn } from '../charts/warn.ts'
import type { ReportBriefing } from './briefing.ts'
import type { Markup } from './markup.ts'
import { markup, trusted } from './markup.ts'
import { unbroken } from './unbroken.ts'

export interface Figure {
  readonly id: string
  /** A sentence that is true of its data. */
  readonly title: string
  /** Measure, place, period, unit. */
  readonly subtitle: string
  readonly how: string
  /** The file of the run folder that has all of it. */
  readonly file: string
  /** Null where there is nothing to draw. */
  readonly chart: (frame: Frame) => TopLevelSpec | null
  /** Named by a key where the drawing names nobody. */
  readonly key: readonly Option[]
  /** Whether that is so of the wide drawing, too. */
  readonly isUnnamed?: boolean
  /** The numbers that are drawn: heads, then rows whose first cell names them. */
  readonly numbers: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

export async function figureMarkup(
  briefing: ReportBriefing,
  figure: Figure,
  number: number,
  warn: Warn,
): Promise<Markup> {
  const { said, words } = briefing
  const [wide, narrow] = [figure.chart(WIDE), figure.chart(NARROW)]
  const head = markup`<figcaption><p class="number">${said.figure.number(String(number))}</p><h3>${unbroken(figure.title)}</h3><p class="subtitle">${figure.subtitle}</p></figcaption>`
  if (wide === null || narrow === null) {
    return markup`<figure id="${figure.id}">${head}<p class="faint">${said.figure.nothing}</p></figure>\n`
  }
  const label = `${figure.title}${words.list.stop}${words.list.gap}${figure.subtitle}`
  return markup`<figure id="${figure.id}">
${head}
${figure.isUnnamed === true ? markup`<div class="wide">${key(figure.key)}</div>` : null}<div class="wide" role="img" aria-label="${label}">${trusted(await drawChart(wide, warn))}</div>
<div class="narrow">${key(figure.key)}<div role="img" aria-label="${label}">${trusted(await drawChart(narrow, warn))}</div></div>
<p class="how"><b>${said.figure.how}</b> ${figure.how}${words.list.gap}<span class="faint">${said.figure.source} ${figure.file}</span></p>
${numbersOf(briefing, figure)}
</figure>
`
}

/** Each option's line beside its name. */
function key(options: readonly Option[]): Markup | null {
  if (options.length === 0) return null
  const items = options.map(
    ({ title, look }) =>
      markup`<li><svg width="22" height="10" aria-hidden="true"><line x1="0" y1="5" x2="22" y2="5" stroke="${look.stroke}" stroke-width="3" stroke-dasharray="${look.dash.join(' ')}"/></svg>${title}</li>`,
  )
  return markup`<ul class="key">${items}</ul>`
}

function numbersOf({ said }: ReportBriefing, { title, numbers: { heads, rows } }: Figure): Markup {
  const lines = rows.map(
    ([first, ...cells]) =>
      markup`<tr><th scope="row">${first}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`,
  )
  return markup`<details class="numbers-of"><summary>${said.figure.numbers}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="numbers"><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${lines}</tbody></table></div></details>`
}
