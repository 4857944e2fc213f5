/** Titles of options without what all of them begin with: beside each other nobody needs the name of the district in each. */
import type { Bilingual } from '../../sim/text/bilingual.ts'

/** What may stand between the place and the option. */
const BREAK = /[,:，：]\s*/g

/** In the order given; those of a single option, and those that would become empty, stay whole. */
export function shortTitles(titles: readonly Bilingual[]): Bilingual[] {
  const [en, zh] = (['en', 'zh'] as const).map((language) => withoutCommonHead(titles.map((one) => one[language])))
  return titles.map((_, index) => ({ en: capitalised(en[index]), zh: zh[index] }))
}

function withoutCommonHead(titles: readonly string[]): string[] {
  if (titles.length < 2) return [...titles]
  const [first] = titles
  const heads = [...first.matchAll(BREAK)].map((match) => first.slice(0, match.index + match[0].length))
  const head =
    heads.findLast((one) => titles.every((title) => title.startsWith(one) && title.length > one.length)) ?? ''
  return titles.map((title) => title.slice(head.length))
}

function capitalised(text: string): string {
  return text === '' ? text : text[0].toUpperCase() + text.slice(1)
}
