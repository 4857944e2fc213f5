import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { pack } from '../../../viz/charts/pack.ts'
import { PAGE_SCRIPT } from '../../../viz/report/script.ts'

interface Node {
  text: string
  readonly children: Node[]
  hidden: boolean
}

/** As much of a document as the script needs: elements that remember their text and children. */
function node(text = ''): Node & Record<string, unknown> {
  const self = {
    text,
    children: [] as Node[],
    hidden: false,
    style: {},
    offsetWidth: 100,
    offsetHeight: 50,
    set textContent(value: string) {
      self.text = value
    },
    get textContent() {
      return self.text
    },
    appendChild: (child: Node) => self.children.push(child),
    replaceChildren: (...children: Node[]) => self.children.splice(0, self.children.length, ...children),
  }
  return self
}

type Tooltip = (handler: null, event: object, item: null, value: unknown) => void

/** Runs the script on one chart with a stand-in for vega. */
async function run(spec: object, works = true) {
  const [place, body] = [node('drawing'), node()]
  const seen: { parsed?: unknown; tooltip?: Tooltip } = {}
  class View {
    tooltip(show: Tooltip) {
      seen.tooltip = show
      return this
    }
    initialize() {
      return this
    }
    runAsync() {
      return works ? Promise.resolve() : new Promise(() => {})
    }
  }
  const document = {
    body,
    createElement: () => node(),
    getElementById: () => node(JSON.stringify({ chart: spec })),
    querySelector: (selector: string) => (selector === '#chart .wide' ? place : null),
  }
  const parse = (parsed: unknown) => (seen.parsed = parsed)
  runInNewContext(PAGE_SCRIPT, { document, window: { innerWidth: 800, innerHeight: 600 }, vega: { View, parse } })
  await Promise.resolve()
  return { place, note: body.children[0], seen }
}

const SPEC = {
  data: [
    {
      name: 'lines',
      values: [
        { x: 1, y: 0.5 },
        { x: 2, y: null },
      ],
    },
    { name: 'store' },
  ],
  marks: [],
}

describe('the script of the page', () => {
  it('unpacks the tables that were packed for it', async () => {
    const packed = pack(SPEC)
    expect(JSON.stringify(packed).match(/"x"/g)).toHaveLength(1)
    const { seen } = await run(packed)
    expect(JSON.parse(JSON.stringify(seen.parsed))).toEqual(SPEC)
  })

  it('replaces the drawing when vega has drawn, and not before', async () => {
    expect((await run(pack(SPEC as never))).place.children).toHaveLength(1)
    expect((await run(pack(SPEC as never), false)).place.children).toHaveLength(0)
  })

  it('shows what is under the pointer as text, and hides the note again', async () => {
    const { note, seen } = await run(pack(SPEC))
    expect(note.hidden).toBe(true)
    seen.tooltip!(null, { clientX: 10, clientY: 10 }, null, { moment: 'Day 3', '<b>Before</b>': '82.4' })
    expect(note.hidden).toBe(false)
    const [heading, table] = note.children
    expect(heading.text).toBe('Day 3')
    expect(table.children[0].children.map(({ text }) => text)).toEqual(['<b>Before</b>', '82.4'])
    seen.tooltip!(null, {}, null, undefined)
    expect(note.hidden).toBe(true)
  })
})
