/** `whistlelab notebook NAME`: copies a notebook, with what it reads, into a folder, and says how to open it. */
import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../sim/store/folder-maker.ts'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { didYouMean, thoseThereAre } from '../../sim/text/did-you-mean.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { Language } from '../../viz/words/language.ts'
import { DONE } from '../terminal/exit-code.ts'
import { flag, text, word } from '../terminal/option-kinds.ts'
import { LANG } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { refuseExisting, unwritable } from '../work/new-scenario-file.ts'
import { NOTEBOOKS } from './notebook-list.ts'
import type { NotebookRow } from './notebook-list.ts'
import { notebookTextsIn } from './notebook-texts.ts'

export const notebookCommand = command({
  name: 'notebook',
  does: 'copy a notebook of the course into a folder: first-run, file-to-figure, load-of-one, ... (notebooks/README.md)',
  words: { name: word('name of the notebook') },
  options: {
    out: text({ sample: 'FOLDER', does: 'folder to copy it into', otherwise: 'notebooks/NAME' }),
    force: flag('writes over files that are there'),
    lang: { ...LANG, does: 'language of the notebook, where there is one, and of what is said' },
  },
  run: ({ name, out, force, lang }, { terminal }) => {
    const row = rowOf(name)
    const folder = out ?? join('notebooks', row.name)
    const notebook = `${row.name}${lang === 'zh' && row.chinese ? '.zh' : ''}.ipynb`
    copyAll([notebook, ...row.files], folder, force)
    terminal.print(told(row, folder, notebook, lang))
    return DONE
  },
})

/** @throws InputError for a name of none, with the nearest or all there are */
function rowOf(name: string): NotebookRow {
  const names = NOTEBOOKS.map((one) => one.name)
  const row = NOTEBOOKS.find((one) => one.name === name.replace(/(\.zh)?\.ipynb$/, ''))
  if (row !== undefined) return row
  const advice = didYouMean(name, names, thoseThereAre(names, '', 'notebooks/README.md'))
  throw new InputError(say`there is no notebook ${name}${advice}`)
}

/** All of them, or none where one is there already. @throws InputError */
function copyAll(files: readonly string[], folder: string, force: boolean): void {
  const pairs = files.map((file) => ({ from: join(programFolder(), 'notebooks', file), to: join(folder, file) }))
  for (const { to } of pairs) refuseExisting(to, force)
  for (const { from, to } of pairs) {
    try {
      makeFolder(dirname(to))
      copyFileSync(from, to)
    } catch (error) {
      throw unwritable(to, error)
    }
  }
}

function told(row: NotebookRow, folder: string, notebook: string, language: Language): string {
  const words = notebookTextsIn(language)
  const needs = words.needs[row.kernel].map((line) => `    ${line}`)
  const english = language === 'zh' && !row.chinese ? [words.onlyEnglish] : []
  return [
    words.copied(row.title[language], join(folder, notebook), row.files),
    ...english,
    words.open,
    ...[`    cd ${quoted(folder)}`, ...needs, `    jupyter lab ${quoted(notebook)}`],
    words.without,
  ].join('\n')
}
