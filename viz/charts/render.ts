/** From a Vega-Lite specification to a compiled one and to static SVG, without a browser. */
import * as vega from 'vega'
import type { Spec } from 'vega'
import { compile } from 'vega-lite'
import type { TopLevelSpec } from 'vega-lite'
import { teachTextWidths } from './text-width.ts'
import type { Warn } from './warn.ts'

function logger(warn: Warn): vega.LoggerInterface {
  const tell = (...parts: readonly unknown[]) => {
    warn(parts.map(String).join(' '))
    return self
  }
  const quiet = () => self
  const self = {
    level: () => self,
    error: tell,
    warn: tell,
    info: quiet,
    debug: quiet,
  } as unknown as vega.LoggerInterface
  return self
}

/** The compiled specification: what the script in the page shows. @throws Error where vega-lite cannot make sense of it. */
function compileChart(spec: TopLevelSpec, warn: Warn): Spec {
  return compile(spec, { logger: logger(warn) }).spec
}

/** Static SVG, with coordinates rounded to a tenth of a pixel. */
export async function drawChart(spec: TopLevelSpec, warn: Warn): Promise<string> {
  teachTextWidths()
  const view = new vega.View(vega.parse(compileChart(spec, warn)), { renderer: 'none', logger: logger(warn) })
  try {
    return slim(await view.toSVG())
  } finally {
    view.finalize()
  }
}

/** Attributes that matter to nothing in a drawing without a pointer, and parts that draw nothing. */
const IDLE =
  / (xmlns(:xlink)?|version|class|role|aria-[a-z]+|font-family|pointer-events)="[^"]*"| (opacity|stroke-width)="1"/g
const NOTHING = /<path d="(M0,0h0v0h0Z)?"( display="none")?\/>/g

const DESCRIBED = /<path aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="point"([^>]*?)\/>/g

/** What a point is described as becomes its title, which browsers show at the pointer without a script. */
function titled(svg: string): string {
  return svg.replace(DESCRIBED, (_, text: string, rest: string) => `<path${rest}><title>${text}</title></path>`)
}

/** Makes the drawing small: coordinates to a tenth of a pixel, long lines as steps. Changes tags only, never text. */
function slim(svg: string): string {
  return titled(svg)
    .replace(/<[^>]*>/g, (tag) => steps(rounded(tag.replace(IDLE, ''))))
    .replace(NOTHING, '')
    .replace(/<g><\/g>/g, '')
}

function rounded(tag: string): string {
  return tag.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
}

/** A path of absolute lines as one of relative steps, which are shorter to write. */
function steps(tag: string): string {
  return tag.replace(/ d="(M[\d.,ML-]{200,}Z?)"/, (_, path: string) => {
    const at = { x: 0, y: 0 }
    const parts = path.replace('Z', '').match(/[ML][^ML]+/g) ?? []
    const written = parts.map((part) => {
      const [right, down] = part.slice(1).split(',').map(Number)
      const step = part[0] === 'M' ? `M${right},${down}` : `l${tenth(right - at.x)},${tenth(down - at.y)}`
      at.x = right
      at.y = down
      return step
    })
    return ` d="${written.join('')}${path.endsWith('Z') ? 'Z' : ''}"`
  })
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.')
}
