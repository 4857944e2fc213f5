/** What a reader finds written in a PDF that a browser printed, page by page: enough for files as Chromium writes them, and no more. */
import { inflateSync } from 'node:zlib'

interface Part {
  readonly dictionary: string
  readonly stream: Buffer | null
}

/** Pieces of text as they were painted, joined; spaces as the typesetter set them. */
export function pagesOfPdf(pdf: Buffer): string[] {
  const parts = partsOf(pdf)
  const part = (number: number): Part => parts.get(number) ?? { dictionary: '', stream: null }
  const letters = new Map<number, (code: string) => string>()
  const lettersOf = (font: number): ((code: string) => string) => {
    const known = letters.get(font) ?? readerOf(part, font)
    letters.set(font, known)
    return known
  }
  const pages = leaves(part, [...parts].find(([, { dictionary }]) => dictionary.includes('/Type /Pages'))?.[0] ?? 0)
  return pages.map((page) =>
    referred(part(page).dictionary, 'Contents')
      .map((number) => written(part(number).stream?.toString('latin1') ?? '', lettersOf))
      .join(''),
  )
}

/** Objects by number, where the table at the end of the file says that they are. */
function partsOf(pdf: Buffer): Map<number, Part> {
  const text = pdf.toString('latin1')
  const table = text.slice(Number(/startxref\s+(\d+)/.exec(text.slice(-64))?.[1]))
  const entries = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)]
  return new Map(
    entries.flatMap(([, place, kind], number): [number, Part][] => {
      if (kind === 'f') return []
      const start = Number(place)
      const ends = ['endobj', 'stream\n'].map((word) => text.indexOf(word, start)).filter((at) => at >= 0)
      const end = Math.min(...ends)
      const dictionary = text.slice(start, end)
      if (!text.startsWith('stream', end)) return [[number, { dictionary, stream: null }]]
      const from = end + 'stream\n'.length
      const bytes = pdf.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)?.[1]))
      return [[number, { dictionary, stream: dictionary.includes('FlateDecode') ? inflateSync(bytes) : bytes }]]
    }),
  )
}

/** Numbers of the objects that a dictionary names under a key: one, or a list. */
function referred(dictionary: string, key: string): number[] {
  const value = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(dictionary)?.[1] ?? ''
  return [...value.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}

/** The pages below a node of their tree, in order. */
function leaves(part: (number: number) => Part, node: number): number[] {
  const below = referred(part(node).dictionary, 'Kids')
  return below.length === 0 ? [node] : below.flatMap((one) => leaves(part, one))
}

/** What the codes of a font stand for; a browser numbers them as it likes and says so in a table beside the font. */
function readerOf(part: (number: number) => Part, font: number): (code: string) => string {
  const [table] = referred(part(font).dictionary, 'ToUnicode')
  const text = table === undefined ? '' : (part(table).stream?.toString('latin1') ?? '')
  const letters = new Map<number, string>()
  for (const [, body] of text.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code, letter] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(parseInt(code, 16), utf16(letter))
  }
  for (const [, body] of text.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, letter] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++)
        letters.set(code, String.fromCodePoint(utf16(letter).codePointAt(0)! + code - parseInt(from, 16)))
    }
  }
  const digits = /begincodespacerange\s*<(\w+)>/.exec(text)?.[1].length ?? 2
  const code = new RegExp(`.{${digits}}`, 'g')
  return (shown) => (shown.match(code) ?? []).map((one) => letters.get(parseInt(one, 16)) ?? '').join('')
}

function utf16(digits: string): string {
  return (digits.match(/.{4}/g) ?? []).map((one) => String.fromCharCode(parseInt(one, 16))).join('')
}

const WORDS = /\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]*)> Tj|ActualText <(?:FEFF)?([0-9A-Fa-f]*)>|(BDC)|(EMC)/g

/** The text of a page's instructions; where letters were fused the browser says what they were, which counts instead of their codes. */
function written(instructions: string, lettersOf: (font: number) => (code: string) => string): string {
  let [text, font] = ['', 0]
  /** An entry a bracket that is open: whether its text has been told. */
  const open: boolean[] = []
  let isTold = false
  for (const [, nextFont, codes, told, begins, ends] of instructions.matchAll(WORDS)) {
    if (nextFont !== undefined) font = Number(nextFont)
    else if (told !== undefined) {
      text += utf16(told)
      isTold = true
    } else if (begins !== undefined) {
      open.push(isTold)
      isTold = false
    } else if (ends !== undefined) open.pop()
    else if (!open.includes(true)) text += lettersOf(font)(codes)
  }
  return text
}
