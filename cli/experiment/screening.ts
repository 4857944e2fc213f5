/** A screening by Morris as a job: factors out of what is to be varied, trajectories over them, a run of one stage. */
import { allOf, readConstraint } from '../../sim/design/constraint.ts'
import { namedTrajectories } from '../../sim/design/experiment-points.ts'
import type { Factor } from '../../sim/design/morris-design.ts'
import type { MorrisQuestion } from '../../sim/design/question.ts'
import { LUCK } from '../../sim/experiment/remarks.ts'
import { splitOutside } from '../../sim/scenario/assignment.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Point } from '../../sim/scenario/point.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { axesOver, constraintWords, pointAt } from '../../sim/study/sweep.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { variedOnLine } from '../../sim/study/varied.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { SET_ON_COMMAND_LINE } from '../../sim/text/own-reasons.ts'
import { named, shown } from '../../sim/text/place.ts'
import type { Job } from '../run/job.ts'

/** What a screening reads of its options. */
export interface ScreeningOptions {
  readonly levers: readonly string[]
  readonly behaviour: boolean
  readonly group: readonly string[]
  readonly constraint: readonly string[]
  readonly trajectories?: number | undefined
  readonly replications: number
  readonly seed: string
}

export const ON_THE_LINE = { why: SET_ON_COMMAND_LINE, setBy: 'command line' }

const USUAL_TRAJECTORIES = 20

export function screeningJob(
  base: Scenario,
  measures: readonly string[],
  options: ScreeningOptions,
): Pick<Job, 'name' | 'points' | 'study' | 'experiment'> {
  const axes = axesAsked(base, options)
  const factors = factorsOf(axes, options.group)
  const constraints = options.constraint.map((text) => readConstraint(text, constraintWords(base, axes)))
  const { replications, seed, trajectories = USUAL_TRAJECTORIES } = options
  const design = { axes: axes.map(({ axis }) => axis), factors, constraints, trajectories, key: seed }
  const question: MorrisQuestion = { method: 'morris', design, measures, replications }
  const found = namedTrajectories(design, replications)
  if (found.length < 2)
    throw new InputError(
      say`${found.length} of ${trajectories} trajectories keep ${allOf(options.constraint)}; widen the ranges, or drop a constraint`,
    )
  const points = found.flatMap((one) =>
    one.points.map(({ name, values, luck }): Point => ({ ...pointAt(base, name, axes, values, ON_THE_LINE), luck })),
  )
  return {
    name: `morris-${base.name}`,
    ...{ points: [...asTheyAre([base]), ...points], study: null },
    experiment: { question, points: points.length, tried: points.length, apart: true },
  }
}

/** The axes of `--levers` and `--behaviour`; all assumptions where neither is said. @throws InputError */
export function axesAsked(
  base: Scenario,
  { levers, behaviour }: Pick<ScreeningOptions, 'levers' | 'behaviour'>,
): PlacedAxis[] {
  const given = namesIn(levers)
  const asked = given.length > 0 ? given : ['assumptions']
  const all = behaviour && !asked.includes('behaviour.*') ? [...asked, 'behaviour.*'] : asked
  return axesOver(base, variedOnLine(all, '--levers'))
}

/** What `--levers` names, with or without values: one, or several in a row. */
export function namesIn(levers: readonly string[]): string[] {
  return levers.flatMap((text) =>
    splitOutside(text).reduce<string[]>((names, one) => {
      // A comma between thousands belongs to the value before it.
      if (names.length > 0 && /^\d/.test(one)) return [...names.slice(0, -1), `${names.at(-1)!},${one}`]
      return [...names, one]
    }, []),
  )
}

/** One factor an axis, but for those of a group. @throws InputError */
export function factorsOf(axes: readonly PlacedAxis[], groups: readonly string[]): Factor[] {
  const names = axes.map(({ axis }) => axis.name)
  const grouped = groups.map((text) => groupIn(text, names))
  const taken = grouped.flatMap((group) => group.axes)
  const twice = taken.find((axis, index) => taken.indexOf(axis) < index)
  if (twice !== undefined) throw new InputError(say`${names[twice]} is in two groups; have it in one`)
  const alone = names.flatMap((name, axis) => (taken.includes(axis) ? [] : [{ name, axes: [axis] }]))
  const clash = grouped.find(
    ({ name }, index) => name === LUCK || [...names, ...grouped.slice(0, index).map((one) => one.name)].includes(name),
  )
  if (clash !== undefined) throw new InputError(say`a group cannot be called ${clash.name}; give it another name`)
  return [...grouped, ...alone]
}

function groupIn(text: string, names: readonly string[]): Factor {
  const [, name, list] = /^([\p{L}\p{N}_.-]+)\s*[=＝]\s*(.+)$/u.exec(text.trim()) ?? []
  if (name === undefined)
    throw new InputError(say`--group ${shown(text)} is no group; write --group people=street.staff,assistants.ratio`)
  const axes = list.split(/[,，]/).map((one) => {
    const axis = names.indexOf(one.trim())
    if (axis >= 0) return axis
    throw new InputError(say`${named(one.trim())} in --group ${name} is not varied; name it in --levers as well`)
  })
  return { name, axes }
}
