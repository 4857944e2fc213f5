/** The lab as one HTML file: nothing may be fetched or stored, and nothing runs but the one script that it was made with, known by its hash. */
import { DATA_ID } from './model/lab-data.ts'
import type { LabData } from './model/lab-data.ts'
import { LAB_STYLE } from './style.ts'
import { markup, scriptCode, scriptJson, trusted } from '../report/markup.ts'
import { sourceHash } from '../report/source-hash.ts'
import { labWords } from '../words/lab/lab-words.ts'

/** @param script the bundle of `lab.ts` */
export function labHtml(script: string, data: LabData): string {
  const code = scriptCode(script)
  const style = trusted(LAB_STYLE)
  const policy = [
    "default-src 'none'",
    `script-src ${sourceHash(code)}`,
    `style-src ${sourceHash(style)}`,
    ...['worker-src blob:', "base-uri 'none'", "form-action 'none'"],
  ].join('; ')
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="generator" content="WhistleLab ${data.version}">
<title>WhistleLab</title>
<style>${style}</style>
</head>
<body>
<div id="lab"><h1>WhistleLab</h1></div>
<noscript><p>${labWords('en').noScript} ${labWords('zh').noScript}</p></noscript>
<script type="application/json" id="${DATA_ID}">${scriptJson(data)}</script>
<script>${code}</script>
</body>
</html>
`.markup
}

const DATA = new RegExp(`(<script type="application/json" id="${DATA_ID}">)([^<]*)(</script>)`)

/** The same page with more in its data: they are no script, so its policy stays. @throws Error where it is no page of the lab */
export function withData(html: string, change: (data: LabData) => LabData): string {
  const found = DATA.exec(html)
  if (found === null) throw new Error('this is no page of the lab: it has no data')
  const data = change(JSON.parse(found[2]) as LabData)
  return html.replace(DATA, (_, before: string, __, after: string) => `${before}${scriptJson(data).markup}${after}`)
}
