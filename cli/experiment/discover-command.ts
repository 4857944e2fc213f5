/** `whistlelab discover WHAT --fails-if "onTimeRate < 0.8"`: where something fails, as a box of at most three levers, told of a run that is there or of a new one. */
import { join } from 'node:path'
import { storedReplications } from '../../sim/analysis/stored-replications.ts'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import type { DiscoverAnalysis } from '../../sim/experiment/analysis.ts'
import { discovered, judgedValue } from '../../sim/experiment/discover-analysis.ts'
import { boxesTable } from '../../sim/experiment/experiment-tables.ts'
import { MeasuredPoints } from '../../sim/experiment/measured-points.ts'
import type { PrimColumn } from '../../sim/experiment/prim.ts'
import { leverColumns } from '../../sim/run/lever-columns.ts'
import { mostReplications } from '../../sim/run/plan.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { asTheyAre, distinctPoints } from '../../sim/scenario/point.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import { failureText, readFailure } from '../../sim/study/comparison.ts'
import type { FailureRule } from '../../sim/study/comparison.ts'
import { particlesOver } from '../../sim/study/posterior.ts'
import { studyBase } from '../../sim/study/study.ts'
import type { StudyFile } from '../../sim/study/study-file.ts'
import { MOST_POINTS, axesOver, sweepOver } from '../../sim/study/sweep.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { variedOnLine } from '../../sim/study/varied.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { variedByStudy } from '../../sim/text/own-reasons.ts'
import { at } from '../../sim/text/place.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { discoverWords } from '../../viz/words/experiment/discover-words.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import { refuseIdle } from '../terminal/idle-options.ts'
import { missing, otherwise, repeated, text, whole, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { ANY_SEED, DAYS, POSTERIOR, REPLICATIONS, USUAL_SEED, WARM_UP } from '../terminal/shared-options.ts'
import { ASKED_OF_EXPERIMENT, NOT_ASKED, WAY, doJob } from '../run/job.ts'
import { chosen, namesStudy } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import type { World } from '../work/command.ts'
import { openedRun } from '../work/opened-run.ts'
import { writtenTable } from '../work/published-results.ts'
import { discoverAnswer } from './discover-answer.ts'
import { posteriorIn } from './posterior-file.ts'
import { ON_THE_LINE, namesIn } from './screening.ts'

/** Twenty that fail and twenty that hold. */
const FEWEST_POINTS = 40

/** Of a new run. */
const USUAL = { points: 200, replications: 4, days: 365, warmUp: USUAL_WARM_UP_DAYS, seed: USUAL_SEED }

const OPTIONS = {
  failsIf: text({
    sample: "'MEASURE < X'",
    does: 'what counts as failing, of the mean of a point over its replications; as "share(MEASURE < X) > 0.1" of the share of them that do',
    otherwise: 'as the study says, or the run in the folder',
  }),
  vary: repeated({
    sample: 'LEVER[=RANGE]',
    does: 'what is drawn, as --vary of sweep has it; commas between names, or repeated',
    otherwise: 'what the study varies, else assumptions',
  }),
  posterior: POSTERIOR,
  points: whole(FEWEST_POINTS, MOST_POINTS, {
    does: 'points that are drawn (Latin hypercube)',
    otherwise: `as the design of the study says, else ${USUAL.points}`,
  }),
  ...ASKED_OF_EXPERIMENT,
  replications: otherwise(REPLICATIONS, String(USUAL.replications)),
  seed: otherwise(ANY_SEED, USUAL.seed),
  days: otherwise(DAYS, `as the study says, else ${USUAL.days}`),
  warmUp: otherwise(WARM_UP, `as the study says, else ${USUAL.warmUp}`),
  ...WAY,
}
const WORDS = {
  what: word('name or path of a scenario or of a study, or the folder of a run whose points differ in levers'),
}

type DiscoverOptions = Given<typeof WORDS & typeof OPTIONS>
type NewRunOptions = DiscoverOptions & { readonly replications: number; readonly seed: string }

const OF_A_NEW_RUN = [
  ...(['vary', 'posterior', 'points', 'set', 'replications', 'seed', 'days', 'warmUp'] as const),
  ...(['out', 'weekly', 'force', 'planOnly'] as const),
]

/** Beside the results of the run, which it leaves as they are. */
const ANSWER_FILE = 'discover.json'

export const discoverCommand = command({
  name: 'discover',
  does: 'find where something fails: at most three levers between bounds, in which most failures lie and most points fail',
  words: WORDS,
  options: OPTIONS,
  run: async (given, world) => {
    const { files } = await world.machinery()
    if (files.kind(given.what) === 'folder') {
      const own = { ...given, weekly: given.weekly === 'no' ? given.weekly : undefined }
      refuseIdle(own, OF_A_NEW_RUN, say`a run that is there`)
      return answerOf(given.what, given.failsIf, given, world)
    }
    const { replications = USUAL.replications, seed = USUAL.seed } = given
    const whole = { ...given, replications, seed }
    return newRun(questionOf(whole, world), whole, world)
  },
})

/** @throws InputError */
function ruleIn(failsIf: string | undefined): FailureRule {
  if (failsIf !== undefined) return readFailure(failsIf)
  throw missing('fails-if', say`what counts as failing, such as --fails-if "onTimeRate < 0.8"`)
}

/** What is drawn over what, and what counts as failing. */
interface DiscoverQuestion {
  readonly base: Scenario
  readonly axes: PlacedAxis[]
  readonly constraints: readonly string[]
  readonly ground: { readonly why: string; readonly setBy: string }
  readonly failsIf: string | undefined
  readonly points: number
  readonly days: number
  readonly warmUp: number
}

/** Options go before what a study says; what it constrains, it constrains of what it varies itself. */
function questionOf(given: NewRunOptions, world: World): DiscoverQuestion {
  const isStudy = namesStudy(given.what, world)
  const { file, base } = isStudy
    ? studyBase(given.what, { ...world, sets: given.set })
    : { file: null, base: chosen(given.what, given.set, world.scenarios) }
  const days = given.days ?? file?.days ?? USUAL.days
  const warmUp = given.warmUp ?? file?.warmUpDays ?? USUAL.warmUp
  const shared = { base, failsIf: given.failsIf ?? file?.asks.failsIf, days, warmUp }
  const points = given.points ?? pointsOf(file)
  if (file === null || given.vary.length > 0 || file.vary.length === 0) {
    const asked = given.vary.length === 0 ? ['assumptions'] : namesIn(given.vary)
    return { ...shared, points, axes: axesOver(base, variedOnLine(asked)), constraints: [], ground: ON_THE_LINE }
  }
  const { vary, constraints, name } = file
  const ground = { why: variedByStudy(name), setBy: name }
  return { ...shared, points, axes: axesOver(base, vary), constraints, ground }
}

/** As many as its design has, where that is enough for a box that means something. */
function pointsOf(file: StudyFile | null): number {
  return Math.max(FEWEST_POINTS, file?.design?.points ?? USUAL.points)
}

/** Points over the assumptions of a scenario, or what a study varies, and the answer to them. */
async function newRun(question: DiscoverQuestion, given: NewRunOptions, world: World): Promise<number> {
  const { base, axes, constraints, ground, days, warmUp } = question
  const rule = ruleIn(question.failsIf)
  const words = { points: '--points N', lhs: '--points N' }
  const design = { kind: 'lhs', points: question.points, constraints, key: given.seed, words, fewest: 2 } as const
  const sweep = sweepOver(base, axes, design, ground)
  const points =
    given.posterior === undefined ? sweep.points : particlesOver(sweep.points, posteriorIn(given.posterior), ground)
  refuseFew(points, axes)
  const own = [
    ['fails-if', question.failsIf!],
    ...given.vary.map((one) => ['vary', one] as const),
    ...(given.posterior === undefined ? [] : [['posterior', given.posterior] as const]),
    ['points', String(question.points)],
  ] as const
  let folder = ''
  const job = {
    name: `discover-${base.name}`,
    points: [...asTheyAre([base]), ...points],
    study: null,
    experiment: {
      question: { method: 'sweep', design: sweep.design, measures: [rule.measure] },
      ...{ points: sweep.points.length, tried: sweep.tried, apart: true },
    },
    options: { ...given, days, warmUp, ...NOT_ASKED },
    asked: { by: 'discover', named: [given.what], own },
    begun: (path: string) => (folder = path),
    failsIf: question.failsIf!,
  } as const
  // What the points say as a sweep stands in the folder; the answer is where they fail.
  const silent = given.planOnly
    ? world.terminal
    : { ...world.terminal, print: () => {}, tell: world.terminal.tell.bind(world.terminal) }
  const code = await doJob(job, { ...world, terminal: silent })
  return code !== DONE || given.planOnly ? code : answerOf(folder, question.failsIf, given, world)
}

/** Of a lever with a list of values most points that are drawn are the same. @throws InputError */
function refuseFew(points: readonly Point[], axes: readonly PlacedAxis[]): void {
  const different = distinctPoints(points).points.length
  if (different >= FEWEST_POINTS) return
  const { place } = axes[0]
  const [lever, values] = axes.flatMap(({ axis }): [string, number[]][] => {
    const numbers = 'levels' in axis ? axis.levels.filter((one) => typeof one === 'number') : []
    return numbers.length > 1 ? [[axis.name, numbers]] : []
  })[0] ?? ['street.staff', [20, 75]]
  throw new InputError(
    say`the ${points.length} points over ${place.file === null ? '--vary' : say`vary (${at(place)})`} are ${different} different ones, for what is varied takes few values, and a box takes at least ${FEWEST_POINTS}; give ranges, such as --vary ${lever}=${Math.min(...values)}:${Math.max(...values)}`,
  )
}

/** @param failsIf as given; else what the run says */
async function answerOf(
  path: string,
  failsIf: string | undefined,
  given: DiscoverOptions,
  world: World,
): Promise<number> {
  const { files, engine } = await world.machinery()
  const { plan, folder, manifest } = openedRun(path, files, engine)
  const rule = ruleIn(failsIf ?? manifest.failsIf)
  const columns = leverColumns(plan)
  if (columns.columns.length === 0)
    throw new InputError(
      say`the scenarios in ${path} do not differ in any lever; give the folder of a sweep, or the name of a scenario`,
    )
  if (folder.blocks.missing().length > 0)
    throw new InputError(say`the run in ${path} is not finished; finish it with whistlelab resume ${quoted(path)}`)
  const measured = new MeasuredPoints(plan, [rule.measure])
  for (const stored of storedReplications(plan, folder.blocks, mostReplications(plan))) measured.add(stored)
  // Those that were drawn; where all were named one by one, these.
  const drawn = plan.scenarios.flatMap(({ title }, place) => (title === null ? [place] : []))
  const places = drawn.length > 0 ? drawn : plan.scenarios.map((_, place) => place)
  const cells = places.map((place) => columns.valuesOf(place))
  const levers = columns.columns.map(({ id }, at): PrimColumn => {
    return { name: id, values: cells.map((row) => (typeof row[at] === 'number' ? row[at] : String(row[at]))) }
  })
  const values = places.map((place) => {
    const { name, replications } = plan.scenarios[place]
    return judgedValue(measured.of(0, name).subarray(0, replications), rule)
  })
  const analysis = discovered(levers, values, rule, manifest.seed)
  tellReplaced(files.read(join(path, ANSWER_FILE)), rule, path, given, world)
  replaceFile(join(path, ANSWER_FILE), `${JSON.stringify(analysis, null, 2)}\n`, files)
  replaceFile(join(path, 'boxes.csv'), writtenTable(boxesTable(analysis)), files)
  return tell(analysis, path, given, world)
}

/** Boxes by another rule cost nothing to have again, but nobody is to miss them unawares. */
function tellReplaced(
  old: string | undefined,
  rule: FailureRule,
  path: string,
  { lang, quiet }: DiscoverOptions,
  { terminal }: World,
): void {
  const before = ruleOf(old)
  if (before === undefined || quiet || before === failureText(rule)) return
  terminal.tell(discoverWords(lang).replaced(before, path))
}

function ruleOf(answer: string | undefined): string | undefined {
  try {
    const { failsIf } = JSON.parse(answer ?? '{}') as { failsIf?: FailureRule }
    return failsIf && failureText(failsIf)
  } catch {
    return undefined
  }
}

function tell(analysis: DiscoverAnalysis, path: string, { json, lang, quiet }: DiscoverOptions, world: World): number {
  const { terminal } = world
  terminal.print(json ? JSON.stringify(analysis, null, 2) : discoverAnswer(analysis, lang))
  if (!json && !quiet && analysis.refusal === null) terminal.print(`\n${discoverWords(lang).written(path)}`)
  return ['few', 'missing', 'noBox'].includes(analysis.refusal ?? '') ? NO_ANSWER : DONE
}
