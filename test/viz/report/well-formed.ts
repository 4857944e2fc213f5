/** A strict reader of the HTML that the report writes: names, quoted attributes, nesting. It knows no more than the report uses. */

export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
}

const VOID = new Set(['meta', 'wbr', 'br', 'img', 'link', 'input'])
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<]*")?)*)\s*(\/?)>/y
const ATTRIBUTE = /([a-zA-Z][\w:-]*)(?:="([^"<]*)")?/g

/** All elements in order. @throws Error at the first place that is not well-formed. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = []
  const open: string[] = []
  let at = html.startsWith('<!doctype html>') ? '<!doctype html>'.length : 0
  while ((at = html.indexOf('<', at)) >= 0) {
    TAG.lastIndex = at
    const match = TAG.exec(html)
    if (match === null) throw new Error(`not a tag: ${html.slice(at, at + 80)}`)
    const [whole, slash, tag, attributes, selfClosed] = match
    at += whole.length
    if (slash === '/') {
      const expected = open.pop()
      if (expected !== tag) throw new Error(`</${tag}> closes <${expected}> near ${html.slice(at - 80, at)}`)
      continue
    }
    elements.push({ tag, attributes: attributesOf(attributes) })
    if (selfClosed === '/' || VOID.has(tag)) continue
    if (tag === 'script' || tag === 'style') at = html.indexOf(`</${tag}`, at)
    open.push(tag)
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`)
  return elements
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value ?? '']))
}

/** The text that a reader sees: no tags, no scripts, no styles, no-break spaces as plain ones. */
export function textOf(html: string): string {
  return (
    html
      .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')
      // A number and its unit are held together in the middle of a word.
      .replace(/<span class="unbroken">(.*?)<\/span>/g, '$1')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/[\s\u00a0]+/g, ' ')
  )
}
