/**
 * How much is enough in each street: all streets are halved in the same runs, each by its own figures; what comes of it is tried together on fresh luck,
 * for streets share their departments, and a street that fails there gets the next value.
 */
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import { firstGroups } from '../../sim/city/state/groups.ts'
import { measureIndex } from '../../sim/city/model/measures.ts'
import { FIRST_LOOK, LOOK_EVERY } from '../../sim/compare/looks.ts'
import { streetsTable } from '../../sim/experiment/experiment-tables.ts'
import { verdictOf } from '../../sim/experiment/feasibility.ts'
import type { Verdict } from '../../sim/experiment/feasibility.ts'
import { errorOfProbe, nextStep } from '../../sim/experiment/sizing.ts'
import { meanInterval } from '../../sim/stats/interval.ts'
import { streetSizes } from '../../sim/experiment/sizing-analysis.ts'
import type { StreetKind } from '../../sim/experiment/sizing-analysis.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { readTarget, toleranceOf } from '../../sim/study/comparison.ts'
import type { Target } from '../../sim/study/comparison.ts'
import { pointAt } from '../../sim/study/sweep.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { sizeWords } from '../../viz/words/experiment/size-words.ts'
import { DONE, NO_ANSWER } from '../terminal/exit-code.ts'
import type { World } from '../work/command.ts'
import { writtenTable } from '../work/published-results.ts'
import { ON_THE_LINE } from './screening.ts'
import { streetsAnswer } from './size-answer.ts'
import { sizeLine } from './size-study.ts'
import type { SizeOptions } from './size-study.ts'
import { valuesOfLever } from './sized-values.ts'
import { Stages } from './stages.ts'
import { stagesEnd } from './staged-end.ts'

/** How often what fails on fresh luck gets the next value, and how far that luck is from all other. */
const MOST_ROUNDS = 10
const FRESH_LUCK = 1_000_000

/** @returns the exit code: 4 where a street cannot be decided within the cap, has no figure, or still fails in the end */
export async function postsOfStreets(base: Scenario, options: SizeOptions, world: World): Promise<number> {
  const target = readTarget(options.target, options.tolerance)
  const { axis, values } = valuesOfLever(base, options.lever, options.behind)
  checkByStreet(axis, target)
  const { seed, days, warmUp, confidence, lang } = options
  const { sign, value, tolerance } = target
  const about = {
    ...{ method: 'size', each: 'street', scenario: base.hash, lever: axis.lever.name, values, confidence },
    target: { sign, value, tolerance, measure: target.measure.id },
  }
  const measures = [target.measure.id]
  const question = {
    name: `size-streets-${base.name}`,
    command: sizeLine(options),
    seed,
    days,
    warmUp,
    measures,
    about,
  }
  const stages = new Stages(question, options, world, await world.machinery())
  const search = new StreetSearch(stages, base, axis, values as readonly number[], target, options, world)
  return stagesEnd(stages, options, world, async () => {
    const end = await search.run()
    const asked = { lever: axis.lever.name, measure: target.measure.id, confidence, cap: options.cap }
    const facts = { ...asked, target: { sign, value, tolerance: search.tolerance } }
    const analysis = streetSizes(facts, values as readonly number[], search.streets, end)
    stages.write('sizing.csv', writtenTable(streetsTable(analysis)))
    stages.write('analysis.json', `${JSON.stringify(analysis, null, 2)}\n`)
    world.terminal.print(options.json ? JSON.stringify(analysis, null, 2) : streetsAnswer(analysis, lang))
    return analysis.answer === 'found' ? DONE : NO_ANSWER
  })
}

/** @throws InputError for a lever that all streets share, or a measure that streets have not */
function checkByStreet({ lever, axis }: PlacedAxis, { measure }: Target): void {
  if (lever.listAs !== 'city.streets' || ('times' in axis && axis.times !== undefined))
    throw new InputError(
      say`${lever.name} has one value for all streets; give --each-street a lever that each street has, such as street.staff`,
    )
  if (GROUP_MEASURES.some(({ id }) => id === measure.id)) return
  const known = GROUP_MEASURES.map(({ id }) => id).join(', ')
  throw new InputError(say`${measure.id} is not measured street by street; give --target one of ${known}`)
}

interface Street {
  readonly verdicts: Map<number, Verdict>
  /** Of the last trial of all together. */
  values: number[]
  place: number
  kind: StreetKind | null
}

function sizeOfMean({ values }: Street): number {
  return Math.abs(meanInterval(values).mean)
}

class StreetSearch {
  readonly streets: Street[]
  private readonly stages: Stages
  private readonly base: Scenario
  private readonly axis: PlacedAxis
  private readonly values: readonly number[]
  private readonly target: Target
  private readonly options: SizeOptions
  private readonly world: World
  private costs: number[] = []
  private replications = 0
  /** The least mean of a street in a first look. */
  private seen = Infinity

