/** What the page knows and does: one or two worlds, a clock that both keep, levers, runs in the background. It draws nothing. */
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { perStreet } from '../../../sim/city/model/setting.ts'
import { DAY } from '../../../sim/arithmetic/units.ts'
import type { MatterAddress, WorldAsked } from '../engine/messages.ts'
import type { Later } from '../engine/later.ts'
import { armsOf } from './arms.ts'
import { changedFrom, without } from './changes.ts'
import type { LabData } from './lab-data.ts'
import { placeOf } from './lab-state.ts'
import type { LabState } from './lab-state.ts'
import { Runs, lanes } from './runs.ts'
import type { RunArm } from './runs.ts'
import { SPEEDS, hourShown, owedAfter } from './speeds.ts'
import { LabWorld } from './world.ts'
import type { WorkerLike } from './world.ts'

/** What has changed, so that no more is drawn anew than must be. */
export type Change = 'frame' | 'arrived' | 'worlds' | 'story' | 'queue' | 'runs' | 'state'

const LARGEST_CITY = 2_000_000
const WEEK = 7 * DAY

export type WorldName = 'A' | 'B'

export class LabModel {
  /** More lessons may come to it. */
  data: LabData
  state: LabState
  scenario: Scenario
  worlds: LabWorld[] = []
  /** Beside a world that changes from some day on, the same without that change. */
  ghosts: LabWorld[] = []
  runs: Runs | undefined
  playing = false
  speed = 3
  latent = false
  /** The matter whose story is told, in every world. */
  matter: MatterAddress | undefined
  /** Jobs in line that fill a bar of the picture: never less than before. */
  fullLine = 100
  onChange: (what: Change) => void = () => {}
  private readonly makeWorker: () => WorkerLike
  /** When the clock was last read (ms), and the hours that it has asked for and not yet got. */
  private lastTick = 0
  private owed = 0
  /** When queues were asked for last (h). */
  private watched = 0
  private scenarios = new Map<string, Scenario>()

  constructor(data: LabData, state: LabState, makeWorker: () => WorkerLike) {
    this.data = data
    this.state = state
    this.makeWorker = makeWorker
    this.scenario = this.load(state.scenario)
    this.openWorlds()
  }

  /** @throws InputError */
  load(name: string): Scenario {
    const known = this.scenarios.get(name) ?? loadScenario(name, memoryLibrary({ ...this.data.texts }))
    this.scenarios.set(name, known)
    return known
  }

  get isTooLarge(): boolean {
    const { city } = this.scenario.setting
    return perStreet(city.residentsPerStreet, city.streets).reduce((sum, one) => sum + one, 0) > LARGEST_CITY
  }

  /** Pictures, and what would have been. */
  get everyone(): readonly LabWorld[] {
    return [...this.worlds, ...this.ghosts]
  }

  /** What a world is made of. @param without what changes inside the run */
  asked(name: WorldName, without = false): WorldAsked {
    const { days, scenario, seed, warmUp } = this.state
    const { later, set } = this.changesIn(name)
    return { scenario, set, later: without ? [] : later, horizon: { warmUpDays: warmUp, days }, seed, replication: 0 }
  }

  /** What is run many times: both worlds, or one with its change and without. The baseline comes first. */
  get arms(): readonly RunArm[] {
    return armsOf(this.state, (name, without) => this.asked(name, without))
  }

  /** The day of the observed period from whose start on a change of today would hold; null: the observed days are over. */
  get today(): number | null {
    const { days, hour, warmUp } = this.state
    const day = Math.max(0, Math.ceil(hour / DAY) - warmUp)
    return day < days ? day : null
  }

  /** Takes another state over; worlds that differ in it are run anew to the moment that is shown. */
  change(next: Partial<LabState>): void {
    const before = this.state
    this.state = { ...before, ...next }
    // A queue of a street is left with it.
    if (('street' in next || 'district' in next) && !('place' in next)) this.state = { ...this.state, place: null }
    const whole = (['scenario', 'seed', 'days', 'warmUp'] as const).some((key) => this.state[key] !== before[key])
    if (whole) {
      this.scenario = this.load(this.state.scenario)
      this.matter = undefined
    }
    const two = (this.state.b === null) !== (before.b === null)
    const always = { A: this.state.a !== before.a, B: this.state.b !== before.b }
    const later = { A: this.state.aLater !== before.aLater, B: this.state.bLater !== before.bLater }
    if (whole || two || always.A || always.B || later.A || later.B) this.dropRuns()
    if (whole || two) this.openWorlds()
    else {
      for (const world of this.everyone)
        if (always[world.name] || (later[world.name] && !world.without)) this.reopen(world)
      this.openGhosts()
      if (this.state.street !== before.street || this.state.district !== before.district) this.look()
      if (!this.isBusy) this.watch()
    }
    this.onChange('state')
  }

  /** Sets a lever for the whole run, whatever was set of it before. @param value undefined: as the scenario has it */
  set(world: WorldName, name: string, value: PointValues[string] | undefined): void {
    const { later, set } = this.changesIn(world)
    const others = without(set, name)
    this.put(
      world,
      value === undefined ? others : { ...others, [name]: value },
      changedFrom(later, null, name, undefined),
    )
  }

  /** Sets a lever from today on. @param value undefined: no change today */
  setFromToday(world: WorldName, name: string, value: PointValues[string] | undefined): void {
    const { later, set } = this.changesIn(world)
    if (this.today !== null) this.put(world, set, changedFrom(later, this.today, name, value))
  }

