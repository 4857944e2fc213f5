/** What a terminal would obey, and what nobody sees, as codes. */

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const UNSEEN_IN_LINES = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** As JSON writes it, so that a string of JSON stays the same string. */
function coded(letter: string): string {
  return [...Array(letter.length).keys()]
    .map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('')
}

/** Text without what a terminal obeys and nobody sees: control characters, marks that turn the direction of writing, halves of characters. */
export function printable(text: string): string {
  return text.replace(UNSEEN, coded)
}

/** The same for a text of several lines that are meant to be lines. */
export function printableLines(text: string): string {
  return text.replace(UNSEEN_IN_LINES, coded)
}
