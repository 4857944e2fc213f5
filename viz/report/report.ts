/** The report: one HTML page that answers the question of a run, opens from disk without a network, and prints. */
import type { RunFiles } from '../../sim/analysis/summary.ts'
import type { Briefing } from './briefing.ts'
import type { Warn } from '../charts/warn.ts'
import type { Language } from '../words/language.ts'
import { wordsOf } from '../words/language.ts'
import { optionsOf } from '../charts/reform-option.ts'
import { assumptions } from './assumptions.ts'
import { differenceTable } from './difference-table.ts'
import { failureList } from './failures.ts'
import { forWhom } from './for-whom.ts'
import { header, question } from './header.ts'
import { inSomeStreets } from './in-some-streets.ts'
import type { Markup } from './markup.ts'
import { markup, scriptCode, scriptJson, trusted } from './markup.ts'
import { measureTable } from './measure-table.ts'
import { options } from './reform-options.ts'
import { pictures } from './pictures.ts'
import { reproduce } from './reproduce.ts'
import { PAGE_SCRIPT } from './script.ts'
import { PAGE_STYLE } from './style.ts'
import { verdict } from './verdict.ts'

/** Nothing may be fetched, from anywhere; vega turns expressions into functions, hence eval. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'; img-src data:; base-uri 'none'; form-action 'none'"

/** Bytes: a page that can be sent by mail. */
const LARGEST_PAGE = 1_000_000

/**
 * The whole page as text; equal inputs give equal bytes.
 *
 * @param runtime text of `vega.min.js`, which makes the charts answer the pointer. Null leaves static drawings only; so does a page that
 * would be larger than a megabyte with it, as with a dozen scenarios.
 * @param warn is told of warnings of vega; there should be none.
 * @throws Error when the manifest does not hold its own baseline.
 */
export async function reportHtml(
  run: RunFiles,
  language: Language,
  runtime: string | null,
  warn: Warn = () => {},
): Promise<string> {
  const briefing: Briefing = {
    manifest: run.manifest,
    completed: run.summary.completed,
    failed: run.summary.failed,
    failures: run.summary.failures,
    points: run.summary.points,
    aliases: run.summary.aliases,
    options: optionsOf(run, language),
    language,
    words: wordsOf(language),
    ...(run.summary.study && { study: run.summary.study }),
  }
  const drawn = await pictures(briefing, warn)
  const grouped = await forWhom(briefing, warn)
  const apart = inSomeStreets(briefing, run.summary.inSomeStreets ?? [])
  const sections = [drawn.section, grouped.section, ...(apart === null ? [] : [apart])]
  const still = page(briefing, sections, null)
  if (runtime === null) return still
  const live = page(briefing, sections, scripts({ ...drawn.live, ...grouped.live }, runtime))
  return new TextEncoder().encode(live).length <= LARGEST_PAGE ? live : still
}

function page(briefing: Briefing, figures: readonly Markup[], scripts: Markup | null): string {
  const { manifest, language, words } = briefing
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="generator" content="WhistleLab ${manifest.version}">
<title>${question(briefing)}</title>
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<div class="page">
${header(briefing)}
<main>
${verdict(briefing)}
${options(briefing)}
${figures}
${measureTable(briefing)}
${differenceTable(briefing)}
${assumptions(briefing)}
${failureList(briefing)}
${reproduce(briefing)}
</main>
<footer><p>${words.footer}</p></footer>
</div>
${scripts}
</body>
</html>
`.markup
}

function scripts(live: Readonly<Record<string, object>>, runtime: string): Markup {
  return markup`<script type="application/json" id="live-charts">${scriptJson(live)}</script>
<script>${scriptCode(runtime)}</script>
<script>${scriptCode(PAGE_SCRIPT)}</script>`
}
