/** `whistlelab show A --against B`: lever by lever what differs, with the ground of each value, then the switches of both. */
import { groundOf } from '../../sim/evidence/provenance.ts'
import { differences } from '../../sim/scenario/differences.ts'
import type { LeverSetting, Scenario } from '../../sim/scenario/scenario.ts'
import type { AuthoringTexts } from './authoring-texts.ts'
import { groundText } from './ground-text.ts'
import { leverText } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'
import type { Texts } from '../terminal/texts.ts'

export function againstText(a: Scenario, b: Scenario, texts: Texts, words: AuthoringTexts): string {
  const parts = [leverPart(a, b, texts, words)]
  if (!sameAuthority(a, b)) parts.push(words.otherAuthority)
  if (a.switches.length + b.switches.length > 0) parts.push(switchPart([a, b], texts, words))
  return parts.join('\n\n')
}

function leverPart(a: Scenario, b: Scenario, texts: Texts, words: AuthoringTexts): string {
  const rows = differences(a, b).flatMap((pair) => [
    [pair.lever, a.name, ...valueCells(pair.a, texts, words)],
    ['', b.name, ...valueCells(pair.b, texts, words)],
  ])
  if (rows.length === 0) return words.noDifference(a.name, b.name)
  const heads = [texts.lever, words.scenario, texts.value, texts.unit, texts.source, words.why]
  return `${words.between(a.name, b.name)}\n${tableText(heads, rows, ['left', 'left', 'left', 'left', 'left', 'left'])}`
}

function valueCells(setting: LeverSetting, texts: Texts, words: AuthoringTexts): string[] {
  return [leverText(setting.value, texts), setting.unit, groundText(setting.source, words), setting.why ?? '']
}

function sameAuthority({ authority: a }: Scenario, { authority: b }: Scenario): boolean {
  return JSON.stringify([a.departments, a.domains]) === JSON.stringify([b.departments, b.domains])
}

/** The switches of both side by side would hide their order in time; they are told one scenario after the other. */
function switchPart(scenarios: readonly Scenario[], texts: Texts, words: AuthoringTexts): string {
  const rows = scenarios.flatMap(({ name, switches }) => {
    if (switches.length === 0) return [[name, words.noSwitch, '', '', '', '', '']]
    return switches.flatMap(({ from, levers }) =>
      levers.map((it) => [name, words.fromDay(String(from)), it.name, ...valueCells(it, texts, words)]),
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
