/** The verdict, before anything else: which option does what better or worse than the baseline, by how much, and at what cost. */
import type { Verdict } from '../../sim/analysis/summary.ts'
import type { Briefing } from './briefing.ts'
import { differenceText, valueText } from './briefing.ts'
import { plainNumber } from '../words/language.ts'
import { VERDICT_ORDER, isCost, verdictMark, verdictMeanings, verdictWord } from '../words/verdict-words.ts'
import type { Option } from '../charts/reform-option.ts'
import type { ReportedMeasure } from './reported-measure.ts'
import { headlineMeasures, judgedMeasures, reportedMeasure } from './reported-measure.ts'
import type { Markup } from './markup.ts'
import { markup, trusted } from './markup.ts'

const MAIN = 'trueResolutionRate'

export function verdict(briefing: Briefing): Markup {
  const { options, words } = briefing
  const compared = options.slice(1)
  return markup`<section id="verdict">
<h2>${compared.length > 0 ? words.verdict.heading : words.verdict.headingForOne}</h2>
<p class="headline">${compared.length > 0 ? headline(briefing) : aloneHeadline(briefing)}</p>
${compared.length > 0 ? cards(briefing, compared) : null}
</section>`
}

function cards(briefing: Briefing, compared: readonly Option[]): Markup {
  return markup`<div class="cards ${compared.length % 3 === 1 ? 'pairs' : ''}">
${compared.map((option) => card(briefing, option))}</div>
${reading(briefing)}`
}

/** The largest gain among options whose whole interval is better, with its cost; or that there is none. */
function headline(briefing: Briefing): string {
  const { completed, options, words } = briefing
  if (completed < 2) return words.verdict.tooFew
  const gains = options.slice(1).filter((option) => option.differences.get(MAIN)?.verdict === 'better')
  const gain = (option: Option) => option.differences.get(MAIN)!.mean!
  const best = gains.reduce<Option | null>((most, one) => (most === null || gain(one) > gain(most) ? one : most), null)
  if (best === null) return words.verdict.noGain
  const [from, to] = [valueText(briefing, options[0], MAIN), valueText(briefing, best, MAIN)]
  const solved = words.verdict.bestGain(best.title, from, to, differenceText(briefing, best, MAIN))
  return `${solved}${words.list.gap}${words.verdict.extraCost(differenceText(briefing, best, 'cost'))}`
}

function aloneHeadline(briefing: Briefing): string {
  const [solved, onTime, satisfied, cost] = [MAIN, 'onTimeRate', 'satisfactionRate', 'cost'].map((id) =>
    valueText(briefing, briefing.options[0], id),
  )
  return briefing.words.verdict.oneOption(solved, onTime, satisfied, cost)
}

function card(briefing: Briefing, option: Option): Markup {
  const { options, words } = briefing
  const solved = words.verdict.solved(valueText(briefing, option, MAIN), valueText(briefing, options[0], MAIN))
  const costs = words.verdict.costs(valueText(briefing, option, 'cost'), valueText(briefing, options[0], 'cost'))
  return markup`<article class="card" style="--option: ${trusted(option.look.stroke)}; --ink: ${trusted(option.look.ink)}">
<h3>${option.title}</h3>
<p>${solved}${words.list.comma}${costs}${words.list.stop}</p>
<dl>
${VERDICT_ORDER.flatMap((token) => judged(briefing, option, token))}</dl>
<p class="tally">${tally(briefing, option)}</p>
</article>
`
}

/** Whether a difference of this measure is there, with this verdict; beyond the follow-up it need not be there. */
function has(option: Option, id: string, token: Verdict): boolean {
  const difference = option.differences.get(id)
  return difference?.verdict === token && (difference.mean !== null || token === 'beyond')
}

/** The headline measures with one verdict, money apart from all else; nothing where there is none. */
function judged(briefing: Briefing, option: Option, token: Verdict): Markup[] {
  const measures = headlineMeasures(briefing.study)
    .filter((id) => has(option, id, token))
    .map((id) => reportedMeasure(briefing.study, id))
  const [costs, others] = [measures.filter(isCost), measures.filter((measure) => !isCost(measure))]
  return [others, costs].filter((some) => some.length > 0).map((some) => judgedAlike(briefing, option, token, some))
}

function judgedAlike(briefing: Briefing, option: Option, token: Verdict, measures: readonly ReportedMeasure[]): Markup {
  const { language } = briefing
  const [one] = measures
  return markup`<dt class="${verdictClass(token, one)}"><span class="mark" aria-hidden="true">${verdictMark(token, one)}</span> ${verdictWord(token, one, language)}</dt>
<dd><ul>${measures.map(
    ({ id, title }) => markup`<li>${title[language]} <b>${differenceText(briefing, option, id)}</b></li>`,
  )}</ul></dd>
`
}

/** The colour of a verdict; a price has none. */
export function verdictClass(token: Verdict, measure: ReportedMeasure): string {
  return isCost(measure) ? 'cost' : token
}

function tally({ study, words, language }: Briefing, option: Option): string {
  const judgeable = judgedMeasures(study).filter((measure) => measure.direction !== 'neither' && !isCost(measure))
  const phrases = VERDICT_ORDER.filter((token) => token !== 'shifted').map((token) => {
    const count = judgeable.filter(({ id }) => has(option, id, token)).length
    return words.verdict.counted(verdictWord(token, judgeable[0], language), count)
  })
  return words.verdict.tally(phrases.join(words.list.comma))
}

/** How to read the verdicts: what the words mean, how many there are, what the pairing was worth. */
function reading(briefing: Briefing): Markup {
  const { completed, options, words, language } = briefing
  const comparisons = options.slice(1).reduce((sum, { differences }) => sum + differences.size, 0)
  const gained = options.flatMap((option) => {
    const factor = option.differences.get(MAIN)?.varianceReduction ?? null
    return factor === null ? [] : [words.verdict.paired(option.title, plainNumber(factor, 1, language))]
  })
  return markup`<div class="note">
<p>${words.verdict.meanings(verdictMeanings(VERDICT_ORDER, language).join(words.list.separator))}${words.list.gap}${words.verdict.explain}</p>
${completed > 1 ? markup`<p>${words.verdict.simultaneous(plainNumber(comparisons, 0, language))}</p>` : null}
${gained.length > 0 ? markup`<p>${words.verdict.pairedLead(gained.join(words.list.separator))}</p>` : null}
</div>`
}
