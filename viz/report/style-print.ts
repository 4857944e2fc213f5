/** The page on paper, A4: running title and page numbers, nothing torn inside a figure, a row or a short table; what is folded stays away. */
export const PRINT_STYLE = `@media print {
  @page { size: A4; margin: 17mm 15mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #595959; } @bottom-left { content: "WhistleLab"; font: 8pt sans-serif; color: #595959; } }
  body { font-size: 9pt; line-height: 1.42; }
  .page { max-width: none; padding: 0; }
  .top { padding: 0; }
  nav, .skip, .narrow, details.numbers-of, details:not([open]) { display: none; }
  .wide { display: block; }
  .wide svg { max-height: 62mm; width: auto; }
  h1, h1:lang(zh) { font-size: 17pt; }
  h2 { font-size: 12.5pt; padding-top: 2.5mm; margin-bottom: 2mm; }
  h3 { font-size: 10.5pt; }
  #answer { padding-top: 4mm; }
  .lede { font-size: 9.6pt; margin: 2.5mm 0; }
  main > section + section { margin-top: 5mm; }
  section section { margin-top: 3mm; }
  figure { margin-bottom: 4mm; }
  h2, h3, caption, figcaption, summary { break-after: avoid; }
  figure, .warning, tr, li, .sure, .options { break-inside: avoid; }
  p { orphans: 3; widows: 3; margin-bottom: 1.2mm; }
  thead { display: table-header-group; }
  th, td, .numbers td, .options td, .options tbody th { padding-top: .8mm; padding-bottom: .8mm; }
  table, .options { font-size: 8.2pt; }
  .options thead th, .note, .how, .subtitle { font-size: 7.6pt; }
  .scroll { overflow: visible; }
  .warning, pre { border: 1px solid #d0d0d0; background: none; }
  .bar, .level, .options .today th, .options .today td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  footer { margin-top: 4mm; padding: 2mm 0 0; }
  a { color: inherit; text-decoration: none; }
}`
