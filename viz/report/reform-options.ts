/** The options in plain words, each with what differs from the baseline, lever by lever. */
import type { LeverSetting } from '../../sim/scenario/scenario.ts'
import type { Briefing } from './briefing.ts'
import { plainNumber } from '../words/language.ts'
import { reasonOf } from '../words/reason-words.ts'
import type { Option } from '../charts/reform-option.ts'
import { leverTitle, unitOf, unitWord } from '../words/lever-words.ts'
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
${switches(briefing, option)}
</article>
`
}

function changes(briefing: Briefing, option: Option): Markup {
  const { words } = briefing
  const base = new Map(allSettings(briefing.options[0]).map((one) => [one.name, one]))
  const own = allSettings(option)
  const changed = own.filter((setting) => !sameValue(setting, base.get(setting.name)))
  const { same, sameAtStart } = words.option
  if (changed.length === 0) return markup`<p>${option.scenario.switches.length > 0 ? sameAtStart : same}</p>`
  const heads = [words.option.lever, words.option.before, words.option.here, words.option.unit, words.option.source]
  const rows = changed.map((setting) => changeRow(briefing, setting, base.get(setting.name)))
  return changeTable(words.option.caption(option.title, changed.length), heads, rows)
}

/** What changes inside the run, a table a switch. */
function switches(briefing: Briefing, option: Option): Markup | null {
  const { words, language } = briefing
  if (option.scenario.switches.length === 0) return null
  const { lever, switchBefore, switchAfter, unit, source } = words.option
  const now = new Map(allSettings(option).map((one) => [one.name, one]))
  const tables = option.scenario.switches.map(({ from, levers }) => {
    const rows = levers.map((setting) => {
      const row = changeRow(briefing, setting, now.get(setting.name))
      now.set(setting.name, setting)
      return row
    })
    const caption = words.option.switchCaption(plainNumber(from, 0, language), levers.length)
    return changeTable(caption, [lever, switchBefore, switchAfter, unit, source], rows)
  })
  return markup`${tables}<p class="note">${words.option.switchNote}</p>`
}

function changeTable(caption: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  return markup`<div class="scroll"><table class="levers">
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`
}

function allSettings({ scenario }: Option): readonly LeverSetting[] {
  return [...scenario.levers, ...scenario.coefficients]
}

function changeRow(briefing: Briefing, setting: LeverSetting, before: LeverSetting | undefined): Markup {
  const said = reasonOf(setting, briefing.language)
  const why = said === undefined ? null : markup` <span class="why">${said}</span>`
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
