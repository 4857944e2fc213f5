/**
 * The reference network through the real simulation, jobs and pools: 12 streets of 20 grids, issues Poisson at 1/h a grid.
 * 60 % go to the grid's one worker (mean 0.7 h), 40 % to the street's pool of 11 (mean 1.2 h), and 10 % of those then hold
 * two of eight departments of 6 crews at once (mean 1.5 h). Draws by address, as the model does.
 */
import { Simulation } from '../../sim/kernel/simulation.ts'
import { ROUND_THE_CLOCK } from '../../sim/kernel/timetable.ts'
import { JointSeizing } from './joint-seizing.ts'
import { Jobs } from '../../sim/queueing/jobs.ts'
import { Pools } from '../../sim/queueing/pools.ts'
import type { ServerPool } from '../../sim/queueing/server-pool.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { yardstickOf } from './cpp-loop.ts'
import { compare, speedOf } from './measure.ts'
import type { Means } from './section.ts'
import type { Row, Sheet } from './sheet.ts'
import { ratioText, speedSheet } from './sheet.ts'

const STREETS = 12
const GRIDS_PER_STREET = 20
const POSTS = 11
const DEPARTMENTS = 8
const CREWS = 6

const KIND = { grid: 0, street: 1, streetThenJoint: 2, joint: 3 }
const PURPOSE = { between: 1, route: 2, work: 3, departments: 4, jointWork: 5 }
/** The n-th issue of a grid is number grid x this + n. */
const GRID_BLOCK = 2 ** 23
const BINS_PER_HOUR = 1000

const ISSUES = 1_000_000
/** So many that the C++ loop takes about half a second, too. */
const CPP_ISSUES = 4_000_000
const AIM = '0.60 (0.50)'
/** Of the same network in several other simulators (h). */
const KNOWN = { mean: 1.475, percentile90: 3.335 }

interface NetworkResult {
  readonly events: number
  readonly issues: number
  /** Resolution time (h). */
  readonly mean: number
  readonly percentile90: number
}

export function networkSection({ rounds, cpp }: Means): Sheet[] {
  const results: NetworkResult[] = []
  const subject = (seed: number): number =>
    speedOf(() => {
      const result = referenceNetwork(ISSUES, seed)
      results.push(result)
      return result.events
    })
  const yardsticks = yardstickOf(cpp, (seed) => ['network', CPP_ISSUES, seed + 1])
  const { millions, yardsticks: found } = compare(rounds, subject, yardsticks)
  const rows: Row[] = [
    ...found.map((loop) => ({ what: 'C++ loop', millions: loop.millions, toCpp: '1' })),
    {
      what: 'simulation and pools, draws by address',
      millions,
      ...(found[0] && { toCpp: ratioText(found[0].ratio) }),
      aim: AIM,
      remark: remarkOf(results),
    },
  ]
  return [speedSheet('Reference network', rows)]
}

/** Means over the runs with their standard errors: one run of a million issues is good to 0.009 h. */
function remarkOf(results: readonly NetworkResult[]): string {
  const text = (value: (result: NetworkResult) => number): string => {
    const values = results.map(value)
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length
    const squares = values.reduce((sum, each) => sum + (each - mean) * (each - mean), 0)
    return `${mean.toFixed(3)} ± ${Math.sqrt(squares / (values.length - 1) / values.length).toFixed(3)}`
  }
  const events = results.reduce((sum, result) => sum + result.events, 0)
  const perIssue = events / results.reduce((sum, { issues }) => sum + issues, 0)
  const mean = `mean ${text((result) => result.mean)} h (known ${KNOWN.mean})`
  const percentile = `P90 ${text((result) => result.percentile90)} h (known ${KNOWN.percentile90})`
  return `${mean}, ${percentile} (± standard error), ${perIssue.toFixed(2)} events an issue`
}

/** Runs until at least so many issues are resolved. */
function referenceNetwork(issues: number, seed: number): NetworkResult {
  const network = new Network(seed)
  while (network.resolved < issues) network.simulation.run(network.simulation.now + 100)
  const { simulation, total, resolved } = network
  const { events } = simulation
  return { events, issues: resolved, mean: total / resolved, percentile90: network.quantile(0.9) }
}