  /** What is set in a world, and what changes inside it. */
  changesIn(world: WorldName): { readonly set: PointValues; readonly later: readonly Later[] } {
    const { a, aLater, b, bLater } = this.state
    return world === 'A' ? { set: a, later: aLater } : { set: b ?? {}, later: bLater }
  }

  private put(world: WorldName, set: PointValues, later: readonly Later[]): void {
    this.change(world === 'A' ? { a: set, aLater: later } : { b: set, bLater: later })
  }

  showLatent(latent: boolean): void {
    this.latent = latent
    this.look()
  }

  /** All worlds at once, as far as the slowest one goes. */
  goTo(hour: number): void {
    if (hour < this.state.hour || this.everyone.some(({ time }) => time > hour)) {
      this.state = { ...this.state, hour }
      for (const world of this.everyone) this.reopen(world)
    } else {
      this.state = { ...this.state, hour }
      for (const world of this.everyone) world.runTo(hour)
    }
    this.onChange('frame')
  }

  play(on: boolean): void {
    this.playing = on
    this.lastTick = performance.now()
    this.owed = 0
    this.onChange('worlds')
    this.tick()
  }

  step(hours: number): void {
    this.playing = false
    if (!this.isBusy) this.goTo(this.state.hour + hours)
    this.onChange('worlds')
  }

  get isBusy(): boolean {
    return this.everyone.some(({ busy }) => busy)
  }

  get isOver(): boolean {
    return this.worlds.length > 0 && this.worlds.every(({ frame }) => frame?.over)
  }

  follow(matter: MatterAddress | undefined): void {
    this.matter = matter
    for (const world of this.everyone)
      if (matter === undefined) world.story = undefined
      else world.follow(matter)
    this.onChange('story')
  }

  startRuns(): void {
    this.runs ??= new Runs(this.arms, this.state.runs, () => this.onChange('runs'))
    this.runs.start(this.data.texts, this.makeWorker, lanes())
    this.onChange('runs')
  }

  /** Runs of worlds of a lesson's own. */
  runsOf(arms: ConstructorParameters<typeof Runs>[0], declared: number, changed: () => void): Runs {
    const runs = new Runs(arms, declared, changed)
    runs.start(this.data.texts, this.makeWorker, lanes())
    return runs
  }

  dropRuns(): void {
    this.runs?.stop()
    this.runs = undefined
  }

  private get looking() {
    const { district, street } = this.state
    return { district, street, latent: this.latent }
  }

  private look(): void {
    for (const world of this.everyone) world.look(this.looking)
  }

  /** The streets that are shown: one, those of a district, or all. */
  get streets(): readonly [from: number, to: number] {
    const { district, street } = this.state
    if (street !== null) return [street, street + 1]
    const of = district === null ? undefined : this.worlds[0]?.ready?.districts[district]
    return of === undefined ? [0, Infinity] : [of.firstStreet, of.firstStreet + of.streets]
  }

  /** Asks every world for what is new of the queue that is looked at. */
  private watch(): void {
    this.watched = this.state.hour
    const place = placeOf(this.state)
    if (place !== null) for (const world of this.everyone) world.watch(place)
  }

  private openWorlds(): void {
    for (const world of this.everyone) world.close()
    this.playing = false
    this.worlds = this.ghosts = []
    if (this.isTooLarge) return
    const names: WorldName[] = this.state.b === null ? ['A'] : ['A', 'B']
    this.worlds = names.map((name) => this.opened(name, false))
    this.openGhosts()
  }

  /** One beside each world that changes inside the run; others are closed. */
  private openGhosts(): void {
    const changes = ({ name }: LabWorld): boolean => this.asked(name).later!.length > 0
    for (const ghost of this.ghosts) if (!changes(ghost)) ghost.close()
    this.ghosts = this.worlds
      .filter(changes)
      .map(({ name }) => this.ghosts.find((one) => one.name === name) ?? this.opened(name, true))
  }

  private opened(name: WorldName, without: boolean): LabWorld {
    const world = new LabWorld({ name, without }, this.makeWorker(), (heard, what) => this.heard(heard, what))
    this.reopen(world)
    return world
  }

  private reopen(world: LabWorld): void {
    world.open(this.data.texts, this.asked(world.name, world.without), this.state.hour, this.looking)
    if (this.matter) world.follow(this.matter)
  }

  private heard(world: LabWorld, what: Parameters<ConstructorParameters<typeof LabWorld>[2]>[1]): void {
    if (what === 'story' || what === 'queue') this.onChange(what)
    // A link, or a lever that was set back, may leave a district that there is not.
    else if (what === 'ready' && (this.state.district ?? 0) >= world.ready!.districts.length)
      this.state = { ...this.state, district: 0 }
    else if (what === 'frame') this.onChange('frame')
    else if (what === 'failure') this.onChange('worlds')
    else if (what === 'arrived' && !this.isBusy) {
      this.state = { ...this.state, hour: Math.min(this.state.hour, world.time) }
      if (this.isOver) this.playing = false
      if (!this.playing || this.state.hour - this.watched >= WEEK) this.watch()
      this.onChange(this.playing ? 'frame' : 'arrived')
      if (this.playing) requestAnimationFrame(() => this.tick())
    }
  }

  /** Asks both worlds for as much time as has passed since the last. */
  private tick(): void {
    if (!this.playing || this.isBusy || this.isOver) return
    const now = performance.now()
    this.owed += owedAfter(now - this.lastTick, SPEEDS[this.speed])
    this.lastTick = now
    const until = hourShown(this.state.hour, this.owed, SPEEDS[this.speed])
    if (until > this.state.hour) {
      this.owed = Math.max(0, this.owed - (until - this.state.hour))
      this.goTo(until)
    } else requestAnimationFrame(() => this.tick())
  }
}
