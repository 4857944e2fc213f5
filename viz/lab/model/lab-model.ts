/** What the page knows and does: one or two worlds, a clock that both keep, levers, runs in the background. It draws nothing. */
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { perStreet } from '../../../sim/city/model/setting.ts'
import { DAY } from '../../../sim/arithmetic/units.ts'
import type { MatterAddress, WorldAsked } from '../engine/messages.ts'
import type { LabData } from './lab-data.ts'
import type { LabState } from './lab-state.ts'
import { Runs } from './runs.ts'
import { LabWorld } from './world.ts'
import type { WorkerLike } from './world.ts'

/** What has changed, so that no more is drawn anew than must be. */
export type Change = 'frame' | 'arrived' | 'worlds' | 'story' | 'runs' | 'state'

/** Hours of simulated time in a second; the last: as fast as it goes. */
export const SPEEDS = [1, 4, 12, 48, 168, Infinity] as const
const LARGEST_CITY = 2_000_000
/** What is asked for at a time where it goes as fast as it can (h). */
const STRIDE = 72

export type WorldName = 'A' | 'B'

export class LabModel {
  readonly data: LabData
  state: LabState
  scenario: Scenario
  worlds: LabWorld[] = []
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

  /** What a world is made of, for a replication. */
  asked(name: WorldName, replication = 0): WorldAsked {
    const { a, b, days, scenario, seed, warmUp } = this.state
    const set = name === 'A' ? a : (b ?? {})
    return { scenario, set, horizon: { warmUpDays: warmUp, days }, seed, replication }
  }

  /** Takes another state over; worlds that differ in it are run anew to the moment that is shown. */
  change(next: Partial<LabState>): void {
    const before = this.state
    this.state = { ...before, ...next }
    const whole = (['scenario', 'seed', 'days', 'warmUp'] as const).some((key) => this.state[key] !== before[key])
    if (whole) {
      this.scenario = this.load(this.state.scenario)
      this.matter = undefined
    }
    const two = (this.state.b === null) !== (before.b === null)
    if (whole || two || this.state.a !== before.a || this.state.b !== before.b) this.dropRuns()
    if (whole || two) this.openWorlds()
    else {
      if (this.state.a !== before.a) this.reopen('A')
      if (this.state.b !== before.b) this.reopen('B')
      if (this.state.street !== before.street)
        for (const world of this.worlds) world.look(this.state.street, this.latent)
    }
    this.onChange('state')
  }

  set(world: WorldName, name: string, value: PointValues[string] | undefined): void {
    const values: Record<string, PointValues[string]> = { ...(world === 'A' ? this.state.a : this.state.b) }
    if (value === undefined) delete values[name]
    else values[name] = value
    this.change(world === 'A' ? { a: values } : { b: values })
  }

  showLatent(latent: boolean): void {
    this.latent = latent
    for (const world of this.worlds) world.look(this.state.street, latent)
  }

  /** Both worlds at once, as far as the slower one goes. */
  goTo(hour: number): void {
    if (hour < this.state.hour || this.worlds.some(({ time }) => time > hour)) {
      this.state = { ...this.state, hour }
      for (const { name } of this.worlds) this.reopen(name)
    } else {
      this.state = { ...this.state, hour }
      for (const world of this.worlds) world.runTo(hour)
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
    return this.worlds.some(({ busy }) => busy)
  }

  get isOver(): boolean {
    return this.worlds.length > 0 && this.worlds.every(({ frame }) => frame?.over)
  }

  follow(matter: MatterAddress | undefined): void {
    this.matter = matter
    for (const world of this.worlds)
      if (matter === undefined) world.story = undefined
      else world.follow(matter)
    this.onChange('story')
  }

  startRuns(): void {
    this.runs ??= new Runs(
      this.worlds.map(({ name }) => ({ name, world: this.asked(name) })),
      this.state.runs,
      () => this.onChange('runs'),
    )
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

  private openWorlds(): void {
    for (const world of this.worlds) world.close()
    this.playing = false
    this.worlds = []
    if (this.isTooLarge) return
    const names: WorldName[] = this.state.b === null ? ['A'] : ['A', 'B']
    this.worlds = names.map((name) => new LabWorld(name, this.makeWorker(), (world, what) => this.heard(world, what)))
    for (const { name } of this.worlds) this.reopen(name)
  }

  private reopen(name: WorldName): void {
    const world = this.worlds.find((one) => one.name === name)
    const look = { street: this.state.street, latent: this.latent }
    world?.open(this.data.texts, this.asked(name), this.state.hour, look)
    if (world && this.matter) world.follow(this.matter)
  }

  private heard(world: LabWorld, what: Parameters<ConstructorParameters<typeof LabWorld>[2]>[1]): void {
    if (what === 'story') this.onChange('story')
    else if (what === 'frame') this.onChange('frame')
    else if (what === 'failure') this.onChange('worlds')
    else if (what === 'arrived' && !this.isBusy) {
      this.state = { ...this.state, hour: Math.min(this.state.hour, world.time) }
      if (this.isOver) this.playing = false
      this.onChange(this.playing ? 'frame' : 'arrived')
      if (this.playing) requestAnimationFrame(() => this.tick())
    }
  }

  /** Asks both worlds for as much time as has passed since the last. */
  private tick(): void {
    if (!this.playing || this.isBusy || this.isOver) return
    const now = performance.now()
    const speed = SPEEDS[this.speed]
    this.owed += speed === Infinity ? STRIDE : Math.min(0.25, (now - this.lastTick) / 1000) * speed
    this.lastTick = now
    // From two days a second on the picture shows whole days: nothing flickers.
    const until = speed >= 2 * DAY ? wholeDay(this.state.hour, this.owed) : this.state.hour + this.owed
    if (until > this.state.hour) {
      this.owed = Math.max(0, this.owed - (until - this.state.hour))
      this.goTo(until)
    } else requestAnimationFrame(() => this.tick())
  }
}

/** The last end of a day within so many hours, or the hour itself where there is none. */
function wholeDay(hour: number, within: number): number {
  return Math.max(hour, Math.floor((hour + within) / DAY) * DAY)
}

/** Workers in the background: the page and the worlds want two processors. */
function lanes(): number {
  return Math.max(2, Math.min(4, navigator.hardwareConcurrency - 2))
}
