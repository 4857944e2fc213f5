/**
 * From the replications of a run, one after another, to all that its folder says of them: summary, curves and groups. In replication order the
 * figures are the same to the last bit, whoever made the replications; the space they take does not grow with their number.
 */
import { MEASURES } from '../city/model/measures.ts'
import type { Measure } from '../city/model/measure.ts'
import type { Horizon, Replication } from '../city/model/replication.ts'
import type { FailureRecord } from '../run/failures-table.ts'
import { withBeyond } from './beyond.ts'
import { judged } from './compare.ts'
import { CurvesAccumulator } from './curves-accumulator.ts'
import { GroupsAccumulator } from './groups-accumulator.ts'
import type { ComparedScenario } from './groups-accumulator.ts'
import { JOINT_LEVEL } from './joint/joint-families.ts'
import type { JudgedJointly } from './joint/joint-families.ts'
import { MeasuresAccumulator } from './measures-accumulator.ts'
import type { MeasuresSummary } from './measures-accumulator.ts'
import { POOLED_MEASURES, PooledTimes } from './pooled-times.ts'
import { StreetsAccumulator } from './streets-accumulator.ts'
import { StudyAccumulator, marginsOf } from './study-accumulator.ts'
import type { StudyQuestion } from './study-accumulator.ts'
import type { JointSummary, RunResults, ScenarioSummary, Summary } from './summary.ts'
import { WorthAccumulator } from './worth/worth-accumulator.ts'
import type { WorthScenario } from './worth/worth-accumulator.ts'

/** What a merge finds out of the scenarios that it compares. */
export interface RunFigures extends Omit<RunResults, 'summary'> {
  readonly summary: Omit<Summary, 'points' | 'aliases'>
}

/** Failures told in a summary; `failures.csv` has them all. */
const FAILURES_TOLD = 20

export class RunAccumulator {
  private readonly baseline: string
  private readonly measures: MeasuresAccumulator
  private readonly curves: CurvesAccumulator
  /** By scenario. */
  private readonly pooled: readonly PooledTimes[]
  private readonly groups: GroupsAccumulator
  private readonly streets: StreetsAccumulator
  private readonly study: StudyAccumulator | null
  private readonly worth: WorthAccumulator | null
  private readonly judge: JudgedJointly | null
  private readonly failures: FailureRecord[] = []
  private failed = 0
  private completed = 0

  /**
   * @param scenarios those that are compared: the first is the baseline
   * @param study what asks for them; its margins then decide the verdicts
   * @param worth with what the options need to be set beside each other; null: they are not
   * @param judge how differences are made to hold together; null: each by itself
   */
  constructor(
    scenarios: readonly ComparedScenario[],
    study: StudyQuestion | null = null,
    worth: { readonly scenarios: readonly WorthScenario[]; readonly horizon: Horizon } | null = null,
    judge: JudgedJointly | null = null,
  ) {
    const names = scenarios.map(({ name }) => name)
    const margins = marginsOf(study)
    this.baseline = names[0]!
    this.measures = new MeasuresAccumulator(
      names,
      MEASURES.map((measure) => judged<Measure>(measure, margins)),
      judge,
    )
    this.judge = judge
    this.curves = new CurvesAccumulator(names)
    this.pooled = names.map(() => new PooledTimes())
    this.groups = new GroupsAccumulator(scenarios, margins)
    this.streets = new StreetsAccumulator(scenarios, margins)
    this.study = study && new StudyAccumulator(study, scenarios, judge)
    this.worth = worth && new WorthAccumulator(worth.scenarios, worth.horizon, margins)
  }

  /**
   * @param results of the next replication, by scenario; every number of one that failed is NaN, so that it counts as missing. Undefined: the
   * scenario has fewer replications
   */
  add(results: readonly (Replication | undefined)[]): void {
    this.measures.add(results.map((one) => one && withBeyond(one.measures)))
    this.curves.add(results)
    results.forEach((one, scenario) => one && this.pooled[scenario].add(one))
    this.groups.add(results)
    this.streets.add(results)
    this.study?.add(results)
    this.worth?.add(results)
    this.completed++
  }

  addFailure(failure: FailureRecord): void {
    if (this.failed < FAILURES_TOLD) this.failures.push(failure)
    this.failed++
  }

  finish(): RunFigures {
    const { baseline, completed, failed, failures } = this
    const facts = { baseline, completed, failed, failures: [...failures] }
    const inSomeStreets = this.streets.finish()
    const { joint, ...measures } = this.finishMeasures()
    const asked = this.study?.finish()
    const summary = {
      ...{ ...facts, ...measures, ...(asked && { study: asked.study }) },
      ...(joint && { joint: this.together(joint, asked?.joint) }),
      ...(this.worth && measures.scenarios.length > 1 && { worth: this.worth.finish(measures.differences) }),
      ...(inSomeStreets.length > 0 && { inSomeStreets }),
    }
    return { summary, curves: this.curves.finish(), groups: this.groups.finish() }
  }

  private finishMeasures(): MeasuresSummary {
    const { scenarios, ...rest } = this.measures.finish()
    return { ...rest, scenarios: scenarios.map((one, place) => withPooled(one, this.pooled[place])) }
  }

  private together(...parts: readonly MeasuresSummary['joint'][]): JointSummary {
    const { against, adjust } = this.judge!.judge
    const comparisons = parts.flatMap((part) => part?.comparisons ?? [])
    return { against, adjust, level: JOINT_LEVEL, comparisons, best: parts.flatMap((part) => part?.best ?? []) }
  }
}

/** Says of a time that lies beyond the follow-up in too many replications what it is in all of them together, where that is known. */
function withPooled(summary: ScenarioSummary, pooled: PooledTimes): ScenarioSummary {
  const known = POOLED_MEASURES.flatMap((id) => {
    const [beyond, day] = [summary.beyond?.[id], pooled.dayOf(id)]
    return beyond === undefined || day === null || summary.measures[id] ? [] : [[id, { ...beyond, pooledDays: day }]]
  })
  return known.length === 0 ? summary : { ...summary, beyond: { ...summary.beyond, ...Object.fromEntries(known) } }
}
