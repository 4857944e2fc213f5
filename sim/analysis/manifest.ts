/** The manifest of a run: all that is needed to make it, anywhere. No time, no place and no count of workers: none of them matters. */
import { isUsual } from '../compare/judge.ts'
import type { Judge } from '../compare/judge.ts'
import { FOLLOW_UP_DAYS } from '../city/model/replication.ts'
import { mostReplications, runHash } from '../run/plan.ts'
import type { Plan, PlannedBase } from '../run/plan.ts'
import type { LeverSetting, Scenario } from '../scenario/scenario.ts'
import { withoutOverlap } from '../run/overlap.ts'
import { scenarioAt } from '../scenario/point.ts'
import type { PointValues, Point } from '../scenario/point.ts'
import type { AskedPrecision } from '../study/precision-wish.ts'
import type { StudyFile } from '../study/study-file.ts'
import { compileFormulas } from '../study/study-measures.ts'
import type { ExperimentQuestion } from '../design/question.ts'
import type { ToldClaim } from '../claims/told-claim.ts'
import { comparedPlaces } from './compared-scenarios.ts'
import { sumOf } from './manifest-sum.ts'
import type { StudyQuestion } from './study-accumulator.ts'
import type { LeverColumn, Manifest, ManifestBase, RunScenario } from './summary.ts'

/** What a manifest says beside the plan: by whom it is made, and how it is made again. */
export interface RunFacts {
  readonly version: string
  /** Version of Node. */
  readonly node: string
  /** A line that makes the run again. */
  readonly command: string
  /** Fingerprint of the program: blocks of two programs are not mixed. */
  readonly engine: string
  /** What asks for the scenarios; null where the user named them. */
  readonly study: StudyFile | null
  /** Whether its results have the table of weeks. */
  readonly weekly: boolean
  /** How differences are made to hold together; each by itself if not given. */
  readonly judge?: Judge
  /** How well measures are to be known; as many replications as planned if not given. */
  readonly precision?: AskedPrecision
  /** What the sources claim of the scenarios; nothing if not given. */
  readonly claims?: readonly ToldClaim[]
  /** What an experiment asks; absent where there is none. */
  readonly experiment?: ExperimentQuestion
  /** What counts as failing; absent where nobody says. */
  readonly failsIf?: string | undefined
}

/**
 * The manifest of a plan: all that is needed to make the run anywhere.
 * @param points those that the plan was made of, aliases among them or not
 */
export function manifestOf(plan: Plan, points: readonly Point[], facts: RunFacts): Manifest {
  const byName = new Map(points.map((point) => [point.name, withoutOverlap(point)]))
  const planned = plan.scenarios.map(({ name }) => byName.get(name)!)
  const columns = columnsOf(planned)
  const keys = columns.map(keyOf)
  const said: Omit<Manifest, 'sum'> = {
    format: 'whistlelab-run-4',
    run: runHash(plan, facts.engine),
    engine: facts.engine,
    version: facts.version,
    node: facts.node,
    command: facts.command,
    seed: plan.seed,
    days: plan.horizon.days,
    warmUpDays: plan.horizon.warmUpDays,
    followUpDays: FOLLOW_UP_DAYS,
    replications: mostReplications(plan),
    baseline: plan.scenarios[0].name,
    study: facts.study && questionOf(facts.study),
    ...(facts.failsIf !== undefined && { failsIf: facts.failsIf }),
    ...(facts.judge && !isUsual(facts.judge) && { judge: facts.judge }),
    ...(facts.precision && { precision: facts.precision }),
    ...(facts.claims?.length && { claims: facts.claims }),
    weekly: facts.weekly,
    ...(facts.experiment && { experiment: facts.experiment }),
    ...(plan.apart && { apart: plan.apart }),
    scenariosPerBlock: plan.scenariosPerBlock,
    aliases: plan.aliases,
    bases: plan.bases.map((base, place) => manifestBase(originalOf(plan, planned, place), base)),
    levers: columns,
    scenarios: plan.scenarios.map(({ name, title, base, replications, luck, seconds, bytes, blockSize }, place) => {
      const settings = new Map(planned[place].settings.map((setting) => [keyOf(setting), setting.value]))
      const values = keys.map((key) => settings.get(key) ?? null)
      const lucky = luck !== undefined && { luck }
      return { name, title, base, values, replications, ...lucky, seconds, bytes, blockSize }
    }),
  }
  const { format, run, ...rest } = said
  return { format, run, sum: sumOf(said), ...rest }
}

/** The scenario that a base of the plan was. */
function originalOf(plan: Plan, points: readonly Point[], base: number): Scenario {
  return points[plan.scenarios.findIndex((one) => one.base === base)].base
}

