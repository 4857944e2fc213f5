/** HTML by tagged template: whatever is inserted is escaped, unless it is markup already. */

export interface Markup {
  readonly markup: string
}

type Insert = string | number | Markup | readonly Markup[] | null

/** Text as it may stand between tags and in double-quoted attributes. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** `markup\`<p>${text}</p>\``; null inserts nothing. */
export function markup(parts: TemplateStringsArray, ...inserts: Insert[]): Markup {
  return { markup: parts.reduce((text, part, index) => text + insertText(inserts[index - 1]) + part) }
}

/** Text that is known to be markup: style sheets, scripts and drawn charts. */
export function trusted(text: string): Markup {
  return { markup: text }
}

function insertText(insert: Insert): string {
  if (insert === null) return ''
  if (typeof insert === 'string') return escapeText(insert)
  if (typeof insert === 'number') return String(insert)
  return 'markup' in insert ? insert.markup : insert.map((one) => one.markup).join('')
}

/** JSON that cannot end the script element it stands in. */
export function scriptJson(value: unknown): Markup {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'))
}

/** Program text that cannot end the script element it stands in; both marks occur only inside string literals. */
export function scriptCode(code: string): Markup {
  return trusted(code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--'))
}