class Network {
  readonly simulation = new Simulation()
  resolved = 0
  total = 0
  private readonly histogram = new Uint32Array(65536)
  private readonly jobs = new Jobs()
  private readonly random: RandomStreams
  private readonly grids: ServerPool[]
  private readonly streets: ServerPool[]
  private readonly joint: JointSeizing
  /** When the issue of a group arose (h). */
  private readonly arisen: number[] = []
  private readonly issueArises: number

  constructor(seed: number) {
    const { simulation, jobs } = this
    this.random = new RandomStreams('bench', seed)
    const pools = new Pools(simulation, jobs)
    const service = { take: (job: number) => this.take(job), done: (job: number) => this.done(job) }
    const add = (count: number, seats: number): ServerPool[] =>
      Array.from({ length: count }, () => pools.add({ timetable: ROUND_THE_CLOCK, seats, service }))
    this.grids = add(STREETS * GRIDS_PER_STREET, 1)
    this.streets = add(STREETS, POSTS)
    this.joint = new JointSeizing(simulation, jobs, add(DEPARTMENTS, CREWS), {
      kind: KIND.joint,
      serviceClass: 0,
      done: (group) => this.resolve(this.arisen[group]),
    })
    this.issueArises = simulation.declare('issue arises', 2, (issue) => this.arise(issue))
    for (let grid = 0; grid < this.grids.length; grid++) this.scheduleIssue(grid * GRID_BLOCK)
  }

  quantile(share: number): number {
    let below = 0
    let bin = 0
    while (below < share * this.resolved) below += this.histogram[bin++]
    return bin / BINS_PER_HOUR
  }

  private hours(purpose: number, issue: number): number {
    return exponential(this.random.uniform(purpose, issue, 0))
  }

  private scheduleIssue(issue: number): void {
    this.simulation.after(this.hours(PURPOSE.between, issue), this.issueArises, issue)
  }

  private arise(issue: number): void {
    this.scheduleIssue(issue + 1)
    const { jobs, simulation } = this
    const grid = (issue / GRID_BLOCK) | 0
    const u = this.random.uniform(PURPOSE.route, issue, 0)
    if (u < 0.6) {
      this.grids[grid].submit(jobs.create(KIND.grid, issue, 0, simulation.now, 0.7))
    } else {
      const kind = u < 0.64 ? KIND.streetThenJoint : KIND.street
      this.streets[(grid / GRIDS_PER_STREET) | 0].submit(jobs.create(kind, issue, 0, simulation.now, 1.2))
    }
  }

  private take(job: number): number {
    const { jobs } = this
    if (jobs.kind[job] === KIND.joint) return this.joint.take(job)
    return this.hours(PURPOSE.work, jobs.subject[job]) * jobs.hours[job]
  }

  private done(job: number): void {
    const { jobs } = this
    const kind = jobs.kind[job]
    if (kind === KIND.joint) {
      this.joint.finish(job)
      return
    }
    const arisen = jobs.age[job]
    const issue = jobs.subject[job]
    jobs.end(job)
    if (kind === KIND.streetThenJoint) this.callDepartments(issue, arisen)
    else this.resolve(arisen)
  }

  private callDepartments(issue: number, arisen: number): void {
    const pair = Math.floor(this.random.uniform(PURPOSE.departments, issue, 0) * DEPARTMENTS * (DEPARTMENTS - 1))
    const one = Math.floor(pair / (DEPARTMENTS - 1))
    const other = pair % (DEPARTMENTS - 1)
    const two = other >= one ? other + 1 : other
    const group = this.joint.together(issue, [one, two], this.hours(PURPOSE.jointWork, issue) * 1.5)
    this.arisen[group] = arisen
  }

  private resolve(arisen: number): void {
    const hours = this.simulation.now - arisen
    this.resolved++
    this.total += hours
    this.histogram[Math.min(65535, Math.floor(hours * BINS_PER_HOUR))]++
  }
}
