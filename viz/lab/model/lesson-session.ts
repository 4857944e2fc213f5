/** A lesson under way: what was predicted, the runs of its worlds, and what may be seen already. Nothing of it outlives the page. */
import { tallyInterval } from '../../../sim/stats/interval.ts'
import { Tally } from '../../../sim/stats/tally.ts'
import { STREET_MEASURES, streetsEffects, streetsReform } from '../../../sim/analysis/streets-effects.ts'
import type { StreetsEffects } from '../../../sim/analysis/streets-effects.ts'
import type { Difference, Estimate } from '../../../sim/analysis/summary.ts'
import { groupsOf } from '../../../sim/city/state/groups.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { loadsOfStreets, plannedPerDay } from '../../../sim/city/estimate/planned-loads.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import type { ReadyScenario } from '../../../sim/run/replication-task.ts'
import { readyWorld } from '../engine/asked-world.ts'
import type { WorldAsked } from '../engine/messages.ts'
import type { LessonFigure } from '../lesson/lesson-figure.ts'
import { readLesson } from '../lesson/lesson-file.ts'
import type { Block, Lesson } from '../lesson/lesson.ts'
import type { LabData } from './lab-data.ts'
import type { LabModel } from './lab-model.ts'
import type { LabState } from './lab-state.ts'
import type { Runs } from './runs.ts'

/** A guess in words, and where it was drawn in numbers: by group, then by world. Null: she cannot tell. */
export interface Prediction {
  readonly text: string
  readonly drawn?: readonly (readonly number[])[]
}

/** Names of the lessons that the page has, in their order. */
export function lessonNames({ lessons }: LabData): string[] {
  return Object.keys(lessons)
    .filter((path) => path.endsWith('/en.md'))
    .map((path) => path.slice(0, -'/en.md'.length))
}

/** @throws InputError for a lesson that is not there, or not as it must be */
export function lessonNamed(data: LabData, name: string): Lesson {
  const text = (language: 'en' | 'zh') => ({
    file: `${name}/${language}.md`,
    text: data.lessons[`${name}/${language}.md`],
  })
  const twin = `${name}/zh.md` in data.lessons ? text('zh') : null
  return readLesson(text('en'), twin, memoryLibrary({ ...data.texts }))
}

/** The city of a lesson at its first step; null: the city stays as it is, and the lesson is left. */
export function lessonState(data: LabData, name: string | null): Partial<LabState> {
  if (name === null) return { lesson: null, step: 0 }
  const { arms, later, show, world } = lessonNamed(data, name)
  const { days, replications, scenario, seed, warmUp } = world
  const [a, b] = show.arms.map((arm) => arms.get(arm)!)
  const [aLater, bLater] = show.arms.map((arm) => later.get(arm)!)
  return {
    ...{ lesson: name, step: 0, hour: 0, district: 0, street: null, place: null, runs: replications },
    ...{ days, scenario, seed, warmUp, a, b, aLater, bLater },
  }
}

export class LessonSession {
  readonly lesson: Lesson
  readonly predictions = new Map<string, Prediction | null>()
  readonly runs: Runs
  /** Names of the worlds, in the order of the runs. */
  readonly arms: readonly string[]
  private readonly model: LabModel
  private readonly ready = new Map<string, ReadyScenario>()

  /** Runs begin now, while the class looks and guesses. */
  constructor(lesson: Lesson, model: LabModel, changed: () => void) {
    this.lesson = lesson
    this.model = model
    this.arms = [...lesson.arms.keys()]
    const arms = this.arms.map((name) => ({ name, world: this.worldOf(name) }))
    this.runs = model.runsOf(arms, lesson.world.replications, changed)
  }

  get block(): Block {
    const { blocks } = this.lesson
    return blocks[Math.min(this.model.state.step, blocks.length - 1)]
  }

  /** Whether there is a step on (1) or back (-1): a guess comes before what it is about. */
  mayTurn(by: 1 | -1): boolean {
    const { block, lesson, model } = this
    const [step, last] = [model.state.step + by, lesson.blocks.length - 1]
    const isOpen = block.kind === 'predict' && !this.predictions.has(block.id)
    return step >= 0 && step <= last && !(by === 1 && isOpen)
  }

  /** The step up to which a link may lead: never past a guess that was not made. */
  furthest(step: number): number {
    const open = this.lesson.blocks.findIndex(({ id, kind }) => kind === 'predict' && !this.predictions.has(id))
    return Math.min(open < 0 ? this.lesson.blocks.length - 1 : open, step)
  }

  get verdicts(): boolean {
    return this.runs.isComplete
  }

  worldOf(name: string): WorldAsked {
    const { days, scenario, seed, warmUp } = this.lesson.world
    const [set, later] = [this.lesson.arms.get(name)!, this.lesson.later.get(name)!]
    return { scenario, set, later, horizon: { days, warmUpDays: warmUp }, seed, replication: 0 }
  }

  /** Values of a measure in a world, run by run; of a street, or of all. */
  valuesOf(arm: string, measure: string, street: number | undefined): number[] {
    const place = this.arms.indexOf(arm)
    if (street === undefined) return this.runs.valuesOf(place, measure)
    const group = groupsOf(this.readyOf(arm).setting).findIndex(
      ({ dimension, key }) => dimension === 'street' && key === String(street + 1),
    )
    const column = group * GROUP_MEASURES.length + GROUP_MEASURES.findIndex(({ id }) => id === measure)
    return this.runs.rows[place].slice(0, this.runs.done).map((row) => row!.groups[column])
  }

  /** The mean of a figure over the runs, with its half-width; of a difference run by run, for both worlds have the same luck. */
  estimate({ arm, baseline, measure, street }: LessonFigure): Estimate | null {
    const values = this.valuesOf(arm, measure, street)
    const others = baseline === undefined ? undefined : this.valuesOf(baseline, measure, street)
    const tally = new Tally()
    values.forEach((value, run) => {
      const figure = others === undefined ? value : value - others[run]
      if (Number.isFinite(figure)) tally.add(figure)
    })
    return tally.count === 0 ? null : tallyInterval(tally)
  }

  /** Expected load of the posts of a street. */
  load(arm: string, street: number): number {
    const { anchor, setting } = this.readyOf(arm)
    return loadsOfStreets(setting, anchor, plannedPerDay(setting))[street]
  }

  /** The command line's verdict on two worlds. */
  difference(option: string, baseline: string, measure: string): Difference {
    const { differences } = this.runs.summary(this.arms.indexOf(baseline), this.arms.indexOf(option))
    return differences.find((one) => one.measure === measure)!
  }

  /** What estimates by streets say, and what is true, run by run; null where the reform cannot be compared so. */
  effects([option, baseline]: readonly [string, string], measure: string): readonly StreetsEffects[] | null {
    const reform = streetsReform(this.readyOf(option).setting, this.readyOf(baseline).setting)
    const counted = STREET_MEASURES.find(({ id }) => id === measure)
    if (reform === null || counted === undefined) return null
    const [here, without] = [option, baseline].map((arm) => this.runs.rows[this.arms.indexOf(arm)])
    return Array.from({ length: this.runs.done }, (_, run) =>
      streetsEffects(reform, counted.of, here[run]!, without[run]!),
    )
  }

  private readyOf(arm: string): ReadyScenario {
    const ready = this.ready.get(arm) ?? readyWorld(this.model.data.texts, this.worldOf(arm))
    this.ready.set(arm, ready)
    return ready
  }

  close(): void {
    this.runs.stop()
  }
}
