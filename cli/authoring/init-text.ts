/** The text of a new scenario file: what the user said, marked as to be proven, and further levers to choose from. */
import { lever } from '../../sim/levers/levers.ts'
import { writtenValue } from '../../sim/scenario/lever-setting.ts'
import { allowance } from '../../sim/scenario/lever-value.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { Lever } from '../../sim/levers/lever.ts'
import type { NewCity } from './init-questions.ts'
import type { Language } from '../../viz/words/language.ts'

export interface NewFile {
  /** Path as the user knows it, for the commands at the top. */
  readonly file: string
  /** Name or path that `extends` says. */
  readonly parent: string
  /** Path of the schema from the folder of the file. */
  readonly schema: string
  readonly language: Language
}

/** Levers that a reform of one's own is most often about. */
const FURTHER = [
  'street.vacancyFill',
  'grid.households',
  'grid.workers',
  'whistle.threshold',
  'whistle.gate',
  'whistle.reportDeadline',
  'departments.embedShare',
  'departments.delegatedShare',
  'appraisal.weight',
  'appraisal.personnelSay',
  'appraisal.perMatter',
  'appraisal.callbackShare',
  'duties.clarity',
  'duties.entryGate',
  'duties.funnelRate',
  'platform.networks',
  'participation.channelReach',
  'participation.volunteers',
]

interface Words {
  readonly why: string
  readonly edit: string
  readonly values: string
  readonly further: (parent: string) => string
  readonly reform: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    why: 'as told to whistlelab init; replace this by the document that states it',
    edit: 'Say in title and summary what your city is, in both languages: the report shows them.',
    values:
      'What you said. Your own documents have no id here: keep source: assumption, and let why: name the document.',
    further: (parent) => `Further levers, at the values of ${parent}. Take away the # to set one; then say why.`,
    reform: 'What changes inside a run, from a day of the observed period on:',
  },
  zh: {
    why: '由 whistlelab init 填入；请改为说明此数的文件',
    edit: '请在 title 和 summary 中用两种语言说明您的城市：报告会显示它们。',
    values: '您所填的数。自有文件在此没有编号：保留 source: assumption，在 why: 中写明文件名称。',
    further: (parent) => `其他参数，取值同 ${parent}。去掉 # 即可设定，并请写明理由。`,
    reform: '运行途中的变化，自观察期的某一天起：',
  },
}

/** Texts in double quotes as JSON writes them are YAML too, whatever is in them. */
const text = (value: string): string => JSON.stringify(value)

export function newScenarioText(city: NewCity, file: NewFile): string {
  const words = WORDS[file.language]
  return `${[
    `# yaml-language-server: $schema=${file.schema}`,
    `#   npx whistlelab check ${quoted(file.file)}`,
    `#   npx whistlelab show ${quoted(file.file)}`,
    `# ${words.edit}`,
    `title: {en: ${text(city.name)}, zh: ${text(city.name)}}`,
    'summary:',
    `  en: ${text(summaryEn(city))}`,
    `  zh: ${text(summaryZh(city))}`,
    `extends: ${text(file.parent)}`,
    'levers:',
    `  # ${words.values}`,
    ...ownValues(city).map(([name, value]) => `  ${entry(lever(name)!, value, words.why)}`),
    '',
    `  # ${words.further(city.from.scenario.name)}`,
    ...FURTHER.flatMap((name) => furtherLever(lever(name)!, city, file.language)),
    '',
    `# ${words.reform}`,
    '# switch:',
    '#   - from: 180 day',
    '#     levers:',
    `#       ${entry(lever('whistle.enabled')!, city.whistle ? 'no' : 'yes', '...')}`,
  ].join('\n')}\n`
}

function ownValues(city: NewCity): [string, string][] {
  return [
    ['city.streets', String(city.streets)],
    ['city.residentsPerStreet', residentsText(city)],
    ['street.staff', String(city.posts)],
    ['assistants.ratio', String(city.assistants)],
    ['whistle.enabled', city.whistle ? 'yes' : 'no'],
  ]
}

/** One number where the residents divide evenly; otherwise a list, the first streets with one more. */
function residentsText({ residents, streets }: NewCity): string {
  const each = Math.floor(residents / streets)
  const over = residents % streets
  if (over === 0) return String(each)
  return `[${Array.from({ length: streets }, (_, street) => each + (street < over ? 1 : 0)).join(', ')}]`
}

function entry({ name, kind, unit }: Lever, value: string, why: string): string {
  const measured = kind === 'flag' || kind === 'choice' ? '' : `, unit: ${/[,:#]/.test(unit) ? text(unit) : unit}`
  return `${name}: {value: ${value}${measured}, source: assumption, why: ${text(why)}}`
}

function furtherLever(it: Lever, { from }: NewCity, language: Language): string[] {
  const value = writtenValue(from.scenario.levers.get(it.name)!.value)
  return [
    `  # ${it.title[language]}${language === 'zh' ? '：' : ': '}${allowed(it, language)}`,
    `  # ${entry(it, value, '...')}`,
  ]
}

/** The bounds, in the language of the comments. */
function allowed(it: Lever, language: Language): string {
  if (language === 'en') return String(allowance(it))
  if (it.kind === 'flag') return 'yes 或 no'
  return it.kind === 'choice' ? `${it.choices!.join('、')} 之一` : `${it.low} 至 ${it.high}`
}

function summaryEn({ residents, streets, posts, assistants, whistle }: NewCity): string {
  const right = whistle ? 'streets may whistle' : 'no street may whistle'
  const people = residents.toLocaleString('en')
  const where = streets === 1 ? '1 street' : `${streets} streets`
  return `${people} residents in ${where}, ${posts} posts a street, ${assistants} assistants a post; ${right}.`
}

function summaryZh({ residents, streets, posts, assistants, whistle }: NewCity): string {
  const right = whistle ? '街道可吹哨' : '街道不可吹哨'
  return `${streets} 个街道共 ${residents} 名居民，每街道 ${posts} 个编制，每个编制 ${assistants} 名协管员；${right}。`
}
