/** What the command line says to those who write scenarios and ask what they rest on, in English and Chinese. */
import { STRENGTHS } from '../../sim/evidence/evidence.ts'
import type { Ground } from '../../sim/evidence/provenance.ts'
import type { Sign } from '../../sim/levers/lever.ts'
import type { Language } from '../../viz/words/language.ts'

export interface AuthoringTexts {
  readonly grounds: Readonly<Record<Ground, string>>
  /** `3 stated facts, 1 outside figure, 2 assumptions`. */
  readonly counts: (counts: Readonly<Record<Ground, number>>) => string
  readonly restsOn: (total: number, counts: string) => string
  readonly scenario: string
  readonly why: string
  readonly between: (a: string, b: string) => string
  readonly noDifference: (a: string, b: string) => string
  readonly otherAuthority: string
  readonly switches: string
  readonly noSwitch: string
  readonly fromDay: (day: string) => string
  readonly strength: string
  readonly strengths: typeof STRENGTHS
  readonly from: string
  readonly anchoredAt: (name: string, inherits: boolean, officers: string) => string
  readonly terms: string
  readonly restsOnIt: string
  readonly namedBy: string
  readonly nobody: string
  readonly defaults: string
  readonly bounds: string
  readonly does: string
  readonly rule: string
  readonly ownRule: string
  readonly moves: string
  readonly signs: Readonly<Record<Sign, string>>
  readonly idle: string
  readonly withoutSwitch: string
  readonly byStreet: string
  readonly takes: string
  readonly plausible: string
  readonly setByThese: string
  readonly setByNobody: string
  readonly ok: string
  readonly wrong: string
  readonly faultCount: (count: number) => string
  readonly look: string
  readonly root: string
  readonly extends: (parent: string) => string
  readonly ownValues: (count: number, counts: string) => string
  readonly switchCount: (count: number) => string
  readonly study: (name: string, scenarios: number) => string
  readonly lesson: (name: string, blocks: number, worlds: number) => string
  readonly written: (file: string) => string
  readonly next: string
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const en: AuthoringTexts = {
  grounds: { fact: 'fact', outside: 'outside figure', assumption: 'assumption' },
  counts: ({ fact, outside, assumption }) =>
    `${plural(fact, 'stated fact', 'stated facts')}, ${plural(outside, 'outside figure', 'outside figures')}, ` +
    plural(assumption, 'assumption', 'assumptions'),
  restsOn: (total, counts) => `What the ${total} values rest on: ${counts}.`,
  anchoredAt: (name, inherits, officers) =>
    `Issues as in ${name}, the anchor; officers of each department of a district${inherits ? ', sized as there' : ''}: ${officers}.`,
  scenario: 'scenario',
  why: 'why',
  between: (a, b) => `What differs between ${a} and ${b}`,
  noDifference: (a, b) => `${a} and ${b} differ in no lever.`,
  otherAuthority: 'Their authority matrices differ.',
  switches: 'Switches',
  noSwitch: 'none',
  fromDay: (day) => `from day ${day}`,
  strength: 'strength',
  strengths: STRENGTHS,
  from: 'from',
  terms: 'key terms, tolerance or evidence',
  restsOnIt: 'These values rest on it:',
  namedBy: 'The reasons of these values name it:',
  nobody: 'No value rests on it.',
  defaults: 'defaults',
  bounds: 'bounds',
  does: 'what it does',
  rule: 'rule',
  ownRule: 'none of the numbered ones (docs/ODD.md)',
  moves: 'moves',
  signs: { up: 'up', down: 'down', differs: 'differs' },
  idle: 'does nothing where',
  withoutSwitch: 'the scenario has no switch',
  byStreet: 'may differ by street',
  takes: 'takes',
  plausible: 'plausible range',
  setByThese: 'These scenarios set it:',
  setByNobody: 'No scenario sets it.',
  ok: 'ok',
  wrong: 'wrong',
  faultCount: (count) => `${count} faults`,
  look: 'look again',
  root: 'extends nothing',
  extends: (parent) => `extends ${parent}`,
  ownValues: (count, counts) =>
    count === 0 ? 'no values of its own' : `${plural(count, 'value', 'values')} of its own: ${counts}`,
  switchCount: (count) => plural(count, 'switch', 'switches'),
  lesson: (name, blocks, worlds) =>
    `${name}, a lesson of ${plural(blocks, 'block', 'blocks')} and ${plural(worlds, 'world', 'worlds')}`,
  study: (name, scenarios) => `${name}, a study of ${plural(scenarios, 'scenario', 'scenarios')}`,
  written: (file) => `${file} is written.`,
  next: 'Check it, and see what twice the posts would do:',
}

const zh: AuthoringTexts = {
  grounds: { fact: '事实', outside: '外部数据', assumption: '假定' },
  counts: ({ fact, outside, assumption }) => `文献事实 ${fact} 项，外部数据 ${outside} 项，假定 ${assumption} 项`,
  restsOn: (total, counts) => `${total} 个取值的依据：${counts}。`,
  anchoredAt: (name, inherits, officers) =>
    `问题的产生以 ${name} 为锚；每区各部门人数${inherits ? '（规模沿用锚）' : ''}：${officers}。`,
  scenario: '方案',
  why: '理由',
  between: (a, b) => `${a} 与 ${b} 的不同之处`,
  noDifference: (a, b) => `${a} 与 ${b} 没有不同的参数。`,
  otherAuthority: '两者的职权矩阵不同。',
  switches: '切换',
  noSwitch: '无',
  fromDay: (day) => `自第 ${day} 天起`,
  strength: '性质',
  strengths: { n: '文中给出的数字', m: '文中所述的机制或规则', a: '含混之处，及模型所取的读法' },
  from: '出处',
  terms: '关键词、容差或依据',
  restsOnIt: '以下取值以此为依据：',
  namedBy: '以下取值的理由提到它：',
  nobody: '没有取值以此为依据。',
  defaults: '默认值',
  bounds: '范围',
  does: '作用',
  rule: '规则',
  ownRule: '不属于编号规则，见 docs/ODD.md',
  moves: '影响',
  signs: { up: '上升', down: '下降', differs: '不同' },
  idle: '不起作用的情形',
  withoutSwitch: '方案中没有切换',
  byStreet: '可按街道设定',
  takes: '取值',
  plausible: '合理范围',
  setByThese: '以下方案设定了它：',
  setByNobody: '没有方案设定它。',
  ok: '正确',
  wrong: '有误',
  faultCount: (count) => `共 ${count} 处`,
  look: '请再看',
  root: '不沿用其他方案',
  extends: (parent) => `沿用 ${parent}`,
  ownValues: (count, counts) => (count === 0 ? '自身没有取值' : `自身取值 ${count} 个：${counts}`),
  switchCount: (count) => `切换 ${count} 次`,
  lesson: (name, blocks, worlds) => `${name}，含 ${blocks} 个环节、${worlds} 个世界的课程`,
  study: (name, scenarios) => `${name}，含 ${scenarios} 个方案的研究`,
  written: (file) => `已写出 ${file}。`,
  next: '检查它，并看看编制加倍会怎样：',
}

const TEXTS: Readonly<Record<Language, AuthoringTexts>> = { en, zh }

export function authoringTextsIn(language: Language): AuthoringTexts {
  return TEXTS[language]
}
