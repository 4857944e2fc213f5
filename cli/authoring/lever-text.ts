/** `whistlelab show street.staff`: one lever: what it does and by which rule, how far it goes, its default and on what that rests, when it is idle, and who sets it. */
import { writtenUnit } from '../../viz/words/unit-words.ts'
import { readChain } from '../../sim/scenario/extends-chain.ts'
import { defaultSetting } from '../../sim/scenario/lever-setting.ts'
import { allowance } from '../../sim/scenario/lever-value.ts'
import { leverOf } from '../../sim/levers/lever-name.ts'
import { lever } from '../../sim/levers/levers.ts'
import type { Lever, Settable } from '../../sim/levers/lever.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import type { LeverSetting } from '../../sim/scenario/scenario.ts'
import type { Language } from '../../viz/words/language.ts'
import { reasonOf, settableTitle } from '../../viz/words/reason-words.ts'
import { leverText } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'
import { textsIn } from '../terminal/texts.ts'
import { authoringTextsIn } from './authoring-texts.ts'
import { groundText } from './ground-text.ts'

/** A place where a scenario of the library sets the lever itself. */
export interface LeverUse {
  readonly scenario: string
  /** The observed day of the switch; null: from the start. */
  readonly day: number | null
  readonly setting: LeverSetting
}

export function usesOfLever(name: string, library: ScenarioLibrary): LeverUse[] {
  const layers = [...library.names()].sort().map((scenario) => readChain(scenario, library).at(-1)!)
  return layers.flatMap(({ name: scenario, settings, switches }) => {
    const parts = [{ from: null, levers: settings }, ...(switches ?? [])]
    return parts.flatMap(({ from, levers }) =>
      levers.filter((setting) => leverOf(setting.name) === name).map((setting) => ({ scenario, day: from, setting })),
    )
  })
}

/** How far a number goes, or the words of a choice: fit for a column. */
export function boundsText({ low, high, choices }: Settable, language: Language): string {
  if (choices !== undefined) return choices.join(', ')
  if (low === undefined || high === undefined) return ''
  return language === 'zh' ? `${low} 至 ${high}` : `${low} to ${high}`
}

export function leverPage(it: Settable, uses: readonly LeverUse[], language: Language): string {
  const [texts, words] = [textsIn(language), authoringTextsIn(language)]
  const full = lever(it.name)
  const about = [
    ...(full ? effectRows(full, language) : []),
    [words.takes, takesText(it, language)],
    [texts.unit, writtenUnit(it.unit, language)],
    [texts.byDefault, leverText(it.default, texts)],
    [texts.source, groundText(it.source, words)],
    ...(it.range ? [[words.plausible, it.range.join(language === 'zh' ? ' 至 ' : ' to ')]] : []),
    ...(it.why !== undefined && full ? [[words.why, reasonOf(defaultSetting(it), language)!]] : []),
  ]
  const rows = uses.map(({ scenario, day, setting }) => [
    scenario,
    day === null ? '' : words.fromDay(String(day)),
    setting.name === it.name ? '' : setting.name.slice(it.name.length),
    leverText(setting.value, texts),
    groundText(setting.source, words),
    setting.why ?? '',
  ])
  const set = rows.length === 0 ? words.setByNobody : `${words.setByThese}\n${rowsText(rows)}`
  return [`${it.name}: ${settableTitle(it, language)}`, rowsText(about), set].join('\n\n')
}

function effectRows(it: Lever, language: Language): string[][] {
  const words = authoringTextsIn(language)
  return [
    [words.does, it.does],
    [words.rule, it.rule === 'own' ? words.ownRule : `${it.rule} (docs/ODD.md)`],
    ...it.moves.map(({ figure, sign, why }, index) => [
      index === 0 ? words.moves : '',
      `${figure} ${words.signs[sign]}: ${why}`,
    ]),
    ...(it.idle ?? []).map(({ why }, index) => [index === 0 ? words.idle : '', why[language]]),
    ...(it.onlyAfterSwitch ? [[it.idle ? '' : words.idle, words.withoutSwitch]] : []),
    [words.byStreet, it.byStreet ? textsIn(language).yes : textsIn(language).no],
  ]
}

function takesText(it: Settable, language: Language): string {
  if (language === 'en') return String(allowance(it))
  if (it.kind === 'flag') return '是（yes）或否（no）'
  if (it.kind === 'date') return '星期一的日期，如 2018-01-01'
  const chinese = lever(it.name)?.chinese ?? {}
  const named = (word: string): string => (chinese[word] === undefined ? word : `${word}（${chinese[word]}）`)
  if (it.choices) return it.choices.map(named).join('、')
  const fields = (it.fields ?? []).map(({ name, low, high }) => `${named(name)} ${low} 至 ${high}`)
  return [boundsText(it, language), fields.join('，')].filter((part) => part !== '').join('，或 ')
}

function rowsText(rows: readonly (readonly string[])[]): string {
  return tableText(
    [],
    rows,
    rows[0].map(() => 'left' as const),
  )
}
