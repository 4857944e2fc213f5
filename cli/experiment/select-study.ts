/** Selection in stages: options are looked at until one is left (KN), or a number of replications is shared out (OCBA); what is chosen is confirmed on fresh luck. */
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Measure } from '../../sim/city/model/measure.ts'
import { FIRST_LOOK } from '../../sim/compare/looks.ts'
import { selectTable } from '../../sim/experiment/experiment-tables.ts'
import { selectAnalysis } from '../../sim/experiment/select-analysis.ts'
import { distinctPoints, scenarioAt } from '../../sim/scenario/point.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { onLine, readBudget, readZone } from '../../sim/study/comparison.ts'
import { loadStudy } from '../../sim/study/study.ts'
import { MOST_SCENARIOS } from '../../sim/study/study-file.ts'
import type { StudyFile } from '../../sim/study/study-file.ts'
import { didYouMean } from '../../sim/text/did-you-mean.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { named, where } from '../../sim/text/place.ts'
import type { Place } from '../../sim/text/place.ts'
import { option, quoted } from '../../sim/text/shell-quote.ts'
import type { Language } from '../../viz/words/language.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import type { World } from '../work/command.ts'
import { writtenTable } from '../work/published-results.ts'
import { particlePoint } from '../../sim/study/posterior.ts'
import type { Posterior } from '../../sim/study/posterior.ts'
import { canonicalJson } from '../../sim/text/canonical-json.ts'
import { variedByStudy } from '../../sim/text/own-reasons.ts'
import { sha256 } from '../../sim/text/sha256.ts'
import { posteriorFor } from './posterior-file.ts'
import { Contest } from './contest.ts'
import type { Contestants, Zone } from './contest.ts'
import { selectAnswer } from './select-answer.ts'
import { Stages } from './stages.ts'
import type { StagedWay } from './stages.ts'
import { stagesEnd } from './staged-end.ts'

export interface SelectOptions extends StagedWay {
  readonly study: string
  readonly set: readonly string[]
  readonly by?: string | undefined
  readonly method: 'kn' | 'ocba'
  readonly zone?: string | undefined
  readonly budget?: string | undefined
  readonly confidence: number
  readonly runs?: number | undefined
  /** Where the runs are said, if not on the line. */
  readonly runsPlace?: Place | undefined
  readonly cap: number
  readonly posterior?: string | undefined
  readonly days: number
  readonly warmUp: number
  readonly seed: string
  readonly lang: Language
}

/** @returns the exit code: 4 where the cap leaves several, or the measure is missing now and then */
export async function bestOption(options: SelectOptions, world: World): Promise<number> {
  const { seed, days, warmUp, confidence, method, lang, runs } = options
  const sources = { studies: world.studies, scenarios: world.scenarios, sets: options.set, key: seed }
  const { file, points: all } = await loadStudy(options.study, sources)
  const { points } = distinctPoints(all)
  checkCounts(points, file, options)
  const measure = measureOf(options.by, file)
  const zone = zoneOf(options.zone, measure, file)
  const budget = options.budget === undefined ? null : readBudget(options.budget)
  const money = budget && { value: budget.value, tolerance: budget.tolerance }
  const rule = { method, by: measure.id, zone, confidence, budget: money, ...(method === 'ocba' && { runs }) }
  // How far to go at most is no part of the question: who allows more goes on with what there is.
  const posterior =
    options.posterior === undefined ? undefined : posteriorFor(options.posterior, points.map(scenarioAt))
  const about = {
    ...{ ...rule, method: 'select', rule: method, options: points.map(optionOf) },
    ...(posterior && { posterior: sha256(canonicalJson(posterior)) }),
  }
  const measures = [...new Set([measure.id, 'cost'])]
  const question = { name: `select-${file.name}`, command: selectLine(options), seed, days, warmUp, measures, about }
  const stages = new Stages(question, options, world, await world.machinery())
  const sign = measure.direction === 'less' ? -1 : 1
  const contest = new Contest(
    stages,
    pointsAt(points, posterior, file.name),
    { ...rule, sign, cap: options.cap, runs: runs ?? 0 },
    options,
    world.terminal,
  )
  return stagesEnd(stages, options, world, async () => {
    const { answer, standings, fresh, zone: width, tolerance } = await contest.run()
    const line = budget && { value: budget.value, tolerance }
    const asked = { rule: method, by: measure.id, sign, zone: width, confidence, budget: line, key: seed } as const
    const analysis = selectAnalysis(asked, contest.candidates, standings, answer, fresh)
    stages.write('selection.csv', writtenTable(selectTable(analysis)))
    stages.write('analysis.json', `${JSON.stringify(analysis, null, 2)}\n`)
    world.terminal.print(options.json ? JSON.stringify(analysis, null, 2) : selectAnswer(analysis, lang))
    return answer.kind === 'found' || answer.kind === 'overBudget' ? DONE : NO_ANSWER
  })
}

