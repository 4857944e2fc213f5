/** Sobol indices in stages: rows are doubled until every share that matters is known well enough, or the cap is reached. */
import { isPowerOfTwo } from '../../sim/design/sobol-sequence.ts'
import { saltelliRows } from '../../sim/design/saltelli.ts'
import type { SaltelliDesign } from '../../sim/design/saltelli.ts'
import type { SobolAnalysis } from '../../sim/experiment/analysis.ts'
import { sobolAnalysis } from '../../sim/experiment/sobol-analysis.ts'
import { sobolTable } from '../../sim/experiment/experiment-tables.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Point } from '../../sim/scenario/point.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { pointAt } from '../../sim/study/sweep.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { sensitivityWords } from '../../viz/words/experiment/sensitivity-words.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import { numberText } from '../terminal/number-text.ts'
import type { World } from '../work/command.ts'
import { sobolAnswer } from './sobol-answer.ts'
import { Stages } from './stages.ts'
import type { StagedWay } from './stages.ts'
import { writtenTable } from '../work/published-results.ts'
import { ON_THE_LINE, axesAsked, factorsOf } from './screening.ts'
import type { ScreeningOptions } from './screening.ts'
import { stagesEnd } from './staged-end.ts'

interface SobolOptions extends ScreeningOptions, StagedWay {
  readonly rows?: number | undefined
  readonly cap?: number | undefined
  readonly days: number
  readonly warmUp: number
}

/** Half-width of a share that matters, below which rows are no longer doubled. */
const KNOWN_WITHIN = 0.05

/** @returns the exit code: 4 where the cap is reached before that */
export async function sobolStudy(
  base: Scenario,
  measures: readonly string[],
  options: SobolOptions,
  command: string,
  world: World,
): Promise<number> {
  const { first, cap } = rowsAsked(options)
  const axes = axesAsked(base, options)
  const design: SaltelliDesign = {
    axes: axes.map(({ axis }) => axis),
    factors: factorsOf(axes, options.group),
    key: options.seed,
  }
  const { seed, days, warmUp, lang, quiet } = options
  // How far to go at most is no part of the question: who allows more goes on with what there is.
  const about = { method: 'sobol', scenario: base.hash, design, first }
  const question = { name: `sobol-${base.name}`, command, seed, days, warmUp, measures, about }
  const stages = new Stages(question, options, world, await world.machinery())
  return stagesEnd(stages, options, world, async () => {
    const values: number[][][] = measures.map(() => [])
    for (let from = 0, to = first; ; from = to, to *= 2) {
      await addRows({ from, to, base, axes, design, stages, measures }, values)
      const analysis = sobolAnalysis(design, measures, values)
      const widest = Math.max(...analysis.measures.map((one) => one.widest))
      const isKnown = widest < KNOWN_WITHIN
      stages.decided({ rows: to, widest }, isKnown ? 'enough' : 'double')
      if (isKnown || 2 * to > cap) return concluded(analysis, isKnown, widest, stages, options, world)
      const words = sensitivityWords(lang)
      if (!quiet) world.terminal.tell(words.sobol.growing(to, numberText(widest, 3), 2 * to))
    }
  })
}

/** @throws InputError */
function rowsAsked({ rows, cap: most, replications }: SobolOptions): { readonly first: number; readonly cap: number } {
  const [first, cap] = [rows ?? 256, most ?? 4096]
  for (const [name, value] of Object.entries({ rows: first, cap })) {
    if (isPowerOfTwo(value)) continue
    throw new InputError(
      say`--${name} is ${value}, and the Sobol sequence keeps its balance at powers of two only; give such as 256`,
    )
  }
  if (cap < first)
    throw new InputError(say`--cap is ${cap}, less than the ${first} rows to begin with; give a larger one`)
  if (replications === 1) return { first, cap }
  throw new InputError(
    say`Sobol indices have one replication a point, for luck is one of the factors; leave --replications out`,
  )
}

interface RowsAsked {
  readonly from: number
  readonly to: number
  readonly base: Scenario
  readonly axes: readonly PlacedAxis[]
  readonly design: SaltelliDesign
  readonly stages: Stages
  readonly measures: readonly string[]
}

/** Computes rows and adds their values, by measure. */
async function addRows(
  { from, to, base, axes, design, stages, measures }: RowsAsked,
  values: number[][][],
): Promise<void> {
  const rows = saltelliRows(design, from, to)
  const points = rows.flatMap((row, index) => row.map((one, place) => pointOf(base, axes, one, from + index, place)))
  const measured = await stages.measure([...asTheyAre([base]), ...points], 1)
  measures.forEach((_, measure) => {
    rows.forEach((row, index) => {
      values[measure].push(row.map((_, place) => measured.of(measure, nameOf(from + index, place))[0]))
    })
  })
}

function concluded(
  analysis: SobolAnalysis,
  isKnown: boolean,
  widest: number,
  stages: Stages,
  { json, lang }: SobolOptions,
  { terminal }: World,
): number {
  const { sobol } = sensitivityWords(lang)
  stages.write('indices.csv', writtenTable(sobolTable(analysis)))
  stages.write('analysis.json', `${JSON.stringify(analysis, null, 2)}\n`)
  const end = isKnown ? sobol.settled : sobol.capped(analysis.rows, numberText(widest, 3))
  terminal.print(json ? JSON.stringify(analysis, null, 2) : [sobolAnswer(analysis, lang), end].join('\n\n'))
  return isKnown ? DONE : NO_ANSWER
}

function nameOf(row: number, place: number): string {
  return `r${row}-${place}`
}

function pointOf(
  base: Scenario,
  axes: readonly PlacedAxis[],
  { stops, replication }: ReturnType<typeof saltelliRows>[number][number],
  row: number,
  place: number,
): Point {
  return {
    ...pointAt(
      base,
      nameOf(row, place),
      axes,
      stops.map(({ value }) => value),
      ON_THE_LINE,
    ),
    luck: replication,
  }
}
