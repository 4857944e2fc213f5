/** A replication in parts: a city of several districts keeps all threads busy, with the bits that one thread makes, and tells how far it is. */
import { afterAll, describe, expect, it } from 'vitest'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { inMemory, inThisThread, runBatch } from '../../sim/run/batch.ts'
import type { BatchOptions, Executor } from '../../sim/run/batch.ts'
import { cityInParts, replicateCity } from '../../sim/run/city-replication.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { joinParts, partTasks, runPart } from '../../sim/run/replication-parts.ts'
import type { ReplicationParts } from '../../sim/run/replication-parts.ts'
import { runTask, taskOf } from '../../sim/run/replication-task.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { openPool } from '../../sim/threads/pool.ts'
import { workWith } from '../../sim/threads/worker-shell.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'
import { storeBytes } from '../store/store-bytes.ts'

function planOf(districts: number, replications: number, secondsEach: number): Plan {
  const city = ['city.streets=6', `city.districts=${districts}`, 'city.residentsPerStreet=1500']
  const scenario = withAssignments(loadScenario('haigang-after', LIBRARY), city)
  const run = { horizon: { warmUpDays: 5, days: 20 }, replications, seed: 'parts' }
  return planFor(asTheyAre([scenario]), run, { anchorOf, replicationSeconds: () => secondsEach })
}

const LONG = planOf(3, 2, 10)
const [FIRST] = blocksOf(LONG)
const WHOLE = taskOf(LONG, FIRST)

async function bytesOf(executor: Executor, options: BatchOptions = {}): Promise<string> {
  const store = inMemory()
  expect(await runBatch(LONG, executor, store, options)).toEqual({ interrupted: false })
  return storeBytes(LONG, store)
}

describe('a task', () => {
  it('of one replication of three districts is three tasks', () => {
    expect(blocksOf(LONG)).toHaveLength(2)
    expect(partTasks(WHOLE).map(({ part }) => part)).toEqual([0, 1, 2])
  })

  it('of one district, or of several short replications, stays one', () => {
    for (const plan of [planOf(1, 2, 10), planOf(3, 8, 0.2)]) {
      const task = taskOf(plan, blocksOf(plan)[0])
      expect(partTasks(task)).toEqual([task])
    }
  })

  it('in parts has the bits of the whole, whoever made them and when', () => {
    const parts = partTasks(WHOLE).toReversed().map((task) => runPart(task, cityInParts)) // prettier-ignore
    expect(joinParts(WHOLE, parts.toReversed(), cityInParts)).toEqual(runTask(WHOLE, replicateCity))
  })

  it('of which parts fail is told of the first of them', () => {
    const failing: ReplicationParts = {
      ...cityInParts,
      make: (scenario, replication, part) => {
        if (part > 0) throw new Error(`district ${part} fails`)
        return cityInParts.make(scenario, replication, part)
      },
    }
    const { rows, failures } = joinParts(
      WHOLE,
      partTasks(WHOLE).map((task) => runPart(task, failing)),
      failing,
    )
    expect(failures).toEqual([{ scenario: 0, replication: 0, stage: 'simulation', message: 'district 1 fails' }])
    expect(rows).toHaveLength(runTask(WHOLE, replicateCity).rows.length)
    expect(rows.every(Number.isNaN)).toBe(true)
  })

  it('in part is what a thread is asked for, and no more', () => {
    const work = workWith(replicateCity, cityInParts)
    const [part] = partTasks(WHOLE)
    const moved = work(part) as Record<symbol, unknown>
    const [rows] = Object.getOwnPropertySymbols(moved).flatMap((symbol) => {
      const value = moved[symbol] as { rows?: Float64Array }
      return value.rows ? [value.rows] : []
    })
    expect(rows).toEqual(runPart(part, cityInParts).rows)
  })
})

describe('a pool of two threads', () => {
  const pool = openPool({ workers: 2 })
  afterAll(() => pool.close())

  it('makes a replication of three districts in parts, with the bits that one thread makes, and tells of each', async () => {
    const shares: number[] = []
    const told = { onShare: (_: unknown, share: number) => void shares.push(share) }
    expect(await bytesOf(pool, told)).toBe(await bytesOf(inThisThread(replicateCity)))
    expect(shares).toEqual(new Array(6).fill(1 / 3))
  }, 60_000)
})