/** Each option as it is; or each replication of it with a particle of its own, alike for all options. */
function pointsAt(points: readonly Point[], posterior: Posterior | undefined, study: string): Contestants {
  const names = points.map(({ name }) => name)
  if (posterior === undefined)
    return {
      names,
      parts: (place, luck, replications) => [{ point: { ...points[place], luck, replications }, replications }],
    }
  const whole = points.map(scenarioAt)
  const by = { why: variedByStudy(study), setBy: study }
  return {
    names,
    parts: (place, luck, replications) =>
      Array.from({ length: replications }, (_, at) => {
        const drawn = { draw: luck + at, luck: luck + at, suffix: `~draw-${luck + at + 1}` }
        return { point: particlePoint(whole[place], whole[0], posterior, drawn, by), replications: 1 }
      }),
  }
}

function optionOf(point: Point) {
  return { name: point.name, hash: scenarioAt(point).hash }
}

function checkCounts(points: readonly Point[], file: StudyFile, { method, runs, runsPlace }: SelectOptions): void {
  if (points.length < 2)
    throw new InputError(
      say`${file.name} has one option, so there is nothing to choose; give it options, or levers to vary`,
    )
  if (points.length > MOST_SCENARIOS)
    throw new InputError(
      say`${file.name} has ${points.length} options; select takes at most ${MOST_SCENARIOS}: name them one by one`,
    )
  const least = FIRST_LOOK * points.length
  if (method === 'ocba' && runsPlace !== undefined && runs! < least)
    throw new InputError(
      say`runs is ${runs!}${where(runsPlace)}, and ${points.length} options take ${FIRST_LOOK} each to begin with; give at least ${least}`,
    )
  if (method === 'ocba' && (runs === undefined || runs < least))
    throw new InputError(say`--method ocba shares out a number of replications; give --runs N, at least ${least}`)
  if (method === 'kn' && runs !== undefined)
    throw new InputError(say`--runs says nothing to the method ${method}; leave it out, or give --method ocba`)
}

function measureOf(by: string | undefined, file: StudyFile): Measure {
  const all: readonly Measure[] = MEASURES
  const id = by ?? file.measures[0]?.id
  if (id === undefined)
    throw new InputError(say`${file.file} judges by formulas alone; give --by MEASURE, such as --by onTimeRate`)
  const measure = all.find((one) => one.id === id)
  if (measure === undefined) {
    const known = all.map((one) => one.id)
    throw new InputError(say`--by ${named(id)} is no measure${didYouMean(id, known, say`docs/GLOSSARY.md lists them`)}`)
  }
  if (measure.direction !== 'neither') return measure
  throw new InputError(
    say`${id} is neither better nor worse when it rises, so nothing is the best by it; give --by another`,
  )
}

function zoneOf(given: string | undefined, measure: Measure, file: StudyFile): Zone {
  const own = file.measures.find(({ id }) => id === measure.id)?.margin ?? measure.margin
  const zone: Zone = given === undefined ? own : readZone(given, measure, onLine('--zone'))
  if (zone.value > 0) return zone
  throw new InputError(say`the zone of ${measure.id} is ${zone.value}; give --zone more than 0, such as --zone "1 pp"`)
}

function selectLine(given: SelectOptions): string {
  const { study, by, method, zone, budget, confidence, runs, cap, posterior, set, days, warmUp, seed, lang } = given
  const maybe = (name: string, value: string | number | undefined): readonly (readonly [string, string])[] =>
    value === undefined ? [] : [[name, String(value)]]
  const pairs = [
    ...maybe('by', by),
    ...maybe('method', method),
    ...maybe('zone', zone),
    ...maybe('budget', budget),
    ...maybe('confidence', confidence),
    ...maybe('runs', runs),
    ...maybe('cap', method === 'kn' || budget !== undefined ? cap : undefined),
    ...maybe('posterior', posterior),
    ...set.flatMap((one) => maybe('set', one)),
    ...maybe('days', days),
    ...maybe('warm-up', warmUp),
    ...maybe('seed', seed),
    ...maybe('lang', lang),
  ]
  return [`whistlelab select ${quoted(study)}`, ...pairs.map(([name, value]) => option(name, value))].join(' ')
}
