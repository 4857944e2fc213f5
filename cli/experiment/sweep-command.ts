/** `whistlelab sweep SCENARIO --vary ...`: a scenario at the points of a design, and how its measures answer. */
import { DESIGNS } from '../../sim/design/design.ts'
import { SET_ON_COMMAND_LINE } from '../../sim/text/own-reasons.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { variedOnLine } from '../../sim/study/varied.ts'
import { MOST_POINTS, axesOver, sweepOver } from '../../sim/study/sweep.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { choice, repeated, usually, whole, word } from '../terminal/option-kinds.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import { MEASURE, measuresAsked } from '../work/measures-asked.ts'
import { ASKED_OF_EXPERIMENT, NOT_ASKED, WAY, doJob } from '../run/job.ts'

const OWN = {
  vary: repeated({
    sample: 'LEVER=VALUES',
    does: 'varies a lever: low:high:step, low:high, [a,b,c], {times: [0.5,2]}, or its name alone for the range in its file; also assumptions, behaviour.*; may be repeated',
  }),
  design: usually(choice(DESIGNS, { does: 'which combinations' }), 'full'),
  points: whole(2, MOST_POINTS, {
    does: 'points of lhs and sobol; of a full design how many are allowed',
    otherwise: '10,000 are allowed',
  }),
  constraint: repeated({
    sample: "'A <= B'",
    does: 'leaves out points against it, as street.units <= street.staff; may be repeated',
  }),
  measure: MEASURE,
}

export const sweepCommand = command({
  name: 'sweep',
  does: 'vary levers of a scenario over a design: how its measures answer, and which levers and pairs of levers matter',
  words: { scenario: word('name from scenarios/, path of a file, or variant') },
  options: { ...OWN, ...ASKED_OF_EXPERIMENT, ...WAY },
  run: (given, world) => {
    const base = chosen(given.scenario, given.set, world.scenarios)
    if (given.vary.length === 0)
      throw new InputError(
        say`the sweep varies nothing; give --vary LEVER=low:high:step, such as --vary street.staff=11:75:8`,
      )
    const measures = measuresAsked(given.measure)
    const axes = axesOver(base, variedOnLine(given.vary))
    const asked = { kind: given.design, points: given.points ?? null, constraints: given.constraint, key: given.seed }
    const words = { points: '--points N', lhs: '--design lhs --points N' }
    const by = { why: SET_ON_COMMAND_LINE, setBy: 'command line' }
    const { design, points, tried } = sweepOver(base, axes, { ...asked, words, fewest: 2 }, by)
    const job = {
      name: `sweep-${base.name}`,
      points: [...asTheyAre([base]), ...points],
      study: null,
      experiment: { question: { method: 'sweep', design, measures }, points: points.length, tried, apart: true },
      options: { ...given, ...NOT_ASKED },
      asked: { by: 'sweep', named: [given.scenario], own: ownOptions(given) },
    } as const
    return doJob(job, world)
  },
})

function ownOptions({
  vary,
  design,
  points,
  constraint,
  measure,
}: { readonly [Name in keyof typeof OWN]?: unknown }): readonly (readonly [string, string])[] {
  const several = (name: string, values: unknown) =>
    (values as readonly string[]).map((value) => [name, value] as const)
  return [
    ...several('vary', vary),
    ['design', design as string] as const,
    ...(points === undefined ? [] : [['points', String(points)] as const]),
    ...several('constraint', constraint),
    ...several('measure', measure),
  ]
}
