/**
 * Two workers against one, in wall time: replications of more than a second through the product's own pool, and beside them two processes
 * of the C++ network at once against one after the other, which is as much as the machine can give. And one replication alone, of a city of
 * several districts, which the pool takes apart.
 */
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import type { Pool } from '../../sim/threads/pool.ts'
import { openPool } from '../../sim/threads/pool.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { taskOf } from '../../sim/run/replication-task.ts'
import type { ReplicationTask } from '../../sim/run/replication-task.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { cityOf } from './city-sizes.ts'
import type { CppLoop } from './cpp-loop.ts'
import { median, spreadOf } from './measure.ts'
import type { Means } from './section.ts'
import type { Sheet } from './sheet.ts'
import { ratioText } from './sheet.ts'

const SCENARIO = 'haigang-after'
const HORIZON = { warmUpDays: 30, days: 60 }
const REPLICATIONS = 6
const DISTRICT_RESIDENTS = 20_000
const CPP_ISSUES = 10_000_000
const AIM = '1.9 (1.7)'

/** Wall seconds of the same work. */
interface Pair {
  readonly one: number
  readonly two: number
}

export async function twoWorkers({ rounds, cpp }: Means): Promise<Sheet[]> {
  const tasks = tasksOf(loadScenario(SCENARIO, scenarioFolder()), REPLICATIONS)
  const pools = { one: openPool({ workers: 1 }), two: openPool({ workers: 2 }) }
  try {
    // Each thread compiles its own code.
    await replicate(pools.one, tasks.slice(0, 2))
    await replicate(pools.two, tasks.slice(0, 4))
    const apart = tasksOf(cityOf({ streets: 64, districts: 16 }, DISTRICT_RESIDENTS), 1)
    const city: Pair[] = []
    const districts: Pair[] = []
    const ceiling: Pair[] = []
    for (let round = 0; round < rounds; round++) {
      city.push({
        one: await wall(() => replicate(pools.one, tasks)),
        two: await wall(() => replicate(pools.two, tasks)),
      })
      districts.push({
        one: await wall(() => replicate(pools.one, apart)),
        two: await wall(() => replicate(pools.two, apart)),
      })
      if (cpp) ceiling.push(await pairOfProcesses(cpp, round + 1))
    }
    return [sheetOf(city, districts, ceiling)]
  } finally {
    await Promise.all([pools.one.close(), pools.two.close()])
  }
}

function sheetOf(city: readonly Pair[], districts: readonly Pair[], ceiling: readonly Pair[]): Sheet {
  const { days, warmUpDays } = HORIZON
  const line = (what: string, pairs: readonly Pair[], aim: string): string[] => {
    const seconds = (key: keyof Pair): string => median(pairs.map((pair) => pair[key])).toFixed(2)
    return [what, seconds('one'), seconds('two'), ratioText(spreadOf(pairs.map(({ one, two }) => one / two))), aim]
  }
  const each = median(city.map(({ one }) => one)) / REPLICATIONS
  return {
    title: 'Two workers against one',
    head: ['what', 'one (s)', 'two (s)', 'speed-up', 'aim (floor)'],
    lines: [
      line(`${REPLICATIONS} replications of ${SCENARIO}, ${days} days after ${warmUpDays}`, city, AIM),
      line(`1 replication of 16 districts of 4 streets, ${days} days after ${warmUpDays}`, districts, AIM),
      ...(ceiling.length > 0 ? [line('two processes of the C++ network', ceiling, '')] : []),
    ],
    notes: [
      `Wall time; a replication takes ${each.toFixed(1)} s; all threads were warm. The C++ processes ran one after the other and at ` +
        'once: what the machine itself gives.',
    ],
  }
}

async function replicate(pool: Pool, tasks: readonly ReplicationTask[]): Promise<void> {
  const { signal } = new AbortController()
  await Promise.all(tasks.map((task) => pool.run(task, signal)))
}

/** Blocks of a replication each. */
function tasksOf(scenario: Scenario, replications: number): ReplicationTask[] {
  const run = { horizon: HORIZON, replications, seed: 'bench' }
  const plan = planFor(asTheyAre([scenario]), run, { anchorOf })
  return blocksOf(plan).map((block) => taskOf(plan, block))
}

async function pairOfProcesses(cpp: CppLoop, seed: number): Promise<Pair> {
  const words = ['network', CPP_ISSUES, seed]
  const one = await wall(async () => {
    await cpp.run(words)
    await cpp.run(words)
  })
  return { one, two: await wall(() => Promise.all([cpp.run(words), cpp.run(words)])) }
}

async function wall(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