function manifestBase(scenario: Scenario, { anchor }: PlannedBase): ManifestBase {
  const { anchorSetting, anchoredAt, sizes } = scenario
  return { ...wordsOf(scenario), anchorSetting, anchoredAt, sizes, anchor }
}

function wordsOf(scenario: Scenario): Omit<RunScenario, 'anchor'> {
  const { name, title, summary, parent, hash, authority, switches, setting } = scenario
  const values = { levers: [...scenario.levers.values()], coefficients: [...scenario.coefficients.values()] }
  return { name, title, summary, parent, hash, ...values, authority, switches, setting }
}

/** What scenarios set, in the order in which they first do: a column for each lever, and for each ground on which it is set. */
function columnsOf(points: readonly Point[]): LeverColumn[] {
  const columns = new Map<string, LeverColumn>()
  for (const { settings } of points) {
    for (const setting of settings) {
      const key = keyOf(setting)
      if (!columns.has(key)) columns.set(key, groundOf(setting))
    }
  }
  return [...columns.values()]
}

function groundOf({ name, unit, source, why, whyZh, range, setBy }: LeverColumn | LeverSetting): LeverColumn {
  const reason = { ...(why !== undefined && { why }), ...(whyZh !== undefined && { whyZh }) }
  return { name, unit, source, ...reason, ...(range && { range }), setBy }
}

function keyOf(setting: LeverColumn | LeverSetting): string {
  return JSON.stringify(groundOf(setting))
}

/** The same run with more replications of every scenario: the next stage. */
export function withReplications(manifest: Manifest, replications: number): Manifest {
  const next = { ...manifest, replications, scenarios: manifest.scenarios.map((one) => ({ ...one, replications })) }
  return { ...next, sum: sumOf(next) }
}

function questionOf({ name, question, why, answer, measures, formulas }: StudyFile): NonNullable<Manifest['study']> {
  return { name, question, why, ...(answer && { answer }), measures, formulas }
}

/** The manifest as a file: one line a scenario, so that it can be read, and one of ten thousand is no larger than it must be. */
export function manifestText({ scenarios, ...rest }: Manifest): string {
  const lines = scenarios.map((one) => `    ${JSON.stringify(one)}`)
  const head = JSON.stringify(rest, null, 2)
  return `${head.slice(0, head.lastIndexOf('\n}'))},\n  "scenarios": [\n${lines.join(',\n')}\n  ]\n}\n`
}

/** The plan that a manifest was written of. */
export function planOf(manifest: Manifest): Plan {
  const { warmUpDays, days, seed, scenariosPerBlock, aliases, levers, apart } = manifest
  const bases = manifest.bases.map((base): PlannedBase => {
    const { name, hash, setting, anchor, anchorSetting, sizes, authority, switches } = base
    return { name, hash, setting, anchor, anchorSetting, sizes, ...byName(base), authority, switches }
  })
  const scenarios = manifest.scenarios.map(({ values, ...planned }) => ({ ...planned, set: valuesIn(levers, values) }))
  const horizon = { warmUpDays, days }
  return { bases, scenarios, aliases, horizon, seed, scenariosPerBlock, ...(apart && { apart }) }
}

function byName({
  levers,
  coefficients,
}: Pick<ManifestBase, 'levers' | 'coefficients'>): Pick<PlannedBase, 'levers' | 'coefficients'> {
  const map = (settings: readonly LeverSetting[]) => new Map(settings.map((setting) => [setting.name, setting]))
  return { levers: map(levers), coefficients: map(coefficients) }
}

function valuesIn(levers: readonly LeverColumn[], values: Manifest['scenarios'][number]['values']): PointValues {
  const set = levers.flatMap(({ name }, at) => (values[at] === null ? [] : [[name, values[at]] as const]))
  return Object.fromEntries(set)
}

/** The scenarios of a manifest that are compared, put together with words and provenance. */
export function runScenarios(manifest: Manifest): RunScenario[] {
  const bases = manifest.bases.map((base): Scenario => ({ ...base, ...byName(base), file: null, ambiguities: [] }))
  return comparedPlaces(manifest).map((place) => {
    const { name, title, base, values } = manifest.scenarios[place]
    const settings = manifest.levers.flatMap((column, at): LeverSetting[] => {
      const value = values[at]
      return value === null ? [] : [{ ...column, value }]
    })
    const words = wordsOf(scenarioAt({ name, title, base: bases[base], settings, replications: null }))
    return { ...words, anchor: manifest.bases[base].anchor }
  })
}

/** The study of a manifest with its formulas ready to be worked out; null where there is none. @throws InputError */
export async function studyOf({ study }: Manifest): Promise<StudyQuestion | null> {
  return study && { ...study, formulas: await compileFormulas(study.formulas) }
}
