/** What the commands about a city's own data say, in both languages. */
import type { FieldName } from '../../../sim/requests/header-words.ts'
import type { Language } from '../language.ts'

export interface DataWords {
  readonly field: string
  readonly column: string
  readonly sure: string
  readonly known: string
  readonly alike: string
  readonly orAlso: (names: string) => string
  readonly use: string
  readonly mapWritten: (file: string) => string
  readonly imported: (folder: string, kept: string, rows: string) => string
  readonly stopped: (folder: string) => string
  readonly next: string
}

const en: DataWords = {
  field: 'what it is',
  column: 'column',
  sure: 'how sure',
  known: 'known name',
  alike: 'like a known name',
  orAlso: (names) => `or ${names}?`,
  use: 'Read the table so? [Y/n] ',
  mapWritten: (file) => `The mapping is in ${file}: correct it, and give it as --map.`,
  imported: (folder, kept, rows) => `${kept} of ${rows} rows are in ${folder}; quality.html says what is doubtful.`,
  stopped: (folder) =>
    `The table is not fit for use as it stands: see quality.html in ${folder}, mend it, and import it again.`,
  next: 'Next:',
}

const zh: DataWords = {
  field: '含义',
  column: '列',
  sure: '把握',
  known: '已知列名',
  alike: '近似已知列名',
  orAlso: (names) => `或为 ${names}？`,
  use: '按此读取？[Y/n] ',
  mapWritten: (file) => `映射在 ${file}：请修改后用 --map 给出。`,
  imported: (folder, kept, rows) => `${rows} 行中的 ${kept} 行已存入 ${folder}；可疑之处见 quality.html。`,
  stopped: (folder) => `此表目前不能使用：请看 ${folder} 中的 quality.html，修正后重新导入。`,
  next: '下一步：',
}

const WORDS: Readonly<Record<Language, DataWords>> = { en, zh }

export function dataWords(language: Language): DataWords {
  return WORDS[language]
}

const FIELD_NAMES: Readonly<Record<FieldName, string>> = {
  ...{ id: '编号', created: '受理时间', dispatched: '派单时间', closed: '办结时间', due: '截止时间', status: '状态' },
  ...{
    category: '类别',
    subcategory: '子类别',
    kind: '诉求性质',
    agency: '承办单位',
    street: '街道',
    district: '区县',
  },
  ...{ neighbourhood: '社区', channel: '渠道', on_time: '是否按时', reopened: '是否重办', satisfaction: '满意度' },
  resolved: '是否解决',
}

/** What a column is: the word of the mapping, which is English; in Chinese with what it means. */
export function fieldName(field: FieldName, language: Language): string {
  return language === 'zh' ? `${FIELD_NAMES[field]}（${field}）` : field
}
