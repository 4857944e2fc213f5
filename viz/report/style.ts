/** The look of the page: a sober briefing, black on white, for screens of all widths and for paper. */

/** Chinese faces; a Chinese page names them first, so that quotation marks get their full width. */
const SANS_ZH =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC"'
const SERIF_ZH = '"Songti SC", STSong, "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun'
const SANS = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial'
const SERIF = 'Charter, "Iowan Old Style", Georgia, Cambria, "Times New Roman"'
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace'

export const PAGE_STYLE = `
:root { --sans: ${SANS}, ${SANS_ZH}, sans-serif; --serif: ${SERIF}, ${SERIF_ZH}, serif; }
:root:lang(zh) { --sans: ${SANS_ZH}, ${SANS}, sans-serif; --serif: ${SERIF_ZH}, ${SERIF}, serif; }
:root { --text: #1d1d1f; --soft: #5c5c5c; --rule: #d9d9d9; --hair: #ececec; --wash: #f6f6f4; --better: #00634a; --worse: #a03c00; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--text); font: 17px/1.6 var(--sans); }
body:lang(zh) { line-height: 1.8; }
main, header, footer { display: block; }
.page { max-width: 58rem; margin: 0 auto; padding: 3.5rem 1.5rem 4rem; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.25; text-wrap: balance; margin: 0; }
h1 { font-size: 2.5rem; letter-spacing: -.01em; max-width: 22em; }
h2 { font-size: 1.65rem; margin: 0 0 1.1rem; }
h3 { font-size: 1.15rem; }
h1:lang(zh) { font-size: 2.2rem; letter-spacing: 0; line-height: 1.4; }
p { margin: 0 0 .9rem; max-width: 72ch; text-wrap: pretty; }
p:lang(zh), .lede:lang(zh), .headline:lang(zh) { max-width: 42em; }
section { margin-top: 4rem; }
b, strong { font-weight: 600; }
.kicker { color: var(--soft); font-size: .85rem; letter-spacing: .06em; margin-bottom: .8rem; }
.lede { font-size: 1.18rem; color: #333; margin: 1.2rem 0 1.8rem; }
.faint, .unit, small, .why { color: var(--soft); }
.unit, small, .why { font-size: .82em; font-weight: 400; }
code { font: .8em/1.5 ${MONO}; color: var(--soft); }
.hash { overflow-wrap: anywhere; }
pre { background: var(--wash); padding: 1rem 1.2rem; margin: 1.2rem 0 1.6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { font-size: .85em; color: var(--text); }
.facts { display: flex; flex-wrap: wrap; gap: .9rem 2.4rem; margin: 0; padding: 1rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); font-size: .92rem; }
.facts dt { color: var(--soft); font-size: .86em; }
.facts dd { margin: 0; font-variant-numeric: tabular-nums; }
.warning { margin-top: 2rem; padding: 1.1rem 1.4rem; border-left: 4px solid #b58900; background: #fdf8e7; }
.warning h2 { font: 600 1rem/1.4 var(--sans); margin-bottom: .3rem; }
.warning p { margin: .2rem 0; font-size: .95rem; }
.headline { font-family: var(--serif); font-size: 1.36rem; line-height: 1.5; max-width: 38em; margin-bottom: 1.8rem; }
.headline:lang(zh) { font-size: 1.28rem; line-height: 1.8; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5rem), 1fr)); gap: 2rem 2rem; }
.cards.pairs { grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
.card { max-width: 36rem; border-top: 4px solid var(--option); padding-top: .8rem; font-size: .93rem; }
.card h3 { color: var(--ink); margin-bottom: .4rem; }
.card dl { margin: .9rem 0; }
.card dt { font-weight: 600; margin-top: .7rem; }
.card dd { margin: 0; }
.card ul { list-style: none; margin: 0; padding: 0; }
.card li { display: flex; justify-content: space-between; gap: .3rem 1rem; padding: .22rem 0; border-bottom: 1px solid var(--hair); line-height: 1.4; }
.card li b { white-space: nowrap; font-weight: 500; font-variant-numeric: tabular-nums; text-align: right; }
.mark { display: inline-block; width: 1em; }
.better { color: var(--better); }
.worse { color: var(--worse); }
.tally { color: var(--soft); font-size: .92em; }
.note { color: var(--soft); font-size: .9rem; margin-top: 1.6rem; }
.note ul { margin: 0; padding-left: 1.2em; }
.option { border-left: 4px solid var(--option); padding-left: 1.2rem; margin-bottom: 2.4rem; }
.option h3 { margin-bottom: .3rem; }
.tag { font: 500 .75rem/1 var(--sans); color: var(--soft); border: 1px solid var(--rule); border-radius: 3px; padding: .15em .5em; vertical-align: .15em; }
figure { margin: 0 0 3.4rem; }
figcaption { margin-bottom: .9rem; }
figcaption h3, .aside h3 { margin-bottom: .35rem; }
figcaption p, .aside p { font-size: .95rem; }
figure svg { display: block; max-width: 100%; height: auto; }
figure svg text { font-family: inherit; font-variant-numeric: tabular-nums; }
.narrow { display: none; }
.key { list-style: none; margin: 0 0 .8rem; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .85rem; }
.key svg { display: inline-block; vertical-align: middle; margin-right: .45em; }
.groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 0 2rem; align-items: start; }
.groups figure { margin-bottom: 2.2rem; }
.aside { background: var(--wash); padding: 1.5rem 1.7rem .8rem; margin: 0 0 3.4rem; }
.scroll { overflow-x: auto; margin: 1.2rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.45; }
caption { text-align: left; font-weight: 600; padding-bottom: .6rem; }
th, td { padding: .42rem .9rem .42rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hair); }
th { font-weight: 400; }
thead th { vertical-align: bottom; border-bottom: 1.5px solid var(--text); font-weight: 600; }
thead th[style] span { display: block; border-top: 4px solid var(--option); padding-top: .35rem; }
.group th { font-weight: 600; padding-top: 1.2rem; border-bottom: 1px solid var(--rule); }
.numbers td, .numbers thead th + th { text-align: right; font-variant-numeric: tabular-nums; padding: .42rem 0 .42rem 1.1rem; }
.numbers td { white-space: nowrap; }
.numbers td.unit, .numbers thead th + th:not([style]) { text-align: left; }
.numbers td.unit { font-size: .9em; }
.numbers thead th + th:not([style]) { white-space: nowrap; }
.aside .numbers thead th + th:not([style]) { text-align: right; white-space: normal; }
.numbers td small { display: block; }
.numbers th code { display: block; font-size: .75rem; overflow-wrap: anywhere; }
.numbers tbody tr:not(.group) th { min-width: 11em; }
.verdict { display: block; font-size: .86em; }
.verdict:not(.better):not(.worse) { color: var(--soft); }
abbr { text-decoration: none; cursor: help; }
.levers td, .levers thead th { min-width: 5em; }
.levers td small { display: block; }
.levers th code { display: block; font-size: .75rem; }
.hash { font-size: .72rem; }
.tooltip { position: fixed; z-index: 9; max-width: 26rem; padding: .6rem .8rem; background: #fff; border: 1px solid var(--rule); box-shadow: 0 2px 10px rgba(0, 0, 0, .14); font-size: .8rem; pointer-events: none; }
.tooltip table { width: auto; font-size: inherit; }
.tooltip th, .tooltip td { border: 0; padding: .1rem 0; }
.tooltip td { padding-left: 1.2rem; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tooltip[hidden] { display: none; }
footer { margin-top: 4.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .85rem; }
@media (max-width: 640px) {
  body { font-size: 16px; }
  .page { padding: 2rem 1.1rem 3rem; }
  h1, h1:lang(zh) { font-size: 1.75rem; }
  h2 { font-size: 1.4rem; }
  .lede { font-size: 1.08rem; }
  .headline, .headline:lang(zh) { font-size: 1.15rem; }
  section { margin-top: 3rem; }
  .wide { display: none; }
  .narrow, .wide.small { display: block; }
  .option { padding-left: .9rem; }
  .aside { padding: 1.2rem 1.1rem .4rem; }
  .numbers tbody th, .numbers thead th:first-child { position: sticky; left: 0; background: #fff; min-width: 8.5em; max-width: 9.5em; }
  .levers tbody tr:not(.group) th { min-width: 9.5em; }
  .levers td:last-child { min-width: 11em; }
  .numbers .group th { max-width: none; }
  .group th span { position: sticky; left: 0; }
  .aside .numbers tbody th, .aside .numbers thead th:first-child { background: var(--wash); }
}
@media print {
  @page { margin: 18mm 16mm; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  section { margin-top: 1.8rem; }
  figure, .aside { margin-bottom: 1.8rem; }
  h1 { font-size: 22pt; }
  h2, h3, caption { break-after: avoid; }
  figure, .warning, .aside, .card li, tr { break-inside: avoid; }
  thead, .group, dt { break-after: avoid; }
  .cards, .cards.pairs { grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1.2rem 1.4rem; }
  .card { font-size: 8.5pt; }
  .card li { flex-wrap: wrap; }
  th, td, .numbers td { padding-top: .22rem; padding-bottom: .22rem; }
  .group th { padding-top: .7rem; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  .aside, .warning, pre { border: 1px solid var(--rule); background: none; }
  .wide { display: block; }
  .narrow, .tooltip { display: none; }
  .wide svg { max-height: 84mm; width: auto; }
}
`
