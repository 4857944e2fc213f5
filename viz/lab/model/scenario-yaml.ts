/** A world as a scenario file, and the command that runs it to the figures of the page. */
import { leverOf, streetsOf } from '../../../sim/levers/lever-name.ts'
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import type { LeverSetting, Scenario } from '../../../sim/scenario/scenario.ts'
import { option, quoted } from '../../../sim/text/shell-quote.ts'
import { settingsOf } from '../engine/lab-point.ts'
import { switchesWith } from '../engine/later.ts'
import type { WorldAsked } from '../engine/messages.ts'
import type { LabState } from './lab-state.ts'

const told = (text: string): string => JSON.stringify(text)

/** Its text; the levers of the base that are not named stay as they are. */
export function scenarioYaml(base: Scenario, { later = [], scenario, set }: WorldAsked): string {
  const { title } = base
  const levers = leverLines(settingsOf(set), '  ')
  return [
    `title: {en: ${told(`${title.en}, from the lab`)}, zh: ${told(`${title.zh}（实验室）`)}}`,
    `summary: {en: ${told(`${scenario} with levers set in the lab.`)}, zh: ${told(`在实验室调整的 ${scenario}。`)}}`,
    `extends: ${scenario}`,
    ...(levers.length === 0 ? [] : ['levers:', ...levers]),
    // A file that has switches of its own takes the place of all that its base has: they are written out too.
    ...(later.length === 0 ? [] : ['switch:', ...switchesWith(base, later).flatMap(switchLines)]),
    '',
  ].join('\n')
}

function switchLines({ from, levers }: Pick<Scenario['switches'][number], 'from' | 'levers'>): string[] {
  return [`  - from: ${from} day`, '    levers:', ...leverLines(levers, '      ')]
}

/** A line a lever; what holds in some streets only stands below what holds in all. */
function leverLines(settings: readonly LeverSetting[], indent: string): string[] {
  const names = [...new Set(settings.map(({ name }) => leverOf(name)))]
  return names.flatMap((name) => {
    const [first, ...others] = settings
      .filter((one) => leverOf(one.name) === name)
      .sort((a, b) => Number(streetsOf(a.name) !== null) - Number(streetsOf(b.name) !== null))
    if (others.length === 0) return [`${indent}${name}: ${entryOf(first)}`]
    return [`${indent}${name}:`, ...[first, ...others].map((one) => `${indent}  - ${entryOf(one)}`)]
  })
}

function entryOf({ name, range, source, value, why }: LeverSetting): string {
  const streets = streetsOf(name)
  const parts = [
    `value: ${writtenValue(value)}`,
    ...(streets === null ? [] : [`streets: ${streets}`]),
    `source: ${source}`,
    ...(range === undefined ? [] : [`range: [${range.join(', ')}]`]),
    ...(why === undefined ? [] : [`why: ${told(why)}`]),
  ]
  return `{${parts.join(', ')}}`
}

/** @param files of the worlds, the baseline first */
export function commandFor(
  { days, runs, seed, warmUp }: Pick<LabState, 'days' | 'runs' | 'seed' | 'warmUp'>,
  files: readonly string[],
): string {
  const names = files.map(quoted).join(' ')
  return `whistlelab run ${names} --days ${days} --warm-up ${warmUp} --replications ${runs} ${option('seed', seed)}`
}
