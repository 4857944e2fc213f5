/** What an option does to the offices: how busy posts, officers and grid workers are, what is left, how often streets whistle. */
import { dotRows } from '../../charts/dot-rows.ts'
import type { DotRow } from '../../charts/dot-rows.ts'
import { WIDE } from '../../charts/frame.ts'
import type { Option } from '../../charts/reform-option.ts'
import { estimateOf } from '../../charts/reform-option.ts'
import { ofHundred } from '../../words/amounts.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import { plainNumber } from '../../words/language.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Figure } from '../figure.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'
import { shownOptions } from './subject.ts'

const LOADS = [
  ['street', 'streetUtilisation'],
  ['department', 'departmentUtilisation'],
  ['grid', 'gridUtilisation'],
] as const

export function loadsFigure(briefing: ReportBriefing): Figure {
  const { answer, options, said, language, subject } = briefing
  const shown = shownOptions(answer, options)
  const at = (option: Option, id: string): string => {
    const estimate = estimateOf(option, id)
    return estimate === null ? '—' : ofHundred(estimate.mean, language)
  }
  const today = at(options[0], 'streetUtilisation')
  const named = subject === null ? '' : answerWordsOf(language).named(subject.title)
  const rows = LOADS.map(([who, id]): DotRow => ({
    label: said.offices[who],
    // Today last: its ring is seen round what lies at the same place.
    dots: [...shown.slice(1), ...shown.slice(0, 1)].flatMap((option) => {
      const estimate = estimateOf(option, id)
      if (estimate === null) return []
      const { shape } = option.look
      const look = { stroke: option.look.stroke, hollow: option.isBaseline, shape }
      return [
        {
          value: Math.min(1, estimate.mean),
          low: null,
          high: null,
          ...look,
          text: `${said.offices[who]}, ${option.title}: ${ofHundred(estimate.mean, language)}`,
        },
      ]
    }),
  }))
  return {
    id: 'loads',
    title:
      subject === null ? said.offices.alone(today) : said.offices.title(named, at(subject, 'streetUtilisation'), today),
    ...{ subtitle: said.offices.subtitle, how: said.offices.how, file: 'summary.json', key: shown, isUnnamed: true },
    chart: ({ width }) =>
      dotRows({ rows, top: 1, format: '.0%', title: [], joined: false }, width + (width === WIDE.width ? 180 : 0)),
    numbers: {
      heads: [said.figure.option, ...LOADS.map(([who]) => said.offices[who])],
      rows: options.map((option) => [option.title, ...LOADS.map(([, id]) => at(option, id))]),
    },
  }
}

/** What is left, and whistles: small numbers that no drawing tells better. */
export function leftTable({ answer, options, said, language }: ReportBriefing): Markup {
  const write = (option: Option, id: string): string => {
    const estimate = estimateOf(option, id)
    return estimate === null ? said.offices.none : plainNumber(estimate.mean, estimate.mean < 10 ? 1 : 0, language)
  }
  const shown = shownOptions(answer, options)
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${said.offices.table}"><table class="numbers"><caption>${said.offices.table}</caption>
<thead><tr>${[said.figure.option, said.offices.backlog, said.offices.whistles].map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${shown.map(
    (option) =>
      markup`<tr><th scope="row">${option.title}</th><td>${write(option, 'backlog')}</td><td>${write(option, 'whistlesPerStreetMonth')}</td></tr>\n`,
  )}</tbody></table></div>
<p class="note">${said.offices.whistleNote}</p>`
}
