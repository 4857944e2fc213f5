/** A calibration in stages: points are run, particles laid, what is identified is run with new luck; what came of it is told, and written as ranges. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calibration } from '../../sim/calibrate/calibration.ts'
import type { Asked, CalibratedPlace, Calibration, CalibrationPlan, Runs } from '../../sim/calibrate/calibration.ts'
import { isRange, onScale, valuesOn } from '../../sim/design/axis.ts'
import { isPowerOfTwo } from '../../sim/design/sobol-sequence.ts'
import { isOwnData } from '../../sim/evidence/provenance.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { parseVariant } from '../../sim/scenario/assignment.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { pointAt } from '../../sim/study/sweep.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import { option, quoted } from '../../sim/text/shell-quote.ts'
import { axesAsked, ON_THE_LINE } from '../experiment/screening.ts'
import { stagesEnd } from '../experiment/staged-end.ts'
import { Stages } from '../experiment/stages.ts'
import type { StagedWay } from '../experiment/stages.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import type { World } from '../work/command.ts'
import { mentionsIn, readBack, refuseExisting, refuseOverwriting, writeNew } from '../work/new-scenario-file.ts'
import { calibrationAnswer } from './calibration-answer.ts'
import { calibratedText, foundOf, posteriorText, profileText, wholeRanges } from './calibrated-scenario.ts'
import type { FoundCoefficient } from './calibrated-scenario.ts'
import { chosenTargets } from './chosen-targets.ts'
import { folderTargets } from './folder-targets.ts'

export interface CalibrateOptions extends StagedWay {
  readonly folder: string
  readonly scenario: string
  readonly levers: readonly string[]
  readonly targets: readonly string[]
  readonly period?: string | undefined
  readonly points: number
  readonly replications: number
  readonly write?: string | undefined
  readonly unfit: boolean
  readonly set: readonly string[]
  readonly days: number
  readonly warmUp: number
  readonly seed: string
}

const MOST_FREE = 6
const FRESH = 32
const ANALYSIS = 'analysis.json'

/** @returns the exit code: 4 where no coefficient is identified, or the targets are out of reach */
export async function calibrate(given: CalibrateOptions, world: World): Promise<number> {
  const base = chosen(given.scenario, given.set, world.scenarios)
  const { city, targets: told } = await folderTargets(given.folder, given.period, given.unfit)
  const targets = chosenTargets(told, given.targets)
  const axes = freeAxes(base, given)
  if (!isPowerOfTwo(given.points))
    throw new InputError(
      say`--points is ${given.points}, and the Sobol sequence keeps its balance at powers of two only; give such as 64`,
    )
  const { seed, days, warmUp, points, replications } = given
  const plan: CalibrationPlan = {
    ...{ targets, dimensions: axes.length, seed, first: points, second: points / 2, replications, fresh: FRESH },
  }
  const measures = targets.map(({ measure }) => measure)
  const about = { method: 'calibrate', scenario: base.hash, axes: axes.map(({ axis }) => axis), plan }
  const inAll = (points + points / 2) * replications + FRESH
  const question = {
    name: `calibrate-${base.name}`,
    command: lineOf(given),
    seed,
    days,
    warmUp,
    measures,
    about,
    inAll,
  }
  const machinery = await world.machinery()
  const stages = new Stages(question, given, world, machinery)
  const file = given.write ?? `${parseVariant(given.scenario).scenario.replace(/\.ya?ml$/, '')}-calibrated.yaml`
  const isDone = machinery.files.read(join(stages.folder, ANALYSIS)) !== undefined
  refuseOverwriting(file, given.force || isDone, 'write')
  const textOf = (coefficients: readonly FoundCoefficient[]): string => {
    const mentions = mentionsIn(file, parseVariant(given.scenario).scenario, programFolder())
    return readBack(file, calibratedText({ base, city, coefficients, targets, ...mentions }), world.scenarios)
  }
  // What could not be written in the end is told before anything is run.
  textOf(wholeRanges(axes, targets.length))
  return stagesEnd(stages, given, world, async () => {
    const found = await calibration(plan, simulateBy(stages, base, axes, measures))
    const coefficients = foundOf(found, axes)
    const identified = coefficients.some(({ told: what }) => what === 'identified')
    if (identified) writeScenario(file, textOf(coefficients), given.force || !isDone)
    const analysis = JSON.stringify({ method: 'calibrate', targets, coefficients, ...apart(found) }, null, 2)
    stages.write('posterior.csv', posteriorText(found, axes))
    stages.write('profile.csv', profileText(found, axes))
    stages.write(ANALYSIS, `${analysis}\n`)
    const answer = calibrationAnswer(
      { targets, coefficients, found, folder: given.folder, file: identified ? file : null },
      given.lang,
    )
    world.terminal.print(given.json ? analysis : answer)
    return identified && found.misfit <= found.allowed ? DONE : NO_ANSWER
  })
}

