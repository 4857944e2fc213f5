/** Elements of XES: attributes by type. A key has one type in the whole log, whatever the value. */

/** Numbers that count or name; all others are measured, and are floats although a value may be whole. */
const WHOLE = new Set(
  (
    'street issue recurrence grid resident unit department post officer inLine returns attempt present needed whistles reopenings ' +
    'chasers'
  ).split(' '),
)

export function text(key: string, value: string): string {
  return `<string key="${key}" value="${escaped(value)}"/>`
}

export function date(key: string, value: string): string {
  return `<date key="${key}" value="${value}"/>`
}

export function number(key: string, value: number): string {
  return WHOLE.has(key) ? `<int key="${key}" value="${value}"/>` : `<float key="${key}" value="${value}"/>`
}

export function boolean(key: string, value: boolean): string {
  return `<boolean key="${key}" value="${value}"/>`
}

/** What XML reads otherwise, and what nobody sees: a terminal may be shown the log. */
const MARKS = /[&<>"'\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** As it may stand in an attribute of XML 1.0: marks escaped, characters that XML cannot hold left out. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(MARKS, (mark) => `&#${mark.codePointAt(0)};`)
}
