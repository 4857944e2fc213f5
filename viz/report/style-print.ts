/** The page on paper, A4: running title and page numbers, nothing torn inside a figure, a row or a short table; what is folded stays away. */
export const PRINT_STYLE = `@media print {
  @page { size: A4; margin: 17mm 15mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #595959; } @bottom-left { content: "WhistleLab"; font: 8pt sans-serif; color: #595959; } }
  body { font-size: 9pt; line-height: 1.42; }
  .page { max-width: none; padding: 0; }
  .top { padding: 0; }
  .skip, .narrow, details.numbers-of, details:not([open]) { display: none; }
  body:not(:has(.annex[open])) :is(#annex, nav li:last-child) { display: none; }
  nav ol { margin: 1mm 0 0; padding: .6mm 0; gap: 0 5mm; font-size: 7.6pt; }
  nav a { padding: 0; }
  .wide { display: block; }
  .wide svg { max-height: 62mm; width: auto; }
  #s-price .wide svg { max-height: 72mm; }
  #answer:has(.options tbody tr:nth-child(6)) ~ #s-price .wide svg { max-height: 46mm; }
  .narrow svg { max-height: 62mm; width: auto; }
  #s-winners .narrow svg { max-height: 74mm; }
  #s-waiting { break-before: page; }
  #s-winners, #s-offices, #proposal { break-inside: avoid; }
  #s-waiting, #s-winners, #s-offices { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 8mm; }
  #s-waiting > :not(figure), #s-winners > :not(figure), #s-offices > h2, #s-offices > .note { grid-column: 1 / -1; }
  #s-waiting .wide, #s-winners .wide, #s-offices .wide { display: none; }
  #s-waiting .narrow, #s-winners .narrow, #s-offices .narrow { display: block; }
  h1, h1:lang(zh) { font-size: 17pt; }
  h2 { font-size: 12.5pt; padding-top: 2.5mm; margin-bottom: 2mm; }
  h3 { font-size: 10.5pt; }
  #answer { padding-top: 4mm; }
  .lede { font-size: 9.6pt; margin: 2.5mm 0; }
  .lede p { max-width: none; }
  .strip, .kicker, .key { font-size: 8pt; }
  .key { gap: 0 4mm; margin-bottom: 1mm; }
  figcaption { margin-bottom: 1.5mm; }
  figcaption .number, footer { font-size: 7.6pt; }
  ul { margin: 1mm 0; padding-left: 5mm; }
  main > section + section { margin-top: 5mm; }
  section section { margin-top: 3mm; }
  figure { margin-bottom: 4mm; }
  h2, h3, caption, figcaption, summary { break-after: avoid; }
  figure, .warning, tr, li, .sure, .options { break-inside: avoid; }
  p { orphans: 3; widows: 3; margin-bottom: 1.2mm; }
  thead { display: table-header-group; }
  th, td, .numbers td, .options td, .options tbody th { padding-top: .8mm; padding-bottom: .8mm; }
  table, .options { font-size: 8.2pt; }
  .options tbody th { min-width: 24mm; }
  .options .bar { width: 15mm; margin-right: 2mm; }
  .options :is(th, td):nth-child(n) { padding-right: 3mm; }
  .options td:last-child { min-width: 38mm; }
  table.options { font-size: 7.9pt; }
  .options thead th, .note, .how, .subtitle { font-size: 7.6pt; }
  .scroll { overflow: visible; }
  .matrix td, .matrix thead th, .numbers tbody tr:not(.group) th { min-width: 0; overflow-wrap: break-word; }
  .matrix tbody th { min-width: 56mm; }
  .warning, pre { border: 1px solid #d0d0d0; background: none; }
  .bar, .level, .options .today th, .options .today td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  footer { margin-top: 4mm; padding: 2mm 0 0; }
  a { color: inherit; text-decoration: none; }
}`
