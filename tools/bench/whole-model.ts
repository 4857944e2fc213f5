/** The whole model: replications of one scenario, end to end. Events, cases and arising issues per CPU second, and memory. */
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { anchorOfScenario } from '../../sim/city/estimate/planned-sizes.ts'
import { simulateCity } from '../../sim/city/city.ts'
import type { World } from '../../sim/city/world.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { median } from './measure.ts'
import type { Means } from './section.ts'
import type { Row, Sheet } from './sheet.ts'
import { speedSheet } from './sheet.ts'

export const SCENARIOS = ['haigang-before', 'haigang-after']
const HORIZON = { warmUpDays: 90, days: 365 }
const MEGABYTE = 1024

interface Counts {
  readonly events: number
  readonly cases: number
  readonly issues: number
}

export function wholeModel({ rounds }: Means): Sheet[] {
  const title = `Whole model: ${HORIZON.days} days after ${HORIZON.warmUpDays} of warm-up`
  return [
    speedSheet(
      title,
      SCENARIOS.map((name) => rowOf(name, rounds)),
    ),
  ]
}

/** A scenario made ready: each call is one replication of it. */
export function city(name: string): (replication: number) => Counts {
  const scenario = loadScenario(name, scenarioFolder())
  const { setting } = scenario
  const anchor = anchorOfScenario(scenario)
  return (replication) => {
    let world: World | undefined
    const random = new RandomStreams('bench', replication)
    const { events, cases } = simulateCity(setting, anchor, random, HORIZON, (built) => (world = built))
    return { events, cases, issues: world!.outcome.arisen }
  }
}

function rowOf(name: string, rounds: number): Row {
  const replicate = city(name)
  // The first one is for the compiler.
  replicate(0)
  const runs = Array.from({ length: rounds }, (_, round) => {
    const before = process.cpuUsage()
    const counts = replicate(round + 1)
    const { user, system } = process.cpuUsage(before)
    return { ...counts, seconds: (user + system) / 1e6 }
  })
  const over = (value: (run: (typeof runs)[number]) => number): number => median(runs.map(value))
  const thousands = (key: 'issues' | 'cases'): string => over((run) => run[key] / run.seconds / 1000).toFixed(0)
  // The most so far: a scenario shows the memory of those before it, too.
  const peak = process.resourceUsage().maxRSS / MEGABYTE
  return {
    what: `events, ${name}`,
    millions: over(({ events, seconds }) => events / seconds / 1e6),
    remark:
      `${thousands('issues')} thousand issues and ${thousands('cases')} thousand cases / CPU s, ` +
      `${over(({ events, cases }) => events / cases).toFixed(1)} events a case, ` +
      `${over(({ seconds }) => seconds).toFixed(2)} s a replication, peak ${peak.toFixed(0)} MB`,
  }
}