/** Once more only where it is the same: somebody may have changed it since, or it is another's. @throws InputError */
function writeScenario(file: string, text: string, force: boolean): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  refuseExisting(file, force, 'write')
  writeNew(file, text, 'write')
}

/** What is told besides coefficients and particles, which have places of their own. */
function apart({ fresh, misfit, allowed, simulated }: Calibration) {
  return { fresh, misfit, allowed, simulated }
}

/** @throws InputError for too many, for what has no range, and for words */
function freeAxes(base: Scenario, given: CalibrateOptions): PlacedAxis[] {
  const axes = axesAsked(base, { levers: given.levers, behaviour: false })
  const odd = axes.find((one) => !isSmooth(one))
  if (odd !== undefined && given.levers.length > 0)
    throw new InputError(
      say`${odd.axis.name} is no single number that goes smoothly through a range; leave it out of --levers`,
    )
  // What a table or a bulletin gave already is free only for who names it.
  const smooth = axes.filter((one) => isSmooth(one) && (given.levers.length > 0 || !isOwnData(sourceOf(base, one))))
  if (smooth.length > 0 && smooth.length <= MOST_FREE) return smooth
  const names = smooth.map(({ axis }) => axis.name)
  throw new InputError(
    say`${names.length} levers are free (${listed(names)}); name one to ${MOST_FREE}, as --levers LEVER=low:high`,
  )
}

function sourceOf({ levers, coefficients }: Scenario, { axis: { name } }: PlacedAxis): string {
  return (levers.get(name) ?? coefficients.get(name))?.source ?? ''
}

function isSmooth({ axis }: PlacedAxis): boolean {
  return isRange(axis) && valuesOn(axis) === Infinity && axis.times === undefined
}

function simulateBy(
  stages: Stages,
  base: Scenario,
  axes: readonly PlacedAxis[],
  measures: readonly string[],
): (asked: Asked) => Promise<Runs> {
  let round = 0
  return async ({ places, replications, luck }) => {
    round++
    const nameOf = (at: number): string => `p${round}-${at}`
    const points = places.map((place, at) => ({ ...pointOf(base, axes, place, nameOf(at)), luck }))
    // The first round follows from the question; what is laid after it follows from what was found.
    if (round > 1) stages.decided({ places }, round === 2 ? 'where the targets are likely' : 'what is identified')
    const measured = await stages.measure(points, replications)
    return points.map((_, at) => measures.map((_measure, index) => measured.of(index, nameOf(at))))
  }
}

/** What stands at null is left as it is. */
function pointOf(base: Scenario, axes: readonly PlacedAxis[], place: CalibratedPlace, name: string): Point {
  const moved = axes.flatMap((axis, d) => (place[d] === null ? [] : [{ axis, at: place[d] }]))
  return pointAt(
    base,
    name,
    moved.map(({ axis }) => axis),
    moved.map(({ axis, at }) => onScale(axis.axis, at).value),
    ON_THE_LINE,
  )
}

function lineOf(given: CalibrateOptions): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['scenario', given.scenario],
    ...given.levers.map((one) => ['levers', one] as const),
    ...given.targets.map((one) => ['targets', one] as const),
    ...(given.period === undefined ? [] : [['period', given.period] as const]),
    ['points', String(given.points)],
    ['replications', String(given.replications)],
    ...given.set.map((one) => ['set', one] as const),
    ['days', String(given.days)],
    ['warm-up', String(given.warmUp)],
    ['seed', given.seed],
    ['lang', given.lang],
  ]
  const line = [`whistlelab calibrate ${quoted(given.folder)}`, ...pairs.map(([name, value]) => option(name, value))]
  return [...line, ...(given.unfit ? ['--unfit'] : [])].join(' ')
}
