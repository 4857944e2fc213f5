/** The annex: all that the pages before rest on, folded until somebody asks. */
import { evidence } from '../../../sim/evidence/evidence.ts'
import { JOINT_WORDS } from '../../words/compare/joint-words.ts'
import { evidenceInChinese } from '../../words/report/evidence-zh.ts'
import type { ReportBriefing } from '../briefing.ts'
import { assumptions } from './assumptions.ts'
import { differenceTable } from './difference-table.ts'
import { failureList } from './failures.ts'
import { inSomeStreets } from './in-some-streets.ts'
import type { Markup } from '../markup.ts'
import { markup, trusted } from '../markup.ts'
import { measureTable } from './measure-table.ts'
import { reproduce } from './reproduce.ts'

export function annex(briefing: ReportBriefing): Markup {
  const { said, failed } = briefing
  const words = said.annex
  return markup`<section id="annex"><h2>${said.section.annex}</h2><p>${words.lead}</p>
${fold(briefing, words.measures, [measureTable(briefing), differenceTable(briefing)])}
${fold(briefing, words.assumptions, [assumptions(briefing)])}
${fold(briefing, words.evidence, [evidenceTable(briefing)])}
${fold(briefing, words.method, [markup`<ol>${methodOf(briefing).map((text) => markup`<li>${text}</li>\n`)}</ol>`])}
${fold(briefing, words.reproduce, [reproduce(briefing)])}
${briefing.inSomeStreets.length > 0 ? fold(briefing, words.streets, [inSomeStreets(briefing, briefing.inSomeStreets)!]) : null}
${failed > 0 ? fold(briefing, words.failures, [failureList(briefing)!]) : null}
</section>`
}

function fold({ annex: open }: ReportBriefing, title: string, content: readonly Markup[]): Markup {
  return markup`<details class="annex"${open === true ? trusted(' open=""') : null}><summary>${title}</summary>
${content}</details>
`
}

/** Of the ids that the settings of this run stand on. In Chinese the key terms of the sources themselves. */
function evidenceTable({ options, manifest, said, language }: ReportBriefing): Markup {
  const sources = options.flatMap(({ scenario }) =>
    [...scenario.levers, ...scenario.coefficients].map(({ source }) => source),
  )
  const told = (manifest.claims ?? []).flatMap((claim) => claim.told)
  const ids = [...new Set([...sources, ...told])].filter((source) => source !== 'assumption').sort()
  const rows = ids.flatMap((id) => {
    const row = evidence(id)
    if (row === undefined) return []
    const text = language === 'zh' ? (evidenceInChinese(id) ?? row.terms) : row.statement
    return [markup`<tr><th scope="row">${id}</th><td>${text}</td></tr>\n`]
  })
  return markup`<table class="levers"><thead><tr>${[said.annex.id, said.annex.statement].map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`
}

/** How figures came about, in sentences. */
function methodOf({ manifest, language, said }: ReportBriefing): readonly string[] {
  const { methodText } = said.annex
  const isJoint = (manifest.judge?.adjust ?? 'none') !== 'none'
  return isJoint ? [...methodText, JOINT_WORDS[language].method] : methodText
}
