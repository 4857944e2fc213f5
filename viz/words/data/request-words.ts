/** What people read of a table of requests: what is doubtful about it, and the page that says so, in both languages. */
import type { Finding, Level } from '../../../sim/requests/quality.ts'
import { percentText, plainNumber } from '../language.ts'
import type { Language } from '../language.ts'

interface RequestWords {
  readonly title: string
  readonly lede: (rows: string, kept: string, from: string, to: string) => string
  readonly checks: string
  readonly nothing: string
  readonly levels: Readonly<Record<Level, string>>
  readonly level: string
  readonly finding: string
  readonly holds: string
  readonly never: string
  readonly neverText: string
  readonly left: string
  readonly reasons: Readonly<Record<string, string>>
  readonly stopped: string
}

const en: RequestWords = {
  title: 'Quality of the table',
  lede: (rows, kept, from, to) =>
    `${rows} rows were read and ${kept} kept, from ${from} to ${to}. What is doubtful stands below; nothing was repaired.`,
  checks: 'What is doubtful',
  nothing: 'No check found anything.',
  levels: { note: 'to know', warn: 'warning', stop: 'stop' },
  level: 'weight',
  finding: 'finding',
  holds: 'Columns that were read',
  never: 'What is not kept',
  neverText:
    'All other columns were not read. No free text, name, telephone or address is kept, no id, and no minute; words seen fewer than five times are merged.',
  left: 'Rows left out',
  reasons: {
    unreadable: 'time not readable',
    timeless: 'no time, or a default for it',
    cells: 'another number of cells than the header',
    repeats: 'an id that comes again later',
    mapped: 'not among those that the mapping keeps',
    empty: 'empty, repeated header or total',
  },
  stopped: 'The import stops: see the findings marked “stop”, mend the table or its mapping, and import it again.',
}

const zh: RequestWords = {
  title: '数据质量',
  lede: (rows, kept, from, to) =>
    `共读入 ${rows} 行，保留 ${kept} 行，自 ${from} 至 ${to}。可疑之处列于下文；未作任何修补。`,
  checks: '可疑之处',
  nothing: '各项检查均未发现问题。',
  levels: { note: '提示', warn: '警告', stop: '停止' },
  level: '程度',
  finding: '发现',
  holds: '已读取的列',
  never: '不保留的内容',
  neverText: '其余各列均未读取。不保留自由文本、姓名、电话、地址、编号，也不保留分钟；出现不足五次的词已合并。',
  left: '未计入的行',
  reasons: {
    unreadable: '时间无法读取',
    timeless: '无时间，或为默认值',
    cells: '列数与表头不符',
    repeats: '编号在后文再次出现',
    mapped: '不在映射所保留的范围内',
    empty: '空行、重复表头或合计行',
  },
  stopped: '导入已停止：请查看标为“停止”的各项，修正表格或映射后重新导入。',
}

const WORDS: Readonly<Record<Language, RequestWords>> = { en, zh }

export function requestWords(language: Language): RequestWords {
  return WORDS[language]
}

/** A finding with its number as people read it. */
type Told = Omit<Finding, 'n'> & { readonly n: string }
type Sentence = (finding: Told, share: string) => string

const SENTENCES: Readonly<Record<Finding['check'], Readonly<Record<Language, Sentence>>>> = {
  unreadable: {
    en: ({ n }) => `${n} rows have no readable time.`,
    zh: ({ n }) => `${n} 行无可读受理时间。`,
  },
  timeless: {
    en: ({ n }) => `${n} rows have no time, or a date that stands for none (such as 1900-01-01).`,
    zh: ({ n }) => `${n} 行无受理时间，或为表示未知的日期（如 1900-01-01）。`,
  },
  cells: {
    en: ({ n }) => `${n} rows have another number of cells than the header.`,
    zh: ({ n }) => `${n} 行的列数与表头不符。`,
  },
  future: {
    en: ({ n }) => `${n} dates lie after the table was taken; their times to closing are not used.`,
    zh: ({ n }) => `${n} 个日期晚于提取日，其办理时长不用。`,
  },
  closedFirst: {
    en: ({ n }) => `${n} close before they begin; their duration is unknown.`,
    zh: ({ n }) => `${n} 件办结早于受理，时长未知。`,
  },
  dateOnly: {
    en: (_, share) => `${share} have no time of day; they are not used for the hours.`,
    zh: (_, share) => `${share}无时刻，不用于时段分布。`,
  },
  batch: {
    en: ({ names }, share) => `${names[0]} comes in batches (${share} share their minute); its hours are not used.`,
    zh: ({ names }, share) => `${names[0]}为批量导入（${share}与他件同一分钟），不用其时刻。`,
  },
  repeats: {
    en: ({ n }) => `${n} rows repeat an id; of each the last is kept.`,
    zh: ({ n }) => `${n} 行编号重复，各留最后一行。`,
  },
  noCases: {
    en: ({ n }) => `${n} are duplicates or out of scope: contacts, not cases.`,
    zh: ({ n }) => `${n} 件为重复或非受理范围，计为联系，不计为案件。`,
  },
  open: {
    en: (_, share) => `${share} are open: they count as “longer than”.`,
    zh: (_, share) => `${share}未办结，按“至少”计。`,
  },
  onlyClosed: {
    en: () => 'All are closed: slow cases of the last weeks may be missing from the table.',
    zh: () => '全部已办结：近期办得慢的件可能不在表中。',
  },
  gaps: {
    en: ({ n }) => `${n} days of the window have no request.`,
    zh: ({ n }) => `期间有 ${n} 天无任何件。`,
  },
  reopened: {
    en: (_, share) => `${share} were reopened; the last closing counts.`,
    zh: (_, share) => `${share}曾重办，按最后办结计。`,
  },
  unmapped: {
    en: (_, share) => `${share} are of a category without a domain; give it one in categories.csv.`,
    zh: (_, share) => `${share}的类别未归入领域，请在 categories.csv 中补上。`,
  },
  units: {
    en: ({ names }) => `${names[0]} and ${names[1]}: one unit under two names?`,
    zh: ({ names }) => `${names[0]} 与 ${names[1]} 疑为同一单位。`,
  },
  idSpan: {
    en: (_, share) =>
      `Only ${share} of the numbers between the first and the last are in the table: volumes are a lower bound.`,
    zh: (_, share) => `首末编号之间仅有 ${share} 在表中：数量为下限。`,
  },
  small: {
    en: ({ n }) => `Only ${n} rows: shares and rates only.`,
    zh: ({ n }) => `仅 ${n} 行，只估比例与速率。`,
  },
}

/** One sentence of a finding; shares under a hundredth of a percent are said so. */
export function findingText(finding: Finding, language: Language): string {
  const { n, share } = finding
  const text = share > 0 && share < 0.001 ? `< ${percentText(0.001, 1, language)}` : percentText(share, 1, language)
  return SENTENCES[finding.check][language]({ ...finding, n: plainNumber(n, 0, language) }, text)
}
