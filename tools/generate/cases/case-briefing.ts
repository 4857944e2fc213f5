/** A case as the sections of the report are told of a run, so that the pages write values, levers and verdicts in the report's own words. */
import type { Briefing } from '../../../viz/report/briefing.ts'
import type { Language } from '../../../viz/words/language.ts'
import { wordsOf } from '../../../viz/words/language.ts'
import { optionsOf } from '../../../viz/charts/reform-option.ts'
import { manifestOf, runScenarios } from '../../../sim/analysis/manifest.ts'
import type { Curves, RunFiles } from '../../../sim/analysis/summary.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { asTheyAre } from '../../../sim/scenario/point.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import type { Baseline, Case } from './case.ts'
import { resultOf } from './results.ts'
import type { CaseResult, Results, ScenarioResult } from './results.ts'
import { rootAnchor } from './root-anchor.ts'
import type { CaseWords } from './words/en.ts'
import { caseWordsOf } from './words/words.ts'

export interface CaseBriefing extends Briefing {
  readonly case: Case
  readonly days: number
  readonly caseWords: CaseWords
}

/** @throws Error where the results do not hold the case */
export function briefingOf(one: Case, results: Results, language: Language): CaseBriefing {
  const result = results.cases.find(({ name }) => name === one.scenario.name)
  if (result === undefined) throw new Error(`docs/cases/results.json lacks ${one.scenario.name}; run: npm run cases`)
  const caseWords = caseWordsOf(language)
  const files = runFiles(one, result, results)
  const options = optionsOf(files, language)
  return {
    case: one,
    days: result.days,
    manifest: files.manifest,
    completed: results.replications,
    ...{ failed: 0, failures: [], points: options.length, aliases: [] },
    options,
    language,
    words: wordsOf(language),
    caseWords,
  }
}

function runFiles(one: Case, result: CaseResult, results: Results): RunFiles {
  const scenarios = one.baseline === null ? [one.scenario] : [titled(one.baseline), one.scenario]
  const { replications, seed, warmUpDays } = results
  const { days } = result
  const points = asTheyAre(scenarios)
  const plan = planFor(points, { horizon: { warmUpDays, days }, replications, seed }, { anchorOf: rootAnchor })
  const facts = { version: '', node: '', command: '', engine: '', study: null, weekly: false }
  const manifest = manifestOf(plan, points, facts)
  const found = scenarios.map((each) => ({ name: each.name, ...resultOf(results, each, days) }))
  const baseline = scenarios[0].name
  return {
    manifest,
    scenarios: runScenarios(manifest),
    summary: {
      baseline,
      completed: replications,
      // One that fails ends the computation: no page rests on the others alone.
      failed: 0,
      failures: [],
      points: scenarios.length,
      aliases: [],
      scenarios: found.map(({ name, measures }) => ({ name, measures: knownInAll(measures, replications) })),
      differences: Object.entries(result.differences).map(([measure, difference]) => {
        return { scenario: one.scenario.name, measure, ...difference }
      }),
    },
    // Of the curves only survival is kept and drawn.
    curves: { scenarios: found.map(({ name, survival }) => ({ name, survival, weekly: NO_WEEKS })) },
    groups: { baseline, scenarios: [] },
  }
}

/** A quantile that most replications never reach is no figure: the mean over the lucky ones would say less than it is. */
function knownInAll(measures: ScenarioResult['measures'], replications: number): ScenarioResult['measures'] {
  const known = Object.entries(measures).map(([id, one]) => [id, one !== null && one.n < replications ? null : one])
  return Object.fromEntries(known) as ScenarioResult['measures']
}

const NO_WEEKS = {} as Curves['scenarios'][number]['weekly']

/** A baseline that was moved to the city of the case is called after the scenario that it is elsewhere. */
function titled({ scenario, moved }: Baseline): Scenario {
  if (moved === null) return scenario
  const city = moved.levers.some(({ name }) => name.startsWith('city.'))
  const { title } = moved.from
  const [en, zh] = (['en', 'zh'] as const).map((language) => {
    const { sameCity, sameDemand } = caseWordsOf(language)
    return (city ? sameCity : sameDemand)(title[language])
  })
  return { ...scenario, title: { en: en, zh: zh } }
}
