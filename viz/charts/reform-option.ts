/** An option as the reader meets it: one scenario with its words, its look, and all that was measured of it, joined by name. */
import type {
  Beyond,
  Curves,
  Difference,
  Estimate,
  Groups,
  RunFiles,
  RunScenario,
  Summary,
} from '../../sim/analysis/summary.ts'
import type { Language } from '../words/language.ts'
import type { Look } from './palette.ts'
import { lookOf } from './palette.ts'

export interface Option {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly isBaseline: boolean
  readonly look: Look
  readonly scenario: RunScenario
  /** By id of a measure or of a formula of the study; null = missing. */
  readonly estimates: Readonly<Record<string, Estimate | null>>
  /** By the same ids: those that lie beyond the follow-up in some replications. */
  readonly beyond: Readonly<Record<string, Beyond>>
  /** Option minus baseline, by the same ids; empty for the baseline. */
  readonly differences: ReadonlyMap<string, Difference>
  /** Survival and weekly series; null where the run kept none. */
  readonly curve: Curves['scenarios'][number] | null
  /** Whom it serves how well; null where the run kept none. */
  readonly groups: Groups['scenarios'][number] | null
}

/** All options of a run, the baseline first. @throws Error when the manifest does not hold its own baseline. */
export function optionsOf(run: RunFiles, language: Language): Option[] {
  const { manifest, scenarios, summary, curves, groups } = run
  const baseline = scenarios.find((one) => one.name === manifest.baseline)
  if (baseline === undefined) {
    throw new Error(`baseline "${manifest.baseline}" is not among the scenarios of manifest.json; run the study again`)
  }
  const ordered = [baseline, ...scenarios.filter((one) => one !== baseline)]
  const titles = distinctTitles(ordered, language)
  return ordered.map((scenario, index) => ({
    name: scenario.name,
    title: titles[index],
    summary: scenario.summary[language],
    isBaseline: index === 0,
    look: lookOf(index),
    scenario,
    ...knownOf(scenario.name, summary),
    differences: differencesOf(scenario.name, summary),
    curve: curves.scenarios.find((one) => one.name === scenario.name) ?? null,
    groups: groups.scenarios.find((one) => one.name === scenario.name) ?? null,
  }))
}

function knownOf(name: string, { scenarios, study }: Summary): Pick<Option, 'estimates' | 'beyond'> {
  const all = [...scenarios, ...(study?.derived.scenarios ?? [])].filter((one) => one.name === name)
  return {
    estimates: Object.fromEntries(all.flatMap(({ measures }) => Object.entries(measures))),
    beyond: Object.fromEntries(all.flatMap(({ beyond = {} }) => Object.entries(beyond))),
  }
}

function differencesOf(name: string, { differences, study }: Summary): Option['differences'] {
  const all = [...differences, ...(study?.derived.differences ?? [])].filter((one) => one.scenario === name)
  return new Map(all.map((one) => [one.measure, one]))
}

/** Variants made on the command line share the title of their parent: the name then tells them apart. */
function distinctTitles(scenarios: readonly RunScenario[], language: Language): string[] {
  const titles = scenarios.map((one) => one.title[language].trim() || one.name)
  return titles.map((title, index) => {
    const shared = titles.filter((other) => other === title).length > 1
    return shared ? `${title} (${scenarios[index].name})` : title
  })
}

/** The estimate of a measure; null where it is missing. */
export function estimateOf(option: Option, measure: string): Estimate | null {
  return option.estimates[measure] ?? null
}
