/** What failed: every replication without a result, with its reason and the command that makes it alone; nothing where none failed. */
import type { Briefing } from '../briefing.ts'
import { plainNumber } from '../../words/language.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'

export function failureList(briefing: Briefing): Markup | null {
  const { completed, failed, failures, points, words, language } = briefing
  if (failed === 0) return null
  const count = (value: number) => plainNumber(value, 0, language)
  const lead = words.failures.lead(count(failed), count(completed * points))
  const first = failures.length < failed ? words.list.gap + words.failures.first(count(failures.length)) : ''
  const { scenario, replication, stage, message, command } = words.failures
  const heads = [scenario, replication, stage, message, command]
  return markup`<section id="failures">
<h3>${words.failures.heading}</h3>
<p>${lead + first}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.failures.caption}"><table class="levers">
<caption>${words.failures.caption}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${failures.map((one) => row(briefing, one))}</tbody>
</table></div>
</section>`
}

function row({ options, words, language }: Briefing, failure: Briefing['failures'][number]): Markup {
  const { scenario, replication, stage, message, command } = failure
  const title = options.find(({ name }) => name === scenario)?.title ?? scenario
  const cells = [plainNumber(replication, 0, language), words.failures.stages[stage], message]
  return markup`<tr><th scope="row">${title}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}<td><code>${command}</code></td></tr>
`
}
