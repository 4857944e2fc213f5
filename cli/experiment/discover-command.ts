/** `whistlelab discover WHAT --fails-if "onTimeRate < 0.8"`: where something fails, as a box of at most three levers, told of a run that is there or of a new one. */
import { join } from 'node:path'
import { storedReplications } from '../../sim/analysis/stored-replications.ts'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import type { DiscoverAnalysis } from '../../sim/experiment/analysis.ts'
import { discovered } from '../../sim/experiment/discover-analysis.ts'
import type { FailureRule } from '../../sim/experiment/discover-analysis.ts'
import { boxesTable } from '../../sim/experiment/experiment-tables.ts'
import { MeasuredPoints } from '../../sim/experiment/measured-points.ts'
import type { PrimColumn } from '../../sim/experiment/prim.ts'
import { leverColumns } from '../../sim/run/lever-columns.ts'
import { mostReplications } from '../../sim/run/plan.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { meanInterval } from '../../sim/stats/interval.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import { MOST_POINTS, axesOver, sweepOver } from '../../sim/study/sweep.ts'
import { variedOnLine } from '../../sim/study/varied.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { discoverWords } from '../../viz/words/experiment/discover-words.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import { needed, otherwise, repeated, text, usually, whole, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { REPLICATIONS } from '../terminal/shared-options.ts'
import { ASKED_OF_EXPERIMENT, NOT_ASKED, WAY, doJob } from '../run/job.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import type { World } from '../work/command.ts'
import { openedRun } from '../work/opened-run.ts'
import { writtenTable } from '../work/published-results.ts'
import { discoverAnswer } from './discover-answer.ts'
import { ON_THE_LINE, namesIn } from './screening.ts'
import { readFailure } from './size-target.ts'

const OPTIONS = {
  failsIf: needed(
    text({ sample: "'MEASURE < X'", does: 'what counts as failing, of the mean of a point over its replications' }),
    say`what counts as failing, such as --fails-if "onTimeRate < 0.8"`,
  ),
  vary: repeated({
    sample: 'LEVER[=RANGE]',
    does: 'of a scenario: what is drawn, as --vary of sweep has it; commas between names, or repeated',
    otherwise: 'assumptions',
  }),
  points: usually(whole(40, MOST_POINTS, { does: 'of a scenario: points that are drawn (Latin hypercube)' }), '200'),
  ...ASKED_OF_EXPERIMENT,
  replications: usually(otherwise(REPLICATIONS, '4'), '4'),
  days: usually(ASKED_OF_EXPERIMENT.days, '365'),
  warmUp: usually(ASKED_OF_EXPERIMENT.warmUp, String(USUAL_WARM_UP_DAYS)),
  ...WAY,
}
const WORDS = { what: word('name or path of a scenario, or the folder of a run whose points differ in levers') }

type DiscoverOptions = Given<typeof WORDS & typeof OPTIONS>

/** Beside the results of the run, which it leaves as they are. */
const ANSWER_FILE = 'discover.json'

export const discoverCommand = command({
  name: 'discover',
  does: 'find where something fails: at most three levers between bounds, in which most failures lie and most points fail',
  words: WORDS,
  options: OPTIONS,
  run: async (given, world) => {
    const rule = readFailure(given.failsIf)
    const { files } = await world.machinery()
    if (files.kind(given.what) === 'folder') return answerOf(given.what, rule, given, world)
    return newRun(rule, given, world)
  },
})

/** Points over the assumptions of a scenario, and the answer to them. */
async function newRun(rule: FailureRule, given: DiscoverOptions, world: World): Promise<number> {
  if (world.scenarios.read(given.what) === undefined && world.studies.read(given.what) !== undefined)
    throw new InputError(
      say`${given.what} is a study; run it with a design (whistlelab study ${quoted(given.what)}) and give its folder, or name one of its scenarios`,
    )
  const base = chosen(given.what, given.set, world.scenarios)
  const asked = given.vary.length === 0 ? ['assumptions'] : namesIn(given.vary)
  const axes = axesOver(base, variedOnLine(asked))
  const words = { points: '--points N', lhs: '--points N' }
  const design = { kind: 'lhs', points: given.points, constraints: [], key: given.seed, words, fewest: 2 } as const
  const sweep = sweepOver(base, axes, design, ON_THE_LINE)
  const own = [
    ['fails-if', given.failsIf],
    ...given.vary.map((one) => ['vary', one] as const),
    ['points', String(given.points)],
  ] as const
  let folder = ''
  const job = {
    name: `discover-${base.name}`,
    points: [...asTheyAre([base]), ...sweep.points],
    study: null,
    experiment: {
      question: { method: 'sweep', design: sweep.design, measures: [rule.measure] },
      ...{ points: sweep.points.length, tried: sweep.tried, apart: true },
    },
    options: { ...given, ...NOT_ASKED },
    asked: { by: 'discover', named: [given.what], own },
    begun: (path: string) => (folder = path),
  } as const
  // What the points say as a sweep stands in the folder; the answer is where they fail.
  const silent = given.planOnly
    ? world.terminal
    : { ...world.terminal, print: () => {}, tell: world.terminal.tell.bind(world.terminal) }
  const code = await doJob(job, { ...world, terminal: silent })
  return code !== DONE || given.planOnly ? code : answerOf(folder, rule, given, world)
}

async function answerOf(path: string, rule: FailureRule, given: DiscoverOptions, world: World): Promise<number> {
  const { files, engine } = await world.machinery()
  const { plan, folder, manifest } = openedRun(path, files, engine)
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
  const means = places.map((place) => meanInterval(measured.of(0, plan.scenarios[place].name)).mean)
  const analysis = discovered(levers, means, rule, manifest.seed)
  replaceFile(join(path, ANSWER_FILE), `${JSON.stringify(analysis, null, 2)}\n`, files)
  replaceFile(join(path, 'boxes.csv'), writtenTable(boxesTable(analysis)), files)
  return tell(analysis, path, given, world)
}

function tell(analysis: DiscoverAnalysis, path: string, { json, lang, quiet }: DiscoverOptions, world: World): number {
  const { terminal } = world
  terminal.print(json ? JSON.stringify(analysis, null, 2) : discoverAnswer(analysis, lang))
  if (!json && !quiet && analysis.refusal === null) terminal.print(`\n${discoverWords(lang).written(path)}`)
  return analysis.refusal === 'few' || analysis.refusal === 'noBox' ? NO_ANSWER : DONE
}
