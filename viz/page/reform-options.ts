/** The options in plain words, each with what differs from the baseline, lever by lever. */
import type { LeverSetting } from '../../sim/index.ts'
import type { Briefing } from '../briefing.ts'
import type { Option } from '../reform-option.ts'
import { leverTitle, unitOf, unitWord } from '../lever-words.ts'
import { leverValue, sameValue, sourceText } from './lever-value.ts'
import type { Markup } from './markup.ts'
import { markup, trusted } from './markup.ts'

export function options(briefing: Briefing): Markup {
  const { heading, headingForOne } = briefing.words.option
  return markup`<section id="options">
<h2>${briefing.options.length > 1 ? heading : headingForOne}</h2>
${briefing.options.map((option) => describe(briefing, option))}</section>`
}

function describe(briefing: Briefing, option: Option): Markup {
  const { words } = briefing
  const isYardstick = option.isBaseline && briefing.options.length > 1
  const tag = isYardstick ? markup` <span class="tag">${words.option.baseline}</span>` : null
  const compared = isYardstick ? words.list.gap + words.option.baselineNote : ''
  return markup`<article class="option" style="--option: ${trusted(option.look.stroke)}">
<h3>${option.title}${tag}</h3>
<p>${option.summary}${compared} <code>${option.name}</code></p>
${option.isBaseline ? null : changes(briefing, option)}
</article>
`
}

function changes(briefing: Briefing, option: Option): Markup {
  const { words } = briefing
  const base = new Map(allSettings(briefing.options[0]).map((one) => [one.name, one]))
  const own = allSettings(option)
  const changed = own.filter((setting) => !sameValue(setting, base.get(setting.name)))
  if (changed.length === 0) return markup`<p>${words.option.same}</p>`
  const heads = [words.option.lever, words.option.before, words.option.here, words.option.unit, words.option.source]
  return markup`<div class="scroll"><table class="levers">
<caption>${words.option.caption(option.title, changed.length)}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${changed.map((setting) => changeRow(briefing, setting, base.get(setting.name)))}</tbody>
</table></div>`
}

function allSettings({ scenario }: Option): readonly LeverSetting[] {
  return [...scenario.levers, ...scenario.coefficients]
}

function changeRow(briefing: Briefing, setting: LeverSetting, before: LeverSetting | undefined): Markup {
  const why = setting.why === undefined ? null : markup` <span class="why">${setting.why}</span>`
  return markup`<tr><th scope="row">${leverLabel(setting.name, briefing)}</th><td>${
    before === undefined ? '—' : leverValue(before, briefing)
  }</td><td><b>${leverValue(setting, briefing)}</b></td><td>${unitWord(unitOf(setting), briefing.language)}</td><td>${sourceText(
    setting,
    briefing,
  )}${why}</td></tr>
`
}

/** The plain name of a lever with the name that scenario files use. */
export function leverLabel(name: string, { language }: Briefing): Markup {
  const plain = leverTitle(name, language)
  const code = markup`<code>${name.split('.').map((part, at) => (at === 0 ? markup`${part}` : markup`.<wbr>${part}`))}</code>`
  return plain === name ? code : markup`${plain} ${code}`
}
