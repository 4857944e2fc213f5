/** Sizing in stages: values are looked at until each is decided, the next follows from what was found, and the answer is confirmed on fresh luck. */
import { FIRST_LOOK, LOOK_EVERY } from '../../sim/compare/looks.ts'
import { replicationsToDecide, verdictOf } from '../../sim/experiment/feasibility.ts'
import type { Verdict } from '../../sim/experiment/feasibility.ts'
import { errorOfProbe, isUneven, nextStep, scanned } from '../../sim/experiment/sizing.ts'
import type { SizingStep } from '../../sim/experiment/sizing.ts'
import type { SizingAnalysis } from '../../sim/experiment/analysis.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { SizingEnd } from '../../sim/experiment/sizing-analysis.ts'
import { sizingAnalysis } from '../../sim/experiment/sizing-analysis.ts'
import { sizingTable } from '../../sim/experiment/experiment-tables.ts'
import { meanInterval } from '../../sim/stats/interval.ts'
import { writtenValue } from '../../sim/scenario/lever-setting.ts'
import type { Point } from '../../sim/scenario/point.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { readTarget, toleranceOf } from '../../sim/study/comparison.ts'
import type { Target } from '../../sim/study/comparison.ts'
import { pointAt } from '../../sim/study/sweep.ts'
import type { VariedBehind } from '../../sim/study/varied.ts'
import { option, quoted } from '../../sim/text/shell-quote.ts'
import { sizeWords } from '../../viz/words/experiment/size-words.ts'
import type { Language } from '../../viz/words/language.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import type { World } from '../work/command.ts'
import { writtenTable } from '../work/published-results.ts'
import { sizeAnswer } from './size-answer.ts'
import { Stages } from './stages.ts'
import type { StagedWay } from './stages.ts'
import { ON_THE_LINE } from './screening.ts'
import { valuesOfLever } from './sized-values.ts'
import { stagesEnd } from './staged-end.ts'

export interface SizeOptions extends StagedWay {
  readonly what: string
  readonly set: readonly string[]
  readonly lever: string
  /** Where the lever is named, if not on the line. */
  readonly behind?: VariedBehind | undefined
  readonly target: string
  readonly confidence: number
  readonly tolerance?: string | undefined
  readonly eachStreet: boolean
  readonly cap: number
  readonly days: number
  readonly warmUp: number
  readonly seed: string
  readonly lang: Language
}

/** Replications that the answer is confirmed on, and how far their luck is from all that was looked at. */
const FRESH = 20
const FRESH_LUCK = 1_000_000
/** A target that answers in both directions is looked at value by value, if there are no more than so many. */
const MOST_SCANNED = 40

/** @returns the exit code: 4 where a value cannot be decided within the cap */
export async function numberOfPosts(base: Scenario, options: SizeOptions, world: World): Promise<number> {
  const target = readTarget(options.target, options.tolerance)
  const { axis, values } = valuesOfLever(base, options.lever, options.behind)
  const { seed, days, warmUp, confidence, lang } = options
  // How far to go at most is no part of the question: who allows more goes on with what there is.
  const about = {
    method: 'size',
    scenario: base.hash,
    lever: axis.lever.name,
    values,
    target: { ...target, measure: target.measure.id },
    confidence,
  }
  const measures = [...new Set([target.measure.id, 'cost'])]
  const question = { name: `size-${base.name}`, command: sizeLine(options), seed, days, warmUp, measures, about }
  const stages = new Stages(question, options, world, await world.machinery())
  const pointsOf: PointsOf = (places, luck) =>
    places.map((place) => {
      return { ...pointAt(base, `${axis.lever.name}-${place}`, [axis], [values[place]], ON_THE_LINE), luck }
    })
  const search = new Search(stages, values.map(writtenValue), target, options, pointsOf, world.terminal)
  return stagesEnd(stages, options, world, async () => {
    const end = await search.run()
    const analysis = sizingAnalysis(
      { ...about, target: { ...target, tolerance: search.tolerance }, cap: options.cap },
      target.measure.id,
      values,
      search.found,
      search.verdicts,
      end,
    )
    stages.write('sizing.csv', writtenTable(sizingTable(analysis)))
    stages.write('analysis.json', `${JSON.stringify(analysis, null, 2)}\n`)
    world.terminal.print(options.json ? JSON.stringify(analysis, null, 2) : sizeAnswer(analysis, lang))
    return isAnswer(analysis) ? DONE : NO_ANSWER
  })
}

function isAnswer({ answer }: SizingAnalysis): boolean {
  return !['capped', 'uneven', 'missing'].includes(answer.kind)
}

export function sizeLine({
  what,
  set,
  lever,
  target,
  confidence,
  tolerance,
  cap,
  days,
  warmUp,
  seed,
  lang,
  eachStreet,
}: SizeOptions): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['lever', lever],
    ['target', target],
    ['confidence', String(confidence)],
    ...(tolerance === undefined ? [] : [['tolerance', tolerance] as const]),
    ['cap', String(cap)],
    ...set.map((one) => ['set', one] as const),
    ...([
      ['days', String(days)],
      ['warm-up', String(warmUp)],
      ['seed', seed],
      ['lang', lang],
    ] as const),
  ]
  const flags = eachStreet ? ['--each-street'] : []
  return [`whistlelab size ${quoted(what)}`, ...pairs.map(([name, value]) => option(name, value)), ...flags].join(' ')
}

