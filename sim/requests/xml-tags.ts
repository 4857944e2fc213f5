/** Tags and texts of an XML document, piece by piece (sax). Names come without their prefix; what a document declares of its own is refused, so that nothing is expanded. */
import sax from 'sax'
import type { SAXParser } from 'sax'

/** Of a tag, by their names without prefix. */
export type Attributes = Readonly<Record<string, string | undefined>>

export interface XmlListener {
  open(name: string, attributes: Attributes): void
  /** Of a tag that closes itself as well. */
  close(name: string): void
  /** A text or a part of one, its entities resolved. */
  text(content: string): void
}

export class XmlTags {
  private readonly parser: SAXParser

  constructor(to: XmlListener) {
    this.parser = sax.parser(true)
    this.parser.onerror = (error) => {
      throw error
    }
    this.parser.ondoctype = () => {
      throw new RangeError('the document declares something of its own')
    }
    this.parser.onopentag = ({ name, attributes }) => {
      const bare = Object.entries(attributes).map(([own, value]) => [withoutPrefix(own), String(value)])
      to.open(withoutPrefix(name), Object.fromEntries(bare) as Attributes)
    }
    this.parser.onclosetag = (name) => to.close(withoutPrefix(name))
    this.parser.ontext = (content) => to.text(content)
    this.parser.oncdata = (content) => to.text(content)
  }

  /** @throws Error for what is no such document */
  push(piece: string): void {
    this.parser.write(piece)
  }

  /** @throws Error for a document that is cut off */
  end(): void {
    this.parser.close()
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
