/** `whistlelab sensitivity WHAT`: which levers move the measures of a scenario, or whether the order of a study's options holds over its assumptions. */
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { variedByStudy } from '../../sim/text/own-reasons.ts'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import { refuseIdle } from '../terminal/idle-options.ts'
import { choice, flag, otherwise, repeated, text, whole, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { chosen, namesStudy } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import type { World } from '../work/command.ts'
import { MEASURE, measuresAsked } from '../work/measures-asked.ts'
import { DAYS, POSTERIOR, REPLICATIONS, WARM_UP } from '../terminal/shared-options.ts'
import { ASKED_OF_EXPERIMENT, NOT_ASKED, WAY, doJob, jobLine } from '../run/job.ts'
import { namesIn, screeningJob } from './screening.ts'
import { sobolStudy } from './sobol-study.ts'
import { loadStudy, readStudy } from '../../sim/study/study.ts'
import type { Study } from '../../sim/study/study.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { didYouMean } from '../../sim/text/did-you-mean.ts'
import { readTarget } from '../../sim/study/comparison.ts'
import { named, shown } from '../../sim/text/place.ts'
import { scenarioAt } from '../../sim/scenario/point.ts'
import { assumptionsIn, pointsOfOrder } from '../../sim/study/assumed.ts'
import type { OrderQuestion } from '../../sim/design/question.ts'
import { particleOf } from '../../sim/study/posterior.ts'
import { posteriorFor } from './posterior-file.ts'
import { MOST_DRAWS } from '../../sim/design/order-design.ts'

const METHODS = ['morris', 'sobol', 'order'] as const

const OWN = {
  method: otherwise(
    choice(METHODS, { does: 'screening of many levers, shares of variance, or whether the order of options holds' }),
    'morris for a scenario, order for a study',
  ),
  levers: repeated({
    sample: 'LEVER[=RANGE]',
    does: 'what is varied, as --vary of sweep has it (of order by name alone); commas between names, or repeated',
    otherwise: 'assumptions',
  }),
  behaviour: flag('varies all coefficients of behaviour too'),
  group: repeated({ sample: 'NAME=A,B', does: 'moves levers together under one name; may be repeated' }),
  constraint: repeated({ sample: "'A <= B'", does: 'morris: trajectories against it are drawn anew; may be repeated' }),
  trajectories: whole(4, 10_000, { does: 'morris: trajectories', otherwise: '20' }),
  rows: whole(8, 65_536, { does: 'sobol: rows to begin with, a power of two', otherwise: '256' }),
  cap: whole(8, 65_536, { does: 'sobol: rows at most', otherwise: '4096' }),
  draws: whole(0, MOST_DRAWS, { does: 'order: joint draws of all assumptions', otherwise: '200' }),
  target: text({
    sample: "'MEASURE >= X'",
    does: 'order: what the measure is to reach; told is in how many of the draws each option does',
  }),
  measure: MEASURE,
  posterior: POSTERIOR,
}

const OPTIONS = {
  ...OWN,
  ...ASKED_OF_EXPERIMENT,
  replications: otherwise(REPLICATIONS, '1 a point; 10 of each option for order'),
  days: otherwise(DAYS, 'as the study says, else 365'),
  warmUp: otherwise(WARM_UP, `as the study says, else ${USUAL_WARM_UP_DAYS}`),
  ...WAY,
}
const WORDS = { what: word('name or path of a scenario, or of a study') }

export type SensitivityOptions = Given<typeof WORDS & typeof OPTIONS>

export const sensitivityCommand = command({
  name: 'sensitivity',
  does: 'which levers move the measures of a scenario; or whether the order of the options of a study holds over all that is assumed',
  words: WORDS,
  options: OPTIONS,
  run: async (given, world) => {
    const study = (given.method === 'order' || !given.what.includes('=')) && namesStudy(given.what, world)
    const method = given.method ?? (study ? 'order' : 'morris')
    refuseStray(given, method)
    if (method === 'order') {
      if (study) return orderOf(given, world)
      throw new InputError(
        say`${given.what} is a scenario, and order is a question to several; name a study, or give --method morris`,
      )
    }
    if (study)
      throw new InputError(
        say`${given.what} is a study, and ${method} takes one scenario; name its baseline ${readStudy(given.what, world.studies).baseline.reference}, or give --method order`,
      )
    const base = chosen(given.what, given.set, world.scenarios)
    const shared = {
      ...given,
      days: given.days ?? 365,
      warmUp: given.warmUp ?? USUAL_WARM_UP_DAYS,
      replications: given.replications ?? 1,
    }
    const measures = measuresAsked(given.measure)
    if (method === 'sobol') {
      const line = jobLine(
        'sensitivity',
        [given.what],
        { ...shared, ...NOT_ASKED },
        ownOptions(given, 'sobol'),
        flagsOf(given),
      )
      return sobolStudy(base, measures, shared, line, world)
    }
    const job = screeningJob(base, measures, shared)
    return doJob(
      {
        ...job,
        options: { ...shared, ...NOT_ASKED },
        asked: { by: 'sensitivity', named: [given.what], own: ownOptions(given, 'morris'), flags: flagsOf(given) },
      },
      world,
    )
  },
})

const OF: Readonly<Record<(typeof METHODS)[number], readonly string[]>> = {
  morris: ['levers', 'behaviour', 'group', 'constraint', 'trajectories', 'measure'],
  sobol: ['levers', 'behaviour', 'group', 'rows', 'cap', 'measure'],
  order: ['levers', 'behaviour', 'draws', 'target', 'measure', 'posterior'],
}

function refuseStray(given: SensitivityOptions, method: (typeof METHODS)[number]): void {
  const names = Object.keys(OWN) as (keyof typeof OWN)[]
  const stray = names.filter((name) => name !== 'method' && !OF[method].includes(name))
  const remedies = method === 'sobol' ? { constraint: say`Sobol indices need levers that are free of each other` } : {}
  refuseIdle(given, stray, say`the method ${method}`, remedies)
}

/** Options that make the run again, beside those that all runs have. */
function ownOptions(given: SensitivityOptions, method: string): readonly (readonly [string, string])[] {
  const several = (name: string, values: readonly string[]) => values.map((value) => [name, value] as const)
  const number = (name: 'trajectories' | 'rows' | 'cap' | 'draws') =>
    given[name] === undefined ? [] : [[name, String(given[name])] as const]
  return [
    ['method', method] as const,
    ...several('levers', given.levers),
    ...several('group', given.group),
    ...several('constraint', given.constraint),
    ...number('trajectories'),
    ...number('rows'),
    ...number('cap'),
    ...number('draws'),
    ...(given.target === undefined ? [] : [['target', given.target] as const]),
    ...several('measure', given.measure),
    ...(given.posterior === undefined ? [] : [['posterior', given.posterior] as const]),
  ]
}

function flagsOf({ behaviour }: SensitivityOptions): readonly string[] {
  return behaviour ? ['behaviour'] : []
}

/** Whether the order of a study's options holds. */
async function orderOf(given: SensitivityOptions, world: World): Promise<number> {
  const study = await loadStudy(given.what, {
    studies: world.studies,
    scenarios: world.scenarios,
    sets: given.set,
    key: given.seed,
  })
  const { file, points } = study
  const options = {
    ...given,
    replications: given.replications ?? 10,
    days: given.days ?? file.days,
    warmUp: given.warmUp ?? file.warmUpDays,
  }
  const question = orderQuestion(study, given, options.replications)
  const all = pointsOfOrder(points, question, { why: variedByStudy(file.name), setBy: file.name })
  return doJob(
    {
      name: `order-${file.name}`,
      ...{ points: all, study, options: { ...options, ...NOT_ASKED } },
      experiment: { question, points: all.length, tried: all.length, apart: true },
      asked: { by: 'sensitivity', named: [given.what], own: ownOptions(given, 'order'), flags: flagsOf(given) },
    },
    world,
  )
}

function orderQuestion({ file, points }: Study, given: SensitivityOptions, replications: number): OrderQuestion {
  const [first] = given.measure.length > 0 ? measuresAsked(given.measure) : file.measures.map(({ id }) => id)
  if (first === undefined)
    throw new InputError(say`${file.file} judges by formulas alone; give --measure NAME, such as --measure onTimeRate`)
  if (given.measure.length > 1) throw new InputError(say`one measure decides an order; give --measure once`)
  const { direction, margin } = MEASURES.find(({ id }) => id === first)!
  if (direction === 'neither')
    throw new InputError(
      say`${first} is neither better nor worse when it rises, so it makes no order; give --measure another`,
    )
  const own = file.measures.find(({ id }) => id === first)?.margin ?? margin
  const draws = given.draws ?? 200
  return {
    ...{
      method: 'order',
      options: points.map(({ name }) => name),
      measures: [first],
      margin: { kind: own.kind, value: own.value },
    },
    ...{ replications, draws, key: given.seed, ...wantedOf(given.target, first, direction) },
    ...assumedIn(points.map(scenarioAt), given, draws),
  }
}

/** What is assumed, with what a calibration told of it: that is drawn as it goes together, whether it was named or not. */
function assumedIn(
  scenarios: readonly Scenario[],
  given: SensitivityOptions,
  draws: number,
): Pick<OrderQuestion, 'assumptions' | 'particles'> {
  const asked = assumptionsAsked(scenarios, given)
  if (given.posterior === undefined) return { assumptions: asked }
  const posterior = posteriorFor(given.posterior, scenarios)
  const assumptions = [...new Set([...asked, ...posterior.names])]
  const places = assumptions.map((name) => posterior.names.indexOf(name))
  const particles = Array.from({ length: draws }, (_, draw) => {
    const particle = particleOf(posterior, draw)
    return places.map((place) => (place < 0 ? null : particle[place]))
  })
  return { assumptions, particles }
}

/** `--target`, of the measure that decides and in its good direction. @throws InputError */
function wantedOf(target: string | undefined, first: string, direction: 'more' | 'less'): { readonly wanted?: number } {
  if (target === undefined) return {}
  const { measure, sign, value } = readTarget(target, undefined)
  if (measure.id === first && (sign === 1) === (direction === 'more')) return { wanted: value }
  throw new InputError(
    say`--target is ${shown(target)}, and ${first} decides the order; give --target "${first} ${direction === 'more' ? '>=' : '<='} ..."`,
  )
}

/** All that is assumed, or those of it that are named. */
function assumptionsAsked(options: readonly Scenario[], { levers, behaviour }: SensitivityOptions): readonly string[] {
  const all = assumptionsIn(options, behaviour)
  const given = namesIn(levers).filter((name) => name !== 'assumptions')
  if (given.length === 0) return all
  const known = assumptionsIn(options, true)
  const other = given.find((name) => !known.includes(name))
  if (other === undefined) return [...new Set([...given, ...(behaviour ? all : [])])]
  throw new InputError(
    say`${named(other)} in --levers is no assumption with a range in the study${didYouMean(other, known, say`whistlelab show SCENARIO lists them`)}`,
  )
}
