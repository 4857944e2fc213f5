/** Titles in which a number and its unit stay in one line: Chinese breaks between any two letters. */
import type { Markup } from './markup.ts'
import { markup } from './markup.ts'

const WITH_UNIT = /(每?\d[\d.,]*(?:亿元|万元|万人|小时|个|件|人|天|元|次|周|项))/

export function unbroken(title: string): Markup[] {
  return title
    .split(WITH_UNIT)
    .map((part, at) => (at % 2 === 1 ? markup`<span class="unbroken">${part}</span>` : markup`${part}`))
}
