/** The report: one HTML page that answers the question of a run, opens from disk without a network or a script, and prints. */
import type { RunFiles } from '../../sim/analysis/summary.ts'
import type { Warn } from '../charts/warn.ts'
import type { Language } from '../words/language.ts'
import { annex } from './annex/annex.ts'
import { answerSection, headline, strip } from './sections/answer-section.ts'
import type { ReportBriefing } from './briefing.ts'
import { briefingOf } from './briefing-of.ts'
import type { ReportFacts } from './briefing-of.ts'
import { figureMarkup } from './figure.ts'
import { figuresOf } from './figures.ts'
import type { FigureSection } from './figures.ts'
import { experimentSection } from './experiment/experiment.ts'
import type { Markup } from './markup.ts'
import { markup, trusted } from './markup.ts'
import { leftTable } from './sections/offices-section.ts'
import { proposalSection } from './sections/proposal-section.ts'
import { sourceHash } from './source-hash.ts'
import { PAGE_STYLE } from './style.ts'
import { sureSection } from './sections/sure-section.ts'
import { winnersNotes } from './sections/winners-section.ts'

/** Nothing may be fetched, from anywhere, and nothing runs; the one style sheet is known by its hash. */
function policy(): string {
  return `default-src 'none'; style-src ${sourceHash(STYLE)}; script-src 'none'; img-src data:; base-uri 'none'; form-action 'none'`
}

const STYLE = trusted(PAGE_STYLE)

/**
 * The whole page as text; equal inputs give equal bytes.
 * @param warn is told of warnings of vega; there should be none
 * @throws Error when the manifest does not hold its own baseline
 */
export async function reportHtml(
  run: RunFiles,
  language: Language,
  warn: Warn = () => {},
  facts: ReportFacts = {},
): Promise<string> {
  const briefing = briefingOf(run, language, facts)
  const { said, words, manifest } = briefing
  const sections = await sectionsOf(briefing, run, warn)
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy())}">
<meta name="generator" content="WhistleLab ${manifest.version}">
<title>${headline(briefing)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#answer">${said.skip}</a>
<header class="page top">
${strip(briefing)}
<nav aria-label="${said.contents}"><ol>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
</header>
<main class="page">
${answerSection(briefing)}
${sections.map(({ body }) => body)}
</main>
<footer class="page"><p>${words.footer}</p></footer>
</body>
</html>
`.markup
}

interface Section {
  readonly id: string
  readonly title: string
  readonly body: Markup
}

async function sectionsOf(briefing: ReportBriefing, run: RunFiles, warn: Warn): Promise<Section[]> {
  const { said } = briefing
  const drawn = new Map<FigureSection, Markup[]>()
  for (const figure of figuresOf(briefing)) {
    const before = drawn.get(figure.section) ?? []
    drawn.set(figure.section, [...before, await figureMarkup(briefing, figure, figure.number, warn)])
  }
  const section = (id: FigureSection, more: readonly Markup[] = []): Section[] => {
    const title = said.section[id]
    const content = [...(drawn.get(id) ?? []), ...more]
    if (content.length === 0) return []
    return [{ id: `s-${id}`, title, body: markup`<section id="s-${id}"><h2>${title}</h2>${content}</section>\n` }]
  }
  const notes = winnersNotes(briefing).map((text) => markup`<p>${text}</p>\n`)
  const proposal = proposalSection(briefing)
  const found = run.analysis === undefined ? null : await experimentSection(run.analysis, briefing.language, warn)
  return [
    ...(found === null ? [] : [found]),
    ...section('price'),
    ...section('waiting'),
    ...section('winners', notes),
    ...section('offices', [leftTable(briefing)]),
    { id: 'sure', title: said.section.sure, body: sureSection(briefing, drawn.get('sure') ?? []) },
    ...(proposal === null ? [] : [{ id: 'proposal', title: said.section.proposal, body: proposal }]),
    ...section('course'),
    { id: 'annex', title: said.section.annex, body: annex(briefing) },
  ]
}