  constructor(
    stages: Stages,
    base: Scenario,
    axis: PlacedAxis,
    values: readonly number[],
    target: Target,
    options: SizeOptions,
    world: World,
  ) {
    this.stages = stages
    this.base = base
    this.axis = axis
    this.values = values
    this.target = target
    this.options = options
    this.world = world
    this.streets = Array.from({ length: base.setting.city.streets }, () => ({
      ...{ verdicts: new Map<number, Verdict>(), values: [], place: 0, kind: null },
    }))
  }

  async run() {
    const { streets } = this
    for (;;) {
      const looking = streets.map((street) => this.next(street))
      if (looking.every((one) => !one)) break
      const verdicts = await this.look(looking, 0)
      streets.forEach((street, index) => {
        if (looking[index]) street.verdicts.set(street.place, verdicts[index])
      })
      if (this.isStuck(verdicts, looking)) return this.end(0)
    }
    const wanted = streets.map(({ kind }) => kind !== 'none')
    for (let round = 1; ; round++) {
      const verdicts = await this.look(wanted, round * FRESH_LUCK)
      if (this.isStuck(verdicts, wanted)) return this.end(round)
      const failing = streets.filter((_, index) => wanted[index] && verdicts[index] === 'fails')
      const able = failing.filter(({ place }) => place < this.values.length - 1)
      if (able.length === 0 || round === MOST_ROUNDS) {
        for (const street of failing) street.kind = 'failing'
        return this.end(round)
      }
      for (const street of able) [street.place, street.kind] = [street.place + 1, 'raised']
    }
  }

  /** In the unit of the measure. */
  get tolerance(): number {
    return toleranceOf(this.target, Number.isFinite(this.seen) ? [this.seen] : [])
  }

  private end(rounds: number) {
    return { rounds, costs: this.costs, replications: this.replications }
  }

  /** Sets the place that a street is looked at next. @returns false where it is decided */
  private next(street: Street): boolean {
    const step = nextStep(this.values.length, street.verdicts)
    if (step.kind === 'probe') street.place = step.places[0]
    else {
      street.kind = step.kind
      street.place =
        step.kind === 'found'
          ? step.first
          : step.kind === 'upTo'
            ? step.last
            : step.kind === 'all'
              ? 0
              : this.values.length - 1
    }
    return step.kind === 'probe'
  }

  private isStuck(verdicts: readonly Verdict[], looking: readonly boolean[]): boolean {
    const stuck = this.streets.filter((_, index) => looking[index] && verdicts[index] === 'open')
    for (const street of stuck) street.kind = street.values.some((value) => Number.isNaN(value)) ? 'missing' : 'open'
    return stuck.length > 0
  }

  /** Runs the city with all streets at their places until those that are looked at are decided, or the cap is reached. */
  private async look(looking: readonly boolean[], luck: number): Promise<Verdict[]> {
    const { streets, options, world } = this
    const { sign, value } = this.target
    const error = errorOfProbe(this.values.length, options.confidence) / streets.length
    const list = streets.map(({ place }) => this.values[place])
    const first = firstGroups(this.base.setting).street
    const [own, cost] = [GROUP_MEASURES.findIndex(({ id }) => id === this.target.measure.id), measureIndex('cost')]
    for (const street of streets) street.values = []
    this.costs = []
    for (let count = FIRST_LOOK; ; count = LOOK_EVERY) {
      const seen = this.costs.length
      if (!options.quiet) world.terminal.tell(sizeWords(options.lang).probing(list.join(', '), seen + count))
      const point = { ...pointAt(this.base, `streets-${seen}`, [this.axis], [list], ON_THE_LINE), luck: luck + seen }
      const rows = await this.stages.read(point, count, ({ groups, measures }) => ({
        cost: measures[cost],
        rates: streets.map((_, street) => groups[(first + street) * GROUP_MEASURES.length + own]),
      }))
      this.replications += count
      for (const row of rows) {
        this.costs.push(row.cost)
        streets.forEach((street, index) => street.values.push(row.rates[index]))
      }
      if (seen === 0) this.seen = Math.min(this.seen, ...streets.map(sizeOfMean).filter((one) => !Number.isNaN(one)))
      const rule = { target: sign * value, tolerance: this.tolerance, error }
      const verdicts = streets.map((street): Verdict => {
        if (street.values.some((one) => Number.isNaN(one))) return 'open'
        return verdictOf(
          street.values.map((one) => sign * one),
          rule,
        )
      })
      this.stages.decided({ values: list, replications: seen + count }, verdicts.join(', '))
      const open = streets.filter((_, index) => looking[index] && verdicts[index] === 'open')
      const isMissing = open.some((street) => street.values.some((one) => Number.isNaN(one)))
      if (open.length === 0 || isMissing || seen + count + LOOK_EVERY > options.cap) return verdicts
    }
  }
}
