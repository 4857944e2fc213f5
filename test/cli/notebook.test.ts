/** `whistlelab notebook`: what is copied and said, in both languages; the list is that of the folder. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { notebookCommand } from '../../cli/notebook/notebook-command.ts'
import { NOTEBOOKS } from '../../cli/notebook/notebook-list.ts'
import { ownMachinery } from '../../cli/work/machinery.ts'
import { codeOf, joined, readNotebook } from '../../tools/notebooks/notebook-file.ts'
import { listener } from './terminal/listener.ts'
import { worldWith } from './work/world.ts'

const FOLDER = join(import.meta.dirname, '../../notebooks')
const place = mkdtempSync(join(tmpdir(), 'whistlelab-notebook-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

async function said(given: Partial<Parameters<typeof notebookCommand.run>[0]>): Promise<string> {
  const terminal = listener()
  const usual = { name: '', out: undefined, force: false, lang: 'en' } as const
  expect(await notebookCommand.run({ ...usual, ...given }, worldWith(ownMachinery('1'), { terminal }))).toBe(0)
  return terminal.printed.join('\n')
}

test('a notebook is copied with what it reads, and the way to open it is said', async () => {
  const out = join(place, 'python')
  const english = await said({ name: 'results-in-python', out })
  expect(readdirSync(out).sort()).toEqual(['data', 'results-in-python.ipynb', 'whistlelab.py'])
  expect(existsSync(join(out, 'data/posts-and-gate.yaml'))).toBe(true)
  expect(english).toContain('“Results in Python” is in ')
  expect(english).toContain('jupyter lab results-in-python.ipynb')
  const chinese = await said({ name: 'first-run.ipynb', out: join(place, 'zh'), lang: 'zh' })
  expect(readdirSync(join(place, 'zh'))).toEqual(['first-run.zh.ipynb'])
  expect(chinese).toContain('《第一次运行》已复制到')
  expect(await said({ name: 'pilots', out: join(place, 'pilots'), lang: 'zh' })).toContain('这一本只有英文版')
})

test('a name of none and a file that is there are told with their remedy; --force writes over it', async () => {
  await expect(said({ name: 'first-rum' })).rejects.toThrow('there is no notebook first-rum; did you mean first-run?')
  await expect(said({ name: 'x' })).rejects.toThrow('there are first-run, file-to-figure')
  const out = join(place, 'there')
  await said({ name: 'whistle', out })
  writeFileSync(join(out, 'whistle.ipynb'), 'mine')
  await expect(said({ name: 'whistle', out })).rejects.toThrow('is there already; give another --out, or --force')
  expect(readFileSync(join(out, 'whistle.ipynb'), 'utf8')).toBe('mine')
  await said({ name: 'whistle', out, force: true })
  expect(readFileSync(join(out, 'whistle.ipynb'), 'utf8')).not.toBe('mine')
})

test('every notebook of the folder is in the list under its title, with its twin, and every exercise has its answer', () => {
  const files = NOTEBOOKS.flatMap(({ name, chinese }) => [`${name}.ipynb`, ...(chinese ? [`${name}.zh.ipynb`] : [])])
  expect(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.ipynb'))
      .sort(),
  ).toEqual(files.sort())
  NOTEBOOKS.forEach(({ name, title, kernel, chinese }, at) => {
    const notebook = readNotebook(join(FOLDER, `${name}.ipynb`))
    expect(joined(notebook.cells[0].source).split('\n')[0]).toBe(`# ${at + 1} ${title.en}`)
    expect(notebook.metadata.kernelspec.language).toBe(kernel)
    expect(notebook.cells.every(({ cell_type, outputs }) => cell_type !== 'code' || outputs !== undefined)).toBe(true)
    const exercises = joined(notebook.cells.at(-1)!.source).match(/^\d+\. /gm)!.length
    const answers = readFileSync(join(FOLDER, 'answers', `${name}.md`), 'utf8').match(/^## \d+ /gm)!.length
    expect([name, answers]).toEqual([name, exercises])
    if (chinese) expectTwin(name, title.zh, at)
  })
})

/** The same code but for texts and comments. */
function expectTwin(name: string, title: string, at: number): void {
  const [english, chinese] = ['', '.zh'].map((end) => readNotebook(join(FOLDER, `${name}${end}.ipynb`)))
  expect(joined(chinese.cells[0].source).split('\n')[0]).toBe(`# ${at + 1} ${title}`)
  expect(chinese.cells.map(({ cell_type }) => cell_type)).toEqual(english.cells.map(({ cell_type }) => cell_type))
  const bare = (code: string): string =>
    code
      .replace(/'[^'\n]*'|`[^`]*`|\/\/.*/g, '""')
      .replace(/\s+|"" \+ /g, ' ')
      .replace(/(\w+|"") ?:|\.(en|zh)\b/g, 'key:')
  expect(codeOf(chinese).map(bare)).toEqual(codeOf(english).map(bare))
}
