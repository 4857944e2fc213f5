/** How to make the same numbers again: the command, and everything that the result depends on. */
import type { Briefing } from '../briefing.ts'
import { plainDate, plainNumber } from '../../words/language.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'

export function reproduce(briefing: Briefing): Markup {
  const { manifest, completed, options, words, language } = briefing
  const count = (value: number) => plainNumber(value, 0, language)
  const facts: readonly (readonly [string, string])[] = [
    [words.reproduce.version, manifest.version],
    [words.reproduce.node, manifest.node],
    [words.reproduce.seed, manifest.seed],
    [words.reproduce.days, count(manifest.days)],
    [words.reproduce.warmUp, count(manifest.warmUpDays)],
    [words.reproduce.followUp, count(manifest.followUpDays)],
    [words.reproduce.replications, words.reproduce.replicationsValue(count(completed), count(manifest.replications))],
    [words.reproduce.start, plainDate(options[0].scenario.setting.city.start, language)],
  ]
  return markup`<section id="reproduce">
<h3>${words.reproduce.heading}</h3>
<p>${words.reproduce.lead}</p>
<pre><code>${manifest.command}</code></pre>
<dl class="facts">
${facts.map(([term, value]) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl>
${hashTable(briefing)}
</section>`
}

const MOST_ALIASES = 20

function aliasNotes({ aliases, words }: Briefing): Markup[] {
  return aliases
    .slice(0, MOST_ALIASES)
    .map(({ name, of }) => markup`<p class="note">${words.reproduce.alias(name, of)}</p>\n`)
}

function hashTable(briefing: Briefing): Markup {
  const { options, words } = briefing
  const heads = [words.reproduce.scenario, words.reproduce.name, words.reproduce.hash]
  const rows = options.map(
    ({ title, name, scenario }) =>
      markup`<tr><th scope="row">${title}</th><td><code>${name}</code></td><td><code class="hash">${scenario.hash}</code></td></tr>\n`,
  )
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${words.reproduce.hashes}"><table class="levers">
<caption>${words.reproduce.hashes}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${aliasNotes(briefing)}`
}
