/** The folder of the cases: files as people have them, right ones and spoilt ones, and runs, finished and planned. Each case has a copy of its own. */
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../../cli/command-line.ts'
import { makeFolder } from '../../../sim/store/folder-maker.ts'

const TINY = ['--set=city.streets=1', '--set=city.residentsPerStreet=1000', '--days=14', '--warm-up=0']

const FILES: Readonly<Record<string, string>> = {
  'good.yaml':
    'title: {en: A city, zh: 一市}\nextends: haigang-before\nlevers:\n  street.staff: {value: 30, source: assumption, why: test}\n' +
    'switch:\n  - from: 5 day\n    levers:\n      whistle.enabled: {value: yes, source: assumption, why: test}\n',
  'odd.yaml': 'extends: prereform\nlevers:\n  street.stafff: {value: ３０, source: E999}\n',
  'broken.yaml': 'title: {en: A, zh: [\n',
  'study.yaml':
    'question: {en: How many posts, zh: 多少编制}\nbaseline: haigang-before\noptions: [haigang-after]\nvary: {street.staff: [11, 30]}\n' +
    'measures: {onTimeRate: {margin: 1 pp}}\n' +
    'formulas:\n  perHead: {title: {en: a, zh: b}, formula: cost / residents, unit: yuan / resident / year, direction: less, margin: 5 %}\n',
  'requests.csv':
    'id,created,channel,district\n1,2018-09-10 08:05,phone,east\n2,2018-09-10T09:15,app,"west, north"\n3,2018-09-11 20:00,phone,east\n',
  'file.txt': 'text\n',
  'folder.yaml/inside.txt': '',
  'folder/other.txt': '',
}

/** A quiet terminal that remembers. */
export function ear() {
  const [printed, told]: [string[], string[]] = [[], []]
  return {
    ...{ printed, told, colours: false, columns: 80, live: null },
    print: (text: string) => void printed.push(text),
    tell: (text: string) => void told.push(text),
  }
}

export interface FuzzWorld {
  /** A fresh copy, to be removed by whoever asked for it. Lies two folders deep, so that `../../x` is still ours. */
  copy(): { readonly root: string; readonly work: string }
  remove(): void
}

/** Makes it, with two runs on the real city. */
export async function fuzzWorld(): Promise<FuzzWorld> {
  const base = mkdtempSync(join(tmpdir(), 'whistle-fuzz-'))
  const home = process.cwd()
  const template = join(base, 'template')
  for (const [name, text] of Object.entries(FILES)) {
    makeFolder(join(template, name, '..'))
    writeFileSync(join(template, name), text)
  }
  for (const name of ['circle', 'circle.yaml']) symlinkSync(name, join(template, name))
  process.chdir(template)
  try {
    const scenarios = ['haigang-before', 'half=haigang-before,street.staff=30']
    const common = ['run', ...scenarios, ...TINY, '--quiet', '--replications=2', '--workers=1']
    for (const more of [['--out=done'], ['--out=planned', '--seed=2', '--plan-only']]) {
      const terminal = ear()
      const code = await main([...common, ...more], { terminal, interruption: new AbortController().signal })
      if (code !== 0) throw new Error(`the folder of the cases was not made: ${terminal.told.join('\n')}`)
    }
  } finally {
    process.chdir(home)
  }
  return {
    copy: () => {
      const root = mkdtempSync(join(base, 'case-'))
      const work = join(root, 'a', 'b', 'work')
      cpSync(template, work, { recursive: true, verbatimSymlinks: true })
      return { root, work }
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  }
}
