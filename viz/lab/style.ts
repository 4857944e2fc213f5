/** How the lab looks: paper, one column on a telephone, two on a desk, large type on a projector. */
import { AGE_COLOURS, GROUND, INK, LINE, PAPER } from './picture/colours.ts'

export const LAB_STYLE = `
:root { --paper: ${PAPER}; --ground: ${GROUND}; --ink: ${INK}; --line: ${LINE}; --quiet: #5f5f5f; --a: #4d4d4d; --b: #005f96; --late: ${AGE_COLOURS[2]}; }
* { box-sizing: border-box; }
html { font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; background: var(--paper); color: var(--ink); }
html:lang(zh) { line-height: 1.7; text-autospace: normal; }
body { margin: 0; }
h1, h2, h3, p, figure { margin: 0; }
h1 { font-size: 1.2rem; }
h1 span { font-weight: 400; color: var(--quiet); font-size: .9rem; margin-left: .7em; }
h2 { font-size: 1rem; margin-bottom: .35rem; }
h3 { font-size: .95rem; }
#lab { max-width: 1900px; margin: 0 auto; padding: 0 14px; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; padding: .55rem 0; border-bottom: 1px solid var(--line); }
header .city { flex: 1 1 16rem; min-width: 0; }
header .city { display: flex; gap: .5rem; align-items: center; }
select { max-width: 100%; min-width: 0; }
label { min-width: 0; }
header .acts { display: flex; gap: .4rem; }
header .said { flex-basis: 100%; color: var(--quiet); font-size: .87rem; }
header .said:empty { display: none; }
button[aria-pressed="true"] { border-width: 2px; border-color: var(--ink); }
.hint { color: var(--quiet); }
.luck input { width: 7rem; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--ground); padding: .4rem; z-index: 2; }
button, select, input[type="text"], input[type="search"], input[type="number"] { font: inherit; color: inherit; background: var(--ground); border: 1px solid #8a877f; border-radius: 4px; padding: .2rem .6rem; min-height: 2rem; }
button { cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--ink); }
button:disabled { color: #8a877f; cursor: default; }
button.link { border: 0; background: none; padding: 0 .2rem; min-height: 1.6rem; text-decoration: underline; color: var(--b); }
button.go, button.play { background: var(--ink); color: #fff; border-color: var(--ink); }
button.play:disabled { background: #8a877f; border-color: #8a877f; color: #fff; }
:focus-visible { outline: 3px solid #c77700; outline-offset: 1px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: .7rem 0; }
@media (max-width: 999px) { main, aside { display: contents; } .story, .queue { order: 1; } .lesson { order: 2; } .levers { order: 3; } .stocks { order: 4; } .runs { order: 5; } .sweep { order: 6; } .twin { order: 7; } .exports { order: 8; } }
@media (min-width: 1000px) { .columns { grid-template-columns: minmax(0, 1fr) 340px; } }
@media (min-width: 1500px) { .columns { grid-template-columns: minmax(0, 1fr) 400px; } }
main { display: grid; gap: .7rem; min-width: 0; align-content: start; }
.summary { min-height: 1.5em; font-size: 1.02rem; }
.crumbs { display: flex; gap: .4rem; align-items: center; min-height: 2rem; font-weight: 600; }
.crumbs button { font-weight: 400; }
.worlds { display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); }
.worlds.two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.world figcaption:empty { display: none; }
.world figcaption { font-weight: 600; padding-bottom: .2rem; }
.world-A figcaption, .of-A { color: var(--a); }
.world-B figcaption, .of-B { color: var(--b); }
.world canvas { display: block; width: 100%; height: clamp(380px, 58vh, 900px); border: 1px solid var(--line); border-radius: 4px; touch-action: manipulation; cursor: pointer; }
.worlds.two canvas { height: clamp(460px, 64vh, 900px); }
@media (max-width: 700px) { h1 span { display: none; } header .city { flex-basis: 100%; } .worlds.two { display: flex; overflow-x: auto; scroll-snap-type: x mandatory; } .worlds.two .world { flex: 0 0 95%; scroll-snap-align: start; } .worlds .world canvas { height: 700px; } .moment { min-width: 0; } }
.legend { display: flex; flex-wrap: wrap; gap: .1rem .9rem; font-size: .84rem; color: var(--ink); padding-top: .35rem; }
.legend [hidden] { display: none; }
.legend span:not([hidden]), .legend label { display: inline-flex; gap: .3rem; align-items: center; }
.play-bar { display: flex; flex-wrap: wrap; gap: .4rem .5rem; align-items: center; position: sticky; bottom: 0; background: var(--paper); padding: .45rem 0; z-index: 1; border-top: 1px solid var(--line); }
.play-bar .day { flex: 1 1 8rem; min-width: 6rem; accent-color: var(--ink); }
.play-bar select { max-width: 11rem; }
.play { min-width: 5rem; }
.moment { font-variant-numeric: tabular-nums; font-weight: 600; min-width: 10.5rem; }
section, .twin { background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: .7rem .8rem; min-width: 0; }
.stage { background: none; border: 0; padding: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: .8rem; }
.chart svg { width: 100%; max-width: 620px; height: auto; display: block; max-height: 260px; }
svg text { font: 12px system-ui, "Noto Sans CJK SC", sans-serif; fill: var(--ink); }
svg .name { font-weight: 600; }
.survival .name { fill: currentColor; }
svg .empty { fill: var(--quiet); }
svg .tick { stroke: var(--line); }
svg .theory { stroke: var(--ink); stroke-width: 1.4; stroke-dasharray: 6 4; }
svg .change { stroke: var(--quiet); stroke-dasharray: 4 3; }
.dots .dot { fill: #4d4d4d; }
.dots .beyond { fill: #fff; stroke: #4d4d4d; }
.dots .margin { fill: #ece9e1; }
.dots .zero { stroke: var(--ink); stroke-dasharray: 2 3; }
.dots .interval { stroke: var(--ink); stroke-width: 3; }
.dots .mean { fill: var(--ink); }
.dots .pale { opacity: .35; }
.runs p, .sweep p { padding-top: .2rem; }
.runs .word { font-weight: 600; font-size: 1.05rem; margin: .2rem 0 .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: .2rem .55rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
th[scope="row"] { text-align: left; font-weight: 400; }
.runs td:last-child { white-space: normal; }
caption { text-align: left; padding-bottom: .3rem; font-weight: 600; }
summary { cursor: pointer; min-height: 2rem; font-weight: 600; display: flex; align-items: center; }
summary::before { content: "›"; margin-right: .5em; transition: none; }
details[open] > summary::before { transform: rotate(90deg); }
aside { display: grid; gap: .7rem; align-content: start; min-width: 0; }
.whose { display: flex; flex-wrap: wrap; gap: .3rem; margin-bottom: .3rem; }
.whose [aria-pressed="true"] { border-width: 2px; border-color: currentColor; font-weight: 600; }
.load { color: var(--quiet); }
.when { border: 1px solid var(--line); border-radius: 4px; margin: .4rem 0; padding: .2rem .6rem .4rem; }
.when label { display: block; }
.when .note { padding-top: .1rem; }
.search input { width: 100%; margin: .4rem 0; }
.lever { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 .6rem; padding: .35rem 0 .45rem; border-top: 1px solid var(--line); }
.lever input[type="range"] { grid-column: 1 / -1; width: 100%; min-height: 1.9rem; accent-color: var(--b); }
.lever input[type="checkbox"] { width: 1.2rem; height: 1.2rem; margin: .3rem 0; }
.lever select { grid-column: 1 / -1; }
.lever output { font-weight: 600; font-variant-numeric: tabular-nums; text-align: right; }
.lever.changed output { color: var(--b); }
.lever p { grid-column: 1 / -1; font-size: .82rem; color: var(--quiet); }
.lever .idle:empty { display: none; }
.lever .idle { color: var(--late); }
.note { font-size: .85rem; color: var(--quiet); padding-top: .4rem; }
.failure { color: var(--late); font-weight: 600; padding: .5rem 0; overflow-wrap: anywhere; }
.exports { display: flex; flex-wrap: wrap; gap: .4rem; }
.exports h2, .exports p { flex-basis: 100%; }
.exports code { display: block; font-size: .8rem; overflow-wrap: anywhere; background: var(--paper); padding: .4rem; margin-top: .2rem; user-select: all; }
.story, .queue { position: relative; }
.queue .formula { font-size: .88rem; padding-top: .4rem; }
.queue .why { font-weight: 600; padding-top: .2rem; }
.stories { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); }
.story ol { margin: .3rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
.story li { padding: .15rem 0; }
.story time { color: var(--quiet); font-variant-numeric: tabular-nums; display: inline-block; min-width: 12em; }
.story .fork { border-top: 2px solid #b0478a; }
.life { width: 100%; height: 22px; }
.phase { stroke: none; fill: #ddd9cf; }
.phase.unseen { fill: none; stroke: #767676; stroke-dasharray: 2 2; }
.phase.called { fill: #b0478a; }
.phase.work { fill: var(--ink); }
.phase.over { fill: #00846a; }
.close { position: absolute; right: .6rem; top: .4rem; }
.lesson .own { display: block; font-size: .85rem; color: var(--quiet); padding-top: .5rem; }
.lesson .own input { display: block; max-width: 100%; font: inherit; padding-top: .2rem; }
.lesson .failure { white-space: pre-line; }
.lesson .kind { color: var(--b); font-weight: 600; font-size: .88rem; }
.lesson .step { color: var(--quiet); font-weight: 400; font-size: .85rem; }
.lesson .prose { font-size: 1.05rem; padding: .2rem 0 .5rem; }
.lesson .word { font-weight: 600; }
.lesson h2 { margin-top: .5rem; }
.lesson .stocks { border: 0; padding: 0; }
.lesson .foot { padding-top: .6rem; }
.lesson fieldset { border: 1px solid var(--line); margin: .4rem 0; padding: .3rem .6rem; }
.choice { display: block; padding: .2rem 0; }
.drawn { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) 3.2rem; gap: .5rem; align-items: center; font-size: .9rem; }
.drawn input { width: 100%; accent-color: var(--b); }
.drawn output { text-align: right; font-variant-numeric: tabular-nums; }
.given { font-weight: 600; }
.dots .guess { fill: none; stroke: #8a877f; stroke-width: 2.5; }
footer { color: var(--quiet); font-size: .85rem; padding: .6rem 0 1.2rem; }
html.presenting { font-size: 20px; }
html.blank body { visibility: hidden; }
html.blank { background: #000; }
.presenting svg text { font-size: 14px; }
.presenting .exports, .presenting .sweep, .presenting .twin, .presenting h1 span, .presenting .hint, .presenting .search { display: none; }
.presenting .summary { font-size: 1.4rem; }
noscript p { padding: 2rem; font-size: 1.1rem; }
`
