/** A world as a scenario file, and the command that runs it to the figures of the page. */
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import { option, quoted } from '../../../sim/text/shell-quote.ts'
import type { LabState } from './lab-state.ts'

/** Its text; the levers of the base that are not named stay as they are. */
export function scenarioYaml(
  base: string,
  title: { readonly en: string; readonly zh: string },
  set: PointValues,
): string {
  const told = (text: string): string => JSON.stringify(text)
  const levers = Object.entries(set).map(
    ([name, value]) => `  ${name}: {value: ${writtenValue(value)}, source: assumption, why: set in the lab}`,
  )
  return [
    `title: {en: ${told(`${title.en}, from the lab`)}, zh: ${told(`${title.zh}（实验室）`)}}`,
    `summary: {en: ${told(`${base} with levers set in the lab.`)}, zh: ${told(`在实验室调整的 ${base}。`)}}`,
    `extends: ${base}`,
    ...(levers.length === 0 ? [] : ['levers:', ...levers]),
    '',
  ].join('\n')
}

/** @param files of the worlds, the baseline first */
export function commandFor(
  { days, runs, seed, warmUp }: Pick<LabState, 'days' | 'runs' | 'seed' | 'warmUp'>,
  files: readonly string[],
): string {
  const names = files.map(quoted).join(' ')
  return `whistlelab run ${names} --days ${days} --warm-up ${warmUp} --replications ${runs} ${option('seed', seed)}`
}
