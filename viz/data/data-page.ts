/** The frame of the pages about a city's own data: both languages on one page, the one that was asked for first. */
import type { Bilingual } from '../../sim/text/bilingual.ts'
import { markup, trusted } from '../report/markup.ts'
import type { Markup } from '../report/markup.ts'
import { PAGE_STYLE } from '../report/style.ts'
import type { Language } from '../words/language.ts'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }
const TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' }

const STYLE = `
.languages { text-align: right; font-size: .88rem; padding-top: .9rem; margin: 0; max-width: none; }
.page > section { padding: 1.1rem 0 2.4rem; }
.page > section + section { border-top: 3px double var(--rule); }
.page > section > h2 { margin-top: 2rem; }
.page figure { margin: 1.4rem 0 1.8rem; }
.said { font-family: var(--serif); font-size: 1.15rem; }
`

/** @param language the one that is read first */
export function dataPage(language: Language, title: Bilingual, part: (language: Language) => Markup): string {
  const other = language === 'zh' ? 'en' : 'zh'
  return markup`${trusted('<!doctype html>')}
<html lang="${TAGS[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title[language]}</title><style>${trusted(PAGE_STYLE + STYLE)}</style></head>
<body><main class="page"><p class="languages"><a href="#${other}" lang="${TAGS[other]}">${NAMES[other]}</a></p>
${[language, other].map((one) => markup`<section id="${one}" lang="${TAGS[one as Language]}">${part(one as Language)}</section>\n`)}</main></body></html>
`.markup
}
