/** What `whistlelab notebook` says, in English and Chinese. */
import type { Language } from '../../viz/words/language.ts'
import type { Kernel } from './notebook-list.ts'

export interface NotebookTexts {
  readonly copied: (title: string, file: string, others: readonly string[]) => string
  readonly onlyEnglish: string
  readonly open: string
  /** Lines to be given once, before the first notebook of a language. */
  readonly needs: Readonly<Record<Kernel, readonly string[]>>
  readonly without: string
}

const english: NotebookTexts = {
  copied: (title, file, others) =>
    `“${title}” is in ${file}${others.length === 0 ? '' : `, with ${others.join(' and ')}`}.`,
  onlyEnglish: 'This notebook is in English only.',
  open: 'To open it (what comes before the last line is done once):',
  needs: {
    typescript: [
      'npm install whistlelab-VERSION.tgz      # the package, where the folder or one above it has none (README: From TypeScript)',
      'npm install deno && npx deno jupyter --install',
    ],
    python: ['pip install pandas jupyterlab'],
    R: ['Rscript -e \'install.packages("IRkernel"); IRkernel::installspec()\''],
  },
  without: 'Its results are stored in it: VS Code, JupyterLab and GitHub show them without running anything.',
}

const chinese: NotebookTexts = {
  copied: (title, file, others) =>
    `《${title}》已复制到 ${file}${others.length === 0 ? '' : `，并附 ${others.join('、')}`}。`,
  onlyEnglish: '这一本只有英文版。',
  open: '打开方法（末行之前的各行只须做一次）：',
  needs: {
    typescript: [
      'npm install whistlelab-VERSION.tgz      # 本文件夹及其上级没有该软件包时（见 README：From TypeScript）',
      'npm install deno && npx deno jupyter --install',
    ],
    python: ['pip install pandas jupyterlab'],
    R: ['Rscript -e \'install.packages("IRkernel"); IRkernel::installspec()\''],
  },
  without: '结果已存于其中：用 VS Code、JupyterLab 或 GitHub 打开即可阅读，不必运行。',
}

export function notebookTextsIn(language: Language): NotebookTexts {
  return language === 'zh' ? chinese : english
}