/** What is known of a value: its replications by measure. */
interface Found {
  readonly values: number[]
  readonly costs: number[]
}

/** The points of values, by place, from some luck on. */
type PointsOf = (places: readonly number[], luck: number) => readonly Point[]

class Search {
  readonly found = new Map<number, Found>()
  readonly verdicts = new Map<number, Verdict>()
  /** In the unit of the measure, once both ends were looked at. */
  tolerance = NaN
  private scan = false

  private readonly stages: Stages
  private readonly names: readonly string[]
  private readonly target: Target
  private readonly options: SizeOptions
  private readonly pointsOf: PointsOf
  private readonly terminal: Terminal

  constructor(
    stages: Stages,
    names: readonly string[],
    target: Target,
    options: SizeOptions,
    pointsOf: PointsOf,
    terminal: Terminal,
  ) {
    this.stages = stages
    this.names = names
    this.target = target
    this.options = options
    this.pointsOf = pointsOf
    this.terminal = terminal
  }

  async run(): Promise<SizingEnd> {
    for (;;) {
      const step = (this.scan ? scanned : nextStep)(this.names.length, this.verdicts)
      if (step.kind !== 'probe') {
        if (!this.scan && this.isUneven()) {
          if (this.names.length > MOST_SCANNED) return { kind: 'uneven', place: 0 }
          if (!this.options.quiet) this.terminal.tell(sizeWords(this.options.lang).scanning)
          this.scan = true
          this.judge()
          continue
        }
        return { ...step, fresh: await this.confirmed(step) }
      }
      const stuck = await this.look(step.places)
      if (stuck !== null) return stuck
    }
  }

  /** Some replications more of values that are not decided. */
  private async look(places: readonly number[]): Promise<SizingEnd | null> {
    const { quiet, lang, cap } = this.options
    const counts = places.map((place) => this.found.get(place)?.values.length ?? 0)
    const count = counts[0] === 0 ? FIRST_LOOK : LOOK_EVERY
    const same = places.filter((_, index) => counts[index] === counts[0])
    if (!quiet)
      this.terminal.tell(sizeWords(lang).probing(same.map((place) => this.names[place]).join(', '), counts[0] + count))
    for (const [place, one] of await this.measured(same, counts[0], count)) {
      const before = this.found.get(place) ?? { values: [], costs: [] }
      this.found.set(place, { values: [...before.values, ...one.values], costs: [...before.costs, ...one.costs] })
    }
    this.judge()
    this.stages.decided(
      same.map((place) => ({ value: this.names[place], replications: this.found.get(place)!.values.length })),
      same.map((place) => `${this.names[place]} ${this.verdicts.get(place)!}`).join(', '),
    )
    const missing = same.find((place) => this.found.get(place)!.values.some((value) => Number.isNaN(value)))
    if (missing !== undefined) return { kind: 'missing', place: missing }
    const stuck = same.find(
      (place) => this.verdicts.get(place) === 'open' && this.found.get(place)!.values.length + LOOK_EVERY > cap,
    )
    if (stuck === undefined) return null
    const rule = { tolerance: this.tolerance, error: this.error }
    return { kind: 'capped', place: stuck, decidedBy: replicationsToDecide(this.found.get(stuck)!.values, rule) }
  }

  private async measured(places: readonly number[], luck: number, count: number): Promise<Map<number, Found>> {
    const points = this.pointsOf(places, luck)
    const measured = await this.stages.measure(points, count, true)
    const last = measured.measures - 1
    return new Map(
      points.map(({ name }, index) => [
        places[index],
        { values: [...measured.of(0, name)].slice(0, count), costs: [...measured.of(last, name)].slice(0, count) },
      ]),
    )
  }

  /** The chance of a wrong verdict that each value may have. */
  private get error(): number {
    return errorOfProbe(this.names.length, this.options.confidence, this.scan)
  }

  private judge(): void {
    const { sign, value } = this.target
    if (Number.isNaN(this.tolerance))
      this.tolerance = toleranceOf(
        this.target,
        [...this.found.values()].map((one) => meanInterval(one.values).mean),
      )
    const { error, tolerance } = this
    for (const [place, { values }] of this.found) {
      this.verdicts.set(
        place,
        verdictOf(
          values.map((one) => sign * one),
          { target: sign * value, tolerance, error },
        ),
      )
    }
  }

  private isUneven(): boolean {
    const { sign } = this.target
    const rising = this.verdicts.get(0) !== 'holds'
    const found = new Map([...this.found].map(([place, { values }]) => [place, values.map((one) => sign * one)]))
    return isUneven(found, rising, this.tolerance, this.options.confidence)
  }

  private async confirmed(step: SizingStep): Promise<Found | null> {
    const place = step.kind === 'found' ? step.first : step.kind === 'upTo' ? step.last : step.kind === 'all' ? 0 : null
    if (place === null) return null
    return (await this.measured([place], FRESH_LUCK, FRESH)).get(place)!
  }
}
