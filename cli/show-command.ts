/** `whistle show SCENARIO`: every lever with value, unit and source, and what differs from the parent. */
import { differences } from '../sim/index.ts'
import type { LeverSetting, Scenario, ScenarioLibrary } from '../sim/index.ts'
import { chosen, parentOf } from './chosen-scenarios.ts'
import { leverText } from './number-text.ts'
import { tableText } from './table.ts'
import type { Terminal } from './terminal.ts'
import { textsIn } from './texts.ts'
import type { Language, Texts } from './texts.ts'

export interface ShowOptions {
  readonly scenario: string
  readonly sets: readonly string[]
  readonly json: boolean
  readonly language: Language
}

export function show(options: ShowOptions, library: ScenarioLibrary, terminal: Terminal): void {
  const scenario = chosen(options.scenario, options.sets, library)
  const parent = parentOf(options.scenario, options.sets, library)
  if (options.json) return terminal.print(JSON.stringify(asJson(scenario, parent), null, 2))
  const texts = textsIn(options.language)
  const parts = [
    `${scenario.name}: ${scenario.title[options.language]}`,
    scenario.summary[options.language],
    leverTable([...scenario.levers.values()], texts),
  ]
  if (scenario.coefficients.size > 0) {
    parts.push(`${texts.coefficients}\n${leverTable([...scenario.coefficients.values()], texts)}`)
  }
  for (const one of scenario.switches)
    parts.push(`${texts.switchesAt(String(one.from))}\n${leverTable(one.levers, texts)}`)
  if (parent) parts.push(differenceText(parent, scenario, texts))
  terminal.print(parts.join('\n\n'))
}

function leverTable(levers: readonly LeverSetting[], texts: Texts): string {
  const rows = levers.map((lever) => [
    lever.name,
    leverText(lever.value, texts),
    lever.unit,
    lever.source,
    setByText(lever.setBy, texts),
  ])
  const heads = [texts.lever, texts.value, texts.unit, texts.source, texts.setBy]
  return tableText(heads, rows, ['left', 'left', 'left', 'left', 'left'])
}

function setByText(setBy: string, texts: Texts): string {
  if (setBy === 'default') return texts.byDefault
  return setBy === 'command line' ? texts.onCommandLine : setBy
}

function differenceText(parent: Scenario, scenario: Scenario, texts: Texts): string {
  const rows = differences(parent, scenario).map(({ lever, unit, a, b }) => [
    lever,
    `${leverText(a.value, texts)} -> ${leverText(b.value, texts)}`,
    unit,
    b.source,
    b.why ?? '',
  ])
  if (rows.length === 0) return texts.differsInNothing(parent.name, scenario.switches.length > 0)
  const heads = [texts.lever, texts.value, texts.unit, texts.source, '']
  return `${texts.differsFrom(parent.name)}\n${tableText(heads, rows, ['left', 'left', 'left', 'left', 'left'])}`
}

function asJson(scenario: Scenario, parent: Scenario | null): unknown {
  return {
    name: scenario.name,
    title: scenario.title,
    summary: scenario.summary,
    file: scenario.file,
    parent: scenario.parent,
    hash: scenario.hash,
    levers: [...scenario.levers.values()],
    coefficients: [...scenario.coefficients.values()],
    switches: scenario.switches,
    differences: parent && {
      from: parent.name,
      levers: differences(parent, scenario).map(({ lever, unit, a, b }) => {
        return { lever, unit, from: a.value, to: b.value, source: b.source }
      }),
    },
  }
}
