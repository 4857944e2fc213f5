/** The whole model: replications of one scenario, end to end. Events, cases and arising issues per CPU second, and memory. */
import { scenarioFolder } from '../cli/scenario-folder.ts'
import { anchorOf } from '../sim/city/anchor.ts'
import { simulateCity } from '../sim/city/city.ts'
import { loadScenario } from '../sim/experiment/scenario-file.ts'
import type { World } from '../sim/city/world.ts'
import { Luck } from '../sim/random/luck.ts'
import { median } from './measure.ts'
import type { Row } from './row.ts'

const SCENARIOS = ['haigang-before', 'haigang-after']
const HORIZON = { warmUpDays: 90, days: 365 }
const REPLICATIONS = 4
const MEGABYTE = 1024

export function wholeModel(): Row[] {
  return SCENARIOS.map((name) => {
    const { setting, rootSetting } = loadScenario(name, scenarioFolder())
    const anchor = anchorOf(rootSetting)
    const events: number[] = []
    const cases: number[] = []
    const issues: number[] = []
    const seconds: number[] = []
    for (let replication = 0; replication <= REPLICATIONS; replication++) {
      let world: World | undefined
      const before = process.cpuUsage()
      const luck = new Luck('bench', replication)
      const result = simulateCity(setting, anchor, luck, HORIZON, (built) => (world = built))
      const { user, system } = process.cpuUsage(before)
      // The first one is for the compiler.
      if (replication === 0) continue
      seconds.push((user + system) / 1e6)
      events.push(result.events)
      cases.push(result.cases)
      issues.push(world!.outcome.arisen)
    }
    const speeds = seconds.map((each, index) => events[index]! / each / 1e6)
    const thousands = (counts: number[]) =>
      (median(seconds.map((each, index) => counts[index]! / each)) / 1000).toFixed(0)
    // The most so far: a scenario shows the memory of those before it, too.
    const peak = process.resourceUsage().maxRSS / MEGABYTE
    return {
      what: `whole model, ${name}, ${HORIZON.days} days after ${HORIZON.warmUpDays} of warm-up`,
      millions: median(speeds),
      remark:
        `${thousands(issues)} thousand issues and ${thousands(cases)} thousand cases / CPU s, ${(median(events) / median(cases)).toFixed(1)} events a case, ` +
        `${median(seconds).toFixed(2)} s a replication, peak ${peak.toFixed(0)} MB`,
    }
  })
}
