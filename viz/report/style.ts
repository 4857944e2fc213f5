/** The look of the page: a sober briefing, black on white, for screens of all widths and for paper. */

import { everyLook } from '../charts/palette.ts'
import { PRINT_STYLE } from './style-print.ts'

/** Chinese faces; a Chinese page names them first, so that quotation marks get their full width. */
const SANS_ZH =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC"'
const SERIF_ZH = '"Songti SC", STSong, "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun'
const SANS = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial'
const SERIF = 'Charter, "Iowan Old Style", Georgia, Cambria, "Times New Roman"'
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace'

/** A class an option, for its colours. */
const LOOKS = everyLook()
  .map(({ id, stroke, ink }) => `.${id} { --option: ${stroke}; --ink: ${ink}; }`)
  .join('\n')

export const PAGE_STYLE = `
@font-face { font-family: Quotes; src: local('DejaVu Sans'), local('Liberation Sans'), local('Arial'), local('Helvetica Neue'); unicode-range: U+2018-201D; }
:root { --sans: ${SANS}, Quotes, ${SANS_ZH}, sans-serif; --serif: ${SERIF}, Quotes, ${SERIF_ZH}, serif; }
:root:lang(zh) { --sans: ${SANS_ZH}, ${SANS}, sans-serif; --serif: ${SERIF_ZH}, ${SERIF}, serif; }
:root { --text: #1d1d1f; --soft: #595959; --rule: #d0d0d0; --hair: #e8e8e8; --wash: #f5f5f2; --better: #00634a; --worse: #a03c00; --accent: #005f96; }
${LOOKS}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--text); font: 16px/1.55 var(--sans); overflow-wrap: anywhere; }
body:lang(zh) { line-height: 1.7; }
.page { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
.top { padding-top: .9rem; }
main.page { padding-bottom: 3rem; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.25; text-wrap: balance; margin: 0; }
h1 { font-size: 2.05rem; letter-spacing: -.01em; }
h1:lang(zh) { font-size: 1.85rem; letter-spacing: 0; line-height: 1.4; }
h2 { font-size: 1.5rem; margin: 0 0 1rem; padding-top: 1.1rem; border-top: 2px solid var(--text); }
h3 { font-size: 1.15rem; }
p { margin: 0 0 .7rem; max-width: 78ch; text-wrap: pretty; }
p:lang(zh) { max-width: 48em; }
section section { margin-top: 1.6rem; }
main > section + section { margin-top: 2.6rem; }
b, strong { font-weight: 600; }
.unbroken { white-space: nowrap; }
a { color: var(--accent); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .4rem .8rem; z-index: 9; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.strip { max-width: none; margin: 0; color: var(--soft); font-size: .82rem; }
.strip span + span::before { content: "· "; }
nav ol { list-style: none; margin: .35rem 0 0; padding: .35rem 0; border-top: 1px solid var(--hair); border-bottom: 1px solid var(--hair); display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; font-size: .82rem; }
nav a { text-decoration: none; padding: .25rem 0; display: inline-block; }
nav a:hover, nav a:focus { text-decoration: underline; }
#answer { padding-top: 1.3rem; }
.kicker { color: var(--soft); font-size: .95rem; margin-bottom: .35rem; }
.generated { font-family: var(--serif); font-size: 1.15rem; margin: .6rem 0 0; }
.lede { margin: .8rem 0 1rem; font-size: 1.06rem; }
.lede p { margin: 0 0 .4rem; max-width: 88ch; }
.lede p:lang(zh) { max-width: 54em; }
.faint, .unit, small, .why { color: var(--soft); }
.unit, small, .why { font-size: .84em; font-weight: 400; }
code { font: .82em/1.5 ${MONO}; color: var(--soft); }
.hash { font-size: .72rem; }
pre { background: var(--wash); padding: .8rem 1rem; margin: .8rem 0 1.2rem; white-space: pre-wrap; }
pre code { font-size: .85em; color: var(--text); }
.facts { display: flex; flex-wrap: wrap; gap: .7rem 2rem; margin: 0 0 1rem; padding: .7rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); font-size: .9rem; }
.facts dt { color: var(--soft); font-size: .86em; }
.facts dd { margin: 0; font-variant-numeric: tabular-nums; }
.warning { margin: 0 0 1rem; padding: .7rem 1rem; border-left: 4px solid #b58900; background: #fdf8e7; font-size: .92rem; }
.warning h2 { font: 600 .95rem/1.4 var(--sans); margin: 0 0 .2rem; padding: 0; border: 0; }
.warning p { margin: .15rem 0; max-width: none; }
.better { color: var(--better); }
.worse { color: var(--worse); }
.note { color: var(--soft); font-size: .84rem; margin: .6rem 0 0; max-width: none; }
.note ul { margin: 0; padding-left: 1.2em; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th, td { padding: .42rem .8rem .42rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hair); min-width: 0; }
th { font-weight: 400; }
thead th { vertical-align: bottom; border-bottom: 1.5px solid var(--text); font-weight: 600; }
.options { font-variant-numeric: tabular-nums; font-size: .92rem; }
.options thead th { text-wrap: balance; font-size: .8rem; line-height: 1.3; color: var(--soft); font-weight: 500; overflow-wrap: break-word; }
.options td:last-child { min-width: 11.5em; }
.options td, .options tbody th { vertical-align: middle; padding-top: .55rem; padding-bottom: .55rem; }
.options tbody th { font-weight: 600; max-width: 17rem; min-width: 9rem; overflow-wrap: break-word; }
.options th:nth-child(n + 3):nth-child(-n + 6), .options td:nth-child(n + 3):nth-child(-n + 6) { text-align: right; white-space: nowrap; padding-right: 1.4rem; }
.options thead th:nth-child(n + 3):nth-child(-n + 6) { white-space: normal; }
.options td:nth-child(2) { white-space: nowrap; }
.options .struck th, .options .struck td { color: var(--soft); font-weight: 400; }
.options .worth td:last-child { color: var(--better); font-weight: 600; }
.options .today th, .options .today td { background: var(--wash); }
.options .today th { padding-left: .5rem; margin-left: -.5rem; }
.bar { display: inline-block; vertical-align: -1px; margin-right: .6rem; }
.bar .rail { fill: #e9e9e9; }
.bar .fill { fill: #9a9a9a; }
.bar.today .fill { fill: #6b6b6b; }
.bar.worth .fill { fill: #0072b2; }
.bar .tick { fill: #111; }
figure { margin: 0 0 2.2rem; }
figcaption { margin-bottom: .6rem; }
figcaption .number { margin: 0; color: var(--soft); font-size: .82rem; }
.subtitle { margin: .2rem 0 0; color: var(--soft); font-size: .9rem; max-width: none; }
.how { font-size: .86rem; margin: .5rem 0 .2rem; max-width: none; }
.how .faint { white-space: nowrap; }
.note:lang(zh), .how:lang(zh), .subtitle:lang(zh) { max-width: none; }
figure svg { display: block; max-width: 100%; height: auto; }
figure svg text { font-family: var(--sans); font-variant-numeric: tabular-nums; }
.narrow { display: none; }
.key { list-style: none; margin: 0 0 .6rem; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .85rem; }
.key svg { display: inline-block; vertical-align: middle; margin-right: .45em; }
summary { cursor: pointer; color: var(--accent); font-size: .86rem; padding: .3rem 0; }
details.annex { border-bottom: 1px solid var(--rule); }
details.annex > summary { font: 600 1.02rem/1.4 var(--serif); color: var(--text); padding: .7rem 0; }
details.annex[open] { padding-bottom: 1.4rem; }
details.numbers-of { max-width: 52rem; }
.scroll { position: relative; overflow-x: auto; margin: .6rem 0 1rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
thead th[class] span { display: block; border-top: 4px solid var(--option); padding-top: .35rem; }
.group th { font-weight: 600; padding-top: 1.1rem; border-bottom: 1px solid var(--rule); }
.numbers td, .numbers thead th + th { text-align: right; font-variant-numeric: tabular-nums; padding: .42rem 0 .42rem 1.1rem; }
.numbers td { white-space: nowrap; }
.numbers td.unit, .numbers thead th + th.plain { text-align: left; }
.numbers td.unit { font-size: .9em; white-space: normal; min-width: 4.5em; }
.numbers td small { display: block; }
.numbers th code { display: block; font-size: .75rem; }
.numbers tbody tr:not(.group) th { min-width: 11em; overflow-wrap: normal; }
.verdict { display: block; font-size: .86em; }
.verdict:not(.better):not(.worse) { color: var(--soft); }
abbr { text-decoration: none; cursor: help; }
.levers td, .levers thead th { min-width: 5em; }
.levers td small, .matrix th small { display: block; }
.levers th code { display: block; font-size: .75rem; }
.matrix tbody th { min-width: 11em; max-width: 24rem; font-weight: 500; overflow-wrap: break-word; }
.matrix td { min-width: 6.5em; }
.matrix .dot { color: #8a8a8a; font-size: 1.2rem; line-height: 1; }
.sure td:nth-child(2), .sure thead th { white-space: nowrap; }
.sure td:nth-child(2) { padding-right: 1.2rem; }
.sure tbody th { font-weight: 600; white-space: nowrap; }
#sure h3 { margin: 1.3rem 0 .4rem; }
.level { display: inline-block; min-width: 5.2em; text-align: center; padding: .05rem .6rem; border: 1px solid var(--rule); border-radius: 2px; }
.level.high { background: #fdf1e7; border-color: #d7a06a; }
.level.low { background: #edf6f1; border-color: #8fc0aa; }
footer { margin-top: 2rem; padding-top: 1rem; padding-bottom: 2rem; color: var(--soft); font-size: .82rem; }
@media screen and (min-width: 961px) { .options:has(tbody tr:nth-child(6)) :is(td, tbody th) { padding-top: .36rem; padding-bottom: .36rem; } }
@media screen and (max-width: 960px) {
  .options .bar { width: 60px; }
  .options tbody th { min-width: 7rem; }
  .options td:last-child { min-width: 6.5em; }
  .options :is(th, td):nth-child(n) { padding-right: .8rem; white-space: normal; }
}
@media screen and (max-width: 720px) {
  body { font-size: 15.5px; }
  .page { padding-left: 1rem; padding-right: 1rem; }
  .top { padding-top: .6rem; }
  h1, h1:lang(zh) { font-size: 1.42rem; }
  h2 { font-size: 1.25rem; }
  #answer { padding-top: .8rem; }
  .lede { font-size: .98rem; margin: .6rem 0; }
  nav ol { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; gap: 1.1rem; }
  .wide { display: none; }
  .narrow { display: block; }
  .options thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .options tbody, .options tr, .options tbody th, .options td { display: block; }
  .options tr { border-bottom: 1px solid var(--rule); padding: .6rem 0; }
  .options tbody th { border: 0; padding: 0 0 .2rem; max-width: none; }
  .options td, .options td:nth-child(n + 2):nth-child(-n + 7) { display: flex; justify-content: space-between; gap: 1rem; border: 0; padding: .08rem 0; text-align: right; white-space: normal; }
  .options td::before { content: attr(data-label); color: var(--soft); text-align: left; font-weight: 400; }
  .options td:nth-child(2) { align-items: center; }
  .options td:nth-child(2)::before { flex: 1; }
  .options tr.today { background: var(--wash); margin: 0 -1rem; padding-left: 1rem; padding-right: 1rem; }
  .options .today th { padding-left: 0; margin-left: 0; }
  .sure thead { display: none; }
  .sure tbody, .sure tr, .sure th, .sure td { display: block; border: 0; padding: .1rem 0; }
  .sure tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
  .numbers tbody th, .numbers thead th:first-child { position: sticky; left: 0; background: #fff; min-width: 8.5em; max-width: 9.5em; }
  .numbers .group th { max-width: none; }
  .levers tbody tr:not(.group) th { min-width: 9.5em; }
}
${PRINT_STYLE}
`
