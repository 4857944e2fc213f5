/** HTML by tagged template: whatever is inserted is escaped, unless it is markup already. */

/** Markup is made here and nowhere else: no object that came out of a file is one, whatever its parts are called. */
export class Markup {
  readonly #text: string

  private constructor(text: string) {
    this.#text = text
  }

  get markup(): string {
    return this.#text
  }

  /** Text that is known to be markup: style sheets, scripts and drawn charts. */
  static readonly trusted = (text: string): Markup => new Markup(text)
}

export const { trusted } = Markup

type Insert = string | number | Markup | readonly Markup[] | null

/** Text as it may stand between tags and in double-quoted attributes. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** `markup\`<p>${text}</p>\``; null inserts nothing. @throws TypeError for what is neither text, number nor markup */
export function markup(parts: TemplateStringsArray, ...inserts: Insert[]): Markup {
  return trusted(parts.reduce((text, part, index) => text + insertText(inserts[index - 1]) + part))
}

function insertText(insert: Insert): string {
  if (insert === null) return ''
  if (typeof insert === 'string') return escapeText(insert)
  if (typeof insert === 'number') return String(insert)
  return insert instanceof Markup ? insert.markup : listText(insert)
}

function listText(inserts: readonly Markup[]): string {
  // A run folder is data of others: an object where a text should be must not get through by being called markup.
  if (Array.isArray(inserts) && inserts.every((one) => one instanceof Markup)) {
    return inserts.map((one) => one.markup).join('')
  }
  throw new TypeError(`a report is made of texts and markup, not of ${JSON.stringify(inserts)}`)
}

/** JSON that cannot end the script element it stands in. */
export function scriptJson(value: unknown): Markup {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'))
}

/** Program text that cannot end the script element it stands in; both marks occur only inside string literals. */
export function scriptCode(code: string): Markup {
  return trusted(code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--'))
}
