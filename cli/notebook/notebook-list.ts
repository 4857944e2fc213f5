/** The notebooks of the package, in the order of the course: what each is about, in which language it is written, and what it needs beside it. */
import type { Bilingual } from '../../sim/text/bilingual.ts'

export type Kernel = 'typescript' | 'python' | 'R'

export interface NotebookRow {
  readonly name: string
  readonly title: Bilingual
  readonly kernel: Kernel
  /** Whether there is one in Chinese, `NAME.zh.ipynb`. */
  readonly chinese: boolean
  /** Other files of the folder that it reads. */
  readonly files: readonly string[]
}

const plain = (name: string, en: string, zh: string, chinese = false): NotebookRow => {
  return { name, title: { en, zh }, kernel: 'typescript', chinese, files: [] }
}

const RUN = 'data/posts-and-gate.yaml'

export const NOTEBOOKS: readonly NotebookRow[] = [
  plain('first-run', 'First run', '第一次运行', true),
  plain('file-to-figure', 'From file to figure', '从文件到图', true),
  plain('load-of-one', 'Load of one', '负荷为一', true),
  plain('whistle', 'The whistle', '吹哨'),
  plain('uncertainty', 'Uncertainty', '不确定性'),
  plain('assumptions', 'Assumptions', '假设'),
  plain('pilots', 'Pilots', '试点'),
  plain('your-city', 'Your city', '你的城市'),
  {
    ...plain('results-in-python', 'Results in Python', '用Python看结果'),
    ...{ kernel: 'python', files: ['whistlelab.py', RUN] },
  },
  { ...plain('results-in-r', 'Results in R', '用R看结果'), ...{ kernel: 'R', files: ['whistlelab.R', RUN] } },
]
