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
import { sourceHash } from './source-hash.ts'
import { PAGE_STYLE } from './style.ts'
import { verdict } from './verdict.ts'

/**
 * Nothing may be fetched, from anywhere, and nothing runs but the very scripts that the page was made with, known by their hashes; vega turns
 * expressions into functions, hence eval. Attributes may have styles, of which a colour is the worst.
 */
function policy(scripts: readonly Markup[]): string {
  const runs = scripts.length === 0 ? "'none'" : `${scripts.map(sourceHash).join(' ')} 'unsafe-eval'`
  const styles = `style-src ${sourceHash(STYLE)}; style-src-attr 'unsafe-inline'`
  return `default-src 'none'; ${styles}; script-src ${runs}; img-src data:; base-uri 'none'; form-action 'none'`
}

const STYLE = trusted(PAGE_STYLE)

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
  const scripts = [scriptCode(runtime), scriptCode(PAGE_SCRIPT)]
  const live = page(briefing, sections, { charts: scriptJson({ ...drawn.live, ...grouped.live }), scripts })
  return new TextEncoder().encode(live).length <= LARGEST_PAGE ? live : still
}

/** What makes charts answer the pointer: their specifications, and the scripts that draw them. */
interface Alive {
  readonly charts: Markup
  readonly scripts: readonly Markup[]
}

function page(briefing: Briefing, figures: readonly Markup[], alive: Alive | null): string {
  const { manifest, language, words } = briefing
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy(alive?.scripts ?? []))}">
<meta name="generator" content="WhistleLab ${manifest.version}">
<title>${question(briefing)}</title>
<style>${STYLE}</style>
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
${alive && scriptElements(alive)}
</body>
</html>
`.markup
}

function scriptElements({ charts, scripts }: Alive): Markup {
  return markup`<script type="application/json" id="live-charts">${charts}</script>
${scripts.map((code) => markup`<script>${code}</script>\n`)}`
}
