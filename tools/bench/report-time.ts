/** How long a report takes, from the files of a run to the page: few options and very many, made of a kept run. */
import { reportHtml } from '../../viz/report/report.ts'
import { keptRun } from '../reports/kept-run.ts'
import { withOptions } from '../reports/many-options.ts'
import { spreadOf } from './measure.ts'
import type { Means } from './section.ts'
import type { Sheet } from './sheet.ts'

/** Options, and the seconds within which their report is wanted. */
const SIZES = [
  [5, 5],
  [20, 10],
  [200, 20],
] as const

export async function reportTime({ rounds }: Means): Promise<Sheet[]> {
  const kept = keptRun('staffing')
  const lines: string[][] = []
  for (const [options, wanted] of SIZES) {
    const run = withOptions(kept, options)
    const seconds: number[] = []
    let bytes = 0
    for (let round = 0; round < rounds; round++) {
      const before = process.cpuUsage()
      const page = await reportHtml(run, 'en')
      const { user, system } = process.cpuUsage(before)
      seconds.push((user + system) / 1e6)
      bytes = Buffer.byteLength(page)
    }
    const { median, least, most } = spreadOf(seconds)
    lines.push([
      `${options} options`,
      `${median.toFixed(2)} s (${least.toFixed(2)}-${most.toFixed(2)})`,
      `< ${wanted} s`,
      `${Math.round(bytes / 1000)} kB`,
    ])
  }
  const notes = [
    'The first report of a process takes most: it makes formats and loads nothing twice. CPU time, of a kept run whose options are repeated.',
  ]
  return [{ title: 'Reports', head: ['what', 'found', 'aim', 'page'], lines, notes }]
}
