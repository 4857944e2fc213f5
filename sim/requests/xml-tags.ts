/**
 * Tags and texts of an XML document out of a stream of text, in bounded memory: as much of XML as spreadsheets write. Names come without their
 * prefix. What a document declares of its own (DOCTYPE) is refused, so that nothing is expanded.
 */
export interface XmlListener {
  open(name: string, attributes: string): void
  /** Of a tag that closes itself as well. */
  close(name: string): void
  /** A whole text, its entities resolved. */
  text(content: string): void
}

/** Characters of the longest tag or text. */
const LONGEST = 1 << 22
const TAG = /<(\/?)(?:[^\s<>/"':]*:)?([^\s<>/"':]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/y

export class XmlTags {
  private rest = ''
  private readonly to: XmlListener

  constructor(to: XmlListener) {
    this.to = to
  }

  /** @throws RangeError for what is no such document */
  push(piece: string): void {
    const text = this.rest + piece
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) break
      if (tag > at) this.to.text(withoutEntities(text.slice(at, tag)))
      const next = this.tagAt(text, tag)
      if (next < 0) {
        at = tag
        break
      }
      at = next
    }
    this.rest = text.slice(at)
    if (this.rest.length > LONGEST) throw new RangeError('a tag or text is too long')
  }

  end(): void {
    if (this.rest.trim() !== '') throw new RangeError('the document is cut off')
  }

  /** @returns where the text goes on; -1: more of it is needed */
  private tagAt(text: string, at: number): number {
    if (text.length < at + 9 && !text.includes('>', at)) return -1
    if (text.startsWith('<?', at)) return behind(text, '?>', at)
    if (text.startsWith('<!--', at)) return behind(text, '-->', at)
    if (text.startsWith('<![CDATA[', at)) {
      const end = behind(text, ']]>', at)
      if (end >= 0) this.to.text(text.slice(at + 9, end - 3))
      return end
    }
    if (text.startsWith('<!', at)) throw new RangeError('the document declares something of its own')
    TAG.lastIndex = at
    const [whole, closes, name, attributes, closed] = TAG.exec(text) ?? []
    if (whole === undefined) return -1
    if (!closes) this.to.open(name, attributes)
    if (closes || closed) this.to.close(name)
    return at + whole.length
  }
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

const PATTERNS = new Map<string, RegExp>()

/** @returns undefined where there is none of the name, which may stand behind a prefix */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = PATTERNS.get(name)
  if (pattern === undefined)
    PATTERNS.set(name, (pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(["'])(.*?)\\1`, 's')))
  const [, , value] = pattern.exec(attributes) ?? []
  return value === undefined ? undefined : withoutEntities(value)
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, word?: string) => {
    if (word !== undefined) return ENTITIES[word] ?? all
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
