/** `whistlelab show A --against B`: lever by lever what differs, with the ground of each value, then the switches of both. */
import { groundOf } from '../../sim/evidence/provenance.ts'
import { differences } from '../../sim/scenario/differences.ts'
import type { LeverSetting, Scenario } from '../../sim/scenario/scenario.ts'
import { authoringTextsIn } from './authoring-texts.ts'
import { groundText } from './ground-text.ts'
import { leverText } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'
import { textsIn } from '../terminal/texts.ts'
import type { Language } from '../../viz/words/language.ts'
import { reasonOf } from '../../viz/words/reason-words.ts'
import { writtenUnit } from '../../viz/words/unit-words.ts'

export function againstText(a: Scenario, b: Scenario, language: Language): string {
  const words = authoringTextsIn(language)
  const parts = [leverPart(a, b, language)]
  if (!sameAuthority(a, b)) parts.push(words.otherAuthority)
  if (a.switches.length + b.switches.length > 0) parts.push(switchPart([a, b], language))
  return parts.join('\n\n')
}

function leverPart(a: Scenario, b: Scenario, language: Language): string {
  const [texts, words] = [textsIn(language), authoringTextsIn(language)]
  const rows = differences(a, b).flatMap((pair) => [
    [pair.lever, a.name, ...valueCells(pair.a, language)],
    ['', b.name, ...valueCells(pair.b, language)],
  ])
  if (rows.length === 0) return words.noDifference(a.name, b.name)
  const heads = [texts.lever, words.scenario, texts.value, texts.unit, texts.source, words.why]
  return `${words.between(a.name, b.name)}\n${tableText(heads, rows, ['left', 'left', 'left', 'left', 'left', 'left'])}`
}

function valueCells(setting: LeverSetting, language: Language): string[] {
  return [
    leverText(setting.value, textsIn(language)),
    writtenUnit(setting.unit, language),
    groundText(setting.source, authoringTextsIn(language)),
    reasonOf(setting, language) ?? '',
  ]
}

function sameAuthority({ authority: a }: Scenario, { authority: b }: Scenario): boolean {
  return JSON.stringify([a.departments, a.domains]) === JSON.stringify([b.departments, b.domains])
}

/** The switches of both side by side would hide their order in time; they are told one scenario after the other. */
function switchPart(scenarios: readonly Scenario[], language: Language): string {
  const [texts, words] = [textsIn(language), authoringTextsIn(language)]
  const rows = scenarios.flatMap(({ name, switches }) => {
    if (switches.length === 0) return [[name, words.noSwitch, '', '', '', '', '']]
    return switches.flatMap(({ from, levers }) =>
      levers.map((it) => [name, words.fromDay(String(from)), it.name, ...valueCells(it, language)]),
    )
  })
  const heads = [words.scenario, '', texts.lever, texts.value, texts.unit, texts.source, words.why]
  const table = tableText(heads, rows, ['left', 'left', 'left', 'left', 'left', 'left', 'left'])
  return `${words.switches}\n${table}`
}

/** The same as plain data. */
export function againstJson(a: Scenario, b: Scenario): unknown {
  const side = ({ value, source, why, setBy }: LeverSetting) => ({
    value,
    source,
    ground: groundOf(source),
    why,
    setBy,
  })
  return {
    a: a.name,
    b: b.name,
    levers: differences(a, b).map((pair) => ({
      lever: pair.lever,
      unit: pair.unit,
      a: side(pair.a),
      b: side(pair.b),
    })),
    authorityDiffers: !sameAuthority(a, b),
    switches: { a: a.switches, b: b.switches },
  }
}
