/** The gate that runs notebooks without Jupyter: what it shows, what it refuses, by which cell; and the first notebook through it, to the last digit. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { differences, executed } from '../../tools/notebooks/execute.ts'
import { joined } from '../../tools/notebooks/notebook-file.ts'
import type { Notebook, Output } from '../../tools/notebooks/notebook-file.ts'
import { runSession } from '../../tools/notebooks/other-cells.ts'
import { runTypeScript } from '../../tools/notebooks/typescript-cells.ts'
import { INSTALL_PANDAS, INSTALL_R, pythonWithPandas, works } from './statistics.ts'

const NOTEBOOKS = join(import.meta.dirname, '../../notebooks')
const place = mkdtempSync(join(tmpdir(), 'whistlelab-gate-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const plainly = ({ text, data }: Output): string => joined(text ?? (data!['text/plain'] as string[]))

describe('TypeScript', () => {
  it('runs cells as one program: names, types and imports of one go on in the next, and the last line is shown', async () => {
    const shown = await runTypeScript([
      `import { tQuantile } from 'whistlelab'\nimport { table as rows, text } from 'whistlelab/notebook'\nimport type { Scenario } from 'whistlelab'\nconst two: number = 2`,
      `console.log('two is', two)\ntext(\`t = \${tQuantile(0.975, 4).toFixed(3)}\`)`,
      `let none: Scenario | undefined`,
      `rows([{ a: 'x', b: 1234567, c: 0.012345 }, { a: '街道', b: 5, c: null }])`,
    ])
    // t of four degrees of freedom: 2.776 in any table.
    expect(shown.map((some) => some.map(plainly))).toEqual([
      [],
      ['two is 2\n', 't = 2.776'],
      [],
      ['a             b       c\nx     1,234,567  0.0123\n街道          5       –'],
    ])
    expect(joined(shown[3][0].data!['text/html'] as string[])).toContain('<td style="text-align:right">0.0123</td>')
  })

  it('draws charts, as specification and as picture, and takes none that vega complains about', async () => {
    const [[shown]] = await runTypeScript([
      `import { chart, dots } from 'whistlelab/notebook'\nawait chart(dots([{ name: 'a', value: 2, halfWidth: 1 }], { title: 'T', axis: 'days' }, 0))`,
    ])
    expect(Object.keys(shown.data!).sort()).toEqual(['application/vnd.vegalite.v5+json', 'image/svg+xml', 'text/plain'])
    expect(joined(shown.data!['image/svg+xml'] as string[])).toMatch(/^<svg xmlns="http.*>days<\/text>/s)
    const faulty = `import { chart } from 'whistlelab/notebook'\nawait chart({ data: { values: [{ a: 1 }] }, mark: 'point', encoding: { x: { field: 'a', type: 'nothing' } } } as never)`
    await expect(runTypeScript([faulty])).rejects.toThrow('cell 1 failed: Error: Invalid field type')
  })

  it.each([
    ['an error', ['1 + 1;const a = 1', 'throw new Error("boom")'], 'cell 2 failed: Error: boom'],
    ['a plain value', ['const a = 1', 'a'], 'cell 2 failed: Error: its last line is a plain value'],
    ['a promise', ['Promise.resolve(1)'], 'a promise: put await before it'],
  ])('names the cell of %s', async (_, cells, message) => {
    await expect(runTypeScript(cells)).rejects.toThrow(message)
  })
})

describe('what is stored and what comes now', () => {
  const notebook = (text: string, language = 'typescript'): Notebook => ({
    cells: [
      { cell_type: 'markdown', id: 'a', metadata: {}, source: 'words' },
      {
        cell_type: 'code',
        id: 'b',
        metadata: {},
        source: 'x',
        outputs: [{ output_type: 'stream', name: 'stdout', text }],
      },
    ],
    metadata: { kernelspec: { name: 'any', language } },
    ...{ nbformat: 4, nbformat_minor: 5 },
  })

  it('differ by a digit, and the cell is named', () => {
    expect(differences('n.ipynb', notebook('1.25\n'), notebook('1.25\n'))).toEqual([])
    expect(differences('n.ipynb', notebook('a\n1.25\n'), notebook('a\n1.26\n'))).toEqual([
      'n, cell 1: stored "1.25", now "1.26"',
    ])
  })

  it('is told of a file that is no notebook', async () => {
    const file = join(place, 'no.ipynb')
    writeFileSync(file, '{"nbformat": 3}')
    await expect(executed(file)).rejects.toThrow('is no notebook of format 4')
  })

  it('are the same in the first notebook', async () => {
    const file = join(NOTEBOOKS, 'first-run.ipynb')
    const { stored, fresh } = await executed(file)
    expect(differences(file, stored, fresh)).toEqual([])
    expect(fresh.cells.flatMap(({ outputs }) => outputs ?? []).length).toBeGreaterThan(6)
  })
})

const SESSIONS = [
  { session: 'python', there: (await pythonWithPandas()) !== undefined, install: INSTALL_PANDAS },
  { session: 'R', there: await works('Rscript', '--version'), install: INSTALL_R },
] as const
const CELLS = {
  python: ['a = 2\nprint("café")\na + 1', 'import pandas\npandas.DataFrame({"x": [1.5]})', 'raise ValueError("boom")'],
  R: ['a <- 2\ncat("café\\n")\na + 1', 'plot(1:3)\ndata.frame(x = 1.5)', 'stop("boom")'],
} as const

describe.each(SESSIONS)('$session (needs: $install)', ({ session, there }) => {
  it.skipIf(!there)(
    'runs cells in one session, shows text, values and pictures, and names the cell that fails',
    async () => {
      const file = join(place, 'any.ipynb')
      const [first, second] = await runSession(session, file, CELLS[session].slice(0, 2))
      expect(first.map(plainly).join('')).toMatch(/^café\n(\[1\] )?3\n?$/)
      expect(
        second.some(({ data }) => data !== undefined && (session === 'R' ? 'image/svg+xml' : 'text/html') in data),
      ).toBe(true)
      await expect(runSession(session, file, CELLS[session])).rejects.toThrow(/cell 3 failed: .*boom/)
    },
  )
})
