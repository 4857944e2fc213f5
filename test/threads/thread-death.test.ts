import { expect, it } from 'vitest'
import { blocksOf } from '../../sim/run/plan.ts'
import { runTask, taskOf } from '../../sim/run/replication-task.ts'
import type { BlockResult, ReplicationTask } from '../../sim/run/replication-task.ts'
import { ThreadDeath, runDespiteDeaths } from '../../sim/threads/thread-death.ts'
import { fakePlan, fakeReplicate } from '../run/fake-city.ts'

const plan = fakePlan({ a: 11 }, 12, 'seed', 21, () => 0.2)
const [, block] = blocksOf(plan)
const task = taskOf(plan, block)
const whole = runTask(task, fakeReplicate)

/** A thread that dies at a replication so many times; `asked` says what it was given, as [from, to). */
function mortal(deaths: Readonly<Record<number, number>>): {
  run: (task: ReplicationTask) => Promise<BlockResult>
  asked: string[]
} {
  const left = { ...deaths }
  const asked: string[] = []
  const run = async (given: ReplicationTask): Promise<BlockResult> => {
    const [{ from, to }] = given.scenarios
    asked.push(`${from}-${to}`)
    for (let replication = from; replication < to; replication++) {
      if ((left[replication] ?? 0) > 0) {
        left[replication]--
        throw new ThreadDeath('it ended with exit code 3')
      }
    }
    return runTask(given, fakeReplicate)
  }
  return { run, asked }
}

it('does a block again when its thread dies once', async () => {
  expect(task.scenarios).toMatchObject([{ from: 5, to: 10 }])
  const { run, asked } = mortal({ 7: 1 })
  expect(await runDespiteDeaths(run, task)).toEqual(whole)
  expect(asked).toEqual(['5-10', '5-10'])
})

it('does the replications one by one when it dies twice, each again when its own thread dies', async () => {
  const { run, asked } = mortal({ 6: 3 })
  expect(await runDespiteDeaths(run, task)).toEqual(whole)
  expect(asked).toEqual(['5-10', '5-10', '5-6', '6-7', '6-7', '7-8', '8-9', '9-10'])
})

it('records the replications that kill their threads twice, and only those', async () => {
  const { run } = mortal({ 6: 99, 9: 99 })
  const { rows, failures } = await runDespiteDeaths(run, task)
  const message = 'its worker thread died twice: it ended with exit code 3'
  expect(failures).toEqual([6, 9].map((replication) => ({ scenario: 0, replication, stage: 'worker', message })))
  const length = rows.length / 5
  const expected = whole.rows.slice()
  for (const failed of [6, 9]) expected.fill(NaN, (failed - 5) * length, (failed - 4) * length)
  expect(rows).toEqual(expected)
})

it('records a block of one after two deaths', async () => {
  const { run, asked } = mortal({ 7: 99 })
  const { failures } = await runDespiteDeaths(run, taskOf(plan, { scenario: 0, from: 7, to: 8 }))
  expect([asked, failures.length]).toEqual([['7-8', '7-8'], 1])
})

it('keeps the records of the model among those of the threads, in order', async () => {
  const { run } = mortal({ 7: 99 })
  const failing = async (given: ReplicationTask): Promise<BlockResult> => {
    await run(given)
    return runTask(given, (scenario, replication) => {
      if (replication === 8 || replication === 5) throw new Error('no')
      return fakeReplicate(scenario, replication)
    })
  }
  const { failures } = await runDespiteDeaths(failing, task)
  expect(failures.map(({ replication, stage }) => `${replication} ${stage}`)).toEqual([
    '5 simulation',
    '7 worker',
    '8 simulation',
  ])
})

it.each([0, 1, 2])('hands on every other error, after %d deaths', async (deaths) => {
  let runs = 0
  const run = async (): Promise<BlockResult> => {
    throw runs++ < deaths ? new ThreadDeath('it ended') : new RangeError('something else')
  }
  await expect(runDespiteDeaths(run, task)).rejects.toThrow(RangeError)
  expect(runs).toBe(deaths + 1)
})
