/**
 * `whistlelab show SCENARIO`: every lever with value, unit and what it rests on, and what differs from the parent; with `--against` what
 * differs from another scenario. `whistlelab show E088`: a fact, and who rests on it. `whistlelab show street.staff`: a lever, and who sets it.
 */
import { evidence } from '../../sim/evidence/evidence.ts'
import { groundCounts, groundOf } from '../../sim/evidence/provenance.ts'
import { differences } from '../../sim/scenario/differences.ts'
import { officersIn } from '../../sim/city/estimate/planned-sizes.ts'
import { coefficient } from '../../sim/scenario/coefficient.ts'
import { lever } from '../../sim/levers/levers.ts'
import type { Settable } from '../../sim/levers/lever.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { printable } from '../../sim/text/printable.ts'
import { say } from '../../sim/text/message.ts'
import type { Evidence } from '../../sim/evidence/evidence-row.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import type { LeverSetting, Scenario } from '../../sim/scenario/scenario.ts'
import { againstJson, againstText } from './against-text.ts'
import { authoringTextsIn } from './authoring-texts.ts'
import { chosen, parentOf } from '../work/chosen-scenarios.ts'
import { evidenceText, usesOfEvidence } from './evidence-text.ts'
import { groundText } from './ground-text.ts'
import { boundsText, leverPage, usesOfLever } from './lever-text.ts'
import { leverText } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'
import { DONE } from '../terminal/exit-code.ts'
import { text, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { JSON_OUTPUT, LANG, PROJECT, SET } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { textsIn } from '../terminal/texts.ts'
import type { Texts } from '../terminal/texts.ts'
import type { Language } from '../../viz/words/language.ts'
import { reasonOf } from '../../viz/words/reason-words.ts'
import { writtenUnit } from '../../viz/words/unit-words.ts'

const OPTIONS = {
  set: SET,
  against: text({ sample: 'SCENARIO', does: 'shows what differs from another scenario, and why' }),
  project: PROJECT,
  lang: LANG,
  json: JSON_OUTPUT,
}
type ShowOptions = Given<typeof OPTIONS>

export const showCommand = command({
  name: 'show',
  does: 'every lever of a scenario with value, unit and what it rests on, and what differs from its parent; or a lever, or a fact such as E088',
  words: { scenario: word('name, path, variant, name of a lever, or id of a fact') },
  options: OPTIONS,
  run: (given, { terminal, scenarios }) => {
    const asked = given.scenario.trim()
    const [row, settable] = [evidence(asked), lever(asked) ?? coefficient(asked)]
    if (row) terminal.print(factText(row, given, scenarios))
    else if (settable) terminal.print(settableText(settable, given, scenarios))
    else terminal.print(shownText(given.scenario, given, scenarios))
    return DONE
  },
})

function factText(row: Evidence, { against, set, json, lang }: ShowOptions, library: ScenarioLibrary): string {
  if (against !== undefined || set.length > 0)
    throw new InputError(say`${row.id} is a row of the evidence; leave out --against and --set`)
  const uses = usesOfEvidence(row.id, library)
  return json ? JSON.stringify({ ...row, uses }, null, 2) : evidenceText(row, uses, authoringTextsIn(lang))
}

function settableText(it: Settable, { against, set, json, lang }: ShowOptions, library: ScenarioLibrary): string {
  if (against !== undefined || set.length > 0)
    throw new InputError(say`${it.name} is a lever; leave out --against and --set`)
  const uses = usesOfLever(it.name, library)
  return json ? JSON.stringify({ ...it, uses }, null, 2) : leverPage(it, uses, lang)
}

function shownText(name: string, { against, set, json, lang }: ShowOptions, library: ScenarioLibrary): string {
  const scenario = chosen(name, set, library)
  if (against !== undefined) {
    const other = chosen(against, set, library)
    if (json) return JSON.stringify(againstJson(scenario, other), null, 2)
    return againstText(scenario, other, lang)
  }
  const parent = parentOf(name, set, library)
  return json ? JSON.stringify(asJson(scenario, parent), null, 2) : scenarioText(scenario, parent, lang)
}

function scenarioText(scenario: Scenario, parent: Scenario | null, language: Language): string {
  const [texts, words] = [textsIn(language), authoringTextsIn(language)]
  const values = valuesOf(scenario)
  const parts = [
    `${scenario.name}: ${printable(scenario.title[language])}`,
    printable(scenario.summary[language]),
    words.anchoredAt(scenario.anchoredAt, scenario.sizes === 'inherit', officersIn(scenario).join(', ')),
    words.restsOn(values.length, words.counts(groundCounts(values))),
    leverTable([...scenario.levers.values()], language),
  ].filter((part) => part !== '')
  if (scenario.coefficients.size > 0)
    parts.push(`${texts.coefficients}\n${leverTable([...scenario.coefficients.values()], language)}`)
  for (const one of scenario.switches)
    parts.push(`${texts.switchesAt(String(one.from))}\n${leverTable(one.levers, language)}`)
  if (parent) parts.push(differenceText(parent, scenario, language))
  return parts.join('\n\n')
}

/** Levers, and the coefficients that the scenario sets. */
function valuesOf({ levers, coefficients }: Scenario): LeverSetting[] {
  return [...levers.values(), ...coefficients.values()]
}

function leverTable(levers: readonly LeverSetting[], language: Language): string {
  const [texts, words] = [textsIn(language), authoringTextsIn(language)]
  const rows = levers.map(({ name, value, unit, source, setBy }) => [
    name,
    leverText(value, texts),
    writtenUnit(unit, language),
    boundsText(settableOf(name), language),
    groundText(source, words),
    setByText(setBy, texts),
  ])
  const heads = [texts.lever, texts.value, texts.unit, words.bounds, texts.source, texts.setBy]
  return tableText(heads, rows, ['left', 'left', 'left', 'left', 'left', 'left'])
}

function settableOf(name: string): Settable {
  return (lever(name) ?? coefficient(name))!
}

function setByText(setBy: string, texts: Texts): string {
  if (setBy === 'default') return texts.byDefault
  return setBy === 'command line' ? texts.onCommandLine : setBy
}

function differenceText(parent: Scenario, scenario: Scenario, language: Language): string {
  const [texts, words] = [textsIn(language), authoringTextsIn(language)]
  const rows = differences(parent, scenario).map(({ lever, unit, a, b }) => [
    lever,
    `${leverText(a.value, texts)} -> ${leverText(b.value, texts)}`,
    writtenUnit(unit, language),
    groundText(b.source, words),
    reasonOf(b, language) ?? '',
  ])
  if (rows.length === 0) return texts.differsInNothing(parent.name, scenario.switches.length > 0)
  const heads = [texts.lever, texts.value, texts.unit, texts.source, words.why]
  return `${texts.differsFrom(parent.name)}\n${tableText(heads, rows, ['left', 'left', 'left', 'left', 'left'])}`
}

function withGround(setting: LeverSetting): unknown {
  const { low, high, choices } = settableOf(setting.name)
  return { ...setting, low, high, choices, ground: groundOf(setting.source) }
}

function asJson(scenario: Scenario, parent: Scenario | null): unknown {
  return {
    name: scenario.name,
    title: scenario.title,
    summary: scenario.summary,
    file: scenario.file,
    parent: scenario.parent,
    anchor: scenario.anchoredAt,
    sizes: scenario.sizes,
    officers: officersIn(scenario),
    hash: scenario.hash,
    grounds: groundCounts(valuesOf(scenario)),
    levers: [...scenario.levers.values()].map(withGround),
    coefficients: [...scenario.coefficients.values()].map(withGround),
    switches: scenario.switches,
    differences: parent && {
      from: parent.name,
      levers: differences(parent, scenario).map(({ lever, unit, a, b }) => {
        return { lever, unit, from: a.value, to: b.value, source: b.source }
      }),
    },
  }
}
